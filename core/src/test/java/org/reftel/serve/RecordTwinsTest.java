package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reftel.cli.Twins;
import org.reftel.handling.Handling;

/// Two rooms that differ only in what a reader may not read show him the same pages, byte for byte.
class RecordTwinsTest {
    @ParameterizedTest
    @CsvSource({"1, U", "2, SBU", "3, C", "4, C/NF", "5, S", "6, U", "7, SBU", "8, C"})
    void pagesOfRecordsAreAlike(long seed, String view, @TempDir Path folder) throws IOException {
        var twins = new Twins(seed, Handling.view(view).orElseThrow());
        twins.write(folder.resolve("one"), folder.resolve("other"));
        var paths = new ArrayList<String>();
        for (var typed : twins.typed()) {
            var id = typed.replace(" ", "%20");
            paths.addAll(List.of("/" + id, "/" + id + "/1", "/" + id + "/3", "/" + id + "/9", "/" + id + "?from=2"));
            paths.addAll(List.of("/text/" + id, "/text/" + id + "/2", "/copies/" + id));
        }
        try (var one = Served.of(folder.resolve("room-one"), folder.resolve("one"));
                var other = Served.of(folder.resolve("room-other"), folder.resolve("other"))) {
            for (var path : paths) {
                var first = one.get(path, view);
                var second = other.get(path, view);
                assertThat(second.statusCode()).as(path).isEqualTo(first.statusCode());
                assertThat(second.headers().firstValue("Location").map(at -> at.replace(other.base(), "")))
                        .as(path)
                        .isEqualTo(first.headers().firstValue("Location").map(at -> at.replace(one.base(), "")));
                assertThat(second.body().replace(other.base(), ""))
                        .as(path)
                        .isEqualTo(first.body().replace(one.base(), ""));
                assertThat(first.body().toLowerCase(Locale.ROOT)).as(path).doesNotContain(Twins.CANARY);
            }
            assertThat(one.faults()).isEmpty();
        }
    }
}
