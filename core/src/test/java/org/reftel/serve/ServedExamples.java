package org.reftel.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The room of `examples/`, read and served once for all tests that only look at it.
final class ServedExamples implements BeforeAllCallback {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(ServedExamples.class);

    private Optional<Room> room = Optional.empty();

    /// Gone with the last test.
    private record Room(Path folder, Served served) implements AutoCloseable {
        static Room make() throws IOException {
            var folder = Files.createTempDirectory("reftel-examples");
            return new Room(folder, Served.of(folder.resolve("room"), Path.of("../examples")));
        }

        @Override
        public void close() throws IOException {
            served.close();
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        var store = context.getRoot().getStore(OURS);
        synchronized (ServedExamples.class) {
            var made = Optional.ofNullable(store.get(Room.class, Room.class));
            if (made.isEmpty()) {
                made = Optional.of(Room.make());
                store.put(Room.class, made.get());
            }
            room = made;
        }
    }

    Served served() {
        return room.orElseThrow().served();
    }
}
