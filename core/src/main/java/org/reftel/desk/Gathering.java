package org.reftel.desk;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.follow.Series;
import org.reftel.model.Amount;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.model.Shape;
import org.reftel.model.Statement.Figure;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;

/// The first entries of a file, out of what the room holds: the paragraphs that a trace finds, each received on
/// the day of its record, in a kind that keeps counts the numbers of cases that these paragraphs state, and in one
/// of bodies what they say of the body. Nothing is copied: an entry cites, and where the texts are silent nothing
/// is written.
final class Gathering {
    /// As many as somebody looks through before a file is opened.
    private static final int MOST = 200;

    private final Desk desk;
    private final LocalDate today;
    private final Founding founding;

    Gathering(Desk desk, LocalDate today) {
        this.desk = desk;
        this.today = today;
        founding = new Founding(desk, today);
    }

    /// @throws Refused X960 when a trace gives nothing to begin with, too much, or several parties
    List<Draft> of(String words, FileKind kind) throws IOException {
        var trace = trace(words);
        if (trace.subject() instanceof Trace.Subject.Several(var candidates)) {
            throw refused("\"" + words + "\" can mean " + candidates.size() + " parties: "
                    + Opening.some(candidates.stream().map(Trace.Who::name).toList())
                    + ". Nothing was opened; give the words to trace behind --from-trace.");
        }
        var found = trace.records().stream()
                .filter(record -> !record.entry().shapes().contains(Shape.WRITTEN))
                .toList();
        int paragraphs =
                found.stream().mapToInt(record -> record.addresses().size()).sum();
        if (paragraphs == 0) {
            throw refused("A trace of \"" + words + "\" finds no paragraph. Nothing was opened; other words can stand"
                    + " behind --from-trace, and without it the file begins empty.");
        }
        if (paragraphs > MOST) {
            throw refused("A trace of \"" + words + "\" finds " + paragraphs + " paragraphs, and a file begins with "
                    + MOST + " at most. Nothing was opened; look at reftel trace, and give narrower words behind"
                    + " --from-trace.");
        }
        var drafts = new ArrayList<Draft>();
        for (var record : found) {
            for (var address : record.addresses()) {
                drafts.add(received(kind, record.entry(), address));
                drafts.addAll(counts(kind, record.entry(), address, trace.account()));
                for (var said : founding.of(kind, words, record.entry().id() + "/" + address)) {
                    drafts.add(draft(said.type(), record.entry(), address, said.fields()));
                }
            }
        }
        return List.copyOf(new LinkedHashSet<>(drafts));
    }

    /// Words that are no name are a phrase first; then they have to stand in one paragraph, since a file is about one
    /// matter and not about everything that a record tells.
    private Trace trace(String words) throws IOException {
        var question = new Trace.Question(words, isPlain(words), "", "", "", Trace.Question.FIRST).whole();
        var trace = desk.trace(question, today);
        boolean apart = isPlain(words)
                && trace.subject() instanceof Trace.Subject.Words
                && !trace.canonical().startsWith("\"");
        return apart
                ? desk.trace(
                        new Trace.Question("para:(" + words + ")", false, "", "", "", Trace.Question.FIRST).whole(),
                        today)
                : trace;
    }

    /// Several words, and nothing that the search takes for an operator.
    private static boolean isPlain(String words) {
        return words.strip().indexOf(' ') > 0
                && words.chars().noneMatch(c -> "\":()[]{}*?~^=+!/\u201c\u201d".indexOf(c) >= 0)
                && !(' ' + words + ' ').matches(".* (AND|OR|NOT|-\\S+) .*");
    }

    private Draft received(FileKind kind, CatalogueEntry record, String address) {
        var type = kind.entries().stream()
                .filter(entry -> entry.does() == FileKind.Does.RECEIVES)
                .map(FileKind.EntryType::key)
                .findFirst()
                .orElse("received");
        return draft(type, record, address, new TreeMap<>());
    }

    private Draft draft(String type, CatalogueEntry record, String address, TreeMap<String, String> fields) {
        return new Draft(
                type,
                Optional.of(day(record)),
                "",
                fields,
                List.of(),
                List.of(record.id() + "/" + address),
                FileEntry.NONE,
                Optional.empty());
    }

    private LocalDate day(CatalogueEntry record) {
        try {
            return record.sent().length() < 10
                    ? today
                    : LocalDate.parse(record.sent().substring(0, 10));
        } catch (DateTimeParseException notADay) {
            return today;
        }
    }

    /// The numbers of cases in a paragraph, in the order printed; one that only says an earlier one again is no other.
    private List<Draft> counts(FileKind kind, CatalogueEntry record, String address, Trace.Account account) {
        var counting = kind.entries().stream()
                .filter(entry -> entry.does() == FileKind.Does.COUNTS)
                .findFirst();
        if (counting.isEmpty()) {
            return List.of();
        }
        return account.counted().stream()
                .filter(series -> series.unit().isEmpty())
                .flatMap(series -> series.points().stream())
                .filter(point -> point.figure().spot().document().equals(record.id())
                        && point.figure().spot().address().equals(address))
                .filter(point ->
                        point.same() < 0 && Cases.are(point.figure().said().of()))
                .sorted(Comparator.comparing(Series.Point::figure))
                .flatMap(point ->
                        count(counting.get(), record, address, point.figure().said()).stream())
                .toList();
    }

    private Optional<Draft> count(FileKind.EntryType type, CatalogueEntry record, String address, Figure figure) {
        if (!(figure.amount() instanceof Amount.Value(BigDecimal value, Amount.Bound bound))
                || bound != Amount.Bound.EXACT
                || value.scale() > 0
                || value.signum() < 0
                || value.precision() > 12
                || figure.change() != Figure.Change.NONE) {
            return Optional.empty();
        }
        var fields = new TreeMap<String, String>();
        fields.put("counted", figure.measure().isEmpty() ? figure.of() : figure.of() + " (" + figure.measure() + ")");
        fields.put("count", value.toPlainString());
        var state = switch (figure.state()) {
            case REACHED -> "stated";
            case TARGET, PROJECTED -> "planned";
            case REQUESTED -> "proposed";
        };
        if (type.field("state").filter(field -> field.among().contains(state)).isPresent()) {
            fields.put("state", state);
        }
        return Optional.of(draft(type.key(), record, address, fields));
    }

    private static Refused refused(String why) {
        return new Refused(Code.X960_NOTHING_TO_BEGIN_WITH, why);
    }
}
