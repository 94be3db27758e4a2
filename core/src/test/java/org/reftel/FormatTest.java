package org.reftel;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// The formatter decides layout. `mvn test -Dtest=FormatTest -Dformat=rewrite` writes it.
class FormatTest {
    @Test
    void everySourceFileIsFormatted() throws IOException {
        var formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .formatJavadoc(false)
                .build());
        boolean rewrite = "rewrite".equals(System.getProperty("format"));
        var wrong = new ArrayList<String>();
        for (var root : new String[] {"src/main/java", "src/test/java", "../bench/src/main/java"}) {
            if (!Files.isDirectory(Path.of(root))) {
                continue;
            }
            try (var files = Files.walk(Path.of(root))) {
                for (var file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                    var source = Files.readString(file);
                    if (source.lines()
                            .anyMatch(
                                    line -> line.length() > 120 && line.strip().startsWith("///"))) {
                        // The formatter would break such a line and leave its end outside the comment.
                        wrong.add(file + ": a /// line is longer than 120 columns");
                        continue;
                    }
                    try {
                        var formatted = formatter.formatSource(source);
                        if (!formatted.equals(source)) {
                            if (rewrite) {
                                Files.writeString(file, formatted);
                            } else {
                                wrong.add(file.toString());
                            }
                        }
                    } catch (FormatterException broken) {
                        wrong.add(file + ": " + broken.getMessage());
                    }
                }
            }
        }
        assertThat(wrong).as("run: mvn test -Dtest=FormatTest -Dformat=rewrite").isEmpty();
    }
}
