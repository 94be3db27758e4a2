package org.reftel.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reftel.model.Document;
import org.reftel.model.GivenAddress;

/// Aligns a copy's paragraphs to the addresses that were given before, so that an address never moves.
///
/// The same printed number and similar words are the same paragraph; so are very similar words where a copy
/// has lost or changed the number. What is left over is new and gets an address that was never given.
public final class Addresses {
    /// With the same printed number this much of the shorter text must stand in the other ...
    private static final double SIMILAR = 0.3;
    /// ... and this much without it.
    private static final double VERY_SIMILAR = 0.6;
    /// A text of fewer words says too little to tell paragraphs apart (a title, a redaction).
    private static final int FEW_WORDS = 4;
    /// Bounds that keep the work linear on a text that repeats itself.
    private static final int SAME_NUMBER_TRIED = 8;

    private static final int SAME_WORD_TRIED = 16;

    private final List<GivenAddress> given;
    private final boolean[] taken;
    private final Set<String> addresses = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();

    private Addresses(List<GivenAddress> given) {
        this.given = given;
        taken = new boolean[given.size()];
        for (var address : given) {
            addresses.add(address.address());
        }
    }

    /// One address for each paragraph, in order; what `given` has not is new.
    ///
    /// @param given every address ever given in this record
    public static List<GivenAddress> align(Document copy, List<GivenAddress> given) {
        return align(own(copy), given);
    }

    /// @param own of a copy
    /// @param given every address ever given in this record
    public static List<GivenAddress> align(List<GivenAddress> own, List<GivenAddress> given) {
        return given.isEmpty() ? own : new Addresses(given).aligned(own);
    }

    /// The addresses that a copy would give its paragraphs if it were the only one, in order.
    public static List<GivenAddress> own(Document copy) {
        var reading = copy.reading();
        var own = new ArrayList<GivenAddress>();
        for (var paragraph : copy.paragraphs()) {
            own.add(new GivenAddress(
                    paragraph.address(),
                    paragraph.number().optional().orElse(0),
                    Sketch.of(reading.prose(paragraph).text())));
        }
        return List.copyOf(own);
    }

    private List<GivenAddress> aligned(List<GivenAddress> own) {
        var aligned = new ArrayList<GivenAddress>(own.size());
        for (var one : own) {
            aligned.add(new GivenAddress("", one.number(), one.words()));
        }
        byNumber(aligned);
        byWords(aligned);
        for (int i = 0; i < aligned.size(); i++) {
            var one = aligned.get(i);
            if (one.address().isEmpty()) {
                var address = fresh(own.get(i).address(), one.number());
                aligned.set(i, new GivenAddress(address, one.number(), one.words()));
            }
        }
        return List.copyOf(aligned);
    }

    private void byNumber(List<GivenAddress> aligned) {
        var numbered = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i).number() > 0) {
                numbered.computeIfAbsent(given.get(i).number(), n -> new ArrayList<>())
                        .add(i);
            }
        }
        var begins = new HashMap<Integer, Integer>();
        for (int i = 0; i < aligned.size(); i++) {
            var one = aligned.get(i);
            var candidates = numbered.getOrDefault(one.number(), List.of());
            int begin = begins.getOrDefault(one.number(), 0);
            while (begin < candidates.size() && taken[candidates.get(begin)]) {
                begin++;
            }
            begins.put(one.number(), begin);
            int best = -1;
            double most = -1;
            for (int c = begin; c < candidates.size() && c < begin + SAME_NUMBER_TRIED; c++) {
                int candidate = candidates.get(c);
                double shared = shared(one, given.get(candidate));
                if (!taken[candidate] && shared >= SIMILAR && shared > most) {
                    best = candidate;
                    most = shared;
                }
            }
            take(aligned, i, best);
        }
    }

    private static double shared(GivenAddress one, GivenAddress other) {
        double shared = Sketch.shared(one.words(), other.words());
        boolean few = one.words().size() < FEW_WORDS || other.words().size() < FEW_WORDS;
        return few ? Math.max(shared, SIMILAR) : shared;
    }

    private void byWords(List<GivenAddress> aligned) {
        var holders = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < given.size(); i++) {
            if (!taken[i]) {
                for (int word : given.get(i).words()) {
                    var list = holders.computeIfAbsent(word, w -> new ArrayList<>(2));
                    if (list.size() < SAME_WORD_TRIED) {
                        list.add(i);
                    }
                }
            }
        }
        for (int i = 0; i < aligned.size(); i++) {
            var one = aligned.get(i);
            if (!one.address().isEmpty() || one.words().size() < FEW_WORDS) {
                continue;
            }
            var seen = new HashSet<Integer>();
            int best = -1;
            double most = -1;
            for (int word : one.words()) {
                for (int candidate : holders.getOrDefault(word, List.of())) {
                    if (!taken[candidate] && seen.add(candidate)) {
                        var other = given.get(candidate);
                        double shared =
                                other.words().size() < FEW_WORDS ? 0 : Sketch.shared(one.words(), other.words());
                        if (shared >= VERY_SIMILAR && shared > most) {
                            best = candidate;
                            most = shared;
                        }
                    }
                }
            }
            take(aligned, i, best);
        }
    }

    private void take(List<GivenAddress> aligned, int paragraph, int found) {
        if (found >= 0) {
            taken[found] = true;
            aligned.set(paragraph, given.get(found));
        }
    }

    /// The document's own address when it was never given, else the next free one of its kind.
    private String fresh(String proposed, int number) {
        if (addresses.add(proposed)) {
            return proposed;
        }
        var stem = number > 0 ? Integer.toString(number) : "u";
        while (true) {
            int repeat = repeats.merge(stem, 1, Integer::sum);
            var address = number > 0 ? repeated(stem, repeat) : "u" + repeat;
            if (addresses.add(address)) {
                return address;
            }
        }
    }

    /// `9`, `9bis`, `9ter`, `9-4`.
    private static String repeated(String number, int repeat) {
        return switch (repeat) {
            case 1 -> number;
            case 2 -> number + "bis";
            case 3 -> number + "ter";
            default -> number + "-" + repeat;
        };
    }
}
