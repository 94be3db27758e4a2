package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.file.Kinds;
import org.reftel.ingest.Filing;
import org.reftel.model.Label;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;

/// A reader below the marks of a file gets byte for byte the answers that he got before it was opened: pages, lists,
/// JSON, tools, tags of what was sent and refusals.
class HiddenFilesTest {
    private static final LocalDate DAY = LocalDate.of(2012, 5, 1);
    private static final String CANARY = "zyzzyva";

    @TempDir
    Path folder;

    private static Draft draft(String type, Map<String, String> fields, String words, String mark) {
        return new Draft(
                type,
                Optional.of(DAY),
                "",
                new TreeMap<>(fields),
                List.of(words),
                mark.equals("U") ? List.of() : List.of("11PORTVELA118/3", "11PORTVELA355/2"),
                FileEntry.NONE,
                Optional.of(Label.parse(mark)));
    }

    private static void open(Served served, String title, String mark, List<Draft> first) throws IOException {
        served.room()
                .filing()
                .open(
                        new Filing.Opening(
                                title,
                                "",
                                Kinds.shipped("case").orElseThrow(),
                                "Unit " + (mark.equals("U") ? "A" : CANARY),
                                Optional.of(DAY),
                                Optional.of(Label.parse(mark)),
                                first),
                        mark.equals("U") ? "A. Reader" : CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"U", "SBU", "C", "S"})
    void aFileAboveHimChangesNothingThatAReaderGets(String view) throws IOException {
        try (var served = Served.of(folder.resolve("room"), Path.of("../examples"))) {
            open(served, "The open file", "U", List.of(draft("note", Map.of(), "Nothing secret.", "U")));
            var before = answers(served, view);
            var fields = Map.of("party", CANARY + " Montalde", "role", "accused");
            open(
                    served,
                    "The " + CANARY + " fire",
                    "S/NF",
                    List.of(
                            draft("party", fields, "Montalde promised to send the " + CANARY + " log.", "S/NF"),
                            draft("detained", Map.of("party", CANARY), "Held.", "S/NF")));
            served.room()
                    .filing()
                    .add("OPEN", List.of(draft("note", Map.of(), "The Harbour Police " + CANARY, "S/NF")), CANARY);
            var after = answers(served, view);
            assertThat(after).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i)).isEqualTo(before.get(i));
            }
            assertThat(served.get("/files").body()).as("its owner sees it").contains(CANARY);
            assertThat(served.faults()).isEmpty();
        }
    }

    private static List<String> answers(Served served, String view) {
        var year = Integer.toString(LocalDate.now(ZoneOffset.UTC).getYear()).substring(2);
        var hidden = (CANARY + "fire").toUpperCase(Locale.ROOT);
        var answers = new ArrayList<String>();
        for (var path : List.of(
                "/files",
                "/files?as-of=2012-06-01",
                "/files?kind=case",
                "/files.csv",
                "/files.json",
                "/files/funnel",
                "/files/funnel?as-of=2012-05-01",
                "/files/funnel.json",
                "/files/detained",
                "/files/detained.csv",
                "/files/choose?cite=11PORTVELA118/3",
                "/files/open",
                "/file/OPEN",
                "/file/OPEN?as-of=2012-05-01",
                "/file/OPEN/add",
                "/file/OPEN/add?type=note",
                "/file/" + hidden,
                "/file/" + hidden + "/add",
                "/file/" + hidden + "?as-of=2012-05-01",
                "/" + year + "OPEN0",
                "/" + year + "OPEN1",
                "/" + year + "OPEN2",
                "/" + year + hidden + "0",
                "/" + year + hidden + "1/1",
                "/",
                "/browse",
                "/browse/OPEN",
                "/browse/" + hidden,
                "/11PORTVELA118",
                "/11PORTVELA355/2",
                "/parties",
                "/promises",
                "/wanted",
                "/doubtful",
                "/trace?q=Harbour+Police",
                "/trace?q=Montalde",
                "/trace?q=" + CANARY,
                "/suggest?q=zyz",
                "/catalogue.csv",
                "/api/v1/files",
                "/api/v1/files?as_of=2012-05-01&kind=case",
                "/api/v1/files/OPEN",
                "/api/v1/files/OPEN/entries",
                "/api/v1/files/" + hidden,
                "/api/v1/files/" + hidden + "/entries",
                "/api/v1/files/funnel",
                "/api/v1/files/detained",
                "/api/v1/kinds",
                "/api/v1/room",
                "/api/v1/export")) {
            answers.add(said(served, path, view));
        }
        answers.add(call(served, "files", Map.of(), view));
        answers.add(call(served, "file", Map.of("code", "OPEN"), view));
        answers.add(call(served, "file", Map.of("code", hidden), view));
        return answers;
    }

    private static String said(Served served, String path, String view) {
        return "GET " + path + "\n" + told(served, request(served, path, view));
    }

    private static HttpRequest.Builder request(Served served, String path, String view) {
        return HttpRequest.newBuilder(URI.create(served.base() + path))
                .header("Authorization", "Bearer " + Served.TOKEN)
                .header("Cookie", "reftel-as=" + view);
    }

    private static String told(Served served, HttpRequest.Builder request) {
        var answer = served.send(request);
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return answer.statusCode() + "\n" + headers + "\n" + answer.body();
    }

    private static String call(Served served, String tool, Map<String, String> inputs, String view) {
        var given = new StringBuilder();
        inputs.forEach((name, value) -> given.append(given.isEmpty() ? "" : ",")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(value)
                .append('"'));
        return told(
                served,
                request(served, "/mcp", view)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json, text/event-stream")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                                        + "\",\"arguments\":{" + given + "}}}")));
    }
}
