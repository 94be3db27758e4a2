package org.reftel.desk;

import java.util.Locale;
import java.util.Set;

/// Whether a number counts what courts, prosecutors and commissions count.
final class Cases {
    private static final Set<String> WORDS = Set.of(
            "acquittal",
            "acquittals",
            "allegation",
            "allegations",
            "appeal",
            "appeals",
            "case",
            "cases",
            "complaint",
            "complaints",
            "conviction",
            "convictions",
            "extradition",
            "extraditions",
            "indictment",
            "indictments",
            "inquiry",
            "inquiries",
            "investigation",
            "investigations",
            "lawsuit",
            "lawsuits",
            "proceedings",
            "prosecution",
            "prosecutions",
            "sentences",
            "trial",
            "trials");

    private Cases() {}

    /// @param of noun phrase of what is counted
    static boolean are(String of) {
        for (var word : of.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
            if (WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
