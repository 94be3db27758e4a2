package org.reftel.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reftel.model.Document;
import org.reftel.model.Mention;
import org.reftel.model.PartyKind;

/// Where a document itself says that two names mean one: `Secretariat of Public Works (SOP)`, `SOP (Secretariat of
/// Public Works)`, `Hamid Sarrani (a.k.a. Abu Nasr)`.
///
/// @param expansion index of the mention with the long name
/// @param acronym index of the mention with the short one, or with the second name of a person
record Definition(int expansion, int acronym) {
    private static final int WIDEST = 24;

    private static final Set<String> OPENING = Set.of("(", "(the", "(or", "(known as", "(also known as", "(called");
    private static final Set<String> ALIAS = Set.of(
            "(aka",
            "(a.k.a.",
            "(a.k.a",
            ", aka",
            ", a.k.a.",
            "aka",
            "a.k.a.",
            "alias",
            ", alias",
            "(alias",
            "(also known as",
            ", also known as",
            "also known as",
            "(nom de guerre");

    /// In order of place.
    static List<Definition> in(Document document, List<Mention> mentions) {
        var text = document.extract().text();
        var found = new ArrayList<Definition>();
        for (int i = 0; i + 1 < mentions.size(); i++) {
            var one = mentions.get(i);
            var next = mentions.get(i + 1);
            int from = one.span().end();
            int to = next.span().start();
            if (one.paragraph() == next.paragraph() && from < to && to - from <= WIDEST) {
                var gap = squeeze(text.substring(from, to));
                if (isAlias(one, next, gap)
                        || gap.equals("(")
                                && isInitials(one, next)
                                && closes(text, next.span().end())) {
                    found.add(new Definition(i, i + 1));
                } else if (OPENING.contains(gap)
                        && isBody(one)
                        && isBody(next)
                        && closes(text, next.span().end())) {
                    boolean shortFirst = Acronym.isOne(one.name()) && !Acronym.isOne(next.name());
                    found.add(new Definition(shortFirst ? i + 1 : i, shortFirst ? i : i + 1));
                }
            }
        }
        return found;
    }

    private static boolean isAlias(Mention one, Mention next, String gap) {
        return one.kind() == next.kind() && ALIAS.contains(gap);
    }

    /// `Hamid bin Nasr (HbN)`: of a person's name the first letters, and no word of it.
    private static boolean isInitials(Mention one, Mention next) {
        if (one.kind() != PartyKind.PERSON
                || next.kind() != PartyKind.PERSON
                || next.name().length() < 3) {
            return false;
        }
        var first = new StringBuilder();
        for (var word : one.name().split("[\\s-]+")) {
            first.append(word, 0, Math.min(1, word.length()));
        }
        return first.toString().toLowerCase(Locale.ROOT).startsWith(next.name().toLowerCase(Locale.ROOT));
    }

    private static boolean isBody(Mention mention) {
        return switch (mention.kind()) {
            case PERSON -> false;
            case ORGANISATION, OFFICE, PLACE, PROGRAMME, SYSTEM, INSTRUMENT, EQUIPMENT -> true;
        };
    }

    /// White space folded, quotation marks dropped, lower case.
    private static String squeeze(String gap) {
        var out = new StringBuilder(gap.length());
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            if (Character.isWhitespace(c)) {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if ("\"“”'‘’".indexOf(c) < 0) {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString().strip();
    }

    private static boolean closes(String text, int at) {
        int i = at;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || "\"”’'".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i < text.length() && text.charAt(i) == ')';
    }
}
