package org.reftel.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A name of anything but a person: what stays of it when the ways of writing it are taken off.
///
/// @param folded the whole without a leading article, see [Fold]
/// @param words without the small ones (`of`, `for`, `and`); a word of government that stands last is put first,
///     so that `Interior Ministry` and `Ministry of the Interior` have the same
record OrganisationName(String folded, List<String> words) {
    static final Set<String> SMALL = Set.of(
            "of", "the", "for", "and", "on", "in", "to", "at", "a", "an", "de", "del", "la", "las", "el", "los", "y",
            "e", "do", "da", "dos", "das", "des", "du", "et", "und", "der", "die", "s");

    private static final Set<String> ARTICLES = Set.of("the", "los", "las", "la", "el", "le", "les");

    /// Heads that writers put before their matter or behind it.
    private static final Set<String> HEADS = Set.of(
            "ministry",
            "secretariat",
            "department",
            "bureau",
            "directorate",
            "commission",
            "committee",
            "council",
            "subsecretariat",
            "undersecretariat",
            "agency",
            "office");

    private static final Set<String> FORMS =
            Set.of("inc", "corp", "corporation", "ltd", "limited", "co", "plc", "llc", "gmbh", "ag", "sa", "spa", "nv");

    OrganisationName {
        words = List.copyOf(words);
    }

    static OrganisationName of(String printed) {
        return ofFolded(Fold.name(printed));
    }

    private static OrganisationName ofFolded(String whole) {
        var folded = withoutArticle(whole);
        var words = new ArrayList<String>();
        int from = 0;
        while (from < folded.length()) {
            int to = folded.indexOf(' ', from);
            to = to < 0 ? folded.length() : to;
            var word = folded.substring(from, to);
            if (!SMALL.contains(word)) {
                words.add(american(word));
            }
            from = to + 1;
        }
        while (words.size() > 1 && FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        if (words.size() > 1 && HEADS.contains(words.getLast())) {
            words.addFirst(words.removeLast());
        }
        return new OrganisationName(folded, words);
    }

    /// What two ways of writing one name share.
    String key() {
        return words.isEmpty() ? folded : String.join(" ", words);
    }

    private static String withoutArticle(String folded) {
        int blank = folded.indexOf(' ');
        return blank > 0 && ARTICLES.contains(folded.substring(0, blank)) ? folded.substring(blank + 1) : folded;
    }

    /// British spellings of words that names are made of, and the plain abbreviations.
    private static String american(String word) {
        return switch (word) {
            case "defence" -> "defense";
            case "labour" -> "labor";
            case "centre" -> "center";
            case "harbour" -> "harbor";
            case "programme" -> "program";
            case "organisation" -> "organization";
            case "defences" -> "defenses";
            case "dept" -> "department";
            case "natl" -> "national";
            case "intl" -> "international";
            default -> word;
        };
    }
}
