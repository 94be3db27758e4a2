package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reftel.desk.Checked.Aspect.Kind;
import org.reftel.handling.Handling;
import org.reftel.model.Basis;
import org.reftel.model.CableId;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.Field;
import org.reftel.model.Problem;
import org.reftel.model.Repair;
import org.reftel.model.Role;
import org.reftel.model.Shape;
import org.reftel.model.Span;
import org.reftel.model.file.FileState;

/// Asks every record the same questions; what it claims it has tried.
final class Checking {
    /// Places of one header that contradict one another or cannot be read (CABLES.md 1.9).
    private static final Set<Code> DISAGREEMENTS = EnumSet.of(
            Code.W303_NUMBERS_DISAGREE,
            Code.W304_OTHER_CABLES_BODY,
            Code.W305_SERIAL_DISAGREES,
            Code.W306_ORIGINATOR_DISAGREES,
            Code.W307_FILING_TIME_DISAGREES,
            Code.W308_PRECEDENCE_DISAGREES,
            Code.W309_SECURITY_LINE_DISAGREES,
            Code.W310_CLASSIFICATIONS_DISAGREE,
            Code.W311_YEAR_DISAGREES,
            Code.W312_DECLASSIFICATION_DATE,
            Code.W313_PUBLISHED_TIME_DISAGREES,
            Code.W314_NOFORN_DISAGREES,
            Code.W317_ROUTING_HUB,
            Code.E321_DATE_UNREADABLE,
            Code.E322_CLASSIFICATION_UNREADABLE,
            Code.E323_NUMBER_UNREADABLE);

    /// Marks that contradict one another (TRUST.md 2.1).
    private static final Set<Code> CONTRADICTIONS = EnumSet.of(
            Code.W406_MARK_ABOVE_CLASSIFICATION,
            Code.W407_MARKS_BELOW_CLASSIFICATION,
            Code.W425_CONTROL_NOT_CARRIED_UP,
            Code.W426_NOFORN_WITH_RELEASE,
            Code.W427_RELEASE_TOO_WIDE,
            Code.W428_RELEASE_LIST,
            Code.W429_CAPTIONS_COMBINED,
            Code.W430_CAPTION_WITH_RELEASE,
            Code.W431_NOFORN_NOT_CARRIED_UP,
            Code.W432_HCS_WITHOUT_NOFORN,
            Code.W433_FOREIGN_BELOW_CONFIDENTIAL);

    private final Shelf shelf;
    private final List<FileState> files;
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    private final Set<String> held = new TreeSet<>();
    private final Set<String> wanted = new TreeSet<>();
    private int announced;
    private int copied;
    private int differing;
    private int records;

    Checking(Shelf shelf) {
        this(shelf, List.of());
    }

    /// @param files how those stand that are checked too
    Checking(Shelf shelf, List<FileState> files) {
        this.shelf = shelf;
        this.files = List.copyOf(files);
        for (var kind : Kind.values()) {
            tallies.put(kind, new Tally());
        }
    }

    private static final class Tally {
        private int good;
        private int bad;
        private int open;
        private final List<Checked.Finding> findings = new ArrayList<>();

        void find(String document, String code, String message) {
            findings.add(new Checked.Finding(document, code, message));
        }

        int of() {
            return good + bad + open;
        }
    }

    Checked check(List<String> ids) throws IOException {
        for (var id : ids) {
            var collation = shelf.collation(id);
            if (collation.isPresent()) {
                records++;
                // What the room wrote has no header that somebody printed, and one mark for all of it.
                if (collation.get().leading().extract().shape() != Shape.WRITTEN) {
                    header(id, collation.get().leading());
                    classification(id, collation.get().leading());
                }
                references(id);
                copies(collation.get());
                claims(collation.get());
                for (var copy : all(collation.get())) {
                    repairs(id, copy);
                    coverage(id, copy);
                }
            }
        }
        var aspects = new ArrayList<Checked.Aspect>();
        for (var kind : Kind.values()) {
            if (kind != Kind.FILES || !files.isEmpty()) {
                aspects.add(aspect(kind));
            }
        }
        return new Checked(records, aspects);
    }

    private static List<Document> all(Collation collation) {
        var all = new ArrayList<Document>();
        all.add(collation.leading());
        all.addAll(collation.others());
        return all;
    }

    private Tally tally(Kind kind) {
        return Optional.ofNullable(tallies.get(kind)).orElseThrow();
    }

    private void header(String id, Document document) {
        var tally = tally(Kind.HEADER);
        var found = document.problems().stream()
                .filter(problem -> DISAGREEMENTS.contains(problem.code()))
                .toList();
        if (!found.isEmpty()) {
            tally.bad++;
            found.forEach(problem -> tally.find(id, problem.code().number(), problem.message()));
            return;
        }
        var silent = silent(document);
        if (silent.isEmpty()) {
            tally.good++;
        } else {
            tally.open++;
            tally.find(id, "", silent);
        }
    }

    /// Why a header cannot be held against itself; empty when it can.
    private static String silent(Document document) {
        var missing = new ArrayList<String>();
        if (!isStated(document.header().sent())) {
            missing.add("no date line");
        }
        if (!isStated(document.header().number())) {
            missing.add("no number");
        }
        return missing.isEmpty() ? "" : String.join(" and ", missing) + " in this copy";
    }

    private static boolean isStated(Field<?> field) {
        return field instanceof Field.Found<?> found && found.basis() == Basis.STATED;
    }

    /// Portions against the whole, and each mark against itself. What was translated or could not be read is told and
    /// is no fault; what contradicts is.
    private void classification(String id, Document document) {
        var tally = tally(Kind.CLASSIFICATION);
        var whole = document.header().classification().optional();
        if (document.paragraphs().stream().anyMatch(paragraph -> paragraph.role() == Role.WITHHELD)) {
            tally.open++;
            tally.find(id, "", "some paragraphs are withheld from this view");
            return;
        }
        long marked = document.paragraphs().stream()
                .filter(paragraph -> paragraph.marking().optional().isPresent())
                .count();
        var findings = Handling.findings(document);
        if (whole.isEmpty() || marked == 0) {
            tally.open++;
            tally.find(
                    id,
                    whole.isEmpty() ? Code.W424_CLASSIFICATION_ABSENT.number() : "",
                    whole.isEmpty() ? "no classification in this copy" : "no paragraph carries a mark in this copy");
        } else if (findings.stream().map(Problem::code).anyMatch(CONTRADICTIONS::contains)) {
            tally.bad++;
        } else {
            tally.good++;
        }
        findings.stream()
                .filter(problem -> problem.code() != Code.W424_CLASSIFICATION_ABSENT)
                .forEach(problem -> tally.find(id, problem.code().number(), problem.message()));
        long unmarked = document.paragraphs().size() - marked;
        if (whole.isPresent() && marked > 0 && unmarked > 0) {
            tally.find(
                    id,
                    Code.W408_MARK_MISSING.number(),
                    unmarked + " of " + document.paragraphs().size() + " paragraphs without a mark: they count as "
                            + whole.get().level().label());
        }
    }

    private void references(String id) throws IOException {
        var tally = tally(Kind.REFERENCES);
        for (var link : shelf.links(id)) {
            switch (link.state()) {
                case HELD, WANTED -> {
                    for (var target : link.targets()) {
                        var other = Cataloguing.record(target);
                        if (!other.equals(id)) {
                            (shelf.idOf(other).isPresent() ? held : wanted).add(other);
                        }
                    }
                }
                case ANNOUNCED -> {
                    announced++;
                    tally.find(
                            id,
                            Code.W503_REFERENCE_UNNUMBERED.number(),
                            "paragraph " + link.address() + " announces a cable without a number: "
                                    + shelf.sentence(link));
                }
                case AMBIGUOUS ->
                    tally.find(
                            id,
                            Code.W502_REFERENCE_AMBIGUOUS.number(),
                            link.quote() + " fits " + Opening.some(link.targets()));
                case NO_TARGET ->
                    tally.find(
                            id,
                            Code.W505_POINTER_WITHOUT_TARGET.number(),
                            link.address() + ": " + link.quote() + " leads nowhere in this cable");
                case NOT_A_CABLE -> {}
            }
        }
    }

    private void repairs(String id, Document document) throws IOException {
        var tally = tally(Kind.REPAIRS);
        var why = irreversible(document);
        if (why.isEmpty()) {
            tally.good++;
        } else {
            tally.bad++;
            tally.find(id, "", why);
        }
    }

    /// Undoes every repair, finds the extract in the source and the source by its digest; empty when all is there.
    private String irreversible(Document document) throws IOException {
        var extract = document.extract();
        if (!Digest.of(shelf.bytes(extract.id())).equals(extract.id().source())) {
            return "the kept source is not what was read: its digest is another";
        }
        var source = shelf.text(extract.id());
        if (extract.map().length() != extract.text().length()) {
            return "the map to the source covers " + extract.map().length() + " of "
                    + extract.text().length() + " characters";
        }
        for (var piece : extract.map().pieces()) {
            if (piece.source().end() > source.length()
                    || piece.verbatim()
                            && !source.regionMatches(
                                    piece.source().start(),
                                    extract.text(),
                                    piece.extract().start(),
                                    piece.extract().length())) {
                return "the text at " + piece.extract().start() + " does not stand so in the source";
            }
        }
        var undone = undone(document);
        return undone.equals(extract.text()) ? "" : "undoing the repairs does not give the text that was found";
    }

    /// The reading with every repair taken back.
    private static String undone(Document document) {
        var reading = document.reading().text();
        var extract = document.extract().text();
        var applied = document.repairs().stream()
                .filter(Repair::applied)
                .sorted(Comparator.comparing(Repair::at))
                .toList();
        var undone = new StringBuilder(extract.length());
        int at = 0;
        int done = 0;
        for (var repair : applied) {
            int start = at + repair.at().start() - done;
            if (start < at || !reading.startsWith(repair.becomes(), start)) {
                return "";
            }
            undone.append(reading, at, start)
                    .append(extract, repair.at().start(), repair.at().end());
            at = start + repair.becomes().length();
            done = repair.at().end();
        }
        return undone.append(reading, at, reading.length()).toString();
    }

    private void coverage(String id, Document document) {
        var tally = tally(Kind.COVERAGE);
        var text = document.extract().text();
        byte[] owners = new byte[text.length()];
        document.header().labelled().forEach(labelled -> own(owners, labelled.at()));
        document.unplaced().forEach(span -> own(owners, span));
        document.pageLines().forEach(line -> own(owners, line.at()));
        document.body().forEach(block -> block.spans().forEach(span -> own(owners, span)));
        int lost = 0;
        int twice = 0;
        int first = -1;
        var telegram = document.extract().telegram();
        for (int i = telegram.start(); i < telegram.end(); i++) {
            if (owners[i] != 1
                    && text.charAt(i) > ' '
                    && !Character.isWhitespace(text.charAt(i))
                    && text.charAt(i) != '\u00a0') {
                first = first < 0 ? i : first;
                lost += owners[i] == 0 ? 1 : 0;
                twice += owners[i] > 1 ? 1 : 0;
            }
        }
        if (first < 0) {
            tally.good++;
        } else {
            tally.bad++;
            tally.find(
                    id,
                    "",
                    lost + " characters in no field or paragraph and " + twice + " in two, the first at " + first
                            + " of the text");
        }
        long unplaced = document.problems().stream()
                .filter(problem ->
                        problem.code() == Code.W320_HEADER_UNPLACED || problem.code() == Code.W414_BODY_UNPLACED)
                .count();
        if (unplaced > 0) {
            tally.find(
                    id,
                    "",
                    unplaced + (unplaced == 1 ? " stretch fits" : " stretches fit")
                            + " no rule: kept, shown and searchable (reftel open " + id + "/unplaced)");
        }
    }

    private static void own(byte[] owners, Span span) {
        for (int i = span.start(); i < Math.min(span.end(), owners.length); i++) {
            owners[i] = owners[i] < 2 ? (byte) (owners[i] + 1) : owners[i];
        }
    }

    private void copies(Collation collation) {
        if (collation.others().isEmpty()) {
            return;
        }
        copied++;
        if (!collation.differences().isEmpty()) {
            differing++;
            var addresses = new LinkedHashSet<String>();
            collation.differences().forEach(difference -> addresses.add(difference.address()));
            tally(Kind.COPIES)
                    .find(
                            collation.id(),
                            Code.W504_COPIES_DIFFER.number(),
                            collation.differences().size() + " differences among "
                                    + (collation.others().size() + 1) + " copies, in "
                                    + Opening.some(List.copyOf(addresses)));
        }
    }

    /// Copies from outside that bear the number of an entry, or a number of a file in which no such entry is.
    private void claims(Collation collation) throws IOException {
        boolean written = collation.leading().extract().shape() == Shape.WRITTEN;
        boolean fromOutside = !written || !collation.others().isEmpty();
        var number = CableId.parse(collation.id());
        if (fromOutside && number.isPresent() && (written || isFile(number.get().post()))) {
            tally(Kind.COPIES)
                    .find(
                            collation.id(),
                            Code.W506_CLAIMS_AN_ENTRY.number(),
                            written
                                    ? "a source from outside bears the number of this entry; what the room wrote leads"
                                    : "a source from outside bears a number of a file in which there is no such entry");
        }
    }

    /// Whether the cover of a file with this code is there for this reader.
    private boolean isFile(String post) throws IOException {
        var covers = shelf.entries(shelf.numbered(post, 0));
        return covers.stream().anyMatch(cover -> cover.shapes().contains(Shape.WRITTEN));
    }

    private Checked.Aspect aspect(Kind kind) {
        var tally = tally(kind);
        return switch (kind) {
            case FILES -> files(tally);
            case HEADER -> counted(kind, tally, "records agree", "disagree", "cannot be checked");
            case CLASSIFICATION -> counted(kind, tally, "agree with portion marks", "disagree", "cannot be checked");
            case REFERENCES -> {
                int all = held.size() + wanted.size();
                var verdict = all == 0
                        ? "none to other cables"
                        : held.size() + " of " + all + " held"
                                + (wanted.isEmpty() ? "" : "; wanted: " + Opening.some(List.copyOf(wanted)));
                yield new Checked.Aspect(
                        kind,
                        true,
                        held.size(),
                        all,
                        announced == 0 ? verdict : verdict + "; " + announced + " announced without a number",
                        tally.findings);
            }
            case REPAIRS ->
                new Checked.Aspect(
                        kind,
                        tally.bad == 0,
                        tally.good,
                        tally.of(),
                        "reversible: " + (tally.bad == 0 ? "yes" : "no") + " (" + tally.good + " of " + tally.of()
                                + ")",
                        tally.findings);
            case COVERAGE ->
                new Checked.Aspect(
                        kind,
                        tally.bad == 0,
                        tally.good,
                        tally.of(),
                        "every character accounted for: " + (tally.bad == 0 ? "yes" : "no") + " (" + tally.good + " of "
                                + tally.of() + ")",
                        tally.findings);
            case COPIES ->
                new Checked.Aspect(
                        kind,
                        true,
                        copied - differing,
                        copied,
                        copied == 0
                                ? "each record in one copy"
                                : copied + (copied == 1 ? " record" : " records") + " in several copies, "
                                        + (differing == 0 ? "none" : Integer.toString(differing)) + " with differences",
                        tally.findings);
        };
    }

    private Checked.Aspect files(Tally tally) {
        int faults = 0;
        for (var file : files) {
            if (file.faults().isEmpty()) {
                tally.good++;
            } else {
                tally.bad++;
            }
            for (var fault : file.faults()) {
                faults++;
                var entry = file.entries().stream()
                        .filter(one -> one.serial() == fault.serial())
                        .findFirst()
                        .orElse(file.cover());
                tally.find(entry.number().toString(), "", fault.what());
            }
        }
        return new Checked.Aspect(
                Kind.FILES,
                tally.bad == 0,
                tally.good,
                tally.of(),
                tally.good + " of " + tally.of() + " without a fault"
                        + (faults == 0 ? "" : "; " + faults + (faults == 1 ? " fault" : " faults")),
                tally.findings);
    }

    private static Checked.Aspect counted(Kind kind, Tally tally, String good, String bad, String open) {
        var parts = new ArrayList<String>();
        if (tally.good > 0 || tally.of() == 0) {
            parts.add(tally.good + " " + good);
        }
        if (tally.bad > 0) {
            parts.add(tally.bad + " " + bad);
        }
        if (tally.open > 0) {
            parts.add(tally.open + " " + open);
        }
        return new Checked.Aspect(
                kind, tally.bad == 0, tally.good, tally.of(), String.join(", ", parts), tally.findings);
    }
}
