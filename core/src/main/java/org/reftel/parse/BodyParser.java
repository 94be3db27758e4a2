package org.reftel.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reftel.model.Block;
import org.reftel.model.Code;
import org.reftel.model.Extract;
import org.reftel.model.Field;
import org.reftel.model.Gazetteer;
import org.reftel.model.Header;
import org.reftel.model.Marking;
import org.reftel.model.PageLine;
import org.reftel.model.Passage;
import org.reftel.model.Pointer;
import org.reftel.model.Problem;
import org.reftel.model.Reading;
import org.reftel.model.Role;
import org.reftel.model.Span;
import org.reftel.model.When;

/// Reads everything from the first paragraph on. The body is cut by lines, each line goes to exactly one block.
///
/// The order: [BodyLines] looks at each line once, [Numbering] says which lines begin a paragraph, [Tail] takes the
/// signature and what stands around it, [Headings] the lines above paragraphs, [Passages] the words, [Pointers] the
/// references in them.
final class BodyParser {
    /// @param signer missing when no signature was found
    record Result(List<Block> blocks, List<Pointer> pointers, List<Problem> problems, Field<String> signer) {}

    private final Gazetteer gazetteer;

    BodyParser(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// Never throws on any input.
    Result parse(Extract extract, Reading reading, Header header, int bodyStart, List<PageLine> pages) {
        int end = reading.toReading(extract.telegram()).end();
        return new Run(extract, reading, header, Math.min(bodyStart, end), end, pages).result();
    }

    /// A paragraph as it grows: its role is known only when the ones behind it are.
    private record Draft(
            List<Span> spans,
            String address,
            int number,
            Span numberAt,
            Field<Marking> marking,
            String heading,
            List<Passage> passages,
            boolean opensSummary,
            boolean opensComment,
            boolean note,
            boolean participants,
            boolean endsSummary,
            boolean endsComment) {}

    private final class Run {
        private final Extract extract;
        private final Header header;
        private final String text;
        private final Places places;
        private final BodyLines lines;
        private final List<BodyLines.Candidate> starts;
        private final Headings headings;
        private final Passages passages;
        private final Pointers scanner;
        private final Numbering.Addresses addresses = new Numbering.Addresses();
        private final List<Problem> problems = new ArrayList<>();
        private final List<Pointer> pointers = new ArrayList<>();
        /// Drafts and finished blocks in order; a draft is replaced in the end.
        private final List<Object> parts = new ArrayList<>();
        private final List<Draft> drafts = new ArrayList<>();
        private String heading = "";
        private Field<String> signer = Field.missing();

        Run(Extract extract, Reading reading, Header header, int start, int end, List<PageLine> pages) {
            this.extract = extract;
            this.header = header;
            text = reading.text();
            places = new Places(reading, pages);
            var first = new BodyLines(text, start, end);
            var accepted = Numbering.accepted(first);
            int[] cuts = Numbering.glued(first, accepted);
            lines = cuts.length == 0 ? first : new BodyLines(text, start, end, cuts);
            starts = cuts.length == 0 ? accepted : Numbering.accepted(lines);
            headings = new Headings(lines);
            passages = new Passages(lines, places, extract.shape(), problems);
            scanner = new Pointers(gazetteer, places, text, year(), pointers);
        }

        private int year() {
            var number = header.number().optional();
            if (number.isPresent()) {
                return number.orElseThrow().year();
            }
            return header.sent()
                    .optional()
                    .map(When::date)
                    .map(date -> date.getYear())
                    .orElse(0);
        }

        Result result() {
            int low = starts.isEmpty() ? 0 : starts.getLast().line();
            var tail = new Tail(lines, low);
            int done = 0;
            for (int i = 0; i <= starts.size(); i++) {
                int next = i < starts.size() ? starts.get(i).line() : tail.line;
                int previous = i == 0 ? 0 : starts.get(i - 1).line() + 1;
                List<Headings.Found> above =
                        i < starts.size() ? headings.above(next, Math.max(done, previous)) : List.of();
                int stop = above.isEmpty() ? next : above.getFirst().from();
                if (i == 0) {
                    unnumbered(done, stop, i == starts.size() ? tail.offset : Integer.MAX_VALUE, starts.isEmpty());
                } else {
                    numbered(starts.get(i - 1), stop, i == starts.size() ? tail.offset : Integer.MAX_VALUE);
                }
                for (var found : above) {
                    heading(found);
                }
                done = next;
            }
            tail(tail);
            var blocks = blocks();
            BodyFindings.add(header, blocks, pointers, starts, tail.signed(), places, problems);
            return new Result(blocks, pointers, problems, signer);
        }

        private void heading(Headings.Found found) {
            heading = headings.text(found);
            parts.add(new Block.Heading(places.of(lines.start[found.from()], lines.end[found.to()]), heading));
        }

        private void numbered(BodyLines.Candidate start, int stop, int offset) {
            int last = lastWords(start.line(), stop);
            int end = Math.min(lines.end[last], offset);
            int words = Math.min(
                    Math.max(start.after(), lines.start[start.line()]), Math.max(end, lines.start[start.line()]));
            int cutFrom = start.opener() >= 0 ? start.mark() : 0;
            int cutTo = start.opener() >= 0 ? start.markEnd() : 0;
            var numberAt = places.one(
                    lines.start[start.line()],
                    Math.max(
                            lines.start[start.line()] + 1,
                            Math.min(
                                    start.mark() >= 0 && start.opener() < 0 ? start.mark() : words,
                                    lines.end[start.line()])));
            var marking = marking(start.marking(), start.mark(), start.markEnd());
            draft(
                    start.line(),
                    last + 1,
                    lines.start[start.line()],
                    words,
                    end,
                    cutFrom,
                    cutTo,
                    start.number(),
                    numberAt,
                    marking);
        }

        private Field<Marking> marking(@Nullable Marking marking, int from, int to) {
            return marking == null ? Field.missing() : Field.found(marking, places.one(from, to));
        }

        private void draft(
                int first,
                int last,
                int from,
                int words,
                int end,
                int cutFrom,
                int cutTo,
                int number,
                Span numberAt,
                Field<Marking> marking) {
            var address = number > 0 ? addresses.of(number) : addresses.next();
            boolean list = isParticipants(heading);
            var read = passages.of(first, last, words, end, cutFrom, cutTo, list);
            scanner.scan(address, words, end);
            var draft = new Draft(
                    places.of(from, end),
                    address,
                    number,
                    numberAt,
                    marking,
                    heading,
                    read,
                    Openers.summary(text, words, end),
                    Openers.comment(text, words, end),
                    Openers.note(text, words, end),
                    passages.participants(),
                    scanner.endsSummary,
                    scanner.endsComment);
            parts.add(draft);
            drafts.add(draft);
        }

        private static boolean isParticipants(String heading) {
            return heading.length() >= 9
                    && heading.length() < 40
                    && (heading.regionMatches(true, 0, "PARTICIPANTS", 0, 12)
                            || heading.regionMatches(true, 0, "ATTENDEES", 0, 9)
                            || heading.regionMatches(true, Math.max(0, heading.length() - 12), "PARTICIPANTS", 0, 12));
        }

        /// Last line with words in `first..stop`.
        private int lastWords(int first, int stop) {
            int i = Math.min(stop, lines.count) - 1;
            while (i > first && lines.isBlank(i)) {
                i--;
            }
            return Math.max(i, first);
        }

        /// Text in front of the first number, or a body without numbers.
        ///
        /// @param all whether there are no numbers at all: then a short line alone can be a heading
        private void unnumbered(int from, int to, int offset, boolean all) {
            int line = from;
            while (line < to) {
                if (lines.isBlank(line)) {
                    line++;
                    continue;
                }
                int ruled = ruledHeading(line, to);
                if (ruled >= 0) {
                    line = ruled;
                    continue;
                }
                int next = chunkEnd(line, to);
                if (all && next < to && next - line <= 2 && isBareHeading(line, next, to)) {
                    heading(new Headings.Found(line, next - 1, line, next - 1));
                    line = next;
                    continue;
                }
                int last = lastWords(line, next);
                int s = lines.start[line];
                int end = Math.min(lines.end[last], offset);
                if (s < end) {
                    if (last == line && isClassificationNote(s, end)) {
                        parts.add(new Block.Boilerplate(places.of(s, end)));
                    } else {
                        chunk(line, last, s, end);
                    }
                }
                line = next;
            }
        }

        private void chunk(int line, int last, int s, int end) {
            int close = text.charAt(s) == '(' ? text.indexOf(')', s, Math.min(end, s + Marks.LONGEST)) : -1;
            @Nullable
            Marking mark =
                    close > 0 ? Marks.portion(text.substring(s, close + 1)).orElse(null) : null;
            int words = s;
            if (mark != null) {
                words = close + 1;
                while (words < end && Signs.isBlank(text.charAt(words))) {
                    words++;
                }
            }
            draft(
                    line,
                    last + 1,
                    s,
                    words,
                    end,
                    0,
                    0,
                    0,
                    places.one(s, Math.max(s + 1, words)),
                    marking(mark, s, close + 1));
        }

        /// `Classified Secret.` between header and text.
        private boolean isClassificationNote(int s, int e) {
            return e - s <= 40 && Openers.word(text, s, e, "CLASSIFIED") && drafts.isEmpty();
        }

        /// Line behind a heading with rules that begins at `line`, or -1.
        private int ruledHeading(int line, int to) {
            int words = line;
            while (words < to && words < line + 3 && lines.kind[words] == BodyLines.RULE) {
                words++;
            }
            int first = words;
            while (words < to
                    && words < first + 4
                    && !lines.isBlank(words)
                    && lines.kind[words] != BodyLines.RULE
                    && lines.length(words) <= 110) {
                words++;
            }
            if (words == first) {
                return -1;
            }
            if (words == first + 1 && headings.isGlued(first)) {
                heading(new Headings.Found(line, first, first, first));
                return words;
            }
            if (words < to && lines.kind[words] == BodyLines.RULE) {
                int rule = words;
                while (rule + 1 < to && rule - words < 2 && lines.kind[rule + 1] == BodyLines.RULE) {
                    rule++;
                }
                if (lines.endsSentence(words - 1) && line == first) {
                    return -1;
                }
                heading(new Headings.Found(line, rule, first, words - 1));
                return rule + 1;
            }
            return -1;
        }

        /// Line behind the words that begin at `line` and are not cut by an empty line.
        private int chunkEnd(int line, int to) {
            int before = line;
            int i = line + 1;
            while (i < to) {
                if (lines.isBlank(i)) {
                    i++;
                    continue;
                }
                boolean gap = i - before > 1;
                boolean unwrapped = !gap
                        && lines.length(before) > Passages.UNWRAPPED
                        && lines.endsSentence(before)
                        && lines.kind[i] == BodyLines.TEXT
                        && extract.shape() != org.reftel.model.Shape.TAGGED;
                if (gap && !passages.runsOn(before, i) || unwrapped) {
                    return i;
                }
                if (lines.kind[i] == BodyLines.RULE && i > line) {
                    return i;
                }
                before = i;
                i++;
            }
            return to;
        }

        private boolean isBareHeading(int line, int next, int to) {
            int last = lastWords(line, next);
            return last - line <= 1
                    && lines.kind[line] == BodyLines.TEXT
                    && hasWords(next, to)
                    && headings.isTitle(line, last, false);
        }

        private boolean hasWords(int from, int to) {
            for (int i = from; i < to && i < from + 6; i++) {
                if (!lines.isBlank(i)) {
                    return lines.kind[i] == BodyLines.TEXT && lines.length(i) > 40;
                }
            }
            return false;
        }

        private void tail(Tail tail) {
            for (var part : tail.parts()) {
                var spans = places.of(part.from(), part.to());
                if (spans.isEmpty()) {
                    continue;
                }
                parts.add(
                        switch (part.kind()) {
                            case SIGNATURE -> {
                                signer = Field.found(part.name(), spans.getFirst());
                                slip(part.name(), spans);
                                yield new Block.Signature(spans, part.name());
                            }
                            case BOILERPLATE -> new Block.Boilerplate(spans);
                            case UNPLACED -> {
                                problems.add(new Problem(
                                        Code.W414_BODY_UNPLACED,
                                        spans,
                                        "Below the signature stands text that fits no rule. It is kept, shown and "
                                                + "searchable."));
                                yield new Block.Unplaced(spans);
                            }
                        });
            }
        }

        private void slip(String name, List<Span> spans) {
            var meant = gazetteer.signerSlips().get(name.toUpperCase(java.util.Locale.ROOT));
            if (meant != null && !meant.equalsIgnoreCase(name)) {
                problems.add(new Problem(
                        Code.W415_SIGNATURE_SPELLING,
                        spans,
                        "The signature \"" + name + "\" is a known slip for \"" + meant
                                + "\". We kept it as printed; search for both."));
            }
        }

        private List<Block> blocks() {
            var roles = roles();
            var blocks = new ArrayList<Block>(parts.size());
            int draft = 0;
            for (var part : parts) {
                if (part instanceof Draft paragraph) {
                    blocks.add(new Block.Paragraph(
                            paragraph.spans(),
                            paragraph.address(),
                            paragraph.number() > 0
                                    ? Field.found(paragraph.number(), paragraph.numberAt())
                                    : Field.missing(),
                            paragraph.marking(),
                            roles[draft],
                            paragraph.heading(),
                            paragraph.passages()));
                    draft++;
                } else if (part instanceof Block block && !block.spans().isEmpty()) {
                    blocks.add(block);
                }
            }
            return blocks;
        }

        private Role[] roles() {
            var roles = new Role[drafts.size()];
            for (int i = 0; i < roles.length; i++) {
                var draft = drafts.get(i);
                roles[i] = draft.opensSummary()
                        ? Role.SUMMARY
                        : draft.opensComment()
                                ? Role.COMMENT
                                : draft.participants() ? Role.PARTICIPANTS : draft.note() ? Role.NOTE : Role.TOPIC;
            }
            for (int i = 0; i < roles.length; i++) {
                var draft = drafts.get(i);
                boolean under =
                        i == 0 || !draft.heading().equals(drafts.get(i - 1).heading());
                if (draft.opensSummary()
                        || under
                                && Openers.summary(
                                        draft.heading(), 0, draft.heading().length())) {
                    run(roles, i, Role.SUMMARY);
                } else if (draft.opensComment()
                        || under
                                && Openers.comment(
                                        draft.heading(), 0, draft.heading().length())) {
                    run(roles, i, Role.COMMENT);
                }
            }
            return roles;
        }

        /// From an opening to its end mark; without one, to the next heading, or just the one paragraph.
        private void run(Role[] roles, int first, Role role) {
            int last = first;
            boolean closed = false;
            for (int i = first; i < roles.length && i < first + 8 && !closed; i++) {
                var draft = drafts.get(i);
                if (i > first
                        && (!draft.heading().equals(drafts.get(first).heading())
                                || draft.opensSummary()
                                || draft.opensComment())) {
                    break;
                }
                closed = role == Role.SUMMARY ? draft.endsSummary() : draft.endsComment();
                last = i;
            }
            boolean byHeading = !drafts.get(first).heading().isEmpty()
                    && (role == Role.SUMMARY
                            ? Openers.summary(
                                    drafts.get(first).heading(),
                                    0,
                                    drafts.get(first).heading().length())
                            : Openers.comment(
                                    drafts.get(first).heading(),
                                    0,
                                    drafts.get(first).heading().length()));
            if (!closed && !byHeading) {
                last = first;
            }
            for (int i = first; i <= last; i++) {
                if (roles[i] == Role.TOPIC || i == first) {
                    roles[i] = role;
                }
            }
            if (role == Role.SUMMARY && !closed && !byHeading && roles.length > 1) {
                problems.add(new Problem(
                        Code.W412_SUMMARY_NOT_CLOSED,
                        drafts.get(first).spans(),
                        "The summary in paragraph " + drafts.get(first).address()
                                + " has no end mark. We took the paragraph alone as summary."));
            }
        }
    }
}
