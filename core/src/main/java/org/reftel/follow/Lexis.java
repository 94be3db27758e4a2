package org.reftel.follow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words of a material, each with a number and the number of its stem ([Terms]). Equal words are one word, so
/// that a sentence is a row of numbers, and no text is made of a word that was met before.
final class Lexis {
    private final Terms.Scanner scanner = new Terms.Scanner();
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> terms = new HashMap<>();
    private final List<String> stems = new ArrayList<>();
    private final Map<String, List<String>> cut = new HashMap<>();
    private int[] termOf = new int[1024];
    /// Numbers of words by their hash, plus 1; 0 is free.
    private int[] slots = new int[4096];

    /// The words of a text, in order.
    int[] cut(String text) {
        scanner.scan(text);
        var found = new int[scanner.count()];
        for (int i = 0; i < found.length; i++) {
            found[i] = number(scanner.start(i), scanner.end(i));
        }
        return found;
    }

    private int number(int start, int end) {
        for (int at = slot(scanner.hash(start, end)); ; at = at + 1 & slots.length - 1) {
            int known = slots[at] - 1;
            if (known < 0) {
                return added(scanner.word(start, end), at);
            }
            if (scanner.is(words.get(known), start, end)) {
                return known;
            }
        }
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 16) & slots.length - 1;
    }

    private int added(String word, int slot) {
        int number = words.size();
        if (number == termOf.length) {
            termOf = Arrays.copyOf(termOf, number * 2);
        }
        var stem = Terms.stem(word);
        int term = term(stem);
        if (term < 0) {
            term = stems.size();
            terms.put(stem, term);
            stems.add(stem);
        }
        termOf[number] = term;
        words.add(word);
        slots[slot] = number + 1;
        if (words.size() * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int i = 0; i < words.size(); i++) {
                int at = slot(words.get(i).hashCode());
                while (slots[at] != 0) {
                    at = at + 1 & slots.length - 1;
                }
                slots[at] = i + 1;
            }
        }
        return number;
    }

    String word(int number) {
        return words.get(number);
    }

    /// Number of the stem of a word.
    int termOf(int word) {
        return termOf[word];
    }

    /// How many stems there are.
    int terms() {
        return stems.size();
    }

    String stem(int term) {
        return stems.get(term);
    }

    /// Number of a stem; -1 when no word has it.
    int term(String stem) {
        return Optional.ofNullable(terms.get(stem)).orElse(-1);
    }

    /// [Terms#of] of a name; many sentences have the same ones.
    List<String> terms(String name) {
        return cut.computeIfAbsent(name, Terms::of);
    }
}
