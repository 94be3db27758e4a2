package org.reftel.main;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.reftel.Shared;
import org.reftel.cli.Opener;
import org.reftel.cli.Workroom;
import org.reftel.desk.Trace;
import org.reftel.follow.Cited;
import org.reftel.follow.Promise;
import org.reftel.follow.Series;
import org.reftel.follow.Spot;
import org.reftel.model.Statement;

/// A room with real cables, asked through the same desk as the program's commands.
final class SeedRoom implements AutoCloseable {
    /// Later than all of them.
    static final LocalDate TODAY = LocalDate.parse("2010-03-01");

    private final Workroom room;

    private SeedRoom(Workroom room) {
        this.room = room;
    }

    /// With the five cables.
    static SeedRoom read(Path folder) throws IOException {
        return read(folder, file -> true, List.of());
    }

    /// With those of the five whose file is wanted, and with others besides.
    ///
    /// @param more below the shared folder
    static SeedRoom read(Path folder, Predicate<String> wanted, List<String> more) throws IOException {
        var shared = Shared.require();
        LocalRoom.open(folder, Opener.Way.MAKE).close();
        var room = LocalRoom.open(folder, Opener.Way.READ).workroom(Opener.Way.READ);
        try (var files = Files.list(shared.resolve("seeds"))) {
            var paths = new java.util.ArrayList<String>();
            files.filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .forEach(file -> paths.add(file.toString()));
            more.forEach(file -> paths.add(shared.resolve(file).toString()));
            room.ingest().run(paths, folder, InputStream.nullInputStream(), outcome -> {}, progress -> {});
        }
        return new SeedRoom(room);
    }

    Workroom room() {
        return room;
    }

    Trace trace(String words) throws IOException {
        return trace(words, TODAY);
    }

    Trace trace(String words, LocalDate today) throws IOException {
        return room.desk().trace(Trace.Question.of(words), today);
    }

    /// Each figure of a trace in a line: amount, unit, what is counted, measure, state, time, speaker, paragraph.
    List<String> figures(String words) throws IOException {
        return trace(words).account().counted().stream()
                .flatMap(series -> series.points().stream().map(point -> figure(series, point)))
                .toList();
    }

    private static String figure(Series series, Series.Point point) {
        var figure = point.figure();
        var speaker = figure.speaker();
        return String.join(
                " | ",
                figure.quote(),
                series.unit(),
                figure.said().of(),
                figure.said().measure(),
                figure.said().state().name(),
                point.when(),
                speaker.isEmpty() ? figure.said().head().voice().kind().name() : speaker,
                figure.spot().citation());
    }

    /// What somebody is bound by or asked for: modality, actor, paragraph, words.
    static String promise(Promise promise) {
        var given = promise.given();
        return given.said().modality().key() + " | " + given.name(given.said().actor()) + " | "
                + given.spot().citation() + " | " + given.said().what();
    }

    List<String> promises(String words) throws IOException {
        return trace(words).account().promised().stream().map(SeedRoom::promise).toList();
    }

    List<String> asked(String words) throws IOException {
        return trace(words).account().asked().stream().map(SeedRoom::promise).toList();
    }

    /// The holdings of a trace: person, role, organisation, tenure, paragraphs.
    List<String> offices(String words) throws IOException {
        return trace(words).account().held().stream()
                .map(held -> held.person() + " | " + held.role() + " | " + held.organisation() + " | " + held.state()
                        + " | "
                        + held.said().stream()
                                .map(Cited::spot)
                                .map(Spot::citation)
                                .distinct()
                                .toList())
                .toList();
    }

    /// What a trace has met: word, status as it stands, first day, paragraph.
    List<String> met(String words) throws IOException {
        return trace(words).account().met().stream()
                .map(met -> met.meeting().said().what() + " | " + met.status() + " | "
                        + met.meeting().said().start().value() + " | "
                        + met.meeting().spot().citation())
                .toList();
    }

    List<String> events(String words) throws IOException {
        return trace(words).account().happened().stream()
                .map(event -> event.said().date().value() + " | " + event.said().what() + " | "
                        + event.spot().citation())
                .toList();
    }

    /// What a trace says that something is.
    List<String> described(String words) throws IOException {
        return trace(words).account().described().stream()
                .filter(one -> one.said().aspect() == Statement.Description.Aspect.IS)
                .map(one -> one.said().of().words() + " | " + one.said().what() + " | "
                        + one.spot().citation())
                .toList();
    }

    /// What a trace says of one aspect: of what, words, who or what beside it, paragraph.
    List<String> aspect(String words, Statement.Description.Aspect aspect) throws IOException {
        return trace(words).account().described().stream()
                .filter(one -> one.said().aspect() == aspect)
                .map(one -> one.said().of().words() + " | " + one.said().what() + " | "
                        + one.said().other().words() + " | " + one.spot().citation())
                .toList();
    }

    /// Every statement of a kind that a record says, with its paragraph.
    <S extends Statement> List<S> said(String record, Class<S> kind) throws IOException {
        return room.desk().said(record).orElseThrow().findings().statements().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Override
    public void close() throws IOException {
        room.close();
    }
}
