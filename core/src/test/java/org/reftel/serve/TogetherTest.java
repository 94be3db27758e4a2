package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.cli.Opener;
import org.reftel.main.Main;
import org.reftel.model.View;

/// A room that many read at once, and that grows meanwhile.
class TogetherTest {
    private static final int READERS = 16;
    private static final List<String> VIEWS = List.of("", "U", "SBU", "C", "S/NF");
    private static final List<String> PATHS = List.of(
            "/",
            "/catalogue.json",
            "/wanted",
            "/doubtful",
            "/11PORTVELA118",
            "/trace?q=harbour",
            "/api/v1/room",
            "/api/v1/catalogue?sort=-sent&limit=5",
            "/api/v1/wanted",
            "/api/v1/suggest?q=port",
            "/api/v1/documents/11PORTVELA118",
            "/api/v1/documents/11PORTVELA118/paragraphs/3/citation",
            "/api/v1/documents/99NOWHERE1",
            "/api/v1/trace?q=Harbour%20Police",
            "/api/v1/trace?q=minister%20AND%20port",
            "/api/v1/due?on=2012-07-01",
            "/api/v1/export");

    private record Asked(String path, String as) {}

    private static List<Asked> everything() {
        var all = new ArrayList<Asked>();
        VIEWS.forEach(as -> PATHS.forEach(path -> all.add(new Asked(path, as))));
        return all;
    }

    private static String answer(Served served, Asked asked) {
        var answer = served.get(asked.path(), asked.as());
        return answer.statusCode() + " " + answer.headers().firstValue("etag").orElse("") + "\n" + answer.body();
    }

    private static Map<Asked, String> alone(Served served) {
        var answers = new LinkedHashMap<Asked, String>();
        everything().forEach(asked -> answers.put(asked, answer(served, asked)));
        return answers;
    }

    private static void read(Path room, String... files) throws IOException {
        try (var making = Main.room(room, Opener.Way.MAKE)) {
            making.ingest().run(List.of(files), room, InputStream.nullInputStream(), outcome -> {}, progress -> {});
        }
    }

    @Test
    void manyReadersOfManyViewsGetWhatEachGetsAlone(@TempDir Path folder) throws Exception {
        try (var served = Served.of(folder.resolve("room"), Path.of("../examples"))) {
            var alone = alone(served);
            var failed = together(READERS, reader -> {
                var mine = new ArrayList<>(alone.keySet());
                Collections.shuffle(mine, new Random(reader));
                var wrong = new ArrayList<String>();
                for (var asked : mine.subList(0, 45)) {
                    if (!answer(served, asked).equals(alone.get(asked))) {
                        wrong.add(asked.toString());
                    }
                }
                return wrong;
            });
            assertThat(failed).isEmpty();
            assertThat(served.faults()).isEmpty();
        }
    }

    @Test
    void aServedRoomShowsWhatIsReadIntoItMeanwhile(@TempDir Path folder) throws IOException {
        var room = folder.resolve("room");
        read(room, "../examples/11PORTVELA118.txt");
        try (var served = Served.room(room)) {
            var before = alone(served);
            assertThat(before.get(new Asked("/api/v1/room", ""))).contains("\"records\":1,");
            read(room, "../examples");
            var after = alone(served);
            var port = served.port();
            served.close();
            try (var fresh = Served.room(room, View.OWNER, port)) {
                assertThat(after).isEqualTo(alone(fresh));
            }
            assertThat(after).isNotEqualTo(before);
            assertThat(served.faults()).isEmpty();
        }
    }

    @Test
    void aServedRoomIsReadWhileItIsMadeAnewBesideIt(@TempDir Path folder) throws Exception {
        var room = folder.resolve("room");
        try (var served = Served.of(room, Path.of("../examples"))) {
            var alone = alone(served);
            var done = new AtomicBoolean();
            try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
                var reading = new ArrayList<Future<List<String>>>();
                for (int i = 0; i < 3; i++) {
                    var random = new Random(i);
                    reading.add(readers.submit(() -> {
                        var wrong = new ArrayList<String>();
                        var all = List.copyOf(alone.keySet());
                        while (!done.get()) {
                            var asked = all.get(random.nextInt(all.size()));
                            var said = answer(served, asked);
                            if (!said.equals(alone.get(asked))) {
                                wrong.add(asked + ": " + said);
                            }
                        }
                        return wrong;
                    }));
                }
                for (int i = 0; i < 2; i++) {
                    try (var making = Main.room(room, Opener.Way.REMAKE)) {
                        making.ingest().rebuild(progress -> {});
                    }
                }
                done.set(true);
                for (var one : reading) {
                    assertThat(one.get()).isEmpty();
                }
            }
            assertThat(alone(served)).isEqualTo(alone);
            assertThat(served.faults()).isEmpty();
        }
    }

    @FunctionalInterface
    private interface Reading {
        List<String> read(int reader) throws Exception;
    }

    private static List<String> together(int readers, Reading reading) throws InterruptedException, ExecutionException {
        var failed = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(readers)) {
            var tasks = new ArrayList<Callable<List<String>>>();
            for (int i = 0; i < readers; i++) {
                int reader = i;
                tasks.add(() -> reading.read(reader));
            }
            for (var one : threads.invokeAll(tasks)) {
                failed.addAll(one.get());
            }
        }
        return failed;
    }
}
