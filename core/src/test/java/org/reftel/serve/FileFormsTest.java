package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.cli.Opener;
import org.reftel.cli.Workroom;
import org.reftel.handling.Handling;
import org.reftel.main.Main;
import org.reftel.model.View;

/// Forms write once, for the owner alone, from a page of ours alone; what is refused is told at its field, and what was
/// typed is kept.
class FileFormsTest {
    private static final LocalDate LATER = LocalDate.of(2099, 1, 1);
    private static final String NOTE = "/file/HARBORFIRE/add?type=note";

    @TempDir
    Path folder;

    private Served served;
    private Filings filings;

    @BeforeEach
    void serve() throws IOException {
        Served.of(folder.resolve("room")).close();
        served = Served.writing(folder.resolve("room"), View.OWNER);
        filings = new Filings(served);
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    private int entries() throws IOException {
        return served.room().desk().entries("HARBORFIRE").size();
    }

    @Test
    void aFormWritesAnEntryAndLeadsToIt() throws IOException {
        filings.open("The harbor fire");
        var answer = filings.send(NOTE, "words", "One thing.\n\nAnother thing.");
        assertThat(answer.statusCode()).isEqualTo(303);
        var entry = served.room().desk().entries("HARBORFIRE").getLast();
        assertThat(answer.headers().firstValue("Location")).hasValue("/file/HARBORFIRE#" + entry.number());
        assertThat(entry.paragraphs()).containsExactly("One thing.", "Another thing.");
        assertThat(entry.author()).isEqualTo("A. Reader");
        assertThat(served.get("/file/HARBORFIRE").body()).contains("id=\"" + entry.number() + "\"", "Another thing.");
    }

    @Test
    void whatIsWrongIsToldAtEachFieldAtOnceAndWhatWasTypedIsKept() throws IOException {
        filings.open("The harbor fire");
        var answer = filings.send(
                "/file/HARBORFIRE/add?type=party",
                "field-party",
                "Ana \"Calvery\" <b>",
                "field-role",
                "emperor",
                "on",
                "2026-13-01",
                "by",
                "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("role=\"alert\"", "autofocus", "href=\"#f-field-role\"", "href=\"#f-on\"", "href=\"#f-by\"")
                .contains("aria-describedby=\"f-field-role-wrong\"", "aria-invalid=\"true\"")
                .contains("value=\"Ana &#34;Calvery&#34; &lt;b>\"")
                .contains("value=\"2026-13-01\"");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void aMoveThatTheKindDoesNotAllowIsRefusedWithTheReason() throws IOException {
        filings.open("The harbor fire");
        var answer = filings.send("/file/HARBORFIRE/add?type=trial", "words", "Too early.");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("X952", "Trial opened", "Too early.");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void theSameFormSentTwiceIsWrittenOnce() throws IOException {
        filings.open("The harbor fire");
        var fields = Filings.fields("words", "Once.", "by", "A. Reader", "seal", filings.seal(NOTE));
        var key = "Bearer " + Served.TOKEN;
        var first = served.send(filings.post(NOTE, fields).header("Authorization", key));
        var second = served.send(filings.post(NOTE, fields).header("Authorization", key));
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(entries()).isEqualTo(2);
        fields.put("words", "Other words.");
        var third = served.send(filings.post(NOTE, fields).header("Authorization", key));
        assertThat(third.statusCode()).isEqualTo(422);
        assertThat(third.body()).contains("X949", "Other words.");
        assertThat(entries()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x.y", ".", "AAAA.0000"})
    void aFormWithoutASealOfThisStartWritesNothing(String seal) throws IOException {
        filings.open("The harbor fire");
        var fields = Filings.fields("words", "Forged.", "by", "A. Reader", "seal", seal);
        var answer = served.send(filings.post(NOTE, fields).header("Authorization", "Bearer " + Served.TOKEN));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Forged.");
        fields.remove("seal");
        assertThat(served.send(filings.post(NOTE, fields).header("Authorization", "Bearer " + Served.TOKEN))
                        .statusCode())
                .isEqualTo(403);
        var opening = Filings.fields("title", "Forged", "kind", "case", "by", "A. Reader", "seal", seal);
        assertThat(served.send(filings.post("/files/open", opening).header("Authorization", "Bearer " + Served.TOKEN))
                        .statusCode())
                .isEqualTo(403);
        assertThat(entries()).isEqualTo(1);
        assertThat(served.room().desk().files(LATER)).hasSize(1);
    }

    /// As the browser of somebody who is in sends it from a page of another site, even with a seal that it got hold of.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.example",
                "Origin: null",
                "Origin: http://127.0.0.1:1",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "X-None: of these",
            })
    void aPageOfOthersWritesNothing(String header) throws IOException {
        filings.open("The harbor fire");
        var fields = Filings.fields("words", "Forged.", "by", "A. Reader", "seal", filings.seal(NOTE));
        int colon = header.indexOf(": ");
        var answer = served.send(filings.post(NOTE, fields)
                .header("Cookie", "reftel-" + served.port() + "=" + Served.TOKEN)
                .header(header.substring(0, colon), header.substring(colon + 2)));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("HARBORFIRE");
        assertThat(entries()).isEqualTo(1);
        // The same from a page of ours is written.
        assertThat(served.send(filings.post(NOTE, fields)
                                .header("Cookie", "reftel-" + served.port() + "=" + Served.TOKEN)
                                .header("Origin", served.base()))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void withoutTheKeyNothingIsWritten() throws IOException {
        filings.open("The harbor fire");
        var fields = Filings.fields("words", "Forged.", "by", "A. Reader", "seal", filings.seal(NOTE));
        assertThat(served.send(filings.post(NOTE, fields)).statusCode()).isEqualTo(401);
        assertThat(entries()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"U", "C", "S/NF", "TS"})
    void underAViewNoFormIsOfferedAndNothingIsWritten(String view) throws IOException {
        filings.open("The harbor fire");
        var paths = List.of("/files/open", NOTE, "/file/NOSUCHFILE/add?type=note", "/files/choose?cite=11VELA1/1");
        for (var path : paths) {
            var answer = served.get(path, view);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body())
                    .as(path)
                    .contains("Under a view nothing is written")
                    .doesNotContain("<textarea");
        }
        var fields = Filings.fields("words", "Above me.", "by", "A. Reader", "seal", filings.seal(NOTE));
        for (var path : List.of(NOTE, "/file/NOSUCHFILE/add?type=note", "/files/open")) {
            var answer = served.send(filings.post(path, fields)
                    .header("Authorization", "Bearer " + Served.TOKEN)
                    .header("Cookie", "reftel-as=" + view));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
        assertThat(served.get("/files", view).body()).doesNotContain("/files/open");
        assertThat(served.get("/file/HARBORFIRE", view).body()).doesNotContain("/add");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void aServerThatShowsLessWritesNothing() throws IOException {
        filings.open("The harbor fire");
        served.close();
        served = Served.writing(folder.resolve("room"), Handling.view("TS").orElseThrow());
        assertThat(served.get(NOTE).statusCode()).isEqualTo(403);
        assertThat(served.get("/files").body()).doesNotContain("/files/open").contains("HARBORFIRE");
    }

    /// Somebody reads in what comes slowly; he has the lock until it ends.
    @Test
    void whileAnotherWritesTheFormIsKept() throws IOException, InterruptedException {
        filings.open("The harbor fire");
        var slow = new PipedOutputStream();
        try (var other = Main.room(folder.resolve("room"), Opener.Way.READ);
                var in = new PipedInputStream(slow)) {
            var reading = Thread.ofVirtual().start(() -> read(other, in));
            var answer = filings.send(NOTE, "words", "Wait for it.");
            while (answer.statusCode() == 303) {
                // He has not begun yet.
                answer = filings.send(NOTE, "words", "Wait for it.");
            }
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("X905", "Wait for it.");
            slow.close();
            reading.join();
        }
        assertThat(filings.send(NOTE, "words", "Now.").statusCode()).isEqualTo(303);
    }

    private void read(Workroom other, InputStream in) {
        try {
            other.ingest().run(List.of("-"), folder, in, outcome -> {}, progress -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aCorrectionShowsBothAndTheFormHoldsWhatIsCorrected() throws IOException {
        filings.open("The harbor fire");
        filings.send(
                "/file/HARBORFIRE/add?type=party",
                "field-party",
                "Rui Montalde",
                "field-role",
                "counsel",
                "words",
                "As he said.");
        var form = served.get("/file/HARBORFIRE/add?corrects=1").body();
        assertThat(form).contains("value=\"Rui Montalde\"", "As he said.", "in place of entry 1");
        var answer = filings.send(
                "/file/HARBORFIRE/add?type=party&corrects=1", "field-party", "Rui Montalde", "field-role", "accused");
        assertThat(answer.statusCode()).isEqualTo(303);
        var page = served.get("/file/HARBORFIRE").body();
        assertThat(page).contains("<s>Party. Name: Rui Montalde. Role: counsel.</s>", "stands in its place");
        var first = served.room().desk().entries("HARBORFIRE").get(1).number();
        assertThat(served.get("/" + first).body()).contains("Entry 1 of the file", "corrected");
    }

    @Test
    void whoWritesIsRememberedUntilTheBrowserIsClosed() {
        var answer = filings.send("/files/open", "title", "The harbor fire", "kind", "case", "by", "Ana Ruíz; x");
        var cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("reftel-by="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain("Max-Age");
        var kept = cookie.substring(0, cookie.indexOf(';'));
        var form = served.send(HttpRequest.newBuilder(URI.create(served.base() + NOTE))
                .header("Authorization", "Bearer " + Served.TOKEN)
                .header("Cookie", kept));
        assertThat(form.body()).contains("value=\"Ana Ruíz; x\"", "can type any name");
    }

    @Test
    void whatIsNoAddressIsToldAtItsField() throws IOException {
        filings.open("The harbor fire");
        var answer = filings.send(NOTE, "words", "x", "cites", "no number at all");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#f-cites\"", "no number at all");
    }
}
