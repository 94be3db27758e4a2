package org.reftel.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.reftel.model.file.FileState;

/// What waits, and how long it has.
///
/// @param open files that are not closed, the oldest first
/// @param questions what was asked and not answered, the oldest first
/// @param waiting files handed over and not accepted, the longest first
/// @param withoutProsecutor files that name no prosecutor, of kinds that know one; by code
public record Ages(
        List<OpenFile> open, List<Question> questions, List<Waiting> waiting, List<OpenFile> withoutProsecutor) {
    /// The role by which a kind says that its files have a named prosecutor.
    public static final String PROSECUTOR = "prosecutor";

    public Ages {
        open = List.copyOf(open);
        questions = List.copyOf(questions);
        waiting = List.copyOf(waiting);
        withoutProsecutor = List.copyOf(withoutProsecutor);
    }

    /// A file and its age.
    ///
    /// @param office that keeps it; empty when none is stated
    /// @param stage its title
    public record OpenFile(
            String file, String title, String kind, String office, String stage, LocalDate opened, long days) {}

    /// Something asked, by an open file.
    ///
    /// @param overdue days since it was due; 0 when it is not, or no day was given
    public record Question(
            String file,
            String title,
            String kind,
            String to,
            LocalDate on,
            long days,
            Optional<LocalDate> due,
            long overdue,
            long serial) {}

    /// A file between two offices.
    public record Waiting(String file, String title, String from, String to, LocalDate since, long days) {}

    public static Ages of(List<FileState> states) {
        return new Ages(
                states.stream()
                        .filter(state -> !state.isClosed())
                        .map(Ages::aged)
                        .sorted(Comparator.comparing(OpenFile::opened).thenComparing(OpenFile::file))
                        .toList(),
                states.stream()
                        .filter(state -> !state.isClosed())
                        .flatMap(state -> state.asked().stream()
                                .filter(asked -> asked.answered().isEmpty())
                                .map(asked -> question(state, asked)))
                        .sorted(Comparator.comparing(Question::on)
                                .thenComparing(Question::file)
                                .thenComparingLong(Question::serial))
                        .toList(),
                states.stream()
                        .flatMap(state -> state.handedTo().stream().map(to -> waiting(state, to)))
                        .sorted(Comparator.comparing(Waiting::since).thenComparing(Waiting::file))
                        .toList(),
                states.stream()
                        .filter(Ages::isWithoutProsecutor)
                        .map(Ages::aged)
                        .sorted(Comparator.comparing(OpenFile::file))
                        .toList());
    }

    /// Unanswered questions by whom they were put to, each the oldest first.
    public SortedMap<String, List<Question>> byOffice() {
        return questions.stream().collect(Collectors.groupingBy(Question::to, TreeMap::new, Collectors.toList()));
    }

    private static boolean isWithoutProsecutor(FileState state) {
        return state.kind().roles().contains(PROSECUTOR)
                && state.parts().stream()
                        .noneMatch(part ->
                                part.role().equals(PROSECUTOR) && part.until().isEmpty());
    }

    private static OpenFile aged(FileState state) {
        return new OpenFile(
                state.file(),
                state.title(),
                state.kind().key(),
                state.office(),
                state.stage().title(),
                state.opened(),
                days(state.opened(), state));
    }

    private static Question question(FileState state, FileState.Asked asked) {
        return new Question(
                state.file(),
                state.title(),
                state.kind().key(),
                asked.to(),
                asked.on(),
                days(asked.on(), state),
                asked.due(),
                asked.due().map(due -> Math.max(0, days(due, state))).orElse(0L),
                asked.serial());
    }

    private static Waiting waiting(FileState state, FileState.Since<String> to) {
        return new Waiting(state.file(), state.title(), state.office(), to.what(), to.from(), days(to.from(), state));
    }

    private static long days(LocalDate from, FileState state) {
        return ChronoUnit.DAYS.between(from, state.on());
    }
}
