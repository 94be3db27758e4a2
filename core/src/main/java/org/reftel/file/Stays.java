package org.reftel.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.model.file.FileState;
import org.reftel.model.file.FileState.Since;

/// How long a file was in each stage, before each forum, with each office.
///
/// @param key of the stage or forum; the name of the office
/// @param until empty while it is there
/// @param days whole days, to the day of the state while it is there
public record Stays(String key, String title, LocalDate from, Optional<LocalDate> until, long days) {
    public static List<Stays> stages(FileState state) {
        return of(
                state,
                state.stages().stream()
                        .map(since ->
                                named(since, since.what().key(), since.what().title()))
                        .toList());
    }

    public static List<Stays> fora(FileState state) {
        return of(
                state,
                state.fora().stream()
                        .map(since ->
                                named(since, since.what().key(), since.what().title()))
                        .toList());
    }

    public static List<Stays> offices(FileState state) {
        return of(
                state,
                state.offices().stream()
                        .map(since -> named(since, since.what(), since.what()))
                        .toList());
    }

    private static Stays named(Since<?> since, String key, String title) {
        return new Stays(key, title, since.from(), Optional.empty(), 0);
    }

    private static List<Stays> of(FileState state, List<Stays> begun) {
        var stays = new ArrayList<Stays>();
        for (int i = 0; i < begun.size(); i++) {
            var one = begun.get(i);
            var until = i + 1 < begun.size() ? Optional.of(begun.get(i + 1).from()) : Optional.<LocalDate>empty();
            stays.add(new Stays(
                    one.key(),
                    one.title(),
                    one.from(),
                    until,
                    ChronoUnit.DAYS.between(one.from(), until.orElse(state.on()))));
        }
        return List.copyOf(stays);
    }
}
