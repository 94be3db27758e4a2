package org.reftel.model.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reftel.model.CableId;
import org.reftel.model.Label;

/// What was written into a file once, and stands. It is a record of the room like a cable: [#number] is its
/// number, whose post is the code of the file and whose serial counts the entries; 0 is the cover.
///
/// @param number `26HARBOR3`, by the year in which it was written
/// @param type one of the types that the kind of the file names
/// @param on the day of what it tells, which may lie before or behind the day on which it was written
/// @param office in whose name it was written; empty where the file has none
/// @param fields by the names that the kind gives them; values as they are checked and kept
/// @param paragraphs the words: what the fields say, then what the author wrote
/// @param citations addresses (`09PORTVELA118/5`) that it rests on
/// @param corrects serial of the entry that it takes the place of; -1 for none
/// @param author who wrote it
/// @param time when it was written, by the room's clock; order is by number and never by time
/// @param sent what it was sent under; empty where its sender gave no name
public record FileEntry(
        CableId number,
        String type,
        LocalDate on,
        String office,
        SortedMap<String, String> fields,
        List<String> paragraphs,
        List<String> citations,
        long corrects,
        String author,
        Instant time,
        Label marking,
        Optional<Sent> sent) {
    /// The type of what stands first in each file: which kind it is of, its title, the office that keeps it.
    public static final String COVER = "cover";

    /// No entry.
    public static final long NONE = -1;

    public FileEntry {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        paragraphs = List.copyOf(paragraphs);
        citations = List.copyOf(citations);
    }

    /// An entry whose sender gave no name.
    public FileEntry(
            CableId number,
            String type,
            LocalDate on,
            String office,
            SortedMap<String, String> fields,
            List<String> paragraphs,
            List<String> citations,
            long corrects,
            String author,
            Instant time,
            Label marking) {
        this(
                number,
                type,
                on,
                office,
                fields,
                paragraphs,
                citations,
                corrects,
                author,
                time,
                marking,
                Optional.empty());
    }

    /// The same, sent under a name.
    public FileEntry sentUnder(Optional<Sent> name) {
        return new FileEntry(
                number, type, on, office, fields, paragraphs, citations, corrects, author, time, marking, name);
    }

    /// Code of the file.
    public String file() {
        return number.post();
    }

    public long serial() {
        return number.serial();
    }

    /// The value of a field; empty when the entry does not give it.
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    public boolean isCover() {
        return number.serial() == 0;
    }
}
