package org.reftel.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Devices;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordList;
import org.reftel.model.Certainty;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.Description;
import org.reftel.model.Statement.Description.Aspect;

/// How far things that are to be delivered have come: `the guards have ordered ten vans`, `the boats will arrive
/// shortly`, `the scanners are in service`. What is only seen or shown tells nothing of its delivery.
final class Supplies {
    private static final Set<String> GOODS = WordList.of("""
        equipment gear supplies items goods shipment shipments parts ammunition weapons ships vaccines medicines tents
        computers uniforms hardware
        """);
    private static final Set<String> ORDERING = WordList.of("order", "purchase", "procure", "buy");
    private static final Set<String> DELIVERING =
            WordList.of("deliver", "ship", "donate", "supply", "transfer", "hand", "install");
    private static final Set<String> AIMING =
            WordList.of("seek", "plan", "intend", "pledge", "promise", "agree", "expect", "hope", "commit", "offer");
    private static final Set<String> AMOUNTS = WordList.of(
            "tons", "pieces", "types", "kinds", "sets", "dozens", "hundreds", "thousands", "shipments", "number");
    private static final Set<String> COMING =
            WordList.of("either", "now", "already", "also", "coming", "going", "being");
    private static final Set<String> USES = WordList.of("line", "service", "use", "operation");

    private final NamedWords words;
    private final Clauses clauses;
    private final Map<String, Integer> things;
    private final Map<String, Integer> programmes;

    /// @param things that the document names in full, in small letters
    /// @param programmes likewise, by their first word
    private Supplies(NamedWords words, Map<String, Integer> things, Map<String, Integer> programmes) {
        this.words = words;
        this.programmes = programmes;
        this.things = things;
        clauses = words.analysis().clauses();
    }

    /// In order of place.
    static List<Description> of(List<NamedWords> paragraphs) {
        var things = new LinkedHashMap<String, Integer>();
        var programmes = new HashMap<String, Integer>();
        for (var words : paragraphs) {
            for (var name : words.names()) {
                var kind = name.mention().kind();
                if (kind == PartyKind.EQUIPMENT && name.to() - name.from() > 1) {
                    things.putIfAbsent(name.mention().name().toLowerCase(Locale.ROOT), name.index());
                } else if (kind == PartyKind.PROGRAMME && name.to() - name.from() > 1) {
                    programmes.putIfAbsent(words.word(name.from()), name.index());
                }
            }
        }
        var found = new ArrayList<Description>();
        for (var words : paragraphs) {
            var supplies = new Supplies(words, things, programmes);
            for (int i = 0; i < supplies.clauses.size(); i++) {
                supplies.stage(i, found);
            }
            for (int i = 1; words.has(Cue.IMPLEMENTED) && i + 3 < words.size(); i++) {
                if (words.is(i, "implementation") && words.is(i + 1, "of")) {
                    supplies.underWay(i, found);
                }
            }
        }
        return found;
    }

    private void stage(int index, List<Description> found) {
        var clause = clauses.get(index);
        if (clause.negated()) {
            return;
        }
        boolean done =
                clause.isFinite() && !clause.hasModal() && (clause.time() == Clause.Time.PAST || clause.perfect());
        boolean will = clause.isFinite() && clause.modal().equals("will");
        var lemma = clause.lemma();
        if (ORDERING.contains(lemma) && done) {
            put(Aspect.ORDERED, index, goods(clause, index), found);
        } else if (lemma.equals("arrive") && (done || will)) {
            put(done ? Aspect.ARRIVED : Aspect.DUE, index, subject(clause), found);
        } else if (lemma.equals("receive") && done && !clause.passive()) {
            put(Aspect.ARRIVED, index, object(clause, index), found);
        } else if (DELIVERING.contains(lemma) && (done || will) && isOver(clause)) {
            put(done ? Aspect.ARRIVED : Aspect.DUE, index, goods(clause, index), found);
        } else if (DELIVERING.contains(lemma) && clause.form() == Clause.Form.INFINITIVE && isOver(clause)) {
            int aim = index - 1;
            boolean aims = aim >= 0
                    && AIMING.contains(clauses.get(aim).lemma())
                    && !clauses.get(aim).negated()
                    && clauses.get(aim).end() == clause.from();
            if (aims) {
                int gap = gap(clauses.get(aim));
                put(Aspect.DUE, index, gap == NamedWords.NONE ? object(clause, index) : gap, found);
            }
        } else if (clause.isFinite() && !clause.hasModal() && isInUse(clause)) {
            put(Aspect.USED, index, subject(clause), found);
        }
    }

    /// `hand over`, and not `hand in`.
    private boolean isOver(Clause clause) {
        return !clause.lemma().equals("hand") || words.is(clause.end(), "over");
    }

    /// `are coming on line`, `is in service`, `were put into operation`.
    private boolean isInUse(Clause clause) {
        boolean is = clause.lemma().equals("be")
                || clause.lemma().equals("come")
                || clause.lemma().equals("go")
                || (clause.lemma().equals("put") || clause.lemma().equals("bring")) && clause.passive();
        int i = clause.end();
        while (words.is(i, COMING)) {
            i++;
        }
        boolean phrase =
                words.isAny(i, "on", "in", "into") && words.is(i + 1, USES) && !words.isAny(i + 2, "of", "with")
                        || words.is(i, "online");
        return is && phrase && !(words.is(i, "in") && words.is(i + 1, "line"));
    }

    private int goods(Clause clause, int index) {
        return clause.passive() ? subject(clause) : object(clause, index);
    }

    /// The last word for goods in the subject; [NamedWords#NONE] when there is none.
    private int subject(Clause clause) {
        for (int i = clause.subjectTo() - 1; i >= clause.subjectFrom() && clause.hasSubject(); i--) {
            if (isGoods(i)) {
                return i;
            }
        }
        return NamedWords.NONE;
    }

    /// The first in what the verb is about.
    private int object(Clause clause, int index) {
        int end = Math.min(clauses.end(index), clause.end() + 8);
        for (int i = clause.end(); i < end; i++) {
            if (isGoods(i)) {
                return i;
            }
            boolean amount = words.is(i, "of") && (words.is(i - 1, AMOUNTS) || clauses.tag(i - 1) == Tag.NUMBER);
            boolean over =
                    clauses.tag(i) == Tag.PREPOSITION || clauses.tag(i) == Tag.COMMA || clauses.tag(i) == Tag.QUOTE;
            if (over && !amount || words.isAny(i, "to", "when", "that") || clauses.at(i) > index) {
                return NamedWords.NONE;
            }
        }
        return NamedWords.NONE;
    }

    /// `the gear (SG) they seek to deliver`: what stands before a subject that no word leads in.
    private int gap(Clause aim) {
        int i = aim.subjectFrom() - 1;
        i -= words.isAny(i, "that", "which") ? 1 : 0;
        if (words.is(i, "the") || words.is(i, "a")) {
            i--;
        }
        if (words.is(i, ")")) {
            i = words.openingBracket(i, 6) - 1;
        }
        return aim.hasSubject() && i > words.sentence(aim.verb()).from() && isGoods(i) ? i : NamedWords.NONE;
    }

    private boolean isGoods(int token) {
        int mention = words.mention(token);
        if (mention != NamedWords.NONE) {
            return words.kind(mention) == PartyKind.EQUIPMENT;
        }
        boolean head = !(words.mention(token + 1) == NamedWords.NONE
                && clauses.at(Math.min(token + 1, words.size() - 1)) < 0
                && token + 1 < words.size()
                && (clauses.tag(token + 1) == Tag.OTHER || clauses.tag(token + 1) == Tag.QUOTE));
        return head && (GOODS.contains(words.word(token)) || Devices.is(words.word(token)));
    }

    private void put(Aspect aspect, int index, int noun, List<Description> found) {
        if (noun == NamedWords.NONE) {
            return;
        }
        var clause = clauses.get(index);
        int from = noun;
        if (words.mention(noun) != NamedWords.NONE) {
            from = words.from(words.mention(noun));
        } else {
            while (from > 0
                    && noun - from < 4
                    && words.mention(from - 1) == NamedWords.NONE
                    && clauses.at(from - 1) < 0
                    && (clauses.tag(from - 1) == Tag.OTHER || clauses.tag(from - 1) == Tag.VERB)) {
                from--;
            }
        }
        int to = words.mention(noun) != NamedWords.NONE ? words.to(words.mention(noun)) : noun + 1;
        int first = Math.min(from, clause.from());
        int end = Math.max(to, clauses.end(index));
        add(aspect, thing(from, to), first, end, found);
    }

    /// `the inspection gear`, where the document names the `Portable Inspection Gear`.
    private Named thing(int from, int to) {
        int mention = words.mention(from);
        if (mention != NamedWords.NONE) {
            return words.named(mention);
        }
        var printed = words.words(from, to);
        var tail = ' ' + printed.toLowerCase(Locale.ROOT);
        for (var thing : things.entrySet()) {
            if (to - from > 1 && thing.getKey().endsWith(tail)) {
                return new Named(printed, thing.getValue());
            }
        }
        return new Named(printed, NamedWords.NONE);
    }

    /// `the implementation of Reef programmes is slow`.
    private void underWay(int noun, List<Description> found) {
        int limit = Math.min(words.sentence(noun).to(), noun + 8);
        int to = clauses.nounPhraseEnd(noun + 2, limit);
        int mention = NamedWords.NONE;
        for (int i = noun + 2; i < to; i++) {
            int one = words.mention(i);
            mention = one != NamedWords.NONE && words.kind(one) == PartyKind.PROGRAMME ? one : mention;
        }
        int at = to < limit ? clauses.at(to) : -1;
        boolean told = mention != NamedWords.NONE
                && at >= 0
                && clauses.get(at).isFinite()
                && !clauses.get(at).hasModal();
        if (told) {
            int from = words.is(noun - 1, "of") ? noun - 2 : noun;
            boolean only = words.to(mention) - words.from(mention) == 1;
            int whole = only ? programmes.getOrDefault(words.word(words.from(mention)), mention) : mention;
            var of = new Named(words.words(noun + 2, to), whole);
            add(Aspect.ONGOING, of, Math.max(from, words.sentence(noun).from()), clauses.end(at), found);
        }
    }

    private void add(Aspect aspect, Named of, int from, int to, List<Description> found) {
        var about = new ArrayList<Integer>();
        if (of.mention() != NamedWords.NONE) {
            about.add(of.mention());
        }
        int end = to;
        while (end > from + 1 && words.isAny(end - 1, ".", ",")) {
            end--;
        }
        // Under what they are delivered stands in the same sentence.
        var sentence = words.sentence(from);
        for (int i = sentence.from(); i < sentence.to(); i++) {
            int name = words.is(i + 1, "the") ? i + 2 : i + 1;
            int mention = words.is(i, "under") ? words.mention(name) : NamedWords.NONE;
            boolean programme = mention != NamedWords.NONE && words.kind(mention) == PartyKind.PROGRAMME;
            if (programme && !about.contains(mention)) {
                about.add(mention);
            }
        }
        var head = words.said(from).head(from, end, about, Certainty.PROBABLE, "stage of a delivery");
        found.add(new Description(head, of, aspect, words.words(from, end), Named.NOT_STATED));
    }
}
