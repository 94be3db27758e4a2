package org.reftel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The examples of `docs/reference/query-syntax.md` are read as the page says.
class QuerySyntaxTest {
    private static final Path PAGE = Path.of("..", "docs", "reference", "query-syntax.md");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| `([^`]+)` \\| (.+) \\|");

    static List<List<String>> rows() throws IOException {
        var rows = Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> List.of(row.group(1), row.group(2), row.group(3)))
                .toList();
        assertThat(rows).hasSizeGreaterThan(35);
        return rows;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anExampleIsReadAsThePageSays(List<String> row) {
        var parsed = QueryParser.parse(row.get(0));

        assertThat(QueryParser.print(parsed.query())).isEqualTo(row.get(1));
        var codes = parsed.problems().stream()
                .map(problem -> problem.code().number())
                .toList();
        assertThat(codes).isEqualTo(row.get(2).matches("W6\\d\\d") ? List.of(row.get(2)) : List.of());
        assertThat(QueryParser.parse(row.get(1)).query()).isEqualTo(parsed.query());
    }
}
