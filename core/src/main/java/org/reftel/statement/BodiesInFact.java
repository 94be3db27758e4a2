package org.reftel.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.Certainty;
import org.reftel.model.Named;
import org.reftel.model.Statement.Description;
import org.reftel.model.Statement.Description.Aspect;
import org.reftel.model.Statement.Head;
import org.reftel.model.Statement.RoleHeld;

/// Who sits on a body that exists in fact and is called by an office: `in effect the Board convened a de facto
/// Governors' council`. No list names them; its name says that they are the governors, and the document names some.
final class BodiesInFact {
    private static final Set<String> BODIES = WordList.of(
            "committee", "council", "cabinet", "commission", "group", "conference", "board", "caucus", "forum");
    /// Words for holders of offices that a body is called by.
    private static final Map<String, String> OFFICES = Map.ofEntries(
            Map.entry("deputies", "deputy"),
            Map.entry("deputy", "deputy"),
            Map.entry("ministers", "minister"),
            Map.entry("secretaries", "secretary"),
            Map.entry("governors", "governor"),
            Map.entry("ambassadors", "ambassador"),
            Map.entry("commissioners", "commissioner"),
            Map.entry("mayors", "mayor"),
            Map.entry("directors", "director"));

    private BodiesInFact() {}

    /// One statement a person and body; each stands where the person's office does.
    ///
    /// @param roles of the whole document
    static List<Description> of(Collection<NamedWords> paragraphs, Collection<RoleHeld> roles) {
        var bodies = new LinkedHashMap<String, Set<String>>();
        for (var words : paragraphs) {
            for (int i = 2; words.has(Cue.IN_FACT) && i < words.size(); i++) {
                if (words.is(i, BODIES)) {
                    body(words, i, bodies);
                }
            }
        }
        var found = new ArrayList<Description>();
        bodies.forEach((office, names) -> members(office, names, roles, found));
        return found;
    }

    /// `a de facto Deputies committee`, `its functional equivalent of the Deputy's committee`.
    private static void body(NamedWords words, int noun, Map<String, Set<String>> bodies) {
        int office = words.isAny(noun - 1, "'s", "’s", "'", "’") ? noun - 2 : noun - 1;
        var singular = OFFICES.get(words.word(office));
        if (singular == null || singular.equals(words.word(office)) && office == noun - 1) {
            return;
        }
        int before = words.isAny(office - 1, "the", "a", "an") ? office - 1 : office;
        boolean fact = words.isAny(before - 1, "defacto", "facto", "de-facto")
                || words.is(before - 1, "of") && words.is(before - 2, "equivalent");
        if (fact) {
            bodies.computeIfAbsent(singular, any -> new LinkedHashSet<>()).add(words.words(office, noun + 1));
        }
    }

    private static void members(String office, Set<String> names, Collection<RoleHeld> roles, List<Description> found) {
        var known = new HashSet<String>();
        for (var role : roles) {
            boolean holds = role.state() != RoleHeld.Tenure.FORMER && isOffice(role.role(), office);
            if (holds
                    && role.head().at().paragraph() >= 0
                    && known.add(role.person().words())) {
                found.add(new Description(
                        new Head(
                                role.head().at(),
                                role.head().sentence(),
                                role.head().voice(),
                                role.head().about(),
                                Certainty.PROBABLE,
                                "member of a body by its name"),
                        new Named(names.iterator().next(), NamedWords.NONE),
                        Aspect.MEMBER,
                        role.role(),
                        role.person()));
            }
        }
    }

    /// `Deputy Secretary`, `Foreign Affairs Deputy Secretary`; `Deputy Chief of Mission` is none but the deputy.
    private static boolean isOffice(String role, String office) {
        var words = List.of(role.toLowerCase(Locale.ROOT).split(" "));
        int at = words.indexOf(office);
        boolean deputy = office.equals("deputy");
        return at >= 0
                && (deputy
                        ? at + 1 < words.size()
                                && Set.of("secretary", "minister").contains(words.get(at + 1))
                        : !words.contains("deputy") && !words.contains("vice") && !words.contains("assistant"));
    }
}
