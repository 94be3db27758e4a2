package org.reftel.model;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a person decided about something that rules found or proposed. It is written into the room and survives the
/// rules; a later one on the same matter takes its place, and nothing is overwritten.
///
/// @param author who decided
/// @param marking who may know of it
/// @param corrected fields by their names in the interchange format; empty unless the ruling corrects
/// @param because why, in the author's words; may be empty
public record Verdict(
        String author,
        Instant time,
        Label marking,
        Matter matter,
        Ruling ruling,
        SortedMap<String, String> corrected,
        String because) {
    public Verdict {
        corrected = Collections.unmodifiableSortedMap(new TreeMap<>(corrected));
        if (corrected.isEmpty() == (ruling == Ruling.CORRECT)) {
            throw new IllegalArgumentException(ruling + " with the fields " + corrected.keySet());
        }
    }

    /// Whether it is so.
    public enum Ruling {
        CONFIRM,
        REJECT,
        /// It is so but for some fields.
        CORRECT
    }

    /// A verdict as the room keeps it.
    ///
    /// @param decision id of the record that it is
    public record Kept(String decision, Verdict verdict) {}
}
