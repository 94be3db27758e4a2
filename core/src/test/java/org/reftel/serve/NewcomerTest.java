package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reftel.serve.Browser.Look;

/// The way of somebody who has never seen a cable, nor a terminal: from the printed link to a citation that holds.
class NewcomerTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    static final ServedExamples EXAMPLES = new ServedExamples();

    @Test
    void aNewcomerFindsWhatBecameOfTheTrainingProgrammeAndCitesIt() {
        try (var tab = BROWSER.stranger(EXAMPLES.served(), Look.wide()).withClipboard()) {
            tab.open("/", 401);
            assertThat(tab.find("h1").innerText()).contains("The room is locked");

            tab.page().navigate(EXAMPLES.served().link());
            assertThat(tab.path()).as("the key does not stay in the address").isEqualTo("/");
            assertThat(tab.find("h1").innerText()).isEqualTo("Record room");

            ask(tab, "training programme");
            assertThat(tab.find("main").innerText()).contains("Nothing found");
            follow(tab, "Any of them");

            var promise =
                    tab.find("tr", "training course for boarding officers").first();
            assertThat(promise.innerText()).contains("11PORTVELA118 ¶5");

            ask(tab, "first course");
            assertThat(tab.find("main").innerText()).contains("opened the first course");
            tab.find("article a[href='/11PORTVELA204/2']").first().click();
            tab.page().waitForURL(url -> url.endsWith("/11PORTVELA204/2"));
            var paragraph = tab.find("[data-here]");
            assertThat(paragraph.innerText()).contains("opened the first course");

            paragraph.locator("summary").click();
            copy(tab, "plain");
            assertThat(tab.clipboard()).contains("11PORTVELA204", "¶2");
            copy(tab, "URL");
            var copied = tab.clipboard();
            assertThat(copied).isEqualTo(EXAMPLES.served().base() + "/11PORTVELA204/2");

            tab.page().navigate(copied);
            assertThat(tab.find("[data-here]").innerText()).contains("opened the first course");
            assertThat(tab.find("[data-here] .pilcrow").innerText()).isEqualTo("¶2");
        }
    }

    /// Whatever is copied lands on its paragraph when it is pasted into the box.
    @Test
    void aCopiedCitationIsAnAddress() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide()).withClipboard()) {
            tab.open("/12PORTVELA266/4bis");
            tab.find("[data-here] summary").click();
            copy(tab, "plain");
            ask(tab, tab.clipboard());
            tab.page().waitForURL(url -> url.endsWith("/12PORTVELA266/4bis"));
        }
    }

    @Test
    void theSameWayWithoutScripts() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.of(390).withoutScripts())) {
            tab.open("/");
            ask(tab, "first course");
            assertThat(tab.find("main").innerText()).contains("opened the first course");
            tab.find("article a[href='/11PORTVELA204/2']").first().click();
            assertThat(tab.path()).isEqualTo("/11PORTVELA204/2");
            tab.find("[data-here] summary").click();
            assertThat(tab.find("[data-here] .cite").innerText()).contains("11PORTVELA204 ¶2");
            assertThat(tab.overflow()).isZero();
        }
    }

    @Test
    void aReaderSeesTheRoomWithOtherEyesAndIsTold() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
            tab.open("/11PORTVELA355");
            assertThat(tab.find("main").innerText()).contains("lowered her voice");
            tab.find("#as").selectOption("C");
            tab.page().waitForURL(url -> url.endsWith("/11PORTVELA355"));
            tab.page().waitForSelector(".reading-as");
            assertThat(tab.find(".reading-as").innerText()).startsWith("Read as C");
            assertThat(tab.find("main").innerText()).contains("withheld").doesNotContain("lowered her voice");
        }
    }

    private static void ask(Tab tab, String words) {
        tab.find("#q").fill(words);
        tab.find("#q").press("Enter");
        tab.page().waitForLoadState();
    }

    private static void follow(Tab tab, String words) {
        tab.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .click();
        tab.page().waitForLoadState();
    }

    private static void copy(Tab tab, String form) {
        tab.find("[data-here]")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Copy " + form + " of"))
                .click();
        tab.page().waitForSelector("[data-here] [data-copied]:has-text('" + form + "')");
    }
}
