package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Devices;
import org.reftel.grammar.WordList;
import org.reftel.model.Certainty;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.Description;

/// What the text says a programme, a system, an instrument, a thing or a case is: `Reef Watch, a register of
/// reefs,`; `the Reef Plan is a framework for`; `the Ana Example case`. The words are those of the text.
final class Descriptions {
    private static final Set<String> NEW = WordList.of("a", "an", "one");
    private static final Set<PartyKind> THINGS =
            Set.of(PartyKind.PROGRAMME, PartyKind.SYSTEM, PartyKind.INSTRUMENT, PartyKind.EQUIPMENT);
    /// `a plan designed to save reefs`: a participle, though it looks like a past.
    private static final Set<String> MADE = WordList.of("""
        designed intended aimed known used called based created owned run led located established founded
        funded made built meant dedicated set linked charged formed housed sponsored tasked composed
        devoted headquartered published
        """);
    /// What is said before a name that it is: `one of its main projects, Reef Watch`.
    private static final Set<String> KINDS = WordList.of("""
        project projects program programs programme programmes initiative initiatives system systems database
        databases network networks register registers platform platforms scheme schemes plan plans campaign
        campaigns fund funds
        """);
    private static final Set<String> ENCOUNTERS =
            WordList.of("briefing", "meeting", "discussion", "session", "conference", "conversation", "talks");
    private static final Set<String> OPENING = WordList.of("a", "an", "these", "those", "this");
    private static final int LONGEST = 60;

    private final NamedWords words;
    private final Clauses clauses;

    private Descriptions(NamedWords words) {
        this.words = words;
        clauses = words.analysis().clauses();
    }

    /// In order of place.
    static List<Description> of(NamedWords words) {
        return new Descriptions(words).find();
    }

    private List<Description> find() {
        var found = new ArrayList<Description>();
        for (var name : words.names()) {
            switch (name.mention().kind()) {
                case PERSON, PLACE -> aCase(name, found);
                case ORGANISATION, PROGRAMME, SYSTEM, INSTRUMENT, EQUIPMENT -> {
                    beside(name, found);
                    ahead(name, found);
                    aCase(name, found);
                }
                case OFFICE -> {}
            }
        }
        for (int i = 1; i < words.size(); i++) {
            if (words.is(i, "case") && words.mention(i - 1) == NamedWords.NONE && words.isCapitalised(i - 1)) {
                unmarked(i, found);
            }
        }
        for (int i = 1; i + 2 < words.size(); i++) {
            if (words.is(i + 1, "which") && Devices.is(words.word(i))) {
                device(i, found);
            }
        }
        for (int i = 1; i + 2 < words.size(); i++) {
            if (words.is(i, "(") && words.isCapitalised(i - 1)) {
                shortened(i, found);
            }
        }
        for (int i = 0; i < clauses.size(); i++) {
            copula(i, found);
            topics(i, found);
        }
        return found;
    }

    /// `Reef Watch (RW), a register of reefs,` and `Reef Watch, which lists reefs,`.
    private void beside(Said.Name name, List<Description> found) {
        int limit = words.sentence(name.from()).to();
        int i = name.to();
        for (int brackets = 0; brackets < 2 && words.is(i, "("); brackets++) {
            i = words.behindBracket(i, 12);
        }
        boolean thing = THINGS.contains(name.mention().kind());
        boolean which = thing && words.is(i + 1, "which");
        boolean the = thing && words.is(i + 1, "the") && !isListed(name.from());
        if (!words.is(i, ",") || i + 3 >= limit || !(words.is(i + 1, NEW) || which || the) || isListed(name.from())) {
            return;
        }
        int from = which ? i + 2 : i + 1;
        int end = end(from, limit);
        boolean closed = end == limit || words.isAny(end, ",", ".", ";", ")");
        boolean list = words.is(end, ",") && words.isAny(end + 1, "and", "or") && !which;
        boolean named = the && words.mention(i + 2) != NamedWords.NONE;
        boolean blackened = which && words.word(from).startsWith("xx");
        boolean open = named || blackened || words.isPerson(from + 1);
        if (end - from >= 3 && closed && !list && !open && (which || !isClause(from, end))) {
            add(name, name.from(), end, from, end, "description beside a name", found);
        }
    }

    /// `the board is the keeper of one of its main projects, Reef Watch`, from the subject on.
    private void ahead(Said.Name name, List<Description> found) {
        int noun = name.from() - 2;
        int low = words.sentence(name.from()).from();
        boolean apposition = words.is(noun + 1, ",") && words.is(noun, KINDS) && noun > low;
        boolean closed = words.isAny(name.to(), ",", ".", ";", ")") || words.is(name.to(), "(");
        if (!apposition || !closed || !THINGS.contains(name.mention().kind())) {
            return;
        }
        int from = noun;
        while (from > low && from > noun - 12 && clauses.at(from - 1) < 0 && !words.isAny(from - 1, ",", ";", "(")) {
            from--;
        }
        int clause = from > low ? clauses.at(from - 1) : -1;
        boolean is = clause >= 0
                && clauses.get(clause).lemma().equals("be")
                && clauses.get(clause).hasSubject();
        if (is && clauses.get(clause).subjectFrom() >= low) {
            from = clauses.get(clause).subjectFrom();
        }
        if (noun - from >= 1) {
            add(name, from, name.to(), from, noun + 1, "description before a name", found);
        }
    }

    /// `Under the Reef Plan, the police have ordered boats`: a sentence goes on, and describes nothing.
    private boolean isClause(int from, int end) {
        for (int i = from; i < end; i++) {
            int at = clauses.at(i);
            if (at < 0 || clauses.get(at).verb() != i || !clauses.get(at).isFinite()) {
                continue;
            }
            int subject = clauses.get(at).subjectFrom();
            if (clauses.get(at).from() == i && words.is(i, MADE)) {
                continue;
            }
            boolean relative =
                    subject > from && words.isAny(subject - 1, "that", "which", "whose", "who", "where", "when")
                            || subject >= from && words.isAny(subject, "that", "which", "who");
            if (!relative) {
                return true;
            }
        }
        return false;
    }

    /// `X, Y, a thing`: a list leaves open whose description it is.
    private boolean isListed(int from) {
        return words.is(from - 1, ",") && words.mention(from - 2) != NamedWords.NONE;
    }

    /// Before the comma or the sign that ends it; a comma inside a list of adjectives does not.
    private int end(int from, int limit) {
        int most = Math.min(limit, from + LONGEST);
        int i = from;
        while (i < most) {
            if (words.isAny(i, ";", ":", "--", "—", "–", ")") || words.is(i, ".") && i + 1 >= limit - 1) {
                return i;
            }
            if (words.is(i, "(")) {
                i = Math.max(i + 1, words.behindBracket(i, 12));
                continue;
            }
            if (words.is(i, ",") && i - from >= 3) {
                return i;
            }
            i++;
        }
        return i;
    }

    /// `a Reef RAX (Ray and X-Ray System), a small device used for reefs,`: what no rule for names takes for a
    /// thing.
    private void shortened(int bracket, List<Description> found) {
        int comma = words.behindBracket(bracket, 12);
        int limit = words.sentence(bracket).to();
        if (comma == bracket || !words.is(comma, ",") || !words.is(comma + 1, NEW)) {
            return;
        }
        int end = end(comma + 1, limit);
        int device = comma + 2;
        while (device < end && !Devices.is(words.word(device))) {
            device++;
        }
        int from = bracket;
        while (from > words.sentence(bracket).from() && words.isCapitalised(from - 1)) {
            from--;
        }
        var what = words.words(comma + 1, end);
        if (device < end
                && words.is(end, ",")
                && found.stream().noneMatch(one -> one.what().equals(what))) {
            var head = words.said(from).head(from, end, List.of(), Certainty.PROBABLE, "description of a device");
            found.add(new Description(head, new Named(words.words(from, bracket), words.mention(bracket - 1)), what));
        }
    }

    /// `an old van which the guards use to watch the reef`: what a thing is for.
    private void device(int noun, List<Description> found) {
        var said = words.said(noun);
        int from = noun;
        while (from > said.sentence().from() && noun - from < 6 && !words.is(from, OPENING)) {
            from--;
        }
        int end = end(noun + 2, said.sentence().to());
        while (end < said.sentence().to() && words.is(end, ",") && end - noun < LONGEST) {
            end = end(end + 1, said.sentence().to());
        }
        // `these boats which carry mail are new`: the sentence goes on behind what it says of them.
        for (int i = noun + 4; i < end && words.isAny(from, "these", "those", "this"); i++) {
            end = clauses.at(i) >= 0 && clauses.get(clauses.at(i)).lemma().equals("be") ? i : end;
        }
        if (words.is(from, OPENING) && end - noun > 3) {
            int behind = words.is(end - 1, ".") ? end - 1 : end;
            var head = said.head(from, behind, List.of(), Certainty.PROBABLE, "description of a device");
            var of = new Named(words.words(words.isAny(from, "a", "an") ? from + 1 : from, noun + 1), NamedWords.NONE);
            found.add(new Description(head, of, words.words(noun + 2, behind)));
        }
    }

    /// `Reef Watch is a register of reefs`.
    private void copula(int index, List<Description> found) {
        var clause = clauses.get(index);
        boolean is = clause.lemma().equals("be")
                && clause.isFinite()
                && !clause.negated()
                && !clause.hasModal()
                && clause.time() != Clause.Time.NONE
                && clause.hasSubject()
                && clause.from() - clause.subjectTo() <= 2
                && !words.isAny(clause.subjectFrom() - 1, "if", "whether")
                && words.isAny(clause.end(), "a", "an", "one", "the");
        if (!is) {
            return;
        }
        int subject = clause.subjectTo() - 1;
        if (words.is(subject, ")")) {
            subject = words.openingBracket(subject, 8) - 1;
        }
        int mention = words.mention(subject);
        if (mention == NamedWords.NONE || words.to(mention) != subject + 1) {
            return;
        }
        int from = words.from(mention);
        boolean alone = from == clause.subjectFrom() || from == clause.subjectFrom() + 1 && words.is(from - 1, "the");
        boolean kind = THINGS.contains(words.kind(mention))
                || words.kind(mention) == PartyKind.ORGANISATION && !words.is(clause.end(), "the");
        int most = Math.min(clauses.end(index), clause.end() + LONGEST);
        int end = clause.end();
        while (end < most && !words.is(end, ".")) {
            end++;
        }
        int last = end;
        if (alone && kind && end - clause.end() >= 3) {
            var name =
                    words.names().stream().filter(one -> one.index() == mention).findFirst();
            name.ifPresent(one -> add(one, from, last, clause.end(), last, "description by is", found));
        }
    }

    /// `a press briefing by the post, which covered the arrest of X and the results of the vote`: what an
    /// encounter was about.
    private void topics(int index, List<Description> found) {
        var clause = clauses.get(index);
        boolean covers =
                clause.lemma().equals("cover") || clause.lemma().equals("focus") && words.is(clause.end(), "on");
        if (!covers || !clause.isFinite() || clause.negated() || clause.passive()) {
            return;
        }
        int noun = encounter(clause);
        int from = noun;
        while (noun != NamedWords.NONE && from > noun - 4 && !words.isAny(from - 1, "a", "an", "the", "this", "that")) {
            from--;
        }
        if (noun == NamedWords.NONE || noun - from > 2 || words.is(from - 2, "of")) {
            return;
        }
        int first = clause.lemma().equals("cover") ? clause.end() : clause.end() + 1;
        int end = Math.min(words.sentence(noun).to(), first + LONGEST);
        for (int i = first; i < end; i++) {
            if (words.is(i, ",") && words.isAny(i + 1, "though", "although", "but", "while", "whereas")) {
                end = i;
            }
        }
        if (end - first >= 2) {
            var head = words.said(from).head(from, first, List.of(), Certainty.PROBABLE, "topics of an encounter");
            var what = words.words(first, words.is(end - 1, ".") ? end - 1 : end);
            found.add(new Description(head, new Named(words.words(from, noun + 1), NamedWords.NONE), what));
        }
    }

    /// The word for an encounter that is the subject, or before `which`.
    private int encounter(Clause clause) {
        boolean which = words.is(clause.from() - 1, "which");
        int to = which ? clause.from() - 1 : clause.subjectTo();
        int low = which ? Math.max(words.sentence(clause.from()).from(), to - 12) : clause.subjectFrom();
        for (int i = to - 1; i >= Math.max(low, 0); i--) {
            if (clauses.at(i) >= 0) {
                return NamedWords.NONE;
            }
            if (words.is(i, ENCOUNTERS)) {
                return i;
            }
        }
        return NamedWords.NONE;
    }

    /// `the Ana Example case`: of a case, the clause that speaks of it.
    private void aCase(Said.Name name, List<Description> found) {
        boolean named = words.is(name.to(), "case")
                && (words.is(name.from() - 1, "the") || words.isAny(name.from() - 2, "the", "in", "on"))
                && !words.isAny(name.to() + 1, "of", "study", "officer", "law", "load");
        if (!named || name.mention().kind() == PartyKind.PLACE) {
            return;
        }
        aCase(name.from(), name.to() + 1, name.index(), found);
    }

    /// `the Ben Sample case`, where no rule for names knows Ben Sample.
    private void unmarked(int noun, List<Description> found) {
        int from = noun;
        while (from > noun - 5 && words.isCapitalised(from - 1) && words.mention(from - 1) == NamedWords.NONE) {
            from--;
        }
        boolean names = noun - from >= 2 && words.is(from - 1, "the") && !words.isInCapitals();
        if (names && !words.isAny(noun - 1, "court", "business", "legal", "test", "worst", "best")) {
            aCase(from, noun + 1, NamedWords.NONE, found);
        }
    }

    private void aCase(int from, int behind, int mention, List<Description> found) {
        var said = words.said(from);
        var about = mention == NamedWords.NONE ? List.<Integer>of() : List.of(mention);
        var head = said.head(from, behind, about, Certainty.PROBABLE, "case called by a name");
        var of = new Named(words.words(from, behind), mention);
        int to = Math.min(said.sentence().to(), said.sentence().from() + 2 * LONGEST);
        found.add(new Description(head, of, words.words(said.sentence().from(), to)));
    }

    private void add(Said.Name name, int from, int to, int first, int behind, String rule, List<Description> found) {
        int end = behind;
        while (end > first + 1 && words.isAny(end - 1, ".", ",")) {
            end--;
        }
        var head = words.said(from)
                .head(from, Math.max(from + 1, Math.min(to, end)), List.of(name.index()), Certainty.PROBABLE, rule);
        found.add(new Description(head, name.named(), words.words(first, end)));
    }
}
