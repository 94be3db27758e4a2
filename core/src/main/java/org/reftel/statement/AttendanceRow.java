package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.RoleHeld.Tenure;

/// Reads one row of a list of participants: `Ana Example, Ambassador, Director for Reefs, Harbour Board`;
/// `Ambassador Ben Sample`; `PolOff`.
final class AttendanceRow {
    /// What begins an organisation and not an office.
    private static final Set<String> BODIES = WordList.of("""
        office bureau department ministry vice-ministry embassy division section council general
        directorate delegation bank university board cabinet centre center institute committee agency
        commission consulate mission secretariat
        """);

    private static final int LONGEST = 24;

    /// No remark in brackets behind an office has more words: `(for the second session)`.
    private static final int REMARK = 12;

    private final NamedWords words;
    private final TitlePhrase phrase;
    private final TitleBefore before;

    AttendanceRow(NamedWords words) {
        this.words = words;
        phrase = new TitlePhrase(words);
        before = new TitleBefore(words, phrase);
    }

    /// @param from first token of what the row says of him
    /// @param isNamed whether the row prints a name, and not only an office
    record Row(int from, int to, Named who, boolean isNamed, String role, Named organisation, Tenure tenure) {}

    /// One as a rule; several where lost line breaks have run rows together, and then with their names alone.
    List<Row> of(int from, int to) {
        int comma = from;
        while (comma < to && !words.is(comma, ",")) {
            comma++;
        }
        int first = name(from, comma);
        boolean isLong = to - from > LONGEST;
        if (comma < to && !isLong && looksLikeName(first, comma)) {
            var row = rest(comma + 1, to);
            return List.of(new Row(from, to, who(first, comma), true, row.role(), row.organisation(), row.tenure()));
        }
        int persons = 0;
        int person = NamedWords.NONE;
        for (int i = from; i < to; i++) {
            if (words.isPerson(i)) {
                int mention = words.mention(i);
                if (!isOffice(mention) && !(i > from && isOfAnother(i, from))) {
                    person = persons == 0 ? mention : person;
                    persons++;
                }
                i = words.to(mention) - 1;
            }
        }
        if (persons == 1) {
            return List.of(named(from, to, person));
        }
        if (persons > 1) {
            return several(from, to);
        }
        // Rows that lost line breaks have run together, and no name in them is known: nobody is better than a wrong
        // one.
        if (isLong) {
            return List.of();
        }
        var all = words.words(from, to);
        return List.of(new Row(from, to, new Named(all, NamedWords.NONE), false, all, Named.NOT_STATED, Tenure.HOLDS));
    }

    /// Behind ranks, courtesies and `(ret.)`.
    private int name(int from, int to) {
        int first = from;
        while (first < to) {
            if (words.is(first, "(")) {
                first = Math.max(first + 1, words.behindBracket(first, 3));
            } else if (Titles.isCourtesy(words.word(first))
                    || Titles.isRank(words.word(first))
                    || words.is(first, ".")) {
                first++;
            } else {
                break;
            }
        }
        return first;
    }

    /// The first field is the name, whatever was found in it: a list is plainer than any rule for names.
    private Named who(int from, int to) {
        int mention = NamedWords.NONE;
        int end = to;
        for (int i = from; i < to; i++) {
            if (words.isPerson(i) && mention == NamedWords.NONE) {
                mention = words.mention(i);
            }
            if (words.is(i, "(")) {
                end = Math.min(end, i);
            }
        }
        return new Named(words.words(from, Math.max(from + 1, end)), mention);
    }

    /// `PolOff` is no name, whatever it was taken for.
    private boolean isOffice(int mention) {
        for (int i = words.from(mention); i < words.to(mention); i++) {
            if (phrase.isOffice(i)) {
                return true;
            }
        }
        return false;
    }

    /// `Adviser to President X`: X is not the one who came.
    private boolean isOfAnother(int token, int low) {
        for (int i = token - 1; i >= Math.max(low, token - 5); i--) {
            if (words.is(i, "to")) {
                return true;
            }
            if (words.is(i, ",") || words.isPerson(i)) {
                return false;
            }
        }
        return false;
    }

    private List<Row> several(int from, int to) {
        var rows = new ArrayList<Row>();
        for (int i = from; i < to; i++) {
            if (words.isPerson(i)) {
                int mention = words.mention(i);
                if (!isOfAnother(i, from)) {
                    rows.add(new Row(
                            i, words.to(mention), words.named(mention), true, "", Named.NOT_STATED, Tenure.HOLDS));
                }
                i = words.to(mention) - 1;
            }
        }
        return rows;
    }

    private Row named(int from, int to, int person) {
        var title = before.of(words.from(person));
        int behind = words.to(person);
        while (behind < to && !words.is(behind, ",")) {
            behind++;
        }
        var role = title.map(Title::role).orElse("");
        var organisation = title.map(Title::organisation).orElse(Named.NOT_STATED);
        var tenure = title.map(Title::tenure).orElse(Tenure.HOLDS);
        var row = rest(behind + 1, to);
        if (!row.role().isEmpty() && role.isEmpty()
                || isStyle(role) && !row.role().isEmpty()) {
            role = row.role();
            tenure = row.tenure();
        }
        return new Row(
                from,
                to,
                words.named(person),
                true,
                role,
                row.organisation().isStated() ? row.organisation() : organisation,
                tenure);
    }

    private static boolean isStyle(String role) {
        return role.equals("Ambassador") || role.equals("Amb.") || role.equals("Amb") || role.equals("Minister");
    }

    private boolean looksLikeName(int from, int to) {
        int capitals = 0;
        for (int i = from; i < to; i++) {
            boolean office = phrase.isOffice(i) || Titles.isWeakOffice(words.word(i)) || words.is(i, BODIES);
            boolean other = words.mention(i) != NamedWords.NONE && !words.isPerson(i);
            if (office || other || Character.isDigit(words.word(i).charAt(0))) {
                return false;
            }
            if (words.is(i, "(")) {
                i = Math.max(i, words.behindBracket(i, 4) - 1);
                continue;
            }
            capitals += words.isCapitalised(i) && words.word(i).length() > 1 ? 1 : 0;
        }
        return capitals >= 2 && to - from <= 7;
    }

    /// Fields behind the name: offices, then organisations.
    private Row rest(int from, int to) {
        int roleFrom = NamedWords.NONE;
        int roleTo = NamedWords.NONE;
        int bodyFrom = NamedWords.NONE;
        int bodyTo = NamedWords.NONE;
        int i = from;
        while (i < to) {
            int end = fieldEnd(i, to);
            boolean office = isOfficeField(i, end);
            if (office) {
                end = seriesEnd(i, end, to);
            }
            if (office && (roleFrom == NamedWords.NONE || roleTo == i - 1 && bodyFrom == NamedWords.NONE)) {
                roleFrom = roleFrom == NamedWords.NONE ? i : roleFrom;
                roleTo = end;
            } else if (bodyFrom == NamedWords.NONE || bodyTo == i - 1) {
                bodyFrom = bodyFrom == NamedWords.NONE ? i : bodyFrom;
                bodyTo = end;
            }
            i = end + 1;
        }
        if (roleFrom == NamedWords.NONE && bodyFrom != NamedWords.NONE) {
            int end = fieldEnd(bodyFrom, to);
            if (!isBodyField(bodyFrom, end)) {
                roleFrom = bodyFrom;
                roleTo = end;
                bodyFrom = end + 1 < bodyTo ? end + 1 : NamedWords.NONE;
            }
        }
        return row(from, to, roleFrom, roleTo, bodyFrom, bodyTo);
    }

    private Row row(int from, int to, int roleFrom, int roleTo, int bodyFrom, int bodyTo) {
        var organisation = Named.NOT_STATED;
        if (bodyFrom != NamedWords.NONE && bodyFrom < bodyTo) {
            int mention = words.mention(bodyFrom);
            organisation = new Named(
                    trimmed(bodyFrom, bodyTo),
                    mention != NamedWords.NONE && words.kind(mention) == PartyKind.ORGANISATION
                            ? mention
                            : NamedWords.NONE);
        }
        var role = roleFrom == NamedWords.NONE ? "" : trimmed(roleFrom, roleTo);
        var tenure = roleFrom == NamedWords.NONE ? Tenure.HOLDS : phrase.tenure(roleFrom, roleTo);
        return new Row(from, Math.max(from + 1, to), Named.NOT_STATED, false, role, organisation, tenure);
    }

    /// Without a full stop that ends the row, and without `(notetaker)`.
    private String trimmed(int from, int to) {
        int end = to;
        if (words.is(end - 1, ".") && end - 1 > from) {
            end--;
        }
        if (words.is(end - 1, ")") && words.openingBracket(end - 1, REMARK) > from) {
            end = words.openingBracket(end - 1, REMARK);
        }
        return words.words(from, end);
    }

    private int fieldEnd(int from, int to) {
        int end = from;
        while (end < to && !words.is(end, ",")) {
            end = words.is(end, "(") ? Math.max(end + 1, Math.min(to, words.behindBracket(end, 10))) : end + 1;
        }
        return end;
    }

    /// `Director for Economic, Social and Cultural Affairs` is one field.
    private int seriesEnd(int from, int end, int to) {
        if (end - from < 3 || !Titles.isPreposition(words.word(end - 2))) {
            return end;
        }
        int i = end;
        while (i < to) {
            int next = fieldEnd(i + 1, to);
            boolean and = false;
            for (int j = i + 1; j < next; j++) {
                and |= words.is(j, "and");
            }
            if (and && next - i <= 7 && !words.is(i + 1, BODIES)) {
                return next;
            }
            if (next - i != 2) {
                return end;
            }
            i = next;
        }
        return end;
    }

    private boolean isOfficeField(int from, int end) {
        if (words.is(from, BODIES) && !Titles.takesGeneral(words.word(from + 1))) {
            return false;
        }
        if (phrase.officeStart(end - 1) >= from) {
            return true;
        }
        for (int i = from; i < end; i++) {
            int mention = words.mention(i);
            boolean organisation = mention != NamedWords.NONE && words.kind(mention) == PartyKind.ORGANISATION;
            if (!organisation && phrase.officeStart(i) != NamedWords.NONE) {
                return true;
            }
        }
        return false;
    }

    private boolean isBodyField(int from, int end) {
        int mention = words.mention(from);
        boolean marked = mention != NamedWords.NONE && words.kind(mention) != PartyKind.PERSON;
        boolean acronym = end - from == 1
                && words.printed(from).length() > 1
                && words.printed(from).equals(words.printed(from).toUpperCase(java.util.Locale.ROOT));
        return marked || acronym || words.is(from, BODIES) || words.is(end - 1, BODIES);
    }
}
