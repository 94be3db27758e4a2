package org.reftel.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.file.Kinds;
import org.reftel.ingest.Filing;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.serve.Served;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description of the API says what the server does, and the server does what the description says.
class DescriptionTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path PAGE = Path.of("../docs/reference/openapi.json");

    /// Requests that between them answer on every route, in every form of an answer that it has.
    private static final Map<String, List<String>> ASKED = new TreeMap<>(Map.ofEntries(
            Map.entry("/openapi.json", List.of("openapi.json")),
            Map.entry("/room", List.of("room", "room?as=U", "room?as=C/NF")),
            Map.entry(
                    "/catalogue",
                    List.of(
                            "catalogue",
                            "catalogue?limit=3&sort=-sent&class=C",
                            "catalogue?tag=PREL&not-year=2012&words=harbour",
                            "catalogue?since=2011-03&until=2012&from=port%20vela&as=SBU",
                            "catalogue?words=qzqz")),
            Map.entry("/wanted", List.of("wanted", "wanted?limit=1", "wanted?as=U")),
            Map.entry("/suggest", List.of("suggest?q=11PORT", "suggest?q=p&as=U", "suggest?q=qzqz")),
            Map.entry(
                    "/documents/{id}",
                    List.of("documents/11PORTVELA118", "documents/11PORTVELA118?as=U", "documents/12PORTVELA266")),
            Map.entry(
                    "/documents/{id}/citation",
                    List.of("documents/11PORTVELA118/citation", "documents/11PORTVELA118/citation?as=SBU")),
            Map.entry(
                    "/documents/{id}/paragraphs/{address}",
                    List.of("documents/11PORTVELA118/paragraphs/3", "documents/11PORTVELA118/paragraphs/3?as=U")),
            Map.entry(
                    "/documents/{id}/paragraphs/{address}/citation",
                    List.of("documents/11PORTVELA118/paragraphs/3/citation")),
            Map.entry(
                    "/trace",
                    List.of(
                            "trace?q=harbour",
                            "trace?q=harbour&limit=1&since=2011&until=2012-05",
                            "trace?q=harbour&sort=relevance&limit=2",
                            "trace?q=Harbour%20Police&sort=-date",
                            "trace?q=Harbour%20Police",
                            "trace?q=Port%20Vela",
                            "trace?q=11PORTVELA118",
                            "trace?q=11PORTVELA118/3",
                            "trace?q=Harbour%20Police&as=U",
                            "trace?q=%22%28",
                            "trace?q=qzqz")),
            Map.entry(
                    "/brief",
                    List.of(
                            "brief?q=harbour&on=2012-06-01",
                            "brief?with=Harbour%20Police,Nobody&with=Port%20Vela&on=2012-06-01",
                            "brief?weekly=true&on=2012-03-20",
                            "brief?weekly=true&as=U")),
            Map.entry("/due", List.of("due?on=2012-01-01", "due?by=2025-01-01", "due?as=U")),
            Map.entry("/promises", List.of("promises", "promises?status=open&modality=commitment", "promises?as=U")),
            Map.entry("/parties", List.of("parties", "parties?q=h&limit=3", "parties?kind=person", "parties?as=U")),
            Map.entry("/review", List.of("review", "review?of=Harbour%20Police", "review?as=U")),
            Map.entry("/verdicts", List.of("verdicts", "verdicts?as=U")),
            Map.entry("/kinds", List.of("kinds", "kinds?as=U")),
            Map.entry(
                    "/files",
                    List.of(
                            "files",
                            "files?limit=1&kind=case&stage=investigation&words=fire&office=Unit%20A",
                            "files?as_of=2001-01-01",
                            "files?as=U")),
            Map.entry("/files/funnel", List.of("files/funnel", "files/funnel?as_of=2001-01-01", "files/funnel?as=U")),
            Map.entry("/files/detained", List.of("files/detained", "files/detained?as=U")),
            Map.entry(
                    "/files/notices",
                    List.of("files/notices", "files/notices?of=set", "files/notices?as_of=2001-01-01")),
            Map.entry("/files/clocks", List.of("files/clocks", "files/clocks?of=due", "files/clocks?as=U")),
            Map.entry("/files/ages", List.of("files/ages", "files/ages?of=no-prosecutor", "files/ages?as=U")),
            Map.entry("/files/expiring", List.of("files/expiring", "files/expiring?of=soon&as=U")),
            Map.entry("/files/waits", List.of("files/waits", "files/waits?of=question", "files/waits?as=U")),
            Map.entry(
                    "/files/charges",
                    List.of(
                            "files/charges",
                            "files/charges?list=grave-breaches&of=unmapped",
                            "files/charges?list=war-crimes-of-grave-breaches@1&as=U")),
            Map.entry("/files/{code}", List.of("files/HARBORFIRE", "files/HARBORFIRE?as_of=2012-06-01")),
            Map.entry("/files/{code}/entries", List.of("files/HARBORFIRE/entries")),
            Map.entry("/export", List.of("export", "export?id=11PORTVELA118&extracts=true", "export?as=U"))));

    private static final LocalDate DAY = LocalDate.of(2012, 5, 1);

    @TempDir
    static Path folder;

    private static Served served;
    private static JsonNode description;

    @BeforeAll
    static void serve() throws IOException {
        served = Served.of(folder.resolve("room"), Path.of("../examples"));
        served.room()
                .filing()
                .open(
                        new Filing.Opening(
                                "The harbor fire",
                                "",
                                Kinds.shipped("case").orElseThrow(),
                                "Unit A",
                                Optional.of(DAY),
                                Optional.empty(),
                                List.of(
                                        draft("investigation", Map.of()),
                                        draft("party", Map.of("party", "Rui Montalde", "role", "accused")),
                                        draft("detained", Map.of("party", "Rui Montalde")),
                                        draft("asked", Map.of("to", "Navy", "due", "2012-06-01")),
                                        draft(
                                                "authority",
                                                Map.of(
                                                        "scope",
                                                        "the pier",
                                                        "begins",
                                                        "2012-05-01",
                                                        "ends",
                                                        "2012-07-10")),
                                        draft("forum", Map.of("forum", "prosecutor", "ground", "received")),
                                        draft("indictment", Map.of("charge", "arson", "party", "Rui Montalde")),
                                        draft("hearing", Map.of("day", "2012-08-01")))),
                        "A. Reader");
        description = JSON.readTree(served.get("/api/v1/openapi.json").body());
    }

    private static Draft draft(String type, Map<String, String> fields) {
        return new Draft(
                type,
                Optional.of(DAY),
                "",
                new TreeMap<>(fields),
                List.of(),
                List.of("11PORTVELA118/3"),
                FileEntry.NONE,
                Optional.empty());
    }

    @AfterAll
    static void stop() throws IOException {
        served.close();
    }

    private static HttpResponse<String> get(String path, String accept) {
        return served.send(HttpRequest.newBuilder(URI.create(served.base() + "/api/v1/" + path))
                .header("Authorization", "Bearer " + Served.TOKEN)
                .header("Accept", accept));
    }

    private static List<String> faults(JsonNode schema, String json) {
        var whole = (ObjectNode) JSON.createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", description.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString())
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void thePublishedDescriptionIsTheOneThatIsServed() throws IOException {
        assertThat(served.get("/api/v1/openapi.json").body()).isEqualTo(Files.readString(PAGE));
        assertThat(description.get("openapi").stringValue()).isEqualTo("3.1.0");
    }

    @Test
    void everyRouteStandsInItWithItsParametersAndForms() {
        var described = new TreeSet<String>();
        description.get("paths").propertyNames().forEach(described::add);
        assertThat(Routes.ALL.stream().map(route -> "/" + route.path())).containsExactlyInAnyOrderElementsOf(described);
        assertThat(ASKED.keySet()).isEqualTo(described);
        for (var route : Routes.ALL) {
            var operation = description.get("paths").get("/" + route.path()).get("get");
            var parameters = new ArrayList<String>();
            for (var parameter : operation.get("parameters")) {
                if (parameter.has("in") && parameter.get("in").stringValue().equals("query")) {
                    parameters.add(parameter.get("name").stringValue());
                }
            }
            assertThat(parameters).as(route.path()).containsExactlyInAnyOrderElementsOf(route.takes());
            var types = new ArrayList<String>();
            operation.get("responses").get("200").get("content").propertyNames().forEach(types::add);
            assertThat(route.forms().stream().map(Form::type))
                    .as(route.path())
                    .containsExactlyInAnyOrderElementsOf(types);
        }
    }

    @Test
    void everyAnswerIsAsItIsDescribed() {
        for (var route : ASKED.entrySet()) {
            var content = description
                    .get("paths")
                    .get(route.getKey())
                    .get("get")
                    .get("responses")
                    .get("200")
                    .get("content");
            for (var path : route.getValue()) {
                for (var type : content.propertyNames()) {
                    var answer = get(path, type);
                    assertThat(answer.statusCode())
                            .as(path + ": " + answer.body())
                            .isEqualTo(200);
                    assertThat(answer.headers().firstValue("content-type").orElse(""))
                            .as(path)
                            .startsWith(type);
                    if (type.equals("application/json")) {
                        assertThat(faults(content.get(type).get("schema"), answer.body()))
                                .as(path)
                                .isEmpty();
                    }
                }
            }
        }
        assertThat(served.faults()).isEmpty();
    }

    @Test
    void everyRefusalIsAsItIsDescribed() {
        var schema = description
                .get("components")
                .get("responses")
                .get("problem")
                .get("content")
                .get("application/problem+json")
                .get("schema");
        for (var path : List.of(
                "nowhere",
                "documents/99NOWHERE1",
                "documents/118",
                "documents/11PORTVELA118/paragraphs/99",
                "room?x=1",
                "trace",
                "trace?q=a*",
                "due?on=soon",
                "room?as=nonsense",
                "catalogue?sort=x",
                "catalogue?limit=0",
                "catalogue?since=x",
                "catalogue?cursor=x",
                "files/NOSUCHFILE",
                "files/NOSUCHFILE/entries",
                "files?as_of=soon",
                "documents/11PORTVELA118/citation?form=x")) {
            var answer = get(path, "application/json");
            assertThat(answer.statusCode()).as(path).isBetween(400, 499);
            assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
            assertThat(faults(schema, answer.body())).as(path).isEmpty();
            assertThat(JSON.readTree(answer.body()).get("status").intValue()).isEqualTo(answer.statusCode());
        }
    }

    /// The schemas of the interchange format stand in it as they are published.
    @Test
    void aRecordIsDescribedAsInAnExport() throws IOException {
        var published = JSON.readTree(Files.readString(Path.of("../docs/reference/interchange.schema.json")));
        for (var definition : published.get("$defs").properties()) {
            assertThat(description.get("components").get("schemas").get(definition.getKey()))
                    .as(definition.getKey())
                    .isEqualTo(JSON.readTree(
                            definition.getValue().toString().replace("#/$defs/", "#/components/schemas/")));
        }
    }
}
