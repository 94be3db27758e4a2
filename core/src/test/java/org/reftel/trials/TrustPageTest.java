package org.reftel.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The page on what we promise shows what the trials really gave: its table is made from the kept results, the
/// last of each kind. `mvn test -Dtest=TrustPageTest -Dgolden=rewrite` writes it.
class TrustPageTest {
    private static final Path PAGE = Path.of("../docs/reference/trust.md");
    private static final Path RESULTS = Path.of("../docs/reference/trust-ledger.jsonl");
    private static final String HEAD = "| trial | trials | failures | seconds | seed | commit | day | note |\n"
            + "|---|--:|--:|--:|--:|---|---|---|\n";
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\": (?:\"([^\"]*)\"|([^,}]+))");

    private static Map<String, String> fields(String line) {
        var fields = new LinkedHashMap<String, String>();
        var field = FIELD.matcher(line);
        while (field.find()) {
            fields.put(field.group(1), field.group(2) == null ? field.group(3) : field.group(2));
        }
        return fields;
    }

    private static String table() throws IOException {
        var last = new LinkedHashMap<String, Map<String, String>>();
        if (Files.exists(RESULTS)) {
            for (var line : Files.readAllLines(RESULTS)) {
                var fields = fields(line);
                last.put(fields.getOrDefault("key", ""), fields);
            }
        }
        var table = new StringBuilder(HEAD);
        last.forEach((key, fields) -> {
            table.append("| ").append(key);
            for (var name : new String[] {"trials", "failures", "seconds", "seed", "commit"}) {
                table.append(" | ").append(fields.getOrDefault(name, ""));
            }
            var date = fields.getOrDefault("date", "");
            table.append(" | ").append(date, 0, Math.min(10, date.length()));
            table.append(" | ").append(fields.getOrDefault("note", "")).append(" |\n");
        });
        return table.toString();
    }

    @Test
    void theTableIsWhatTheTrialsGave() throws IOException {
        var page = Files.readString(PAGE);
        var is = page.substring(0, page.indexOf(HEAD)) + table();
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, is);
        } else {
            assertThat(page)
                    .as("run: mvn test -Dtest=TrustPageTest -Dgolden=rewrite")
                    .isEqualTo(is);
        }
    }

    /// Each test that the page names is there.
    @Test
    void theTestsThatThePageNamesExist() throws IOException {
        var named = Pattern.compile("`(\\w+Test)`").matcher(Files.readString(PAGE));
        try (var files = Files.walk(Path.of("src/test/java"))) {
            var tests = files.map(file -> file.getFileName().toString()).toList();
            while (named.find()) {
                assertThat(tests).contains(named.group(1) + ".java");
            }
        }
    }
}
