package org.reftel.model;

import java.util.List;

/// One message as a format reader found it: plain text, nothing repaired.
///
/// The text begins with what the publisher printed beside the telegram (one fact a line, see [CatalogueFact]),
/// then comes the telegram itself. Page furniture (navigation, help, scripts) is not in it; mark-up is undone
/// (tags dropped, entities and Markdown escapes resolved), and [SourceMap] says for each character where it stood.
///
/// @param telegram where the telegram (header and body) stands in `text`
/// @param facts what the publisher printed beside it, in order
/// @param annotations tags that somebody else put into the text: a layer, never text, never truth
/// @param problems what the format reader has to say (encoding, furniture cut off, a truncated page)
public record Extract(
        ExtractId id,
        Shape shape,
        String text,
        Span telegram,
        List<CatalogueFact> facts,
        List<Annotation> annotations,
        SourceMap map,
        List<Problem> problems) {
    public Extract {
        if (telegram.end() > text.length()) {
            throw new IllegalArgumentException("telegram " + telegram + " in a text of " + text.length());
        }
        facts = List.copyOf(facts);
        annotations = List.copyOf(annotations);
        problems = List.copyOf(problems);
    }
}
