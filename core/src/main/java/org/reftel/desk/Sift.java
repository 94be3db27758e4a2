package org.reftel.desk;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.reftel.model.Problem;
import org.reftel.search.SentRange;

/// Which records of the catalogue are wanted, and in which order. An empty limit does not limit.
///
/// @param since sent then or later: `2009`, `2009-10`, `2009-10-27`
/// @param until sent then or before
/// @param from post in any spelling, or part of its plain name
/// @param words that the subject or number holds, in any order
/// @param falling the last first; what is not stated stays last
/// @param first how many are gone by
/// @param most how many are wanted
public record Sift(
        Facet.Picks picks,
        String since,
        String until,
        String from,
        String words,
        Order order,
        boolean falling,
        int first,
        int most) {
    public static Sift all() {
        return new Sift(Facet.Picks.NONE, "", "", "", "", Order.RECORD, false, 0, Integer.MAX_VALUE);
    }

    /// Whether a limit in time can be read; what cannot is left out, and the answer says so.
    public static boolean isTime(String typed) {
        return SentRange.between(typed, "").unreadable().isEmpty();
    }

    /// The same with other picks.
    public Sift picking(Facet.Picks other) {
        return new Sift(other, since, until, from, words, order, falling, first, most);
    }

    /// The same from a place on.
    public Sift page(int from, int many) {
        return new Sift(picks, since, until, this.from, words, order, falling, from, many);
    }

    /// What a catalogue is sorted by.
    public enum Order {
        /// Post, year and number.
        RECORD,
        SUBJECT,
        SENT,
        RELEASED,
        CLASS,
        ORIGIN,
        PARAGRAPHS,
        TAGS;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Order> of(String key) {
            return Stream.of(values()).filter(order -> order.key().equals(key)).findFirst();
        }
    }

    /// Counts the values of a facet.
    @FunctionalInterface
    public interface Counting {
        /// The most frequent first.
        List<Count> counts(Facet facet) throws IOException;
    }

    /// How many records have a value.
    ///
    /// @param name in plain words
    public record Count(String value, String name, int records) {}

    /// What was found.
    ///
    /// @param cards those asked for
    /// @param total how many fit in all
    /// @param held how many the room holds
    /// @param months how many were sent in each, those without a day under the empty one
    /// @param problems what could not be understood in the limits
    public record Found(
            List<Card> cards, int total, int held, SortedMap<String, Integer> months, List<Problem> problems) {
        public Found {
            cards = List.copyOf(cards);
            problems = List.copyOf(problems);
        }
    }
}
