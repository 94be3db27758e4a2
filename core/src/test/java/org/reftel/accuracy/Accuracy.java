package org.reftel.accuracy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.reftel.Stages;
import org.reftel.grammar.Words;
import org.reftel.ingest.Extraction;
import org.reftel.model.Amount;
import org.reftel.model.Document;
import org.reftel.model.Locus;
import org.reftel.model.Mention;
import org.reftel.model.PartyKind;
import org.reftel.model.Span;
import org.reftel.model.Statement;

/// Holds what the program finds against what people found, and counts.
///
/// Names count when kind and both ends agree. A figure counts when it covers the same number and gives the same
/// value and bound; its state and its day count where that figure was labelled with one. A commitment counts when
/// its words overlap the labelled ones and the modality is the same; a meeting when its words overlap or stand in
/// the same sentence; a role when its words overlap and the person is the same.
final class Accuracy {
    /// The last files of `dev7` and of `dev8`, whose errors nobody reads who writes rules.
    static final int HELD_APART = 24;

    private static final String OF_FIGURES = "figure: ";
    private static final String STATE = "figure: state";
    private static final String DAY = "figure: day";

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();
    private final Extraction extraction = new Extraction();

    Accuracy() {
        for (var kind : List.of(
                "person",
                "organisation",
                "place",
                "figure",
                STATE,
                DAY,
                "commitment",
                "commitment, any modality",
                "meeting",
                "role")) {
            tallies.put(kind, new Tally());
        }
    }

    /// One thing found or labelled.
    private record Item(String kind, int paragraph, Span span, String value, String shown) {
        /// Whether what the other tells of a figure was labelled for that figure.
        boolean isOf(Item other) {
            return kind.equals(other.kind) && paragraph == other.paragraph && span.overlaps(other.span);
        }

        boolean isSame(Item other) {
            return isOf(other) && value.equals(other.value);
        }

        Item as(String other, String told) {
            return new Item(other, paragraph, span, told, shown);
        }
    }

    static Accuracy of(String set, Path corpus) throws IOException {
        var accuracy = new Accuracy();
        for (var entry : Labels.read(set).byFile().entrySet()) {
            var bytes = Files.readAllBytes(corpus.resolve(entry.getKey()));
            var document = Stages.read(entry.getKey(), bytes).documents().getFirst();
            accuracy.add(entry.getKey(), document, entry.getValue());
        }
        return accuracy;
    }

    Tally of(String kind) {
        return tallies.computeIfAbsent(kind, unknown -> new Tally());
    }

    List<String> errors() {
        return errors;
    }

    String table() {
        var table = new StringBuilder("kind                        right  wrong missed   precision  recall  F1\n");
        tallies.forEach((kind, tally) -> table.append(String.format(Locale.ROOT, "%-26s", kind))
                .append(tally.row())
                .append('\n'));
        return table.toString();
    }

    /// Holds what one reader labelled against what another did, as if he were the program: no program can be asked
    /// to agree with readers better than they agree.
    ///
    /// @param reader set of the one who is held against the other
    static Accuracy ofReader(String reader, String other, Path corpus) throws IOException {
        var accuracy = new Accuracy();
        var read = Labels.read(reader).byFile();
        for (var entry : Labels.read(other).byFile().entrySet()) {
            var bytes = Files.readAllBytes(corpus.resolve(entry.getKey()));
            var paragraphs =
                    Words.of(Stages.read(entry.getKey(), bytes).documents().getFirst());
            var labels = entry.getValue();
            var found = items(paragraphs, read.getOrDefault(entry.getKey(), List.of())).stream()
                    .filter(item -> Labels.isLabelled(labels, item.kind()))
                    .toList();
            accuracy.match(entry.getKey(), paragraphs, items(paragraphs, labels), found);
        }
        return accuracy;
    }

    void add(String file, Document document, List<Labels.Label> labels) {
        var paragraphs = Words.of(document);
        var labelled = items(paragraphs, labels);
        var found = found(document).stream()
                .filter(item -> item.kind().startsWith(OF_FIGURES)
                        ? labelled.stream().anyMatch(label -> label.isOf(item))
                        : Labels.isLabelled(labels, item.kind()))
                .toList();
        match(file, paragraphs, labelled, found);
    }

    private static List<Item> items(List<Words> paragraphs, List<Labels.Label> labels) {
        var labelled = new ArrayList<Item>();
        for (var label : labels) {
            for (var words : paragraphs) {
                if (words.block().address().equals(label.paragraph())) {
                    var item = new Item(
                            label.kind(),
                            words.paragraph(),
                            words.toExtract(label.start(), label.end()),
                            value(label),
                            words.text().substring(label.start(), label.end()).replace('\n', ' '));
                    labelled.add(item);
                    if (label.kind().equals("figure")) {
                        labelled.add(item.as(STATE, label.attributes().getOrDefault("state", "reached")));
                    }
                    if (!label.attribute("asof").isEmpty()) {
                        labelled.add(item.as(DAY, label.attribute("asof")));
                    }
                }
            }
        }
        return labelled;
    }

    private void match(String file, List<Words> paragraphs, List<Item> labelled, List<Item> found) {
        for (var kind : List.of("person", "organisation", "place")) {
            match(file, kind, kind, labelled, found, (a, b) -> a.span().equals(b.span()));
        }
        match(
                file,
                "figure",
                "figure",
                labelled,
                found,
                (a, b) -> a.span().overlaps(b.span()) && a.value().equals(b.value()));
        match(
                file,
                STATE,
                STATE,
                labelled,
                found,
                (a, b) -> a.span().overlaps(b.span()) && a.value().equals(b.value()));
        match(
                file,
                DAY,
                DAY,
                labelled,
                found,
                (a, b) -> a.span().overlaps(b.span())
                        && (a.value().startsWith(b.value()) || b.value().startsWith(a.value())));
        match(
                file,
                "commitment",
                "commitment",
                labelled,
                found,
                (a, b) -> a.span().overlaps(b.span()) && a.value().equals(b.value()));
        match(
                file,
                "commitment",
                "commitment, any modality",
                labelled,
                found,
                (a, b) -> a.span().overlaps(b.span()));
        match(
                file,
                "meeting",
                "meeting",
                labelled,
                found,
                (a, b) -> a.span().overlaps(b.span()) || sentence(paragraphs, a).overlaps(sentence(paragraphs, b)));
        match(
                file,
                "role",
                "role",
                labelled,
                found,
                (a, b) -> a.span().overlaps(b.span()) && a.value().equals(b.value()));
    }

    /// Each label with at most one finding, overlapping ones first.
    private void match(
            String file, String kind, String row, List<Item> labels, List<Item> found, BiPredicate<Item, Item> same) {
        var open = new ArrayList<>(
                found.stream().filter(item -> item.kind().equals(kind)).toList());
        var left = new ArrayList<Item>();
        var tally = of(row);
        for (var label : labels) {
            if (label.kind().equals(kind)) {
                var match = open.stream()
                        .filter(item -> item.paragraph() == label.paragraph() && same.test(label, item))
                        .min((a, b) -> Boolean.compare(
                                !a.span().overlaps(label.span()), !b.span().overlaps(label.span())));
                if (match.isPresent()) {
                    open.remove(match.get());
                    tally.right++;
                } else {
                    left.add(label);
                }
            }
        }
        tally.missed += left.size();
        tally.wrong += open.size();
        left.forEach(item -> errors.add("missed " + row + "\t" + told(file, item)));
        open.forEach(item -> errors.add("wrong  " + row + "\t" + told(file, item)));
    }

    private static String told(String file, Item item) {
        return file + " par." + (item.paragraph() + 1) + "\t" + item.value() + "\t" + item.shown();
    }

    private static Span sentence(List<Words> paragraphs, Item item) {
        var words = paragraphs.get(item.paragraph());
        for (var sentence : words.sentences()) {
            var span = words.span(sentence.from(), sentence.to());
            if (span.overlaps(item.span())) {
                return span;
            }
        }
        return item.span();
    }

    private static String value(Labels.Label label) {
        return switch (label.kind()) {
            case "figure" ->
                label.attributes().containsKey("low")
                        ? number(label.attribute("low")) + ".." + number(label.attribute("high"))
                        : number(label.attribute("value"))
                                + (label.attribute("bound").isEmpty() ? "=" : label.attribute("bound"));
            case "commitment" -> label.attribute("modality");
            case "role" -> label.attribute("person");
            default -> "";
        };
    }

    private static String number(String printed) {
        try {
            return new BigDecimal(printed.replace(",", "")).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException none) {
            return printed;
        }
    }

    private List<Item> found(Document document) {
        var findings = extraction.of(document);
        var found = new ArrayList<Item>();
        for (var mention : findings.mentions()) {
            var kind = mention.kind() == PartyKind.PERSON
                    ? "person"
                    : mention.kind() == PartyKind.ORGANISATION
                            ? "organisation"
                            : mention.kind() == PartyKind.PLACE ? "place" : "";
            if (mention.paragraph() >= 0) {
                found.add(new Item(kind, mention.paragraph(), mention.span(), "", mention.name()));
            }
        }
        for (var statement : findings.statements()) {
            var item = item(statement, document, findings.mentions());
            item.ifPresent(found::add);
            if (item.isPresent() && statement instanceof Statement.Figure figure) {
                found.add(item.get().as(STATE, figure.state().name().toLowerCase(Locale.ROOT)));
                if (figure.asOf().isResolved()) {
                    found.add(item.get().as(DAY, figure.asOf().value()));
                }
            }
        }
        return found;
    }

    private static java.util.Optional<Item> item(Statement statement, Document document, List<Mention> mentions) {
        Locus at = statement.head().at();
        if (at.paragraph() < 0) {
            return java.util.Optional.empty();
        }
        var shown = document.reading().quote(at.span());
        return switch (statement) {
            case Statement.Figure figure -> some("figure", at, value(figure.amount()), shown);
            case Statement.Commitment commitment ->
                some("commitment", at, commitment.modality().key(), shown);
            case Statement.Meeting _ -> some("meeting", at, "", shown);
            case Statement.RoleHeld role -> {
                int mention = role.person().mention();
                yield some(
                        "role",
                        at,
                        mention < 0
                                ? role.person().words()
                                : mentions.get(mention).name(),
                        shown);
            }
            case Statement.Event _, Statement.Description _, Statement.Time _ -> java.util.Optional.empty();
        };
    }

    private static java.util.Optional<Item> some(String kind, Locus at, String value, String shown) {
        return java.util.Optional.of(new Item(kind, at.paragraph(), at.span(), value, shown));
    }

    private static String value(Amount amount) {
        return switch (amount) {
            case Amount.Value(var value, var bound) ->
                value.stripTrailingZeros().toPlainString() + bound.sign();
            case Amount.Range(var low, var high) ->
                low.stripTrailingZeros().toPlainString() + ".."
                        + high.stripTrailingZeros().toPlainString();
        };
    }

    /// The program held against two readers of the same cables where they differ: of what it finds it can be asked that
    /// one of them gives it, and of what they give that it finds what the second calls sure.
    ///
    /// @param found commitments that the program finds
    /// @param given of these, those that a reader gives with the same modality
    /// @param sure those that the second reader calls sure
    /// @param heard of these, those that the program finds with the same modality
    record Both(int found, int given, int sure, int heard) {
        double precision() {
            return (double) given / found;
        }

        double recall() {
            return (double) heard / sure;
        }

        private Both plus(Both other) {
            return new Both(found + other.found, given + other.given, sure + other.sure, heard + other.heard);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d of %d found are a reader's (%.3f), %d of %d that are sure are found (%.3f)%n",
                    given,
                    found,
                    precision(),
                    heard,
                    sure,
                    recall());
        }
    }

    /// @param file which files to ask for
    static Both ofBoth(String set, Predicate<String> file, Path corpus) throws IOException {
        var second = Labels.read(set + "-second").byFile();
        var accuracy = new Accuracy();
        var sum = new Both(0, 0, 0, 0);
        for (var entry : Labels.read(set).byFile().entrySet()) {
            if (file.test(entry.getKey())) {
                var bytes = Files.readAllBytes(corpus.resolve(entry.getKey()));
                var document = Stages.read(entry.getKey(), bytes).documents().getFirst();
                sum = sum.plus(accuracy.both(document, entry.getValue(), second.get(entry.getKey())));
            }
        }
        return sum;
    }

    private Both both(Document document, List<Labels.Label> first, List<Labels.Label> second) {
        var paragraphs = Words.of(document);
        var found = commitments(found(document));
        var sure = commitments(items(
                paragraphs,
                second.stream()
                        .filter(label -> label.attribute("sure").equals("yes"))
                        .toList()));
        var given = commitments(items(paragraphs, first));
        given.addAll(commitments(items(paragraphs, second)));
        int right = count(found, given);
        return new Both(found.size(), right, sure.size(), heard(sure, found));
    }

    /// The program held against three readers of the same cables: of what it finds, how much two of them give with the
    /// same modality, and how much one of them; of what two of them give and call sure, and of all that two of them
    /// give, how much it finds.
    ///
    /// @param found commitments that the program finds
    /// @param given of these, those that two readers give
    /// @param givenByOne of these, those that one reader gives at least
    /// @param sure what two readers give and call sure
    /// @param sureHeard of these, those that the program finds
    /// @param most what two readers give
    /// @param mostHeard of these, those that the program finds
    record Three(int found, int given, int givenByOne, int sure, int sureHeard, int most, int mostHeard) {
        double precision() {
            return (double) given / found;
        }

        double recall() {
            return (double) sureHeard / sure;
        }

        Three plus(Three other) {
            return new Three(
                    found + other.found,
                    given + other.given,
                    givenByOne + other.givenByOne,
                    sure + other.sure,
                    sureHeard + other.sureHeard,
                    most + other.most,
                    mostHeard + other.mostHeard);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d found: two of three readers give %d (%.3f), one at least %d (%.3f)%n"
                            + "%d are sure for two readers: %d are found (%.3f); %d are given by two: %d are found (%.3f)%n",
                    found,
                    given,
                    precision(),
                    givenByOne,
                    (double) givenByOne / found,
                    sure,
                    sureHeard,
                    recall(),
                    most,
                    mostHeard,
                    (double) mostHeard / most);
        }
    }

    /// @param set its readers' labels are those of `SET-first`, `SET-second` and `SET-third`
    static Three ofThree(String set, Path corpus) throws IOException {
        var readers = new ArrayList<Labels>();
        for (var reader : List.of("first", "second", "third")) {
            readers.add(Labels.read(set + "-" + reader));
        }
        var accuracy = new Accuracy();
        var sum = new Three(0, 0, 0, 0, 0, 0, 0);
        for (var file : readers.getFirst().byFile().keySet()) {
            var bytes = Files.readAllBytes(corpus.resolve(file));
            var document = Stages.read(file, bytes).documents().getFirst();
            var paragraphs = Words.of(document);
            var all = new ArrayList<List<Item>>();
            var sure = new ArrayList<List<Item>>();
            for (var reader : readers) {
                var labels = reader.byFile().getOrDefault(file, List.of());
                all.add(commitments(items(paragraphs, labels)));
                sure.add(commitments(items(
                        paragraphs,
                        labels.stream()
                                .filter(label -> label.attribute("sure").equals("yes"))
                                .toList())));
            }
            var found = commitments(accuracy.found(document));
            var most = byTwo(all);
            var beyondDoubt = byTwo(sure);
            sum = sum.plus(new Three(
                    found.size(),
                    count(found, most),
                    count(found, all.stream().flatMap(List::stream).toList()),
                    beyondDoubt.size(),
                    heard(beyondDoubt, found),
                    most.size(),
                    heard(most, found)));
        }
        return sum;
    }

    private static int count(List<Item> found, List<Item> given) {
        return (int) found.stream()
                .filter(item -> given.stream().anyMatch(item::isSame))
                .count();
    }

    private static int heard(List<Item> given, List<Item> found) {
        var open = new ArrayList<>(found);
        int heard = 0;
        for (var one : given) {
            var match = open.stream().filter(one::isSame).findFirst();
            if (match.isPresent()) {
                open.remove(match.get());
                heard++;
            }
        }
        return heard;
    }

    /// What two readers give at least, each once: labels of the same modality that overlap.
    private static List<Item> byTwo(List<List<Item>> readers) {
        var left = new ArrayList<List<Item>>();
        for (var reader : readers) {
            left.add(new ArrayList<>(reader));
        }
        var given = new ArrayList<Item>();
        for (int r = 0; r + 1 < left.size(); r++) {
            for (var item : left.get(r)) {
                int others = 0;
                for (int other = r + 1; other < left.size(); other++) {
                    var match = left.get(other).stream().filter(item::isSame).findFirst();
                    if (match.isPresent()) {
                        left.get(other).remove(match.get());
                        others++;
                    }
                }
                if (others > 0) {
                    given.add(item);
                }
            }
        }
        return given;
    }

    private static List<Item> commitments(List<Item> items) {
        return new ArrayList<>(
                items.stream().filter(item -> item.kind().equals("commitment")).toList());
    }

    /// Prints the table; with `errors` behind the set, what was missed and what was wrong; with another set
    /// behind it, how the reader of the first agrees with that of the other; with `both` or `three`, how the
    /// program stands to the two or three readers of a set.
    public static void main(String[] arguments) throws IOException {
        var corpus = Path.of(System.getProperty("shared", "../shared"), "corpus");
        if (arguments.length > 1 && arguments[1].equals("both")) {
            var files = List.copyOf(Labels.read(arguments[0]).byFile().keySet());
            var apart = files.subList(files.size() - HELD_APART, files.size());
            System.out.print("all:                 " + ofBoth(arguments[0], file -> true, corpus));
            System.out.print("of them held apart:  " + ofBoth(arguments[0], apart::contains, corpus));
            return;
        }
        if (arguments.length > 1 && arguments[1].equals("three")) {
            System.out.print(ofThree(arguments[0], corpus));
            return;
        }
        boolean readers = arguments.length > 1 && !arguments[1].equals("errors");
        var accuracy = readers ? ofReader(arguments[0], arguments[1], corpus) : of(arguments[0], corpus);
        if (arguments.length > 1 && !readers) {
            accuracy.errors().stream().sorted().forEach(System.out::println);
        }
        System.out.print(accuracy.table());
    }
}
