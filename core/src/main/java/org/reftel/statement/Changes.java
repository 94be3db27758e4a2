package org.reftel.statement;

import java.util.Map;
import java.util.Set;
import org.reftel.model.Statement.Figure.Change;

/// Words of growth and decline.
final class Changes {
    private static final Map<String, Change> NOUNS = Map.ofEntries(
            Map.entry("increase", Change.UP),
            Map.entry("increases", Change.UP),
            Map.entry("rise", Change.UP),
            Map.entry("jump", Change.UP),
            Map.entry("gain", Change.UP),
            Map.entry("hike", Change.UP),
            Map.entry("surge", Change.UP),
            Map.entry("growth", Change.UP),
            Map.entry("expansion", Change.UP),
            Map.entry("raise", Change.UP),
            Map.entry("decrease", Change.DOWN),
            Map.entry("decreases", Change.DOWN),
            Map.entry("decline", Change.DOWN),
            Map.entry("drop", Change.DOWN),
            Map.entry("fall", Change.DOWN),
            Map.entry("reduction", Change.DOWN),
            Map.entry("reductions", Change.DOWN),
            Map.entry("cut", Change.DOWN),
            Map.entry("cuts", Change.DOWN),
            Map.entry("contraction", Change.DOWN),
            Map.entry("loss", Change.DOWN),
            Map.entry("slump", Change.DOWN),
            Map.entry("devaluation", Change.DOWN));
    private static final Map<String, Change> VERBS = Map.ofEntries(
            Map.entry("increased", Change.UP),
            Map.entry("increase", Change.UP),
            Map.entry("increases", Change.UP),
            Map.entry("increasing", Change.UP),
            Map.entry("rose", Change.UP),
            Map.entry("rise", Change.UP),
            Map.entry("rises", Change.UP),
            Map.entry("risen", Change.UP),
            Map.entry("rising", Change.UP),
            Map.entry("grew", Change.UP),
            Map.entry("grow", Change.UP),
            Map.entry("grown", Change.UP),
            Map.entry("growing", Change.UP),
            Map.entry("expanded", Change.UP),
            Map.entry("expand", Change.UP),
            Map.entry("expanding", Change.UP),
            Map.entry("jumped", Change.UP),
            Map.entry("soared", Change.UP),
            Map.entry("surged", Change.UP),
            Map.entry("climbed", Change.UP),
            Map.entry("swelling", Change.UP),
            Map.entry("swell", Change.UP),
            Map.entry("swelled", Change.UP),
            Map.entry("raised", Change.UP),
            Map.entry("raise", Change.UP),
            Map.entry("raising", Change.UP),
            Map.entry("doubled", Change.UP),
            Map.entry("up", Change.UP),
            Map.entry("gained", Change.UP),
            Map.entry("fell", Change.DOWN),
            Map.entry("fall", Change.DOWN),
            Map.entry("fallen", Change.DOWN),
            Map.entry("falling", Change.DOWN),
            Map.entry("dropped", Change.DOWN),
            Map.entry("drop", Change.DOWN),
            Map.entry("dropping", Change.DOWN),
            Map.entry("declined", Change.DOWN),
            Map.entry("decline", Change.DOWN),
            Map.entry("declining", Change.DOWN),
            Map.entry("decreased", Change.DOWN),
            Map.entry("decrease", Change.DOWN),
            Map.entry("decreasing", Change.DOWN),
            Map.entry("shrank", Change.DOWN),
            Map.entry("shrink", Change.DOWN),
            Map.entry("shrunk", Change.DOWN),
            Map.entry("contracted", Change.DOWN),
            Map.entry("contract", Change.DOWN),
            Map.entry("plunged", Change.DOWN),
            Map.entry("plummeted", Change.DOWN),
            Map.entry("slumped", Change.DOWN),
            Map.entry("reduced", Change.DOWN),
            Map.entry("reduce", Change.DOWN),
            Map.entry("reducing", Change.DOWN),
            Map.entry("cut", Change.DOWN),
            Map.entry("cutting", Change.DOWN),
            Map.entry("lost", Change.DOWN),
            Map.entry("down", Change.DOWN),
            Map.entry("depreciated", Change.DOWN),
            Map.entry("devalued", Change.DOWN));
    private static final Set<String> MORE = Set.of("additional", "further", "extra", "more", "another");

    private Changes() {}

    static boolean isChange(String word) {
        return VERBS.containsKey(word) || NOUNS.containsKey(word);
    }

    static Change noun(String word) {
        return NOUNS.getOrDefault(word, Change.NONE);
    }

    static Change verb(String word) {
        return VERBS.getOrDefault(word, Change.NONE);
    }

    static boolean isMore(String word) {
        return MORE.contains(word);
    }
}
