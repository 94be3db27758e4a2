package org.reftel.serve.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reftel.desk.Desk;
import org.reftel.file.Detained;
import org.reftel.file.Funnel;
import org.reftel.model.file.FileState;
import org.reftel.release.FileStatistics;
import org.reftel.release.Sheet;

/// Statistics over files as pages and programs ask for them.
public final class FileSheets {
    private FileSheets() {}

    /// Of each kind of which there is a file; in a room without any, of the kinds that count one, with zeros.
    public static List<Funnel> funnels(Desk desk, List<FileState> states) throws IOException {
        return states.isEmpty()
                ? desk.kinds().stream()
                        .filter(kind -> !kind.funnel().isEmpty())
                        .map(kind -> Funnel.of(kind, states))
                        .toList()
                : Funnel.of(states);
    }

    public static Sheet funnel(Desk desk, List<FileState> states) throws IOException {
        return FileStatistics.funnel(funnels(desk, states), states, false);
    }

    public static Sheet detained(List<FileState> states) {
        return FileStatistics.detained(Detained.of(states), states);
    }

    public static Map<String, FileState> byCode(List<FileState> states) {
        return states.stream().collect(Collectors.toMap(FileState::file, Function.identity()));
    }
}
