package org.reftel.search.lucene;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import org.reftel.model.CableId;
import org.reftel.model.Level;
import org.reftel.search.Words;

/// Names of the index's fields and the forms that values are compared in.
final class Fields {
    /// Words of a paragraph.
    static final String TEXT = "text";
    /// Fingerprints of a paragraph's passages, four bytes each. They stand in the partition of its words, so that
    /// who may not read a paragraph does not learn that it repeats.
    static final String PRINT = "print";
    /// A paragraph's address.
    static final String ADDRESS = "address";
    /// On every row of a record: its id, to replace it and to join its rows.
    static final String KEY = "key";
    /// A paragraph's place in its record, to list by.
    static final String POSITION = "position";
    /// What a row is: [#RECORD], [#SHOWS], [#HOME].
    static final String KIND = "kind";
    /// The record's own row, behind its paragraphs.
    static final String RECORD = "record";
    /// The record's own row where there is a paragraph: who opens this partition knows of the record.
    static final String SHOWS = "shows";
    /// The record's own row in the partition of the whole; every record has one.
    static final String HOME = "home";
    /// ISO time, to sort by.
    static final String SENT = "sent";
    /// Day since 1970.
    static final String DAY = "day";

    private static final String WHOLE = "whole.";
    private static final String WORDS = "words.";

    private Fields() {}

    /// Holds whole values, squeezed.
    static String whole(String field) {
        return WHOLE + field;
    }

    /// Holds the values' words.
    static String words(String field) {
        return WORDS + field;
    }

    /// A fingerprint as a term.
    static BytesRef print(int print) {
        return new BytesRef(
                new byte[] {(byte) (print >>> 24), (byte) (print >>> 16), (byte) (print >>> 8), (byte) print});
    }

    /// How a value is compared as a whole; a cable number without the leading zeros of its serial.
    static String key(String field, String value) {
        var squeezed = Words.squeeze(value);
        if (field.equals("id") || field.equals("ref")) {
            int digits = squeezed.length();
            while (digits > 0 && Character.isDigit(squeezed.charAt(digits - 1))) {
                digits--;
            }
            int zeros = digits;
            while (zeros < squeezed.length() - 1 && squeezed.charAt(zeros) == '0' && digits > 2) {
                zeros++;
            }
            return squeezed.substring(0, digits) + squeezed.substring(zeros);
        }
        return squeezed;
    }

    /// The value and what means the same: a level by its letter or its word.
    static Set<String> synonyms(String field, String value) {
        var keys = new LinkedHashSet<String>();
        keys.add(key(field, value));
        if (field.equals("class")) {
            for (var level : Level.values()) {
                var names = List.of(Words.squeeze(level.name()), Words.squeeze(level.label()));
                if (names.contains(Words.squeeze(value))) {
                    keys.addAll(names);
                }
            }
            if (Words.squeeze(value).equals("noforn") || Words.squeeze(value).equals("nf")) {
                keys.addAll(List.of("nf", "noforn"));
            }
            if (Words.squeeze(value).equals("sensitive")) {
                keys.add("sbu");
            }
        }
        if (field.equals("year") && value.length() == 2 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            keys.add(Integer.toString(CableId.fullYear(Integer.parseInt(value))));
        }
        return keys;
    }

    static Optional<LocalDate> day(String sent) {
        if (sent.length() < 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(sent.substring(0, 10)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// Of the number, or else of the day of sending.
    static Optional<String> year(String id, String sent) {
        return CableId.parse(id)
                .map(number -> Integer.toString(number.year()))
                .or(() -> day(sent).map(day -> Integer.toString(day.getYear())));
    }
}
