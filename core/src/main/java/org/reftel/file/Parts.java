package org.reftel.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState.Part;

/// Who has a part in a file, and from when to when.
final class Parts {
    private final List<Part> all = new ArrayList<>();
    private final List<String> guarded = new ArrayList<>();

    void join(FileEntry entry) {
        all.add(new Part(name(entry), role(entry), entry.on(), Optional.empty(), entry.serial(), false));
    }

    void leave(FileEntry entry) {
        int at = at(entry);
        if (at >= 0) {
            all.set(at, until(all.get(at), entry.on()));
        }
    }

    void guard(FileEntry entry) {
        guarded.add(name(entry));
    }

    String objection(FileEntry entry) {
        return at(entry) >= 0
                ? ""
                : name(entry) + " has no part as " + role(entry) + " in the file on " + entry.on() + ".";
    }

    /// Whether somebody has that role on a day; on the day on which he leaves he has it still.
    boolean has(String role, LocalDate day) {
        return all.stream()
                .anyMatch(part -> part.role().equals(role)
                        && !part.from().isAfter(day)
                        && part.until().map(until -> !until.isBefore(day)).orElse(true));
    }

    private int at(FileEntry entry) {
        for (int i = 0; i < all.size(); i++) {
            var part = all.get(i);
            if (part.name().equals(name(entry))
                    && part.role().equals(role(entry))
                    && part.until().isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private static String name(FileEntry entry) {
        return entry.field("party").orElse("");
    }

    private static String role(FileEntry entry) {
        return entry.field("role").orElse("");
    }

    private static Part until(Part part, LocalDate day) {
        return new Part(part.name(), part.role(), part.from(), Optional.of(day), part.serial(), part.guarded());
    }

    List<Part> all() {
        return all.stream()
                .map(part -> new Part(
                        part.name(),
                        part.role(),
                        part.from(),
                        part.until(),
                        part.serial(),
                        guarded.contains(part.name())))
                .toList();
    }
}
