package org.reftel.model.file;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reftel.model.Label;

/// What somebody asks to have written into a file.
///
/// @param on the day of what it tells; empty for today
/// @param office in whose name; empty for the office that keeps the file
/// @param fields as typed, by the names that the kind gives them
/// @param words as typed, a paragraph each
/// @param citations addresses as they are written canonically
/// @param corrects serial of the entry that it takes the place of; [FileEntry#NONE] for none
/// @param marking empty for that of the cover, raised to what it cites
public record Draft(
        String type,
        Optional<LocalDate> on,
        String office,
        SortedMap<String, String> fields,
        List<String> words,
        List<String> citations,
        long corrects,
        Optional<Label> marking) {
    public Draft {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        words = List.copyOf(words);
        citations = List.copyOf(citations);
    }

    /// Words alone.
    public static Draft of(String type, SortedMap<String, String> fields, List<String> words) {
        return new Draft(type, Optional.empty(), "", fields, words, List.of(), FileEntry.NONE, Optional.empty());
    }
}
