package org.reftel.desk;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Block;
import org.reftel.model.Document;
import org.reftel.model.Field;
import org.reftel.model.Passage;
import org.reftel.model.Reading;
import org.reftel.model.Role;
import org.reftel.model.Span;

/// What of a document can be addressed: its paragraphs, and beside them `header`, `signature` and `unplaced`.
final class Parts {
    static final String HEADER = "header";
    static final String SIGNATURE = "signature";
    static final String UNPLACED = "unplaced";

    /// @param text as read
    record Part(String address, Block.Paragraph paragraph, String text) {
        /// From the first character to the last, what cuts it included.
        Span whole() {
            var spans = paragraph.spans();
            return new Span(spans.getFirst().start(), spans.getLast().end());
        }
    }

    private Parts() {}

    /// The paragraphs in order, under their given addresses.
    static List<Part> paragraphs(Document document, List<String> addresses) {
        var reading = document.reading();
        var paragraphs = document.paragraphs();
        var parts = new ArrayList<Part>(paragraphs.size());
        for (int i = 0; i < paragraphs.size(); i++) {
            parts.add(paragraph(reading, paragraphs.get(i), addresses.get(i)));
        }
        return parts;
    }

    /// One of them, under its given address.
    static Part paragraph(Reading reading, Block.Paragraph paragraph, String address) {
        return new Part(address, paragraph, reading.prose(paragraph).text());
    }

    /// What stands outside paragraphs at `address`; none for an address that is a paragraph's.
    static List<Part> outside(Document document, String address) {
        return switch (address) {
            case HEADER -> header(document);
            case SIGNATURE -> blocks(document, address, Block.Signature.class);
            case UNPLACED -> unplaced(document);
            default -> List.of();
        };
    }

    /// The sentence of `text` around the first `quote` in it; the quote itself where it does not stand so.
    static String sentence(String text, String quote) {
        int at = text.indexOf(quote);
        if (at < 0 || quote.isBlank()) {
            return quote;
        }
        int start = at;
        while (start > 0 && !endsSentence(text, start - 1)) {
            start--;
        }
        int end = at + quote.length() - 1;
        while (end < text.length() && !endsSentence(text, end)) {
            end++;
        }
        return text.substring(start, Math.min(text.length(), end + 1)).strip();
    }

    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        return c == '\n' || last && (c == '.' || c == '!' || c == '?');
    }

    private static List<Part> header(Document document) {
        var telegram = document.extract().telegram();
        int end = telegram.end();
        for (var block : document.body()) {
            if (!block.spans().isEmpty()) {
                end = Math.min(end, block.spans().getFirst().start());
            }
        }
        return end <= telegram.start()
                ? List.of()
                : List.of(lines(HEADER, document, List.of(new Span(telegram.start(), end))));
    }

    private static List<Part> unplaced(Document document) {
        var parts = new ArrayList<Part>();
        document.unplaced().forEach(span -> parts.add(lines(UNPLACED, document, List.of(span))));
        parts.addAll(blocks(document, UNPLACED, Block.Unplaced.class));
        return parts;
    }

    private static List<Part> blocks(Document document, String address, Class<? extends Block> kind) {
        return document.body().stream()
                .filter(kind::isInstance)
                .filter(block -> !block.spans().isEmpty())
                .map(block -> lines(address, document, block.spans()))
                .toList();
    }

    /// As printed, line by line.
    private static Part lines(String address, Document document, List<Span> spans) {
        var passages = new ArrayList<Passage>();
        var text = document.extract().text();
        for (var span : spans) {
            int start = span.start();
            while (start < span.end()) {
                int end = text.indexOf('\n', start);
                end = end < 0 || end > span.end() ? span.end() : end;
                if (!text.substring(start, end).isBlank()) {
                    passages.add(new Passage(Passage.Kind.VERBATIM, List.of(new Span(start, end))));
                }
                start = end + 1;
            }
        }
        var paragraph = new Block.Paragraph(spans, address, Field.missing(), Field.missing(), Role.NOTE, "", passages);
        Reading reading = document.reading();
        return new Part(address, paragraph, reading.prose(paragraph).text());
    }
}
