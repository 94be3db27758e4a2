package org.reftel.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reftel.model.Gazetteer;

/// Cuts the opening of the text into its fields: classification line, captions, passing lines, E.O., TAGS,
/// SUBJECT, REF, Classified By (5 FAH-1 H-240; deviations counted in CORPUS.md 1, "Body opening").
///
/// Fields are found by their words at the beginning of a line, and inside a line where newspapers and State
/// glued them. Lines without such a word continue a field by its own rule, stand between two fields, or
/// begin the body.
final class Opening {
    /// What a segment holds.
    enum Kind {
        DATE,
        NOISE,
        LEVEL,
        UNREADABLE_LEVEL,
        CAPTION,
        PASSING,
        ORDER,
        TAGS,
        SUBJECT,
        REF,
        CLASSIFIED,
        REASON,
        DERIVED,
        OTHER,
        PARAGRAPH
    }

    /// A field as printed: `labelStart..start` is its word, `start..end` its content.
    record Segment(Kind kind, int labelStart, int start, int end) {}

    /// @param bodyStart where the first heading or paragraph begins
    record Result(List<Segment> segments, Optional<LevelLine> level, int bodyStart) {}

    private record Key(Kind kind, int end) {}

    private static final List<String> TAGS_WORDS = List.of("TAGS", "TAGES", "TABS", "TAG", "TAS", "AGS");
    private static final List<String> SUBJECT_WORDS = List.of("SUBJECT", "SUBJ", "UBJECT", "SUBECT", "SUJECT");
    private static final List<String> REF_WORDS =
            List.of("REF(S)", "REFTELS", "REFTEL", "REFERENCES", "REFERENCE", "REFS", "REF");
    private static final List<String> REASON_WORDS = List.of("REASONS", "REASON");
    private static final List<String> CLASSIFIED_WORDS =
            List.of("CLASSIFIED BY", "CLASSFIED BY", "CLASSIFIED  BY", "CLASSIFED BY", "CLASSIFIEDBY");
    private static final int LOOK_LINES = 160;
    private static final int LOOK_INSIDE = 4000;
    private static final Set<String> LONE_HEADINGS = Set.of(
            "SUMMARY", "SUMMARY:", "INTRODUCTION", "BACKGROUND", "OVERVIEW", "COMMENT", "KEY POINTS", "BEGIN SUMMARY");
    private static final Set<String> JOINTS =
            Set.of("A", "AN", "AND", "AS", "AT", "BY", "FOR", "FROM", "IN", "OF", "ON", "OR", "THE", "TO", "WITH");
    private static final Set<String> LEVEL_WORDS = Set.of(
            "CONFIDENTIAL",
            "SECRET",
            "UNCLASSIFIED",
            "UNCLAS",
            "LIMITED OFFICIAL USE",
            "C O N F I D E N T I A L",
            "S E C R E T");

    private final Gazetteer gazetteer;
    private final TagLine tags;
    private final ReferenceList references;

    Opening(Gazetteer gazetteer, TagLine tags, ReferenceList references) {
        this.gazetteer = gazetteer;
        this.tags = tags;
        this.references = references;
    }

    /// Where the paragraph that holds `from` ends: an empty line or the next number.
    static int paragraphEnd(String text, int from, int end) {
        int at = Scan.lineEnd(text, from, end);
        while (at < end) {
            int next = at + 1;
            int lineEnd = Scan.lineEnd(text, next, end);
            int first = Scan.skipBlanks(text, next, lineEnd);
            int digits = Scan.digits(text, first, lineEnd);
            boolean number = digits > first
                    && digits + 1 < lineEnd
                    && text.charAt(digits) == '.'
                    && Scan.blank(text.charAt(digits + 1));
            if (first >= lineEnd || number || text.charAt(first) == '\u00b6') {
                return at;
            }
            at = lineEnd;
        }
        return end;
    }

    /// Reads from `start`, behind the address lines.
    Result read(String text, int start, int end) {
        return new Walk(text, start, end).run();
    }

    private final class Walk {
        private final String text;
        private final int start;
        private final int end;
        private final List<Segment> segments = new ArrayList<>();
        private Optional<LevelLine> level = Optional.empty();
        private Kind kind = Kind.OTHER;
        private boolean open;
        private int labelStart;
        private int contentStart;
        private int contentEnd;
        private int lines;
        private boolean subjectSeen;
        private boolean fieldSeen;

        Walk(String text, int start, int end) {
            this.text = text;
            this.start = start;
            this.end = end;
        }

        Result run() {
            int lastField = lastField();
            int at = start;
            int blanks = 0;
            int bodyStart = end;
            while (at < end) {
                int lineEnd = Scan.lineEnd(text, at, end);
                int first = Scan.skipBlanks(text, at, lineEnd);
                if (first >= lineEnd) {
                    blanks++;
                    at = lineEnd + 1;
                    continue;
                }
                int stop = line(first, lineEnd, blanks, at <= lastField);
                if (stop >= 0) {
                    bodyStart = stop;
                    break;
                }
                blanks = 0;
                at = lineEnd + 1;
            }
            close();
            return new Result(segments, level, Math.min(bodyStart, end));
        }

        /// Places one line; gives where the body begins if it begins in it, else -1.
        private int line(int first, int lineEnd, int blanks, boolean fieldsFollow) {
            if (paragraph(first, lineEnd)) {
                return first;
            }
            int at = first;
            while (at < lineEnd) {
                if (at > first && markedParagraph(at, lineEnd)) {
                    return at;
                }
                var key = key(at, lineEnd, at == first);
                if (key.isPresent()) {
                    open(key.get().kind, at, key.get().end);
                } else if (at == first && open && continues(first, lineEnd, blanks, fieldsFollow)) {
                    lines++;
                } else if (at == first && !fieldsFollow && !earlyLine(first, lineEnd)) {
                    return first;
                } else {
                    open(loose(at, lineEnd), at, at);
                }
                int inner = innerEnd(at, lineEnd, key.isPresent());
                int pieceEnd = inner < 0 ? lineEnd : inner;
                contentEnd = Math.max(contentStart, Scan.trimEnd(text, Math.min(at, pieceEnd), pieceEnd));
                int heading = inner < 0 ? headingAtEnd(lineEnd) : -1;
                if (heading > 0) {
                    contentEnd = Scan.trimEnd(text, contentStart, heading);
                    return heading;
                }
                at = inner < 0 ? lineEnd : Scan.skipBlanks(text, inner, lineEnd);
            }
            return -1;
        }

        /// `... REASON: 1.4 (d) Summary` above a rule of dashes: the heading of the body on the last line
        /// of a field.
        private int headingAtEnd(int lineEnd) {
            int word = contentEnd - "SUMMARY".length();
            boolean field = kind == Kind.CLASSIFIED || kind == Kind.REASON || kind == Kind.REF || kind == Kind.DERIVED;
            return field
                            && word > contentStart
                            && Scan.blank(text.charAt(word - 1))
                            && Scan.at(text, word, contentEnd, "SUMMARY")
                            && ruleFollows(lineEnd)
                    ? word
                    : -1;
        }

        /// Where the field that was just opened or continued gives way to another on the same line, or -1.
        private int innerEnd(int at, int lineEnd, boolean opened) {
            if (kind == Kind.DATE) {
                return dateEnd(at, lineEnd);
            }
            if (kind == Kind.LEVEL) {
                return levelEnd(lineEnd);
            }
            return kind == Kind.CAPTION && opened
                    ? captionEnd(at, lineEnd)
                    : inside(Math.max(at, contentStart), lineEnd);
        }

        private int dateEnd(int at, int lineEnd) {
            int stop =
                    Dates.newspaper(text, at, lineEnd).map(Dates.DateLine::end).orElse(lineEnd);
            return Scan.skipBlanks(text, stop, lineEnd) >= lineEnd ? -1 : stop;
        }

        private int levelEnd(int lineEnd) {
            int stop = level.map(LevelLine::end).orElse(lineEnd);
            int next = Scan.skipBlanks(text, stop, lineEnd);
            return next >= lineEnd ? -1 : stop;
        }

        private int captionEnd(int at, int lineEnd) {
            int stop = captions(at, lineEnd);
            return stop < 0 || Scan.skipBlanks(text, stop, lineEnd) >= lineEnd ? -1 : stop;
        }

        private void open(Kind next, int label, int content) {
            close();
            open = true;
            kind = next;
            labelStart = label;
            contentStart = content;
            contentEnd = content;
            lines = 1;
            subjectSeen |= next == Kind.SUBJECT;
            fieldSeen |= next.compareTo(Kind.ORDER) >= 0 && next.compareTo(Kind.OTHER) < 0;
        }

        private void close() {
            if (open) {
                int from = Math.min(Scan.skipBlanks(text, contentStart, contentEnd), contentEnd);
                segments.add(new Segment(kind, labelStart, from, contentEnd));
                open = false;
            }
        }

        /// Before the first field, a line that only passes the message on still belongs to the opening.
        private boolean earlyLine(int first, int lineEnd) {
            return level.isPresent() && !fieldSeen && passing(first, lineEnd);
        }

        private Kind loose(int at, int lineEnd) {
            if (subjectSeen) {
                return Kind.OTHER;
            }
            int stop = Scan.trimEnd(text, at, lineEnd);
            boolean offices = level.isPresent()
                    && !fieldSeen
                    && stop - at < 90
                    && text.charAt(stop - 1) != '.'
                    && (!Scan.hasLower(text, at, stop)
                            || Scan.find(text, at, Math.min(stop, at + 40), " FOR ") > 0
                            || open && kind == Kind.PASSING && contentEnd + 3 > at);
            return passing(at, lineEnd) || offices ? Kind.PASSING : Kind.OTHER;
        }

        /// Start of the last line, before the first paragraph, in which a field begins; -1 when there is
        /// none.
        private int lastField() {
            int found = -1;
            int at = start;
            boolean subject = false;
            for (int line = 0; at < end && line < LOOK_LINES; line++) {
                int lineEnd = Scan.lineEnd(text, at, end);
                int first = Scan.skipBlanks(text, at, lineEnd);
                if (first < lineEnd) {
                    if (paragraph(first, lineEnd)
                            || subject && Scan.rule(text, first, Math.min(lineEnd, first + 200))) {
                        break;
                    }
                    var field = field(first, lineEnd, true);
                    Optional<Key> inner = field.isPresent() ? field : innerField(first, lineEnd);
                    if (inner.isPresent() && inner.get().kind != Kind.PARAGRAPH) {
                        boolean again = inner.get().kind == Kind.SUBJECT && subject;
                        if (again) {
                            break;
                        }
                        subject |= inner.get().kind == Kind.SUBJECT || inner.get().kind == Kind.REF;
                        found = at;
                    } else if (LevelLine.read(text, first, lineEnd)
                            .filter(numbered -> numbered.serial() > 0)
                            .isPresent()) {
                        subject = false;
                        found = at;
                    }
                }
                at = lineEnd + 1;
            }
            return found;
        }

        private Optional<Key> innerField(int from, int lineEnd) {
            int at = inside(from, Math.min(lineEnd, from + 400), Kind.OTHER);
            return at < 0 ? Optional.empty() : field(at, lineEnd, false);
        }

        /// `¶1.`, `1. (C)`, `1.(C)`, `2. Text`: a numbered paragraph. Without the sign only the first three
        /// numbers count.
        private boolean paragraph(int first, int lineEnd) {
            int at = first;
            boolean sign = text.charAt(at) == '\u00b6';
            if (sign) {
                at++;
            }
            int digits = Scan.digits(text, at, Math.min(lineEnd, at + 4));
            int width = digits - at;
            if (width == 0 || width > 3 || digits >= lineEnd) {
                return false;
            }
            char behind = text.charAt(digits);
            char next = digits + 1 < lineEnd ? text.charAt(digits + 1) : ' ';
            if (sign) {
                return behind == '.' || behind == ')' || behind == ' ' || behind == ',';
            }
            boolean small = width == 1 && text.charAt(at) >= '1' && text.charAt(at) <= '3';
            int mark = Scan.skipBlanks(text, digits + 1, lineEnd);
            boolean marked = mark + 1 < lineEnd && text.charAt(mark) == '(' && Scan.letter(text.charAt(mark + 1));
            if (behind == '.' || behind == ',') {
                return marked && (small || width == 2 && text.charAt(at) == '1')
                        || small && behind == '.' && (Scan.blank(next) || Scan.letter(next));
            }
            return small && Scan.blank(behind) && marked;
        }

        // ---- fields by their words

        private Optional<Key> key(int at, int lineEnd, boolean atLineStart) {
            var field = field(at, lineEnd, atLineStart);
            if (field.isPresent()) {
                return field;
            }
            boolean levelMayStand = level.isEmpty() && (atLineStart || !open || kind != Kind.PASSING);
            if (levelMayStand) {
                var line = LevelLine.read(text, at, lineEnd);
                boolean late = fieldSeen
                        && (!atLineStart
                                || line.filter(found -> found.serial() > 0).isEmpty());
                if (line.isPresent() && !late) {
                    level = line;
                    fieldSeen = false;
                    subjectSeen = false;
                    return Optional.of(new Key(Kind.LEVEL, at));
                }
            }
            if (levelMayStand && atLineStart && !fieldSeen && unreadableLevel(at, lineEnd)) {
                return Optional.of(new Key(Kind.UNREADABLE_LEVEL, at));
            }
            boolean levelAgain = atLineStart
                    && level.isPresent()
                    && !fieldSeen
                    && LevelLine.read(text, at, lineEnd).isPresent();
            if (levelAgain) {
                boolean caveat = Scan.find(text, at, lineEnd, "NOFORN") > 0 && lineEnd - at < 40;
                return Optional.of(new Key(caveat ? Kind.CAPTION : Kind.NOISE, at));
            }
            if (atLineStart && furniture(at, lineEnd)) {
                return Optional.of(new Key(Kind.NOISE, at));
            }
            if (atLineStart && !fieldSeen && Dates.newspaper(text, at, lineEnd).isPresent()) {
                return Optional.of(new Key(Kind.DATE, at));
            }
            if (captions(at, lineEnd) > 0) {
                return Optional.of(new Key(Kind.CAPTION, at));
            }
            return Optional.empty();
        }

        private Optional<Key> field(int at, int lineEnd, boolean atLineStart) {
            return switch (Scan.upper(text.charAt(at))) {
                case 'E' -> order(at, lineEnd) ? found(Kind.ORDER, at) : Optional.empty();
                case 'D' -> {
                    if (Scan.at(text, at, lineEnd, "DERIVED FROM") || Scan.at(text, at, lineEnd, "DERIVED BY")) {
                        yield found(
                                Kind.DERIVED,
                                colon(
                                        at
                                                + (text.charAt(at + 8) == ' ' && Scan.upper(text.charAt(at + 9)) == 'B'
                                                        ? 10
                                                        : 12),
                                        lineEnd));
                    }
                    boolean rule = Scan.at(text, at, lineEnd, "DECL:") || Scan.at(text, at, lineEnd, "DECLASSIFY ON");
                    yield atLineStart && rule ? found(Kind.ORDER, at) : Optional.empty();
                }
                case 'T', 'A' -> tagsWord(at, lineEnd);
                case 'S', 'U' -> subjectWord(at, lineEnd, atLineStart);
                case 'R' -> refWord(at, lineEnd, atLineStart);
                case 'C' -> classifiedWord(at, lineEnd);
                case '(' -> {
                    int close = text.indexOf(')', at, Math.min(lineEnd, at + 7));
                    int inner = close > at && close - at <= 5 ? Scan.skipBlanks(text, close + 1, lineEnd) : lineEnd;
                    yield inner < lineEnd && atLineStart ? classifiedWord(inner, lineEnd) : Optional.empty();
                }
                default -> Optional.empty();
            };
        }

        private static Optional<Key> found(Kind kind, int end) {
            return Optional.of(new Key(kind, end));
        }

        /// The place behind blanks and one colon.
        private int colon(int at, int lineEnd) {
            int colon = Scan.skipBlanks(text, Math.min(at, lineEnd), lineEnd);
            return colon < lineEnd && text.charAt(colon) == ':' ? colon + 1 : Math.min(at, lineEnd);
        }

        /// `E.O. 12958`, `EO 12958`, `E.0. 12958`, `E. O. 11652`.
        private boolean order(int at, int lineEnd) {
            int digits = at + 1;
            while (digits < lineEnd && digits - at < 9 && " .Oo0:,".indexOf(text.charAt(digits)) >= 0) {
                digits++;
            }
            int stop = Scan.digits(text, digits, lineEnd);
            boolean named =
                    digits - at >= 3 && (Scan.find(text, at + 1, digits, "O") > 0 || text.indexOf('0', at, digits) > 0);
            return named && stop - digits >= 4 && stop - digits <= 6;
        }

        private Optional<Key> tagsWord(int at, int lineEnd) {
            for (String word : TAGS_WORDS) {
                if (Scan.wordAt(text, at, lineEnd, word)) {
                    int behind = at + word.length();
                    int content = colon(behind, lineEnd);
                    boolean colon = content > behind;
                    boolean plain = word.startsWith("TAG")
                            && (behind >= lineEnd || Scan.blank(text.charAt(behind)) || text.charAt(behind) == ',');
                    return colon || plain ? found(Kind.TAGS, content) : Optional.empty();
                }
            }
            return Optional.empty();
        }

        private Optional<Key> subjectWord(int at, int lineEnd, boolean atLineStart) {
            for (String word : SUBJECT_WORDS) {
                if (Scan.wordAt(text, at, lineEnd, word)) {
                    int behind = at + word.length();
                    int content = colon(behind, lineEnd);
                    boolean plain = atLineStart && !subjectSeen && text.charAt(at + 1) == 'U' && word.equals("SUBJECT");
                    return content > behind || plain ? found(Kind.SUBJECT, content) : Optional.empty();
                }
            }
            return Optional.empty();
        }

        private Optional<Key> refWord(int at, int lineEnd, boolean atLineStart) {
            for (String word : REF_WORDS) {
                if (!Scan.at(text, at, lineEnd, word)) {
                    continue;
                }
                int behind = at + word.length();
                if (behind < lineEnd && Scan.word(text.charAt(behind))) {
                    return Optional.empty();
                }
                int content = colon(behind, lineEnd);
                if (content > behind) {
                    return found(Kind.REF, content);
                }
                boolean capitals = atLineStart && word.length() <= 4 && !Scan.hasLower(text, at, behind);
                int next = Scan.skipBlanks(text, behind, lineEnd);
                boolean entry = next > behind && next < lineEnd && references.begins(text, next, lineEnd)
                        || next + 1 < lineEnd && text.charAt(next) == 'A' && Scan.blank(text.charAt(next + 1));
                return capitals && entry ? found(Kind.REF, behind) : Optional.empty();
            }
            for (String word : REASON_WORDS) {
                if (Scan.wordAt(text, at, lineEnd, word)) {
                    int behind = at + word.length();
                    int content = colon(behind, lineEnd);
                    int next = Scan.skipBlanks(text, content, lineEnd);
                    boolean digit = next < lineEnd && Scan.digit(text.charAt(next));
                    return atLineStart && (content > behind || digit) ? found(Kind.REASON, content) : Optional.empty();
                }
            }
            return Optional.empty();
        }

        private Optional<Key> classifiedWord(int at, int lineEnd) {
            boolean level = Scan.at(text, at, lineEnd, "CLASSIFIED SECRET")
                    || Scan.at(text, at, lineEnd, "CLASSIFIED CONFIDENTIAL");
            if (level && Scan.trimEnd(text, at, lineEnd) - at < 26) {
                return found(Kind.NOISE, at);
            }
            for (String word : CLASSIFIED_WORDS) {
                if (Scan.wordAt(text, at, lineEnd, word)) {
                    return found(Kind.CLASSIFIED, colon(at + word.length(), lineEnd));
                }
            }
            return Optional.empty();
        }

        /// The next field inside the line, or -1.
        private int inside(int from, int lineEnd) {
            return inside(from, lineEnd, kind);
        }

        private int inside(int from, int lineEnd, Kind within) {
            int stop = Math.min(lineEnd, from + LOOK_INSIDE);
            for (int at = from + 1; at < stop; at++) {
                char c = text.charAt(at);
                boolean possible = "ETSRCDAtsrcd1\u00b6".indexOf(c) >= 0;
                if (!possible) {
                    continue;
                }
                char before = text.charAt(at - 1);
                boolean glue = c == 'R' && text.startsWith("REF:", at) && !Scan.blank(before) && Scan.letter(before);
                if (!Scan.blank(before) && before != '.' && before != ']' && !glue) {
                    continue;
                }
                if (c == '1' || c == '\u00b6') {
                    boolean fields = within == Kind.REF
                            || within == Kind.CLASSIFIED
                            || within == Kind.REASON
                            || within == Kind.DERIVED;
                    if (fields && markedParagraph(at, lineEnd)) {
                        return at;
                    }
                    continue;
                }
                var field = field(at, lineEnd, false);
                if (field.isPresent() && splits(within, field.get(), at, lineEnd)) {
                    return at;
                }
            }
            return -1;
        }

        private boolean markedParagraph(int at, int lineEnd) {
            if (!paragraph(at, lineEnd)) {
                return false;
            }
            int mark = text.charAt(at) == '\u00b6' ? at : text.indexOf('(', at, Math.min(lineEnd, at + 8));
            return mark >= 0 && mark - at < 5;
        }

        /// Whether a field's word inside another field begins a new one.
        private boolean splits(Kind within, Key key, int at, int lineEnd) {
            boolean colon = key.end > at && key.end <= lineEnd && text.charAt(key.end - 1) == ':';
            boolean capitals = !Scan.hasLower(text, at, Math.min(key.end, lineEnd));
            return switch (key.kind) {
                case ORDER -> within.compareTo(Kind.ORDER) < 0 || within == Kind.OTHER;
                case TAGS ->
                    (colon || capitals && within == Kind.ORDER)
                            && (within.compareTo(Kind.TAGS) < 0 || within == Kind.OTHER);
                case SUBJECT ->
                    (colon || capitals && within == Kind.TAGS)
                            && (within.compareTo(Kind.SUBJECT) < 0 || within == Kind.OTHER);
                case REF -> colon && within != Kind.REF && within != Kind.CLASSIFIED && within != Kind.REASON;
                case CLASSIFIED ->
                    within != Kind.CLASSIFIED
                            && within != Kind.REASON
                            && (colon || within == Kind.REF || capitals || within == Kind.DERIVED)
                            && (within != Kind.OTHER || colon);
                case DERIVED -> within != Kind.DERIVED && (colon || capitals);
                case DATE, NOISE, LEVEL, UNREADABLE_LEVEL, CAPTION, PASSING, REASON, OTHER, PARAGRAPH -> false;
            };
        }

        /// Five or more single letters in a row and then a number: a classification line whose letters make
        /// no level.
        private boolean unreadableLevel(int at, int lineEnd) {
            int letters = 0;
            int from = at;
            while (from + 1 < lineEnd && Scan.letter(text.charAt(from)) && Scan.blank(text.charAt(from + 1))) {
                letters++;
                from = Scan.skipBlanks(text, from + 1, lineEnd);
            }
            int stop = Scan.trimEnd(text, at, lineEnd);
            return letters >= 5 && stop - at < 100 && Scan.digit(text.charAt(stop - 1));
        }

        // ---- captions, passing lines, furniture

        /// The place behind the captions that begin at `at`, or -1.
        private int captions(int at, int lineEnd) {
            int stop = Math.min(Scan.trimEnd(text, at, lineEnd), at + 300);
            if (Scan.at(text, at, stop, "C O R R E C T E D") || Scan.at(text, at, stop, "CORRECTED COPY")) {
                int field = inside(at, lineEnd, Kind.CAPTION);
                return field < 0 ? Scan.trimEnd(text, at, lineEnd) : field;
            }
            if (lineEnd - at < 160) {
                boolean internet = Scan.find(text, at, stop, "NOT FOR INTERNET DISTRIBUTION") >= 0
                        || Scan.at(text, at, stop, "SENSITIVE BUT UNCLAS");
                if (internet) {
                    return stop;
                }
            }
            int from = at;
            int behind = -1;
            while (from < stop) {
                int next = caption(from, stop);
                if (next < 0) {
                    break;
                }
                behind = next;
                from = Scan.skipBlanks(text, next, stop);
                while (from < stop
                        && (text.charAt(from) == ',' || text.charAt(from) == '/' || text.charAt(from) == '.')) {
                    from = Scan.skipBlanks(text, from + 1, stop);
                }
            }
            boolean sentence = behind > 0 && from < stop && subjectSeen;
            return sentence ? -1 : behind;
        }

        /// The place behind one caption, in capitals or alone on its line, or -1.
        private int caption(int at, int stop) {
            int wordEnd = at;
            int best = -1;
            for (int words = 0; words < 3 && wordEnd < stop; words++) {
                int word = Scan.skipBlanks(text, wordEnd, stop);
                wordEnd = word;
                while (wordEnd < stop && (Scan.word(text.charAt(wordEnd)) || text.charAt(wordEnd) == '-')) {
                    wordEnd++;
                }
                if (wordEnd == word) {
                    break;
                }
                boolean known = gazetteer.captions().contains(Scan.foldUpper(text, at, wordEnd));
                boolean capitals = !Scan.hasLower(text, at, wordEnd) || Scan.skipBlanks(text, wordEnd, stop) >= stop;
                if (known && capitals) {
                    best = wordEnd;
                }
            }
            return best;
        }

        /// `STATE FOR NEA/ARP`, `PASS TO USTR`, `S/S-O PLEASE PASS`.
        private boolean passing(int at, int lineEnd) {
            int stop = Math.min(Scan.trimEnd(text, at, lineEnd), at + 240);
            if (Scan.at(text, at, stop, "PASS ")
                    || Scan.at(text, at, stop, "FOR ")
                    || Scan.at(text, at, stop, "PLEASE PASS")) {
                return true;
            }
            int word = at;
            for (int words = 0; words < 7 && word < stop; words++) {
                boolean turns = words > 0
                        && (Scan.wordAt(text, word, stop, "FOR")
                                || Scan.wordAt(text, word, stop, "PASS")
                                || Scan.wordAt(text, word, stop, "ALSO FOR")
                                || Scan.wordAt(text, word, stop, "PLEASE PASS"));
                if (turns) {
                    return !Scan.hasLower(text, at, word)
                            || Scan.at(text, at, stop, "STATE")
                            || Scan.at(text, at, stop, "DEP");
                }
                word = Scan.skipBlanks(text, Scan.nonBlanks(text, word, stop), stop);
            }
            return false;
        }

        /// Old page headers, a repeated level, and what a publisher's system printed.
        private boolean furniture(int at, int lineEnd) {
            int stop = Scan.trimEnd(text, at, lineEnd);
            if (stop - at > 120) {
                return false;
            }
            if (Scan.at(text, at, stop, "PAGE ")
                    && at + 5 < stop
                    && Scan.digit(text.charAt(Scan.skipBlanks(text, at + 5, stop)))) {
                return true;
            }
            if (Scan.at(text, at, stop, "ID: ")
                    || text.startsWith("<<", at)
                    || Scan.at(text, at, stop, "DECLASSIFIED/RELEASED")
                    || Scan.at(text, at, stop, "SYSTEMATIC REVIEW")
                    || Scan.at(text, at, stop, "ORIGIN: ")) {
                return true;
            }
            boolean dump =
                    Scan.digit(text.charAt(at)) && Dates.figures(text, at, stop).isPresent() && !fieldSeen;
            return dump
                    || pageLine(at, stop)
                    || (level.isPresent() || fieldSeen) && LEVEL_WORDS.contains(Scan.foldUpper(text, at, stop));
        }

        /// `VELA 00002776 001.2 OF 003` alone on its line.
        private boolean pageLine(int at, int stop) {
            int of = Scan.find(text, Math.max(at, stop - 8), stop, " OF ");
            int digits = of;
            while (digits > at && (Scan.digit(text.charAt(digits - 1)) || text.charAt(digits - 1) == '.')) {
                digits--;
            }
            boolean section = of > 0 && of - digits >= 3 && Scan.digits(text, of + 4, stop) == stop;
            int serial = Scan.trimEnd(text, at, Math.max(at, digits));
            int serialStart = serial;
            while (serialStart > at && Scan.digit(text.charAt(serialStart - 1))) {
                serialStart--;
            }
            return section && serial - serialStart == 8;
        }

        // ---- continuation lines

        private boolean continues(int first, int lineEnd, int blanks, boolean fieldsFollow) {
            int stop = Scan.trimEnd(text, first, lineEnd);
            boolean empty = Scan.skipBlanks(text, contentStart, contentEnd) >= contentEnd;
            boolean heading = Scan.rule(text, first, Math.min(stop, first + 200))
                    || stop - first < 80 && ruleFollows(lineEnd)
                    || LONE_HEADINGS.contains(Scan.foldUpper(text, first, Math.min(stop, first + 40)));
            if (heading && !empty) {
                return false;
            }
            return switch (kind) {
                case SUBJECT -> subjectGoesOn(first, stop, lineEnd, blanks, empty, fieldsFollow);
                case TAGS ->
                    empty && lines < 3
                            || blanks == 0
                                    && lines < 10
                                    && (contentEnd > 0 && text.charAt(contentEnd - 1) == ','
                                            || tags.allKnown(text, first, stop));
                case ORDER ->
                    lines < 4
                            && blanks <= 1
                            && (text.charAt(contentEnd - 1) == ':'
                                    || Scan.at(text, first, stop, "DECL")
                                    || blanks == 0
                                            && fieldsFollow
                                            && stop - first < 40
                                            && !passing(first, lineEnd)
                                            && contentEnd - contentStart > 40);
                case REF ->
                    empty
                            || lines < 80
                                    && (references.begins(text, first, stop)
                                            || blanks == 0 && stop - first < 110 && !portion(first, stop)
                                            || blanks <= 1
                                                    && fieldsFollow
                                                    && stop - first < 80
                                                    && hasDigit(first, stop));
                case CLASSIFIED -> classifiedGoesOn(first, stop, blanks, empty);
                case REASON ->
                    lines < 4
                            && (empty
                                    || blanks == 0
                                            && text.charAt(contentEnd - 1) != '.'
                                            && stop - first < 60
                                            && (reasonGoesOn(first) || !hasSection()));
                case DERIVED -> empty || lines < 3 && blanks == 0 && text.charAt(contentEnd - 1) == ',';
                case CAPTION ->
                    lines == 1
                            && blanks == 0
                            && contentEnd - labelStart > 50
                            && text.charAt(contentEnd - 1) != '.'
                            && stop - first < 80;
                case DATE, NOISE, LEVEL, UNREADABLE_LEVEL, PASSING, OTHER, PARAGRAPH -> false;
            };
        }

        private boolean ruleFollows(int lineEnd) {
            int next = lineEnd + 1;
            if (next >= end) {
                return false;
            }
            int stop = Scan.lineEnd(text, next, end);
            return stop - next < 200 && Scan.rule(text, next, stop);
        }

        private boolean portion(int first, int stop) {
            if (text.charAt(first) != '(') {
                return false;
            }
            int close = text.indexOf(')', first, Math.min(stop, first + 14));
            return close > first
                    && close - first <= 12
                    && close + 3 < stop
                    && Scan.blank(text.charAt(close + 1))
                    && "CSUT".indexOf(text.charAt(first + 1)) >= 0
                    && !references.begins(text, first, stop);
        }

        private boolean hasDigit(int from, int stop) {
            for (int at = from; at < stop; at++) {
                if (Scan.digit(text.charAt(at))) {
                    return true;
                }
            }
            return false;
        }

        private boolean subjectGoesOn(
                int first, int stop, int lineEnd, int blanks, boolean empty, boolean fieldsFollow) {
            if (empty) {
                return true;
            }
            if (lines >= 8 || portion(first, stop)) {
                return false;
            }
            boolean shouting = !Scan.hasLower(text, first, Math.min(stop, first + 200));
            boolean subjectShouts = !Scan.hasLower(text, contentStart, contentEnd);
            if (blanks == 0) {
                return stop - first <= (fieldsFollow ? 400 : 130)
                        && (shouting || !subjectShouts || fieldsFollow || stop - first < 75);
            }
            // A blank line inside the subject: the first line was full, the next has its style, and fields still
            // follow.
            int lineStart = text.lastIndexOf('\n', contentEnd - 1) + 1;
            char last = text.charAt(contentEnd - 1);
            boolean full = contentEnd - lineStart >= 45 && last != '.' && last != '?' && last != '"' || joint();
            return blanks == 1
                    && fieldsFollow
                    && full
                    && shouting == subjectShouts
                    && stop - first < 80
                    && !passing(first, lineEnd);
        }

        /// Whether the content ends in a word that cannot end a title.
        private boolean joint() {
            int word = contentEnd;
            while (word > contentStart && Scan.letter(text.charAt(word - 1))) {
                word--;
            }
            return JOINTS.contains(Scan.foldUpper(text, word, contentEnd));
        }

        private boolean classifiedGoesOn(int first, int stop, int blanks, boolean empty) {
            if (empty) {
                return blanks < 2;
            }
            if (lines >= 8) {
                return false;
            }
            boolean section = hasSection();
            if (blanks == 0) {
                boolean done = section && text.charAt(contentEnd - 1) == '.' && !reasonGoesOn(first);
                return !done && !portionBody(first, stop) && stop - first < 200;
            }
            int look = Math.min(stop, first + 60);
            boolean reason = text.indexOf("1.4", first, look) >= 0 || text.indexOf("1.5", first, look) >= 0;
            return !section && blanks <= 2 && stop - first < 100 && reason && !portionBody(first, stop);
        }

        private boolean portionBody(int first, int stop) {
            return portion(first, stop)
                    && stop - first > 40
                    && text.charAt(first + 1) != 'B'
                    && text.charAt(first + 1) != 'D';
        }

        private boolean reasonGoesOn(int first) {
            char c = text.charAt(first);
            return c == '('
                    || c == ')'
                    || c == '.'
                    || c == '/'
                    || c == '&'
                    || Scan.wordAt(text, first, end, "AND")
                    || Scan.letter(c)
                            && first + 1 < end
                            && (text.charAt(first + 1) == ')' || text.charAt(first + 1) == '/');
        }

        /// Whether the content names a section, `1.4`.
        private boolean hasSection() {
            int stop = Math.min(contentEnd, contentStart + 1500);
            for (int at = contentStart; at + 2 < stop; at++) {
                if (text.charAt(at) == '1'
                        && "./ \n".indexOf(text.charAt(at + 1)) >= 0
                        && Scan.digit(text.charAt(Math.min(stop - 1, Scan.skipBlanks(text, at + 2, stop))))) {
                    return true;
                }
            }
            return false;
        }
    }
}
