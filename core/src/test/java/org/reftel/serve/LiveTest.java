package org.reftel.serve;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reftel.serve.Browser.Look;

/// What scripts add to search: suggestions, and an answer that follows the typing.
class LiveTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    static final ServedExamples EXAMPLES = new ServedExamples();

    @Test
    void suggestionsAreAComboboxThatKeysGoThrough() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
            tab.open("/");
            tab.find("#q").pressSequentially("port");
            assertThat(tab.find("#suggestions [role=option]").first()).isVisible();
            assertThat(tab.find("#q")).hasAttribute("aria-expanded", "true");
            tab.find("#q").press("ArrowDown");
            assertThat(tab.find("#suggestion-0")).hasAttribute("aria-selected", "true");
            assertThat(tab.find("#q")).hasAttribute("aria-activedescendant", "suggestion-0");
            tab.find("#q").press("Escape");
            assertThat(tab.find("#suggestions")).hasCount(0);
            tab.find("#q").press("Space");
            tab.find("#q").press("Backspace");
            assertThat(tab.find("#suggestions")).hasCount(1);
            tab.find("#q").press("ArrowDown");
            var href = tab.find("#suggestion-0").getAttribute("data-href");
            tab.find("#q").press("Enter");
            assertThat(tab.page()).hasURL(EXAMPLES.served().base() + href);
        }
    }

    @Test
    void theAnswerFollowsTheTypingAndSoDoesTheAddress() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
            tab.open("/trace?q=zeppelins");
            assertThat(tab.find(".empty")).containsText("Nothing found");
            tab.find("#q").fill("harbour");
            assertThat(tab.find("#trace h1")).containsText("harbour");
            assertThat(tab.find("#trace mark").first()).isVisible();
            assertThat(tab.page()).hasURL(Pattern.compile("/trace\\?q=harbour$"));
            assertThat(tab.page()).hasTitle(Pattern.compile("^Trace: harbour"));
            assertThat(tab.find("#q").evaluate("box => document.activeElement === box"))
                    .isEqualTo(true);
        }
    }
}
