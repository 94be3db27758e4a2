package org.reftel.store.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reftel.ledger.About;
import org.reftel.ledger.Keys;
import org.reftel.ledger.Ledger;
import org.reftel.ledger.LedgerEntry;
import org.reftel.ledger.SourceCommitment;
import org.reftel.ledger.Tombstone;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Refused;
import org.reftel.store.Lengths;
import org.reftel.store.Stretch;
import org.reftel.store.warc.Blanks;
import org.reftel.store.warc.SourceFiles;

/// Destroys what tombstones name: the keys first, since they are found by what still stands, then the bytes. Can
/// be done again from the beginning after it was cut short anywhere.
final class Expunging {
    private final Layout layout;
    private final Tools tools;
    private final Ledger ledger;
    private final Map<Long, Digest> digests = new HashMap<>();
    /// By the entry of the ledger that commits to each.
    private final SortedMap<Long, Tombstone> tombstones = new TreeMap<>();

    private Expunging(Layout layout, Tools tools, Ledger ledger) {
        this.layout = layout;
        this.tools = tools;
        this.ledger = ledger;
    }

    static boolean isBegun(Layout layout) {
        return Files.exists(layout.expunging());
    }

    static void begin(Layout layout, Tools tools) throws IOException {
        tools.disk().replace(layout.expunging(), new byte[0]);
    }

    static void end(Layout layout, Tools tools) throws IOException {
        tools.disk().delete(layout.expunging());
        tools.disk().forceDirectory(layout.path());
    }

    /// Destroys keys and bytes. Nobody else may write meanwhile.
    static void finish(Layout layout, Tools tools, Ledger ledger) throws IOException {
        new Expunging(layout, tools, ledger).finish();
    }

    private void finish() throws IOException {
        var head = ledger.head();
        var lengths = Lengths.of(head.extensions());
        var keys = Keys.load(layout.keys());
        new SourceFiles(layout.path(), head.origin()).scan(lengths, stretch -> note(stretch, keys, head.size()));
        var gone = new TreeSet<Long>();
        tombstones.values().forEach(tombstone -> tombstone.gone().forEach(one -> gone.add(one.entry())));
        Keys.destroy(tools.disk(), layout.keys(), gone, head.size(), this::digest, tools.random());
        for (var tombstone : tombstones.entrySet()) {
            for (var one : tombstone.getValue().gone()) {
                var end = one.start() + one.length();
                if (end > lengths.byFile().getOrDefault(one.file(), 0L)) {
                    throw damaged("entry " + one.entry() + " is said to stand beyond the end of its file");
                }
                try (var out = tools.disk().write(layout.path().resolve(Lengths.file(one.file())), one.start())) {
                    Blanks.write(
                            out,
                            head.origin(),
                            one.entry(),
                            tombstone.getKey(),
                            tombstone.getValue().time(),
                            one.length());
                    out.force();
                }
            }
        }
    }

    private void note(Stretch stretch, Keys keys, long size) throws IOException {
        if (stretch instanceof Stretch.Kept kept && kept.raw().entry() < size) {
            digests.put(kept.raw().entry(), kept.raw().source().digest());
            var tombstone = kept.raw().written() ? Tombstone.parse(kept.bytes()) : Optional.<Tombstone>empty();
            if (tombstone.isPresent() && isCommitted(kept, keys)) {
                tombstones.put(kept.raw().entry(), tombstone.get());
            }
        }
    }

    /// Nothing is destroyed on the word of a file alone.
    private boolean isCommitted(Stretch.Kept kept, Keys keys) throws IOException {
        var raw = kept.raw();
        var source = raw.source();
        var about = new About(
                source.digest(), source.size(), raw.received(), true, source.name(), kept.members(), Optional.empty());
        var key = keys.key(raw.entry(), source.digest());
        return key.isPresent()
                && LedgerEntry.parse(ledger.entry(raw.entry()))
                        .filter(entry -> entry.equals(SourceCommitment.of(key.get(), kept.bytes(), about)
                                .entry()))
                        .isPresent();
    }

    private Digest digest(long entry) throws IOException {
        var digest = digests.get(entry);
        if (digest == null) {
            throw damaged("the source of entry " + entry + " cannot be read, and its key cannot be kept");
        }
        return digest;
    }

    private static Refused damaged(String what) {
        return new Refused(
                Code.X933_SOURCES_DAMAGED,
                "sources/: " + what + ". The expunging that was begun waits until the folder is restored from a backup;"
                        + " \"reftel verify\" says what is damaged.");
    }
}
