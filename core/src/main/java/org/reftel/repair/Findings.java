package org.reftel.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.reftel.model.Certainty;
import org.reftel.model.Code;
import org.reftel.model.Problem;
import org.reftel.model.Repair;
import org.reftel.model.Span;

/// What the rules have found so far in one extract. An applied repair that would overlap an earlier one is dropped:
/// rules run in order of their priority.
final class Findings {
    /// Words that a message quotes; the places are listed in full.
    private static final int QUOTED = 5;

    private final Taken taken;
    private final List<Repair> repairs = new ArrayList<>();
    private final Map<Code, Seen> problems = new EnumMap<>(Code.class);

    private boolean circuitDamage;

    private record Seen(List<Span> places, List<String> words) {}

    Findings(int start, int end) {
        this.taken = new Taken(start, end);
    }

    /// A repair that is carried out.
    void certain(int start, int end, String becomes, Code rule) {
        apply(new Repair(new Span(start, end), becomes, rule, Certainty.CERTAIN, true));
    }

    /// A probable repair that is carried out, because the damaged word is no word.
    void probable(int start, int end, String becomes, Code rule) {
        apply(new Repair(new Span(start, end), becomes, rule, Certainty.PROBABLE, true));
    }

    /// A probable repair that is only shown.
    void proposal(int start, int end, String becomes, Code rule) {
        if (taken.isFree(start, end)) {
            repairs.add(new Repair(new Span(start, end), becomes, rule, Certainty.PROBABLE, false));
        }
    }

    private void apply(Repair repair) {
        if (taken.take(repair.at().start(), repair.at().end())) {
            repairs.add(repair);
            circuitDamage |= isCircuitDamage(repair.rule());
        }
    }

    /// Whether an apostrophe, a quotation mark, a dash or a letter was put right.
    boolean showsCircuitDamage() {
        return circuitDamage;
    }

    private static boolean isCircuitDamage(Code rule) {
        return rule.compareTo(Code.R104_APOSTROPHE_AS_COMMA) >= 0 && rule.compareTo(Code.R111_QUOTES_AS_ENTITY) <= 0;
    }

    /// Whether no applied repair touches these characters.
    boolean isFree(int start, int end) {
        return taken.isFree(start, end);
    }

    /// Damage that is left alone.
    void damage(int start, int end, String words, Code code) {
        var seen = problems.computeIfAbsent(code, key -> new Seen(new ArrayList<>(), new ArrayList<>()));
        seen.places.add(new Span(start, end));
        if (seen.words.size() < QUOTED && !seen.words.contains(words)) {
            seen.words.add(words);
        }
    }

    Repairs.Result result() {
        Collections.sort(repairs, (left, right) -> left.at().compareTo(right.at()));
        var list = new ArrayList<Problem>(problems.size());
        for (var entry : problems.entrySet()) {
            var seen = entry.getValue();
            var places = new ArrayList<>(seen.places);
            Collections.sort(places);
            list.add(new Problem(entry.getKey(), places, message(entry.getKey(), seen)));
        }
        return new Repairs.Result(repairs, list);
    }

    private static String message(Code code, Seen seen) {
        int more = seen.places.size() - seen.words.size();
        String words = String.join(", ", seen.words) + (more > 0 ? " and " + more + " more" : "");
        return switch (code) {
            case W324_LEVEL_DAMAGED ->
                "The classification line begins " + words
                        + ". It was read as the only level it can be; compare the security line above.";
            case W410_GARBLED_WORD ->
                "Garbled: " + words + ". Left as printed; another copy of this cable may have the words.";
            default -> "Looks damaged: " + words + ". Left as printed, because the other half of the pair is missing.";
        };
    }
}
