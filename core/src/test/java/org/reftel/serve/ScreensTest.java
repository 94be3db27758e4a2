package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.serve.Browser.Look;

/// Pictures of the screens for the docs, drawn over `examples/`. `docs/screens/make` draws them
/// (`mvn test -Dtest=ScreensTest -Dscreens=FOLDER`).
class ScreensTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Path DRAWN = Path.of("../docs/screens");
    private static final Path PAGE = Path.of("../docs/reference/screens.md");

    /// @param height of the picture: the upper part of a page says enough
    private record Screen(String name, String path, Look look, int height) {}

    private static final List<Screen> SCREENS = List.of(
            new Screen("door", "", Look.wide(), 420),
            new Screen("room", "/", Look.wide(), 900),
            new Screen("room-dark", "/", Look.wide().inTheDark(), 900),
            new Screen("room-narrow", "/", Look.of(390), 844),
            new Screen("record", "/11PORTVELA355", Look.wide(), 1100),
            new Screen("record-dark", "/12PORTVELA266/4bis", Look.wide().inTheDark(), 900),
            new Screen("record-narrow", "/11PORTVELA355", Look.of(390), 844),
            new Screen("trace", "/trace?q=Harbour+Police", Look.wide(), 1100),
            new Screen("trace-narrow", "/trace?q=Harbour+Police", Look.of(390), 844),
            new Screen("text", "/text/11PORTVELA118", Look.wide(), 900),
            new Screen("promises", "/promises", Look.wide(), 900),
            new Screen("party", "/party/person/Tom%C3%A1s%20Verdeguer", Look.wide(), 900),
            new Screen("browse", "/browse/PORTVELA", Look.wide(), 700),
            new Screen("files", "/files", Look.wide(), 700),
            new Screen("files-narrow", "/files", Look.of(390).inTheDark(), 844),
            new Screen("clocks", "/files/clocks", Look.wide(), 560),
            new Screen("file", "/file/QUAYSHOOTING", Look.wide(), 1100),
            new Screen("file-dark", "/file/QUAYSHOOTING", Look.wide().inTheDark(), 900),
            new Screen("file-narrow", "/file/QUAYSHOOTING", Look.of(390), 844),
            new Screen("file-form", "/file/QUAYSHOOTING/add?type=acceptance", Look.wide(), 900),
            new Screen("funnel", "/files/funnel", Look.wide(), 700),
            new Screen("help", "/help", Look.wide(), 700),
            new Screen("help-cable", "/help/cable", Look.wide(), 900));

    @Test
    void theScreensAreDrawn(@TempDir Path folder) throws IOException {
        var target = System.getProperty("screens", "");
        assumeTrue(!target.isBlank(), "draws only when asked: -Dscreens=FOLDER");
        var only = Pattern.compile(System.getProperty("screens.only", ".*"));
        Files.createDirectories(Path.of(target));
        try (var served = Served.of(folder.resolve("room"), Path.of("../examples"))) {
            FiledExamples.into(served);
            for (var screen : SCREENS) {
                if (only.matcher(screen.name()).matches()) {
                    draw(served, screen, Path.of(target, screen.name() + ".png"));
                }
            }
        }
    }

    private static void draw(Served served, Screen screen, Path file) throws IOException {
        boolean outside = screen.path().isEmpty();
        try (var tab = outside ? BROWSER.stranger(served, screen.look()) : BROWSER.tab(served, screen.look())) {
            tab.page().setViewportSize(screen.look().width(), screen.height());
            tab.open(outside ? "/" : screen.path(), outside ? 401 : 200);
            Files.write(file, Pictures.small(tab.page().screenshot()));
        }
    }

    @Test
    void thePageOfScreensShowsEachPictureThatIsKept() throws IOException {
        var kept = new TreeSet<String>();
        try (var files = Files.list(DRAWN)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .forEach(kept::add);
        }
        var shown = Pattern.compile("screens/([a-z0-9-]+\\.png)")
                .matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var drawn =
                SCREENS.stream().map(screen -> screen.name() + ".png").collect(Collectors.toCollection(TreeSet::new));
        assertThat(shown).isEqualTo(kept);
        assertThat(drawn).isEqualTo(kept);
    }
}
