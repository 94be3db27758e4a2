package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reftel.serve.Browser.Look;

/// Pages of a record as a browser shows them.
class RecordBrowserTest {
    private static final List<String> PAGES = List.of(
            "/11PORTVELA118", "/11PORTVELA355/3", "/11PORTVELA733", "/text/11PORTVELA118", "/copies/12PORTVELA140");

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    static final ServedExamples EXAMPLES = new ServedExamples();

    @Test
    void noPageHasABarrier() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
            for (var path : PAGES) {
                tab.open(path);
                // What lies half under the bar after going to a paragraph is no small target.
                tab.page().evaluate("() => scrollTo(0, 0)");
                assertThat(tab.barriers()).as(path).isEmpty();
            }
        }
    }

    @Test
    void noPageIsWiderThanAPhone() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.of(390).withoutScripts())) {
            for (var path : PAGES) {
                assertThat(tab.open(path).overflow()).as(path).isZero();
            }
        }
    }

    @Test
    void aStatementLightsItsWords() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
            tab.open("/11PORTVELA118");
            var statement = tab.find(".says a").first();
            var number = statement.getAttribute("data-lights");
            assertThat(tab.find("mark.lit").count()).isZero();
            statement.focus();
            assertThat(tab.find("mark.lit").count()).isPositive();
            assertThat(tab.find("mark.lit").first().getAttribute("data-s")).contains(number);
            statement.blur();
            assertThat(tab.find("mark.lit").count()).isZero();
        }
    }

    @Test
    void anOldFragmentLeadsToItsParagraphOrSaysThatThereIsNone() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
            tab.open("/11PORTVELA118#par3");
            assertThat(tab.find("#par3:target").count()).isOne();
        }
        // A tab of its own: another fragment of the same page loads nothing.
        assertThat(EXAMPLES.served().get("/11PORTVELA118/99").statusCode()).isEqualTo(404);
    }
}
