package org.reftel.serve.api;

import static org.reftel.serve.api.Form.BIBTEX;
import static org.reftel.serve.api.Form.CSL_JSON;
import static org.reftel.serve.api.Form.CSV;
import static org.reftel.serve.api.Form.JSON;
import static org.reftel.serve.api.Form.LINES;
import static org.reftel.serve.api.Form.MARKDOWN;
import static org.reftel.serve.api.Form.PLAIN;
import static org.reftel.serve.api.Route.Weight.HEAVY;
import static org.reftel.serve.api.Route.Weight.LIGHT;
import static org.reftel.serve.api.Route.Weight.TRACE;

import java.util.List;
import java.util.Set;
import org.reftel.release.FileTerms;

/// Every address of the API. `docs/reference/openapi.json` describes them; a test compares the two.
final class Routes {
    private static final List<Form> TABLE = List.of(JSON, CSV);
    private static final List<Form> OBJECT = List.of(JSON);
    private static final List<Form> CITED = List.of(JSON, PLAIN, MARKDOWN, BIBTEX, CSL_JSON);
    private static final Set<String> PAGED = Set.of("limit", "cursor");
    private static final Set<String> NONE = Set.of();
    private static final Set<String> DAY = Set.of("as_of");
    private static final Set<String> TERMS = Set.of("as_of", "of");

    static final List<Route> ALL = List.of(
            new Route("openapi.json", NONE, OBJECT, LIGHT, Description::answer),
            new Route("room", NONE, OBJECT, LIGHT, RoomAnswers::room),
            new Route(
                    "catalogue",
                    Set.of(
                            "origin",
                            "not-origin",
                            "year",
                            "not-year",
                            "tag",
                            "not-tag",
                            "class",
                            "not-class",
                            "since",
                            "until",
                            "from",
                            "words",
                            "sort",
                            "limit",
                            "cursor"),
                    TABLE,
                    LIGHT,
                    RoomAnswers::catalogue),
            new Route("wanted", PAGED, OBJECT, LIGHT, RoomAnswers::wanted),
            new Route("suggest", Set.of("q"), OBJECT, LIGHT, RoomAnswers::suggest),
            new Route("documents/{id}", NONE, TABLE, LIGHT, RecordAnswers::document),
            new Route("documents/{id}/citation", Set.of("form"), CITED, LIGHT, RecordAnswers::citation),
            new Route("documents/{id}/paragraphs/{address}", NONE, TABLE, LIGHT, RecordAnswers::paragraph),
            new Route(
                    "documents/{id}/paragraphs/{address}/citation",
                    Set.of("form"),
                    CITED,
                    LIGHT,
                    RecordAnswers::paragraphCitation),
            new Route(
                    "trace",
                    Set.of("q", "kind", "since", "until", "from", "sort", "account", "limit", "cursor"),
                    TABLE,
                    TRACE,
                    FollowAnswers::trace),
            new Route("brief", Set.of("q", "with", "on", "weekly"), TABLE, HEAVY, FollowAnswers::brief),
            new Route("due", Set.of("on", "by"), TABLE, HEAVY, FollowAnswers::due),
            new Route("promises", Set.of("status", "modality", "cursor"), TABLE, HEAVY, FollowAnswers::promises),
            new Route("parties", Set.of("q", "kind", "limit", "after"), TABLE, LIGHT, FollowAnswers::parties),
            new Route("review", Set.of("of", "after"), TABLE, HEAVY, FollowAnswers::review),
            new Route("verdicts", NONE, TABLE, HEAVY, FollowAnswers::verdicts),
            new Route("kinds", NONE, TABLE, LIGHT, FileAnswers::kinds),
            new Route(
                            "files",
                            Set.of("as_of", "kind", "stage", "office", "words", "limit", "cursor"),
                            TABLE,
                            HEAVY,
                            FileAnswers::files)
                    .with(FileWriting::open),
            new Route("files/funnel", DAY, TABLE, HEAVY, FileAnswers::funnel),
            new Route("files/detained", DAY, TABLE, HEAVY, FileAnswers::detained),
            new Route("files/notices", TERMS, TABLE, HEAVY, FileAnswers.terms("notices", FileTerms::notices)),
            new Route("files/clocks", TERMS, TABLE, HEAVY, FileAnswers.terms("clocks", FileTerms::clocks)),
            new Route("files/ages", TERMS, TABLE, HEAVY, FileAnswers.terms("ages", FileTerms::ages)),
            new Route("files/expiring", TERMS, TABLE, HEAVY, FileAnswers.terms("expiring", FileTerms::expiring)),
            new Route("files/waits", TERMS, TABLE, HEAVY, FileAnswers.terms("waits", FileTerms::waits)),
            new Route("files/charges", Set.of("as_of", "of", "list"), TABLE, HEAVY, FileAnswers::charges),
            new Route("files/{code}", DAY, TABLE, LIGHT, FileAnswers::file),
            new Route("files/{code}/entries", DAY, TABLE, LIGHT, FileAnswers::entries).with(FileWriting::add),
            new Route("export", Set.of("id", "extracts"), List.of(LINES, CSV), HEAVY, ExportAnswers::export));

    private Routes() {}
}
