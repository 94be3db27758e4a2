package org.reftel.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Who may read something, as a value: a point of the lattice (level, controls, release, distribution).
///
/// @param controls what a reader needs beside the level: compartments and dissemination controls (`NF`, `ORCON`, `HCS`)
/// @param release nations it may be released to; empty means all that have the level
/// @param distribution captions that limit it to a list (`NODIS`, `EXDIS`, `LIMDIS`, `STADIS`)
public record Label(
        Level level, SortedSet<String> controls, SortedSet<String> release, SortedSet<String> distribution) {
    /// Captions that limit to a list, and are no levels (5 FAH-2 H-440).
    public static final Set<String> DISTRIBUTION = Set.of("NODIS", "EXDIS", "LIMDIS", "STADIS");

    public Label {
        controls = Collections.unmodifiableSortedSet(new TreeSet<>(controls));
        release = Collections.unmodifiableSortedSet(new TreeSet<>(release));
        distribution = Collections.unmodifiableSortedSet(new TreeSet<>(distribution));
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
                release.addAll(Arrays.asList(parts[i].substring("REL ".length()).split(" ")));
            } else if (DISTRIBUTION.contains(parts[i])) {
                distribution.add(parts[i]);
            } else {
                controls.add(parts[i]);
            }
        }
        return new Label(Level.valueOf(parts[0]), controls, release, distribution);
    }

    /// One spelling for one label, safe as a name of a file once its blanks are replaced: `C`, `S/NF`,
    /// `S/REL AUS GBR/EXDIS`.
    public String key() {
        var key = new StringBuilder(level.name());
        controls.forEach(control -> key.append('/').append(control));
        if (!release.isEmpty()) {
            key.append("/REL ").append(String.join(" ", release));
        }
        distribution.forEach(caption -> key.append('/').append(caption));
        return key.toString();
    }
}
