package org.reftel.serve;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.file.Kinds;
import org.reftel.ingest.Filing;
import org.reftel.model.Label;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;

/// Files over `examples/`, invented like them, on days before the one on which tests ask.
final class FiledExamples {
    static final String CASE = "QUAYSHOOTING";

    private FiledExamples() {}

    static void into(Served served) throws IOException {
        var filing = served.room().filing();
        filing.open(
                new Filing.Opening(
                        "The shooting at the quay",
                        CASE,
                        Kinds.shipped("case").orElseThrow(),
                        "Oversight Desk",
                        Optional.of(LocalDate.of(2011, 5, 17)),
                        Optional.of(Label.parse("C")),
                        List.of(received("2011-05-19", "11PORTVELA355/2"), received("2011-05-19", "11PORTVELA355/4"))),
                "A. Reader");
        filing.add(
                CASE,
                List.of(
                        entry("2011-06-02", "investigation", "The prosecutor opened an investigation."),
                        entry("2011-06-02", "party", "", "party", "Lidia Seravalle", "role", "prosecutor"),
                        entry("2011-06-20", "party", "", "party", "Lt. Iago Branth", "role", "accused"),
                        entry("2011-06-21", "detained", "", "party", "Lt. Iago Branth", "place", "Fort Calder"),
                        entry("2011-07-01", "forum", "", "forum", "prosecutor", "ground", "civilian victim"),
                        entry("2011-09-12", "indictment", "", "charge", "homicide", "party", "Lt. Iago Branth"),
                        entry("2012-01-10", "asked", "Send the log of the boat.", "to", "Navy", "due", "2012-02-01")),
                "A. Reader");
        filing.add(
                CASE,
                List.of(correction(5, "2011-06-20", "party", "party", "Lt. Iago Branth Coll", "role", "accused")),
                "M. Keeper");
        filing.add(
                CASE,
                List.of(entry(
                        "2012-06-20", "hearing", "", "day", "2012-07-14", "time", "10:00", "court", "First Court")),
                "A. Reader");
        filing.add(CASE, List.of(entry("2012-06-25", "hand-over", "", "to", "Court Liaison Unit")), "A. Reader");
        filing.open(
                new Filing.Opening(
                        "Boarding officers",
                        "",
                        Kinds.shipped("dossier").orElseThrow(),
                        "Oversight Desk",
                        Optional.of(LocalDate.of(2012, 3, 1)),
                        Optional.of(Label.parse("C")),
                        List.of(received("2012-03-01", "11PORTVELA118/5"))),
                "A. Reader");
    }

    private static Draft received(String on, String citation) {
        return draft(on, "received", "", List.of(citation), FileEntry.NONE);
    }

    private static Draft entry(String on, String type, String words, String... fields) {
        return draft(on, type, words, List.of(), FileEntry.NONE, fields);
    }

    private static Draft correction(long corrects, String on, String type, String... fields) {
        return draft(on, type, "", List.of(), corrects, fields);
    }

    private static Draft draft(
            String on, String type, String words, List<String> citations, long corrects, String... fields) {
        var values = new TreeMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        return new Draft(
                type,
                Optional.of(LocalDate.parse(on)),
                "",
                values,
                words.isEmpty() ? List.of() : List.of(words),
                citations,
                corrects,
                Optional.empty());
    }
}
