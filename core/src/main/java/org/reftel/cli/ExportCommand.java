package org.reftel.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.reftel.desk.Answer;
import org.reftel.desk.Desk;
import org.reftel.desk.Opened;
import org.reftel.model.CatalogueEntry;
import org.reftel.release.Export;
import org.reftel.release.StatementRows;
import org.reftel.wording.Shown;

/// `reftel export`: the room, or some records of it, in the interchange format.
final class ExportCommand {
    private ExportCommand() {}

    static int run(Call call) throws IOException {
        var format = call.option("--format");
        if (!format.isEmpty() && !format.equals("jsonl") && !format.equals("csv")
                || call.csv() && !call.option("--proofs").isEmpty()) {
            call.err().print("reftel: export writes jsonl, and statements as csv\n");
            return Exit.USAGE;
        }
        try (var room = call.workroom(Opener.Way.READ)) {
            var ids = new ArrayList<String>();
            for (var word : call.words()) {
                switch (room.desk().open(word)) {
                    case Answer.NotFound<Opened> missing -> {
                        return OpenCommand.notFound(call, missing);
                    }
                    case Answer.Found<Opened>(var opened) ->
                        ids.add(opened.entry().id());
                }
            }
            boolean everything = ids.isEmpty();
            if (everything) {
                room.desk().catalogue().stream().map(CatalogueEntry::id).forEach(ids::add);
            }
            return write(call, room.desk(), ids, everything);
        }
    }

    private static int write(Call call, Desk desk, List<String> ids, boolean everything) throws IOException {
        var folder = call.option("--proofs");
        if (!folder.isEmpty()) {
            new ProvenExport(call, desk)
                    .write(Path.of(folder).toAbsolutePath(), ids, out -> lines(call, out, desk, ids, everything));
            return Exit.OK;
        }
        var file = call.option("--output");
        if (file.isEmpty() || file.equals("-")) {
            lines(call, call.out(), desk, ids, everything);
            return Exit.OK;
        }
        toFile(call, Path.of(file).toAbsolutePath(), desk, ids, everything);
        call.messages().line(Shown.count(ids.size(), "record", "records") + " written to " + file);
        return Exit.OK;
    }

    /// Beside its place first: a half-written export never stands under the name that was asked for.
    private static void toFile(Call call, Path file, Desk desk, List<String> ids, boolean everything)
            throws IOException {
        var folder = file.getParent();
        var half = Files.createTempFile(folder == null ? Path.of(".") : folder, ".reftel-export", ".part");
        try {
            try (var out = new PrintWriter(Files.newBufferedWriter(half, StandardCharsets.UTF_8))) {
                lines(call, out, desk, ids, everything);
                if (out.checkError()) {
                    throw new IOException("cannot write " + file);
                }
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void lines(Call call, PrintWriter out, Desk desk, List<String> ids, boolean everything)
            throws IOException {
        if (call.csv() || call.option("--format").equals("csv")) {
            StatementRows.write(out, desk, ids);
            return;
        }
        var progress = new Progress(call, "exporting");
        new Export(desk, call.has("--with-extracts"), ids)
                .lines(out, everything, done -> progress.at(done, ids.size()));
        progress.done();
    }
}
