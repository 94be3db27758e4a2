package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reftel.serve.Browser.Look;

/// What holds for every screen: it fits a telephone and a wide desk, axe finds no barrier, it is whole without scripts,
/// it goes to paper, and the browser has nothing to say about it.
class EveryScreenTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    static Path folder;

    private static Served served;
    private static Served empty;

    /// A page of each kind, over `examples/`.
    static List<String> screens() {
        return List.of(
                "/",
                "/wanted",
                "/doubtful",
                "/help",
                "/help/cable",
                "/help/classification",
                "/help/codes",
                "/help/keys",
                "/help/named",
                "/help/query");
    }

    @BeforeAll
    static void serve() throws IOException {
        served = Served.of(folder.resolve("room"), Path.of("../examples"));
        empty = Served.of(folder.resolve("empty"));
    }

    @AfterAll
    static void close() throws IOException {
        served.close();
        empty.close();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aScreenFitsEveryWidthAndHasNoBarrier(String path) {
        for (int width : Browser.WIDTHS) {
            try (var tab = BROWSER.tab(served, Look.of(width))) {
                tab.open(path);
                assertThat(tab.overflow())
                        .as("%s at %d is wider than the window by", path, width)
                        .isZero();
                assertThat(tab.find("h1").count()).as("headings of %s", path).isEqualTo(1);
                if (width != 768) {
                    assertThat(tab.barriers()).as("%s at %d", path, width).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aScreenHasNoBarrierInTheDark(String path) {
        try (var tab = BROWSER.tab(served, Look.wide().inTheDark())) {
            tab.open(path);
            assertThat(tab.page().evaluate("() => getComputedStyle(document.body).colorScheme"))
                    .isNotNull();
            assertThat(tab.barriers()).as(path).isEmpty();
        }
    }

    /// The same words stand in the page with scripts and without.
    @ParameterizedTest
    @MethodSource("screens")
    void aScreenIsWholeWithoutScripts(String path) {
        try (var with = BROWSER.tab(served, Look.wide());
                var without = BROWSER.tab(served, Look.wide().withoutScripts())) {
            with.open(path);
            without.open(path);
            assertThat(without.overflow()).isZero();
            var words = "() => document.querySelector('main').innerText.replace(/\\s+/g, ' ').length";
            int told = ((Number) without.page().evaluate(words)).intValue();
            int toldWithScripts = ((Number) with.page().evaluate(words)).intValue();
            assertThat(told).as("letters of " + path).isGreaterThan(100);
            assertThat(told * 10).as("letters of " + path + " without scripts").isGreaterThan(toldWithScripts * 9);
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aScreenGoesToPaperWithoutItsNavigation(String path) {
        try (var tab = BROWSER.tab(served, Look.wide())) {
            tab.open(path);
            tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(tab.find("header.bar").isVisible()).isFalse();
            assertThat(tab.find("h1").isVisible()).isTrue();
            assertThat(new String(tab.page().pdf(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyLinkAndButtonIsReachedWithTheKeyboardAndLargeEnough(String path) {
        try (var tab = BROWSER.tab(served, Look.wide())) {
            tab.open(path);
            assertThat(tab.page().evaluate("() => document.querySelectorAll('[tabindex]').length > 0"))
                    .isNotNull();
            var positive = "() => [...document.querySelectorAll('[tabindex]')].filter(e => e.tabIndex > 0).length";
            assertThat(tab.page().evaluate(positive)).isEqualTo(0);
            tab.page().keyboard().press("Tab");
            assertThat(tab.page().evaluate("() => document.activeElement.className"))
                    .isEqualTo("skip");
            tab.page().keyboard().press("Enter");
            assertThat(tab.page().evaluate("() => document.activeElement.id")).isEqualTo("main");
            var outlines = new ArrayList<Object>();
            for (int i = 0; i < 6; i++) {
                tab.page().keyboard().press("Tab");
                outlines.add(tab.page().evaluate("() => getComputedStyle(document.activeElement).outlineStyle"));
            }
            assertThat(outlines).as("focus is seen").doesNotContain("none");
        }
    }

    @ParameterizedTest
    @MethodSource("screens")
    void anEmptyRoomShowsEveryScreenThatNeedsNoRecord(String path) {
        var tried = Stream.of("/12", "/11", "/text", "/copies", "/party", "/browse/", "/tags/")
                .noneMatch(path::startsWith);
        if (tried) {
            try (var tab = BROWSER.tab(empty, Look.of(390))) {
                tab.open(path);
                assertThat(tab.overflow()).isZero();
                assertThat(tab.barriers()).as(path).isEmpty();
            }
        }
    }

    @Test
    void anErrorIsAScreenToo() {
        for (int width : new int[] {390, 1280}) {
            try (var tab = BROWSER.tab(served, Look.of(width))) {
                tab.open("/no/page/of/this/name", 404);
                assertThat(tab.overflow()).isZero();
                assertThat(tab.barriers()).isEmpty();
            }
        }
    }
}
