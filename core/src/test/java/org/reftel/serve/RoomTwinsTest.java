package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reftel.cli.Twins;
import org.reftel.handling.Handling;

/// Two rooms that differ only in what a reader may not read show him the same lists, traces, promises, parties,
/// suggestions and files, byte for byte.
class RoomTwinsTest {
    @ParameterizedTest
    @CsvSource({"11, U", "12, SBU", "13, C", "14, C/NF", "15, S", "16, U", "17, SBU", "18, S/NF"})
    void listsAreAlike(long seed, String view, @TempDir Path folder) throws IOException {
        var twins = new Twins(seed, Handling.view(view).orElseThrow());
        twins.write(folder.resolve("one"), folder.resolve("other"));
        try (var one = Served.of(folder.resolve("room-one"), folder.resolve("one"));
                var other = Served.of(folder.resolve("room-other"), folder.resolve("other"))) {
            for (var path : paths(twins)) {
                var first = one.get(path, view);
                var second = other.get(path, view);
                assertThat(second.statusCode()).as(path).isEqualTo(first.statusCode());
                assertThat(second.headers().firstValue("Location"))
                        .as(path)
                        .isEqualTo(first.headers().firstValue("Location"));
                assertThat(second.body()).as(path).isEqualTo(first.body());
                assertThat(first.body().toLowerCase(Locale.ROOT)).as(path).doesNotContain(Twins.CANARY);
            }
            assertThat(one.faults()).isEmpty();
            assertThat(other.faults()).isEmpty();
        }
    }

    private static List<String> paths(Twins twins) {
        var paths = new ArrayList<>(List.of(
                "/",
                "/?sort=released&order=falling",
                "/?sort=subject&tag=PREL",
                "/?class=C&since=2012-09-05",
                "/catalogue.csv",
                "/catalogue.json",
                "/wanted",
                "/wanted.csv",
                "/doubtful",
                "/doubtful.json",
                "/browse",
                "/browse.csv",
                "/browse/PORTVELA",
                "/browse/SANTORELL/2012",
                "/browse/COSTAVERRA.csv",
                "/tags",
                "/tags/PHUM",
                "/tags.json",
                "/dates",
                "/classes",
                "/promises",
                "/promises?kind=all&sort=due",
                "/promises.csv?kind=all",
                "/promises.json"));
        Stream.of("a", "c", "m", "p", "q", "r").forEach(letter -> {
            paths.add("/parties?letter=" + letter);
            paths.add("/suggest?q=" + letter);
        });
        Stream.of("mo", "mi", "qz", "cal", "por", "12", "12p", "pre", "of")
                .forEach(typed -> paths.add("/suggest?q=" + typed));
        for (var name : Twins.names()) {
            var asked = encoded(name);
            paths.addAll(List.of(
                    "/trace?q=" + asked,
                    "/trace?q=" + encoded('"' + name + '"') + "&text=whole",
                    "/trace.csv?q=" + asked,
                    "/trace.json?q=" + asked,
                    "/party/person/" + asked,
                    "/party/organisation/" + asked,
                    "/party/place/" + asked));
        }
        twins.typed().forEach(typed -> paths.add("/trace?q=" + encoded(typed)));
        twins.words().stream().limit(6).forEach(word -> paths.add("/trace?q=" + word + "&not-class=C"));
        return paths;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
