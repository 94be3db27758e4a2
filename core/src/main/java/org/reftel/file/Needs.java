package org.reftel.file;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState.Fault;

/// What has to be there for an entry.
final class Needs {
    private final FileKind kind;
    private final Parts parts;
    private final Authorities authorities;

    Needs(FileKind kind, Parts parts, Authorities authorities) {
        this.kind = kind;
        this.parts = parts;
        this.authorities = authorities;
    }

    /// @param before entries that were taken before it
    String objection(FileKind.EntryType type, FileEntry entry, List<FileEntry> before) {
        for (var need : type.needs()) {
            if (!need.flagged() && applies(need, entry) && !isMet(need, entry, before)) {
                return type.title() + " needs " + need.says() + ".";
            }
        }
        return "";
    }

    /// What was written without it.
    List<Fault> faults(List<FileEntry> taken) {
        var faults = new ArrayList<Fault>();
        for (var entry : taken) {
            var found = kind.entry(entry.type());
            if (found.isEmpty() || found.get().needs().isEmpty()) {
                continue;
            }
            for (var need : found.get().needs()) {
                if (need.flagged() && applies(need, entry) && !isMet(need, entry, taken)) {
                    faults.add(new Fault(
                            Fault.Kind.LACKING,
                            entry.serial(),
                            found.get().title() + " of " + entry.on() + " without " + need.says() + "."));
                }
            }
        }
        return faults;
    }

    private static boolean applies(FileKind.Need need, FileEntry entry) {
        return need.when().isEmpty()
                || need.among().contains(entry.field(need.when()).orElse(""));
    }

    private boolean isMet(FileKind.Need need, FileEntry entry, List<FileEntry> others) {
        boolean given = need.field().isEmpty() || entry.field(need.field()).isPresent();
        boolean force = !need.force() || isInForce(entry.field(need.field()).orElse(""), entry);
        boolean entries = need.entries().isEmpty()
                || others.stream()
                        .anyMatch(one -> need.entries().contains(one.type())
                                && one.serial() != entry.serial()
                                && !one.on().isAfter(entry.on()));
        boolean role = need.role().isEmpty() || parts.has(need.role(), entry.on());
        return given && force && entries && role;
    }

    private boolean isInForce(String serial, FileEntry entry) {
        return authorities
                .of(serial)
                .filter(authority -> Exhibits.days(entry).stream().allMatch(authority::isInForce))
                .isPresent();
    }
}
