package org.reftel.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState.Authority;

/// Who may collect what, from when to when.
final class Authorities {
    private final List<Authority> all = new ArrayList<>();

    void issue(FileEntry entry) {
        all.add(new Authority(
                entry.serial(),
                entry.field("scope").orElse(""),
                entry.field("asked-by").orElse(""),
                entry.field("issued-by").orElse(""),
                day(entry, "begins"),
                day(entry, "ends"),
                Optional.empty()));
    }

    private static LocalDate day(FileEntry entry, String field) {
        return entry.field(field).map(LocalDate::parse).orElse(entry.on());
    }

    String objectionToIssue(FileEntry entry) {
        return day(entry, "ends").isBefore(day(entry, "begins"))
                ? "It ends on " + day(entry, "ends") + ", before it begins on " + day(entry, "begins") + "."
                : "";
    }

    String objectionToRevoke(FileEntry entry) {
        var serial = entry.field("authority").orElse("");
        return of(serial)
                .map(one -> one.revoked()
                        .map(day -> "The authority of entry " + serial + " was revoked on " + day + " already.")
                        .orElse(""))
                .orElse("Entry " + serial + " issues no authority.");
    }

    void revoke(FileEntry entry) {
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            if (Long.toString(one.serial()).equals(entry.field("authority").orElse(""))) {
                all.set(
                        i,
                        new Authority(
                                one.serial(),
                                one.scope(),
                                one.askedBy(),
                                one.issuedBy(),
                                one.begins(),
                                one.ends(),
                                Optional.of(entry.on())));
            }
        }
    }

    /// @param serial as a field gives it
    Optional<Authority> of(String serial) {
        return all.stream()
                .filter(one -> Long.toString(one.serial()).equals(serial))
                .findFirst();
    }

    List<Authority> all() {
        return List.copyOf(all);
    }
}
