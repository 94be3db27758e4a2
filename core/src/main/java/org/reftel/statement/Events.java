package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.TimePhrase;
import org.reftel.grammar.WordList;
import org.reftel.model.Certainty;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.Event;

/// What happened or is to happen at a time that stands beside it, and is no encounter: `the July 5 midterm
/// elections`, `the withdrawal of troops on May 3`. Without a time there is no event.
final class Events {
    private static final Set<String> HAPPENINGS = WordList.of("""
        election elections contests referendum inauguration arrest arrests withdrawal attack attacks
        bombing bombings coup assassination raid raids protests demonstrations demonstration earthquake
        runoff primaries kidnapping murder hijacking shooting riots ceasefire invasion uprising explosion
        crash hurricane tsunami massacre strike resignation swearing-in by-election by-elections
        plebiscite ratification execution executions expulsion extradition outbreak blast suicide festival
        anniversary handover
        """);
    /// What is done once and has a day: `they signed an agreement in July`.
    private static final Set<String> ACTS = WordList.of("""
        sign ratify complete inaugurate launch adopt enact found establish dissolve abolish
        """);
    /// So far behind its verb a time may stand.
    private static final int NEAR = 8;
    /// They happen, but as often as not are spoken of in general.
    private static final Set<String> GENERAL =
            WordList.of("strike", "attack", "attacks", "execution", "raids", "arrests");

    private final NamedWords words;
    private final Clauses clauses;

    private Events(NamedWords words) {
        this.words = words;
        clauses = words.analysis().clauses();
    }

    /// In order of place.
    static List<Event> of(NamedWords words) {
        return new Events(words).find();
    }

    private List<Event> find() {
        var found = new ArrayList<Event>();
        for (var said : words.sentences()) {
            if (said.times().isEmpty()) {
                continue;
            }
            for (int i = said.sentence().from(); i < said.sentence().to(); i++) {
                boolean noun = words.is(i, HAPPENINGS) && words.mention(i) == NamedWords.NONE && !isVerb(i);
                if (noun && !words.is(i + 1, HAPPENINGS)) {
                    event(said, i, found);
                }
                int clause = clauses.at(i);
                if (clause >= 0 && clauses.get(clause).verb() == i) {
                    act(said, clauses.get(clause), found);
                }
            }
        }
        return found;
    }

    /// `The survey was completed May 3-4 and Port Vela's June 7`, `the board signed an agreement in July`.
    private void act(Said said, Clause clause, List<Event> found) {
        boolean past =
                clause.isFinite() && clause.time() == Clause.Time.PAST && !clause.negated() && !clause.hasModal();
        if (!past || !clause.hasSubject() || clause.shares() >= 0 || !ACTS.contains(clause.lemma())) {
            return;
        }
        for (var time : said.times()) {
            int gap = time.from() - clause.end();
            if (gap < 0
                    || gap > NEAR
                    || time.relation() != TimePhrase.Relation.AT
                    || isBroken(clause.end(), time.from())) {
                continue;
            }
            int end = words.isAny(time.from() - 1, "on", "in", "of") ? time.from() - 1 : time.from();
            add(said, clause.subjectFrom(), end - 1, clause.subjectFrom(), time.to(), time, found);
            other(said, clause, end, time, found);
            return;
        }
    }

    private boolean isBroken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (clauses.at(i) >= 0 || words.isAny(i, ",", ";", "(", ")", "-", "--")) {
                return true;
            }
        }
        return false;
    }

    /// `... and Port Vela's June 7`: the same of another.
    private void other(Said said, Clause clause, int end, TimePhrase first, List<Event> found) {
        int mention = words.is(first.to(), "and") ? words.mention(first.to() + 1) : NamedWords.NONE;
        if (mention == NamedWords.NONE || !words.word(words.to(mention)).endsWith("s")) {
            return;
        }
        int own = words.mention(clause.subjectFrom());
        own = own == NamedWords.NONE ? words.mention(clause.subjectFrom() + 1) : own;
        int behind = words.to(mention) + 1;
        for (var time : said.times()) {
            if (time.from() == behind && own != NamedWords.NONE && time.dated().isResolved()) {
                var head = said.head(
                        words.from(mention), time.to(), List.of(mention), Certainty.PROBABLE, "event with its time");
                found.add(new Event(
                        head,
                        words.words(words.from(mention), behind) + " " + words.words(words.to(own), end),
                        time.dated()));
            }
        }
    }

    private boolean isVerb(int token) {
        int clause = clauses.at(token);
        boolean led = token > 0
                && words.mention(token - 1) == NamedWords.NONE
                && (clauses.tag(token - 1) == Tag.OTHER || clauses.tag(token - 1) == Tag.DETERMINER);
        boolean timed = words.said(token).times().stream().anyMatch(time -> time.from() == token + 1);
        return !(led && timed)
                && clause >= 0
                && clauses.get(clause).verb() == token
                && clauses.get(clause).form() != Clause.Form.PARTICIPLE;
    }

    private void event(Said said, int noun, List<Event> found) {
        int first = noun;
        int low = Math.max(said.sentence().from(), noun - 10);
        TimePhrase[] inside = said.times().stream()
                .filter(time -> time.relation() == TimePhrase.Relation.AT && time.from() >= low && time.to() <= noun)
                .toArray(TimePhrase[]::new);
        int last = inside.length - 1;
        int time = -1;
        while (first - 1 >= low) {
            int before = first - 1;
            if (last >= 0 && inside[last].covers(before)) {
                time = last;
                break;
            }
            if (!isModifier(before)) {
                break;
            }
            first = before;
        }
        if (time >= 0) {
            add(said, first, noun, inside[time].from(), noun + 1, inside[time], found);
            return;
        }
        int end = behind(noun);
        for (var behind : said.times()) {
            int gap = behind.from() - end;
            boolean joined = gap == 0 || gap == 1 && words.isAny(end, "on", "in", "of", "during");
            boolean vague = words.is(noun, GENERAL) && behind.dated().value().length() < "2009-07-20".length();
            if (behind.relation() == TimePhrase.Relation.AT && joined && !vague) {
                add(said, first, end - 1, first, behind.to(), behind, found);
                return;
            }
        }
    }

    private void add(Said said, int first, int last, int from, int to, TimePhrase time, List<Event> found) {
        if (!time.dated().isResolved()) {
            return;
        }
        var about = new ArrayList<Integer>();
        for (int i = first; i <= last; i++) {
            if (words.mention(i) != NamedWords.NONE && !about.contains(words.mention(i))) {
                about.add(words.mention(i));
            }
        }
        var head = said.head(from, to, about, Certainty.PROBABLE, "event with its time");
        found.add(new Event(head, words.words(first, last + 1), time.dated()));
    }

    private boolean isModifier(int token) {
        int mention = words.mention(token);
        if (mention != NamedWords.NONE) {
            return words.kind(mention) != PartyKind.PERSON;
        }
        var tag = clauses.tag(token);
        return tag == Tag.OTHER || tag == Tag.NUMBER || tag == Tag.VERB && !isVerb(token);
    }

    /// Behind `of the last troops`, where that stands behind the noun.
    private int behind(int noun) {
        int i = noun + 1;
        if (!words.isAny(i, "of", "against", "in", "for")) {
            return i;
        }
        int most = Math.min(words.sentence(noun).to(), noun + 12);
        int end = clauses.nounPhraseEnd(i + 1, most);
        boolean time = words.said(noun).times().stream().anyMatch(one -> one.from() < end && one.to() > noun);
        return end > i + 1 && !time ? end : noun + 1;
    }
}
