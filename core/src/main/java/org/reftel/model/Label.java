package org.reftel.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Who may read something, as a value: a point of the lattice (level, controls, release, distribution).
///
/// One label has one spelling. `NF` leaves no list of nations beside it, since it is narrower than any; a list that
/// names the United States alone is `NF`; `NODIS` swallows `EXDIS` (ISM-ID-00085); `REVIEW` is the top, whatever
/// stands beside it.
///
/// @param controls what a reader needs beside the level: compartments and dissemination controls (`NF`,
///     `ORCON`, `HCS`)
/// @param release nations it may be released to, the United States always among them and never named; empty means all
///     that have the level
/// @param distribution captions that limit it to a list (`NODIS`, `EXDIS`, `ROGER CHANNEL`)
public record Label(
        Level level, SortedSet<String> controls, SortedSet<String> release, SortedSet<String> distribution) {
    /// Captions that limit to a list, and are no levels (5 FAH-2 H-440).
    public static final Set<String> DISTRIBUTION = Set.of(
            "NODIS",
            "EXDIS",
            "LIMDIS",
            "STADIS",
            "CHEROKEE",
            "CONDIS",
            "EYES ONLY",
            "ROGER CHANNEL",
            "DISSENT CHANNEL",
            "AGRMENT CHANNEL",
            "DS CHANNEL",
            "MED CHANNEL",
            "DIRGEN CHANNEL",
            "OIG CHANNEL",
            "TERREP",
            "TERREP EXCLUSIVE",
            "SPECAT");

    /// Not releasable to foreign nationals.
    public static final String NF = "NF";

    /// The control that nobody is granted: a person has to look first.
    public static final String REVIEW = "REVIEW";

    private static final String OWN_NATION = "USA";
    private static final Pattern WORD = Pattern.compile("[A-Z0-9]{1,24}(?:[ -][A-Z0-9]{1,24}){0,3}");
    private static final Pattern NATION = Pattern.compile("[A-Z]{2,12}");

    public Label {
        controls = new TreeSet<>(controls);
        release = new TreeSet<>(release);
        distribution = new TreeSet<>(distribution);
        for (var control : controls) {
            check(WORD.matcher(control).matches() && !control.startsWith("REL "), "control", control);
            check(!DISTRIBUTION.contains(control), "control that is a caption", control);
        }
        for (var nation : release) {
            check(NATION.matcher(nation).matches(), "nation", nation);
        }
        for (var caption : distribution) {
            check(DISTRIBUTION.contains(caption), "caption", caption);
        }
        if (controls.contains(REVIEW)) {
            level = Level.TS;
            controls.retainAll(Set.of(REVIEW));
            controls.add(NF);
            distribution.clear();
        }
        if (release.remove(OWN_NATION) && release.isEmpty()) {
            controls.add(NF);
        }
        if (controls.contains(NF)) {
            release.clear();
        }
        if (distribution.contains("NODIS")) {
            distribution.remove("EXDIS");
        }
        controls = Collections.unmodifiableSortedSet(controls);
        release = Collections.unmodifiableSortedSet(release);
        distribution = Collections.unmodifiableSortedSet(distribution);
    }

    private static void check(boolean holds, String what, String word) {
        if (!holds) {
            throw new IllegalArgumentException(what + " \"" + word + "\" in a label");
        }
    }

    public static Label of(Level level, Set<String> controls) {
        return new Label(level, new TreeSet<>(controls), new TreeSet<>(), new TreeSet<>());
    }

    public static Label of(Level level) {
        return of(level, Set.of());
    }

    /// Reads what [#key] wrote.
    ///
    /// @throws IllegalArgumentException for anything else
    public static Label parse(String key) {
        var parts = key.split("/", -1);
        var controls = new TreeSet<String>();
        var release = new TreeSet<String>();
        var distribution = new TreeSet<String>();
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("REL ")) {
                release.addAll(Arrays.asList(parts[i].substring("REL ".length()).split(" ", -1)));
            } else if (DISTRIBUTION.contains(parts[i])) {
                distribution.add(parts[i]);
            } else {
                controls.add(parts[i]);
            }
        }
        var label = new Label(Level.valueOf(parts[0]), controls, release, distribution);
        if (!label.key().equals(key)) {
            throw new IllegalArgumentException("\"" + key + "\" is not how a label is written: " + label.key());
        }
        return label;
    }

    /// One spelling for one label: `C`, `S/NF`, `S/REL AUS GBR/EXDIS`.
    public String key() {
        var key = new StringBuilder(level.name());
        controls.forEach(control -> key.append('/').append(control));
        if (!release.isEmpty()) {
            key.append("/REL ").append(String.join(" ", release));
        }
        distribution.forEach(caption -> key.append('/').append(caption));
        return key.toString();
    }

    /// The key as a name of a folder, one for one: `S+REL_AUS_GBR+EXDIS`. Letters, digits, `+`, `_` and `-` only.
    public String folder() {
        return key().replace('/', '+').replace(' ', '_');
    }
}
