package org.reftel.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reftel.cli.Told;
import org.reftel.follow.Cited;
import org.reftel.follow.Series;
import org.reftel.follow.Spot;
import org.reftel.model.Dated;
import org.reftel.model.Statement.Figure;
import org.reftel.model.Statement.Figure.Change;
import org.reftel.model.Statement.Figure.State;

class IndicatorTest {
    private static final Spot MAY = Told.spot("11PORTVELA118", "3", "2011-05-15T16:22:00Z", "C");
    private static final Spot JUNE = Told.spot("11PORTVELA412", "2", "2011-06-16T17:33:00Z", "C");
    private static final Dated NO_TIME = Dated.NOT_STATED;

    private static Cited<Figure> figure(Spot spot, String speaker, String measure, String of, State state, Dated when) {
        return Told.figure(spot, speaker, measure, of, 40, state, Change.NONE, when);
    }

    private static Series series(String measure, String of, String unit, List<Cited<Figure>> figures) {
        return new Series(
                measure,
                of,
                unit,
                "",
                figures.stream().map(one -> Told.point(one, -1)).toList(),
                List.of());
    }

    private static Optional<Indicator> of(String measure, String of, String unit, State state, Dated when) {
        return Indicator.of(
                series(measure, of, unit, List.of(figure(MAY, "Rui Montalde", measure, of, state, when))), "");
    }

    @Test
    void anIndicatorSaysWhatIsMeasuredByWhomAndTheLastValue() {
        var series = series(
                "strength",
                "",
                "",
                List.of(
                        figure(MAY, "Rui Montalde", "strength", "", State.REACHED, NO_TIME),
                        figure(JUNE, "", "strength", "", State.REACHED, NO_TIME)));

        assertThat(Indicator.of(series, "Harbour Police")).hasValueSatisfying(one -> {
            assertThat(one.what()).isEqualTo("Harbour Police");
            assertThat(one.measure()).isEqualTo("strength");
            assertThat(one.source()).isEmpty();
            assertThat(one.last().spot()).isEqualTo(JUNE);
            assertThat(one.when()).isEqualTo("2011-06-16");
        });
    }

    @Test
    void whatIsMeasuredIsAShareAMeasureOrOfAPeriod() {
        assertThat(of("", "crimes", "percent", State.REACHED, NO_TIME)).isPresent();
        assertThat(of("trained", "pilots", "", State.REACHED, NO_TIME)).isPresent();
        assertThat(of("", "arrivals", "", State.REACHED, new Dated("2011", "stated", "in 2011")))
                .isPresent();
    }

    @Test
    void withoutADefinitionThereIsNone() {
        assertThat(of("", "", "percent", State.REACHED, NO_TIME)).isEmpty();
        assertThat(of("strength", "", "", State.REACHED, NO_TIME)).isEmpty();
        var figure = figure(MAY, "", "", "", State.REACHED, NO_TIME);
        assertThatThrownBy(() -> new Indicator(" ", "", "percent", "", "", figure, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNumberOfThingsIsNoMeasure() {
        assertThat(of("", "institutions", "", State.REACHED, NO_TIME)).isEmpty();
    }

    @Test
    void whatIsOnlyAimedAtHasNoValueYet() {
        assertThat(of("trained", "pilots", "", State.TARGET, new Dated("2012", "stated", "in 2012")))
                .isEmpty();
    }
}
