package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.model.View;
import org.reftel.serve.Browser.Look;

/// The way of somebody who keeps a file and has neither a terminal nor a mouse: from a trace to a hearing.
class FilesBrowserTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String FILE = "/file/HARBOURPOLICE";

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        Served.of(folder.resolve("room"), Path.of("../examples")).close();
        served = Served.writing(folder.resolve("room"), View.OWNER);
    }

    @AfterAll
    static void close() throws IOException {
        served.close();
    }

    @Test
    void aFileIsKeptWithTheKeyboardAlone() {
        try (var tab = BROWSER.tab(served, Look.wide())) {
            opensAFileFromATrace(tab);
            isRefusedAndReadsWhy(tab);
            movesTheCase(tab);
            correctsAnEntry(tab);
            handsOverAndAccepts(tab);
            seesTheFunnelChange(tab);
        }
    }

    @Test
    void aFileIsKeptWithoutScriptsOnATelephone() {
        try (var tab = BROWSER.tab(served, Look.of(390).withoutScripts())) {
            tab.open("/files/open");
            fill(tab, "title", "The tug Esperança");
            choose(tab, "kind", "Dossier");
            fill(tab, "by", "Ana Ruíz");
            send(tab);
            assertThat(tab.path()).startsWith("/file/");
            assertThat(tab.find("h1").innerText()).contains("The tug Esperança");
            assertThat(tab.overflow()).isZero();
            follow(tab, "nav[aria-label='Write into this file'] a", "Add an entry");
            follow(tab, "main a", "Closed");
            fill(tab, "by", "");
            send(tab);
            refused(tab);
            assertThat(tab.find(".wrongs").innerText()).contains("Reason is needed", "Who writes has to be named");
            assertThat(tab.overflow()).isZero();
            fill(tab, "field-reason", "Nothing more is to be found.");
            fill(tab, "by", "Ana Ruíz");
            send(tab);
            assertThat(tab.find("section.top").innerText()).contains("closed");
        }
    }

    private static void opensAFileFromATrace(Tab tab) {
        tab.open("/trace?q=Harbour+Police");
        follow(tab, "main a", "Open a file from this trace");
        assertThat(tab.find("#f-from-trace").inputValue()).isEqualTo("Harbour Police");
        choose(tab, "kind", "Case:");
        fill(tab, "office", "Unit A");
        fill(tab, "by", "A. Reader");
        send(tab);
        assertThat(tab.path()).isEqualTo(FILE);
        assertThat(tab.find(".entry").count()).isGreaterThan(5);
        assertThat(tab.find(".entry q").first().innerText())
                .as("words read anew")
                .hasSizeGreaterThan(40);
        assertThat(tab.find("section.top").innerText()).contains("Case", "reported", "Unit A");
        assertThat(tab.barriers()).isEmpty();
    }

    private static void isRefusedAndReadsWhy(Tab tab) {
        follow(tab, "main a", "Add an entry");
        follow(tab, "main a", "Trial opened");
        fill(tab, "words", "The trial began.");
        fill(tab, "by", "A. Reader");
        send(tab);
        refused(tab);
        assertThat(tab.page().title()).startsWith("Not written");
        assertThat(tab.page().evaluate("() => document.activeElement.className"))
                .asString()
                .as("what has the focus")
                .contains("wrongs");
        assertThat(tab.find(".wrongs").innerText()).contains("X952", "Trial opened", "reported");
        assertThat(tab.find("#f-words").inputValue()).isEqualTo("The trial began.");
        assertThat(tab.barriers()).isEmpty();
        follow(tab, "main a", "Write nothing");
        assertThat(tab.path()).isEqualTo(FILE);
    }

    private static void movesTheCase(Tab tab) {
        add(tab, "investigation");
        fill(tab, "words", "The prosecutor opened it.");
        send(tab);
        add(tab, "party");
        fill(tab, "field-party", "Rui Montalde");
        choose(tab, "field-role", "accused");
        send(tab);
        add(tab, "forum");
        choose(tab, "field-forum", "public prosecutor");
        fill(tab, "field-ground", "received");
        send(tab);
        add(tab, "indictment");
        fill(tab, "field-charge", "arson");
        send(tab);
        assertThat(tab.find("section.top").innerText()).contains("indicted");
        follow(tab, "main a", "Set a hearing");
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(20);
        reach(tab, "#f-field-day");
        // As this browser takes a date: month, day, year.
        tab.page()
                .keyboard()
                .type(String.format("%02d%02d%04d", day.getMonthValue(), day.getDayOfMonth(), day.getYear()));
        fill(tab, "field-court", "First Court");
        send(tab);
        var hearings = tab.find("section", "First Court").last().innerText();
        assertThat(hearings).contains(day.toString(), "20 days", "to come");
        assertThat(tab.find("section.top").innerText()).contains(day.toString());
    }

    private static void correctsAnEntry(Tab tab) {
        var entry = tab.find(".entry", "Name: Rui Montalde").first();
        var id = entry.getAttribute("id");
        follow(tab, "a[aria-label='Correct " + id + "']", "");
        assertThat(tab.find("#f-field-party").inputValue()).isEqualTo("Rui Montalde");
        fill(tab, "field-party", "Rui Calloway Montalde");
        send(tab);
        var old = tab.find(".entry#" + "\\3" + id.charAt(0) + " " + id.substring(1));
        assertThat(old.locator("s").count()).as("struck").isPositive();
        assertThat(old.innerText()).contains("stands in its place");
        assertThat(tab.find("section", "Rui Calloway Montalde").last().innerText())
                .contains("accused");
        assertThat(tab.barriers()).isEmpty();
    }

    private static void handsOverAndAccepts(Tab tab) {
        follow(tab, "main a", "Hand it over");
        fill(tab, "field-to", "Unit B");
        send(tab);
        assertThat(tab.find("section.top").innerText()).contains("handed over to", "Unit B", "not accepted yet");
        follow(tab, "main a", "Accept it");
        assertThat(tab.find("#f-office").inputValue()).isEqualTo("Unit B");
        fill(tab, "words", "Received in order.");
        send(tab);
        assertThat(tab.find("section.top").innerText()).contains("Unit B").doesNotContain("not accepted");
    }

    private static void seesTheFunnelChange(Tab tab) {
        tab.open("/files/funnel?as-of=2000-01-01");
        assertThat(tab.find("main").innerText()).contains("every number is 0");
        tab.open("/files/funnel");
        var row = tab.find("tr", "indicted").first();
        assertThat(row.innerText()).contains("1");
        follow(tab, "a[aria-label='1 reached indicted']", "");
        assertThat(tab.path()).contains("reached=indicted");
        assertThat(tab.find("tbody tr").count()).isEqualTo(1);
        assertThat(tab.find("tbody").innerText()).contains("HARBOURPOLICE");
    }

    // ---- keys

    private static void add(Tab tab, String type) {
        follow(tab, "main a[href='" + FILE + "/add']", "");
        follow(tab, "main a[href='" + FILE + "/add?type=" + type + "']", "");
    }

    /// Goes on with the tabulator until something has the focus.
    private static void reach(Tab tab, String selector) {
        for (int i = 0; i < 400; i++) {
            if (Boolean.TRUE.equals(
                    tab.page().evaluate("selector => document.activeElement.matches(selector)", selector))) {
                return;
            }
            tab.page().keyboard().press("Tab");
        }
        throw new AssertionError("no key leads to " + selector + " of " + tab.path());
    }

    private static void fill(Tab tab, String field, String words) {
        reach(tab, "#f-" + field);
        tab.page().keyboard().press("Control+A");
        tab.page().keyboard().press("Delete");
        tab.page().keyboard().type(words);
    }

    /// By its first letters.
    private static void choose(Tab tab, String field, String words) {
        reach(tab, "#f-" + field);
        tab.page().keyboard().type(words);
        assertThat(tab.page().evaluate("() => document.activeElement.selectedOptions[0].text"))
                .asString()
                .startsWith(words);
    }

    private static void send(Tab tab) {
        reach(tab, "button.does");
        tab.page().waitForNavigation(() -> tab.page().keyboard().press("Enter"));
    }

    private static void refused(Tab tab) {
        tab.forget(422);
        assertThat(tab.find(".wrongs").isVisible()).isTrue();
    }

    /// @param words of the link; empty where the selector says enough
    private static void follow(Tab tab, String selector, String words) {
        var links = words.isEmpty() ? tab.find(selector) : tab.find(selector, words);
        var href = links.first().getAttribute("href");
        reach(tab, "a[href='" + href + "']");
        tab.page().waitForNavigation(() -> tab.page().keyboard().press("Enter"));
    }
}
