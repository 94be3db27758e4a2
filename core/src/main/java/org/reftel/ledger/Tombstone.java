package org.reftel.ledger;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What stands for sources that were expunged: that it was done, when, by which two persons, on which ground,
/// and which entries of the ledger it was. No name, number or word of what went (docs/decisions/0026).
///
/// It is kept as a source that the room wrote, and both verifiers read it, so it has a form like that of [About].
///
/// @param by two persons
/// @param gone in the order of the ledger
public record Tombstone(Instant time, List<String> by, String ground, List<Gone> gone) {
    private static final String HEAD = "reftel tombstone 1";
    private static final int PERSONS = 2;

    public Tombstone {
        by = List.copyOf(by);
        gone = List.copyOf(gone);
        if (by.size() != PERSONS
                || isSame(by.getFirst(), by.getLast())
                || plain(ground).isEmpty()
                || gone.isEmpty()) {
            throw new IllegalArgumentException("a tombstone takes two persons, a ground, and what went");
        }
        for (int i = 1; i < gone.size(); i++) {
            if (gone.get(i).entry() <= gone.get(i - 1).entry()) {
                throw new IllegalArgumentException("entries in another order");
            }
        }
    }

    /// A source that was expunged.
    ///
    /// @param file number of the file of sources in which it stood
    /// @param start of its members there
    /// @param length of all of them
    /// @param kind what it was
    /// @param cover of an entry of a file, the ledger entry of the file's cover; else -1
    public record Gone(long entry, int file, long start, long length, Kind kind, long cover) {
        public Gone {
            if (entry < 0 || file < 1 || start < 0 || length < 1 || (kind == Kind.ENTRY) != (cover >= 0)) {
                throw new IllegalArgumentException("gone " + entry + " " + file + " " + start + " " + length);
            }
        }
    }

    /// What a source was.
    public enum Kind {
        /// It came from outside.
        SOURCE,
        /// An entry of a file.
        ENTRY,
        /// Whatever else the room wrote: a decision, addresses.
        WRITTEN
    }

    /// Whether two names are one and the same, or one of them is none. Of ASCII alone, so that each verifier says
    /// the same whatever it knows of Unicode; who expunges is asked for more.
    private static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other))
                || plain(one).isEmpty()
                || plain(other).isEmpty();
    }

    private static String plain(String name) {
        var plain = new StringBuilder();
        name.replaceAll("\\s+", " ")
                .chars()
                .map(unit -> unit >= 'A' && unit <= 'Z' ? unit + 'a' - 'A' : unit)
                .forEach(unit -> plain.append((char) unit));
        return plain.toString().replaceAll("^ | $", "");
    }

    public String text() {
        var text = new StringBuilder(HEAD).append("\ntime ").append(time);
        by.forEach(name -> text.append("\nby ").append(About.encode(name)));
        text.append("\nground ").append(About.encode(ground)).append('\n');
        for (var one : gone) {
            text.append("gone ")
                    .append(one.entry())
                    .append(' ')
                    .append(one.file())
                    .append(' ')
                    .append(one.start())
                    .append(' ')
                    .append(one.length())
                    .append(' ')
                    .append(one.kind().name().toLowerCase(Locale.ROOT))
                    .append(one.kind() == Kind.ENTRY ? " " + one.cover() : "")
                    .append('\n');
        }
        return text.toString();
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }

    /// Reads one; empty when a character of it is not as [#text] writes it.
    public static Optional<Tombstone> parse(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(HEAD + "\n")) {
            return Optional.empty();
        }
        var lines = text.split("\n", -1);
        try {
            var gone = new ArrayList<Gone>();
            for (int i = 5; i < lines.length - 1; i++) {
                gone.add(gone(About.value(lines[i], "gone").split(" ", -1)));
            }
            var tombstone = new Tombstone(
                    Instant.parse(About.value(lines[1], "time")),
                    List.of(About.decode(About.value(lines[2], "by")), About.decode(About.value(lines[3], "by"))),
                    About.decode(About.value(lines[4], "ground")),
                    gone);
            return tombstone.text().equals(text) ? Optional.of(tombstone) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException other) {
            return Optional.empty();
        }
    }

    private static Gone gone(String[] words) {
        var kind = Kind.valueOf(words[4].toUpperCase(Locale.ROOT));
        return new Gone(
                Long.parseLong(words[0]),
                Integer.parseInt(words[1]),
                Long.parseLong(words[2]),
                Long.parseLong(words[3]),
                kind,
                kind == Kind.ENTRY ? Long.parseLong(words[5]) : -1);
    }

    /// What it says of an entry; empty when it does not speak of it.
    public Optional<Gone> gone(long entry) {
        return gone.stream().filter(one -> one.entry() == entry).findFirst();
    }

    /// `2026-11-28 by Ann Poe and Bo Roe`
    public String told() {
        return time.atOffset(ZoneOffset.UTC).toLocalDate() + " by " + by.getFirst() + " and " + by.getLast();
    }
}
