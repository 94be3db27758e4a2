package org.reftel.read;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Annotation;
import org.reftel.model.Code;
import org.reftel.model.Extract;
import org.reftel.model.Problem;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.Span;

/// A body with inline entity tags (`[LOC Port Vela  ]`), its words parted by blanks, a sentence a line, often still
/// in the viewer's `<pre>` and with its paragraph anchors.
///
/// The tags become a layer beside the text. Only white space is changed in the text itself: [TaggedLayout] says how.
final class TaggedText implements Format {
    @Override
    public Shape shape() {
        return Shape.TAGGED;
    }

    @Override
    public boolean recognises(Decoded decoded) {
        return EntityTags.areIn(decoded.text());
    }

    @Override
    public List<Extract> read(Source source, Decoded decoded) {
        String text = decoded.text();
        var extracts = new ArrayList<Extract>();
        int start = 0;
        int block = text.indexOf("<pre");
        while (start < text.length()) {
            int next = block < 0 ? -1 : text.indexOf("<pre", block + 1);
            int end = next < 0 ? text.length() : next;
            message(source, decoded, extracts, new Span(start, end));
            start = end;
            block = next;
        }
        return extracts;
    }

    private static void message(Source source, Decoded decoded, List<Extract> extracts, Span range) {
        var cleaned = EntityTags.of(decoded.text(), range.start(), range.end());
        var draft = new Draft(source, extracts.size(), Shape.TAGGED, decoded).beginTelegram(range.start());
        int[] places = new TaggedLayout(cleaned).write(draft.out());
        if (draft.out().length() == 0) {
            return;
        }
        int tags = 0;
        for (var tag : cleaned.tags()) {
            int start = tag.start();
            int end = tag.end();
            while (start < end && Draft.isSpace(cleaned.character(start))) {
                start++;
            }
            while (end > start && Draft.isSpace(cleaned.character(end - 1))) {
                end--;
            }
            tags++;
            if (start < end) {
                draft.annotation(new Annotation(tag.type(), new Span(places[start], places[end - 1] + 1)));
            }
        }
        if (tags > 0) {
            draft.problem(Problem.whole(
                    Code.W202_ENTITY_TAGS,
                    (tags == 1 ? "1 entity tag" : tags + " entity tags")
                            + " of somebody else's tagger stood in the text. They are kept as a layer beside it and"
                            + " are no part of its words. Take none of them for a fact."));
        }
        extracts.add(draft.finish(range));
    }
}
