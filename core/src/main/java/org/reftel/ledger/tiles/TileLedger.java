package org.reftel.ledger.tiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.reftel.disk.Disk;
import org.reftel.ledger.Checkpoint;
import org.reftel.ledger.Fault;
import org.reftel.ledger.Frontier;
import org.reftel.ledger.Hash;
import org.reftel.ledger.Hasher;
import org.reftel.ledger.Ledger;
import org.reftel.ledger.Merkle;
import org.reftel.ledger.SignedNote;
import org.reftel.ledger.SigningKey;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// A ledger in a folder: `checkpoint`, and below `tile` the hashes and entries (C2SP tlog-tiles). A commit
/// writes only new files before it puts the checkpoint in place, so a reader finds either the old state or
/// the new one.
public final class TileLedger implements Ledger {
    /// How often a reader looks again when a commit replaced the tile between checkpoint and reading.
    private static final int TRIES = 20;

    private final Disk disk;
    private final Path folder;
    private volatile Read last = new Read(new TileName(TileName.ENTRIES, -1, 0), new byte[0]);

    private record Read(TileName name, byte[] bytes) {}

    private TileLedger(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /// Opens the ledger in `folder`, to read or to write.
    ///
    /// @throws Refused X922 when there is none
    public static TileLedger open(Disk disk, Path folder) throws IOException {
        var ledger = new TileLedger(disk, folder);
        ledger.checkpoint();
        return ledger;
    }

    /// Makes an empty ledger, which `key` signs under its name.
    public static TileLedger create(Disk disk, Path folder, SigningKey key, List<String> extensions)
            throws IOException {
        if (Files.exists(folder.resolve("checkpoint"))) {
            throw new IllegalStateException(folder + " holds a ledger already");
        }
        disk.makeDirectories(folder.resolve("tile"));
        var empty = new Checkpoint(key.verifier().name(), 0, Merkle.EMPTY, extensions);
        disk.replace(folder.resolve("checkpoint"), key.sign(empty.text()).bytes());
        return new TileLedger(disk, folder);
    }

    Path tiles() {
        return folder.resolve("tile");
    }

    @Override
    public SignedNote checkpoint() throws IOException {
        try {
            return SignedNote.parse(Files.readAllBytes(folder.resolve("checkpoint")));
        } catch (NoSuchFileException missing) {
            throw new Refused(
                    Code.X922_INCOMPLETE,
                    folder.resolve("checkpoint") + " is not there. Put it back from a backup.",
                    missing);
        }
    }

    @Override
    public byte[] entry(long index) throws IOException {
        Objects.checkIndex(index, size());
        return bundle(index / TileName.FULL, Math.toIntExact(index % TileName.FULL) + 1)
                .get(Math.toIntExact(index % TileName.FULL));
    }

    @Override
    public void each(long from, Visitor visitor) throws IOException {
        var size = size();
        for (var index = from; index < size; ) {
            var end = Math.min(size, (index / TileName.FULL + 1) * TileName.FULL);
            var first = index / TileName.FULL * TileName.FULL;
            var bundle = bundle(first / TileName.FULL, Math.toIntExact(end - first));
            for (; index < end; index++) {
                visitor.entry(index, bundle.get(Math.toIntExact(index - first)));
            }
        }
    }

    @Override
    public Hash root(long size) throws IOException {
        return size == 0 ? Merkle.EMPTY : hash(0, size);
    }

    @Override
    public List<Hash> inclusion(long index, long size) throws IOException {
        return Merkle.inclusion(index, size, this::hash);
    }

    @Override
    public List<Hash> consistency(long earlier, long size) throws IOException {
        return Merkle.consistency(earlier, size, this::hash);
    }

    /// The tree hash over a subtree: it begins at a multiple of the power of two that covers it.
    private Hash hash(long from, long to) throws IOException {
        var frontier = new Frontier(new Hasher());
        var roots = new ArrayList<Hash>();
        for (var at = from; at < to; ) {
            var length = Long.highestOneBit(to - at);
            var level = Long.numberOfTrailingZeros(length) / 8;
            var index = at >> (8 * level);
            var count = Math.toIntExact(length >> (8 * level));
            var place = Math.toIntExact(index % TileName.FULL);
            var bytes = tile(level, index / TileName.FULL, place + count);
            frontier.clear();
            for (var i = place; i < place + count; i++) {
                frontier.add(Hash.at(bytes, i * Hash.LENGTH));
            }
            roots.add(frontier.root());
            at += length;
        }
        var hasher = new Hasher();
        var root = roots.getLast();
        for (var i = roots.size() - 2; i >= 0; i--) {
            root = hasher.node(roots.get(i), root);
        }
        return root;
    }

    /// At least the first `width` hashes of a tile.
    private byte[] tile(int level, long index, int width) throws IOException {
        var name = new TileName(level, index, width);
        var bytes = read(name);
        if (bytes.length % Hash.LENGTH != 0 || bytes.length < width * Hash.LENGTH) {
            throw damaged(name, bytes.length + " bytes are not " + width + " hashes");
        }
        return bytes;
    }

    private List<byte[]> bundle(long index, int width) throws IOException {
        var name = new TileName(TileName.ENTRIES, index, width);
        var entries = unpack(read(name));
        if (entries.size() < width) {
            throw damaged(name, entries.size() + " entries are not " + width);
        }
        return entries;
    }

    private Refused damaged(TileName name, String how) {
        return new Refused(
                Code.X920_ALTERED,
                name.under(tiles()) + " and its like are damaged: " + how + ". Restore the room from a backup.");
    }

    /// The entries of a bundle; fewer when the bytes end early.
    static List<byte[]> unpack(byte[] bundle) {
        var entries = new ArrayList<byte[]>();
        var bytes = ByteBuffer.wrap(bundle);
        while (bytes.remaining() >= Short.BYTES) {
            var length = Short.toUnsignedInt(bytes.getShort());
            if (length > bytes.remaining()) {
                return entries;
            }
            var entry = new byte[length];
            bytes.get(entry);
            entries.add(entry);
        }
        return entries;
    }

    /// The file that holds a tile now, which may have become wider than `wanted`.
    private byte[] read(TileName wanted) throws IOException {
        var seen = last;
        if (seen.name().level() == wanted.level()
                && seen.name().index() == wanted.index()
                && seen.name().width() >= wanted.width()) {
            return seen.bytes();
        }
        for (var tries = 1; ; tries++) {
            var size = size();
            var count = wanted.level() == TileName.ENTRIES ? size : TileName.at(size, wanted.level());
            var full = wanted.index() < count / TileName.FULL;
            var name = new TileName(
                    wanted.level(), wanted.index(), full ? TileName.FULL : Math.toIntExact(count % TileName.FULL));
            if (!full && (wanted.index() > count / TileName.FULL || wanted.width() > name.width())) {
                throw new IllegalArgumentException(wanted + " is beyond the " + size + " entries that are signed");
            }
            try {
                var bytes = Files.readAllBytes(name.under(tiles()));
                last = new Read(name, bytes);
                return bytes;
            } catch (NoSuchFileException missing) {
                if (tries >= TRIES || size() == size) {
                    throw new Refused(
                            Code.X922_INCOMPLETE,
                            name.under(tiles()) + " is not there. Restore the room from a backup.",
                            missing);
                }
            }
        }
    }

    @Override
    public List<Fault> examine(Checkpoint head, Visitor visitor) throws IOException {
        return new Examination(folder, tiles(), head, visitor).run();
    }

    @Override
    public void files(long size, FileVisitor visitor) throws IOException {
        for (var level = TileName.ENTRIES; level <= 0 || TileName.at(size, level) > 0; level++) {
            var count = level == TileName.ENTRIES ? size : TileName.at(size, level);
            for (var index = 0L; index * TileName.FULL < count; index++) {
                var width = Math.toIntExact(Math.min(TileName.FULL, count - index * TileName.FULL));
                var bytes = level == TileName.ENTRIES
                        ? pack(bundle(index, width).subList(0, width))
                        : Arrays.copyOf(tile(level, index, width), width * Hash.LENGTH);
                var path = new TileName(level, index, width).under(Path.of("tile"));
                visitor.file(path.toString().replace(path.getFileSystem().getSeparator(), "/"), bytes);
            }
        }
    }

    @Override
    public Ledger.Writer writer(SigningKey key) throws IOException {
        var head = Checkpoint.signed(checkpoint(), key.verifier());
        if (!root(head.size()).equals(head.root())) {
            throw new Refused(
                    Code.X920_ALTERED,
                    tiles() + " does not lead to the root that the checkpoint signs: nothing was written."
                            + " Run `reftel verify`, and restore the room from a backup.");
        }
        var edge = edge(head.size());
        force();
        sweep(head.size());
        return new TileWriter(this, disk, key, head, edge);
    }

    /// The tiles that are not full, lowest level first, with the entries of the last bundle.
    private Edge edge(long size) throws IOException {
        var edge = new Edge();
        for (var level = 0; TileName.at(size, level) > 0; level++) {
            var count = TileName.at(size, level);
            var width = Math.toIntExact(count % TileName.FULL);
            var hashes = new ArrayList<Hash>();
            if (width > 0) {
                var bytes = tile(level, count / TileName.FULL, width);
                for (var i = 0; i < width; i++) {
                    hashes.add(Hash.at(bytes, i * Hash.LENGTH));
                }
            }
            edge.levels.add(hashes);
        }
        var width = Math.toIntExact(size % TileName.FULL);
        if (width > 0) {
            edge.entries.addAll(bundle(size / TileName.FULL, width).subList(0, width));
        }
        return edge;
    }

    /// Makes every name last, before anything is built on it: a process that was killed may have put a
    /// checkpoint or a directory in place and not forced it, and after a power cut the one before would be
    /// back, without its tiles.
    private void force() throws IOException {
        disk.forceDirectory(folder);
        if (!Files.isDirectory(tiles())) {
            return;
        }
        List<Path> directories;
        try (var walk = Files.walk(tiles())) {
            directories = walk.filter(Files::isDirectory).toList();
        }
        for (var directory : directories) {
            disk.forceDirectory(directory);
        }
    }

    /// Deletes the tiles that no log of `size` entries has. A file that is no tile is left for verifying to
    /// name.
    private void sweep(long size) throws IOException {
        var fresh = folder.resolve("checkpoint.new");
        if (Files.exists(fresh)) {
            disk.delete(fresh);
        }
        if (!Files.isDirectory(tiles())) {
            return;
        }
        List<Path> files;
        try (var walk = Files.walk(tiles())) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (var file : files) {
            var name = TileName.of(tiles().relativize(file));
            if (name.isPresent() && !name.get().belongs(size)) {
                disk.delete(file);
                var holder = file.getParent();
                if (name.get().width() < TileName.FULL && holder != null && isEmpty(holder)) {
                    disk.delete(holder);
                }
            }
        }
    }

    static boolean isEmpty(Path directory) throws IOException {
        try (var inside = Files.newDirectoryStream(directory)) {
            return !inside.iterator().hasNext();
        }
    }

    @Override
    public void close() {}

    Path folder() {
        return folder;
    }

    /// The right edge of the log while it is written to: per level the hashes of the tile that is not full.
    static final class Edge {
        final List<List<Hash>> levels = new ArrayList<>();
        final List<byte[]> entries = new ArrayList<>();

        Edge copy() {
            var copy = new Edge();
            levels.forEach(level -> copy.levels.add(new ArrayList<>(level)));
            copy.entries.addAll(entries);
            return copy;
        }
    }

    static byte[] pack(List<byte[]> entries) {
        var out = new ByteArrayOutputStream();
        for (var entry : entries) {
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    static byte[] packHashes(List<Hash> hashes) {
        var bytes = new byte[hashes.size() * Hash.LENGTH];
        for (var i = 0; i < hashes.size(); i++) {
            hashes.get(i).put(bytes, i * Hash.LENGTH);
        }
        return bytes;
    }
}
