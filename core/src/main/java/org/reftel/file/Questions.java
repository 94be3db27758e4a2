package org.reftel.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState.Asked;

/// What was asked of others, and what was answered.
final class Questions {
    private final List<Asked> all = new ArrayList<>();

    void ask(FileEntry entry) {
        all.add(new Asked(
                entry.serial(),
                entry.field("to").orElse(""),
                entry.on(),
                entry.field("due").map(LocalDate::parse),
                Optional.empty()));
    }

    String objection(FileEntry entry) {
        int at = at(entry);
        if (at < 0) {
            return "Nothing was asked by entry " + entry.field("asked").orElse("") + ".";
        }
        return all.get(at)
                .answered()
                .map(by -> "Entry " + all.get(at).serial() + " was answered by entry " + by + ".")
                .orElse("");
    }

    void answer(FileEntry entry) {
        int at = at(entry);
        if (at >= 0) {
            var asked = all.get(at);
            all.set(at, new Asked(asked.serial(), asked.to(), asked.on(), asked.due(), Optional.of(entry.serial())));
        }
    }

    private int at(FileEntry entry) {
        var serial = entry.field("asked").orElse("");
        for (int i = 0; i < all.size(); i++) {
            if (Long.toString(all.get(i).serial()).equals(serial)) {
                return i;
            }
        }
        return -1;
    }

    List<Asked> all() {
        return List.copyOf(all);
    }
}
