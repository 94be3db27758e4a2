package org.reftel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the documentation points to is there.
class DocsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST_NAME = Pattern.compile("`([A-Z]\\w*Test)(?:\\.(\\w+))?");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    static List<Path> decisions() throws IOException {
        try (var files = Files.list(ROOT.resolve("docs/decisions"))) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        }
    }

    static List<Path> pages() throws IOException {
        try (var files = Stream.concat(Files.walk(ROOT.resolve("docs")), Files.list(ROOT))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionSaysWhyAndNamesTheTestThatWouldFail(Path decision) throws IOException {
        var text = Files.readString(decision);
        var headings = text.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
        assertThat(headings).containsExactly("Context", "Decision", "Consequences", "Confirmation");
        var matcher = TEST_NAME.matcher(text);
        while (matcher.find()) {
            assertThat(source(matcher.group(1)))
                    .as("%s names %s", decision, matcher.group())
                    .contains("class " + matcher.group(1))
                    .contains(matcher.group(2) == null ? "" : "void " + matcher.group(2) + "(");
        }
    }

    @Test
    void everyDecisionIsListed() throws IOException {
        var list = Files.readString(ROOT.resolve("docs/decisions/README.md"));
        assertThat(decisions()).allSatisfy(decision -> assertThat(list).contains("(" + decision.getFileName() + ")"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aLinkLeadsSomewhere(Path page) throws IOException {
        var text = Files.readString(page);
        var matcher = LINK.matcher(text);
        while (matcher.find()) {
            assertThat(page.resolveSibling(matcher.group(1)))
                    .as("%s links to %s", page, matcher.group(1))
                    .exists();
        }
    }

    private static String source(String test) throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.endsWith(test + ".java"))
                    .map(DocsTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
