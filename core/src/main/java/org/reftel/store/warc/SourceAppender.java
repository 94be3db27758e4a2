package org.reftel.store.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reftel.disk.Disk;
import org.reftel.model.Digest;
import org.reftel.store.Lengths;
import org.reftel.store.Place;

/// Adds sources at the end of the files. Nothing that was written counts before it was forced and its length
/// signed.
public final class SourceAppender implements AutoCloseable {
    /// A file that has grown beyond this is followed by another.
    public static final long LARGEST = 1L << 30;

    private final Disk disk;
    private final Path room;
    private final String origin;
    private final long largest;
    private final TreeMap<Integer, Long> lengths = new TreeMap<>();
    private Optional<Disk.Output> open = Optional.empty();
    private boolean fresh;

    /// What was appended.
    ///
    /// @param members SHA-256 of its members
    public record Appended(Place place, Digest members) {}

    /// @param room the folder of the room
    /// @param origin its name
    /// @param lengths of the files, by number; beyond them nothing may stand
    /// @param largest see [#LARGEST]
    public SourceAppender(Disk disk, Path room, String origin, SortedMap<Integer, Long> lengths, long largest) {
        this.disk = disk;
        this.room = room;
        this.origin = origin;
        this.largest = largest;
        this.lengths.putAll(lengths);
    }

    /// Appends a source. Of one that stands in a container, `bytes` are not written.
    public Appended append(Registration raw, byte[] bytes) throws IOException {
        var out = output(raw);
        int file = lengths.lastKey();
        long offset = lengths.getOrDefault(file, 0L);
        var sha = sha256();
        var members = new ArrayList<Integer>();
        int segments = raw.inside().isPresent() ? 1 : Records.segments(bytes.length);
        for (int i = 0; i < segments; i++) {
            var member = raw.inside().isPresent()
                    ? Records.inside(raw, raw.inside().orElseThrow())
                    : Records.segment(raw, bytes, i);
            sha.update(member);
            out.write(ByteBuffer.wrap(member));
            members.add(member.length);
        }
        var place = new Place(file, offset, members);
        lengths.put(file, offset + place.length());
        return new Appended(place, new Digest(HexFormat.of().formatHex(sha.digest())));
    }

    private Disk.Output output(Registration first) throws IOException {
        if (lengths.isEmpty() || lengths.lastEntry().getValue() >= largest) {
            force();
            close();
            int number = lengths.isEmpty() ? 1 : lengths.lastKey() + 1;
            var out = disk.write(room.resolve(Lengths.file(number)), 0);
            open = Optional.of(out);
            fresh = true;
            var info = Records.info(origin, number, first.received());
            out.write(ByteBuffer.wrap(info));
            lengths.put(number, (long) info.length);
        } else if (open.isEmpty()) {
            var last = lengths.lastEntry();
            open = Optional.of(disk.write(room.resolve(Lengths.file(last.getKey())), last.getValue()));
        }
        return open.orElseThrow();
    }

    /// Makes what was appended last.
    public void force() throws IOException {
        if (open.isPresent()) {
            open.orElseThrow().force();
        }
        if (fresh) {
            disk.forceDirectory(room.resolve("sources"));
            fresh = false;
        }
    }

    /// The lengths of the files, as the lines of a checkpoint say them.
    public List<String> extensions() {
        return new Lengths(lengths).extensions();
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            var out = open.orElseThrow();
            open = Optional.empty();
            out.close();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
