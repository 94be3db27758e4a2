package org.reftel.model;

import java.util.List;

/// What one extract says and how we came to read it so. A pure function of the extract and of [#parser].
///
/// @param body in order of place
/// @param redactions runs that the publisher blacked out (`XXXXXXXXXXXX`, `[NAME REMOVED]`); never guessed
/// @param unplaced stretches of the header that no rule could place
/// @param problems in order of place, those without a place first
/// @param parser version of the rules
public record Document(
        Extract extract,
        Header header,
        List<Block> body,
        List<PageLine> pageLines,
        List<Pointer> pointers,
        List<Span> redactions,
        List<Span> unplaced,
        List<Repair> repairs,
        List<Problem> problems,
        String parser) {
    public Document {
        body = List.copyOf(body);
        pageLines = List.copyOf(pageLines);
        pointers = List.copyOf(pointers);
        redactions = List.copyOf(redactions);
        unplaced = List.copyOf(unplaced);
        repairs = List.copyOf(repairs);
        problems = List.copyOf(problems);
    }

    /// The canonical number, or `x` and the first twelve hex digits of the extract's digest when there is none.
    public String id() {
        return header.number()
                .optional()
                .map(CableId::toString)
                .orElseGet(() -> "x" + Digest.of(extract.text()).brief());
    }

    public Reading reading() {
        return Reading.of(extract.text(), repairs);
    }

    public List<Block.Paragraph> paragraphs() {
        return body.stream()
                .filter(Block.Paragraph.class::isInstance)
                .map(Block.Paragraph.class::cast)
                .toList();
    }
}
