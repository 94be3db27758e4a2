package org.reftel.handling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.View;

/// A second version of the decision, written from TRUST.md 2.2 alone: every reader there is, and for a label the
/// set of those who may read it, worked out list by list.
final class Relations {
    private static final List<String> CONTROLS = List.of("ORCON", "HCS", "SI");
    private static final List<String> CAPTIONS = List.of("NODIS", "EXDIS", "ROGER CHANNEL");
    private static final List<String> NATIONS = List.of("GBR", "DEU", "FRA", "NATO");

    /// Every combination.
    static final List<Reader> READERS = all();

    /// @param nation blank for somebody of whom no nation is known
    record Reader(int level, String nation, Set<String> compartments, Set<String> lists) {
        View view() {
            var grants = new TreeSet<String>(compartments);
            grants.addAll(lists);
            if (nation.equals("USA")) {
                grants.add("NF");
            } else if (!nation.isEmpty()) {
                grants.add(nation);
            }
            return View.of(Level.values()[level], grants);
        }
    }

    private Relations() {}

    private static List<Reader> all() {
        var readers = new ArrayList<Reader>();
        for (int level = 0; level < 5; level++) {
            for (var nation : List.of("", "USA", "GBR", "DEU", "FRA", "NATO")) {
                for (int held = 0; held < 8; held++) {
                    for (int on = 0; on < 8; on++) {
                        readers.add(new Reader(level, nation, some(CONTROLS, held), some(CAPTIONS, on)));
                    }
                }
            }
        }
        return readers;
    }

    private static Set<String> some(List<String> words, int bits) {
        var some = new TreeSet<String>();
        for (int i = 0; i < words.size(); i++) {
            if ((bits >> i & 1) == 1) {
                some.add(words.get(i));
            }
        }
        return some;
    }

    /// Everybody who reads it.
    static BitSet readers(Label label) {
        var readers = new BitSet();
        for (int i = 0; i < READERS.size(); i++) {
            readers.set(i, reads(READERS.get(i), label));
        }
        return readers;
    }

    /// At least its level, all its compartments, of a nation on its list, on all its distribution lists.
    static boolean reads(Reader reader, Label label) {
        boolean cleared = reader.level >= 5 - above(label);
        boolean inside = true;
        for (var control : label.controls()) {
            inside &= control.equals("NF") ? reader.nation.equals("USA") : reader.compartments.contains(control);
        }
        boolean nation = label.release().isEmpty()
                || reader.nation.equals("USA")
                || !reader.nation.isEmpty() && label.release().contains(reader.nation);
        boolean listed = true;
        for (var caption : label.distribution()) {
            // Whoever is on the narrower list is on the wider one.
            listed &= reader.lists.contains(caption) || caption.equals("EXDIS") && reader.lists.contains("NODIS");
        }
        return cleared && inside && nation && listed;
    }

    /// How many levels from its own up there are.
    private static int above(Label label) {
        return switch (label.level()) {
            case U -> 5;
            case SBU -> 4;
            case C -> 3;
            case S -> 2;
            case TS -> 1;
        };
    }

    /// Any label over these words, seldom the top.
    static Label label(Random random) {
        if (random.nextInt(50) == 0) {
            return Handling.SYSTEM_HIGH;
        }
        var controls = new TreeSet<>(some(CONTROLS, random.nextInt(8) & random.nextInt(8)));
        if (random.nextInt(4) == 0) {
            controls.add("NF");
        }
        var release = new TreeSet<String>();
        if (random.nextInt(3) > 0) {
            release.addAll(some(NATIONS, random.nextInt(16)));
        }
        if (random.nextInt(8) == 0) {
            release.add("USA");
        }
        var captions = new TreeSet<>(some(CAPTIONS, random.nextInt(8) & random.nextInt(8)));
        return new Label(Level.values()[random.nextInt(5)], controls, release, captions);
    }
}
