package org.reftel.ingest;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reftel.link.Copies;
import org.reftel.model.Copy;
import org.reftel.model.ExtractId;
import org.reftel.store.Room;
import org.reftel.written.Choice;
import org.reftel.written.Written;

/// What people decided about leading copies: the last decision that names a copy of a record holds, also
/// after more copies arrive.
final class Choices {
    private final Map<ExtractId, Integer> chosen = new HashMap<>();
    private int count;

    /// Those that the catalogue knows.
    static Choices of(Room room) throws IOException {
        var choices = new Choices();
        for (var source : room.choices()) {
            Written.read(room.bytes(source))
                    .filter(Choice.class::isInstance)
                    .map(Choice.class::cast)
                    .ifPresent(choices::add);
        }
        return choices;
    }

    void add(Choice choice) {
        chosen.put(choice.leads(), count++);
    }

    /// Index of the copy that leads. What the room wrote leads whatever was chosen.
    int leading(List<Copy> copies) {
        if (copies.stream().anyMatch(Copies::isOurs)) {
            return Copies.leading(copies);
        }
        int last = -1;
        int found = -1;
        for (int i = 0; i < copies.size(); i++) {
            int order = chosen.getOrDefault(copies.get(i).extract(), -1);
            if (order > last) {
                last = order;
                found = i;
            }
        }
        return found >= 0 ? found : Copies.leading(copies);
    }
}
