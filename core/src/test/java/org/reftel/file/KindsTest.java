package org.reftel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Refused;
import org.reftel.model.file.FileKind;
import org.reftel.written.WrittenKind;

/// Kinds of files are data, and data that are not sound are told where.
class KindsTest {
    private static final String SOUND = """
        {"kind": "well", "version": 1, "title": "Well", "begins": "dug",
         "stages": [{"stage": "dug", "title": "dug"}, {"stage": "dry", "title": "dry", "closed": true}],
         "fora": [{"forum": "village", "title": "village council"}],
         "roles": ["owner"],
         "entries": [
           {"entry": "measured", "title": "Measured", "does": "counts", "fields": [
             {"field": "counted", "title": "What", "needed": true},
             {"field": "count", "title": "How much", "is": "number", "needed": true},
             {"field": "state", "title": "State", "is": "choice", "among": ["good", "bad"]}],
            "needs": [{"when": "state", "among": ["bad"], "role": "owner", "says": "an owner"}]},
           {"entry": "dry", "title": "Dry", "from": ["dug"], "to": "dry"}],
         "clocks": [{"clock": "water", "title": "Since measured", "starts": ["measured"], "stops": ["dry"]}],
         "complete": [{"role": "owner", "says": "an owner"}],
         "funnel": ["dug", "dry"], "outcomes": ["dry"]}
        """;

    static Stream<FileKind> kinds() {
        return Kinds.shipped().stream();
    }

    private static FileKind read(String json) throws Refused {
        return Kinds.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nineAreShipped() {
        assertThat(kinds().map(FileKind::key))
                .containsExactly(
                        "dossier",
                        "case",
                        "complaint",
                        "caseload",
                        "working-group",
                        "programme",
                        "request",
                        "detention",
                        "warrant");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aShippedKindIsSoundAndIsReadAsItWasWritten(FileKind kind) throws IOException {
        Soundness.check(kind);
        var written =
                new WrittenKind("A. Reader", Instant.parse("2026-01-01T12:00:00Z"), Label.of(Level.SBU), kind).bytes();
        assertThat(Kinds.kept(written)).isEqualTo(kind);
        assertThat(WrittenKind.digest(Kinds.kept(written))).isEqualTo(WrittenKind.digest(kind));
    }

    @Test
    void aKindThatIsSoundIsRead() throws Refused {
        assertThat(read(SOUND).entry("measured")).isPresent();
        assertThat(read(SOUND).entry("note")).as("what all kinds have").isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "begins": "dug"             | "begins": "deep"            | it begins in stage "deep"
        "stage": "dry"              | "stage": "Dry!"             | stages, number 2
        "from": ["dug"]             | "from": ["deep"]            | entry dry names stage "deep"
        "to": "dry"                 | "to": "deep"                | entry dry names stage "deep"
        "to": "dry"                 | "in": ["town"]              | entry dry names forum "town"
        "to": "dry"                 | "into": "town"              | entry dry names forum "town"
        "to": "dry"                 | "towards": "dry"            | entries, number 2 has a member "towards"
        "does": "counts"            | "does": "weighs"            | entries, number 1: does "weighs" is none of
        "does": "counts"            | "does": "asks"              | what entry measured does needs field "to"
        "does": "counts"            | "does": "sets hearing"      | needs field "day"
        "is": "number", "needed"    | "needed"                    | field count of entry measured is read as number
        "is": "number", "needed": true | "is": "number"           | field count of entry measured has to be needed
        "is": "number"              | "is": "amount"              | entries, number 1, fields, number 2: is "amount"
        "needed": true              | "needed": "yes"             | entries, number 1, fields, number 1: needed is
        "among": ["good", "bad"]    | "needed": false             | a choice among nothing
        "field": "state"            | "field": "count"            | stands there twice
        "among": ["bad"]            | "among": ["worse"]          | is needed for the value "worse"
        "when": "state"             | "when": "look"              | is needed when field "look"
        "when": "state",            | "title": "x",               | entries, number 1, needs, number 1 has a member
        "when": "state", "among": ["bad"], "role" | "when": "state", "role" | both "when" and "among"
        "role": "owner", "says": "an owner"}]}, | "says": "x"}]}, | needs nothing
        "role": "owner", "says": "an owner"}]}, | "role": "heir", "says": "x"}]}, | needs role "heir"
        "role": "owner", "says": "an owner"}]}, | "field": "state", "in force": true, "says": "x"}]}, | names an entry
        "starts": ["measured"]      | "starts": ["drunk"]         | clock water is started by entry "drunk"
        "stops": ["dry"]            | "stops": ["drunk"]          | clock water is stopped by entry "drunk"
        "stops": ["dry"]            | "limit": -3                 | clocks, number 1: limit is a number of days
        "stops": ["dry"]            | "within": "state"           | has its limit from the field "state"
            "stops": ["dry"]            | "within": "depth"           | which no entry has
        "complete": [{"role": "owner" | "complete": [{"role": "heir" | in complete needs role "heir"
        "complete": [{"role": "owner", | "complete": [{           | in complete needs nothing
        "complete": [{"role": "owner" | "complete": [{"entry": "drunk" | in complete needs entry "drunk"
        "funnel": ["dug"            | "funnel": ["deep"           | the funnel counts stage "deep"
        "outcomes": ["dry"]         | "outcomes": ["drunk"]       | the outcomes count entry "drunk"
        "version": 1                | "version": "one"            | kind
        "title": "Well"             | "titel": "Well"             | kind has a member "titel"
        "roles": ["owner"]          | "roles": "owner"            | roles
        {"kind"                     | ["kind"                     | no JSON
        """)
    void whatIsNotSoundIsToldWithItsPlace(String from, String to, String told) {
        var json = SOUND.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        assertThat(json).as("the damage is done").isNotEqualTo(SOUND);
        try {
            read(json);
        } catch (Refused refused) {
            assertThat(refused.problem().code().number()).isEqualTo("X955");
            assertThat(refused.problem().message()).contains(told);
            return;
        }
        throw new AssertionError("read: " + json);
    }

    @Test
    void noCutOfADefinitionIsReadAndNoneThrowsAnythingElse() {
        for (int i = 0; i < SOUND.strip().length(); i++) {
            try {
                read(SOUND.strip().substring(0, i));
            } catch (Refused refused) {
                assertThat(refused.problem().code().number()).isEqualTo("X955");
                continue;
            }
            throw new AssertionError("read up to " + i);
        }
    }
}
