package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reftel.serve.Browser.Look;

/// What holds for every screen: it fits a telephone and a wide desk, axe finds no barrier, it is whole without
/// scripts, it goes to paper, and the browser has nothing to say about it.
class EveryScreenTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @TempDir
    static Path folder;

    private static Served served;
    private static Served empty;
    private static Tab tab;
    private static Tab plain;
    private static Tab bare;

    private static final Pattern RECORDS = Pattern.compile("[0-9]|/party/|/browse/|/file/");

    /// A page of each kind, over `examples/`.
    static List<String> screens() {
        return List.of(
                "/",
                "/trace",
                "/trace?q=Harbour+Police",
                "/trace?q=nothing+of+this+kind",
                "/11PORTVELA355",
                "/12PORTVELA266/4bis",
                "/text/11PORTVELA355",
                "/copies/12PORTVELA140",
                "/browse",
                "/browse/PORTVELA",
                "/browse/PORTVELA/2011",
                "/tags",
                "/tags/PREL",
                "/dates",
                "/classes",
                "/parties",
                "/party/organisation/Harbour%20Police",
                "/promises",
                "/wanted",
                "/files",
                "/files?sort=last&order=falling&kind=case",
                "/files/funnel",
                "/files/detained",
                "/files/notices",
                "/files/clocks",
                "/files/clocks?of=missed&as-of=2012-06-01",
                "/files/ages",
                "/files/expiring",
                "/files/waits",
                "/files/charges",
                "/files/charges?list=war-crimes-of-grave-breaches&of=unmapped",
                "/files/open?from-trace=Harbour+Police",
                "/files/choose?cite=11PORTVELA118/3",
                "/file/QUAYSHOOTING",
                "/file/QUAYSHOOTING?as-of=2012-01-01",
                "/file/QUAYSHOOTING/add",
                "/file/QUAYSHOOTING/add?type=hearing",
                "/file/QUAYSHOOTING/add?corrects=3",
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
        FiledExamples.into(served);
        // One browser for all: opening one costs more than a page.
        tab = BROWSER.tab(served, Look.wide());
        plain = BROWSER.tab(served, Look.wide().withoutScripts());
        bare = BROWSER.tab(empty, Look.of(390));
    }

    @AfterAll
    static void close() throws IOException {
        for (var one : List.of(tab, plain, bare)) {
            one.close();
        }
        served.close();
        empty.close();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aScreenFitsEveryWidthHasNoBarrierAndGoesToPaper(String path) {
        media(ColorScheme.LIGHT, Media.SCREEN);
        tab.open(path);
        assertThat(tab.find("h1").count()).as("headings of %s", path).isEqualTo(1);
        for (int width : Browser.WIDTHS) {
            tab.page().setViewportSize(width, 900);
            assertThat(tab.overflow())
                    .as("%s at %d is wider than the window by", path, width)
                    .isZero();
            if (width == 390 || width == 1280) {
                assertThat(tab.barriers()).as("%s at %d", path, width).isEmpty();
            }
        }
        media(ColorScheme.DARK, Media.SCREEN);
        assertThat(tab.barriers("color-contrast")).as("%s in the dark", path).isEmpty();
        media(ColorScheme.LIGHT, Media.PRINT);
        assertThat(tab.find("header.bar").isVisible()).as("navigation on paper").isFalse();
        assertThat(tab.find("h1").isVisible()).isTrue();
        assertThat(new String(tab.page().pdf(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(tab.noted()).isEmpty();
    }

    /// The same words stand in the page with scripts and without.
    @ParameterizedTest
    @MethodSource("screens")
    void aScreenIsWholeWithoutScriptsAndWithoutAMouse(String path) {
        plain.open(path);
        assertThat(plain.overflow()).isZero();
        var words = "() => document.querySelector('main').innerText.replace(/\\s+/g, ' ').length";
        int told = ((Number) plain.page().evaluate(words)).intValue();
        assertThat(told).as("letters of " + path).isGreaterThan(100);
        media(ColorScheme.LIGHT, Media.SCREEN);
        tab.page().setViewportSize(1280, 900);
        tab.open(path);
        int toldWithScripts = ((Number) tab.page().evaluate(words)).intValue();
        assertThat(told * 10).as("letters of " + path + " without scripts").isGreaterThan(toldWithScripts * 9);
        assertThat(plain.noted()).isEmpty();
        walk();
    }

    /// From the first key on the way leads past the navigation, and the focus is seen. A page that was opened at a
    /// paragraph begins there.
    private static void walk() {
        assertThat(tab.page().evaluate("() => [...document.querySelectorAll('[tabindex]')].some(e => e.tabIndex > 0)"))
                .isEqualTo(false);
        boolean led = tab.page().querySelector("[data-here]") != null;
        tab.page().keyboard().press("Tab");
        assertThat(tab.page().evaluate("() => document.activeElement.className"))
                .isEqualTo(led ? "pilcrow" : "skip");
        if (!led) {
            tab.page().keyboard().press("Enter");
        }
        tab.page().keyboard().press("Tab");
        assertThat(tab.page()
                        .evaluate("() => document.querySelector('main').contains(document.activeElement)"
                                + " || document.querySelector('main a, main button, main input') === null"))
                .isEqualTo(true);
        assertThat(tab.page().evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                .as("outline of what has the focus")
                .isNotEqualTo("none");
    }

    @ParameterizedTest
    @MethodSource("screens")
    void anEmptyRoomShowsTheScreensThatNeedNoRecord(String path) {
        assumeFalse(RECORDS.matcher(path).find(), "needs a record");
        bare.open(path);
        assertThat(bare.overflow()).isZero();
        assertThat(bare.find("h1").count()).isEqualTo(1);
        assertThat(bare.noted()).isEmpty();
    }

    @Test
    void anErrorIsAScreenToo() {
        media(ColorScheme.LIGHT, Media.SCREEN);
        tab.page().setViewportSize(390, 900);
        tab.open("/no/page/of/this/name", 404);
        assertThat(tab.overflow()).isZero();
        assertThat(tab.barriers()).isEmpty();
    }

    private static void media(ColorScheme colours, Media media) {
        tab.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(colours).setMedia(media));
    }
}
