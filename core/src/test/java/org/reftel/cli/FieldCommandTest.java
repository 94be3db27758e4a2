package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FieldCommandTest {
    /// No room is needed, and none is made.
    private static Session session(String input) {
        return new Session(Path.of("no-such-room")).typing(input.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eachLineIsAnsweredWithItsId() {
        var session = session("{\"id\":\"a\",\"input\":\"TAGS: PREL, MARR\"}\n\n{\"id\":7,\"input\":\"TAGS: KCRM\"}")
                .reftel("field", "tags");
        assertThat(session.exit).isZero();
        assertThat(session.lines())
                .containsExactly("{\"id\":\"a\",\"value\":[\"PREL\",\"MARR\"]}", "{\"id\":7,\"value\":[\"KCRM\"]}");
    }

    @Test
    void anAbsentValueIsNull() {
        var session = session("{\"id\":\"a\",\"input\":\"no date here\"}").reftel("field", "nondisclosure_deadline");
        assertThat(session.lines()).containsExactly("{\"id\":\"a\",\"value\":null}");
    }

    @Test
    void aLineThatIsNoObjectIsNamedAndTheOthersAreAnswered() {
        var session = session("[1]\n{\"id\":\"b\",\"input\":\"TAGS: PREL\"}\n{\"id\":\"c\"")
                .reftel("field", "tags");
        assertThat(session.exit).isEqualTo(Exit.UNREADABLE);
        assertThat(session.lines()).hasSize(1);
        assertThat(session.err).contains("line 1", "line 3");
    }

    @Test
    void anUnknownKindIsNamedWithTheKindsThereAre() {
        var session = session("").reftel("field", "colour");
        assertThat(session.exit).isEqualTo(Exit.USAGE);
        assertThat(session.err).startsWith("X909").contains("colour", "subject", "references");
    }
}
