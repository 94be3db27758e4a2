package org.reftel.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reftel.follow.Told.figure;
import static org.reftel.follow.Told.spot;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.model.Statement.Figure;

class CountingTest {
    private static final Spot FEBRUARY = spot("11VELA118", "3", "2011-02-15T16:22:00Z");
    private static final Spot JUNE = spot("11VELA412", "2", "2011-06-16T17:33:00Z");
    private static final Spot NEXT = spot("12VELA31", "3", "2012-01-26T15:00:00Z");
    private static final List<String> POLICE = List.of("Harbour Police", "HP");

    @SafeVarargs
    private static List<Series> series(Cited<Figure>... figures) {
        return Counting.series(List.of(figures), POLICE, List.of());
    }

    private static List<String> steps(Series series) {
        return series.points().stream()
                .map(point -> point.figure().quote() + " " + point.step())
                .toList();
    }

    @Test
    void aStrengthThatGrowsIsOneSeriesWithItsAimBeside() {
        var all = series(
                figure(JUNE, "1,450", "officers").measure("strength").cited(),
                figure(FEBRUARY, "2,000", "officers")
                        .measure("strength")
                        .target()
                        .asOf("2012")
                        .cited(),
                figure(FEBRUARY, "1,200", "Harbour Police").measure("strength").cited());

        assertThat(all).hasSize(1);
        assertThat(steps(all.getFirst())).containsExactly("1,200 FIRST", "1,450 GROWTH", "2,000 APART");
        assertThat(all.getFirst().of()).isEmpty();
        assertThat(all.getFirst().points().getLast().when()).isEqualTo("2012");
    }

    @Test
    void theSameNumberSaidAgainIsProbablyTheSameAndNeverSummed() {
        var trained = series(
                        figure(FEBRUARY, "1,500", "officers").measure("trained").cited(),
                        figure(JUNE, "1,500", "new Harbour Police investigators")
                                .measure("training")
                                .cited())
                .getFirst();

        assertThat(steps(trained)).containsExactly("1,500 FIRST", "1,500 SAME");
        assertThat(trained.points().getLast().same()).isZero();
        assertThat(trained.derived()).isEmpty();
    }

    @Test
    void numbersThatOneParagraphListsForOneTimeAreNoGrowth() {
        var boats = Told.figure(spot("11VELA1", "2", "2011-01-05"), "90", "tons of ice")
                .asOf("2012")
                .in(91, 0, "")
                .cited();
        var ports = Told.figure(spot("11VELA1", "2", "2011-01-05"), "40", "tons of ice")
                .asOf("2012")
                .in(92, 0, "")
                .cited();
        var later = Told.figure(spot("11VELA9", "2", "2011-09-05"), "70", "tons of ice")
                .asOf("2013")
                .in(93, 0, "")
                .cited();

        assertThat(steps(Counting.series(List.of(boats, ports, later), List.of(), List.of())
                        .getFirst()))
                .containsExactly("90 FIRST", "40 APART", "70 GROWTH");
    }

    @Test
    void whatTwoPostsCountByAPlainWordIsNotOneThing() {
        var own = Told.figure(spot("11VELA1", "1", "2011-01-05"), "300", "troops")
                .place("Sant Orell")
                .cited();
        var other = Told.figure(spot("11MARENIA2", "1", "2011-02-05"), "750", "troops")
                .place("Sant Orell")
                .cited();
        var ports =
                Told.figure(spot("11VELA1", "1", "2011-01-05"), "13", "ports").cited();
        var others =
                Told.figure(spot("11MARENIA2", "1", "2011-02-05"), "2", "ports").cited();
        var tons = Told.figure(spot("11VELA1", "1", "2011-01-05"), "90", "ports")
                .place("Costa Verra")
                .cited();
        var more = Told.figure(spot("11MARENIA2", "1", "2011-02-05"), "95", "ports")
                .place("Costa Verra")
                .cited();

        assertThat(Counting.series(List.of(own, other, ports, others, tons, more), List.of(), List.of()))
                .extracting(series -> series.points().size())
                .containsExactlyInAnyOrder(1, 1, 1, 1, 2);
        assertThat(Counting.series(List.of(own, other), List.of("Harbour Police"), List.of()))
                .as("of a force the post does not matter")
                .hasSize(1);
    }

    @Test
    void aSmallNumberOfAnotherPostIsNotTheSame() {
        var five = Told.figure(spot("11VELA1", "1", "2011-01-05"), "5", "detained sailors")
                .cited();
        var other = Told.figure(spot("11SANTORELL2", "1", "2011-02-05"), "5", "detained sailors")
                .cited();
        var again = Told.figure(spot("11VELA3", "1", "2011-03-05"), "5", "detained sailors")
                .cited();

        assertThat(Counting.series(List.of(five, other, again), List.of(), List.of())
                        .getFirst()
                        .points())
                .extracting(Series.Point::same)
                .containsExactly(-1, -1, 0);

        var many = Told.figure(spot("11VELA1", "1", "2011-01-05"), "1,500", "detained sailors")
                .cited();
        var more = Told.figure(spot("11SANTORELL2", "1", "2011-02-05"), "1,500", "detained sailors")
                .cited();
        assertThat(Counting.series(List.of(many, more), List.of(), List.of())
                        .getFirst()
                        .points())
                .extracting(Series.Point::same)
                .containsExactly(-1, 0);
    }

    @Test
    void anAdditionInOneSentenceIsDerivedWithItsOperands() {
        var sentence = "its 32,000 strong Harbour Police (with plans for an additional 8,000)";
        var strength = series(
                        figure(FEBRUARY, "31,000", "Harbour Police")
                                .measure("strength")
                                .cited(),
                        figure(FEBRUARY, "40,000", "Harbour Police")
                                .measure("strength")
                                .target()
                                .cited(),
                        figure(JUNE, "32,000", "Harbour Police")
                                .measure("strength")
                                .in(1, 5, sentence)
                                .cited(),
                        figure(JUNE, "8,000", "")
                                .measure("trained")
                                .more()
                                .target()
                                .in(1, 50, sentence)
                                .cited())
                .getFirst();

        assertThat(strength.derived()).hasSize(1);
        var derived = strength.derived().getFirst();
        assertThat(derived.formula()).isEqualTo("32,000 + 8,000 = 40,000");
        assertThat(derived.operands()).extracting(Cited::quote).containsExactly("32,000", "8,000");
        assertThat(strength.points()).hasSize(4);
    }

    @Test
    void anAdditionOfAnotherSentenceIsNotAdded() {
        var strength = series(
                figure(FEBRUARY, "32,000", "Harbour Police").measure("strength").cited(),
                figure(JUNE, "8,000", "Harbour Police")
                        .measure("strength")
                        .more()
                        .target()
                        .cited());

        assertThat(strength).hasSize(1);
        assertThat(strength.getFirst().derived()).isEmpty();
    }

    @Test
    void whatHasAlreadyBeenAddedIsNotAddedAgain() {
        var sentence = "The Harbour Police grew by 250 to 1,450.";
        assertThat(series(
                                figure(JUNE, "250", "Harbour Police")
                                        .measure("strength")
                                        .more()
                                        .in(1, 30, sentence)
                                        .cited(),
                                figure(JUNE, "1,450", "Harbour Police")
                                        .measure("strength")
                                        .in(1, 40, sentence)
                                        .cited())
                        .getFirst()
                        .derived())
                .isEmpty();
    }

    @Test
    void anotherPopulationPlaceOrStageIsAnotherMeasure() {
        assertThat(series(
                        figure(FEBRUARY, "2", "those detained")
                                .unit("percent")
                                .measure("tried")
                                .cited(),
                        figure(FEBRUARY, "2", "those arrested")
                                .unit("percent")
                                .measure("charged")
                                .place("Las Brisas")
                                .cited(),
                        figure(JUNE, "2", "those arrested")
                                .unit("percent")
                                .measure("charged")
                                .cited(),
                        figure(JUNE, "2", "those arrested").measure("charged").cited()))
                .hasSize(4);
    }

    @Test
    void aShareOfANumberIsDerivedWithItsBound() {
        var sentence = "over a quarter of the 60 candidates did not pass their exams";
        var series = series(
                figure(FEBRUARY, "60", "candidates").in(1, 22, sentence).cited(),
                new Cited<>(
                        FEBRUARY,
                        figure(FEBRUARY, ">25", "candidates")
                                .unit("percent")
                                .measure("failed")
                                .in(1, 0, sentence)
                                .cited()
                                .said(),
                        "over a quarter",
                        sentence,
                        Cast.NOBODY));

        assertThat(series).hasSize(2);
        assertThat(series)
                .flatExtracting(Series::derived)
                .extracting(Series.Derived::formula)
                .containsExactly("over 25 percent of 60 = over 15");
    }

    @Test
    void twelveMonthsAndEighteenAreNotComparedAndTheRateIsGivenOnlyWhenAsked() {
        var complaints = series(
                        figure(NEXT, "367", "complaints").asOf("2007").cited(),
                        figure(NEXT, ">2,000", "complaints")
                                .asOf("2008-01/2009-06")
                                .cited())
                .getFirst();

        assertThat(complaints.points())
                .extracting(Series.Point::step)
                .containsExactly(Series.Step.FIRST, Series.Step.APART);
        assertThat(complaints.derived()).isEmpty();
        assertThat(complaints.rates())
                .extracting(Series.Derived::formula)
                .containsExactly("367 in 12 months = 30.6 a month", "over 2,000 in 18 months = over 111.1 a month");
    }

    @Test
    void aCountWithoutMeasureJoinsTheStrengthOnlyWithinItsOrder() {
        var all = series(
                figure(FEBRUARY, "1,200", "officers").measure("strength").cited(),
                figure(JUNE, "1,450", "Harbour Police").cited(),
                figure(JUNE, "10", "Harbour Police").cited());

        assertThat(all).hasSize(2);
        assertThat(steps(all.getFirst())).containsExactly("1,200 FIRST", "1,450 GROWTH");
    }

    @Test
    void aFigureOfARepeatedPassageCountsOnce() {
        var passage = new Repeat.Passage(
                new Repeat.Range(0, 60), new Repeat.Range(0, 60), 14, "a force of 1,200 that guards the coast");
        var once = Counting.series(
                        List.of(
                                figure(FEBRUARY, "1,200", "Harbour Police")
                                        .measure("strength")
                                        .cited(),
                                figure(NEXT, "1,200", "Harbour Police")
                                        .measure("strength")
                                        .cited()),
                        POLICE,
                        List.of(new Repeat(FEBRUARY, NEXT, List.of(passage))))
                .getFirst();

        assertThat(once.points()).hasSize(1);
        assertThat(once.points().getFirst().again()).containsExactly(NEXT);
    }

    @Test
    void whatIsOpenAtItsEndIsNoGrowth() {
        var series = series(
                        figure(FEBRUARY, ">300", "complaints").cited(),
                        figure(JUNE, "350", "complaints").cited())
                .getFirst();
        assertThat(series.points().getLast().step()).isEqualTo(Series.Step.APART);
    }
}
