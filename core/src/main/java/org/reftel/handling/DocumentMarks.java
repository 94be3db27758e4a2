package org.reftel.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.reftel.model.Block;
import org.reftel.model.Code;
import org.reftel.model.Document;
import org.reftel.model.Field;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Marking;
import org.reftel.model.Problem;
import org.reftel.model.Span;

/// Reads every mark of one document and says what it took for what.
///
/// Captions are distribution lists of the message (5 FAH-2 H-440), so they limit every part of it, whatever a
/// paragraph is marked.
final class DocumentMarks {
    private static final Pattern HEAD = Pattern.compile("[^\\p{L}(]{0,12}\\(([^()\\n]{1,70})\\)?");
    private static final Pattern LEVELS = Pattern.compile("(?:U|SBU|C|S|TS|LOU|OUO)\\s*/.*");
    private static final Pattern WORDS = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z]+");
    private static final Pattern TWICE = Pattern.compile("(.)\\1+");
    private static final Pattern RATHER_TOP = Pattern.compile("[TOP]{1,3}SECRET");

    /// Words that a slip may have damaged and that matter too much to be lost by it.
    private static final List<String> WATCHED = List.of(
            "NOFORN",
            "SENSITIVE",
            "NODIS",
            "EXDIS",
            "LIMDIS",
            "STADIS",
            "CONDIS",
            "CHEROKEE",
            "ORCON",
            "PROPIN",
            "WNINTEL",
            "NOCONTRACTOR");

    private static final MarkTable TABLE = MarkTable.BUILT_IN;

    private final Document document;
    private final String text;
    private final List<Problem> findings = new ArrayList<>();
    private final List<Optional<Mark>> paragraphs = new ArrayList<>();
    private final List<Optional<Label>> labels = new ArrayList<>();
    private Optional<Mark> banner = Optional.empty();
    private Optional<Label> whole = Optional.empty();
    private Label subject = Label.of(Level.U);

    private DocumentMarks(Document document) {
        this.document = document;
        this.text = document.extract().text();
    }

    static DocumentMarks of(Document document) {
        var marks = new DocumentMarks(document);
        marks.read();
        return marks;
    }

    /// Of the whole, as the text has it; empty when no classification is readable.
    Optional<Mark> banner() {
        return banner;
    }

    /// Of each paragraph, in order; empty where none is.
    List<Optional<Mark>> paragraphs() {
        return List.copyOf(paragraphs);
    }

    Handling.Labels labels() {
        return new Handling.Labels(whole, labels, subject);
    }

    /// Every translation and every doubt.
    List<Problem> findings() {
        return List.copyOf(findings);
    }

    private void read() {
        var limits = limits();
        whole(limits);
        for (var paragraph : document.paragraphs()) {
            paragraph(paragraph, limits);
        }
        var mark = document.header().subjectMarking();
        if (mark instanceof Field.Found<Marking>(var marking, var at, var _, var _)) {
            subject = told(Mark.of(marking), at).label();
        }
        subject = Handling.join(subject, limits);
    }

    /// What the captions of the header ask of a reader of any part.
    private Label limits() {
        var captions = new ArrayList<String>();
        document.header().captions().forEach(caption -> captions.add(caption.value()));
        captionLines().forEach(line -> captions.addAll(damaged(line, false)));
        var mark = Mark.of(captions);
        return new Label(Level.U, new TreeSet<>(), new TreeSet<>(), mark.captions());
    }

    /// Lines of the header that hold nothing but captions, whole or damaged.
    private List<Span> captionLines() {
        var lines = new ArrayList<Span>();
        int stop = Math.min(bodyStart(), document.extract().telegram().end());
        for (int at = document.extract().telegram().start(); at < stop; at = lineEnd(at) + 1) {
            var line = new Span(at, Math.min(lineEnd(at), text.length()));
            var words = line.length() > 60 ? List.<String>of() : words(line);
            boolean captions = !words.isEmpty()
                    && (words.stream()
                                    .allMatch(word -> TABLE.row(word).isPresent()
                                            || !watched(word).isEmpty())
                            || !watched(String.join("", words)).isEmpty());
            if (captions) {
                lines.add(line);
            }
        }
        return lines;
    }

    private List<String> words(Span stretch) {
        return WORDS.splitAsStream(Folding.fold(stretch.of(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// The watched words that a word was most probably before a slip or two; none for a word of the table, or for one
    /// that is nearer to a caption that limits nobody.
    private static List<String> watched(String printed) {
        if (printed.length() < 4 || TABLE.row(printed).isPresent()) {
            return WATCHED.contains(printed) ? List.of(printed) : List.of();
        }
        var word = printed.replace('0', 'O').replace('1', 'I').replace('5', 'S');
        var single = TWICE.matcher(word).replaceAll("$1");
        int least = Math.min(2, Math.min(Folding.distance(word, "SIPDIS"), Folding.distance(single, "SIPDIS")));
        var nearest = new ArrayList<String>();
        for (var known : WATCHED) {
            int slips = Math.min(Folding.distance(word, known), Folding.distance(single, known));
            // All its letters in another order are two slips at most, and hardly another word.
            slips = Folding.isAnagram(word, known) ? Math.min(slips, 1) : slips;
            if (slips <= Math.min(least, known.length() < 6 ? 1 : 2)) {
                if (slips < least) {
                    nearest.clear();
                    least = slips;
                }
                nearest.add(known);
            }
        }
        return nearest;
    }

    private int bodyStart() {
        return document.paragraphs().stream()
                .flatMap(paragraph -> paragraph.spans().stream())
                .mapToInt(Span::start)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private void whole(Label limits) {
        switch (document.header().classification()) {
            case Field.Missing() ->
                findings.add(Problem.whole(
                        Code.W424_CLASSIFICATION_ABSENT,
                        "No classification is printed. What carries no mark of its own counts as the highest level until a"
                                + " person has looked."));
            case Field.Unreadable(var why) -> {
                findings.add(new Problem(
                        Code.W422_MARK_UNREADABLE,
                        why.places(),
                        "The classification cannot be read. What carries no mark of its own counts as the highest level"
                                + " until a person has looked."));
                whole = Optional.of(Handling.SYSTEM_HIGH);
            }
            case Field.Found<Marking>(var marking, var at, var _, var variants) -> {
                var mark = told(Mark.of(marking), at);
                var captions = new ArrayList<String>(mark.captions());
                document.header().captions().forEach(caption -> captions.add(caption.value()));
                captions.addAll(damaged(new Span(at.end(), lineEnd(at.end())), true));
                var beside = Mark.of(captions);
                var controls = new TreeSet<>(mark.controls());
                controls.addAll(beside.controls());
                var level = top(marking, at, mark.level());
                if (level == Level.U && captions.contains("SENSITIVE")) {
                    level = Level.SBU;
                }
                var complete = new Mark(
                        level,
                        controls,
                        mark.released(),
                        mark.release(),
                        mark.releaseTo(),
                        beside.captions(),
                        List.of(),
                        List.of(),
                        List.of());
                banner = Optional.of(complete);
                var label = Handling.join(complete.label(), limits);
                for (var variant : variants) {
                    label = Handling.join(label, Mark.of(variant.value()).label());
                }
                whole = Optional.of(label);
            }
        }
    }

    /// `T O S E C R E T`: the damaged line of a higher level must not read as the lower one.
    private Level top(Marking marking, Span at, Level level) {
        var letters = NO_LETTERS.matcher(Folding.fold(marking.asWritten())).replaceAll("");
        if (level != Level.S || !RATHER_TOP.matcher(letters).lookingAt()) {
            return level;
        }
        findings.add(Problem.at(
                at,
                Code.W422_MARK_UNREADABLE,
                "The classification reads \"" + marking.asWritten()
                        + "\" and may have been TOP SECRET. It counts as that."));
        return Level.TS;
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /// Controls and captions in a stretch that the grammar of the header passed over.
    private List<String> damaged(Span stretch, boolean line) {
        var found = new ArrayList<String>();
        var words = words(stretch);
        for (var word : joined(words)) {
            for (var known : watched(word)) {
                found.add(known);
                if (!word.equals(known)) {
                    findings.add(Problem.at(
                            stretch,
                            Code.W435_DAMAGED_CONTROL,
                            "\"" + word + "\" " + (line ? "on the classification line" : "in the header")
                                    + " is nearly " + known + " and counts as it. Please look at the source."));
                }
            }
        }
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.equals("CHANNEL") && i > 0) {
                found.add(words.get(i - 1) + " CHANNEL");
            }
            if (word.equals("ONLY") && i > 0 && words.get(i - 1).equals("EYES")) {
                found.add("EYES ONLY");
            }
        }
        return found;
    }

    /// The words, and what short pieces in a row make: `EX DIS`, `E X D I  S`.
    private static List<String> joined(List<String> words) {
        var joined = new ArrayList<>(words);
        for (int i = 0; i < words.size(); i++) {
            var run = new StringBuilder(words.get(i));
            for (int j = i + 1; j < words.size() && run.length() + words.get(j).length() <= 13; j++) {
                joined.add(run.append(words.get(j)).toString());
            }
        }
        return joined;
    }

    private void paragraph(Block.Paragraph paragraph, Label limits) {
        var mark = switch (paragraph.marking()) {
            case Field.Found<Marking>(var marking, var at, var _, var _) -> Optional.of(told(Mark.of(marking), at));
            case Field.Missing() -> unnoticed(paragraph);
            case Field.Unreadable(var _) -> Optional.<Mark>empty();
        };
        boolean review = paragraph.marking() instanceof Field.Unreadable<Marking>
                || mark.filter(read -> !read.unknown().isEmpty()).isPresent();
        paragraphs.add(review ? Optional.empty() : mark);
        labels.add(
                review
                        ? Optional.of(Handling.SYSTEM_HIGH)
                        : mark.map(Mark::label).map(label -> Handling.join(label, limits)));
    }

    /// A mark that the parser left in the text: one of the table only, or one with an unknown word behind a slash.
    private Optional<Mark> unnoticed(Block.Paragraph paragraph) {
        if (paragraph.spans().isEmpty()) {
            return Optional.empty();
        }
        var span = paragraph.spans().getFirst();
        var head = HEAD.matcher(text.substring(span.start(), Math.min(span.end(), span.start() + 100)));
        if (!head.lookingAt()) {
            return Optional.empty();
        }
        var at = new Span(span.start() + head.start(1), span.start() + head.end(1));
        var printed = head.group(1);
        var mark = Mark.read(printed);
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        if (mark.get().unknown().isEmpty()) {
            boolean ours = !mark.get().translated().isEmpty()
                    || !mark.get().controls().isEmpty()
                    || !mark.get().captions().isEmpty()
                    || !Folding.fold(printed).equals(printed);
            return ours ? Optional.of(told(mark.get(), at)) : Optional.empty();
        }
        if (!LEVELS.matcher(Folding.fold(printed).strip()).matches()) {
            return Optional.empty();
        }
        findings.add(Problem.at(
                at,
                Code.W422_MARK_UNREADABLE,
                "Paragraph " + paragraph.address() + " is marked (" + printed + "), and "
                        + String.join(", ", mark.get().unknown())
                        + " is in no table. It counts as the highest level until a person has looked."));
        return mark;
    }

    private Mark told(Mark mark, Span at) {
        if (!mark.translated().isEmpty()) {
            findings.add(Problem.at(
                    at, Code.W421_MARK_TRANSLATED, "The mark was read " + String.join("; ", mark.translated()) + "."));
        }
        if (!mark.foreign().isEmpty()) {
            findings.add(Problem.at(
                    at,
                    Code.W423_NATION_UNKNOWN,
                    String.join(", ", mark.foreign()) + " in the release list is in no table and was left out: "
                            + (mark.release().isEmpty()
                                    ? "the part counts as NF."
                                    : "the list is the shorter for it.")));
        }
        return mark;
    }
}
