package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reftel.serve.Browser.Look;

/// The whole way of a newcomer with nothing but a keyboard: Tab, Enter, and the keys of the page. Wherever the
/// focus is, it is seen.
class KeyboardWalkTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    /// Steps after which nobody would go on.
    private static final int PATIENCE = 150;

    @RegisterExtension
    static final ServedExamples EXAMPLES = new ServedExamples();

    @Test
    void fromThePrintedLinkToACitationThatLeadsBack() {
        try (var tab = BROWSER.stranger(EXAMPLES.served(), Look.wide()).withClipboard()) {
            tab.page().navigate(EXAMPLES.served().link());
            press(tab, "Tab");
            assertThat(focused(tab, ".skip"))
                    .as("the first step leads past the bar")
                    .isTrue();
            walk(tab, "#q");
            tab.page().keyboard().type("first course");
            go(tab, "/trace?q=first+course");

            // Past the bar, then from link to link.
            walk(tab, ".skip");
            press(tab, "Enter");
            walk(tab, "article a[href='/11PORTVELA204/2']");
            go(tab, "/11PORTVELA204/2");

            walk(tab, "[data-here] summary");
            press(tab, "Enter");
            walk(tab, "[data-here] [data-copy]");
            press(tab, "Enter");
            tab.page().waitForSelector("[data-here] [data-copied]");
            assertThat(tab.clipboard()).contains("11PORTVELA204", "¶2");

            // The citation is an address.
            press(tab, "Escape");
            press(tab, "/");
            press(tab, "Control+V");
            go(tab, "/11PORTVELA204/2");
        }
    }

    @Test
    void fromRowToRowIntoARecordAndThroughItsParagraphs() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide()).withClipboard()) {
            tab.open("/");
            press(tab, "g");
            press(tab, "b");
            tab.page().waitForURL(url -> url.endsWith("/browse"));
            walk(tab, "main a[href='/browse/PORTVELA']");
            go(tab, "/browse/PORTVELA");
            press(tab, "j");
            press(tab, "j");
            var row = String.valueOf(tab.page().evaluate("() => document.activeElement.getAttribute('href')"));
            assertThat(row).startsWith("/");
            go(tab, row);

            tab.open("/11PORTVELA355");
            press(tab, "j");
            press(tab, "j");
            assertThat(focused(tab, "#par2")).isTrue();
            press(tab, "c");
            tab.page().waitForSelector(".toast");
            assertThat(tab.clipboard()).contains("11PORTVELA355 ¶2");
        }
    }

    @Test
    void limitsOrderAndViewAreReachedByTabAlone() {
        try (var tab = BROWSER.tab(EXAMPLES.served(), Look.wide())) {
            tab.open("/trace?q=harbour");
            walk(tab, "main a[href*='sort=relevance']");
            go(tab, "/trace?q=harbour&sort=relevance");
            walk(tab, "#as");
            // As one chooses in a list: its letter.
            press(tab, "C");
            tab.page().waitForSelector(".reading-as");
            assertThat(tab.find(".reading-as").innerText()).startsWith("Read as C");
            assertThat(tab.path()).isEqualTo("/trace?q=harbour&sort=relevance");
        }
    }

    /// WCAG 2.1.2: Tab leads through everything and out again, on narrow screens and in the dark too.
    @Test
    void nothingHoldsTheFocus() {
        for (var path :
                new String[] {"/", "/11PORTVELA355/2", "/trace?q=harbour", "/text/11PORTVELA355", "/promises"}) {
            try (var tab = BROWSER.tab(EXAMPLES.served(), Look.of(390).inTheDark())) {
                tab.open(path);
                int steps = 0;
                do {
                    press(tab, "Tab");
                    seen(tab);
                    steps++;
                } while (!focused(tab, "footer a:last-of-type") && steps < 600);
                assertThat(focused(tab, "footer a:last-of-type")).as(path).isTrue();
            }
        }
    }

    /// Presses Tab until the focus is there.
    private static void walk(Tab tab, String selector) {
        var way = new ArrayList<String>();
        for (int i = 0; i < PATIENCE; i++) {
            press(tab, "Tab");
            if (focused(tab, selector)) {
                seen(tab);
                return;
            }
            way.add(String.valueOf(tab.page()
                    .evaluate("() => document.activeElement.tagName + ' ' + document.activeElement.textContent.trim()"
                            + ".slice(0, 20)")));
        }
        fail("Tab does not lead to " + selector + " on " + tab.path() + ", but to " + way);
    }

    private static void go(Tab tab, String path) {
        press(tab, "Enter");
        tab.page().waitForURL(url -> url.equals(EXAMPLES.served().base() + path));
        tab.page().waitForLoadState();
    }

    private static void press(Tab tab, String key) {
        tab.page().keyboard().press(key);
    }

    private static boolean focused(Tab tab, String selector) {
        return Boolean.TRUE.equals(tab.page().evaluate("s => document.activeElement.matches(s)", selector));
    }

    /// WCAG 2.4.7, 2.4.11: what has the focus has a mark around it and stands in the window.
    private static void seen(Tab tab) {
        var hidden = tab.page().evaluate("""
            () => {
              const e = document.activeElement;
              if (e === document.body || e.tagName === 'HTML') {
                return '';
              }
              const style = getComputedStyle(e);
              const box = e.getBoundingClientRect();
              const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
              const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
              return marked && inside ? '' : e.outerHTML.slice(0, 120) + ' ' + JSON.stringify(box);
            }
            """);
        assertThat(hidden).as("focus that is not seen on " + tab.path()).isEqualTo("");
    }
}
