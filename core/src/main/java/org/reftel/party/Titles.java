package org.reftel.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reftel.model.Document;
import org.reftel.model.Locus;
import org.reftel.model.Mention;
import org.reftel.model.Statement;

/// What stands beside the persons of a document: the offices that the text gives them, and titles that go with a
/// given name.
final class Titles {
    private static final Set<String> REIGN = Set.of(
            "king", "queen", "prince", "princess", "emir", "amir", "sultan", "pope", "sheikh", "shaikh", "emperor");

    private static final int LONGEST = 10;

    private final String text;
    private final List<Mention> mentions;
    private final Map<Integer, List<RoleName>> roles = new HashMap<>();

    Titles(Document document, List<Mention> mentions, List<Statement.RoleHeld> held) {
        this.text = document.extract().text();
        this.mentions = mentions;
        for (var one : held) {
            var role = RoleName.of(one.role());
            if (one.person().mention() >= 0 && !role.isEmpty()) {
                roles.computeIfAbsent(one.person().mention(), any -> new ArrayList<>())
                        .add(role);
            }
        }
    }

    /// The name as printed at a mention.
    String name(int mention) {
        return mentions.get(mention).name();
    }

    /// Whether one of them stands behind a title that takes the given name: `King Idris` has no surname.
    boolean reigns(Collection<Integer> places) {
        for (int place : places) {
            if (REIGN.contains(wordBefore(mentions.get(place).span().start()))) {
                return true;
            }
        }
        return false;
    }

    /// Whether it is a signature.
    boolean signs(Form form) {
        return mentions.get(form.first()).paragraph() == Locus.SIGNATURE;
    }

    /// Whether one of them is who classified the record, or heads a post: who may sign it.
    boolean maySign(Collection<Integer> places) {
        for (int place : places) {
            if (mentions.get(place).paragraph() == Locus.HEADER) {
                return true;
            }
        }
        return roles(places).stream().anyMatch(RoleName::isOfPost);
    }

    /// Whether both have offices and no two of them agree.
    boolean contradict(Collection<Integer> some, Collection<Integer> others) {
        var one = roles(some);
        var other = roles(others);
        return !one.isEmpty() && !other.isEmpty() && !agree(one, other);
    }

    /// The one of `offices` that agrees with an office of this mention.
    <T> Optional<T> alone(int mention, Map<T, List<RoleName>> offices) {
        var role = roles.getOrDefault(mention, List.of());
        if (role.isEmpty()) {
            return Optional.empty();
        }
        var fitting = offices.entrySet().stream()
                .filter(entry -> agree(role, entry.getValue()))
                .limit(2)
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst().getKey()) : Optional.empty();
    }

    List<RoleName> roles(Collection<Integer> places) {
        var all = new ArrayList<RoleName>();
        for (int place : places) {
            all.addAll(roles.getOrDefault(place, List.of()));
        }
        return all;
    }

    private static boolean agree(List<RoleName> some, List<RoleName> others) {
        for (var one : some) {
            for (var other : others) {
                if (one.agrees(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private String wordBefore(int at) {
        int end = at;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start <= LONGEST && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
