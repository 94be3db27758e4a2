package org.reftel.store.folder;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.function.BiFunction;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Refused;
import org.reftel.model.Source;
import org.reftel.store.Room;

/// Takes sources out of the containers that hold them.
final class Containers {
    private final BiFunction<String, byte[], List<byte[]>> unpack;
    private SoftReference<Unpacked> last = new SoftReference<>(new Unpacked("", List.of()));

    /// The container that was asked last: its entries are asked in a row.
    private record Unpacked(String digest, List<byte[]> entries) {}

    /// A container with its bytes.
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Whole(Source source, byte[] bytes) {}

    /// Finds a container.
    @FunctionalInterface
    interface Shelf {
        Whole get(Digest container) throws IOException;
    }

    Containers(BiFunction<String, byte[], List<byte[]>> unpack) {
        this.unpack = unpack;
    }

    byte[] entry(Source source, Room.Inside inside, Shelf shelf) throws IOException {
        var entries = entries(inside.container(), shelf);
        int place = inside.place();
        if (place < entries.size() && Digest.of(entries.get(place)).equals(source.digest())) {
            return entries.get(place);
        }
        // Another version of the unpacking may order or name entries otherwise.
        return entries.stream()
                .filter(bytes -> Digest.of(bytes).equals(source.digest()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Code.X933_SOURCES_DAMAGED,
                        source.name() + " is not found in its container any more. \"reftel verify\" says what is"
                                + " damaged; restore the folder from a backup."));
    }

    private synchronized List<byte[]> entries(Digest container, Shelf shelf) throws IOException {
        var known = last.get();
        if (known != null && known.digest().equals(container.hex())) {
            return known.entries();
        }
        var whole = shelf.get(container);
        var entries = unpack.apply(whole.source().name(), whole.bytes());
        last = new SoftReference<>(new Unpacked(container.hex(), entries));
        return entries;
    }
}
