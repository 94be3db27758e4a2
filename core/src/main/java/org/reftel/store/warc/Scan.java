package org.reftel.store.warc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.reftel.model.Digest;
import org.reftel.model.Source;
import org.reftel.store.Lengths;
import org.reftel.store.Place;
import org.reftel.store.Stretch;

/// One walk through one file of sources, which accounts for every byte of it.
final class Scan {
    private final Path path;
    private final String file;
    private final String origin;
    private final int number;
    private final long signed;
    private final Stretch.Visitor visitor;

    /// The time of the first source behind the record that begins the file, which is given out once it is
    /// known.
    private Optional<Begun> begun = Optional.empty();

    private Optional<Cut> cut = Optional.empty();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Begun(byte[] member) {}

    /// A source of which not all segments were seen yet.
    private static final class Cut {
        final Registration raw;
        final long offset;
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final MessageDigest members = SourceAppender.sha256();
        final List<Integer> lengths = new ArrayList<>();

        Cut(Registration raw, long offset) {
            this.raw = raw;
            this.offset = offset;
        }

        void add(Found found) {
            bytes.write(
                    found.record().bytes(),
                    found.record().from(),
                    found.record().length());
            members.update(found.member());
            lengths.add(found.member().length);
        }
    }

    Scan(Path room, String origin, int number, long signed, Stretch.Visitor visitor) {
        this.file = Lengths.file(number);
        this.path = room.resolve(file);
        this.origin = origin;
        this.number = number;
        this.signed = signed;
        this.visitor = visitor;
    }

    void run(long from) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long there = channel.size();
            long end = Math.min(signed, there);
            var window = new SourceFiles.Window(channel, end);
            long offset = from;
            while (offset < end) {
                offset = next(window, offset, end);
            }
            begun(Optional.empty());
            broken(offset, "its last segments are missing");
            if (there < signed) {
                visitor.stretch(new Stretch.Damaged(file, there, signed - there, "the file ends before it"));
            } else if (there > signed) {
                visitor.stretch(new Stretch.Beyond(file, signed, there - signed));
            }
        } catch (NoSuchFileException missing) {
            visitor.stretch(new Stretch.Damaged(file, 0, signed, "the file is missing"));
        }
    }

    /// What stands at a place, as far as it can be told without its neighbours.
    ///
    /// @param raw of a source; empty for other records
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Found(
            Records.Read record, byte[] member, Optional<Registration> raw, Optional<Stretch.Blank> blank) {
        Found(Records.Read record, byte[] member, Optional<Registration> raw) {
            this(record, member, raw, Optional.empty());
        }
    }

    /// @return where the next record begins
    private long next(SourceFiles.Window window, long offset, long end) throws IOException {
        int at = window.at(offset);
        Found found;
        try {
            found = found(window.bytes(), at, offset);
        } catch (IOException damaged) {
            long after = resume(window, offset + 1, end);
            damaged(offset, after, String.valueOf(damaged.getMessage()));
            return after;
        }
        long after = offset + found.member().length;
        if (found.blank().isPresent()) {
            blank(found.blank().get(), offset);
            return after;
        }
        switch (found.record().head().type()) {
            case "warcinfo" -> begun = Optional.of(new Begun(found.member()));
            case "continuation" -> continued(found, offset, after);
            default -> source(found, offset, after);
        }
        return after;
    }

    private Found found(byte[] bytes, int at, long offset) throws IOException {
        var unpacked = Gzip.unpack(bytes, at, SourceFiles.MOST);
        var record = Records.Read.of(unpacked.bytes());
        var member = Arrays.copyOfRange(bytes, at, at + unpacked.length());
        switch (record.head().type()) {
            case "warcinfo" -> {
                if (offset > 0) {
                    throw new IOException("the record that begins a file stands in the middle");
                }
                return new Found(record, member, Optional.empty());
            }
            case "continuation" -> {
                record.segment();
                record.source();
                return new Found(record, member, Optional.empty());
            }
            case "resource" -> {
                if (!record.isCut()
                        && !record.head().need("WARC-Block-Digest").equals(Head.labelled(record.source()))) {
                    throw new IOException("the digest of the bytes is not the one they are named by");
                }
                return new Found(record, member, Optional.of(record.raw()));
            }
            case "metadata" -> {
                var blank = Blanks.read(origin, file, offset, record.head(), member);
                if (blank.isPresent()) {
                    return new Found(record, member, Optional.empty(), blank);
                }
                return new Found(record, member, Optional.of(record.raw()));
            }
            default -> throw new IOException("a record of a kind that is not written here");
        }
    }

    /// When the source behind the beginning of a file was expunged, its time is gone: the beginning has the one
    /// it has.
    private void blank(Stretch.Blank blank, long offset) throws IOException {
        if (begun.isPresent()) {
            var head = Head.parse(Gzip.unpack(begun.orElseThrow().member(), 0, SourceFiles.MOST)
                    .bytes());
            Optional<Instant> own;
            try {
                own = Optional.of(Instant.parse(head.need("WARC-Date")));
            } catch (DateTimeException odd) {
                own = Optional.empty();
            }
            begun(own);
        }
        broken(offset, "its last segments are missing");
        visitor.stretch(blank);
    }

    private void source(Found found, long offset, long after) throws IOException {
        var raw = found.raw().orElseThrow();
        begun(Optional.of(raw.received()));
        broken(offset, "its last segments are missing");
        if (found.record().isCut()) {
            var begins = new Cut(raw, offset);
            begins.add(found);
            cut = Optional.of(begins);
            return;
        }
        var bytes = raw.inside().isPresent() ? new byte[0] : found.record().block();
        visitor.stretch(new Stretch.Kept(
                file,
                offset,
                after - offset,
                raw.at(new Place(number, offset, List.of(found.member().length))),
                bytes,
                Digest.of(found.member())));
    }

    private void continued(Found found, long offset, long after) throws IOException {
        var record = found.record();
        if (cut.isEmpty()
                || !cut.orElseThrow().raw.source().digest().equals(record.source())
                || cut.orElseThrow().lengths.size() + 1 != record.segment()) {
            damaged(offset, after, "a segment whose beginning does not stand before it");
            return;
        }
        var whole = cut.orElseThrow();
        whole.add(found);
        if (record.head().get(Records.TOTAL).isEmpty()) {
            return;
        }
        cut = Optional.empty();
        var bytes = whole.bytes.toByteArray();
        var raw = whole.raw;
        if (!Digest.of(bytes).equals(raw.source().digest())) {
            visitor.stretch(new Stretch.Damaged(
                    file,
                    whole.offset,
                    after - whole.offset,
                    "the digest of the bytes is not the one they are named by"));
            return;
        }
        visitor.stretch(new Stretch.Kept(
                file,
                whole.offset,
                after - whole.offset,
                new Registration(
                                raw.entry(),
                                new Source(raw.source().digest(), raw.source().name(), bytes.length),
                                raw.received(),
                                raw.written(),
                                raw.inside())
                        .at(new Place(number, whole.offset, whole.lengths)),
                bytes,
                new Digest(HexFormat.of().formatHex(whole.members.digest()))));
    }

    /// Gives out the record that begins the file, once it is known what must stand in it.
    private void begun(Optional<Instant> received) throws IOException {
        if (begun.isPresent()) {
            var member = begun.orElseThrow().member();
            begun = Optional.empty();
            boolean sound =
                    received.isPresent() && Arrays.equals(member, Records.info(origin, number, received.orElseThrow()));
            visitor.stretch(new Stretch.Begin(file, 0, member.length, sound));
        }
    }

    /// Gives up a source whose segments do not go on.
    private void broken(long offset, String why) throws IOException {
        if (cut.isPresent()) {
            long begin = cut.orElseThrow().offset;
            cut = Optional.empty();
            visitor.stretch(new Stretch.Damaged(file, begin, offset - begin, why));
        }
    }

    private void damaged(long offset, long after, String why) throws IOException {
        begun(Optional.empty());
        broken(offset, "a segment of it cannot be read");
        visitor.stretch(new Stretch.Damaged(file, offset, after - offset, why));
    }

    /// Where the next sound record begins; the end, when there is none.
    private static long resume(SourceFiles.Window window, long from, long end) throws IOException {
        for (long offset = from; offset < end; offset++) {
            int at = window.at(offset);
            if (Gzip.begins(window.bytes(), at)) {
                try {
                    Records.Read.of(
                            Gzip.unpack(window.bytes(), at, SourceFiles.MOST).bytes());
                    return offset;
                } catch (IOException notHere) {
                    // An accident of the bytes, or damaged too.
                    continue;
                }
            }
        }
        return end;
    }
}
