package org.reftel.ledger.tiles;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.reftel.disk.Disk;
import org.reftel.ledger.Checkpoint;
import org.reftel.ledger.Frontier;
import org.reftel.ledger.Hash;
import org.reftel.ledger.Hasher;
import org.reftel.ledger.Ledger;
import org.reftel.ledger.SigningKey;

/// Appends to a [TileLedger]. Holds the right edge of the log and the full tiles that are not written yet.
final class TileWriter implements Ledger.Writer {
    private static final int LONGEST_ENTRY = 65_535;

    private final TileLedger ledger;
    private final Disk disk;
    private final SigningKey key;
    private final Hasher hasher = new Hasher();
    private final Map<TileName, byte[]> full = new LinkedHashMap<>();
    private Checkpoint head;
    private TileLedger.Edge committed;
    private TileLedger.Edge edge;
    private long size;
    private boolean broken;

    TileWriter(TileLedger ledger, Disk disk, SigningKey key, Checkpoint head, TileLedger.Edge edge) {
        this.ledger = ledger;
        this.disk = disk;
        this.key = key;
        this.head = head;
        this.committed = edge.copy();
        this.edge = edge;
        this.size = head.size();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long append(byte[] entry) {
        whole();
        if (entry.length > LONGEST_ENTRY) {
            throw new IllegalArgumentException("an entry of " + entry.length + " bytes");
        }
        edge.entries.add(entry.clone());
        if (edge.entries.size() == TileName.FULL) {
            full.put(
                    new TileName(TileName.ENTRIES, size / TileName.FULL, TileName.FULL), TileLedger.pack(edge.entries));
            edge.entries.clear();
        }
        push(0, hasher.leaf(entry));
        return size++;
    }

    /// Adds a hash to a level; a tile that becomes full is written whole and hashed into the level above.
    private void push(int level, Hash hash) {
        if (edge.levels.size() == level) {
            edge.levels.add(new ArrayList<>());
        }
        var hashes = edge.levels.get(level);
        hashes.add(hash);
        if (hashes.size() == TileName.FULL) {
            var index = (TileName.at(size, level) + 1) / TileName.FULL - 1;
            full.put(new TileName(level, index, TileName.FULL), TileLedger.packHashes(hashes));
            push(level + 1, root(hashes));
            hashes.clear();
        }
    }

    private Hash root(List<Hash> hashes) {
        var frontier = new Frontier(hasher);
        hashes.forEach(frontier::add);
        return frontier.root();
    }

    @Override
    public void commit(List<String> extensions) throws IOException {
        whole();
        var before = head.size();
        var next = new Checkpoint(head.origin(), size, root(), extensions);
        var fresh = new LinkedHashMap<>(full);
        partial(size, edge).forEach((name, bytes) -> {
            if (!name.belongs(before)) {
                fresh.put(name, bytes);
            }
        });
        broken = true;
        write(fresh);
        disk.replace(
                ledger.folder().resolve("checkpoint"), key.sign(next.text()).bytes());
        broken = false;
        var old = new ArrayList<>(partial(before, committed).keySet());
        head = next;
        committed = edge.copy();
        full.clear();
        old.removeIf(name -> name.belongs(size));
        forget(old);
    }

    /// The tree hash from the edge: the partial tiles, highest level first, each the left neighbour of those
    /// below.
    private Hash root() {
        if (size == 0) {
            return org.reftel.ledger.Merkle.EMPTY;
        }
        var roots = new ArrayList<Hash>();
        for (var hashes : edge.levels.reversed()) {
            var from = 0;
            while (from < hashes.size()) {
                var length = Integer.highestOneBit(hashes.size() - from);
                roots.add(root(hashes.subList(from, from + length)));
                from += length;
            }
        }
        var root = roots.getLast();
        for (var i = roots.size() - 2; i >= 0; i--) {
            root = hasher.node(roots.get(i), root);
        }
        return root;
    }

    private static Map<TileName, byte[]> partial(long size, TileLedger.Edge edge) {
        var tiles = new LinkedHashMap<TileName, byte[]>();
        if (!edge.entries.isEmpty()) {
            tiles.put(
                    new TileName(TileName.ENTRIES, size / TileName.FULL, edge.entries.size()),
                    TileLedger.pack(edge.entries));
        }
        for (var level = 0; level < edge.levels.size(); level++) {
            var hashes = edge.levels.get(level);
            if (!hashes.isEmpty()) {
                tiles.put(
                        new TileName(level, TileName.at(size, level) / TileName.FULL, hashes.size()),
                        TileLedger.packHashes(hashes));
            }
        }
        return tiles;
    }

    private void write(Map<TileName, byte[]> fresh) throws IOException {
        var directories = new LinkedHashSet<Path>();
        for (var tile : fresh.entrySet()) {
            var file = tile.getKey().under(ledger.tiles());
            var directory = file.toAbsolutePath().getParent();
            if (directory == null) {
                throw new IOException(file + " stands in no folder");
            }
            if (directories.add(directory)) {
                disk.makeDirectories(directory);
            }
            try (var out = disk.write(file, 0)) {
                out.write(ByteBuffer.wrap(tile.getValue()));
                out.force();
            }
        }
        for (var directory : directories) {
            disk.forceDirectory(directory);
        }
    }

    /// Deletes partial tiles that wider ones replaced. What cannot be deleted does no harm and goes at the
    /// next opening.
    private void forget(List<TileName> old) {
        try {
            for (var name : old) {
                var file = name.under(ledger.tiles());
                disk.delete(file);
                var holder = file.getParent();
                if (holder != null && TileLedger.isEmpty(holder)) {
                    disk.delete(holder);
                }
            }
        } catch (IOException harmless) {
            return;
        }
    }

    @Override
    public void rollback() {
        whole();
        edge = committed.copy();
        full.clear();
        size = head.size();
    }

    private void whole() {
        if (broken) {
            throw new IllegalStateException("a commit to the ledger failed: it must be opened anew");
        }
    }
}
