package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.cli.Opener;
import org.reftel.main.Main;
import org.reftel.model.Digest;
import org.reftel.model.View;
import org.reftel.model.file.Draft;
import org.reftel.model.file.Sent;

/// What is sent again after the server was started anew is answered with what was written, and not written again.
class SentAgainTest {
    private static final String OPENING =
            "{\"by\":\"A. Reader\",\"title\":\"The harbor fire\",\"kind\":\"case\",\"office\":\"Unit A\"}";
    private static final String NOTES = "{\"by\":\"A. Reader\",\"entries\":["
            + "{\"type\":\"note\",\"words\":[\"One thing.\"]},"
            + "{\"type\":\"note\",\"words\":[\"A hidden thing.\"],\"marking\":\"S\"}]}";
    private static final String ENTRIES = "files/HARBORFIRE/entries";

    @TempDir
    Path folder;

    @BeforeEach
    void make() throws IOException {
        Served.of(folder.resolve("room")).close();
    }

    private Served start() throws IOException {
        return Served.writing(folder.resolve("room"), View.OWNER);
    }

    private static HttpResponse<String> post(Served served, String path, String key, String body) {
        return served.send(HttpRequest.newBuilder(URI.create(served.base() + "/api/v1/" + path))
                .header("Authorization", "Bearer " + Served.TOKEN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static int entries(Served served) throws IOException {
        return served.room().desk().entries("HARBORFIRE").size();
    }

    @Test
    void aProgramIsAnsweredAsBeforeTheStart() throws IOException {
        String opened;
        String added;
        try (var served = start()) {
            opened = post(served, "files", "one", OPENING).body();
            added = post(served, ENTRIES, "two", NOTES).body();
        }
        try (var served = start()) {
            assertThat(post(served, "files", "one", OPENING).body()).isEqualTo(opened);
            var again = post(served, ENTRIES, "two", NOTES);
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(added).contains("HARBORFIRE1", "HARBORFIRE2");
            assertThat(entries(served)).isEqualTo(3);
            assertThat(served.room().desk().files(served.today())).hasSize(1);
        }
    }

    @Test
    void theSameKeyForSomethingElseIsRefusedAfterTheStartToo() throws IOException {
        try (var served = start()) {
            post(served, "files", "one", OPENING);
            post(served, ENTRIES, "two", NOTES);
        }
        try (var served = start()) {
            var other = post(served, ENTRIES, "two", NOTES.replace("One", "Another"));
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(other.body()).contains("X949", "HARBORFIRE1");
            assertThat(post(served, "files", "two", OPENING).body()).contains("X949");
            assertThat(entries(served)).isEqualTo(3);
        }
    }

    @Test
    void twoServersOfOneRoomWriteItOnce() throws IOException {
        try (var one = start();
                var other = start()) {
            assertThat(post(one, "files", "one", OPENING).body())
                    .isEqualTo(post(other, "files", "one", OPENING).body());
            assertThat(entries(other)).isEqualTo(1);
        }
    }

    @Test
    void aFormThatWasGivenOutBeforeTheStartIsWrittenOnceAfterIt() throws IOException {
        Map<String, String> form;
        String place;
        try (var served = start()) {
            var filings = new Filings(served);
            filings.open("The harbor fire");
            form = Filings.fields("words", "One thing.", "by", "A. Reader", "seal", filings.seal(note()));
        }
        try (var served = start()) {
            place = sent(served, form).headers().firstValue("Location").orElseThrow();
            assertThat(entries(served)).isEqualTo(2);
        }
        try (var served = start()) {
            assertThat(sent(served, form).headers().firstValue("Location")).hasValue(place);
            assertThat(entries(served)).isEqualTo(2);
            form.put("words", "Another thing.");
            assertThat(sent(served, form).statusCode()).isEqualTo(422);
            assertThat(entries(served)).isEqualTo(2);
        }
    }

    private static String note() {
        return "/file/HARBORFIRE/add?type=note";
    }

    private static HttpResponse<String> sent(Served served, Map<String, String> form) {
        return served.send(new Filings(served).post(note(), form).header("Authorization", "Bearer " + Served.TOKEN));
    }

    @Test
    void whatItWasSentUnderSurvivesThatTheRoomIsMadeAnew() throws IOException {
        String opened;
        try (var served = start()) {
            opened = post(served, "files", "one", OPENING).body();
            post(served, ENTRIES, "two", NOTES);
        }
        try (var room = Main.room(folder.resolve("room"), Opener.Way.REMAKE)) {
            room.ingest().rebuild(progress -> {});
        }
        try (var served = start()) {
            assertThat(post(served, "files", "one", OPENING).body()).isEqualTo(opened);
            assertThat(entries(served)).isEqualTo(3);
        }
    }

    /// Where two look for a name at once, the one that waits for the room finds it written.
    @Test
    void theNameIsLookedForAgainWhileNobodyElseWrites() throws IOException {
        try (var served = start()) {
            post(served, "files", "one", OPENING);
            var filing = served.room().filing();
            var note = List.of(Draft.of("note", new TreeMap<>(), List.of("One thing.")));
            var sent = Optional.of(Sent.of("a secret", "name", "words"));
            var first = filing.add("HARBORFIRE", note, "A. Reader", sent);
            assertThat(filing.add("HARBORFIRE", note, "A. Reader", sent)).isEqualTo(first);
            assertThat(filing.add("HARBORFIRE", note, "A. Reader")).isNotEqualTo(first);
            assertThat(entries(served)).isEqualTo(3);
        }
    }

    @Test
    void neitherTheKeyNorADigestOfHiddenWordsStandsInAnEntry() throws IOException {
        try (var served = start()) {
            post(served, "files", "a key that somebody may know", OPENING);
            post(served, ENTRIES, "two", NOTES);
            var opened = served.room().desk().open("HARBORFIRE 1");
            assertThat(opened.toString()).doesNotContain("a key that");
            for (var entry : served.room().desk().entries("HARBORFIRE")) {
                var sent = entry.sent().orElseThrow();
                for (var guess : new String[] {"two", "key two", NOTES, ENTRIES + NOTES}) {
                    var digest =
                            Digest.of(guess.getBytes(StandardCharsets.UTF_8)).hex();
                    assertThat(digest).doesNotStartWith(sent.key()).doesNotStartWith(sent.asked());
                }
            }
        }
    }
}
