package org.reftel.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reftel.Accepts;
import org.reftel.Shared;
import org.reftel.Stages;
import org.reftel.ingest.Extraction;
import org.reftel.model.Document;
import org.reftel.model.Statement.Figure;
import org.reftel.model.Statement.Figure.Change;
import org.reftel.model.Statement.Figure.State;

/// What the five seeds count, read line by line against their texts.
class SeedFiguresTest {
    private record Found(String place, Figure figure) {}

    private static List<Found> all = List.of();

    @BeforeAll
    static void readTheSeeds() throws IOException {
        var seeds = Shared.require().resolve("seeds");
        try (var files = Files.list(seeds)) {
            var found = new ArrayList<Found>();
            for (var file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                var name = file.getFileName().toString();
                for (var document : Stages.read(name, Files.readAllBytes(file)).documents()) {
                    add(document, found);
                }
            }
            all = found;
        }
    }

    private static void add(Document document, List<Found> found) {
        for (var statement : new Extraction().of(document).statements()) {
            if (statement instanceof Figure figure) {
                var paragraph = document.paragraphs().get(figure.head().at().paragraph());
                found.add(new Found(document.id() + "/" + paragraph.address(), figure));
            }
        }
    }

    private static Figure only(String place, String value, String of) {
        var fits = all.stream()
                .filter(one -> one.place().equals(place))
                .map(Found::figure)
                .filter(one -> FiguresTest.value(one).equals(value) && one.of().equals(of))
                .toList();
        assertEquals(1, fits.size(), place + " " + value + " of " + of + " in " + all);
        return fits.getFirst();
    }

    @Test
    @Accepts("G06")
    void theForceHasALevelThatGrowsAndAnAim() {
        assertEquals(
                "strength", only("09MEXICO2134/7", "31000=", "Federal Police").measure());
        assertEquals(
                "strength", only("09MEXICO3093/5", "32000=", "Federal Police").measure());
        var aim = only("09MEXICO2134/7", "40000=", "Federal Police");
        assertEquals(State.TARGET, aim.state());
        assertEquals("2010", aim.asOf().value());
        assertEquals("by next year", aim.asOf().words());
        var more = only("09MEXICO3093/5", "8000=", "Federal Police");
        assertEquals(State.TARGET, more.state());
        assertEquals(Change.UP, more.change());
        assertEquals("shortly", more.asOf().words());
    }

    @Test
    @Accepts("G05")
    void theTrainedAreMeasuredAsTrained() {
        assertEquals("trained", only("09MEXICO2134/7", "1500=", "officers").measure());
        assertEquals(
                "trained",
                only("09MEXICO3093/4", "1500=", "Federal Police investigators").measure());
    }

    @Test
    @Accepts({"E11", "H08"})
    void theOrderedAreNotDeliveredAndTheAimedAtAreNotReached() {
        var ordered = only("09MEXICO3443/8", "10=", "minivans");
        assertEquals("ordered", ordered.measure());
        assertEquals(
                State.REACHED, only("09MEXICO3443/6", "5200000>", "families").state());
        assertEquals(State.TARGET, only("09MEXICO3443/6", "850000=", "families").state());
    }

    @Test
    @Accepts({"H02", "H06", "H07", "H10"})
    void boundsRangesAndChangesAreThoseOfTheText() {
        assertEquals(
                "2009",
                only("10MEXICO83/5", "7700>", "narco-related homicides").asOf().value());
        var contraction = only("10MEXICO83/4", "6..7", "GDP");
        assertEquals(State.PROJECTED, contraction.state());
        assertEquals(Change.DOWN, contraction.change());
        only("10MEXICO83/3", "50>", "approval ratings");
        assertEquals(Change.DOWN, only("09MEXICO2134/2", "20=", "remesas").change());
        assertEquals(
                "2010",
                only("10MEXICO83/4", "12=", "gubernatorial contests").asOf().value());
    }

    @Test
    @Accepts({"G02", "D15"})
    void partsKeepWhatTheyAreAPartOf() {
        assertEquals("not pass", only("09MEXICO3093/11", "25>", "individuals").measure());
        assertEquals("selected", only("09MEXICO3093/11", "60=", "individuals").measure());
        assertEquals("brought", only("10MEXICO83/5", "2=", "detained").measure());
        assertEquals("charged", only("10MEXICO83/5", "2=", "arrested").measure());
    }

    @Test
    @Accepts({"D13", "F20"})
    void aSeriesOfComplaintsAndAGrantHaveTheirTimes() {
        assertEquals("2007", only("10MEXICO83/11", "367=", "complaints").asOf().value());
        assertEquals(
                "2008-01/2009-06",
                only("10MEXICO83/11", "2000>", "complaints").asOf().value());
        assertEquals("2009-07", only("09MEXICO2776/7", "1000000=", "").asOf().value());
    }
}
