package org.reftel.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.reftel.model.Block;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueFact;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.Extract;
import org.reftel.model.ExtractId;
import org.reftel.model.Field;
import org.reftel.model.Header;
import org.reftel.model.Pointer;
import org.reftel.model.Problem;
import org.reftel.model.Role;
import org.reftel.model.SourceMap;
import org.reftel.model.Span;

/// Cuts out of a copy what a reader may not read, and has the rest read anew.
///
/// To filter a finished document would leak: a repair may rest on a word of a hidden paragraph, a finding may
/// quote it, a place counts its letters. So the text is cut first, and what is read of it knows nothing of
/// what was cut. A hidden paragraph leaves its printed number, which keeps the numbering of the others; where
/// a visible paragraph does not come out as it went in, it is withheld too.
final class Masking {
    /// Stands behind the number of a hidden paragraph, whatever stood there.
    static final String WITHHELD = "withheld";

    /// Fields that everybody reads who may read any part (DECISIONS 9).
    private static final Set<String> OPEN = Set.of("number", "sent", "origin", "tags", "classification", "subject");

    /// Captions that are part of the classification.
    private static final Set<String> IN_THE_LEVEL = Set.of("SENSITIVE", "NOFORN");

    /// What the parser remarks because parts are missing that were cut.
    private static final Set<Code> OF_THE_CUT = EnumSet.of(
            Code.W301_NUMBER_INFERRED,
            Code.W302_DATE_INFERRED,
            Code.W316_SUBJECT_MISSING,
            Code.W402_NUMBER_MISSING,
            Code.W404_PAGE_LINE_MISSING,
            Code.W405_PAGE_LINE_DISAGREES,
            Code.W406_MARK_ABOVE_CLASSIFICATION,
            Code.W407_MARKS_BELOW_CLASSIFICATION,
            Code.W408_MARK_MISSING,
            Code.W409_NO_PARAGRAPHS,
            Code.W412_SUMMARY_NOT_CLOSED,
            Code.W413_SIGNATURE_MISSING);

    private static final int TRIES = 4;

    /// Behind a number.
    private static final String SIGNS = ".)-";

    /// No number with its signs is longer.
    private static final int LONGEST = 8;

    /// What of a copy may be read.
    ///
    /// @param header whether all of it, and what else stands outside paragraphs
    /// @param paragraphs one for each, in order
    record Sight(boolean header, boolean subject, List<Boolean> paragraphs) {
        Sight {
            paragraphs = List.copyOf(paragraphs);
        }

        boolean isBlind() {
            return !paragraphs.contains(true) && !(paragraphs.isEmpty() && header);
        }

        Sight without(Set<Integer> lost) {
            var left = new ArrayList<>(paragraphs);
            lost.forEach(i -> left.set(i, false));
            return new Sight(header, subject, left);
        }
    }

    private final String id;
    private final Document full;
    private final Sight sight;
    private final Stub stub;
    private final String text;

    private final StringBuilder out = new StringBuilder();
    private final List<Moved> moved = new ArrayList<>();
    /// Where each paragraph stands in the cut text: its words, or what is left in its place.
    private final List<Span> places = new ArrayList<>();
    private final List<Boolean> headed = new ArrayList<>();

    private record Moved(Span from, int to) {}

    private Masking(String id, Document full, Sight sight, Stub stub) {
        this.id = id;
        this.full = full;
        this.sight = sight;
        this.stub = stub;
        this.text = full.extract().text();
    }

    /// What is left of a copy; empty when nothing of it may be read.
    ///
    /// @param id of the record
    /// @param read repairs and parses a text
    static Optional<Document> mask(String id, Document full, Sight sight, Function<Extract, Document> read) {
        var seen = sight;
        for (int i = 0; i < TRIES && !seen.isBlind(); i++) {
            Set<Integer> fewest = Set.of();
            for (var stub : Stub.values()) {
                var made = new Masking(id, full, seen, stub).made(read);
                if (made.lost().isEmpty()) {
                    return Optional.of(made.document());
                }
                fewest = fewest.isEmpty() || made.lost().size() < fewest.size() ? made.lost() : fewest;
            }
            seen = seen.without(fewest);
        }
        return Optional.empty();
    }

    /// What a hidden paragraph leaves: its number as it is printed, the number alone, or nothing.
    private enum Stub {
        PRINTED,
        PLAIN,
        NONE
    }

    /// @param lost visible paragraphs that did not come out as they went in
    private record Made(Document document, Set<Integer> lost) {}

    private Made made(Function<Extract, Document> read) {
        var extract = cut();
        return matched(read.apply(extract));
    }

    // ---- cutting

    private Extract cut() {
        published();
        int start = out.length();
        int body = bodyStart();
        header(body);
        int heading = -1;
        int paragraph = 0;
        boolean open = true;
        var headings = new ArrayList<Block.Heading>();
        for (var block : full.body()) {
            switch (block) {
                case Block.Heading above -> headings.add(above);
                case Block.Paragraph one -> {
                    boolean visible = sight.paragraphs().get(paragraph);
                    if (!headings.isEmpty()) {
                        heading = paragraph;
                        open = visible;
                    }
                    if (visible) {
                        headings.forEach(above -> block(above.spans()));
                    }
                    headings.clear();
                    headed.add(heading < 0 || open);
                    places.add(visible ? block(one.spans()) : stub(one));
                    paragraph++;
                }
                case Block.Signature(var spans, var _) -> outside(spans);
                case Block.Boilerplate(var spans) -> outside(spans);
                case Block.Unplaced(var spans) -> outside(spans);
            }
        }
        if (sight.header()) {
            headings.forEach(above -> block(above.spans()));
        }
        return extract(new Span(start, out.length()));
    }

    private Extract extract(Span telegram) {
        var cut = out.toString();
        var facts = new ArrayList<CatalogueFact>();
        for (var fact : full.extract().facts()) {
            at(fact.at()).ifPresent(at -> facts.add(new CatalogueFact(fact.kind(), at)));
        }
        var annotations = new ArrayList<org.reftel.model.Annotation>();
        for (var annotation : full.extract().annotations()) {
            at(annotation.at())
                    .ifPresent(at -> annotations.add(new org.reftel.model.Annotation(annotation.type(), at)));
        }
        return new Extract(
                new ExtractId(Digest.of(cut), 0),
                full.extract().shape(),
                cut,
                telegram,
                facts,
                annotations,
                SourceMap.identity(new Span(0, cut.length())),
                List.of());
    }

    /// Where a place of the whole text stands in the cut one; empty when any of it was cut.
    private Optional<Span> at(Span span) {
        for (var one : moved) {
            if (one.from().contains(span)) {
                int start = one.to() + span.start() - one.from().start();
                return Optional.of(new Span(start, start + span.length()));
            }
        }
        return Optional.empty();
    }

    private Span copy(Span span) {
        int start = out.length();
        moved.add(new Moved(span, start));
        out.append(text, span.start(), span.end());
        return new Span(start, out.length());
    }

    private void published() {
        for (var fact : full.extract().facts()) {
            if (isOpen(fact.kind()) && !fact.at().isEmpty()) {
                copy(fact.at());
                out.append('\n');
            }
        }
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    private boolean isOpen(CatalogueFact.Kind kind) {
        return switch (kind) {
            case NUMBER, CREATED, CLASSIFICATION, ORIGIN -> true;
            case TITLE -> sight.header() && sight.subject();
            case RELEASED, ARTICLE -> sight.header();
        };
    }

    private int bodyStart() {
        int start = full.extract().telegram().end();
        for (var block : full.body()) {
            if (!block.spans().isEmpty()) {
                start = Math.min(start, block.spans().getFirst().start());
            }
        }
        return start;
    }

    /// Line by line: what may be read, with the words that name it.
    private void header(int end) {
        int from = full.extract().telegram().start();
        var kept = kept(from, end);
        int next = 0;
        while (from < end) {
            int stop = text.indexOf('\n', from);
            stop = stop < 0 || stop > end ? end : stop;
            boolean any = false;
            while (next < kept.size() && kept.get(next).start() < stop) {
                var span = kept.get(next);
                int start = Math.max(from, span.start());
                int last = Math.min(stop, span.end());
                if (start < last) {
                    if (any) {
                        out.append(' ');
                    }
                    copy(new Span(start, last));
                    any = true;
                }
                if (span.end() > stop) {
                    break;
                }
                next++;
            }
            if (any) {
                out.append('\n');
            }
            from = stop + 1;
        }
        out.append('\n');
    }

    private List<Span> kept(int from, int end) {
        var labelled = full.header().labelled().stream()
                .filter(one -> one.at().start() >= from && one.at().end() <= end)
                .sorted(Comparator.comparing(Header.Labelled::at))
                .toList();
        var kept = new ArrayList<Span>();
        for (int i = 0; i < labelled.size(); i++) {
            var one = labelled.get(i);
            boolean open =
                    one.field().equals("label") ? i + 1 < labelled.size() && isOpen(labelled.get(i + 1)) : isOpen(one);
            if (open) {
                kept.add(one.at());
            }
        }
        if (sight.header()) {
            full.unplaced().stream()
                    .filter(span -> span.start() >= from && span.end() <= end)
                    .forEach(kept::add);
            kept.sort(null);
        }
        return kept;
    }

    /// The number of sections tells how long the whole is.
    private boolean isOpen(Header.Labelled one) {
        return switch (one.field()) {
            case "sections" -> false;
            case "subject" -> sight.subject();
            case "captions" -> sight.header() || IN_THE_LEVEL.contains(one.at().of(text));
            default -> sight.header() || OPEN.contains(one.field());
        };
    }

    private void outside(List<Span> spans) {
        if (sight.header()) {
            block(spans);
        }
    }

    /// Page lines, which would count what is hidden, stand between the spans and are left out.
    private Span block(List<Span> spans) {
        int start = out.length();
        int end = start;
        for (var span : spans) {
            if (end > start && out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
            end = copy(span).end();
        }
        out.append("\n\n");
        return new Span(start, end);
    }

    private Span stub(Block.Paragraph paragraph) {
        int start = out.length();
        switch (stub) {
            case PRINTED -> out.append(printed(paragraph).strip());
            case PLAIN ->
                paragraph
                        .number()
                        .optional()
                        .ifPresent(number -> out.append(number).append('.'));
            case NONE -> {}
        }
        if (out.length() == start) {
            return new Span(start, start);
        }
        int end = out.append(' ').append(WITHHELD).length();
        out.append("\n\n");
        return new Span(start, end);
    }

    /// The number with the signs around it: `¶ 3.`; a damaged one is read by those around it.
    private String printed(Block.Paragraph paragraph) {
        if (!(paragraph.number() instanceof Field.Found<Integer>(var _, var at, var _, var _))) {
            return "";
        }
        int start = paragraph.spans().getFirst().start();
        int end = at.end();
        while (end < text.length() && SIGNS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean near = start <= at.start() && at.end() - start <= LONGEST;
        var number = near ? text.substring(start, end) : "";
        return number.chars().allMatch(c -> Character.isDigit(c) || c == ' ' || SIGNS.indexOf(c) >= 0 || c == '¶')
                ? number
                : "";
    }

    // ---- what came of it

    private Made matched(Document read) {
        var cut = read.extract().text();
        var originals = full.paragraphs();
        var byPlace = new HashMap<Span, Integer>();
        for (int i = 0; i < places.size(); i++) {
            if (sight.paragraphs().get(i)) {
                byPlace.put(trimmed(cut, places.get(i)), i);
            }
        }
        var body = new ArrayList<Block>();
        var found = new HashSet<Integer>();
        var names = new HashMap<String, String>();
        for (var block : read.body()) {
            if (block.spans().isEmpty()) {
                body.add(block);
                continue;
            }
            var whole = new Span(
                    block.spans().getFirst().start(), block.spans().getLast().end());
            var original = Optional.ofNullable(byPlace.get(trimmed(cut, whole)));
            if (block instanceof Block.Paragraph paragraph
                    && original.isPresent()
                    && sameMark(paragraph, originals.get(original.get()))) {
                int index = original.get();
                found.add(index);
                names.put(paragraph.address(), originals.get(index).address());
                body.add(named(paragraph, originals.get(index).address(), headed.get(index)));
            } else if (!isStub(whole)) {
                body.add(block instanceof Block.Paragraph ? new Block.Unplaced(block.spans()) : block);
            }
        }
        var lost = new HashSet<>(byPlace.values());
        lost.removeAll(found);
        for (int i = 0; i < places.size(); i++) {
            if (!sight.paragraphs().get(i)) {
                body.add(withheld(originals.get(i), places.get(i)));
            }
        }
        // What is left of a paragraph without a number is empty, and stands in front of the next.
        body.sort(Comparator.comparing(Masking::first));
        return new Made(document(read, body, names), lost);
    }

    private Document document(Document read, List<Block> body, Map<String, String> names) {
        var pointers = new ArrayList<Pointer>();
        for (var pointer : read.pointers()) {
            Optional.ofNullable(names.get(pointer.address()))
                    .ifPresent(address -> pointers.add(new Pointer(
                            pointer.kind(),
                            address,
                            pointer.at(),
                            pointer.quote(),
                            pointer.labels(),
                            pointer.paragraph(),
                            pointer.cables())));
        }
        return new Document(
                read.extract(),
                numbered(read.header()),
                body,
                read.pageLines(),
                pointers,
                read.redactions(),
                read.unplaced().stream().filter(span -> !isStub(span)).toList(),
                read.repairs(),
                read.problems().stream()
                        .filter(problem -> !OF_THE_CUT.contains(problem.code()))
                        .filter(this::isOutsideStubs)
                        .toList(),
                read.parser());
    }

    private boolean isOutsideStubs(Problem problem) {
        return problem.places().stream().noneMatch(this::isStub);
    }

    private boolean isStub(Span span) {
        for (int i = 0; i < places.size(); i++) {
            if (!sight.paragraphs().get(i) && places.get(i).overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    /// The number may have stood in a line that was cut; which record it is is no secret.
    private Header numbered(Header header) {
        var known = CableId.parse(id);
        return known.isEmpty() || header.number().optional().equals(known)
                ? header
                : header.numbered(Field.inferred(known.get(), new Span(0, 0)));
    }

    private static boolean sameMark(Block.Paragraph one, Block.Paragraph other) {
        return one.marking().optional().equals(other.marking().optional());
    }

    private static Block.Paragraph named(Block.Paragraph read, String address, boolean headed) {
        return new Block.Paragraph(
                read.spans(),
                address,
                read.number(),
                read.marking(),
                read.role(),
                headed ? read.heading() : "",
                read.passages());
    }

    private static Block.Paragraph withheld(Block.Paragraph original, Span place) {
        Field<Integer> number = original.number()
                .optional()
                .map(one -> Field.found(one, new Span(place.start(), place.start())))
                .orElse(Field.missing());
        return new Block.Paragraph(
                List.of(place), original.address(), number, Field.missing(), Role.WITHHELD, "", List.of());
    }

    private static Span first(Block block) {
        return block.spans().isEmpty() ? new Span(0, 0) : block.spans().getFirst();
    }

    private static Span trimmed(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
