package org.reftel.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.reftel.model.Code;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Refused;
import org.reftel.model.View;

/// Reads what a person types for a view: `SBU`, `c/nf`, `S / NF / EXDIS`, `secret//gbr`.
///
/// Case and blanks do not matter; a letter that only looks like one of ours does, and is refused (OpenSearch
/// CVE-2023-23612 came of claims that were cleaned too kindly).
final class Views {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 /-]{1,200}");
    private static final MarkTable TABLE = MarkTable.BUILT_IN;

    private Views() {}

    static View read(String typed) throws Refused {
        if (!PLAIN.matcher(typed).matches()) {
            throw refused(typed, "a view is written with plain letters, digits and slashes");
        }
        var parts = new ArrayList<String>();
        for (var part : typed.replace("//", "/").toUpperCase(Locale.ROOT).split("/", -1)) {
            parts.add(part.strip().replaceAll(" +", " "));
        }
        var level = level(parts.getFirst());
        if (level.isEmpty()) {
            throw refused(typed, "\"" + parts.getFirst() + "\" is no level");
        }
        var grants = new TreeSet<String>();
        var nations = new TreeSet<String>();
        for (var part : parts.subList(1, parts.size())) {
            grant(typed, part, grants, nations);
        }
        if (nations.remove("USA")) {
            grants.add(Label.NF);
        }
        if (nations.size() > 1 || !nations.isEmpty() && grants.contains(Label.NF)) {
            throw refused(
                    typed,
                    "a reader belongs to one nation"
                            + (grants.contains(Label.NF) ? ", and NF says that it is the United States" : ""));
        }
        grants.addAll(nations);
        return View.of(level.get(), grants);
    }

    private static Optional<Level> level(String word) {
        return TABLE.row(word)
                .filter(row -> row.kind() == MarkTable.Kind.LEVEL && row.exact())
                .map(row -> row.says().level());
    }

    private static void grant(String typed, String word, TreeSet<String> grants, TreeSet<String> nations)
            throws Refused {
        var nation = TABLE.nation(word.startsWith("REL ") ? word.substring("REL ".length()) : word);
        if (TABLE.controls().contains(word) || Label.DISTRIBUTION.contains(word)) {
            grants.add(word);
        } else if (word.equals("NOFORN")) {
            grants.add(Label.NF);
        } else if (Label.DISTRIBUTION.contains(word + " CHANNEL")) {
            grants.add(word + " CHANNEL");
        } else if (nation.isPresent() && nation.get().members().isEmpty()) {
            nations.add(nation.get().code());
        } else {
            throw refused(
                    typed, word.isEmpty() ? "nothing stands behind a slash" : "\"" + word + "\" cannot be granted");
        }
    }

    private static Refused refused(String typed, String why) {
        return new Refused(
                Code.X912_NO_SUCH_VIEW,
                "\"" + typed.replaceAll("[^\\x20-\\x7e]", "?") + "\" is no view: " + why
                        + ". Write a level and, each behind a slash, what the reader has beside it: SBU, C/NF, S/NF/EXDIS,"
                        + " S/GBR. " + possible());
    }

    /// Everything that can be typed, for people.
    static String possible() {
        return "Levels: " + String.join(", ", levels()) + ". Captions: "
                + String.join(", ", new TreeSet<>(Label.DISTRIBUTION)) + ". Controls: "
                + String.join(", ", TABLE.controls())
                + ". Or one nation by its three letters or its name (GBR, Germany), or NATO, EU, UN and the like.";
    }

    private static List<String> levels() {
        return List.of(Level.values()).stream().map(Level::name).toList();
    }
}
