package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept between requests is kept for each view by itself, however many ask at once.
class SeveralReadersTest {
    private static final List<String> VIEWS = List.of("", "U", "SBU", "C");
    private static final List<String> PATHS = List.of(
            "/",
            "/?sort=subject",
            "/catalogue.csv",
            "/wanted",
            "/promises?kind=all",
            "/parties?letter=h",
            "/suggest?q=har",
            "/trace?q=harbour",
            "/trace.csv?q=Harbour+Police",
            "/browse/PORTVELA");

    private record Asked(String path, String view) {}

    @Test
    void readersOfSeveralViewsGetTheirOwnAnswersAtOnce(@TempDir Path folder)
            throws IOException, InterruptedException, ExecutionException {
        try (var served = Served.of(folder.resolve("room"), Path.of("../examples"))) {
            var asked = new ArrayList<Asked>();
            VIEWS.forEach(view -> PATHS.forEach(path -> asked.add(new Asked(path, view))));
            // At once first: nothing is kept yet, and all make it together.
            var together = together(served, asked);
            for (var one : asked) {
                assertThat(together.get(one)).as(one.toString()).isEqualTo(answer(served, one));
            }
            assertThat(served.faults()).isEmpty();
        }
    }

    private static String answer(Served served, Asked asked) {
        return served.get(asked.path(), asked.view()).body();
    }

    private static LinkedHashMap<Asked, String> together(Served served, List<Asked> asked)
            throws InterruptedException, ExecutionException {
        var mixed = new ArrayList<>(asked);
        Collections.shuffle(mixed, new Random(7));
        var answers = new LinkedHashMap<Asked, Future<String>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            mixed.forEach(one -> answers.put(one, threads.submit(() -> answer(served, one))));
        }
        var told = new LinkedHashMap<Asked, String>();
        for (var one : answers.entrySet()) {
            told.put(one.getKey(), one.getValue().get());
        }
        return told;
    }
}
