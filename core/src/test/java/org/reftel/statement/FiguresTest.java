package org.reftel.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.grammar.Words;
import org.reftel.model.Amount;
import org.reftel.model.Document;
import org.reftel.model.Statement.Figure;
import org.reftel.model.Statement.Figure.Change;
import org.reftel.model.Statement.Figure.State;
import org.reftel.testing.Documents;

/// Costa Verra, its ministries and its harbour are invented.
class FiguresTest {
    private static final String SENT = "NUMBER: 09VELA12\nSENT: 2009-07-21\n- ";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
        The programme had helped over 5.2 million families. | over 5.2 million | 5200000> | '' | families
        It is a $200 million dollar initiative. | $200 million dollar | 200000000= | USD | initiative
        Remittances fell by 20%. | 20% | 20= | percent | Remittances
        He foresees a projected six to seven percent GDP contraction. | six to seven percent | 6..7 | percent | GDP
        Nearly 2,000 guards were trained. | Nearly 2,000 | 2000< | '' | guards
        They sent about a dozen trucks. | about a dozen | 12~ | '' | trucks
        Two hundred and fifty houses burned. | Two hundred and fifty | 250= | '' | houses
        The total topped 7,700 in 2009. | topped 7,700 | 7700> | '' | total
        He asked for up to $1.5m in aid. | up to $1.5m | 1500000< | USD | aid
        Some 15-20 people came. | Some 15-20 | 15..20 | '' | people
        It costs between $5 and $10 million. | between $5 and $10 million | 5000000..10000000 | USD | ''
        They need at least 30 boats. | at least 30 | 30> | '' | boats
        No more than 40 inmates are left. | No more than 40 | 40< | '' | inmates
        It has a 50-bed hospital. | 50-bed | 50= | '' | bed
        Two thirds of the boats sank. | Two thirds | 66.7= | percent | boats
        Over a quarter of the boats sank. | Over a quarter | 25> | percent | boats
        About half the boats sank. | About half | 50~ | percent | boats
        It produces 300 MW of power. | 300 | 300= | MW | power
        The road is 320 km long. | 320 | 320= | km | road
        They seized 12.5 tons of cotton. | 12.5 | 12.5= | tons | cotton
        The loan of 40 crore was refused. | 40 crore | 400000000= | '' | loan
        The fee is 300 euros. | 300 euros | 300= | EUR | fee
        The fee is Rs. 300. | Rs. 300 | 300= | Rs | fee
        They ordered 10 of these minivans. | 10 | 10= | '' | minivans
        Only one boat was left. | one | 1= | '' | boat
        One percent of them vote. | One percent | 1= | percent | ''
        Approval stays well above 50 percent. | above 50 percent | 50> | percent | Approval
        Two percent of those detained are tried. | Two percent | 2= | percent | detained
        They have 12.000 rockets. | 12.000 | 12000= | '' | rockets
        He met 30 or more farmers. | 30 | 30> | '' | farmers
        Two or three farmers came. | Two or three | 2..3 | '' | farmers
        The storm left 1000-1500 injured. | 1000-1500 | 1000..1500 | '' | injured
        There are another 150-200 still at sea. | 150-200 | 150..200 | '' | ''
        The isles host a large (400-500 thousand) minority. | 400-500 thousand | 400000..500000 | '' | ''
        It has a 27-member council. | 27-member | 27= | '' | member
        """)
    void aFigureHasItsValueBoundUnitAndWhatItCounts(String text, String quote, String value, String unit, String of) {
        var figures = figures(text);

        assertEquals(1, figures.size(), () -> figures.toString());
        var one = figures.getFirst();
        assertEquals(value, value(one));
        assertEquals(unit, one.unit());
        assertEquals(of, one.of());
        assertTrue(quote(text, one).startsWith(quote), () -> quote(text, one));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The two leaders agreed.",
                "These three points remain.",
                "Both of the two were there.",
                "He served for ten years.",
                "The talks took 90 minutes.",
                "A 34-year-old farmer came.",
                "The G-8 summit and the F-16 deal were named.",
                "Article 57 of the code and Phase 2 were named.",
                "UNSCR 1737 was adopted.",
                "See 06 PORTVELA 123 and paras 4 and 5.",
                "The five-party talks go on.",
                "Dozens of boats and hundreds of men came.",
                "One of them said that one must wait.",
                "They met at 10:30 and at 9 a.m.",
                "Call +44 20 7499 9000.",
                "(1) He agreed. 2) He left.",
                "It is a zero-sum game.",
                "He did so twice, on July 13 and in 2009.",
                "Zero tolerance is his rule.",
                "It came second and third.",
                "Marenia's Group of 77 partners came.",
                "The P5+1 met.",
                "He is number two in the party.",
                "The 9mm pistol and Boeing 737 were shown.",
                "It is ten times better.",
                "Several boats and a couple of cars came.",
                "Section 1.4 (b) applies.",
                "Minister Vela, 57, resigned.",
                "He is 67 and travels much.",
                "The March 14 leader spoke.",
                "They met on July 8 or 9.",
                "He would raise the two UN 1267 cases.",
                "Its 1701 obligations are clear.",
                "The 12 Division marched.",
                "See paragraph 5 costs.",
                "1830 Reception for Delegation.",
                "He left at around three o’clock.",
                "He could not work half the time.",
                "The war began in late 2005.",
                "They work together in these fields: 1. Basic research; 2. power stations; and 3. training.",
                "Nothing more is known (open reports; Marenia 1237; Appendix sources 3-6).",
                "The 9-11 attacks changed that.",
                "The ministry was present, as we had asked (see 11 Sant Orell 590)."
            })
    void whatNamesPointsOrTellsATimeIsNoFigure(String text) {
        assertEquals(
                List.of(), figures(text).stream().map(one -> quote(text, one)).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
        The ministry aimed to cover 850,000 more families. | TARGET | UP | cover | '' | families
        It has ordered 10 of these minivans. | REACHED | NONE | ordered | '' | minivans
        The growth is expected to reach three percent in 2010. | PROJECTED | NONE | reach | 2010 | growth
        He told of his interest in jointly pursuing six cases. | REQUESTED | NONE | pursuing | '' | cases
        He asked for 40 boats. | REQUESTED | NONE | '' | '' | boats
        Exports fell by 12 percent last year. | REACHED | DOWN | '' | 2008 | Exports
        The decrease in the amount of remittances to the coast by 20% was steep. | REACHED | DOWN | '' | '' | remittances
        Three guards were killed on July 13. | REACHED | NONE | killed | 2009-07-13 | guards
        The port has 300 guards. | REACHED | NONE | '' | 2009-07-21 | guards
        The port had 300 guards. | REACHED | NONE | '' | '' | guards
        The 1,500 officers who had recently completed flood training left. | REACHED | NONE | trained | '' | officers
        He would speak for the 18 islands. | REACHED | NONE | '' | '' | islands
        They plan to train 200 pilots by next year. | TARGET | NONE | train | 2010 | pilots
        A quarter of the boats sold last year did not return. | REACHED | NONE | not return | 2008 | boats
        He asked that the board pay for 12 more inspectors. | REQUESTED | UP | '' | '' | inspectors
        She suggested to the board that it send 60 crates to the isles. | REQUESTED | NONE | '' | '' | crates
        The effort to bring the catch to 20,000 tons failed. | TARGET | NONE | failed | '' | catch
        The network is striving to stand up four teams. | TARGET | NONE | '' | '' | teams
        Four training teams (OLTs) will arrive in June. | TARGET | NONE | '' | '' | training teams
        If the isles can raise the catch to 15 tons, let them fish. | PROJECTED | NONE | '' | '' | catch
        If elections were held now, the party would hold 50 seats. | PROJECTED | NONE | hold | '' | seats
        They implement projects that include 40 boats. | REACHED | NONE | '' | '' | boats
        He asked how 13 missiles that efforts to trace had missed came there. | REACHED | NONE | '' | '' | missiles
        The party is up four points. | REACHED | UP | '' | '' | points
        The outage made the port lose 20% of its traffic. | REACHED | DOWN | '' | '' | traffic
        The firm gained a 20 percent stake in the mine. | REACHED | NONE | gained | '' | stake
        The crew was caught 60 miles east of the port on July 13. | REACHED | NONE | caught | '' | ''
        He raised the case of six crew members charged with the 2003 death. | REACHED | NONE | charged | '' | crew members
        The other 33 members would meet in March. | REACHED | NONE | '' | '' | members
        In his July 14 speech he spoke of 300 boats. | REACHED | NONE | '' | '' | boats
        He told us on July 14 that they want to reach 20,000 tons of fish. | TARGET | NONE | reach | '' | fish
        """)
    void aFigureSaysWhetherItIsReachedAndWhatAboutIt(
            String text, State state, Change change, String measure, String asOf, String of) {
        var figures = figures(text);

        assertEquals(1, figures.size(), () -> figures.toString());
        var one = figures.getFirst();
        assertEquals(state, one.state());
        assertEquals(change, one.change());
        assertEquals(measure, one.measure());
        assertEquals(asOf, one.asOf().value());
        assertEquals(of, one.of());
    }

    @Test
    void whatGrowsIsALevelAndAnAim() {
        var figures = figures(
                "He named the intention of swelling the number of Harbour Police from 31,000 to 40,000 by next year.");

        assertEquals(
                List.of(State.REACHED, State.TARGET),
                figures.stream().map(Figure::state).toList());
        assertEquals(
                List.of("strength", "strength"),
                figures.stream().map(Figure::measure).toList());
        assertEquals(
                List.of("Harbour Police", "Harbour Police"),
                figures.stream().map(Figure::of).toList());
        assertEquals(
                List.of("", "2010"),
                figures.stream().map(one -> one.asOf().value()).toList());
    }

    @Test
    void whatAChangeBeginsWithIsReached() {
        var figures = figures("She said that the force would grow from 1,200 officers today to 1,450 by October 30.");

        assertEquals(
                List.of(State.REACHED, State.PROJECTED),
                figures.stream().map(Figure::state).toList());
        assertEquals(
                List.of("2009-07-21", "2009-10-30"),
                figures.stream().map(one -> one.asOf().value()).toList());
    }

    /// Of a speaker at the one meeting that the document reports: what stood on that day holds for it, and what he saw
    /// happen does not.
    @Test
    void whatASpeakerSaysStandsHoldsForTheDayOfTheMeeting() {
        var told = Told.by(
                "The Ambassador met *Ana Example* on July 13. *Example* said that there were 300 shops there."
                        + " She said that she saw two officials in one. She added that the port had lost 40 boats in 2007.");

        assertEquals(
                List.of("2009-07-13", "", "2007"),
                told.statements().stream()
                        .filter(Figure.class::isInstance)
                        .map(one -> ((Figure) one).asOf().value())
                        .toList());
    }

    @Test
    void theDollarOfAnExchangeRateIsNoFigure() {
        var text = "He paid at a rate of 7.5 crowns to $1, and $1 billion for the port.";
        assertEquals(
                List.of("7.5 crowns", "$1 billion"),
                figures(text).stream().map(one -> quote(text, one)).toList());
    }

    @Test
    void whatFollowsInBracketsCountsTheSame() {
        var figures = figures(
                "The ministry and its 32,000 strong Harbour Police (with plans for an additional 8,000 to be trained"
                        + " and operational shortly, according to the Secretary), have grown.");

        assertEquals(
                List.of("Harbour Police", "Harbour Police"),
                figures.stream().map(Figure::of).toList());
        assertEquals(
                List.of("strength", "trained"),
                figures.stream().map(Figure::measure).toList());
        assertEquals(
                List.of("", "shortly"),
                figures.stream().map(one -> one.asOf().words()).toList());
        assertEquals(
                List.of(Change.NONE, Change.UP),
                figures.stream().map(Figure::change).toList());
    }

    @Test
    void theNumberIsReadAgainFromItsQuotation() {
        for (var text : List.of(
                "It helped over 5.2 million families.",
                "Six to seven percent of them left.",
                "It costs between $5 and $10 million.",
                "Some 10-15,000 boats left.",
                "Nearly two thirds of the boats left.")) {
            var one = figures(text).getFirst();
            var again = figures("So it is " + quote(text, one) + ".").getFirst();
            assertEquals(one.amount(), again.amount());
            assertEquals(one.unit(), again.unit());
        }
    }

    @Test
    void everyFigureRereadsAndNothingFailsOnAnyOrderOfWords() {
        var words =
                ("the over nearly about up to more than at least no $ € Rs . 31,000 5.2 15-20 50-bed 12.000 0900 1.5m"
                                + " two six seven twenty-five hundred and fifty million dozen a half third quarter of percent %"
                                + " dollars km between from to or , ( ) - – / + strong families boats increased by July 13 2009"
                                + " one only zero 06 VELA 123 will plan")
                        .split(" ");
        var random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            var text = random.ints(random.nextInt(1, 16), 0, words.length)
                    .mapToObj(word -> words[word])
                    .collect(Collectors.joining(" "));
            for (var one : figures(text)) {
                assertTrue(text.contains(quote(text, one)), text);
            }
        }
    }

    static List<Figure> figures(String text) {
        return figures(Documents.of(SENT + text));
    }

    private static List<Figure> figures(Document document) {
        return Statements.of(document, Words.of(document), List.of()).stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .toList();
    }

    private static String quote(String text, Figure figure) {
        return Documents.of(SENT + text).reading().quote(figure.head().at().span());
    }

    static String value(Figure figure) {
        return switch (figure.amount()) {
            case Amount.Value(var value, var bound) -> value.toPlainString() + bound.sign();
            case Amount.Range(var low, var high) -> low.toPlainString() + ".." + high.toPlainString();
        };
    }
}
