package org.reftel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState.Fault;

/// The example of the how-to is a kind, and does what the page says.
class AddAKindTest {
    private static final Path PAGE = Path.of("../docs/how-to/add-a-kind.md");

    private static FileKind example() throws IOException {
        var page = Files.readString(PAGE);
        int start = page.indexOf("```json\n") + "```json\n".length();
        return Kinds.read(page.substring(start, page.indexOf("```", start)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theExampleIsFollowedFromTheVisitToTheTribunal() throws IOException {
        var paper = Paper.of(example(), "PIER");
        assertThat(paper.refusal(Paper.draft("pier-closed"))).contains("written when a file is");
        paper.write("visit", "pier", "4", "inspector", "Rui Montalde");
        assertThat(paper.refusal(Paper.draft("pier-closed"))).contains("needs something found");
        assertThat(paper.refusal(Paper.draft("found", "state", "unsafe")))
                .contains("needs an image or a sample that shows it");
        assertThat(paper.state().missing()).containsExactly("the owner of the pier", "what was found");
        paper.write("found", "state", "damaged").write("pier-closed");
        paper.write("party", "party", "Marenia Lines", "role", "owner");
        assertThat(paper.state().missing()).isEmpty();
        assertThat(Readiness.of(paper.state()).missing().get("a fine"))
                .containsExactly("an exhibit", "what the owner says to it");
        paper.write("question", "to", "Marenia Lines");
        assertThat(paper.state(LocalDate.parse("2026-01-11")).faults()).isEmpty();
        assertThat(paper.state(LocalDate.parse("2026-01-12")).faults())
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.OVER_LIMIT);
        paper.at("2026-01-12").write("reply", "asked", "5").write("contested", "ground", "it was the storm");
        assertThat(paper.state().forum().orElseThrow().key()).isEqualTo("captain");
        paper.at("2026-01-13").write("forum", "forum", "tribunal").write("hearing", "day", "2026-01-20");
        assertThat(paper.faults()).containsExactly(Fault.Kind.LATE_NOTICE);
        paper.at("2026-01-20").write("hearing-held", "hearing", "9");
        assertThat(paper.faults()).containsExactlyInAnyOrder(Fault.Kind.LATE_NOTICE, Fault.Kind.LACKING);
        paper.write("closed", "reason", "fined");
        var funnel = Funnel.of(List.of(paper.state())).getFirst();
        assertThat(funnel.steps())
                .allMatch(step -> step.counted() && step.reached().size() == 1);
        assertThat(funnel.outcomes()).allMatch(outcome -> outcome.entries() == 1);
    }

    @Test
    void thePageNamesWhateverAKindCanSay() throws IOException {
        var page = Files.readString(PAGE);
        assertThat(Stream.of(FileKind.Does.values())
                        .filter(does -> does != FileKind.Does.NOTHING)
                        .map(does -> "`" + does.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "`"))
                .allSatisfy(does -> assertThat(page).contains(does));
        assertThat(Stream.of(FileKind.Is.values()).map(is -> "`" + is.name().toLowerCase(Locale.ROOT) + "`"))
                .allSatisfy(is -> assertThat(page).contains(is));
        var own = example().entries().stream().map(FileKind.EntryType::key).collect(Collectors.toSet());
        var common = Kinds.shipped("dossier").orElseThrow().entries().stream()
                .map(FileKind.EntryType::key)
                .filter(key ->
                        !List.of("closed", "reopened", "disputed", "finding").contains(key))
                .toList();
        assertThat(own).containsAll(common);
        assertThat(common).allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
    }
}
