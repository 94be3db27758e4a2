package org.reftel.release;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.reftel.file.Detained;
import org.reftel.file.Funnel;
import org.reftel.file.Prosecuted;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.wording.FileWords;

/// Counts over files as tables. Each number comes with the files that it counts, and a share with what it is one
/// of.
public final class FileStatistics {
    private FileStatistics() {}

    /// A stage a row, then what ended matters, then what is stated and not opened here.
    ///
    /// @param rated whether shares are wanted
    public static Sheet funnel(List<Funnel> funnels, List<FileState> states, boolean rated) {
        var sheet = new Sheet(
                "kind",
                "row",
                "key",
                "title",
                "count",
                "files",
                "standing",
                "standing_files",
                "of",
                "part",
                "whole",
                "per_cent",
                "citation",
                "place");
        for (var funnel : funnels) {
            for (var step : funnel.steps()) {
                sheet.row(
                        funnel.kind(),
                        step.counted() ? "stage" : "beside",
                        step.stage(),
                        step.title(),
                        step.reached().size(),
                        step.reached(),
                        step.standing().size(),
                        step.standing(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "");
            }
            for (var outcome : funnel.outcomes()) {
                sheet.row(
                        funnel.kind(),
                        "outcome",
                        outcome.entry(),
                        outcome.title(),
                        outcome.entries(),
                        outcome.files(),
                        "",
                        List.of(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "");
            }
            if (rated) {
                for (var rate : rates(funnel, states)) {
                    sheet.row(
                            funnel.kind(),
                            "derived",
                            rate.reached(),
                            "",
                            "",
                            rate.parts(),
                            "",
                            rate.wholes(),
                            rate.of(),
                            rate.part(),
                            rate.whole(),
                            rate.perCent().map(Object::toString).orElse(""),
                            "",
                            rate.place());
                }
            }
        }
        for (var state : states) {
            state.counts()
                    .forEach(count -> sheet.row(
                            state.kind().key(),
                            "stated",
                            state.file(),
                            count.counted(),
                            count.count(),
                            List.of(),
                            "",
                            List.of(),
                            "",
                            "",
                            "",
                            "",
                            String.join("; ", FileWords.cites(state, count.serial())),
                            ""));
        }
        return sheet;
    }

    /// Each stage of a funnel as a share of the one before it, and of those detained, where a kind detains
    /// somebody. They are measures of their own: each says what it is a share of, and names them.
    public static List<Funnel.Rate> rates(Funnel funnel, List<FileState> states) {
        var found = states.stream()
                .map(FileState::kind)
                .filter(kind -> kind.key().equals(funnel.kind()))
                .findFirst();
        var stages = found.map(FileKind::funnel).orElse(List.of());
        var rates = new ArrayList<>(IntStream.range(1, stages.size())
                .mapToObj(i -> Funnel.rate(states, funnel.kind(), stages.get(i), stages.get(i - 1)))
                .toList());
        found.ifPresent(kind -> rates.addAll(Prosecuted.of(kind, states)));
        return List.copyOf(rates);
    }

    /// Number of the entry that says so.
    public static String number(Detained one, List<FileState> states) {
        return states.stream()
                .filter(state -> state.file().equals(one.file()))
                .findFirst()
                .map(state -> FileWords.number(state, one.serial()))
                .orElse(one.file() + " " + one.serial());
    }

    /// Somebody a row, the worst first.
    public static Sheet detained(List<Detained> detained, List<FileState> states) {
        var sheet = new Sheet("file", "title", "kind", "party", "since", "days", "limit", "over", "entry");
        for (var one : detained) {
            sheet.row(
                    one.file(),
                    one.title(),
                    one.kind(),
                    one.party(),
                    one.since().toString(),
                    one.days(),
                    one.limit() == 0 ? "" : one.limit(),
                    one.isOver(),
                    number(one, states));
        }
        return sheet;
    }
}
