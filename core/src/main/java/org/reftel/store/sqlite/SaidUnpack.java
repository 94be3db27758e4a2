package org.reftel.store.sqlite;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reftel.model.Amount;
import org.reftel.model.Certainty;
import org.reftel.model.Dated;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.Findings;
import org.reftel.model.Label;
import org.reftel.model.Locus;
import org.reftel.model.Mention;
import org.reftel.model.Modality;
import org.reftel.model.Named;
import org.reftel.model.Party;
import org.reftel.model.PartyKind;
import org.reftel.model.Said;
import org.reftel.model.Span;
import org.reftel.model.Statement;
import org.reftel.model.Voice;

/// Reads what [SaidPack] wrote.
final class SaidUnpack {
    static final int FIGURE = 0;
    static final int COMMITMENT = 1;
    static final int MEETING = 2;
    static final int ROLE = 3;
    static final int EVENT = 4;
    static final int DESCRIPTION = 5;
    static final int TIME = 6;
    static final int VALUE = 0;
    static final int RANGE = 1;

    private static final PartyKind[] KINDS = PartyKind.values();
    private static final Certainty[] CERTAINTIES = Certainty.values();
    private static final Voice.Kind[] VOICES = Voice.Kind.values();
    private static final Modality[] MODALITIES = Modality.values();
    private static final Amount.Bound[] BOUNDS = Amount.Bound.values();
    private static final Statement.Figure.State[] STATES = Statement.Figure.State.values();
    private static final Statement.Figure.Change[] CHANGES = Statement.Figure.Change.values();
    private static final Statement.Meeting.Status[] STATUSES = Statement.Meeting.Status.values();
    private static final Statement.RoleHeld.Tenure[] TENURES = Statement.RoleHeld.Tenure.values();
    private static final Statement.Description.Aspect[] ASPECTS = Statement.Description.Aspect.values();

    /// Of the form and of the constants that it counts: when one of them changes, everything is found anew.
    static final String FORM = "2-"
            + Digest.of(Stream.of(
                                    KINDS,
                                    CERTAINTIES,
                                    VOICES,
                                    MODALITIES,
                                    BOUNDS,
                                    STATES,
                                    CHANGES,
                                    STATUSES,
                                    TENURES,
                                    ASPECTS)
                            .flatMap(Stream::of)
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(" ")))
                    .brief();

    private final Unpack in;
    private final Map<String, Label> labels = new HashMap<>(4);
    private int last;

    private SaidUnpack(byte[] bytes) {
        in = new Unpack(bytes);
    }

    /// @param version of the rules that found it
    /// @param addresses of the paragraphs
    /// @param prints of the paragraphs
    static Said of(
            String id,
            ExtractId extract,
            String sent,
            String version,
            List<String> addresses,
            byte[] prints,
            byte[] body) {
        return new SaidUnpack(body).read(id, extract, sent, version, addresses, prints(prints), false);
    }

    /// Its outline alone ([Said#outline]).
    static Said outline(
            String id, ExtractId extract, String sent, String version, List<String> addresses, byte[] body) {
        return new SaidUnpack(body)
                .read(id, extract, sent, version, addresses, Collections.nCopies(addresses.size(), List.of()), true);
    }

    static List<List<Integer>> prints(byte[] bytes) {
        var in = new Unpack(bytes);
        return in.list(() -> in.list(in::fixed));
    }

    private Said read(
            String id,
            ExtractId extract,
            String sent,
            String version,
            List<String> addresses,
            List<List<Integer>> prints,
            boolean outline) {
        var print = in.text();
        var whole = label(in.text());
        var parts = parts(addresses, prints);
        var sentences = outline ? skippedSentences() : in.list(this::sentence);
        var mentions = in.list(this::mention);
        var names = names(mentions);
        var parties = in.list(this::party);
        int count = in.count();
        var statements = new ArrayList<Statement>();
        var quotes = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            if (!outline || isRole()) {
                statements.add(statement(sentences, quotes));
            }
        }
        return new Said(
                id,
                extract,
                print,
                sent,
                whole,
                new Findings(version, mentions, parties, statements),
                parts,
                quotes,
                names,
                outline ? List.of() : sentences);
    }

    private List<Said.Sentence> skippedSentences() {
        var sentences = new Skipped(in.count());
        for (int i = 0; i < sentences.size(); i++) {
            sentences.skip(i);
        }
        return sentences;
    }

    /// Whether a role comes next; any other statement is gone by.
    private boolean isRole() {
        int place = in.place();
        int before = last;
        if (skippedHead() != ROLE) {
            return false;
        }
        in.back(place);
        last = before;
        return true;
    }

    /// Sentences of which one is made when it is asked for.
    private final class Skipped extends AbstractList<Said.Sentence> {
        private final int[] paragraphs;
        private final int[] starts;
        private final int[] lengths;
        private final int[] texts;

        Skipped(int count) {
            paragraphs = new int[count];
            starts = new int[count];
            lengths = new int[count];
            texts = new int[count];
        }

        void skip(int index) {
            paragraphs[index] = paragraph();
            last += in.number();
            starts[index] = last;
            lengths[index] = in.count();
            texts[index] = in.count();
        }

        @Override
        public Said.Sentence get(int index) {
            return new Said.Sentence(
                    paragraphs[index],
                    new Span(starts[index], starts[index] + lengths[index]),
                    in.textAt(texts[index]));
        }

        @Override
        public int size() {
            return paragraphs.length;
        }
    }

    /// Goes by a statement, but by a role only as far as its kind.
    ///
    /// @return its kind
    private int skippedHead() {
        in.count();
        skipSpan();
        if (in.count() == 0) {
            skipSpan();
        }
        in.skipTextIn();
        in.count();
        skipNamed();
        in.skipTextIn();
        in.skipTextIn();
        skipCounts(in.count());
        skipCounts(2);
        int kind = in.count();
        switch (kind) {
            case FIGURE -> {
                // An amount is its form and two values more, or three.
                // An amount is its form and two values; then its unit.
                skipCounts(4);
                in.skipTextIn();
                in.skipTextIn();
                skipCounts(2);
                skipDated();
                skipNamed();
            }
            case COMMITMENT -> {
                skipCounts(1);
                skipNamed();
                skipNamed();
                in.skipTextIn();
                skipDated();
                in.skipTextIn();
            }
            case MEETING -> {
                in.skipTextIn();
                skipDated();
                skipDated();
                skipNamed();
                skipCounts(1);
                for (int left = in.count(); left > 0; left--) {
                    skipNamed();
                    in.skipTextIn();
                    in.skipTextIn();
                    skipCounts(1);
                }
            }
            case ROLE -> {}
            case EVENT -> {
                in.skipTextIn();
                skipDated();
            }
            case DESCRIPTION -> {
                skipNamed();
                skipCounts(1);
                in.skipTextIn();
                skipNamed();
            }
            case TIME -> skipDated();
            default -> throw new IllegalArgumentException("a statement of kind " + kind);
        }
        return kind;
    }

    private void skipCounts(int many) {
        for (int i = 0; i < many; i++) {
            in.count();
        }
    }

    private void skipSpan() {
        last += in.number();
        in.count();
    }

    private void skipNamed() {
        in.skipTextIn();
        in.count();
    }

    private void skipDated() {
        skipCounts(2);
        in.skipTextIn();
    }

    /// Most parts of a record have one label, which is made once.
    private Label label(String key) {
        return labels.computeIfAbsent(key, Label::parse);
    }

    private List<Said.Part> parts(List<String> addresses, List<List<Integer>> prints) {
        var labels = in.list(in::text);
        var parts = new ArrayList<Said.Part>(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            parts.add(new Said.Part(addresses.get(i), label(labels.get(i)), prints.get(i)));
        }
        return parts;
    }

    private List<String> names(List<Mention> mentions) {
        var names = new ArrayList<String>(mentions.size());
        for (var mention : mentions) {
            names.add(in.textIn(mention.name()));
        }
        return names;
    }

    private int paragraph() {
        return in.count() - Said.OUTSIDE;
    }

    private Span span() {
        last += in.number();
        return new Span(last, last + in.count());
    }

    private Said.Sentence sentence() {
        return new Said.Sentence(paragraph(), span(), in.text());
    }

    private Mention mention() {
        return new Mention(paragraph(), span(), in.text(), in.constant(KINDS), in.constant(CERTAINTIES), in.text());
    }

    private Party party() {
        return new Party(
                in.constant(KINDS), in.text(), in.text(), in.list(in::text), in.list(in::count), in.list(in::text));
    }

    private Statement statement(List<Said.Sentence> sentences, List<String> quotes) {
        var at = new Locus(paragraph(), span());
        int known = in.count();
        var sentence = known == 0 ? span() : sentences.get(known - 1).span();
        var around = known == 0 ? "" : sentences.get(known - 1).text();
        quotes.add(in.textIn(around));
        var voice = new Voice(in.constant(VOICES), named(around), in.textIn(around), in.textIn(around));
        var head = new Statement.Head(at, sentence, voice, in.list(in::count), in.constant(CERTAINTIES), in.text());
        int kind = in.count();
        return switch (kind) {
            case FIGURE ->
                new Statement.Figure(
                        head,
                        amount(),
                        in.text(),
                        in.textIn(around),
                        in.textIn(around),
                        in.constant(STATES),
                        in.constant(CHANGES),
                        dated(around),
                        named(around));
            case COMMITMENT ->
                new Statement.Commitment(
                        head,
                        in.constant(MODALITIES),
                        named(around),
                        named(around),
                        in.textIn(around),
                        dated(around),
                        in.textIn(around));
            case MEETING ->
                new Statement.Meeting(
                        head,
                        in.textIn(around),
                        dated(around),
                        dated(around),
                        named(around),
                        in.constant(STATUSES),
                        in.list(() -> new Statement.Participant(
                                named(around), in.textIn(around), in.textIn(around), in.text())));
            case ROLE ->
                new Statement.RoleHeld(head, named(around), in.textIn(around), named(around), in.constant(TENURES));
            case EVENT -> new Statement.Event(head, in.textIn(around), dated(around));
            case DESCRIPTION ->
                new Statement.Description(head, named(around), in.constant(ASPECTS), in.textIn(around), named(around));
            case TIME -> new Statement.Time(head, dated(around));
            default -> throw new IllegalArgumentException("a statement of kind " + kind);
        };
    }

    private Amount amount() {
        int form = in.count();
        return switch (form) {
            case VALUE -> new Amount.Value(new BigDecimal(in.text()), in.constant(BOUNDS));
            case RANGE -> new Amount.Range(new BigDecimal(in.text()), new BigDecimal(in.text()));
            default -> throw new IllegalArgumentException("an amount of form " + form);
        };
    }

    private Named named(String around) {
        var words = in.textIn(around);
        int mention = in.number();
        return words.isEmpty() && mention < 0 ? Named.NOT_STATED : new Named(words, mention);
    }

    private Dated dated(String around) {
        return new Dated(in.text(), in.text(), in.textIn(around));
    }
}
