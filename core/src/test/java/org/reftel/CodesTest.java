package org.reftel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reftel.model.Code;
import org.reftel.model.Problem;

/// Every code has a sentence, a folder that provokes it, and a row in `docs/reference/codes.md`.
///
/// A folder `codes/R101_page_line` holds `source.*`, which goes through reading, repairing and parsing. A code
/// that these stages cannot say (an operation, a query, a link) has `elsewhere.txt` instead, a line `Class#method`
/// for each test that provokes it. `mvn test -Dtest=CodesTest -Dgolden=rewrite` writes the page.
class CodesTest {
    private static final Path FOLDERS = Path.of("src/test/resources/codes");
    private static final Path PAGE = Path.of("../docs/reference/codes.md");

    @ParameterizedTest
    @EnumSource
    void aCodeIsNumberedAndSaysOneSentence(Code code) {
        assertThat(code.number()).matches("[RWEX][1-9][0-9][0-9]");
        assertThat(code.name()).startsWith(code.number() + "_");
        assertThat(code.text()).matches("(?s)\\S.*\\.").doesNotContain("\n");
    }

    @Test
    void noNumberIsUsedTwice() {
        var seen = new HashSet<String>();
        for (var code : Code.values()) {
            assertThat(seen.add(code.number().substring(1))).as(code.number()).isTrue();
        }
    }

    @Test
    void everyFolderBelongsToACode() throws IOException {
        var expected = new TreeSet<String>();
        for (var code : Code.values()) {
            expected.add(folder(code));
        }
        try (var folders = Files.list(FOLDERS)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()).toList())
                    .allSatisfy(name -> assertThat(expected).contains(name));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCodeIsProvokedByItsFolder(Code code) throws IOException {
        var folder = FOLDERS.resolve(folder(code));
        assertThat(folder)
                .as("a folder that provokes %s: %s", code.number(), code.text())
                .isDirectory();
        var elsewhere = folder.resolve("elsewhere.txt");
        if (Files.exists(elsewhere)) {
            var named = Files.readAllLines(elsewhere).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            assertThat(named).isNotEmpty().allSatisfy(CodesTest::isATest);
            return;
        }
        var sources = sources(folder);
        assertThat(sources).as("source.* or elsewhere.txt in %s", folder).isNotEmpty();
        var said = EnumSet.noneOf(Code.class);
        for (var source : sources) {
            said.addAll(said(source));
        }
        assertThat(said).as("what %s says", folder).contains(code);
    }

    @Test
    void thePageOfCodesIsWhatTheCodesSay() throws IOException {
        var page = page();
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("written by -Dgolden=rewrite").exists();
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String folder(Code code) {
        return code.number() + "_" + code.title().replace(' ', '_');
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("source"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<Code> said(Path source) throws IOException {
        var result = Stages.read(source.getFileName().toString(), Files.readAllBytes(source));
        var said = EnumSet.noneOf(Code.class);
        result.problems().stream().map(Problem::code).forEach(said::add);
        for (var document : result.documents()) {
            document.problems().stream().map(Problem::code).forEach(said::add);
            document.extract().problems().stream().map(Problem::code).forEach(said::add);
            document.repairs().forEach(repair -> said.add(repair.rule()));
        }
        return said;
    }

    private static void isATest(String line) {
        var parts = line.strip().split("#", -1);
        assertThat(parts).as("Class#method: %s", line).hasSize(2);
        try {
            assertThat(Arrays.stream(Class.forName(parts[0]).getDeclaredMethods())
                            .filter(method -> Arrays.stream(method.getAnnotations())
                                    .anyMatch(annotation -> annotation
                                            .annotationType()
                                            .getSimpleName()
                                            .endsWith("Test")))
                            .map(Method::getName))
                    .as("tests of %s", parts[0])
                    .contains(parts[1]);
        } catch (ClassNotFoundException missing) {
            fail("no class " + parts[0], missing);
        }
    }

    private static String page() {
        var page = new StringBuilder();
        page.append("""
                # Codes

                Everything Reftel can say about a source, a document or an operation. `R` is a repair, `W` a warning, `E`
                something unreadable, `X` a refused or failed operation. A number is never used again for something else.
                This page is written from the program (`mvn test -Dtest=CodesTest -Dgolden=rewrite`); for each code,
                `core/src/test/resources/codes` holds the smallest source that provokes it, or names the test that does.
                """);
        var heading = "";
        for (var code : Code.values()) {
            var part = part(code);
            if (!part.equals(heading)) {
                heading = part;
                page.append("\n## ")
                        .append(part)
                        .append("\n\n| code | name | whose matter | what it says |\n|---|---|---|---|\n");
            }
            page.append("| ")
                    .append(code.number())
                    .append(" | ")
                    .append(code.title())
                    .append(" | ")
                    .append(code.whose().name().toLowerCase(Locale.ROOT))
                    .append(" | ")
                    .append(code.text())
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String part(Code code) {
        return switch (code.number().charAt(1)) {
            case '1' -> "Repairs";
            case '2' -> "Reading a source";
            case '3' -> "Header and cross-checks";
            case '4' -> "Body";
            case '5' -> "Links and copies";
            case '6' -> "Queries";
            case '9' -> "Operations";
            default -> "Other";
        };
    }
}
