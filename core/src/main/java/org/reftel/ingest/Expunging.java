package org.reftel.ingest;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.reftel.ledger.Tombstone;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Refused;
import org.reftel.model.file.FileEntry;
import org.reftel.store.Room;

/// Takes out of the room what the law orders gone (docs/decisions/0026).
public final class Expunging {
    private final Ingest ingest;
    private final Room room;

    Expunging(Ingest ingest, Room room) {
        this.ingest = ingest;
        this.room = room;
    }

    /// What is to go.
    ///
    /// @param records their ids
    /// @param files sources, each with all that stands in it
    public record Named(List<String> records, List<Digest> files) {
        public Named {
            records = List.copyOf(records);
            files = List.copyOf(files);
        }
    }

    /// What goes.
    ///
    /// @param items in the order of the ledger
    /// @param records their ids
    /// @param stated how many other records have their addresses stated anew
    /// @param referring records that refer to what goes, and stay
    public record Plan(List<Item> items, List<String> records, int stated, List<String> referring) {
        public Plan {
            items = List.copyOf(items);
            records = List.copyOf(records);
            referring = List.copyOf(referring);
        }
    }

    /// A source that goes.
    ///
    /// @param name as it came
    /// @param records that were made of it
    public record Item(Tombstone.Gone gone, String name, List<String> records) {
        public Item {
            records = List.copyOf(records);
        }
    }

    /// What was done.
    ///
    /// @param entry of the ledger that says so
    public record Done(Plan plan, Tombstone tombstone, long entry) {}

    /// A source by the first digits of its digest.
    ///
    /// @param digits `sha256:` and eight or more
    /// @throws Refused X902 when there is none, or several
    public Digest file(String digits) throws IOException {
        var hex = digits.substring(digits.indexOf(':') + 1);
        var found = new ArrayList<Digest>();
        for (var kept : room.sources()) {
            if (!Room.FOR_THE_PROGRAM.contains(kept.shape())
                    && kept.source().digest().hex().startsWith(hex)) {
                found.add(kept.source().digest());
            }
        }
        if (found.size() != 1 || !hex.matches("[0-9a-f]{8,64}")) {
            throw new Refused(
                    Code.X902_NO_SUCH_DOCUMENT,
                    digits + " is not the digest of one source of the room. Nothing was expunged.");
        }
        return found.getFirst();
    }

    /// Says what would go, and changes nothing.
    ///
    /// @throws Refused X963 when something else stands with it
    public Plan plan(Named named) throws IOException {
        return plan(gathered(named));
    }

    private Going gathered(Named named) throws IOException {
        var going = new Going(room, ingest.stages());
        going.gather(named.records(), named.files());
        return going;
    }

    /// Expunges. When this returns, keys, bytes, catalogue and index are done.
    ///
    /// @param ground in law; kept for ever, as are the names
    /// @throws Refused X961 without two persons, X962 without a ground, X963 when something else stands with it
    public Done expunge(Named named, String ground, String by, String and) throws IOException {
        check(ground, by, and);
        var done = new ArrayList<Done>();
        ingest.expunge(now -> {
            var going = gathered(named);
            var plan = plan(going);
            var tombstone = tombstone(now, plan, line(ground), line(by), line(and));
            int before = (going.stated().size() + Replay.STATED - 1) / Replay.STATED;
            done.add(new Done(plan, tombstone, room.archived() + before));
            return new Ingest.Burial(tombstone, going.stated());
        });
        return done.getFirst();
    }

    /// @throws Refused X961 without two persons, X962 without a ground
    public static void check(String ground, String by, String and) throws Refused {
        if (letters(by).isEmpty() || letters(and).isEmpty() || letters(by).equals(letters(and))) {
            throw new Refused(
                    Code.X961_TWO_PERSONS,
                    letters(by).isEmpty() || letters(and).isEmpty()
                            ? "Two persons expunge, and both names are kept: --by NAME --and NAME. Nothing was"
                                    + " expunged."
                            : "--by and --and name the same person, " + by.strip()
                                    + ". Two persons expunge; nothing was expunged.");
        }
        if (letters(ground).isEmpty()) {
            throw new Refused(
                    Code.X962_NO_GROUND,
                    "The ground in law is kept with what is done: --ground \"...\". Nothing was expunged.");
        }
    }

    /// What makes a name another one: its letters and digits, whatever stands between them.
    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    }

    /// On one line, as it will be shown for ever.
    private static String line(String typed) {
        return typed.replaceAll("[\\p{Z}\\p{C}]+", " ").strip();
    }

    private static Tombstone tombstone(Instant now, Plan plan, String ground, String by, String and) {
        return new Tombstone(
                now,
                List.of(by, and),
                ground,
                plan.items().stream().map(Item::gone).toList());
    }

    private Plan plan(Going going) throws IOException {
        var filed = new HashMap<String, FileEntry>();
        var covers = new HashMap<String, Long>();
        for (var entry : room.filed()) {
            filed.put(entry.number().toString(), entry);
            if (entry.isCover()) {
                covers.put(entry.file(), cover(entry));
            }
        }
        var items = new ArrayList<Item>();
        for (var digest : going.sources()) {
            var kept = room.kept(digest).orElseThrow(() -> new IOException("no source " + digest.hex()));
            items.add(item(kept, filed, covers));
        }
        items.sort(Comparator.comparing((Item item) -> item.gone().entry()));
        var referring = new TreeSet<String>();
        for (var record : going.records()) {
            room.linksTo(record).forEach(link -> referring.add(link.document()));
        }
        referring.removeAll(going.records());
        return new Plan(items, List.copyOf(going.records()), going.stated().size(), List.copyOf(referring));
    }

    private long cover(FileEntry cover) throws IOException {
        var entry =
                room.entry(cover.number().toString()).orElseThrow(() -> new IOException("no record " + cover.number()));
        return room.ledgerEntry(entry.extract().source());
    }

    private Item item(Room.Kept kept, Map<String, FileEntry> filed, Map<String, Long> covers) throws IOException {
        var raw = room.raw(kept.source().digest())
                .orElseThrow(() ->
                        new IOException("It is not known where " + kept.source().name() + " stands."));
        var entry = raw.written()
                ? kept.documents().stream()
                        .flatMap(id -> Optional.ofNullable(filed.get(id)).stream())
                        .findFirst()
                : Optional.<FileEntry>empty();
        var cover = entry.flatMap(one -> Optional.ofNullable(covers.get(one.file())));
        var kind = cover.isPresent()
                ? Tombstone.Kind.ENTRY
                : raw.written() ? Tombstone.Kind.WRITTEN : Tombstone.Kind.SOURCE;
        return new Item(
                new Tombstone.Gone(
                        raw.entry(),
                        raw.place().file(),
                        raw.place().offset(),
                        raw.place().length(),
                        kind,
                        cover.orElse(-1L)),
                kept.source().name(),
                kept.documents());
    }
}
