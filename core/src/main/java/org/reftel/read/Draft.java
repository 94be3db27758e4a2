package org.reftel.read;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Annotation;
import org.reftel.model.CatalogueFact;
import org.reftel.model.Code;
import org.reftel.model.Extract;
import org.reftel.model.ExtractId;
import org.reftel.model.Problem;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.SourceMap;
import org.reftel.model.Span;

/// One extract in the making: first the publisher's facts, a line each, then an empty line, then the telegram.
final class Draft {
    /// What systems of publishers left in telegrams (CORPUS.md, pollution).
    private static final List<String> NOISE =
            List.of("SELECT * FROM", "DB/Inbox: Search Results", "EPET @ EL PA", "Este documento es propiedad de");

    private final Source source;
    private final int ordinal;
    private final Shape shape;
    private final Decoded decoded;
    private final String text;
    private final SourceMap.Builder out;
    private final List<CatalogueFact> facts = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int telegram = -1;

    Draft(Source source, int ordinal, Shape shape, Decoded decoded) {
        this.source = source;
        this.ordinal = ordinal;
        this.shape = shape;
        this.decoded = decoded;
        this.text = decoded.text();
        this.out = new SourceMap.Builder(text);
    }

    /// Takes a publisher's fact that stands at `start..end` of the source; a blank one is none.
    Draft fact(CatalogueFact.Kind kind, int start, int end, Markup markup) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        int begin = out.length();
        int done = from;
        while (done < to) {
            // A fact is one line whatever the source did with it.
            int line = done;
            while (line < to && markup.lineBreak(text, line, to) == line) {
                line++;
            }
            markup.copy(out, text, done, line);
            int next = line;
            while (next < to && (isSpace(text.charAt(next)) || markup.lineBreak(text, next, to) > next)) {
                next = Math.max(next + 1, markup.lineBreak(text, next, to));
            }
            if (next < to && out.length() > begin) {
                out.replace(line, Math.max(line + 1, markup.lineBreak(text, line, to)), " ");
            }
            done = next;
        }
        if (out.length() > begin) {
            facts.add(new CatalogueFact(kind, new Span(begin, out.length())));
            out.replace(to, to, "\n");
        }
        return this;
    }

    /// Begins the telegram, which stands in the source from `at` on.
    Draft beginTelegram(int at) {
        if (!facts.isEmpty()) {
            out.replace(at, at, "\n");
        }
        telegram = out.length();
        return this;
    }

    /// Begins another block of the telegram, with an empty line before it.
    Draft nextBlock(int at) {
        if (out.length() > telegram) {
            out.replace(at, at, "\n\n");
        }
        return this;
    }

    /// Copies `start..end` of the source into the telegram.
    Draft copy(int start, int end, Markup markup) {
        markup.copy(out, text, start, end);
        return this;
    }

    SourceMap.Builder out() {
        return out;
    }

    void annotation(Annotation annotation) {
        annotations.add(annotation);
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    /// The finished extract.
    ///
    /// @param range what of the source's text belongs to this message, its facts included
    Extract finish(Span range) {
        if (telegram < 0) {
            beginTelegram(range.end());
        }
        String made = out.text();
        int end = made.length();
        var whole = new Span(telegram, end);
        int strays = decoded.strays(range);
        if (strays > 0) {
            problems.add(Problem.whole(
                    Code.W201_NOT_UTF8,
                    (strays == 1 ? "1 byte is" : strays + " bytes are")
                            + " not UTF-8 and read as Windows-1252. Compare accents and quotation marks with the"
                            + " source if the words matter."));
        }
        partial(made, whole);
        cutOff(made, whole);
        noise(made, whole);
        return new Extract(
                new ExtractId(source.digest(), ordinal), shape, made, whole, facts, annotations, out.map(), problems);
    }

    private void partial(String made, Span whole) {
        int at = made.indexOf(Sign.PARTIAL, whole.start());
        if (at >= 0) {
            problems.add(Problem.at(
                    new Span(at, at + Sign.PARTIAL.length()),
                    Code.W203_PARTIAL_EXTRACT,
                    "The publisher gives only a part of this cable. Header lines that are missing are not reported."
                            + " A fuller copy would show them."));
        }
    }

    private void cutOff(String made, Span whole) {
        int to = whole.end();
        while (to > whole.start() && isSpace(made.charAt(to - 1))) {
            to--;
        }
        if (to == whole.start()) {
            problems.add(Problem.whole(
                    Code.W204_TEXT_CUT_OFF,
                    "There is no telegram beside the publisher's data. It is listed by what they say."));
            return;
        }
        if (made.startsWith("...", to - 3) && to - 3 >= whole.start()) {
            problems.add(Problem.at(
                    new Span(to - 3, to),
                    Code.W204_TEXT_CUT_OFF,
                    "The text ends in \"...\". What is there was read. Look for a whole copy before you quote from"
                            + " its end."));
        }
    }

    private void noise(String made, Span whole) {
        for (var words : NOISE) {
            int at = made.indexOf(words, whole.start());
            if (at >= 0) {
                problems.add(Problem.at(
                        new Span(at, at + words.length()),
                        Code.W205_PUBLISHER_NOISE,
                        "\"" + words + "\" comes from a publisher's system. It was left in the text. Do not quote it"
                                + " as the cable's words."));
            }
        }
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0';
    }
}
