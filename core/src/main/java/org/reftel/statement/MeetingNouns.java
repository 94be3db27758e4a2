package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;
import org.reftel.statement.Encounter.Person;
import org.reftel.statement.Fixing.Outcome;

/// Encounters told by a noun: `a September 9 meeting with`, `the press briefing`, `his upcoming visit to`.
final class MeetingNouns {
    private static final Set<String> THE = WordList.of("the", "this", "that", "these", "those", "said", "same");
    private static final Set<String> A = WordList.of("a", "an", "one", "another", "two", "three");
    private static final Set<String> OWN = WordList.of("his", "her", "their", "our", "its", "my", "your");
    private static final Set<String> LED = WordList.of("""
        in during at over after following before hosted held had attended convened gave chaired organized
        opened joined from since of for via through on to
        """);
    private static final Set<String> FOLLOWED = WordList.of("""
        with hosted held between attended convened chaired by at in on given
        """);
    private static final Set<String> AHEAD =
            WordList.of("upcoming", "forthcoming", "planned", "scheduled", "impending", "pending", "next", "proposed");
    private static final Set<String> PAST = WordList.of(
            "recent",
            "last",
            "previous",
            "earlier",
            "recently-concluded",
            "just-concluded",
            "latest",
            "follow-up",
            "first",
            "initial",
            "farewell");
    private static final Set<String> OFF = WordList.of("cancel", "postpone", "delay", "reject", "refuse", "abort");
    /// They need people or a day beside them, or they are no particular encounter.
    private static final Set<String> LOOSE = WordList.of("""
        discussion discussions talks exchange consultations conversations meetings audience call session
        reception encounter summit interview conference seminar workshop
        """);

    /// Who does it is there.
    private static final Set<String> HOSTING =
            WordList.of("host", "hold", "have", "attend", "convene", "chair", "join", "open", "conclude");

    private final NamedWords words;
    private final Clauses clauses;
    private final People people;
    private final Fixing fixing;

    MeetingNouns(NamedWords words, Clauses clauses, People people, Fixing fixing) {
        this.words = words;
        this.clauses = clauses;
        this.people = people;
        this.fixing = fixing;
    }

    List<Encounter> find() {
        var found = new ArrayList<Encounter>();
        for (int i = 0; i < words.size(); i++) {
            if (Encounters.isNounOrPart(words, i) && words.mention(i) == NamedWords.NONE) {
                phrase(i).ifPresent(found::add);
            }
        }
        return found;
    }

    /// The noun phrase around a noun.
    ///
    /// @param from first token, determiner taken in
    /// @param first token behind the determiner
    private record Phrase(
            int from, int first, int noun, boolean the, boolean a, boolean owned, boolean dated, Outcome told) {}

    private Optional<Encounter> phrase(int noun) {
        var what = what(noun);
        if (what.isEmpty() || isDoubled(noun) || Encounters.isThing(words.word(noun), words.word(noun + 1))) {
            return Optional.empty();
        }
        if (isVerb(noun)) {
            return Optional.empty();
        }
        var read = read(noun, what);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        var phrase = read.orElseThrow();
        var who = people(phrase, what);
        if (!isParticular(phrase, what, who)) {
            return Optional.empty();
        }
        var outcome = outcome(phrase);
        if (outcome == Outcome.NONE) {
            return Optional.empty();
        }
        boolean with = words.is(noun + 1, "with") || words.is(noun + 1, "between") || words.is(noun + 1, "hosted");
        boolean pointing = (phrase.the() || phrase.owned() && !with)
                && !phrase.dated()
                && !with
                && phrase.first() >= noun - what.chars().filter(c -> c == ' ').count() - 1;
        return Optional.of(new Encounter(from(phrase, what), noun + 1, what, outcome.status(), pointing, who));
    }

    /// The words of it: the noun, what makes it one kind, and a day beside it.
    private int from(Phrase phrase, String what) {
        int start = phrase.noun() - (what.contains(" ") ? 1 : 0);
        return phrase.dated() && phrase.first() < start && start - phrase.first() < 6 ? phrase.first() : start;
    }

    /// `dinner meeting` is told by its last word, `round table discussion` by its first ones.
    private boolean isDoubled(int noun) {
        return Encounters.isNoun(words.word(noun + 1)) && !words.is(noun, "table")
                || words.is(noun - 1, "table") && words.is(noun - 2, "round");
    }

    private boolean isVerb(int noun) {
        int clause = clauses.at(noun);
        return clause >= 0 && clauses.get(clause).verb() == noun && !isDetermined(noun);
    }

    /// `a July 14 meeting that was added`: behind an article and a day it is no verb.
    private boolean isDetermined(int noun) {
        return words.said(noun).times().stream()
                .filter(time -> time.covers(noun - 1))
                .anyMatch(time -> words.isAny(time.from() - 1, "a", "an", "the"));
    }

    /// The word for it; empty when the noun is none here.
    private String what(int noun) {
        var word = words.word(noun);
        var before = words.word(noun - 1);
        return switch (word) {
            case "table" -> before.equals("round") ? "round table" : "";
            case "hall" -> before.equals("town") && !words.is(noun + 1, "meeting") ? "town hall" : "";
            case "call" ->
                Encounters.isCall(before)
                        ? before + " call"
                        : words.isAny(noun + 1, "with", "from", "to", "on") ? "call" : "";
            case "session" -> Encounters.isSession(before) ? before + " session" : "";
            case "conference", "briefing" ->
                before.equals("press") || before.equals("news") || before.equals("video") ? before + " " + word : word;
            case "exchange" -> words.isAny(noun + 1, "with", "between") ? word : "";
            case "audience" -> words.is(noun + 1, "with") ? word : "";
            case "reception" ->
                words.isAny(noun + 1, "hosted", "for", "at", "held", "given", "in", "with", "on", ",", ".")
                                        && !words.isAny(
                                                noun - 1,
                                                "the",
                                                "positive",
                                                "chilly",
                                                "enthusiastic",
                                                "friendly",
                                                "frosty")
                                || words.isAny(noun - 1, "follow-on", "diplomatic", "evening", "the")
                        ? word
                        : "";
            case "talks" ->
                words.isAny(
                                noun - 1,
                                "peace",
                                "party",
                                "six-party",
                                "status",
                                "proximity",
                                "coalition",
                                "reunification")
                        ? ""
                        : word;
            case "meeting" -> Encounters.isMeal(before) ? before + " " + word : word;
            case "interview" -> isEvent(noun) ? word : "";
            default -> word;
        };
    }

    /// `a round table and an exclusive interview`: with something else on a programme, or given once. What the
    /// press prints of somebody is where he said it, and no encounter of the desk's.
    private boolean isEvent(int noun) {
        if (words.is(noun - 1, "exclusive")) {
            return true;
        }
        int i = noun - 1;
        while (i > noun - 4 && !words.is(i, "and")) {
            i--;
        }
        return words.is(i, "and") && words.isAny(i + 1, "an", "interview", "interviews");
    }

    private Optional<Phrase> read(int noun, String what) {
        int low = words.sentence(noun).from();
        int i = noun - 1;
        if (what.contains(" ")) {
            i--;
        }
        boolean dated = false;
        var told = Outcome.UNCLEAR;
        while (i >= low && noun - i < 12) {
            var word = words.word(i);
            int token = i;
            var time = words.said(noun).times().stream()
                    .filter(one -> one.covers(token))
                    .findFirst();
            if (time.isPresent()) {
                dated = true;
                i = time.orElseThrow().from() - 1;
                continue;
            }
            if (Encounters.isVague(word)
                    || words.isAny(i, "cabinet", "staff", "prayer") && !dated && word.equals("prayer")) {
                return Optional.empty();
            }
            if (AHEAD.contains(word)) {
                told = Outcome.PLANNED;
            } else if (word.startsWith("tentative")) {
                told = Outcome.TENTATIVE;
            } else if (PAST.contains(word) && told == Outcome.UNCLEAR && !word.equals("first")) {
                told = Outcome.HELD;
            }
            int mention = words.mention(i);
            if (people.isPossessive(i)) {
                return Optional.of(new Phrase(i, i + 1, noun, false, false, true, dated, told));
            }
            if (mention != NamedWords.NONE) {
                i = Math.max(low, words.from(mention)) - 1;
                continue;
            }
            if (THE.contains(word) || OWN.contains(word) || A.contains(word)) {
                return Optional.of(new Phrase(
                        i, i + 1, noun, THE.contains(word), A.contains(word), OWN.contains(word), dated, told));
            }
            if (!isModifier(i)) {
                break;
            }
            i--;
        }
        return Optional.of(new Phrase(i + 1, i + 1, noun, false, false, false, dated, told));
    }

    private boolean isModifier(int token) {
        var tag = clauses.tag(token);
        return switch (tag) {
            case OTHER, NUMBER, QUOTE, ADVERB ->
                Character.isLetterOrDigit(words.word(token).charAt(0)) || words.is(token, "\"");
            case VERB -> clauses.at(token) < 0 || clauses.get(clauses.at(token)).form() == Clause.Form.PARTICIPLE;
            case DETERMINER,
                    POSSESSIVE,
                    GENITIVE,
                    PRONOUN,
                    OBJECT,
                    PREPOSITION,
                    AND,
                    BUT,
                    THAT,
                    RELATIVE,
                    IF,
                    SUBORDINATOR,
                    MODAL,
                    BE,
                    HAVE,
                    DO,
                    NOT,
                    TO,
                    COMMA,
                    OPEN,
                    CLOSE,
                    BREAK -> false;
        };
    }

    /// Whether one encounter is meant, and not the matter in general.
    private boolean isParticular(Phrase phrase, String what, List<Person> who) {
        int noun = phrase.noun();
        boolean dated = phrase.dated() || isDatedBehind(noun);
        if (what.equals("visit")) {
            return isVisit(phrase, dated);
        }
        if (what.equals("meetings")
                || what.equals("discussions")
                || what.equals("conversations")
                || what.equals("consultations")
                || what.equals("talks")) {
            boolean body = words.mention(noun + 2) != NamedWords.NONE || words.mention(noun + 3) != NamedWords.NONE;
            boolean told =
                    phrase.owned() || words.isAny(phrase.from() - 1, "in", "during", "after", "following", "from");
            boolean with = words.isAny(noun + 1, "with", "between")
                    && (isSomebody(who) || body && told && !what.equals("talks"))
                    && !isHabit(noun);
            return (dated || with)
                    && (!phrase.a() || dated)
                    && (!what.equals("talks") || !words.is(phrase.from() - 1, "for"));
        }
        boolean led = words.is(phrase.from() - 1, LED);
        boolean followed = words.is(noun + 1, FOLLOWED)
                || what.endsWith("call") && words.isAny(noun + 1, "to", "from") && !who.isEmpty();
        boolean people = !who.isEmpty()
                || words.is(noun + 1, "with") && (words.isCapitalised(noun + 2) || words.isAny(noun + 2, "a", "the"));
        if (phrase.the()) {
            return dated || !LOOSE.contains(what) || followed && !what.equals("discussion");
        }
        if (phrase.owned()) {
            return dated
                    || followed
                    || led && !LOOSE.contains(what)
                    || words.isPerson(phrase.from() - 1) && !LOOSE.contains(what);
        }
        if (phrase.a()) {
            boolean loose = LOOSE.contains(what) && !what.equals("conference");
            return dated
                    || followed && (!loose || people || words.is(noun + 1, "hosted") || what.equals("interview"))
                    || led && !loose
                    || words.word(phrase.from() - 1).equals("hosted");
        }
        boolean meal = Encounters.isMeal(words.word(noun));
        boolean name = what.equals("conference") && words.isCapitalised(noun);
        return dated && (led || followed || phrase.first() < noun)
                || (meal || what.equals("conversation") || what.equals("press conference"))
                        && words.isAny(phrase.from() - 1, "over", "at", "during", "in", "after")
                        && (followed || words.is(phrase.from() - 1, "over") || meal)
                || name && words.is(phrase.from() - 1, "the");
    }

    /// A visit is one when it is somebody's or to some place, and somebody tells when, or that it is over or to
    /// come.
    private boolean isVisit(Phrase phrase, boolean dated) {
        int noun = phrase.noun();
        int limit = words.sentence(noun).to();
        int behind = behindTime(noun + 1);
        boolean owner = phrase.owned() || words.isAny(behind, "of", "by") && people.begins(behind + 1, limit);
        boolean to = words.isAny(behind, "to", "here") && words.isKind(behind + 1, PartyKind.PLACE);
        boolean near = words.said(noun).times().stream().anyMatch(time -> time.from() > noun && time.from() < noun + 7);
        boolean told = phrase.told() == Outcome.PLANNED
                || phrase.told() == Outcome.HELD
                || dated
                || near && words.is(behind, "to");
        return (owner || to && phrase.dated()) && told || owner && words.is(behind, "by") && phrase.a();
    }

    private int behindTime(int token) {
        for (var time : words.said(token - 1).times()) {
            if (time.covers(token)) {
                return time.to();
            }
        }
        return token;
    }

    private static boolean isSomebody(List<Person> who) {
        return who.stream().anyMatch(person -> person.mention() != NamedWords.NONE);
    }

    /// `he invariably stresses this in meetings with`
    private boolean isHabit(int noun) {
        var sentence = words.sentence(noun);
        for (int i = sentence.from(); i < sentence.to(); i++) {
            if (words.isAny(
                    i,
                    "invariably",
                    "always",
                    "often",
                    "regularly",
                    "frequently",
                    "routinely",
                    "usually",
                    "repeatedly",
                    "generally",
                    "typically",
                    "never",
                    "rarely")) {
                return true;
            }
        }
        return false;
    }

    private boolean isDatedBehind(int noun) {
        return words.said(noun).times().stream()
                .anyMatch(time -> time.from() > noun && time.from() <= noun + 2 && !words.is(noun + 1, ","));
    }

    private Outcome outcome(Phrase phrase) {
        int noun = phrase.noun();
        var told = phrase.told();
        boolean isObject = phrase.from() > 0 && clauses.at(phrase.from() - 1) >= 0;
        int own = isObject ? -1 : ruling(noun);
        if (own >= 0) {
            // The noun is the subject.
            var clause = clauses.get(own);
            if (OFF.contains(clause.lemma())) {
                return Outcome.NONE;
            }
            boolean planned = clause.lemma().equals("schedule")
                    || clause.lemma().equals("plan")
                    || clause.lemma().equals("set") && clause.passive();
            var outcome = planned ? Outcome.PLANNED : fixing.of(own);
            return told != Outcome.UNCLEAR ? told : outcome == Outcome.NONE && !phrase.a() ? Outcome.UNCLEAR : outcome;
        }
        if (behindPlans(noun)) {
            return Outcome.PLANNED;
        }
        if (words.isAny(phrase.from() - 1, "cancelled", "canceled", "postponed")) {
            return Outcome.NONE;
        }
        int above = above(phrase.from());
        if (above < 0) {
            int main = after(noun);
            var outcome = main < 0 ? Outcome.UNCLEAR : fixing.of(main);
            return told != Outcome.UNCLEAR ? told : outcome == Outcome.NONE ? Outcome.UNCLEAR : outcome;
        }
        var clause = clauses.get(above);
        boolean object = phrase.from() - clause.end() <= 1
                || phrase.from() - clause.end() <= 4 && !words.is(phrase.from() - 1, LED);
        boolean wish = Fixing.isWish(clause.lemma()) && (object || phrase.a() && phrase.from() - clause.end() < 8);
        if (wish
                && !(phrase.the()
                        || phrase.owned()
                        || clause.lemma().equals("discuss")
                        || clause.lemma().equals("welcome"))) {
            return Outcome.NONE;
        }
        if (OFF.contains(clause.lemma()) && object) {
            return Outcome.NONE;
        }
        if (told != Outcome.UNCLEAR) {
            return told;
        }
        var outcome = wish ? Outcome.UNCLEAR : fixing.of(above);
        boolean led =
                words.isAny(phrase.from() - 1, "in", "during", "at", "over", "after", "following", "from", "since");
        boolean aside = led && !clause.hasModal() && isPast(noun);
        if (outcome == Outcome.NONE) {
            return aside ? Outcome.HELD : phrase.a() && !led || clause.hasModal() ? Outcome.NONE : Outcome.UNCLEAR;
        }
        return outcome == Outcome.UNCLEAR && aside ? Outcome.HELD : outcome;
    }

    private boolean isPast(int noun) {
        int from = words.sentence(noun).from();
        int to = words.sentence(noun).to();
        for (int i = fixing.from(from); i < clauses.size() && clauses.get(i).verb() < to; i++) {
            var clause = clauses.get(i);
            if (clause.isFinite() && clause.time() == Clause.Time.PAST) {
                return true;
            }
        }
        return false;
    }

    /// `the meeting scheduled for`, `a conference planned for`.
    private boolean behindPlans(int noun) {
        for (int i = noun + 1; i < noun + 12 && i < words.sentence(noun).to(); i++) {
            if (words.isAny(i, "scheduled", "slated", "planned") && (words.isAny(i + 1, "for", "to", "in", "on"))) {
                return !words.isAny(i - 1, "had", "previously", "originally");
            }
            if (words.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    /// The finite clause whose subject holds the noun as its head; -1 when there is none.
    private int ruling(int noun) {
        var sentence = words.sentence(noun);
        for (int i = fixing.from(sentence.from());
                i < clauses.size() && clauses.get(i).verb() < sentence.to();
                i++) {
            var clause = clauses.get(i);
            if (clause.isFinite() && clause.hasSubject() && clause.subjectFrom() <= noun && noun < clause.subjectTo()) {
                for (int j = clause.subjectFrom(); j < noun; j++) {
                    if (words.isAny(j, "of", "in", "at", "on", "for", "with", "from", "after", "during")) {
                        return -1;
                    }
                }
                return i;
            }
        }
        return -1;
    }

    /// The last clause before a token in its sentence; -1 when there is none.
    private int above(int token) {
        int low = words.sentence(token).from();
        int found = -1;
        for (int i = fixing.from(low); i < clauses.size() && clauses.get(i).verb() < token; i++) {
            if (clauses.get(i).form() != Clause.Form.PARTICIPLE) {
                found = i;
            }
        }
        return found;
    }

    private int after(int token) {
        int to = words.sentence(token).to();
        for (int i = fixing.from(token + 1);
                i < clauses.size() && clauses.get(i).verb() < to;
                i++) {
            if (clauses.get(i).isFinite()) {
                return i;
            }
        }
        return -1;
    }

    private List<Person> people(Phrase phrase, String what) {
        var who = new ArrayList<Person>();
        int noun = phrase.noun();
        int limit = words.sentence(noun).to();
        if (phrase.owned() && people.isPossessive(phrase.from())) {
            int owner = words.mention(phrase.from() - 1);
            if (owner != NamedWords.NONE && words.kind(owner) == PartyKind.PERSON) {
                who.add(new Person(words.from(owner), words.to(owner), owner));
            } else if (people.isOffice(phrase.from() - 1)) {
                who.add(new Person(phrase.from() - 1, phrase.from(), NamedWords.NONE));
            }
        }
        boolean of = false;
        for (int i = noun + 1; i < Math.min(limit, noun + 10); i++) {
            int token = i;
            // `the meeting of the Harbour Dialogue with X`
            of |= i == noun + 1 && words.is(i, "of") && !what.equals("visit");
            boolean body = of && (words.isAny(i, "of", "the") || words.isCapitalised(i) && !words.isPerson(i));
            boolean dated = words.said(noun).times().stream().anyMatch(time -> time.covers(token));
            boolean visit = what.equals("visit") && words.is(i, "of");
            if (words.isAny(i, "with", "between", "by")
                    || visit
                    || words.isAny(i, "from", "to") && what.endsWith("call")) {
                who.addAll(people.from(i + 1, limit));
                break;
            }
            if (!dated
                    && !body
                    && !words.isAny(i, "hosted", "held", "on", "in", "at", "attended", "chaired", "given", "convened")
                    && words.mention(i) == NamedWords.NONE) {
                break;
            }
        }
        int subject = above(phrase.from());
        if (subject >= 0
                && clauses.get(subject).isFinite()
                && HOSTING.contains(clauses.get(subject).lemma())) {
            who.addAll(
                    0,
                    people.within(
                            clauses.get(subject).subjectFrom(),
                            clauses.get(subject).subjectTo()));
        } else if (subject < 0 && words.isAny(phrase.from() - 1, "in", "during", "at", "over")) {
            int main = after(noun);
            if (main >= 0) {
                var first = people.within(
                        clauses.get(main).subjectFrom(), clauses.get(main).subjectTo());
                first.stream()
                        .filter(one -> one.from() > noun && !who.contains(one))
                        .forEach(who::add);
            }
        }
        return who;
    }
}
