package org.reftel.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Accepts;
import org.reftel.cli.Opener;
import org.reftel.desk.Trace;
import org.reftel.follow.Series;
import org.reftel.model.Amount;
import org.reftel.testing.InMemory;

/// Figures of several places over many months, told by made-up telegrams in any order, against the numbers that
/// the generator drew: one series a place, each number under its month, nothing added up and nothing lost. What is
/// registered or counted is a measure of its own, since it need not be all there is.
class SeriesOfPlacesTest {
    private static final List<String> PLACES = List.of("Santa Brisa", "Costa Verra", "Marenia City");
    private static final YearMonth FIRST = YearMonth.of(2008, 1);
    private static final int MONTHS = 18;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);
    private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("MMM yy", Locale.US);

    @TempDir(factory = InMemory.class)
    Path folder;

    private final Random random = new Random(11);
    /// By what is told of them and place, the number of each month.
    private final Map<String, TreeMap<String, Long>> drawn = new TreeMap<>();

    private List<String> files() throws IOException {
        var files = new ArrayList<String>();
        for (int i = 0; i < MONTHS; i++) {
            var month = FIRST.plusMonths(i);
            var body = new StringBuilder();
            int paragraph = 1;
            for (var place : PLACES) {
                if (random.nextInt(5) == 0) {
                    continue;
                }
                long number = 20 + random.nextInt(900);
                var measure = List.of("", "counted", "registered").get(random.nextInt(3));
                drawn.computeIfAbsent(measure + " in " + place, any -> new TreeMap<>())
                        .put(month.toString(), number);
                body.append("¶")
                        .append(paragraph++)
                        .append(". (U) ")
                        .append(told(measure, place, month.format(MONTH), number))
                        .append("\n\n");
            }
            var sent = month.plusMonths(1);
            var text = """
                VZCZCXYZ0%03d
                RR RUEHWEB

                DE RUEHC #%04d 0101430
                ZNR UUUUU ZZH
                R 101430Z %s
                FM AMEMBASSY PORT VELA
                TO RUEHC/SECSTATE WASHDC 0101

                UNCLAS PORT VELA %06d

                SIPDIS

                E.O. 12958: N/A
                TAGS: PGOV
                SUBJECT: HOMICIDES OF THE MONTH

                %s
                EXAMPLE
                """.formatted(i, 100 + i, sent.format(SENT).toUpperCase(Locale.US), 100 + i, body);
            var file = folder.resolve("telegram" + i + ".txt");
            Files.writeString(file, text);
            files.add(file.toString());
        }
        Collections.shuffle(files, random);
        return files;
    }

    private static String told(String measure, String place, String month, long number) {
        return switch (measure) {
            case "counted" -> "In " + month + " the police counted " + number + " homicides in " + place + ".";
            case "registered" -> number + " homicides were registered in " + place + " in " + month + ".";
            default -> "There were " + number + " homicides in " + place + " in " + month + ".";
        };
    }

    @Test
    @Accepts("H04")
    void eachPlaceHasItsSeriesAndEachMonthTheNumberThatWasDrawn() throws IOException {
        var at = folder.resolve("room");
        LocalRoom.open(at, Opener.Way.MAKE).close();
        try (var room = LocalRoom.open(at, Opener.Way.READ).workroom(Opener.Way.READ)) {
            room.ingest().run(files(), folder, InputStream.nullInputStream(), outcome -> {}, progress -> {});
            var trace = room.desk().trace(Trace.Question.of("homicides"), LocalDate.of(2010, 1, 1));
            var found = new TreeMap<String, TreeMap<String, Long>>();
            for (var series : trace.account().counted()) {
                assertThat(series.of()).isEqualTo("homicides");
                assertThat(series.derived()).as("nothing is added up").isEmpty();
                var months = new TreeMap<String, Long>();
                for (var point : series.points()) {
                    assertThat(months.put(point.when(), number(point))).isNull();
                }
                assertThat(found.put(series.measure() + " in " + series.place(), months))
                        .isNull();
            }
            assertThat(found).isEqualTo(drawn);
        }
    }

    private static long number(Series.Point point) {
        return point.figure().said().amount() instanceof Amount.Value(var value, var bound)
                        && bound == Amount.Bound.EXACT
                ? value.longValueExact()
                : -1;
    }
}
