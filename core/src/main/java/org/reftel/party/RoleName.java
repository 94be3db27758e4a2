package org.reftel.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a role comes to when the ways of writing it are taken off: `Foreign Minister` and `Minister of Foreign
/// Affairs`, `CDA` and `Charge d'Affaires`.
///
/// Two with the same words are equal.
final class RoleName {
    /// They make another office of the same words.
    private static final Set<String> GRADES =
            Set.of("deputy", "vice", "assistant", "under", "associate", "principal", "junior", "sub", "adjunct");

    private static final Set<String> TENURE = Set.of(
            "former",
            "then",
            "acting",
            "interim",
            "designate",
            "elect",
            "ex",
            "new",
            "current",
            "outgoing",
            "incoming");

    /// Abbreviations of the service, and words that writers split or leave out.
    private static final Map<String, List<String>> WRITTEN = Map.ofEntries(
            Map.entry("cda", List.of("charge")),
            Map.entry("charge", List.of("charge")),
            Map.entry("daffaires", List.of()),
            Map.entry("dcm", List.of("deputy", "chief", "mission")),
            Map.entry("amb", List.of("ambassador")),
            Map.entry("pm", List.of("minister", "prime")),
            Map.entry("premier", List.of("minister", "prime")),
            Map.entry("fm", List.of("minister", "foreign")),
            Map.entry("vp", List.of("vice", "president")),
            Map.entry("ag", List.of("attorney", "general")),
            Map.entry("dg", List.of("director", "general")),
            Map.entry("das", List.of("deputy", "assistant", "secretary")),
            Map.entry("undersecretary", List.of("under", "secretary")),
            Map.entry("subsecretary", List.of("under", "secretary")),
            Map.entry("viceminister", List.of("vice", "minister")),
            Map.entry("defence", List.of("defense")),
            Map.entry("dep", List.of("deputy")),
            Map.entry("sec", List.of("secretary")),
            Map.entry("min", List.of("minister")),
            Map.entry("gov", List.of("governor")),
            Map.entry("sen", List.of("senator")),
            Map.entry("pres", List.of("president")));

    private final Set<String> words;
    private final String key;

    private RoleName(TreeSet<String> words) {
        this.words = Set.copyOf(words);
        this.key = String.join(" ", words);
    }

    /// Without small ones, and without what says whether it is still held.
    Set<String> words() {
        return words;
    }

    static RoleName of(String role) {
        var words = new TreeSet<String>();
        var written = role.replace("A/S", "Assistant Secretary").replace("U/S", "Under Secretary");
        for (var word : Fold.name(written).split(" ")) {
            if (!word.isEmpty() && !OrganisationName.SMALL.contains(word) && !TENURE.contains(word)) {
                words.addAll(WRITTEN.getOrDefault(word, List.of(word)));
            }
        }
        if (words.contains("foreign")) {
            words.remove("affairs");
        }
        return new RoleName(words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /// Whether the two can be the same office: the same words, or one says more than the other and none is of
    /// another grade (`Secretary`, `Interior Secretary`; never `Deputy Interior Secretary`).
    boolean agrees(RoleName other) {
        if (isEmpty() || other.isEmpty()) {
            return false;
        }
        boolean nested = words.containsAll(other.words) || other.words.containsAll(words);
        return nested && grades(words).equals(grades(other.words));
    }

    /// In one line, sorted.
    String key() {
        return key;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoleName role && key.equals(role.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /// Whether it is an office of a post that sends records in its name.
    boolean isOfPost() {
        return words.contains("ambassador")
                || words.contains("charge")
                || words.contains("consul")
                || words.containsAll(Set.of("chief", "mission"))
                || words.containsAll(Set.of("principal", "officer"));
    }

    /// Whether a word makes another office of the others.
    static boolean isGrade(String word) {
        return GRADES.contains(word);
    }

    private static List<String> grades(Set<String> words) {
        var grades = new ArrayList<String>();
        for (var word : new TreeSet<>(words)) {
            if (GRADES.contains(word)) {
                grades.add(word);
            }
        }
        return grades;
    }
}
