package org.reftel.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.custody.Custodies.Item;
import org.reftel.ledger.Keys;
import org.reftel.ledger.SigningKey;
import org.reftel.model.Code;
import org.reftel.testing.Seeded;

class VerificationTest {
    @TempDir
    Path folder;

    @RegisterExtension
    final Seeded seeded = new Seeded();

    private final Random random = seeded.random();

    private List<Item> items(int count) throws IOException {
        return Custodies.items(count, random);
    }

    @Test
    void aRoomIsIntactAndUnanchoredUntilACheckpointWasKept() throws IOException {
        var items = items(12);
        var room = Custodies.make(folder.resolve("room"), items.subList(0, 8));
        var kept = Custodies.checkpoint(room);
        Custodies.keep(room, items.subList(8, 12));
        var alone = Custodies.verify(room);
        assertThat(alone.findings()).isEmpty();
        assertThat(alone.verdict()).isEqualTo(Verdict.UNANCHORED);
        assertThat(alone.entries()).isEqualTo(13).isEqualTo(alone.compared());
        var anchored = Custodies.verify(room, kept);
        assertThat(anchored.verdict()).isEqualTo(Verdict.INTACT);
        assertThat(anchored.anchored()).isEqualTo(9);
        assertThat(anchored.meaning()).contains("the first 9 entries").contains("for the 4 since then");
    }

    @Test
    void aCheckpointOfNoEntryAnchorsNothing() throws IOException {
        var room = Custodies.make(folder.resolve("room"), List.of());
        var kept = Custodies.checkpoint(room);
        assertThat(Custodies.verify(room, kept).verdict()).isEqualTo(Verdict.UNANCHORED);
    }

    @Test
    void aRoomIsWitnessedWhenAKeyThatTheUserTrustsSignedToo() throws IOException {
        var room = Custodies.make(folder.resolve("room"), items(3));
        var witness = SigningKey.make("witness.example/w1", new SecureRandom());
        var trusted = new Anchors(Optional.empty(), Optional.empty(), List.of(witness.verifier()));
        assertThat(Verification.all(room, Custodies.vault(), trusted).verdict()).isEqualTo(Verdict.UNANCHORED);
        var note = Custodies.checkpoint(room);
        var line = witness.sign(note.text()).toString().substring(note.text().length() + 1);
        Files.writeString(room.resolve("ledger/checkpoint"), note + line);
        assertThat(Verification.all(room, Custodies.vault(), trusted).verdict()).isEqualTo(Verdict.INTACT_WITNESSED);
        assertThat(Custodies.verify(room).verdict()).isEqualTo(Verdict.UNANCHORED);
        var other = witness.sign("other\n").toString().substring("other\n".length() + 1);
        Files.writeString(room.resolve("ledger/checkpoint"), note + other);
        assertThat(Verification.all(room, Custodies.vault(), trusted).verdict()).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void aChangedSourceIsNamedWithItsEntryAndItsRecords() throws IOException {
        var room = Custodies.make(folder.resolve("room"), items(8));
        var file = room.resolve("sources/000001.warc.gz");
        var bytes = Files.readAllBytes(file);
        bytes[1500] ^= 1;
        Files.write(file, bytes);
        var verified = Custodies.verify(room);
        assertThat(verified.verdict()).isIn(Verdict.ALTERED, Verdict.INCOMPLETE);
        var finding = verified.findings().getFirst();
        assertThat(finding.file()).isEqualTo("sources/000001.warc.gz");
        assertThat(finding.offset()).isLessThanOrEqualTo(1500);
        assertThat(finding.entry()).isGreaterThanOrEqualTo(0);
        assertThat(finding.records()).containsExactly("entry" + finding.entry());
    }

    @Test
    void missingKeysAndWrongOnesAreNamed() throws IOException {
        var room = Custodies.make(folder.resolve("room"), items(4));
        Custodies.delete(room.resolve("keys"));
        var without = Custodies.verify(room);
        assertThat(without.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(without.findings()).extracting(Finding::code).containsExactly(Code.X927_KEYS);
        Keys.make(org.reftel.disk.Disk.local(), room.resolve("keys"), "reftel-room/000000000000", new SecureRandom());
        var wrong = Custodies.verify(room);
        assertThat(wrong.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(wrong.findings())
                .extracting(Finding::file)
                .containsExactlyInAnyOrder("keys/signing.key", "keys/secret");
    }

    @Test
    void whatIsDerivedIsNamedAsDerived() throws IOException {
        var room = Custodies.make(folder.resolve("room"), items(2));
        var verified = Verification.all(
                room, Custodies.vault(path -> List.of("A row of the catalogue differs.")), Anchors.none());
        assertThat(verified.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(verified.findings()).extracting(Finding::code).containsExactly(Code.X926_DERIVED_DIFFERS);
    }

    @Test
    void whereThereIsNoRoomNothingIsVerified() {
        assertThatThrownBy(() -> Custodies.verify(folder.resolve("none"))).hasMessageContaining("X901");
        assertThatThrownBy(() -> Custodies.verify(folder)).hasMessageContaining("X901");
    }

    /// TRUST.md P6: someone with the folder and its keys makes a room that agrees with itself. Against a
    /// checkpoint that was kept elsewhere each is found; without one the verdict says that nothing from
    /// outside was compared.
    @Test
    void twelveAttacksOfAnInsiderAreFoundAgainstAKeptCheckpoint() throws IOException {
        var rounds = Integer.getInteger("trials", 2);
        for (var round = 0; round < rounds; round++) {
            twelveAttacks(items(10), items(14).subList(0, 12), round);
        }
    }

    /// The same on rooms that hold files: what an insider would change there is an entry.
    @Test
    void theyAreFoundInRoomsWithFiles() throws IOException {
        var rounds = Integer.getInteger("trials", 2);
        for (var round = 0; round < rounds; round++) {
            var items = Custodies.filed(folder.resolve("filed" + round), random, Custodies.NOW);
            // Written a day later: of the same few titles and words, two rooms would else write the same bytes.
            var later = Custodies.NOW.plus(Duration.ofDays(1));
            var others = Custodies.filed(folder.resolve("others" + round), random, later);
            assertThat(items).hasSizeGreaterThanOrEqualTo(10);
            twelveAttacks(items.subList(items.size() - 10, items.size()), others, round);
        }
    }

    private void twelveAttacks(List<Item> items, List<Item> others, int round) throws IOException {
        var at = folder.resolve("round" + round);
        Files.createDirectories(at);
        var room = Custodies.make(at.resolve("room"), items.subList(0, 4));
        Custodies.copy(room, at.resolve("old"));
        Custodies.keep(room, items.subList(4, 7));
        var kept = Custodies.checkpoint(room);
        Custodies.keep(room, items.subList(7, 10));
        assertThat(Custodies.verify(room, kept).verdict()).isEqualTo(Verdict.INTACT);
        var target = random.nextInt(7);
        var forged = Custodies.text("forged " + random.nextInt());

        attack(room, at, "edit", changed(items, target, items.get(target).as(forged)), kept);
        attack(room, at, "delete", without(items, target), kept);
        attack(room, at, "insert", inserted(items, target, items.get(9).as(forged)), kept);
        attack(room, at, "reorder", swapped(items, target), kept);
        var item = items.get(target);
        var before = new Item(
                item.name(),
                item.bytes(),
                item.written(),
                item.inside(),
                item.received().minus(Duration.ofDays(9)));
        attack(room, at, "backdate", changed(items, target, before), kept);
        attack(room, at, "cut the tail", items.subList(0, 3 + random.nextInt(4)), kept);
        var fork = new ArrayList<>(items.subList(0, target));
        // A room holds no source twice, and the kind of a file is the same bytes in every room.
        others.stream().filter(one -> fork.stream().noneMatch(one::isSame)).forEach(fork::add);
        attack(room, at, "fork", fork, kept);
        found("old backup", at.resolve("old"), kept);
        var swapped = Custodies.make(at.resolve("swapped"), items);
        found("key swap", swapped, kept);
        // The one room for one reader, another for the other: each keeps the checkpoint he was shown.
        var other = Custodies.forge(
                room,
                at.resolve("other"),
                changed(items, target, items.get(target).as(forged)).subList(0, 7));
        found("split view", room, Custodies.checkpoint(other));
        var choice = new Item("written/choice", forged, true, false, item.received());
        attack(room, at, "forged repair", changed(items, target, choice), kept);
        var renamed =
                new Item("elsewhere/" + item.name(), item.bytes(), item.written(), item.inside(), item.received());
        attack(room, at, "re-signed history", changed(items, target, renamed), kept);
        Custodies.delete(at);
    }

    private void attack(Path room, Path at, String name, List<Item> items, org.reftel.ledger.SignedNote kept)
            throws IOException {
        var forged = Custodies.forge(room, at.resolve("forged"), items);
        found(name, forged, kept);
        Custodies.delete(forged);
    }

    private void found(String name, Path forged, org.reftel.ledger.SignedNote kept) throws IOException {
        var alone = Custodies.verify(forged);
        assertThat(alone.verdict()).as("%s: %s", name, alone).isEqualTo(Verdict.UNANCHORED);
        var against = Custodies.verify(forged, kept);
        assertThat(against.verdict()).as(name).isEqualTo(Verdict.DIVERGED);
        assertThat(against.findings().getFirst().code()).isEqualTo(Code.X921_DIVERGED);
    }

    private static List<Item> changed(List<Item> items, int at, Item item) {
        var all = new ArrayList<>(items);
        all.set(at, item.inside() ? new Item(item.name(), item.bytes(), false, false, item.received()) : item);
        return all;
    }

    private static List<Item> without(List<Item> items, int at) {
        var all = new ArrayList<>(items);
        all.remove(at);
        return all;
    }

    private static List<Item> inserted(List<Item> items, int at, Item item) {
        var all = new ArrayList<>(items);
        all.add(at, item);
        return all;
    }

    private static List<Item> swapped(List<Item> items, int at) {
        var all = new ArrayList<>(items);
        java.util.Collections.swap(all, at, (at + 1) % 7);
        return all;
    }
}
