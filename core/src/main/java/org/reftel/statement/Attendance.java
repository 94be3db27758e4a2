package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.Certainty;
import org.reftel.model.Dated;
import org.reftel.model.Named;
import org.reftel.model.Passage;
import org.reftel.model.Role;
import org.reftel.model.Statement;
import org.reftel.model.Statement.Meeting;
import org.reftel.model.Statement.Participant;
import org.reftel.model.Statement.RoleHeld;

/// Reads a list of those who were there: one meeting, one participant a row, under the side that heads the rows.
///
/// Only rows of the list come in: who speaks elsewhere in the telegram was perhaps there, and is not added.
final class Attendance {
    private static final Set<String> ANNOUNCING = WordList.of(
            "participants",
            "participant",
            "attendees",
            "attended",
            "attending",
            "present",
            "accompanying",
            "accompanied",
            "attendance",
            "participation");
    /// They head rows under one side, and are no side.
    private static final Set<String> BODIES =
            WordList.of("ministry", "presidency", "european", "office", "member", "department", "embassy");
    private static final Set<String> OPEN = WordList.of("of", "the", "for", "and", "to", ",", "in", "on", "&", "at");

    private final NamedWords words;
    private final AttendanceRow rows;

    private Attendance(NamedWords words) {
        this.words = words;
        rows = new AttendanceRow(words);
    }

    /// The meeting, and the offices that its rows give; nothing for a paragraph that is no list.
    static List<Statement> of(NamedWords words) {
        return mayBe(words) ? new Attendance(words).find() : List.of();
    }

    private static boolean mayBe(NamedWords words) {
        return words.words().block().passages().size() > 2;
    }

    /// One line of the paragraph, in tokens.
    record Line(int from, int to, Passage.Kind kind) {}

    private List<Statement> find() {
        var lines = lines();
        int start = 0;
        while (start < lines.size() && !announces(lines.get(start))) {
            start++;
        }
        boolean headed = words.words().block().role() == Role.PARTICIPANTS;
        if (start == lines.size() && headed && isSide(lines, 0)) {
            start = 0;
        }
        if (start >= lines.size() - 1) {
            return List.of();
        }
        return list(lines, start);
    }

    private List<Statement> list(List<Line> lines, int start) {
        var lead = lines.get(start);
        var side = sideOf(lead);
        var participants = new ArrayList<Participant>();
        var statements = new ArrayList<Statement>();
        int end = lead.to();
        boolean dashes = false;
        for (int i = start + 1; i < lines.size(); i++) {
            var line = lines.get(i);
            if (announces(line)) {
                side = sideOf(line);
                continue;
            }
            boolean dash = isDash(line.from());
            boolean loud = dashes && !dash && !words.isInCapitals() && isLoud(line.from(), line.to());
            if (!dash && (loud || isSide(lines, i)) && i + 1 < lines.size()) {
                side = words.words(line.from(), isColon(line.to() - 1) ? line.to() - 1 : line.to());
                continue;
            }
            if (line.kind() != Passage.Kind.ITEM || dashes && !dash && words.is(line.from(), BODIES)) {
                if (line.kind() == Passage.Kind.ITEM) {
                    continue;
                }
                break;
            }
            dashes |= dash;
            int to = line.to();
            while (i + 1 < lines.size() && runsOn(lines.get(i), lines.get(i + 1), dashes, lines, i + 1)) {
                i++;
                to = lines.get(i).to();
            }
            int from = line.from();
            while (from < to && isDash(from)) {
                from++;
            }
            if (from < to) {
                add(from, to, side, participants, statements);
                end = to;
            }
        }
        if (participants.size() < 2) {
            return List.of();
        }
        statements.add(0, meeting(lead, end, participants));
        return statements;
    }

    private void add(int from, int to, String side, List<Participant> participants, List<Statement> statements) {
        for (var row : rows.of(from, to)) {
            participants.add(
                    new Participant(row.who(), row.role(), row.organisation().words(), side));
            if (row.isNamed() && !row.role().isEmpty()) {
                var about = row.who().mention() < 0
                        ? List.<Integer>of()
                        : List.of(row.who().mention());
                statements.add(new RoleHeld(
                        head(row.from(), row.to(), about, "row of a list of participants"),
                        row.who(),
                        row.role(),
                        row.organisation(),
                        row.tenure()));
            }
        }
    }

    private Meeting meeting(Line lead, int end, List<Participant> participants) {
        int noun = NamedWords.NONE;
        for (int i = lead.from(); i < lead.to(); i++) {
            if (noun == NamedWords.NONE && Encounters.isNoun(words.word(i))) {
                noun = i;
            }
        }
        var about = new ArrayList<Integer>();
        for (var one : participants) {
            if (one.who().mention() >= 0) {
                about.add(one.who().mention());
            }
        }
        int last = Math.max(lead.from() + 1, isColon(lead.to() - 1) ? lead.to() - 1 : lead.to());
        var head = noun == NamedWords.NONE
                ? head(lead.from(), last, about, "list of participants")
                : head(noun, noun + 1, about, "list of participants");
        var what = noun == NamedWords.NONE ? "meeting" : words.word(noun);
        return new Meeting(
                head,
                what,
                Dated.NOT_STATED,
                Dated.NOT_STATED,
                Named.NOT_STATED,
                end > 0 ? Meeting.Status.HELD : Meeting.Status.NOT_KNOWN,
                participants);
    }

    private Statement.Head head(int from, int to, List<Integer> about, String rule) {
        return words.said(from).head(from, to, about, Certainty.CERTAIN, rule);
    }

    private boolean announces(Line line) {
        if (!isColon(line.to() - 1) || line.to() - line.from() > 40) {
            return false;
        }
        for (int i = line.from(); i < line.to(); i++) {
            if (words.is(i, ANNOUNCING)) {
                return true;
            }
        }
        return false;
    }

    /// `Main Marenian Participants:` names a side.
    private String sideOf(Line line) {
        for (int i = line.from(); i < line.to(); i++) {
            if (words.word(i).startsWith("participant")) {
                int from = line.from();
                while (from < i && (words.isAny(from, "main", "the", "meeting", "principal", "key", "other"))) {
                    from++;
                }
                return i - from <= 3 ? words.words(from, i) : "";
            }
        }
        return "";
    }

    /// A line that names a side: laid out as one, or a place alone, or ending in a colon.
    private boolean isSide(List<Line> lines, int at) {
        var line = lines.get(at);
        int to = isColon(line.to() - 1) ? line.to() - 1 : line.to();
        if (to <= line.from() || to - line.from() > 8) {
            return false;
        }
        if (line.kind() == Passage.Kind.GROUP) {
            return true;
        }
        boolean plain = !words.isPerson(line.from()) && noComma(line.from(), to);
        boolean isName = words.mention(line.from()) != NamedWords.NONE
                && !words.isPerson(line.from())
                && words.from(words.mention(line.from())) == line.from()
                && words.to(words.mention(line.from())) >= to;
        var word = words.word(line.from()).replace(".", "");
        boolean us = to - line.from() == 1 && (word.equals("us") || word.equals("usa") || word.equals("eu"));
        boolean country = words.is(line.from(), "united") && to - line.from() == 2;
        boolean loud = !words.isInCapitals()
                && at + 1 < lines.size()
                && isDash(lines.get(at + 1).from())
                && isLoud(line.from(), to);
        return plain && (isName || loud || us || country || isColon(line.to() - 1));
    }

    private boolean isLoud(int from, int to) {
        var text = words.words(from, to);
        return text.length() > 1 && text.equals(text.toUpperCase(java.util.Locale.ROOT));
    }

    private boolean noComma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.is(i, ",")) {
                return false;
            }
        }
        return true;
    }

    private boolean runsOn(Line line, Line next, boolean dashes, List<Line> lines, int at) {
        if (next.kind() == Passage.Kind.GROUP || isDash(next.from()) || announces(next)) {
            return false;
        }
        if (words.is(line.to() - 1, OPEN)) {
            return true;
        }
        if (words.is(line.to() - 1, ".") || dashes && words.is(next.from(), BODIES)) {
            return false;
        }
        boolean small = !words.isCapitalised(next.from())
                && Character.isLetter(words.word(next.from()).charAt(0));
        return small || dashes && next.kind() == Passage.Kind.ITEM && !isSide(lines, at);
    }

    private boolean isDash(int token) {
        var word = words.word(token);
        return !word.isEmpty() && (word.charAt(0) == '-' || "–—*•¶".contains(word));
    }

    private boolean isColon(int token) {
        return words.is(token, ":");
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        var text = words.words().text();
        var tokens = words.words().tokens();
        int from = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size()
                    || text.substring(tokens.get(i - 1).end(), tokens.get(i).start())
                                    .indexOf('\n')
                            >= 0) {
                lines.add(new Line(from, i, kind(from)));
                from = i;
            }
        }
        return lines;
    }

    private Passage.Kind kind(int token) {
        int start = words.span(token, token + 1).start();
        for (var passage : words.words().block().passages()) {
            for (var span : passage.spans()) {
                if (span.contains(start)) {
                    return passage.kind();
                }
            }
        }
        return Passage.Kind.PROSE;
    }
}
