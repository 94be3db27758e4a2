package org.reftel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.model.Basis;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Copy;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.GivenAddress;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Link;
import org.reftel.model.OpenLink;
import org.reftel.model.PartyRef;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.model.Said;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.Span;
import org.reftel.model.Spelled;
import org.reftel.model.file.FileEntry;
import org.reftel.store.Room;
import org.reftel.testing.Archives;
import org.reftel.testing.Sayings;

/// What every engine of a room must do. An engine is right when it passes.
public abstract class RoomContract {
    @TempDir
    protected Path folder;

    /// A room in this folder, made when it is not there.
    protected abstract Room make(Path folder) throws IOException;

    /// A room that is there.
    protected abstract Room open(Path folder) throws IOException;

    private static Source source(String name, byte[] bytes) {
        return new Source(Digest.of(bytes), name, bytes.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static CatalogueEntry entry(String id, ExtractId extract) {
        return new CatalogueEntry(
                id,
                Basis.INFERRED,
                extract,
                "2009-03-01T10:00:00Z",
                Basis.STATED,
                "2011-08-30T01:44",
                "C",
                List.of("NF", "REL MRN"),
                "Embassy Vela",
                "VELA",
                "HARBOUR TALKS\nSECOND ROUND",
                List.of("PREL", "MR"),
                "2019-03-01",
                "DECL: 03/01/2019",
                2,
                7,
                List.of(Shape.TEXT, Shape.VIEWER),
                Label.of(Level.C, Set.of("NF")),
                List.of(Label.of(Level.C, Set.of("NF")), Label.of(Level.U)));
    }

    private static OpenLink reference(String from, String... candidates) {
        return new OpenLink(
                from,
                "header",
                new Span(3, 9),
                "VELA 11",
                Link.Kind.REFERENCE,
                List.of(new OpenLink.Meant(List.of(candidates), candidates.length == 1)),
                Link.State.NO_TARGET,
                "stated");
    }

    /// Keeps a source and a record with the addresses and links given.
    private static ExtractId put(
            Room.Writer writer, String id, String text, List<GivenAddress> addresses, List<OpenLink> links)
            throws IOException {
        var source = source(id + ".txt", bytes(text));
        writer.keep(source, "text", bytes(text), List.of());
        var extract = new ExtractId(source.digest(), 0);
        writer.add(id, new Copy(extract, Shape.TEXT, 12, 3, false));
        writer.put(new Room.Entry(entry(id, extract), addresses, links, List.of(), List.of()));
        return extract;
    }

    @Test
    void bytesComeBackAsTheyCame() throws IOException {
        var noise = new byte[40_000_000];
        new Random(1).nextBytes(noise);
        byte[][] all = {new byte[0], bytes("a"), bytes("quay ".repeat(100_000)), {0, 1, (byte) 0xff, 13, 10}, noise};
        try (var room = make(folder)) {
            try (var writer = room.writer()) {
                for (var bytes : all) {
                    writer.keep(source("a.txt", bytes), "text", bytes, List.of());
                    assertThat(writer.holds(Digest.of(bytes))).isTrue();
                    assertThat(writer.bytes(Digest.of(bytes))).isEqualTo(bytes);
                }
                writer.commit();
            }
            for (var bytes : all) {
                assertThat(room.bytes(Digest.of(bytes))).isEqualTo(bytes);
                assertThat(room.source(Digest.of(bytes))).contains(source("a.txt", bytes));
            }
            assertThat(room.source(Digest.of("never seen"))).isEmpty();
            assertThatThrownBy(() -> room.bytes(Digest.of("never seen"))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anEntryOfAnArchiveIsFoundThroughItsContainer() throws IOException {
        var zip = Archives.zip(Map.of("one.txt", "the only entry"));
        try (var room = make(folder)) {
            try (var writer = room.writer()) {
                writer.keep(source("a.zip", zip), "archive", zip, List.of());
                writer.keepEntry(
                        source("a.zip!/one.txt", bytes("the only entry")),
                        "text",
                        bytes("the only entry"),
                        Digest.of(zip),
                        0,
                        List.of());
                assertThat(writer.bytes(Digest.of("the only entry"))).isEqualTo(bytes("the only entry"));
                writer.commit();
            }
            assertThat(room.bytes(Digest.of("the only entry"))).isEqualTo(bytes("the only entry"));
            assertThat(room.bytes(Digest.of(zip))).isEqualTo(zip);
        }
    }

    @Test
    void sourcesAreListedInTheOrderKeptWithWhatBecameOfThem() throws IOException {
        var problem = new Problem(
                Code.E210_UNKNOWN_SHAPE, List.of(new Span(0, 4), new Span(9, 9)), "b.bin: nothing known.\nKept.");
        try (var room = make(folder)) {
            try (var writer = room.writer()) {
                put(writer, "09VELA12", "one", List.of(), List.of());
                writer.keep(source("b.bin", bytes("two")), "", bytes("two"), List.of(problem));
                writer.commit();
            }
            assertThat(room.sources())
                    .containsExactly(
                            new Room.Kept(source("09VELA12.txt", bytes("one")), "text", List.of("09VELA12"), List.of()),
                            new Room.Kept(source("b.bin", bytes("two")), "", List.of(), List.of(problem)));
        }
    }

    @Test
    void theCatalogueIsByPostYearAndNumberAndTheUnnumberedComeLast() throws IOException {
        try (var room = make(folder)) {
            try (var writer = room.writer()) {
                for (var id : List.of("x0123456789ab", "09VELA100", "10ARDEN5", "99VELA7", "09VELA12")) {
                    put(writer, id, id, List.of(), List.of());
                }
                writer.commit();
            }
            assertThat(room.catalogue())
                    .extracting(CatalogueEntry::id)
                    .containsExactly("10ARDEN5", "99VELA7", "09VELA12", "09VELA100", "x0123456789ab");
            var extract = new ExtractId(Digest.of("09VELA12"), 0);
            assertThat(room.entry("09VELA12")).contains(entry("09VELA12", extract));
            assertThat(room.entry("09VELA13")).isEmpty();
            assertThat(room.numbered("VELA", 12)).containsExactly("09VELA12");
            assertThat(room.numbered("VELA", 13)).isEmpty();
            assertThat(beside(room, "09VELA12", true, 5)).containsExactly("09VELA100");
            assertThat(beside(room, "09VELA100", false, 5)).containsExactly("09VELA12", "99VELA7");
            assertThat(beside(room, "09VELA100", false, 1)).containsExactly("09VELA12");
            assertThat(beside(room, "09VELA50", true, 5)).containsExactly("09VELA100");
            assertThat(beside(room, "10ARDEN5", true, 5)).isEmpty();
        }
    }

    private static List<String> beside(Room room, String id, boolean after, int most) throws IOException {
        return room.beside(CableId.parse(id).orElseThrow(), after, most).stream()
                .map(CatalogueEntry::id)
                .toList();
    }

    @Test
    void aRecordThatIsPutAgainReplacesTheOldOneAndKeepsAddressesAndAliases() throws IOException {
        var one = new GivenAddress("1", 1, List.of(-5, 3, 77));
        var two = new GivenAddress("2", 2, List.of(8));
        var lost = new GivenAddress("u1", 0, List.of());
        try (var room = make(folder)) {
            try (var writer = room.writer()) {
                var first = put(
                        writer, "09VELA12", "copy one", List.of(one, two), List.of(reference("09VELA12", "09VELA11")));
                writer.put(new Room.Entry(
                        entry("09VELA12", first), List.of(one, two), List.of(), List.of("09VLEA12"), List.of()));
                writer.commit();
            }
            try (var writer = room.writer()) {
                var other = source("copy.txt", bytes("copy two"));
                writer.keep(other, "viewer", bytes("copy two"), List.of());
                var extract = new ExtractId(other.digest(), 0);
                var better = new Copy(extract, Shape.VIEWER, 14, 1, false);
                writer.add("09VELA12", better);
                assertThat(writer.copies("09VELA12")).hasSize(2).endsWith(better);
                assertThat(writer.given("09VELA12")).containsExactly(one, two);
                var difference = new Collation.Difference(extract, "2", "text", "a\nb", "");
                writer.put(new Room.Entry(
                        entry("09VELA12", extract),
                        List.of(two, lost),
                        List.of(),
                        List.of("09 VELLA 12"),
                        List.of(difference)));
                assertThat(writer.given("09VELA12")).containsExactly(one, two, lost);
                writer.commit();
                assertThat(room.differences("09VELA12")).containsExactly(difference);
                assertThat(room.copies("09VELA12")).containsExactly(extract, new ExtractId(Digest.of("copy one"), 0));
            }
            assertThat(room.catalogue()).hasSize(1);
            assertThat(room.addresses("09VELA12")).containsExactly("2", "u1");
            assertThat(room.links("09VELA12")).isEmpty();
            for (var spelling : List.of("09VELA12", "09VLEA12", "09 vlea 12", "09 VELLA 12")) {
                assertThat(room.idOf(spelling)).as(spelling).contains("09VELA12");
            }
            assertThat(room.idOf("09VELA1")).isEmpty();
        }
    }

    @Test
    void whetherATargetIsHeldIsAskedAnewEachTime() throws IOException {
        try (var room = make(folder)) {
            try (var writer = room.writer()) {
                put(writer, "09VELA12", "a", List.of(), List.of(reference("09VELA12", "09VELA11", "08VELA11")));
                writer.commit();
            }
            assertThat(room.links("09VELA12").getFirst().state()).isEqualTo(Link.State.WANTED);
            assertThat(room.links("09VELA12").getFirst().targets()).containsExactly("09VELA11");
            assertThat(room.linksTo("09VELA11")).hasSize(1);
            try (var writer = room.writer()) {
                put(writer, "08VELA11", "b", List.of(), List.of());
                writer.commit();
            }
            var link = room.links("09VELA12").getFirst();
            assertThat(link.state()).isEqualTo(Link.State.HELD);
            assertThat(link.targets()).containsExactly("08VELA11");
            assertThat(link.basis()).isEqualTo("year before");
            assertThat(room.links()).containsExactly(link);
            assertThat(room.linksTo("08VELA11")).containsExactly(link);
            assertThat(room.linksTo("09VELA11")).isEmpty();
            assertThat(room.linksToAny("08VELA")).containsExactly(link);
            assertThat(room.linksToAny("09VELA")).isEmpty();
        }
    }

    @Test
    void aSpellingWithoutYearFindsTheOneRecordOrAll() throws IOException {
        try (var room = make(folder)) {
            try (var writer = room.writer()) {
                put(writer, "09VELA12", "a", List.of(), List.of());
                writer.commit();
            }
            var words = new Spelled(List.of(), "VELA", 12, "");
            assertThat(room.find(words)).containsExactly("09VELA12");
            try (var writer = room.writer()) {
                put(writer, "08VELA12", "b", List.of(), List.of());
                writer.commit();
            }
            assertThat(room.find(words)).containsExactly("08VELA12", "09VELA12");
            assertThat(room.find(new Spelled(List.of("09ARDEN12"), "", 0, ""))).isEmpty();
        }
    }

    @Test
    void whatIsNotCommittedLeavesNothing() throws IOException {
        try (var room = make(folder)) {
            try (var writer = room.writer()) {
                put(writer, "09VELA12", "kept", List.of(), List.of());
                writer.commit();
                put(writer, "09VELA13", "dropped", List.of(new GivenAddress("1", 1, List.of())), List.of());
                assertThat(room.catalogue()).hasSize(1);
            }
            assertThat(room.catalogue()).extracting(CatalogueEntry::id).containsExactly("09VELA12");
            assertThat(room.sources()).hasSize(1);
            try (var writer = room.writer()) {
                assertThat(writer.holds(Digest.of("dropped"))).isFalse();
                assertThat(writer.given("09VELA13")).isEmpty();
            }
        }
    }

    @Test
    void aSecondWriterIsRefusedAndReadersAreNot() throws IOException {
        try (var room = make(folder);
                var other = open(folder)) {
            try (var writer = room.writer()) {
                put(writer, "09VELA12", "a", List.of(), List.of());
                assertThatThrownBy(other::writer)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.problem().code()).isEqualTo(Code.X905_ROOM_BUSY));
                assertThat(other.catalogue()).isEmpty();
                writer.commit();
                assertThat(other.catalogue()).hasSize(1);
            }
            try (var writer = other.writer()) {
                assertThat(writer.holds(Digest.of("a"))).isTrue();
            }
        }
    }

    @Test
    void aRecordIsUnindexedUntilItIsConfirmed() throws IOException {
        try (var room = make(folder);
                var writer = room.writer()) {
            var extract = put(writer, "09VELA12", "a", List.of(), List.of());
            writer.commit();
            assertThat(room.unindexed()).containsExactly("09VELA12");
            writer.indexed(List.of("09VELA12"));
            writer.commit();
            assertThat(room.unindexed()).isEmpty();
            writer.put(new Room.Entry(entry("09VELA12", extract), List.of(), List.of(), List.of(), List.of()));
            writer.commit();
            assertThat(room.unindexed()).containsExactly("09VELA12");
        }
    }

    @Test
    void whatWasKeptIsThereWhenTheRoomIsOpenedAgain() throws IOException {
        try (var room = make(folder);
                var writer = room.writer()) {
            put(writer, "09VELA12", "a", List.of(new GivenAddress("9bis", 9, List.of(1))), List.of());
            writer.commit();
        }
        try (var room = open(folder)) {
            assertThat(room.addresses("09VELA12")).containsExactly("9bis");
            assertThat(room.bytes(Digest.of("a"))).isEqualTo(bytes("a"));
        }
        try (var room = make(folder)) {
            assertThat(room.catalogue()).hasSize(1);
        }
    }

    @Test
    void aRangeOfASourceIsReadWithoutTheRest() throws IOException {
        var noise = new byte[3_000_000];
        new Random(2).nextBytes(noise);
        var zip = Archives.zip(Map.of("one.txt", "the only entry"));
        try (var room = make(folder)) {
            try (var writer = room.writer()) {
                writer.keep(source("a", noise), "text", noise, List.of());
                writer.keep(source("a.zip", zip), "archive", zip, List.of());
                var entry = bytes("the only entry");
                writer.keepEntry(source("a.zip!/one.txt", entry), "text", entry, Digest.of(zip), 0, List.of());
                writer.commit();
            }
            var digest = Digest.of(noise);
            for (int from : new int[] {0, 1, 262_143, 262_144, 1_000_000, 2_999_990}) {
                assertThat(room.bytes(digest, from, 10)).isEqualTo(Arrays.copyOfRange(noise, from, from + 10));
            }
            assertThat(room.bytes(digest, 0, noise.length)).isEqualTo(noise);
            assertThat(room.bytes(digest, noise.length, 0)).isEmpty();
            assertThat(room.bytes(Digest.of("the only entry"), 4, 4)).isEqualTo(bytes("only"));
            assertThatThrownBy(() -> room.bytes(digest, 0, noise.length + 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /// A room with a record, a problem, a container with an entry, an empty source, and one that the room
    /// wrote.
    private static void fill(Room room) throws IOException {
        var zip = Archives.zip(Map.of("one.txt", "the only entry"));
        try (var writer = room.writer()) {
            put(
                    writer,
                    "09VELA12",
                    "one",
                    List.of(new GivenAddress("1", 1, List.of(4))),
                    List.of(reference("09VELA12", "09VELA11")));
            writer.keep(
                    source("b.bin", bytes("two")),
                    "",
                    bytes("two"),
                    List.of(Problem.whole(Code.E210_UNKNOWN_SHAPE, "b.bin: nothing known.")));
            writer.commit();
            writer.keep(source("a.zip", zip), "archive", zip, List.of());
            writer.keepEntry(
                    source("a.zip!/one.txt", bytes("the only entry")),
                    "text",
                    bytes("the only entry"),
                    Digest.of(zip),
                    0,
                    List.of());
            writer.keep(source("empty", new byte[0]), "", new byte[0], List.of());
            writer.write(source("choice", bytes("{}")), "written", bytes("{}"));
            writer.commit();
        }
    }

    @Test
    void everySourceIsGivenOutAgainInTheOrderKept() throws IOException {
        try (var room = make(folder)) {
            fill(room);
            assertThat(room.archived()).isEqualTo(6);
            assertThat(room.catalogued()).isEqualTo(6);
            for (long from = 0; from <= 6; from++) {
                var seen = new ArrayList<Room.Raw>();
                long first = from;
                room.each(from, (raw, bytes) -> {
                    assertThat(raw.entry()).isEqualTo(first + seen.size());
                    assertThat(Digest.of(bytes)).isEqualTo(raw.source().digest());
                    seen.add(raw);
                });
                assertThat(seen).hasSize((int) (6 - from));
                if (from == 0) {
                    assertThat(seen)
                            .extracting(raw -> raw.source().name())
                            .containsExactly("09VELA12.txt", "b.bin", "a.zip", "a.zip!/one.txt", "empty", "choice");
                    assertThat(seen)
                            .extracting(Room.Raw::written)
                            .containsExactly(false, false, false, false, false, true);
                    assertThat(seen.get(3).inside())
                            .contains(new Room.Inside(seen.get(2).source().digest(), 0));
                }
            }
        }
    }

    @Test
    void aCatalogueThatIsMadeAnewSaysTheSame() throws IOException {
        try (var room = make(folder)) {
            fill(room);
            var before = room.dump();
            assertThat(before).hasSizeGreaterThan(10).isSorted();
            try (var writer = room.writer()) {
                writer.clear();
                room.each(0, (raw, bytes) -> {
                    var shape = Map.of("a.zip", "archive", "b.bin", "", "empty", "", "choice", "written")
                            .getOrDefault(raw.source().name(), "text");
                    writer.replay(
                            raw,
                            shape,
                            raw.source().name().equals("b.bin")
                                    ? List.of(Problem.whole(Code.E210_UNKNOWN_SHAPE, "b.bin: nothing known."))
                                    : List.of());
                    if (raw.entry() == 0) {
                        writer.give("09VELA12", List.of(new GivenAddress("1", 1, List.of(4))));
                        var extract = new ExtractId(raw.source().digest(), 0);
                        writer.add("09VELA12", new Copy(extract, Shape.TEXT, 12, 3, false));
                        writer.put(new Room.Entry(
                                entry("09VELA12", extract),
                                writer.given("09VELA12"),
                                List.of(reference("09VELA12", "09VELA11")),
                                List.of(),
                                List.of()));
                    }
                });
                // Until it is committed the old one answers.
                assertThat(room.dump()).isEqualTo(before);
                assertThat(room.catalogued()).isEqualTo(6);
                writer.commit();
            }
            assertThat(room.dump()).isEqualTo(before);
            assertThat(room.archived()).isEqualTo(6);
            assertThat(room.bytes(Digest.of("the only entry"))).isEqualTo(bytes("the only entry"));
            assertThat(room.kept("written")).hasSize(1);
            assertThat(room.kept(Digest.of("one"))).isPresent();
        }
    }

    @Test
    void aCatalogueThatIsNotCommittedLeavesTheOldOne() throws IOException {
        try (var room = make(folder)) {
            fill(room);
            var before = room.dump();
            try (var writer = room.writer()) {
                writer.clear();
                room.each(0, (raw, bytes) -> writer.replay(raw, "other", List.of()));
            }
            assertThat(room.dump()).isEqualTo(before);
        }
        try (var room = open(folder)) {
            assertThat(room.catalogued()).isEqualTo(6);
        }
    }

    @Test
    void theOrderOfBatchesIsNoMatterOfTheDump() throws IOException {
        try (var room = make(folder.resolve("one"));
                var other = make(folder.resolve("other"))) {
            for (boolean often : new boolean[] {true, false}) {
                try (var writer = (often ? room : other).writer()) {
                    for (var id : List.of("09VELA12", "09VELA13", "08VELA11")) {
                        put(writer, id, id, List.of(), List.of(reference(id, "09VELA12", "09VELA13")));
                        if (often) {
                            writer.commit();
                        }
                    }
                    writer.commit();
                }
            }
            assertThat(room.dump()).isEqualTo(other.dump());
            assertThat(room.linksTo("09VELA13")).isEqualTo(other.linksTo("09VELA13"));
        }
    }

    @Test
    void theSameBytesAreNotKeptTwice() throws IOException {
        try (var room = make(folder);
                var writer = room.writer()) {
            writer.keep(source("a", bytes("a")), "", bytes("a"), List.of());
            assertThatThrownBy(() -> writer.keep(source("b", bytes("a")), "", bytes("a"), List.of()))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> writer.keep(new Source(Digest.of("c"), "c", 7), "", bytes("c"), List.of()))
                    .isInstanceOf(IllegalStateException.class);
            writer.commit();
            assertThat(room.archived()).isEqualTo(1);
        }
    }

    @Test
    void severalRecordsMayClaimOneSpellingWhateverCameFirst() throws IOException {
        for (var order : List.of(List.of("09VELA12", "08VELA12"), List.of("08VELA12", "09VELA12"))) {
            try (var room = make(folder.resolve(order.getFirst()))) {
                try (var writer = room.writer()) {
                    for (var id : order) {
                        var extract = put(writer, id, id, List.of(), List.of());
                        writer.put(new Room.Entry(
                                entry(id, extract), List.of(), List.of(), List.of("VELLA TWELVE"), List.of()));
                    }
                    writer.commit();
                }
                assertThat(room.idOf("VELLA TWELVE")).contains("08VELA12");
            }
        }
    }

    @Test
    void textOfAnyKindComesBack() throws IOException {
        var words = "a\u0000b \ud83d\udea2 '; DROP TABLE record; -- \u00e9\u2028 <script>";
        try (var room = make(folder);
                var writer = room.writer()) {
            var source = source(words, bytes(words));
            writer.keep(source, "text", bytes(words), List.of(Problem.whole(Code.E210_UNKNOWN_SHAPE, words)));
            var extract = new ExtractId(source.digest(), 0);
            writer.add("09VELA12", new Copy(extract, Shape.TEXT, 1, 1, false));
            var link = new OpenLink(
                    "09VELA12", "3", new Span(0, 1), words, Link.Kind.SEPTEL, List.of(), Link.State.ANNOUNCED, words);
            var difference = new Collation.Difference(extract, "3", "text", words, words);
            writer.put(new Room.Entry(
                    entry("09VELA12", extract), List.of(), List.of(link), List.of(), List.of(difference)));
            writer.commit();
            assertThat(room.sources().getFirst().problems().getFirst().message())
                    .isEqualTo(words);
            assertThat(room.links("09VELA12").getFirst().quote()).isEqualTo(words);
            assertThat(room.differences("09VELA12")).containsExactly(difference);
            assertThat(room.source(source.digest())).contains(source);
        }
    }

    // ---- what records say

    @Test
    void whatARecordSaysComesBackInTheOrderAsked() throws IOException {
        try (var room = make(folder)) {
            var said = new ArrayList<Said>();
            try (var writer = room.writer()) {
                for (int i = 0; i < 40; i++) {
                    var id = "09VELA" + (12 + i);
                    var addresses = new ArrayList<GivenAddress>();
                    for (int j = 1; j <= i % 4; j++) {
                        addresses.add(new GivenAddress(Integer.toString(j), j, List.of()));
                    }
                    var extract = put(writer, id, "text " + i, addresses, List.of());
                    said.add(said(id, extract, "1", i % 4));
                    writer.say(said.getLast(), List.of());
                }
                writer.commit();
            }
            for (var one : said) {
                assertThat(room.said(one.id())).contains(one);
            }
            assertThat(room.said(List.of("09VELA14", "09NONE1", "09VELA12", "\"]'\\")))
                    .containsExactly(said.get(2), said.get(0));
            assertThat(room.said(List.of())).isEmpty();
            var all = new ArrayList<Said>();
            room.eachSaid(all::add);
            assertThat(all).isEqualTo(said);
        }
    }

    private static Said said(String id, ExtractId extract, String version, int paragraphs) {
        var made = new Sayings(id.hashCode()).said(id, extract, version, paragraphs);
        return new Said(
                id,
                extract,
                made.print(),
                "2009-03-01T10:00:00Z",
                made.whole(),
                made.findings(),
                made.parts(),
                made.quotes(),
                made.names(),
                made.sentences());
    }

    @Test
    void whatIsSaidAnewReplacesWhatStoodThere() throws IOException {
        try (var room = make(folder)) {
            try (var writer = room.writer()) {
                var extract = put(writer, "09VELA12", "text", List.of(), List.of());
                writer.say(said("09VELA12", extract, "1", 0), List.of(List.of("port vela", "vela"), List.of()));
                writer.say(said("09VELA12", extract, "2", 0), List.of(List.of("vela"), List.of("calloway")));
                writer.commit();
            }
            assertThat(room.said("09VELA12").map(one -> one.findings().version()))
                    .contains("2");
            assertThat(room.partiesNamed(List.of("vela", "port vela", "calloway")))
                    .containsExactly(new PartyRef("calloway", "09VELA12", 1), new PartyRef("vela", "09VELA12", 0));
        }
    }

    @Test
    void partiesAreFoundByAnyOfTheirKeys() throws IOException {
        try (var room = make(folder)) {
            try (var writer = room.writer()) {
                for (var id : List.of("09VELA13", "09VELA12")) {
                    var extract = put(writer, id, id, List.of(), List.of());
                    writer.say(
                            said(id, extract, "1", 0),
                            List.of(List.of("ministry of harbours", "moh"), List.of("calloway"), List.of("moh")));
                }
                writer.commit();
            }
            assertThat(room.partiesNamed(List.of("moh", "moh", "nobody")))
                    .containsExactly(
                            new PartyRef("moh", "09VELA12", 0),
                            new PartyRef("moh", "09VELA12", 2),
                            new PartyRef("moh", "09VELA13", 0),
                            new PartyRef("moh", "09VELA13", 2));
            assertThat(room.partiesNamed(List.of("mo", "MOH"))).isEmpty();
            assertThat(room.partiesNamed(List.of())).isEmpty();
        }
    }

    @Test
    void whoIsNamedLaterComesInOrderOfTime() throws IOException {
        try (var room = make(folder)) {
            try (var writer = room.writer()) {
                for (var id : List.of("09VELA14", "09VELA13", "09VELA12")) {
                    var extract = put(writer, id, id, List.of(), List.of());
                    writer.say(said(id, extract, "1", 0), List.of(List.of("moh", "ministry"), List.of("moh")));
                }
                writer.commit();
            }
            var all = room.naming(List.of("moh", "ministry", "nobody"), "");
            assertThat(all)
                    .isSorted()
                    .extracting(Room.Sent::record)
                    .containsExactlyInAnyOrder("09VELA12", "09VELA13", "09VELA14");
            assertThat(all)
                    .allSatisfy(one -> assertThat(one.sent())
                            .isEqualTo(room.entry(one.record()).orElseThrow().sent()));
            var last = all.getLast().sent();
            assertThat(room.naming(List.of("moh"), last))
                    .isEqualTo(
                            all.stream().filter(one -> one.sent().equals(last)).toList());
            assertThat(room.naming(List.of("moh"), "2999-01-01")).isEmpty();
            assertThat(room.naming(List.of(), "")).isEmpty();
        }
    }

    @Test
    void namesAreListedInOrderOrByHowManyRecordsHaveThem() throws IOException {
        try (var room = make(folder)) {
            try (var writer = room.writer()) {
                for (var id : List.of("09VELA12", "09VELA13")) {
                    var extract = put(writer, id, id, List.of(), List.of());
                    writer.say(
                            said(id, extract, "1", 0),
                            List.of(
                                    List.of("ministry of harbours", "moh"),
                                    id.endsWith("12") ? List.of("minister") : List.of("calloway"),
                                    List.of("moh")));
                }
                writer.commit();
            }
            assertThat(room.names("m", "", 10, false))
                    .containsExactly(
                            new Room.Name("minister", 1, new PartyRef("minister", "09VELA12", 1)),
                            new Room.Name(
                                    "ministry of harbours", 2, new PartyRef("ministry of harbours", "09VELA12", 0)),
                            new Room.Name("moh", 2, new PartyRef("moh", "09VELA12", 0)));
            assertThat(room.names("m", "", 10, true).stream().map(Room.Name::key))
                    .containsExactly("ministry of harbours", "moh", "minister");
            assertThat(room.names("m", "minister", 1, false).stream().map(Room.Name::key))
                    .containsExactly("ministry of harbours");
            assertThat(room.names("x", "", 10, true)).isEmpty();
        }
    }

    @Test
    void whatOlderRulesFoundIsListed() throws IOException {
        try (var room = make(folder)) {
            try (var writer = room.writer()) {
                for (int i = 12; i < 15; i++) {
                    var id = "09VELA" + i;
                    var extract = put(writer, id, id, List.of(), List.of());
                    if (i > 12) {
                        writer.say(said(id, extract, i == 13 ? "1" : "2", 0), List.of());
                    }
                }
                writer.commit();
            }
            assertThat(room.unsaid("2")).containsExactly("09VELA12", "09VELA13");
            assertThat(room.unsaid("1")).containsExactly("09VELA12", "09VELA14");
        }
    }

    @Test
    void aRecordThatIsPutAnewSaysNothingUntilItIsHeard() throws IOException {
        try (var room = make(folder)) {
            try (var writer = room.writer()) {
                var extract = put(writer, "09VELA12", "text", List.of(), List.of());
                writer.say(said("09VELA12", extract, "1", 0), List.of(List.of("vela")));
                writer.put(new Room.Entry(entry("09VELA12", extract), List.of(), List.of(), List.of(), List.of()));
                writer.commit();
            }
            assertThat(room.said("09VELA12")).isEmpty();
            assertThat(room.partiesNamed(List.of("vela"))).isEmpty();
            assertThat(room.unsaid("1")).containsExactly("09VELA12");
        }
    }

    private static FileEntry filed(String number, String words) {
        return new FileEntry(
                CableId.parse(number).orElseThrow(),
                "note",
                LocalDate.parse("2026-03-02"),
                "",
                new TreeMap<>(),
                List.of(words),
                List.of(),
                FileEntry.NONE,
                "A. Reader",
                Instant.parse("2026-03-02T12:00:00Z"),
                Label.of(Level.U),
                Optional.empty());
    }

    private static void file(Room room, FileEntry entry) throws IOException {
        var text = bytes(entry.toString());
        try (var writer = room.writer()) {
            writer.write(source("written", text), "written", text);
            writer.file(Digest.of(text), entry);
            writer.commit();
        }
    }

    @Test
    void howFarAFileWasWrittenChangesWithItsEntriesAndWithNoOthers() throws IOException {
        try (var room = make(folder)) {
            assertThat(room.extents()).isEmpty();
            file(room, filed("26WHARF0", "Cover."));
            file(room, filed("26QUAY0", "Cover."));
            var before = room.extents();
            assertThat(before).extracting(Room.Extent::file).containsExactly("QUAY", "WHARF");
            assertThat(before).extracting(Room.Extent::entries).containsExactly(1, 1);
            file(room, filed("26QUAY1", "A launch came in."));
            var after = room.extents();
            assertThat(after.get(1)).isEqualTo(before.get(1));
            assertThat(after.getFirst().entries()).isEqualTo(2);
            assertThat(after.getFirst().last()).isGreaterThan(before.getFirst().last());
            assertThat(after.stream().map(Room.Extent::file))
                    .containsExactlyElementsOf(room.filed().stream()
                            .map(FileEntry::file)
                            .distinct()
                            .toList());
        }
        try (var room = open(folder)) {
            assertThat(room.extents()).extracting(Room.Extent::entries).containsExactly(2, 1);
        }
    }
}
