package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a person decides about what rules found or proposed, on the examples, through the command line.
class ReviewsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void readTheExamples() {
        assertThat(session().reftel("read", "../examples").exit).isZero();
    }

    private Session session() {
        return new Session(folder.resolve("room"));
    }

    private static JsonNode json(Session session) {
        return JsonMapper.builder().build().readTree(session.out);
    }

    /// The launches: promised for October, told delivered in November.
    private String launches() {
        for (var row : json(session().reftel("review", "--json"))) {
            if (row.get("about").asString().equals("outcome")
                    && row.get("quote").asString().contains("seven launches")
                    && row.get("other").asString().startsWith("11PORTVELA733/")) {
                return row.get("handle").asString();
            }
        }
        throw new AssertionError("no outcome of the launches in " + session().reftel("review").out);
    }

    private List<String> line(String begins) {
        return session().reftel("review", "--all").lines().stream()
                .filter(line -> line.strip().startsWith(begins))
                .toList();
    }

    @Test
    void whatIsProposedIsListedWithAHandleAndAReason() {
        var review = session().reftel("review");
        assertThat(review.exit).isZero();
        assertThat(review.err).isEmpty();
        assertThat(review.out)
                .startsWith("TO DECIDE   ")
                .contains("0 decided", "DOES IT TELL WHAT BECAME OF IT?", "DO BOTH NAMES MEAN THE SAME?", "--confirm");
        assertThat(launches()).matches("[0-9a-f]{8}");
        assertThat(launches()).isEqualTo(launches());
    }

    @Test
    void aDecisionIsARecordAndALaterOneTakesItsPlace() {
        var handle = launches();
        var confirmed =
                session().reftel("review", handle, "--confirm", "--because", "I saw them.", "--by", "A. Reader");
        assertThat(confirmed.err).isEmpty();
        assertThat(confirmed.exit).isZero();
        assertThat(confirmed.out).startsWith("Confirmed: ").contains("11PORTVELA733 ¶5", "takes it back");
        var decision = confirmed.out.replaceAll("(?s).*(x[0-9a-f]{12}).*", "$1");
        assertThat(session().reftel("open", decision).out).contains("I saw them.", "A. Reader");
        assertThat(session().reftel("trace", "11PORTVELA118", "--json").out).contains("\"confirmed\"");
        assertThat(line(handle)).singleElement().asString().contains("confirmed", "A. Reader");
        assertThat(session().reftel("review", handle).out)
                .contains(handle, "confirmed by A. Reader", "because: I saw them.");

        assertThat(session().reftel("review", handle, "--reject", "--by", "B. Reader").exit)
                .isZero();
        assertThat(line(handle)).hasSize(2);
        assertThat(session().reftel("trace", "11PORTVELA118", "--json").out).doesNotContain("\"confirmed\"");
        assertThat(session().reftel("rebuild").exit).isZero();
        assertThat(line(handle)).hasSize(2);
    }

    @Test
    void aStatementIsCorrectedFieldByField() {
        String handle = "";
        for (var row : json(session().reftel("review", "--json"))) {
            if (row.get("kind").asString("").equals("figure")) {
                handle = row.get("handle").asString();
            }
        }
        var corrected = session().reftel("review", handle, "--correct", "value=1751", "--correct", "of=officers");
        assertThat(corrected.err).isEmpty();
        assertThat(corrected.out).startsWith("Corrected: the figure ");
        assertThat(session().reftel("export").out).contains("1751");
        assertThat(session().reftel("review", handle, "--json").out)
                .contains("corrected: of is officers, value is 1751");
    }

    @Test
    void whatCannotBeCorrectedIsNotDecided() {
        String figure = "";
        for (var row : json(session().reftel("review", "--json"))) {
            if (row.get("kind").asString("").equals("figure")) {
                figure = row.get("handle").asString();
            }
        }
        for (var wrong : List.of("colour=red", "value=many", "nothing", "state=perhaps")) {
            var refused = session().reftel("review", figure, "--correct", wrong);
            assertThat(refused.exit).as(wrong).isEqualTo(Exit.USAGE);
            assertThat(refused.err).as(wrong).startsWith("X919").contains("Nothing was decided");
        }
        assertThat(session().reftel("review", figure, "--confirm", "--reject").err)
                .startsWith("X919");
        assertThat(session().reftel("review", launches(), "--correct", "value=1").err)
                .startsWith("X919");
        assertThat(session().reftel("review").out).contains(" 0 decided");
    }

    @Test
    void aHandleThatIsNotThereIsNotDecided() {
        var none = session().reftel("review", "00000000", "--confirm");
        assertThat(none.exit).isEqualTo(Exit.FOUND);
        assertThat(none.err).startsWith("X918").contains("00000000", "Nothing was decided", "--of NAME");
        assertThat(session().reftel("review", "--confirm").err).startsWith("X918");
    }

    @Test
    void aPartysOwnMattersAreAskedForByName() {
        var review = session().reftel("review", "--of", "Montalde");
        assertThat(review.out).contains("Rui Montalde").doesNotContain("Seravalle\"  ");
        assertThat(session().reftel("review", "--of", "Montalde", "--md").out).contains("| handle |");
        assertThat(session().reftel("review", "--csv").lines().getFirst()).startsWith("handle,about,kind,citation");
    }

    @Test
    void whatWaitsIsForTheOwner() {
        var refused = session().reftel("review", "--as", "SBU");
        assertThat(refused.exit).isEqualTo(Exit.USAGE);
        assertThat(refused.err).startsWith("X910");
    }
}
