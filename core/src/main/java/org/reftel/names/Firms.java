package org.reftel.names;

import java.util.List;
import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.PartyKind;

/// Bodies whose own words tell them: a head in front as other languages have it (`Grupo Verrado`, `Aguas de
/// Vela`, `Hizb al-Marsa`), an end that firms and papers have (`Velaneftegaz`, `Marenatidende`), a name in quotes
/// with its acronym behind (`"Society of Ports in Verra" (SPV)`).
final class Firms {
    private static final String FORM = "names/form";
    /// First words of bodies in Spanish, Portuguese, French, Italian, Malay and Arabic, and of nothing else.
    private static final Set<String> FRONTS = WordList.of(
            "grupo",
            "banco",
            "banque",
            "inversiones",
            "constructora",
            "inmobiliaria",
            "aerolineas",
            "astilleros",
            "cerveceria",
            "petroleos",
            "ferrocarriles",
            "compania",
            "companhia",
            "corporacion",
            "fundacion",
            "fundacao",
            "asociacion",
            "associacao",
            "federacion",
            "confederacion",
            "sindicato",
            "partido",
            "movimiento",
            "movimento",
            "mouvement",
            "rassemblement",
            "ministerio",
            "ministere",
            "instituto",
            "comision",
            "comite",
            "consejo",
            "fiscalia",
            "contraloria",
            "procuraduria",
            "policia",
            "cooperativa",
            "societe",
            "compagnie",
            "groupe",
            "commissariat",
            "universite",
            "universita",
            "universidad",
            "universidade",
            "gruppo",
            "partito",
            "yayasan",
            "partai",
            "hizb",
            "harakat",
            "jabhat");
    /// First words that are a body's only with a link behind: `Aguas de Vela`, `Banca di Marena`.
    private static final Set<String> LINKED_FRONTS = WordList.of(
            "aguas", "banca", "camara", "camera", "union", "direction", "conseil", "consiglio", "tribunal", "frente");
    private static final Set<String> LINKS = WordList.of(
            "de", "del", "da", "do", "dos", "das", "du", "des", "di", "della", "delle", "dei", "degli", "la", "las",
            "los", "y", "e", "et", "para", "por", "pour", "al", "le", "les", "en", "per");
    /// Ends of one word that no person and no place has: banks, oil and gas works, makers, papers.
    private static final List<String> ENDS = List.of(
            "neftegaz",
            "neftegas",
            "neftigas",
            "neft",
            "transgaz",
            "transgas",
            "ruhrgas",
            "telecom",
            "telekom",
            "energo",
            "eksport",
            "export",
            "invest",
            "neftbank",
            "prombank",
            "investbank",
            "bladet",
            "bladid",
            "tidende",
            "tidningen",
            "zeitung",
            "gazeta",
            "petroleum",
            "airlines",
            "airways");
    private static final int NO_PART = Lexicon.TITLE
            | Lexicon.MONTH
            | Lexicon.CAPTION
            | Lexicon.PROGRAMME
            | Lexicon.INSTRUMENT
            | Lexicon.SYSTEM
            | Lexicon.EQUIPMENT;
    private static final int LONGEST = 9;

    private Firms() {}

    static void find(Draft draft) {
        if (draft.line.isShouting()) {
            return;
        }
        for (int i = 0; i < draft.size(); i++) {
            if (draft.isCapital(i)) {
                int end = fronted(draft, i);
                end = end == i && isEnded(draft, i) ? i + 1 : end;
                if (end > i) {
                    put(draft, i, end);
                    i = end - 1;
                }
            } else if (draft.line.kind(i).quote) {
                quoted(draft, i + 1);
            }
        }
    }

    /// Behind the body that the word at `i` heads, or `i`.
    private static int fronted(Draft draft, int i) {
        boolean front = draft.isOneOf(i, FRONTS);
        boolean linked = draft.isOneOf(i, LINKED_FRONTS) && draft.isOneOf(i + 1, LINKS);
        if (!front && !linked || draft.line.kind(i).acronym) {
            return i;
        }
        int end = i + 1;
        int last = end;
        while (end < draft.size() && end - i < LONGEST && (isPart(draft, end) || isLink(draft, end))) {
            end++;
            last = draft.isCapital(end - 1) || draft.lower(end - 1).startsWith("al-") ? end : last;
        }
        return last == i + 1 ? i : last;
    }

    private static boolean isPart(Draft draft, int i) {
        boolean article = draft.lower(i).startsWith("al-");
        return (draft.isCapital(i) || article) && !draft.line.kind(i).acronym && !draft.has(i, NO_PART);
    }

    private static boolean isLink(Draft draft, int i) {
        return !draft.isCapital(i) && draft.isOneOf(i, LINKS);
    }

    /// One word that nothing in the document calls a person.
    private static boolean isEnded(Draft draft, int i) {
        var lower = draft.lower(i);
        if (lower.length() < 8 || draft.has(i, ~0) || (draft.line.shown(i) & DocumentWords.TITLED) != 0) {
            return false;
        }
        for (var end : ENDS) {
            if (lower.endsWith(end) && lower.length() > end.length() + 2) {
                return true;
            }
        }
        return false;
    }

    /// A name in quotes with a word for a body in it and an acronym in brackets behind.
    private static void quoted(Draft draft, int from) {
        int end = from;
        boolean body = false;
        while (end < draft.size() && end - from < LONGEST && !draft.is(end, "\"") && !draft.is(end, "\u201d")) {
            if (!draft.isCapital(end) && draft.lower(end).length() > 3) {
                return;
            }
            body |= draft.has(end, Lexicon.ORGANISATION);
            end++;
        }
        boolean acronym = draft.is(end + 1, "(")
                && draft.is(end + 3, ")")
                && draft.line.kind(end + 2).acronym
                && draft.text(end + 2).length() > 2;
        if (acronym && body && end - from > 1 && draft.isCapital(from) && draft.isCapital(end - 1)) {
            put(draft, from, end);
        }
    }

    /// Unless a longer name holds a part of it.
    private static void put(Draft draft, int from, int to) {
        for (var found : draft.found()) {
            boolean over = found.from() < from && found.to() > from || found.from() < to && found.to() > to;
            if (over || found.from() <= from && found.to() >= to && found.kind() == PartyKind.ORGANISATION) {
                return;
            }
        }
        draft.put(new Found(from, to, PartyKind.ORGANISATION, FORM));
    }
}
