package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reftel.serve.Browser.Look;

/// That the browser of the tests sees what it is to see.
class BrowserTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    static final ServedExamples EXAMPLES = new ServedExamples();

    @Test
    void aMessageOfThePageFailsTheTest() {
        assertThatThrownBy(() -> {
                    try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
                        tab.open("/").page().evaluate("() => console.log('words')");
                    }
                })
                .hasMessageContaining("console: log words");
    }

    @Test
    void aRequestToElsewhereFailsTheTest() {
        assertThatThrownBy(() -> {
                    try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
                        tab.open("/").page().evaluate("() => fetch('http://127.0.0.1:9/x').catch(() => 0)");
                    }
                })
                .hasMessageContaining("connect-src");
    }

    @Test
    void aDialogFailsTheTest() {
        assertThatThrownBy(() -> {
                    try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
                        tab.open("/").page().evaluate("() => alert('words')");
                    }
                })
                .hasMessageContaining("dialog: words");
    }

    @Test
    void aPageWithoutScriptsCanBeLookedAt() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.of(390).withoutScripts())) {
            assertThat(tab.open("/").find("h1").textContent()).isEqualTo("Record room");
            assertThat(tab.overflow()).isNotNegative();
        }
    }

    @Test
    void aBarrierIsFound() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
            tab.open("/").page().evaluate("() => document.querySelector('main').append(new Image())");
            assertThat(tab.barriers()).anySatisfy(barrier -> assertThat(barrier).startsWith("image-alt"));
        }
    }
}
