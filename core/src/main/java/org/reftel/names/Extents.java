package org.reftel.names;

import java.util.List;
import java.util.Set;
import org.reftel.model.PartyKind;

/// How far a name reaches that the tagger cut short, and what stands beside it and says that it is none.
final class Extents {
    private static final Set<String> OFFICES =
            Set.of("minister", "ministers", "secretary", "secretaries", "undersecretary", "under-secretary");

    private Extents() {}

    /// With initials before and behind (`R. J. Whitfield`, `John D. Harrow`) and with the last part of an Arabic name
    /// (`Khalid al-Sabri`).
    static Found person(Found found, List<Pieces.Piece> sentence, Line line) {
        int from = found.from();
        int to = found.to();
        while (from > 1 && isInitial(sentence, from - 2) && sentence.get(from - 1).text().equals(".")) {
            from -= 2;
        }
        while (true) {
            if (to + 1 < line.size() && isInitial(sentence, to - 1) && line.is(to, ".") && isName(line, to + 1)) {
                to += 2;
            } else if (to < line.size() && isArticled(line, to)) {
                to++;
            } else {
                return found.range(from, to);
            }
        }
    }

    private static boolean isInitial(List<Pieces.Piece> sentence, int i) {
        var text = sentence.get(i).text();
        return text.length() == 1
                && Character.isUpperCase(text.charAt(0))
                && i + 1 < sentence.size()
                && sentence.get(i).end() == sentence.get(i + 1).start();
    }

    private static boolean isName(Line line, int i) {
        var kind = line.kind(i);
        return kind.capital && !kind.acronym && (kind.flags & (Lexicon.TITLE | Lexicon.MONTH)) == 0;
    }

    private static boolean isArticled(Line line, int i) {
        var lower = line.kind(i).lower;
        return lower.length() > 4 && (lower.startsWith("al-") || lower.startsWith("el-"));
    }

    /// `Minister of Public Works`, `Treasury Secretary`: the office is a person's, and no organisation is named.
    static boolean isOffice(Found found, Line line) {
        if (found.kind() != PartyKind.ORGANISATION) {
            return false;
        }
        int last = found.to() - 1;
        boolean acronym = line.kind(found.from()).acronym || line.kind(last).acronym;
        boolean body = found.length() > 1 && (has(line, found.from()) || has(line, last));
        if (acronym || body) {
            return false;
        }
        if (found.to() < line.size() && line.kind(found.to()).capital && OFFICES.contains(line.kind(found.to()).lower)) {
            return true;
        }
        int before = found.from() - 1;
        if (before > 0 && line.is(before, "the")) {
            before--;
        }
        return before > 0
                && (line.is(before, "of") || line.is(before, "for"))
                && OFFICES.contains(line.kind(before - 1).lower);
    }

    private static boolean has(Line line, int i) {
        return (line.kind(i).flags & Lexicon.ORGANISATION) != 0;
    }
}
