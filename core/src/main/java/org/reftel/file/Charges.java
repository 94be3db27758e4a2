package org.reftel.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState;
import org.reftel.model.file.OffenceList;

/// Charges that entries state, counted under a list of offences. How many there are does not hang on the list: each
/// is under one item or unmapped.
///
/// @param all by file, then by entry
public record Charges(OffenceList under, List<Charge> all) {
    /// The field of an entry that states a charge, in a kind of any name.
    public static final String FIELD = "charge";

    /// What charges are together that are under no item.
    public static final String UNMAPPED = "unmapped";

    public Charges {
        all = List.copyOf(all);
    }

    /// A charge: in a file, some words and whom they accuse. Said again, as when a hearing is set, it is the same.
    ///
    /// @param charge the words
    /// @param accused empty when no entry names him beside these words
    /// @param mapped what it is under the list
    /// @param on day of the entry
    /// @param serial of the entry that states it first
    public record Charge(
            String file,
            String title,
            String kind,
            String charge,
            String accused,
            OffenceLists.Mapped mapped,
            LocalDate on,
            long serial) {
        public boolean isMapped() {
            return mapped.item().isPresent();
        }
    }

    public static Charges of(List<FileState> states, OffenceList under, OffenceLists lists) {
        var all = new ArrayList<Charge>();
        for (var state : states) {
            stated(state)
                    .forEach((words, entries) -> entries.forEach((accused, entry) -> {
                        var charge = entry.field(FIELD).orElse("");
                        all.add(new Charge(
                                state.file(),
                                state.title(),
                                state.kind().key(),
                                charge,
                                entry.field("party").orElse(""),
                                lists.map(charge, under),
                                entry.on(),
                                entry.serial()));
                    }));
        }
        all.sort(Comparator.comparing(Charge::file).thenComparingLong(Charge::serial));
        return new Charges(under, all);
    }

    /// By words, then by the accused, the first entry in the order of days. An entry that names nobody says it of
    /// those whom others name.
    private static Map<String, Map<String, FileEntry>> stated(FileState state) {
        var stated = new LinkedHashMap<String, Map<String, FileEntry>>();
        state.entries().stream()
                .filter(entry ->
                        !OffenceLists.plain(entry.field(FIELD).orElse("")).isEmpty())
                .sorted(Comparator.comparing(FileEntry::on).thenComparingLong(FileEntry::serial))
                .forEach(entry -> stated.computeIfAbsent(
                                OffenceLists.plain(entry.field(FIELD).orElse("")), words -> new LinkedHashMap<>())
                        .putIfAbsent(OffenceLists.plain(entry.field("party").orElse("")), entry));
        stated.values().stream().filter(accused -> accused.size() > 1).forEach(accused -> accused.remove(""));
        return stated;
    }

    /// Those that are no item of the list, or not one alone.
    public List<Charge> unmapped() {
        return all.stream().filter(charge -> !charge.isMapped()).toList();
    }

    /// Those under an item.
    public List<Charge> under(OffenceList.Item item) {
        return all.stream()
                .filter(charge -> charge.mapped().item().filter(item::equals).isPresent())
                .toList();
    }
}
