package org.reftel.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.reftel.disk.Disk;
import org.reftel.file.Kinds;
import org.reftel.handling.Handling;
import org.reftel.ingest.Filing;
import org.reftel.model.Label;
import org.reftel.model.View;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.testing.Filed;

/// Case files of two rooms that differ in what a reader may not read: the words of hidden entries, and whole hidden
/// files. How many entries a file has is told by their numbers, as it is with cables; so entries that only one room
/// has stand in files that he does not see.
public final class FiledTwins {
    private static final List<String> LEVELS = List.of("U", "SBU", "C", "S", "TS");
    private static final List<String> TITLES = List.of("The harbor fire", "Missing launches", "Vela wharf");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2012-09-20T12:00:00Z"));
    private static final LocalDate FIRST = LocalDate.of(2012, 9, 1);

    private final Random random;
    private final View view;
    private final List<Plan> plans = new ArrayList<>();
    private final Label listed;
    private int canaries;

    /// A file that he sees, and what is written into it.
    private record Plan(String title, Label marking, List<Step> steps) {}

    /// @param draft whose words and free fields are filled in where it is hidden
    private record Step(Draft draft, boolean hidden) {}

    public FiledTwins(long seed, View view) {
        this.random = new Random(seed * 31 + 7);
        this.view = view;
        for (var title : TITLES.subList(0, 1 + random.nextInt(TITLES.size()))) {
            var marking = label(true);
            var steps = new ArrayList<Step>();
            steps.add(step("received", "", 1));
            for (int i = random.nextInt(4); i > 0; i--) {
                steps.add(step("note", "", 2));
            }
            steps.add(step("investigation", "", 3));
            steps.add(step("party", "", 4, "party", "Rui Montalde", "role", "accused"));
            steps.add(step("forum", "ground", 5, "forum", "prosecutor"));
            if (random.nextBoolean()) {
                steps.add(step("indictment", "charge", 6));
                steps.add(step("hearing", "charge", 7, "day", "2012-10-" + (10 + random.nextInt(20))));
            }
            plans.add(new Plan(title, marking, steps));
        }
        listed = label(true);
    }

    /// A level that he may read, or one that he may not; the lowest where there is none.
    private Label label(boolean open) {
        var fitting = LEVELS.stream()
                .map(Filed::label)
                .filter(label -> Handling.mayRead(view, label) == open)
                .toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    /// @param free the field that is free text; empty for none
    private Step step(String type, String free, int day, String... fields) {
        boolean hidden = random.nextInt(3) == 0;
        var values = new TreeMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        if (!free.isEmpty()) {
            values.put(free, "arson of the wharf");
        }
        return new Step(
                new Draft(
                        type,
                        Optional.of(FIRST.plusDays(day)),
                        "",
                        values,
                        List.of("The clerk of Port Vela has " + random.nextInt(90) + " complaints."),
                        type.equals("received") ? List.of("12PORTVELA7" + random.nextInt(10)) : List.of(),
                        FileEntry.NONE,
                        hidden ? Optional.of(label(false)) : Optional.of(label(true))),
                hidden);
    }

    /// Writes the files into a room that is made.
    public void write(Path room) throws IOException {
        try (var filed = Filed.open(room, Disk.local(), CLOCK)) {
            filed.filing().keep(list("wharf-code", "Arson of the wharf"), Optional.of(listed), "A. Reader");
            if (random.nextBoolean()) {
                // By its words a charge would be known, and a crosswalk leads from them to what he sees.
                filed.filing().keep(list("qzcanary-code", secret()), Optional.of(label(false)), "A. Reader");
            }
            for (var plan : plans) {
                hidden(filed);
                var code = open(filed, plan.title(), plan.marking(), "case");
                for (var step : plan.steps()) {
                    if (random.nextInt(4) == 0) {
                        hidden(filed);
                    }
                    filed.filing().add(code, List.of(step.hidden() ? filled(step.draft()) : step.draft()), "A. Reader");
                }
            }
            hidden(filed);
        }
    }

    private static byte[] list(String key, String title) {
        return """
            {"list": "%s", "version": 1, "title": "%s",
             "items": [{"code": "W 1", "title": "%s"}, {"code": "W 2", "title": "Arson", "also": ["arson of the wharf %s"]}],
             "crosswalks": [{"list": "grave-breaches", "version": 1, "pairs": [{"item": "W 1", "is": "wilful-killing"}]}]}
            """.formatted(key, title, title, key).getBytes(StandardCharsets.UTF_8);
    }

    private static String open(Filed filed, String title, Label marking, String key) throws IOException {
        var kind = Kinds.shipped(key).orElseThrow();
        return filed.filing()
                .open(
                        new Filing.Opening(
                                title, "", kind, "Unit A", Optional.of(FIRST), Optional.of(marking), List.of()),
                        "A. Reader")
                .file();
    }

    /// Other words each time.
    private Draft filled(Draft draft) {
        var fields = new TreeMap<>(draft.fields());
        for (var free : List.of("ground", "charge")) {
            fields.computeIfPresent(free, (name, value) -> secret());
        }
        return new Draft(
                draft.type(),
                draft.on(),
                draft.office(),
                fields,
                List.of(secret()),
                draft.citations(),
                draft.corrects(),
                draft.marking());
    }

    /// A file that he does not see, or none.
    private void hidden(Filed filed) throws IOException {
        if (random.nextBoolean()) {
            var marking = label(false);
            var kind = random.nextBoolean() ? "case" : "dossier";
            var code = open(filed, "Qzcanary wharf", marking, kind);
            for (int i = random.nextInt(3); i > 0; i--) {
                filed.filing().add(code, List.of(Filed.draft("note", secret())), "A. Reader");
            }
        }
    }

    private String secret() {
        return Twins.CANARY + canaries++ + " Rui Montalde promised " + random.nextInt(900) + " radios to the harbor.";
    }

    /// What a person types about files.
    static List<String[]> commands(Random random) {
        var code =
                List.of("HARBORFIRE", "MISSINGLAUNCHES", "VELAWHARF", "NOFILE").get(random.nextInt(4));
        var form = List.of("--json", "--csv", "--md", "--as-of=2012-09-06").get(random.nextInt(4));
        var number = "12HARBORFIRE" + random.nextInt(9);
        return List.of(
                new String[] {"file", "list", form},
                new String[] {
                    "file", "show", code, List.of("--text", "--json", "--md").get(random.nextInt(3))
                },
                new String[] {"file", "check", form},
                new String[] {"file", "check", code},
                new String[] {"file", "kinds", "--json"},
                new String[] {"file", "funnel", form},
                new String[] {"file", "detained", form},
                new String[] {"file", "hearings", form},
                new String[] {"file", "ages", form},
                new String[] {"file", "charges", form},
                new String[] {"file", "charges", "--list", "wharf-code", form},
                new String[] {"file", "charges", "--list", "qzcanary-code", form},
                new String[] {"file", "show", "QZCANARYWHARF"},
                new String[] {"due", "--on=2012-10-01", "--all"},
                new String[] {"open", number},
                new String[] {
                    "open",
                    number,
                    List.of("--json", "--csv", "--explain", "--raw").get(random.nextInt(4))
                },
                new String[] {"open", "12HARBORFIRE0", "--raw"},
                new String[] {"trace", "from:harborfire"},
                new String[] {"trace", "clerk complaints", "--json"},
                new String[] {"trace", "radios OR arson OR qzcanary*", "--text"},
                new String[] {"check", number},
                new String[] {"list", "--json"});
    }

    /// What a person opens in the browser or asks the API.
    static List<String> paths() {
        return List.of(
                "/files",
                "/files?stage=investigation",
                "/files?as-of=2012-09-06",
                "/files?view=funnel",
                "/files?view=detained",
                "/files/open",
                "/files/charges",
                "/files/charges?list=wharf-code",
                "/files/charges?list=qzcanary-code",
                "/api/v1/files/charges?list=wharf-code",
                "/api/v1/files/charges?list=qzcanary-code",
                "/file/HARBORFIRE",
                "/file/HARBORFIRE?as-of=2012-09-06",
                "/file/HARBORFIRE/add",
                "/file/VELAWHARF",
                "/file/QZCANARYWHARF",
                "/file/NOFILE",
                "/12HARBORFIRE0",
                "/12HARBORFIRE1",
                "/12HARBORFIRE3",
                "/12HARBORFIRE5",
                "/trace?q=clerk+complaints",
                "/trace?q=radios",
                "/browse/HARBORFIRE",
                "/api/v1/files",
                "/api/v1/files?as_of=2012-09-06",
                "/api/v1/files/funnel",
                "/api/v1/files/detained",
                "/api/v1/files/HARBORFIRE",
                "/api/v1/files/HARBORFIRE?as_of=2012-09-06",
                "/api/v1/files/HARBORFIRE/entries",
                "/api/v1/files/QZCANARYWHARF",
                "/api/v1/files/NOFILE",
                "/api/v1/records/12HARBORFIRE1",
                "/api/v1/records/12HARBORFIRE4");
    }
}
