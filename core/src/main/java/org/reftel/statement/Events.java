package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.TimePhrase;
import org.reftel.model.Certainty;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.Event;

/// What happened or is to happen at a time that stands beside it, and is no encounter: `the July 5 midterm elections`,
/// `the
/// withdrawal of troops on May 3`. Without a time there is no event.
final class Events {
    private static final Set<String> HAPPENINGS = WordList.of("""
        election elections contests referendum inauguration arrest arrests withdrawal attack attacks
        bombing bombings coup assassination raid raids protests demonstrations demonstration earthquake
        runoff primaries kidnapping murder hijacking shooting riots ceasefire invasion uprising explosion
        crash hurricane tsunami massacre strike resignation swearing-in by-election by-elections
        plebiscite ratification execution executions expulsion extradition outbreak blast suicide festival
        anniversary handover
        """);
    /// They happen, but as often as not are spoken of in general.
    private static final Set<String> GENERAL = Set.of("strike", "attack", "attacks", "execution", "raids", "arrests");

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
            }
        }
        return found;
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
