package org.reftel.party;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Findings;
import org.reftel.model.Statement;

/// The rooms of `party/hard.txt`.
record Hard(String name, List<Record> records) {
    /// One line of text, and what is found in it.
    record Record(String id, String sent, String country, String post, Marked marked, Findings findings) {
        static Record of(String id, String sent, String country, String post, String text) {
            var marked = Marked.of(text);
            return new Record(
                    id,
                    sent,
                    country,
                    post,
                    marked,
                    new Findings(
                            "test",
                            marked.mentions(),
                            marked.parties(),
                            marked.roles().stream()
                                    .map(role -> (Statement) role)
                                    .toList()));
        }

        List<Sighting> sightings() {
            return Sighting.of(id, sent, country, post, findings);
        }
    }

    List<Sighting> sightings() {
        return records.stream().flatMap(one -> one.sightings().stream()).toList();
    }

    static List<Hard> rooms() {
        try (var in = Hard.class.getResourceAsStream("/party/hard.txt")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Hard> of(String text) {
        var rooms = new ArrayList<Hard>();
        String[] head = {};
        for (var line : text.lines().toList()) {
            if (line.startsWith("== ")) {
                rooms.add(new Hard(line.substring(3), new ArrayList<>()));
            } else if (line.startsWith("-- ")) {
                head = line.substring(3).split(" ");
            } else if (!line.isBlank() && !line.startsWith("#")) {
                rooms.getLast().records().add(Record.of(head[0], head[1], head[2], head[3], line));
            }
        }
        return rooms;
    }
}
