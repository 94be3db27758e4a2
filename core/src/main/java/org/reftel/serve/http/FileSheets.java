package org.reftel.serve.http;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reftel.desk.Desk;
import org.reftel.file.Detained;
import org.reftel.file.Funnel;
import org.reftel.model.file.FileState;
import org.reftel.release.Sheet;
import org.reftel.wording.FileWords;

/// Statistics over files as tables: the same columns for people and for programs.
public final class FileSheets {
    private FileSheets() {}

    /// Of each kind of which there is a file; in a room without any, of the kinds that count one, with zeros.
    public static List<Funnel> funnels(Desk desk, List<FileState> states) {
        return states.isEmpty()
                ? desk.kinds().stream()
                        .filter(kind -> !kind.funnel().isEmpty())
                        .map(kind -> Funnel.of(kind, states))
                        .toList()
                : Funnel.of(states);
    }

    /// A stage or an outcome a row.
    public static Sheet funnel(List<Funnel> funnels) {
        var sheet = new Sheet("kind", "step", "key", "title", "counted", "reached", "standing", "entries", "files");
        for (var funnel : funnels) {
            for (var step : funnel.steps()) {
                sheet.row(
                        funnel.kind(),
                        "stage",
                        step.stage(),
                        step.title(),
                        step.counted(),
                        step.reached().size(),
                        step.standing().size(),
                        "",
                        step.reached());
            }
            for (var outcome : funnel.outcomes()) {
                sheet.row(
                        funnel.kind(),
                        "outcome",
                        outcome.entry(),
                        outcome.title(),
                        false,
                        outcome.files().size(),
                        "",
                        outcome.entries(),
                        outcome.files());
            }
        }
        return sheet;
    }

    /// A person a row.
    public static Sheet detained(List<FileState> states) {
        var byCode = byCode(states);
        var sheet = new Sheet("party", "since", "days", "limit", "over", "file", "title", "kind", "citation");
        for (var one : Detained.of(states)) {
            sheet.row(
                    one.party(),
                    one.since().toString(),
                    one.days(),
                    one.limit() == 0 ? "" : one.limit(),
                    one.isOver(),
                    one.file(),
                    one.title(),
                    one.kind(),
                    FileWords.number(byCode.getOrDefault(one.file(), states.getFirst()), one.serial()));
        }
        return sheet;
    }

    public static Map<String, FileState> byCode(List<FileState> states) {
        return states.stream().collect(Collectors.toMap(FileState::file, Function.identity()));
    }
}
