package org.reftel.accuracy;

import java.util.Locale;

/// How many of a kind were found rightly, found wrongly, and missed.
final class Tally {
    int right;
    int wrong;
    int missed;

    double precision() {
        return right + wrong == 0 ? 1 : right / (double) (right + wrong);
    }

    double recall() {
        return right + missed == 0 ? 1 : right / (double) (right + missed);
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    String row() {
        return String.format(
                Locale.ROOT, "%6d %6d %6d   %.3f      %.3f   %.3f", right, wrong, missed, precision(), recall(), f1());
    }
}
