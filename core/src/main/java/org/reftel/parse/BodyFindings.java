package org.reftel.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.reftel.model.Block;
import org.reftel.model.Code;
import org.reftel.model.Field;
import org.reftel.model.Header;
import org.reftel.model.Level;
import org.reftel.model.Marking;
import org.reftel.model.PageLine;
import org.reftel.model.Pointer;
import org.reftel.model.Problem;
import org.reftel.model.Span;

/// What a person should know about a body: numbers, marks, pointers and page lines that do not fit.
final class BodyFindings {
    private BodyFindings() {}

    static void add(
            Header header,
            List<Block> blocks,
            List<Pointer> pointers,
            List<BodyLines.Candidate> starts,
            boolean signed,
            Places places,
            List<Problem> problems) {
        var paragraphs = new ArrayList<Block.Paragraph>(blocks.size());
        for (var block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraphs.add(paragraph);
            }
        }
        numbers(paragraphs, starts.isEmpty(), problems);
        marks(header, paragraphs, problems);
        targets(header, paragraphs, pointers, problems);
        if (!signed && !paragraphs.isEmpty()) {
            problems.add(Problem.whole(
                    Code.W413_SIGNATURE_MISSING,
                    "No signature was found at the end. The copy may be cut off; compare with another one."));
        }
    }

    private static void numbers(List<Block.Paragraph> paragraphs, boolean none, List<Problem> problems) {
        if (none) {
            problems.add(Problem.whole(
                    Code.W409_NO_PARAGRAPHS,
                    paragraphs.isEmpty()
                            ? "There is no text behind the header. The copy may be cut off."
                            : "The body has no numbered paragraphs. We cut it at empty lines and gave the "
                                    + paragraphs.size() + " parts the addresses u1 and so on."));
            return;
        }
        int last = 0;
        var seen = new HashSet<Integer>();
        for (var paragraph : paragraphs) {
            if (!(paragraph.number() instanceof Field.Found<Integer>(var number, var at, var _, var _))) {
                continue;
            }
            if (!seen.add(number)) {
                problems.add(Problem.at(
                        at,
                        Code.W401_NUMBER_REPEATED,
                        "The number " + number + " is printed again. This paragraph has the address "
                                + paragraph.address() + "."));
            } else if (number > last + 1) {
                problems.add(Problem.at(
                        at,
                        Code.W402_NUMBER_MISSING,
                        (number == last + 2
                                        ? "Paragraph " + (last + 1) + " is"
                                        : "Paragraphs " + (last + 1) + " to " + (number - 1) + " are")
                                + " missing before paragraph " + number
                                + ". Text may be lost, or its number; compare with another copy."));
            }
            last = Math.max(last, number);
        }
    }

    private static void marks(Header header, List<Block.Paragraph> paragraphs, List<Problem> problems) {
        var whole = header.classification().optional().map(Marking::level).orElse(null);
        var above = new ArrayList<Span>();
        var missing = new ArrayList<Span>();
        var addresses = new StringBuilder();
        @org.jspecify.annotations.Nullable Level highest = null;
        boolean entire = false;
        for (var paragraph : paragraphs) {
            if (paragraph.marking() instanceof Field.Found<Marking>(var marking, var at, var _, var _)) {
                if (highest == null || marking.level().compareTo(highest) > 0) {
                    highest = marking.level();
                }
                entire |= marking.asWritten().length() > 12
                        && marking.asWritten()
                                .toUpperCase(java.util.Locale.ROOT)
                                .contains("ENTIRE");
                if (whole != null && marking.level().compareTo(whole) > 0) {
                    above.add(at);
                }
            } else if (!(paragraph.number() instanceof Field.Missing<Integer>)
                    && !paragraph.spans().isEmpty()) {
                missing.add(paragraph.spans().getFirst());
                addresses.append(addresses.isEmpty() ? "" : ", ").append(paragraph.address());
            }
        }
        if (highest == null) {
            return;
        }
        if (!above.isEmpty()) {
            problems.add(new Problem(
                    Code.W406_MARK_ABOVE_CLASSIFICATION,
                    above,
                    above.size() + (above.size() == 1 ? " paragraph is" : " paragraphs are")
                            + " marked higher than the whole (" + whole + "); the highest mark is " + highest
                            + ". We keep each mark as printed."));
        }
        if (!missing.isEmpty() && !entire) {
            problems.add(new Problem(
                    Code.W408_MARK_MISSING,
                    missing,
                    "No mark is printed in paragraph " + addresses
                            + " while others have one. Where no mark is, that of " + "the whole counts."));
        }
        if (whole != null && missing.isEmpty() && highest.compareTo(whole) < 0) {
            problems.add(Problem.whole(
                    Code.W407_MARKS_BELOW_CLASSIFICATION,
                    "The whole is classified " + whole + ", but no paragraph is marked higher than " + highest
                            + ". A paragraph may be missing."));
        }
    }

    private static void targets(
            Header header, List<Block.Paragraph> paragraphs, List<Pointer> pointers, List<Problem> problems) {
        if (pointers.isEmpty()) {
            return;
        }
        var labels = new HashSet<String>();
        for (var reference : header.references()) {
            labels.add(reference.label());
        }
        var numbers = new HashSet<Integer>();
        for (var paragraph : paragraphs) {
            paragraph.number().optional().ifPresent(numbers::add);
        }
        var told = new HashSet<String>();
        for (var pointer : pointers) {
            switch (pointer.kind()) {
                case REF -> {
                    for (var label : pointer.labels()) {
                        if (!labels.contains(label) && told.add(label)) {
                            problems.add(Problem.at(
                                    pointer.at(),
                                    Code.W505_POINTER_WITHOUT_TARGET,
                                    "\"" + pointer.quote() + "\" points to reference " + label
                                            + ", which the REF lines of this copy do not have. No link was made."));
                        }
                    }
                }
                case REFTEL -> {
                    if (header.references().isEmpty() && told.add("reftel")) {
                        problems.add(Problem.at(
                                pointer.at(),
                                Code.W505_POINTER_WITHOUT_TARGET,
                                "\"" + pointer.quote() + "\" points to a reference, but this copy has no REF line. "
                                        + "No link was made."));
                    }
                }
                case PARAGRAPH -> {
                    if (!numbers.contains(pointer.paragraph()) && told.add("¶" + pointer.paragraph())) {
                        problems.add(Problem.at(
                                pointer.at(),
                                Code.W505_POINTER_WITHOUT_TARGET,
                                "\"" + pointer.quote() + "\" points to paragraph " + pointer.paragraph()
                                        + ", which this copy does not have. No link was made."));
                    }
                }
                case SEPTEL, CABLE -> {}
            }
        }
    }

    /// Compares page lines with the header: number, total, and whether a section lacks its line.
    ///
    /// 645 of 649 cables agree in the number, 641 in the total; in 19 the last line is missing (CORPUS.md).
    static void pages(Header header, List<PageLine> pages, List<Problem> problems) {
        if (pages.isEmpty()) {
            return;
        }
        var number = header.number().optional();
        var sections = header.sections().optional();
        int total = sections.map(Header.Sections::total).orElse(0);
        var seen = new HashSet<Integer>();
        boolean plain = true;
        for (var page : pages) {
            plain &= page.page() == 0;
            if (number.isPresent()
                    && page.serial() > 0
                    && page.serial() != number.orElseThrow().serial()) {
                problems.add(Problem.at(
                        page.at(),
                        Code.W405_PAGE_LINE_DISAGREES,
                        "The page line gives the number " + page.serial() + ", the header "
                                + number.orElseThrow().serial()
                                + ". The header holds; the page may belong to another cable."));
            }
            if (total > 0 && page.total() > 0 && page.total() != total) {
                problems.add(Problem.at(
                        page.at(),
                        Code.W405_PAGE_LINE_DISAGREES,
                        "The page line says " + page.total() + " sections, the header " + total + ". Both are kept."));
            }
            if (!seen.add(page.section()) && page.page() == 0 && page.section() > 0) {
                problems.add(Problem.at(
                        page.at(),
                        Code.W405_PAGE_LINE_DISAGREES,
                        "Section " + page.section() + " begins twice. A part of the text may be doubled."));
            }
        }
        if (!plain || total < 2 || total > 99) {
            return;
        }
        var missing = new StringBuilder();
        for (int section = 2; section <= total; section++) {
            if (!seen.contains(section)) {
                missing.append(missing.isEmpty() ? "" : ", ").append(section);
            }
        }
        if (!missing.isEmpty()) {
            problems.add(Problem.whole(
                    Code.W404_PAGE_LINE_MISSING,
                    "The header says " + total + " sections, but no page line begins section " + missing
                            + ". Text may be missing there."));
        }
    }
}
