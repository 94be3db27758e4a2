package org.reftel.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reftel.file.Charges;
import org.reftel.file.OffenceLists;
import org.reftel.model.file.FileState;
import org.reftel.model.file.OffenceList;
import org.reftel.wording.FileWords;

/// Charges of files, counted under a list of offences or under all of them.
public final class ChargeTables {
    private ChargeTables() {}

    /// A charge a line, items as groups: each item of the list, a zero too, and what is unmapped. Every charge is
    /// in one of them.
    public static Terms charges(List<FileState> states, OffenceList under, OffenceLists lists) {
        var known = states.stream().collect(Collectors.toMap(FileState::file, Function.identity()));
        var groups = new LinkedHashMap<String, String>();
        under.items().forEach(item -> groups.put(item.code(), item.title()));
        groups.put(Charges.UNMAPPED, Charges.UNMAPPED);
        var lines = new ArrayList<Terms.Line>();
        for (var one : Charges.of(states, under, lists).all()) {
            lines.add(line(one, under, known));
        }
        return Terms.of(
                "charge",
                "charges",
                groups,
                List.of("item", "charge", "accused", "how", "on"),
                Set.of(),
                List.of(
                        "file",
                        "title",
                        "kind",
                        "charge",
                        "accused",
                        "list",
                        "version",
                        "item",
                        "item_title",
                        "by",
                        "why",
                        "on",
                        "entry"),
                lines);
    }

    private static Terms.Line line(Charges.Charge one, OffenceList under, Map<String, FileState> known) {
        var item = one.mapped().item().map(OffenceList.Item::code).orElse("");
        var entry = Optional.ofNullable(known.get(one.file()))
                .map(state -> FileWords.number(state, one.serial()))
                .orElse("");
        return new Terms.Line(
                Set.of(item.isEmpty() ? Charges.UNMAPPED : item),
                List.of(
                        item.isEmpty() ? Charges.UNMAPPED : item,
                        one.charge(),
                        FileWords.orNotStated(one.accused()),
                        how(one.mapped()),
                        one.on().toString()),
                one.file(),
                one.title(),
                entry,
                List.of(
                        one.file(),
                        one.title(),
                        one.kind(),
                        one.charge(),
                        one.accused(),
                        under.key(),
                        under.version(),
                        item,
                        one.mapped().item().map(OffenceList.Item::title).orElse(""),
                        one.mapped().by(),
                        one.mapped().why(),
                        one.on().toString(),
                        entry));
    }

    private static String how(OffenceLists.Mapped mapped) {
        if (!mapped.why().isEmpty()) {
            return mapped.why();
        }
        return mapped.by().isEmpty() ? "as it says" : "by " + mapped.by();
    }

    /// A list a row: under each the charges are the same, and either mapped or not.
    public static Sheet lists(List<FileState> states, OffenceLists lists) {
        var sheet = new Sheet("list", "version", "title", "source", "items", "charges", "mapped", "unmapped");
        for (var list : lists.all()) {
            var charges = Charges.of(states, list, lists);
            int unmapped = charges.unmapped().size();
            sheet.row(
                    list.key(),
                    list.version(),
                    list.title(),
                    list.source(),
                    list.items().size(),
                    charges.all().size(),
                    charges.all().size() - unmapped,
                    unmapped);
        }
        return sheet;
    }
}
