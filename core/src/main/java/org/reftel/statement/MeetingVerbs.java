package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;
import org.reftel.statement.Encounter.Person;
import org.reftel.statement.Fixing.Outcome;

/// Encounters told by a verb: `met with`, `called on`, `telephoned`, `spoke to`, `briefed`.
final class MeetingVerbs {
    private static final Set<String> ABSTRACT = WordList.of("""
        resistance success approval skepticism criticism opposition silence enthusiasm failure disapproval
        objections objection reluctance difficulties protests protest outrage indifference hostility
        applause anger needs need requirements criteria deadline standards obligations commitments
        conditions target targets challenge challenges threat demand demands objectives goals goal quota
        test expectations requests request response derision cries refusal suspicion costs cost death fate
        threshold benchmarks quorum expenses obstacles disbelief acceptance its eye
        """);
    private static final Set<String> ADVERBS = WordList.of("""
        separately privately again briefly twice recently also today individually first together late
        earlier secretly informally one-on-one personally yesterday later directly alone face-to-face
        quietly jointly
        """);
    private static final Set<String> WHERE = WordList.of("""
        in at over for on to during after . , here before following and
        """);
    private static final Set<String> PEOPLE = WordList.of("""
        officials leaders members representatives ministers officers counterparts counterpart colleagues
        contacts contact journalists students activists advisors advisers ambassadors diplomats group
        delegation delegations businessmen executives staff politicians parliamentarians deputies
        leadership team president minister director chairman governor mayor commander chief head editor
        community ngos organizations
        """);
    private static final Set<String> TELLING = WordList.of("""
        express say tell ask discuss inform thank congratulate report relay complain request convey urge
        alert explain raise apologize invite pass criticize verify offer confirm protest seek warn check
        reassure demand
        """);

    private final NamedWords words;
    private final Clauses clauses;
    private final People people;
    private final Fixing fixing;

    MeetingVerbs(NamedWords words, Clauses clauses, People people, Fixing fixing) {
        this.words = words;
        this.clauses = clauses;
        this.people = people;
        this.fixing = fixing;
    }

    List<Encounter> find() {
        var found = new ArrayList<Encounter>();
        for (int i = 0; i < clauses.size(); i++) {
            var clause = clauses.get(i);
            if (clause.passive() || clause.negated()) {
                continue;
            }
            switch (clause.lemma()) {
                case "meet" -> met(i, found);
                case "call" -> called(i, found);
                case "phone" -> direct(i, "telephone call", found);
                case "speak" -> spoke(i, found);
                case "brief" -> direct(i, "briefing", found);
                case "receive" -> direct(i, "reception", found);
                case "discuss" -> discussed(i, found);
                default -> {}
            }
        }
        return found;
    }

    private void met(int index, List<Encounter> found) {
        var clause = clauses.get(index);
        int limit = words.sentence(clause.verb()).to();
        int i = aside(clause.end(), limit);
        boolean with = words.is(i, "with");
        int object = with ? i + 1 : i;
        boolean meets = with && !isAbstract(object, limit)
                || !with
                        && (isPerson(object, limit)
                                || isGroup(object, limit) && !isAbstract(object, limit)
                                || isPeople(object, limit))
                || !with
                        && clause.form() != Clause.Form.INFINITIVE
                        && clause.hasSubject()
                        && isAlone(i, limit)
                        && hasPeople(clause);
        if (!meets || clause.form() == Clause.Form.PARTICIPLE || isOften(clause)) {
            return;
        }
        add(index, i > clause.end() && !with ? clause.end() : with ? i + 1 : clause.end(), "meeting", object, found);
    }

    /// Behind adverbs; behind a day and a meal too where `with` follows: `met on July 13 over lunch with`.
    private int aside(int from, int limit) {
        int plain = from;
        while (words.is(plain, ADVERBS)) {
            plain++;
        }
        int i = plain;
        int last = Math.min(limit, from + 14);
        while (i < last) {
            int token = words.isAny(i, "on", "over", "in", "for") ? i + 1 : i;
            var time = words.said(from).times().stream()
                    .filter(one -> one.from() == token)
                    .findFirst();
            if (words.is(i, ADVERBS)) {
                i++;
            } else if (time.isPresent()) {
                i = time.orElseThrow().to();
            } else if (token > i && Encounters.isMeal(words.word(token))) {
                i = token + 1;
            } else {
                break;
            }
        }
        return words.is(i, "with") ? i : plain;
    }

    private boolean isOften(Clause clause) {
        for (int i = clause.from() - 2; i <= clause.end() + 5; i++) {
            if (words.isAny(
                    i,
                    "regularly",
                    "often",
                    "frequently",
                    "weekly",
                    "never",
                    "rarely",
                    "always",
                    "usually",
                    "routinely",
                    "seldom")) {
                return true;
            }
        }
        return false;
    }

    private boolean isAbstract(int from, int limit) {
        if (people.begins(from, limit)) {
            return false;
        }
        for (int i = from; i < Math.min(limit, from + 6); i++) {
            if (words.is(i, ABSTRACT)) {
                return true;
            }
            if (words.is(i, PEOPLE) || words.is(i, ",") || words.is(i, "of") || words.is(i, "from")) {
                return false;
            }
        }
        return false;
    }

    private boolean isPerson(int from, int limit) {
        if (!people.begins(from, limit)) {
            return false;
        }
        var first = people.from(from, limit);
        return first.isEmpty() || !people.isPossessive(first.getFirst().to());
    }

    /// `met the Marenians`, `met the Veris`: a people by its ending, and nothing behind but a time or a place.
    private boolean isPeople(int from, int limit) {
        return words.is(from, "the")
                && words.isCapitalised(from + 1)
                && words.mention(from + 1) == NamedWords.NONE
                && (words.word(from + 1).endsWith("ans") || words.word(from + 1).endsWith("is"))
                && isAlone(from + 2, limit);
    }

    private boolean isGroup(int from, int limit) {
        for (int i = from; i < Math.min(limit, from + 7); i++) {
            if (words.is(i, PEOPLE)) {
                return true;
            }
            boolean inside = words.isCapitalised(i)
                    || words.mention(i) != NamedWords.NONE
                    || Titles.isBeside(words.word(i))
                    || words.isAny(
                            i,
                            "a",
                            "the",
                            "his",
                            "her",
                            "their",
                            "our",
                            "with",
                            "several",
                            "key",
                            "senior",
                            "local",
                            "other",
                            "top",
                            "visiting",
                            "small",
                            "various",
                            "foreign",
                            "two",
                            "three",
                            "leading",
                            "of",
                            "former");
            if (!inside) {
                return false;
            }
        }
        return false;
    }

    /// `X and Y met on July 13`: nothing is met but a time, a place or a purpose.
    private boolean isAlone(int token, int limit) {
        return token >= limit
                || words.is(token, WHERE)
                || words.said(token).times().stream().anyMatch(time -> time.covers(token));
    }

    private boolean hasPeople(Clause clause) {
        if (words.isAny(clause.subjectFrom(), "they", "we")) {
            return true;
        }
        boolean body = words.isKind(clause.subjectTo() - 1, PartyKind.ORGANISATION)
                || words.is(clause.subjectTo() - 1, PEOPLE)
                || words.isAny(clause.subjectTo() - 1, "two", "council", "committee", "cabinet", "sides", "group");
        return body || people.within(clause.subjectFrom(), clause.subjectTo()).size() > 1;
    }

    /// `called on the Minister`, but not `called on the Minister to resign`; `called X to say`, but not `called X
    /// a liar`.
    private void called(int index, List<Encounter> found) {
        var clause = clauses.get(index);
        int limit = words.sentence(clause.verb()).to();
        boolean on = words.is(clause.end(), "on") || words.is(clause.end(), "upon");
        int object = on ? clause.end() + 1 : clause.end();
        if (words.said(clause.verb()).times().stream().anyMatch(time -> time.covers(object))) {
            return;
        }
        var whom = people.from(object, limit);
        if (!isPerson(object, limit)
                || whom.isEmpty()
                || words.mention(object) == NamedWords.NONE && words.is(object, "us")) {
            return;
        }
        int next = nextVerb(index);
        int behind = whom.getLast().to();
        if (on && (words.is(behind, "to") || words.is(behind, "for"))
                || words.isAny(behind, "in", "up", "out", "back", "for", "on") && !on && !isByPhone(clause)) {
            return;
        }
        boolean to = next >= 0 && clauses.get(next).form() == Clause.Form.INFINITIVE;
        boolean telling = to && TELLING.contains(clauses.get(next).lemma());
        boolean dated = words.said(clause.verb()).times().stream()
                .anyMatch(time -> time.from() > clause.end() && time.from() < clause.end() + 14);
        boolean spoken = telling || isByPhone(clause) || dated && !to || isAnswered(index, behind);
        if (on ? !to || telling && dated : spoken) {
            add(index, object, on ? "call" : "telephone call", object, found);
        }
    }

    /// `called Minister X and asked him`, `called X after the vote`.
    private boolean isAnswered(int index, int behind) {
        int next = nextVerb(index);
        boolean and = words.is(behind, "and")
                && next >= 0
                && clauses.get(next).verb() <= behind + 2
                && TELLING.contains(clauses.get(next).lemma());
        return clauses.get(index).isFinite()
                && (and || words.isAny(behind, "after", "shortly", "immediately", "directly"));
    }

    private boolean isByPhone(Clause clause) {
        for (int i = clause.from() - 3; i < clause.end() + 12; i++) {
            if (words.isAny(i, "phone", "telephone", "telephoned")) {
                return true;
            }
        }
        return false;
    }

    private int nextVerb(int index) {
        int next = index + 1;
        return next < clauses.size()
                        && clauses.get(next).sentence() == clauses.get(index).sentence()
                ? next
                : -1;
    }

    private void direct(int index, String what, List<Encounter> found) {
        var clause = clauses.get(index);
        int limit = words.sentence(clause.verb()).to();
        boolean name = !what.equals("reception")
                || !people.from(clause.end(), limit).isEmpty()
                        && people.from(clause.end(), limit).getFirst().mention() != NamedWords.NONE;
        if (clause.isFinite() && name && isPerson(clause.end(), limit)) {
            add(index, clause.end(), what, clause.end(), found);
        }
    }

    private void spoke(int index, List<Encounter> found) {
        var clause = clauses.get(index);
        int limit = words.sentence(clause.verb()).to();
        int i = clause.end();
        while (words.is(i, ADVERBS) || words.isAny(i, "by", "phone", "telephone")) {
            i++;
        }
        boolean to = words.is(i, "with") || words.is(i, "to");
        if (clause.isFinite() && to && isPerson(i + 1, limit) && !words.is(i + 1, "us") && !isOften(clause)) {
            add(index, i + 1, "conversation", i + 1, found);
        }
    }

    /// `PolOff discussed the matter with Director X August 31`.
    private void discussed(int index, List<Encounter> found) {
        var clause = clauses.get(index);
        int end = clauses.end(index);
        boolean dated = !words.said(clause.verb()).times().isEmpty();
        if (!clause.isFinite() || !dated) {
            return;
        }
        for (int i = clause.end(); i < end; i++) {
            if (words.is(i, "with") && isPerson(i + 1, end)) {
                add(index, clause.end(), "discussion", i + 1, found);
                return;
            }
        }
    }

    private void add(int index, int to, String what, int object, List<Encounter> found) {
        var outcome = fixing.of(index);
        var clause = clauses.get(index);
        if (outcome == Outcome.NONE || outcome == Outcome.UNCLEAR && clause.isFinite()) {
            return;
        }
        var who = new ArrayList<Person>();
        int subject = subject(index);
        if (subject >= 0) {
            who.addAll(people.within(
                    clauses.get(subject).subjectFrom(), clauses.get(subject).subjectTo()));
        }
        who.addAll(people.from(object, words.sentence(clause.verb()).to()));
        found.add(new Encounter(
                clause.verb(),
                Math.max(clause.verb() + 1, Math.min(to, clause.end() + 2)),
                what,
                outcome.status(),
                false,
                who));
    }

    private int subject(int index) {
        return clauses.get(index).hasSubject() ? index : clauses.controller(index);
    }
}
