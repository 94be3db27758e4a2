package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reftel.serve.Browser.Look;

class KeysTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    static final ServedExamples EXAMPLES = new ServedExamples();

    @Test
    void aSlashGoesToTheBoxAndEscapeLeavesIt() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
            tab.open("/");
            press(tab, "/");
            assertThat(focus(tab, "id")).isEqualTo("q");
            press(tab, "j/?");
            assertThat(tab.find("#q").inputValue()).as("what is typed is typed").isEqualTo("j/?");
            press(tab, "Escape");
            assertThat(focus(tab, "id")).isNotEqualTo("q");
        }
    }

    @Test
    void jAndKWalkRowsAndParagraphs() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
            tab.open("/browse/PORTVELA/2011");
            press(tab, "j");
            var first = focus(tab, "href");
            press(tab, "j");
            assertThat(focus(tab, "href")).isNotEqualTo(first).startsWith("/");
            press(tab, "k");
            assertThat(focus(tab, "href")).isEqualTo(first);

            tab.open("/11PORTVELA355/4");
            press(tab, "j");
            assertThat(focus(tab, "id")).isEqualTo("par5");
            press(tab, "kk");
            assertThat(focus(tab, "id")).isEqualTo("par3");
        }
    }

    @Test
    void nAndPGoFromHitToHit() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
            tab.open("/trace?q=Harbour+Police");
            var hits = tab.find("main mark");
            press(tab, "n");
            assertThat(hits.first().getAttribute("class")).isEqualTo("here");
            press(tab, "n");
            assertThat(tab.find("mark.here").count()).isEqualTo(1);
            assertThat(hits.nth(1).getAttribute("class")).isEqualTo("here");
            press(tab, "p");
            press(tab, "p");
            assertThat(hits.last().getAttribute("class")).isEqualTo("here");
        }
    }

    @Test
    void cCopiesTheCitationOfTheParagraphThatOneIsAt() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide()).withClipboard()) {
            tab.open("/11PORTVELA355/4");
            press(tab, "c");
            tab.page().waitForSelector(".toast");
            assertThat(tab.clipboard()).contains("11PORTVELA355 ¶4");
            assertThat(tab.find(".toast").innerText()).contains("11PORTVELA355 ¶4");
        }
    }

    @Test
    void gAndALetterGoSomewhere() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
            tab.open("/help");
            press(tab, "g");
            press(tab, "b");
            tab.page().waitForURL(url -> url.endsWith("/browse"));
            press(tab, "g");
            press(tab, "r");
            tab.page().waitForURL(url -> url.equals(EXAMPLES.served().base() + "/"));
        }
    }

    @Test
    void aQuestionMarkShowsTheKeysAndEscapeClosesThem() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
            tab.open("/");
            press(tab, "?");
            var dialog = tab.find("dialog");
            dialog.waitFor();
            assertThat(dialog.innerText()).contains("next and previous paragraph");
            assertThat(tab.barriers()).isEmpty();
            press(tab, "Escape");
            tab.page().waitForCondition(() -> tab.find("dialog").count() == 0);
        }
    }

    /// WCAG 2.1.4.
    @Test
    void theyCanBeSwitchedOffAndStayOff() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
            tab.open("/help/keys");
            tab.find("#keys-on").uncheck();
            press(tab, "Tab");
            tab.open("/");
            press(tab, "/");
            assertThat(focus(tab, "id")).isNotEqualTo("q");
            tab.open("/help/keys");
            tab.find("#keys-on").check();
            tab.open("/");
            press(tab, "/");
            assertThat(focus(tab, "id")).isEqualTo("q");
        }
    }

    @Test
    void aKeyWithControlIsTheBrowsers() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
            tab.open("/");
            tab.page().keyboard().press("Alt+/");
            assertThat(focus(tab, "id")).isNotEqualTo("q");
        }
    }

    private static void press(Tab tab, String keys) {
        if (keys.equals("Escape") || keys.equals("Tab")) {
            tab.page().keyboard().press(keys);
        } else {
            tab.page().keyboard().type(keys);
        }
    }

    private static String focus(Tab tab, String attribute) {
        return String.valueOf(tab.page().evaluate("a => document.activeElement.getAttribute(a) ?? ''", attribute));
    }
}
