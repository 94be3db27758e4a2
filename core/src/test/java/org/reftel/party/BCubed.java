package org.reftel.party;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// B3: for each mention, how much of what it was joined with is right, and how much of what is right it was joined
/// with.
record BCubed(double precision, double recall, int mentions) {
    /// @param said cluster of each mention
    /// @param right label of each mention
    static BCubed of(List<String> said, List<String> right) {
        var byCluster = sets(said);
        var byLabel = sets(right);
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < said.size(); i++) {
            var common = new HashSet<>(byCluster.get(said.get(i)));
            common.retainAll(byLabel.get(right.get(i)));
            precision += (double) common.size() / byCluster.get(said.get(i)).size();
            recall += (double) common.size() / byLabel.get(right.get(i)).size();
        }
        int count = Math.max(1, said.size());
        return new BCubed(precision / count, recall / count, said.size());
    }

    private static Map<String, Set<Integer>> sets(List<String> names) {
        var sets = new HashMap<String, Set<Integer>>();
        for (int i = 0; i < names.size(); i++) {
            sets.computeIfAbsent(names.get(i), any -> new HashSet<>()).add(i);
        }
        return sets;
    }

    double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P %.3f R %.3f F1 %.3f of %d", precision, recall, f1(), mentions);
    }
}
