package org.reftel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Writes the coverage table: each system that the product must hold, and the tests that show it.
class SystemsTest {
    private static final Path TABLE = Path.of("../docs/reference/systems.md");
    private static final Path SYSTEMS = Path.of("src/test/resources/systems.csv");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.reftel");

    @Test
    void theCoverageTableNamesTheTestsThatExist() throws IOException {
        var systems = systems();
        var shownBy = testsBySystem();
        var known = systems.stream().map(row -> row.get(0)).toList();
        assertThat(shownBy.keySet()).as("ids in @Accepts").isSubsetOf(known);

        var table = table(systems, shownBy);
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE))
                .as("run: mvn test -Dtest=SystemsTest -Dgolden=rewrite")
                .isEqualTo(table);
    }

    private static String table(List<List<String>> systems, Map<String, TreeSet<String>> shownBy) {
        var out = new StringBuilder();
        out.append("# Systems: what is covered\n\n")
                .append(
                        "Every system that the product must hold, the step that brings it, and the tests that show it. ")
                .append(
                        "Written by `SystemsTest` from the tests' own `@Accepts`; a row without a test does not work yet.\n\n")
                .append(shownBy.size())
                .append(" of ")
                .append(systems.size())
                .append(" systems have a test.\n\n")
                .append("| id | system | step | shown by |\n|---|---|---|---|\n");
        for (var row : systems) {
            var tests = shownBy.getOrDefault(row.get(0), new TreeSet<>());
            out.append("| ")
                    .append(row.get(0))
                    .append(" | ")
                    .append(row.get(1))
                    .append(" | ")
                    .append(row.get(2))
                    .append(" | ")
                    .append(String.join("<br>", tests))
                    .append(" |\n");
        }
        return out.toString();
    }

    private static Map<String, TreeSet<String>> testsBySystem() {
        var shownBy = new TreeMap<String, TreeSet<String>>();
        for (var type : TESTS) {
            for (var method : type.getMethods()) {
                method.tryGetAnnotationOfType(Accepts.class.getName())
                        .ifPresent(found -> note(found, type.getSimpleName() + "." + method.getName(), shownBy));
            }
            type.tryGetAnnotationOfType(Accepts.class.getName())
                    .ifPresent(found -> note(found, type.getSimpleName(), shownBy));
        }
        return shownBy;
    }

    private static void note(JavaAnnotation<?> accepts, String test, Map<String, TreeSet<String>> shownBy) {
        for (var id : (Object[]) accepts.get("value").orElseThrow()) {
            shownBy.computeIfAbsent(id.toString(), any -> new TreeSet<>()).add("`" + test + "`");
        }
    }

    private static List<List<String>> systems() throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var line : Files.readAllLines(SYSTEMS)
                .subList(1, Files.readAllLines(SYSTEMS).size())) {
            var cells = new ArrayList<String>();
            var cell = new StringBuilder();
            boolean quoted = false;
            for (char c : line.toCharArray()) {
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(c);
                }
            }
            cells.add(cell.toString());
            rows.add(List.copyOf(cells));
        }
        return rows;
    }
}
