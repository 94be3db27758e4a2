package org.reftel.serve;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A real browser for tests: the Chromium of this machine, started once for all of them.
///
/// ```java
/// @RegisterExtension
/// static final Browser BROWSER = new Browser();
/// ...
/// try (var tab = BROWSER.tab(served, Look.wide())) {
///     tab.open("/help");
/// }
/// ```
///
/// Where there is none the class is skipped, and says why. `-Dchromium=FILE` names one; else `chromium`,
/// `chromium-browser` or `google-chrome` of the `PATH` is taken. Nothing is downloaded.
public final class Browser implements BeforeAllCallback {
    /// Widths that every screen must bear: a telephone, a tablet, a desk, a wide desk.
    public static final List<Integer> WIDTHS = List.of(390, 768, 1280, 1920);

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Browser.class);

    private Optional<Engine> engine = Optional.empty();

    /// How a page is looked at.
    ///
    /// @param scripts whether scripts run
    public record Look(int width, int height, boolean dark, boolean scripts) {
        public static Look wide() {
            return of(1280);
        }

        public static Look of(int width) {
            return new Look(width, 900, false, true);
        }

        public Look inTheDark() {
            return new Look(width, height, true, scripts);
        }

        public Look withoutScripts() {
            return new Look(width, height, dark, false);
        }
    }

    /// The driver and its browser.
    private record Engine(Playwright driver, com.microsoft.playwright.Browser browser) implements AutoCloseable {
        static Engine start(Path chromium) {
            var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            var driver = Playwright.create(options);
            var browser = driver.chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setChromiumSandbox(false)
                            .setArgs(List.of("--disable-gpu", "--disable-dev-shm-usage")));
            return new Engine(driver, browser);
        }

        @Override
        public void close() {
            browser.close();
            driver.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        var chromium = chromium();
        assumeTrue(chromium.isPresent(), "no Chromium on this machine: install it, or name one with -Dchromium=FILE");
        engine = Optional.of(context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Engine.class, key -> Engine.start(chromium.orElseThrow()), Engine.class));
    }

    /// A browser of its own, without anybody's cookies, that holds the key of the room.
    public Tab tab(Served served, Look look) {
        return stranger(served, look).enter();
    }

    /// The same without the key.
    public Tab stranger(Served served, Look look) {
        var context = engine.orElseThrow()
                .browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setJavaScriptEnabled(look.scripts())
                        .setLocale("en-GB")
                        .setTimezoneId("UTC"));
        context.setDefaultTimeout(30_000);
        return new Tab(context, served);
    }

    private static Optional<Path> chromium() {
        var named = System.getProperty("chromium");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        var path = System.getenv("PATH");
        return Stream.of((path == null ? "" : path).split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
