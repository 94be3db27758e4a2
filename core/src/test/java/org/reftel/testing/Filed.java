package org.reftel.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.reftel.disk.Disk;
import org.reftel.file.Kinds;
import org.reftel.handling.Handling;
import org.reftel.ingest.Author;
import org.reftel.ingest.Filing;
import org.reftel.ingest.Ingest;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.parse.Dictionaries;
import org.reftel.store.Room;
import org.reftel.store.folder.FolderRoom;
import org.reftel.store.folder.Tools;

/// Case files written for tests: a room in a folder with a clock of its own and an index in memory, and drafts.
public final class Filed implements AutoCloseable {
    private static final List<String> TITLES =
            List.of("The harbor fire", "Missing launches", "Vela wharf", "Montalde complaint", "Register of guards");
    private static final List<String> WORDS = List.of(
            "Deputy Vargas promised to send the report by June 30.",
            "The clerk of Port Vela has 31 complaints and no answer.",
            "Counsel asked for the list of guards; none was given.",
            "The Ministry of Harbours will open the register next year.");

    private final Room room;
    private final Ingest ingest;
    private final Filing filing;

    private Filed(Room room, InstantSource clock) {
        this.room = room;
        ingest = new Ingest(room, new Remembered(), Documents.stages(), new Author("reftel/test", clock));
        filing = new Filing(ingest, room, Dictionaries.builtIn());
    }

    /// Opens or makes a room.
    public static Filed open(Path folder, Disk disk, InstantSource clock) throws IOException {
        var tools = new Tools(disk, clock, new SecureRandom(), Archives::entries);
        return new Filed(FolderRoom.create(folder, tools), clock);
    }

    public Room room() {
        return room;
    }

    public Ingest ingest() {
        return ingest;
    }

    public Filing filing() {
        return filing;
    }

    @Override
    public void close() throws IOException {
        room.close();
    }

    /// Opens some files and writes into them.
    ///
    /// @return their codes
    public static List<String> fill(Filing filing, Random random, int files) throws IOException {
        var codes = new ArrayList<String>();
        for (int i = 0; i < files; i++) {
            var title = TITLES.get(random.nextInt(TITLES.size()));
            var code = file(filing, title, Optional.empty(), draft("note", WORDS.get(random.nextInt(WORDS.size()))));
            codes.add(code);
            var drafts = new ArrayList<Draft>();
            for (int more = random.nextInt(4); more > 0; more--) {
                drafts.add(draft("note", WORDS.get(random.nextInt(WORDS.size())) + " " + random.nextInt(1000)));
            }
            if (random.nextBoolean()) {
                drafts.add(draft("investigation", "Opened by the unit."));
            }
            if (!drafts.isEmpty()) {
                filing.add(code, drafts, "A. Reader");
            }
        }
        return List.copyOf(codes);
    }

    /// Opens a case.
    ///
    /// @return its code
    public static String file(Filing filing, String title, Optional<Label> marking, Draft... first) throws IOException {
        var kind = Kinds.shipped("case").orElseThrow();
        return filing.open(
                        new Filing.Opening(title, "", kind, "Unit A", Optional.empty(), marking, List.of(first)),
                        "A. Reader")
                .file();
    }

    public static Draft draft(String type, String words, String... fields) {
        var values = new TreeMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return Draft.of(type, values, words.isEmpty() ? List.of() : List.of(words));
    }

    /// The same with a marking of its own.
    public static Draft marked(Draft draft, String level) {
        return new Draft(
                draft.type(),
                draft.on(),
                draft.office(),
                draft.fields(),
                draft.words(),
                draft.citations(),
                FileEntry.NONE,
                Optional.of(label(level)));
    }

    public static Label label(String level) {
        return Handling.join(Label.of(Level.valueOf(level)), Label.of(Level.U));
    }
}
