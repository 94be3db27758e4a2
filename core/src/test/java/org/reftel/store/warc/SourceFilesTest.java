package org.reftel.store.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcContinuation;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.Warcinfo;
import org.reftel.disk.Disk;
import org.reftel.model.Digest;
import org.reftel.model.Source;
import org.reftel.store.Lengths;
import org.reftel.store.Room;
import org.reftel.store.Stretch;

/// The files of sources as we write them, read by ourselves and by another program.
class SourceFilesTest {
    private static final String ORIGIN = "reftel-room/0123456789ab";
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.123456789Z");

    @TempDir
    private Path folder;

    private final TreeMap<Integer, Long> lengths = new TreeMap<>();
    private final List<byte[]> contents = new ArrayList<>();
    private final List<Room.Raw> kept = new ArrayList<>();
    private final List<Digest> members = new ArrayList<>();

    @BeforeEach
    void make() throws IOException {
        Files.createDirectories(folder.resolve("sources"));
    }

    private SourceAppender appender(long largest) {
        return new SourceAppender(Disk.local(), folder, ORIGIN, lengths, largest);
    }

    private void append(SourceAppender appender, String name, byte[] bytes, Optional<Room.Inside> inside)
            throws IOException {
        var source = new Source(Digest.of(bytes), name, bytes.length);
        var registration =
                new Registration(kept.size(), source, NOON.plusSeconds(kept.size()), kept.size() % 2 == 1, inside);
        var appended = appender.append(registration, bytes);
        contents.add(bytes);
        kept.add(registration.at(appended.place()));
        members.add(appended.members());
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Small, empty, large and larger sources, one inside another, and names that are hard to write.
    private Lengths some(long largest) throws IOException {
        try (var appender = appender(largest)) {
            append(appender, "a.txt", text("one\r\n\r\ntwo"), Optional.empty());
            append(appender, "empty", new byte[0], Optional.empty());
            append(appender, "exact", noise(Records.SEGMENT), Optional.empty());
            append(appender, "Vela\r\nWARC-Type: \u00e9\ud83d\udea2.csv", noise(Records.SEGMENT + 1), Optional.empty());
            append(appender, "words", text("harbour talks ".repeat(100_000)), Optional.empty());
            append(
                    appender,
                    "words!/a",
                    text("harbour"),
                    Optional.of(new Room.Inside(kept.getLast().source().digest(), 3)));
            append(appender, "last", noise(5 * Records.SEGMENT), Optional.empty());
            appender.force();
            return Lengths.of(appender.extensions());
        }
    }

    private List<Stretch> scan(Lengths which) throws IOException {
        var stretches = new ArrayList<Stretch>();
        new SourceFiles(folder, ORIGIN).scan(which, stretches::add);
        return stretches;
    }

    /// Each file without a gap, from its first byte to its last.
    private void assertCovered(Lengths which, List<Stretch> stretches) throws IOException {
        for (var file : which.byFile().entrySet()) {
            var name = Lengths.file(file.getKey());
            long at = 0;
            for (var stretch :
                    stretches.stream().filter(one -> one.file().equals(name)).toList()) {
                assertThat(stretch.offset()).as("%s", stretch).isEqualTo(at);
                at += stretch.length();
            }
            assertThat(at).as(name).isEqualTo(Math.max(file.getValue(), Files.size(folder.resolve(name))));
        }
    }

    @Test
    void whatWasAppendedComesBackFromItsPlaceAndInOrder() throws IOException {
        var now = some(1L << 30);
        var files = new SourceFiles(folder, ORIGIN);
        for (int i = 0; i < kept.size(); i++) {
            var raw = kept.get(i);
            if (raw.inside().isEmpty()) {
                assertThat(files.bytes(raw.source(), raw.place())).isEqualTo(contents.get(i));
            }
        }
        var stretches = scan(now);
        assertCovered(now, stretches);
        assertThat(stretches.getFirst())
                .isInstanceOfSatisfying(
                        Stretch.Begin.class, begin -> assertThat(begin.sound()).isTrue());
        for (int i = 0; i < kept.size(); i++) {
            var found = (Stretch.Kept) stretches.get(i + 1);
            assertThat(found.raw()).isEqualTo(kept.get(i));
            assertThat(found.members()).isEqualTo(members.get(i));
            assertThat(found.bytes()).isEqualTo(kept.get(i).inside().isPresent() ? new byte[0] : contents.get(i));
            var stands =
                    Arrays.copyOfRange(Files.readAllBytes(folder.resolve(found.file())), (int) found.offset(), (int)
                            (found.offset() + found.length()));
            assertThat(Digest.of(stands))
                    .as("members are the bytes of the stretch")
                    .isEqualTo(found.members());
        }
    }

    @Test
    void aScanCanBeginInTheMiddle() throws IOException {
        var now = some(1L << 30);
        var from = kept.get(4).place();
        var entries = new ArrayList<Long>();
        new SourceFiles(folder, ORIGIN)
                .scan(
                        now,
                        from.file(),
                        from.offset(),
                        stretch -> entries.add(((Stretch.Kept) stretch).raw().entry()));
        assertThat(entries).containsExactly(4L, 5L, 6L);
    }

    @Test
    void anyRangeOfALargeSourceComesBackAndOnlyItsSegmentsAreUnpacked() throws IOException {
        some(1L << 30);
        var files = new SourceFiles(folder, ORIGIN);
        var raw = kept.getLast();
        var bytes = contents.getLast();
        int size = bytes.length;
        int cut = Records.SEGMENT;
        int[][] ranges = {{0, 0}, {0, 1}, {size, 0}, {size - 1, 1}, {cut - 1, 2}, {cut, cut}, {1, size - 1}, {0, size}};
        for (var range : ranges) {
            assertThat(files.range(raw.source(), raw.place(), range[0], range[1]))
                    .as(Arrays.toString(range))
                    .isEqualTo(Arrays.copyOfRange(bytes, range[0], range[0] + range[1]));
        }
        // What stands in another segment may be broken meanwhile.
        var file = folder.resolve(raw.place().fileName());
        var all = Files.readAllBytes(file);
        all[(int) raw.place().offset() + 100] ^= 1;
        Files.write(file, all);
        assertThat(files.range(raw.source(), raw.place(), 2L * cut, 10))
                .isEqualTo(Arrays.copyOfRange(bytes, 2 * cut, 2 * cut + 10));
    }

    @Test
    void aFileThatHasGrownLargeIsFollowedByAnother() throws IOException {
        var now = some(Records.SEGMENT);
        assertThat(now.byFile().keySet()).containsExactly(1, 2, 3);
        var stretches = scan(now);
        assertCovered(now, stretches);
        assertThat(stretches.stream().filter(Stretch.Kept.class::isInstance)).hasSize(kept.size());
        assertThat(stretches.stream().filter(Stretch.Begin.class::isInstance))
                .hasSize(3)
                .allSatisfy(begin -> assertThat(((Stretch.Begin) begin).sound()).isTrue());
    }

    @Test
    void anotherProgramReadsEveryRecordAndFindsTheDigestsRight() throws IOException {
        some(1L << 30);
        var bytes = new TreeMap<String, ByteArrayOutputStream>();
        var warnings = new ArrayList<String>();
        int infos = 0;
        int metadata = 0;
        try (var reader = new WarcReader(folder.resolve("sources/000001.warc.gz"))) {
            reader.onWarning(warnings::add);
            reader.calculateBlockDigest();
            for (WarcRecord record : reader) {
                assertThat(record.version().toString()).isEqualTo("WARC/1.1");
                var body = record.body().stream().readAllBytes();
                assertThat(record.blockDigest()).isPresent();
                assertThat(record.calculatedBlockDigest()).as("%s", record.id()).isEqualTo(record.blockDigest());
                switch (record) {
                    case Warcinfo info -> infos += info.filename().orElseThrow().equals("000001.warc.gz") ? 1 : 0;
                    case WarcMetadata about ->
                        metadata += about.headers().first("WARC-Refers-To").isPresent() ? 1 : 0;
                    case WarcResource resource -> add(bytes, resource, body);
                    case WarcContinuation continuation -> add(bytes, continuation, body);
                    default -> throw new AssertionError(record.type());
                }
            }
        }
        assertThat(warnings).isEmpty();
        assertThat(infos).isEqualTo(1);
        assertThat(metadata).isEqualTo(1);
        for (int i = 0; i < kept.size(); i++) {
            if (kept.get(i).inside().isEmpty()) {
                var uri = "urn:sha256:" + kept.get(i).source().digest().hex();
                assertThat(bytes.get(uri).toByteArray()).isEqualTo(contents.get(i));
            }
        }
    }

    private static void add(TreeMap<String, ByteArrayOutputStream> bytes, WarcTargetRecord record, byte[] body) {
        bytes.computeIfAbsent(record.target(), uri -> new ByteArrayOutputStream())
                .writeBytes(body);
    }

    @Test
    void theWholeFileIsOneGzipStreamForToolsThatKnowNothingElse() throws IOException {
        some(1L << 30);
        var packed = Files.readAllBytes(folder.resolve("sources/000001.warc.gz"));
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(text).startsWith("WARC/1.1\r\nWARC-Type: warcinfo\r\n").endsWith("\r\n\r\n");
        }
    }

    /// One byte after the other of a small file: nothing that is changed comes back as if it were sound, and
    /// what stands behind it is found again.
    @Test
    void aChangedByteIsFoundAndWhatStandsBehindItIsStillRead() throws IOException {
        try (var appender = appender(1L << 30)) {
            for (var word : List.of("one", "two", "three")) {
                append(appender, word, text(word.repeat(20)), Optional.empty());
            }
        }
        var now = new Lengths(new TreeMap<>(java.util.Map.of(
                1, kept.getLast().place().offset() + kept.getLast().place().length())));
        var file = folder.resolve("sources/000001.warc.gz");
        var sound = Files.readAllBytes(file);
        for (int at = 0; at < sound.length; at++) {
            var changed = sound.clone();
            changed[at] ^= (byte) (1 << at % 8);
            Files.write(file, changed);
            var stretches = scan(now);
            assertCovered(now, stretches);
            long damaged = at;
            var bad = stretches.stream()
                    .filter(one -> one.offset() <= damaged && damaged < one.offset() + one.length())
                    .findFirst()
                    .orElseThrow();
            boolean told = switch (bad) {
                case Stretch.Damaged told1 -> true;
                case Stretch.Blank blank -> false;
                case Stretch.Begin begin -> !begin.sound();
                case Stretch.Kept one -> !members.contains(one.members());
                case Stretch.Beyond beyond -> false;
            };
            assertThat(told).as("byte %s", at).isTrue();
            long read = stretches.stream()
                    .filter(one -> one instanceof Stretch.Kept whole && members.contains(whole.members()))
                    .count();
            assertThat(read).as("byte %s", at).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void whatIsCutOffMissingOrTooMuchIsTold() throws IOException {
        var now = some(1L << 30);
        var file = folder.resolve("sources/000001.warc.gz");
        var sound = Files.readAllBytes(file);
        for (int cut : new int[] {0, 10, 463, 500, sound.length / 2, sound.length - 1}) {
            Files.write(file, Arrays.copyOf(sound, cut));
            var stretches = scan(now);
            assertThat(stretches.getLast()).as("cut at %s", cut).isInstanceOf(Stretch.Damaged.class);
            long covered = 0;
            for (var stretch : stretches) {
                assertThat(stretch.offset()).isEqualTo(covered);
                covered += stretch.length();
            }
            assertThat(covered).isEqualTo(sound.length);
        }
        Files.write(file, Arrays.copyOf(sound, sound.length + 7));
        assertThat(scan(now).getLast()).isEqualTo(new Stretch.Beyond("sources/000001.warc.gz", sound.length, 7));
        Files.delete(file);
        assertThat(scan(now)).hasSize(1).first().isInstanceOf(Stretch.Damaged.class);
    }
}
