package org.reftel.custody;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.reftel.disk.Disk;
import org.reftel.ledger.Keys;
import org.reftel.ledger.SignedNote;
import org.reftel.ledger.tiles.TileLedger;
import org.reftel.model.Digest;
import org.reftel.model.Source;
import org.reftel.store.Room;
import org.reftel.store.folder.FolderRoom;
import org.reftel.store.folder.Tools;
import org.reftel.testing.Archives;
import org.reftel.testing.Filed;

/// Rooms to be verified, and what an insider with the folder and its keys does to them.
final class Custodies {
    static final Instant NOW = Instant.parse("2026-11-25T12:00:00.25Z");

    /// A source as it is kept one after the other.
    ///
    /// @param inside whether it is a ZIP whose entry is kept too
    record Item(String name, byte[] bytes, boolean written, boolean inside, Instant received) {
        Item as(byte[] other) {
            return new Item(name, other, written, inside, received);
        }

        boolean isSame(Item other) {
            return Arrays.equals(bytes, other.bytes);
        }
    }

    private Custodies() {}

    static Vault vault() {
        return vault(room -> List.of());
    }

    static Vault vault(Vault.Opening<List<String>> derived) {
        return new Vault(
                room -> TileLedger.open(Disk.local(), room.resolve("ledger")),
                room -> FolderRoom.evidence(room, tools(NOW)),
                (room, entry) -> List.of("entry" + entry),
                derived);
    }

    static Tools tools(Instant now) {
        return new Tools(Disk.local(), InstantSource.fixed(now), new SecureRandom(), Archives::entries, 200_000);
    }

    static byte[] text(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Some sources of every kind: small, empty, without an end of line, longer than a segment, in a
    /// container, written.
    static List<Item> items(int count, Random random) throws IOException {
        var items = new ArrayList<Item>();
        for (var i = 0; i < count; i++) {
            var text = new StringBuilder();
            for (var line = random.nextInt(12); line >= 0; line--) {
                text.append(i)
                        .append(" Marenia ")
                        .append(Integer.toHexString(random.nextInt()))
                        .append('\n');
            }
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            switch (i % 9) {
                case 3 -> bytes = Arrays.copyOf(bytes, bytes.length - 1);
                case 4 -> {
                    bytes = Arrays.copyOf(bytes, 300_000);
                    for (var at = 500; at < bytes.length; at += 1 + random.nextInt(900)) {
                        bytes[at] = (byte) random.nextInt(256);
                    }
                }
                case 5 -> bytes = packed(bytes);
                default -> {}
            }
            items.add(new Item("in/" + i + " Vela.txt", bytes, i % 9 == 6, i % 9 == 5, NOW.plusSeconds(i)));
        }
        return items;
    }

    /// What a room with files holds: kinds, covers, entries and the addresses of their paragraphs.
    ///
    /// @param now when all of it is written
    static List<Item> filed(Path folder, Random random, Instant now) throws IOException {
        var items = new ArrayList<Item>();
        try (var filed = Filed.open(folder, Disk.local(), InstantSource.fixed(now))) {
            Filed.fill(filed.filing(), random, 4);
            filed.room()
                    .each(
                            0,
                            (raw, bytes) -> items.add(new Item(
                                    raw.source().name(),
                                    bytes,
                                    raw.written(),
                                    raw.inside().isPresent(),
                                    raw.received())));
        }
        return items;
    }

    private static byte[] packed(byte[] bytes) {
        return Archives.zip(java.util.Map.of("a.txt", new String(bytes, StandardCharsets.UTF_8)));
    }

    static Path make(Path room, List<Item> items) throws IOException {
        FolderRoom.create(room, tools(NOW)).close();
        keep(room, items);
        return room;
    }

    /// Keeps sources, a commit each.
    static void keep(Path folder, List<Item> items) throws IOException {
        var clock = new AtomicReference<>(NOW);
        var tools = new Tools(Disk.local(), clock::get, new SecureRandom(), Archives::entries, 200_000);
        try (var room = FolderRoom.open(folder, tools);
                var writer = room.writer()) {
            for (var item : items) {
                clock.set(item.received());
                keep(writer, item);
                writer.commit();
            }
        }
    }

    private static void keep(Room.Writer writer, Item item) throws IOException {
        var source = new Source(Digest.of(item.bytes()), item.name(), item.bytes().length);
        if (item.written()) {
            writer.write(source, "written", item.bytes());
        } else {
            writer.keep(source, item.inside() ? "archive" : "text", item.bytes(), List.of());
        }
        if (item.inside()) {
            var entry = Archives.entries(item.name(), item.bytes()).getFirst();
            var inner = new Source(Digest.of(entry), item.name() + "!/0", entry.length);
            writer.keepEntry(inner, "text", entry, source.digest(), 0, List.of());
        }
    }

    /// Another room under the name and with the keys of this one: all that an insider can do.
    static Path forge(Path victim, Path forged, List<Item> items) throws IOException {
        FolderRoom.create(forged, tools(NOW)).close();
        copy(victim.resolve("keys"), forged.resolve("keys"));
        Files.copy(victim.resolve("reftel.json"), forged.resolve("reftel.json"), StandardCopyOption.REPLACE_EXISTING);
        Files.delete(forged.resolve("ledger/checkpoint"));
        TileLedger.create(
                        Disk.local(),
                        forged.resolve("ledger"),
                        Keys.load(forged.resolve("keys")).signing(),
                        List.of())
                .close();
        keep(forged, items);
        return forged;
    }

    static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (var walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (var path : all) {
            var target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    static SignedNote checkpoint(Path room) throws IOException {
        return SignedNote.parse(Files.readAllBytes(room.resolve("ledger/checkpoint")));
    }

    static Verified verify(Path room) throws IOException {
        return Verification.all(room, vault(), Anchors.none());
    }

    static Verified verify(Path room, SignedNote kept) throws IOException {
        return Verification.all(
                room,
                vault(),
                new Anchors(
                        java.util.Optional.of(new Anchors.Kept("kept", kept)), java.util.Optional.empty(), List.of()));
    }
}
