package org.reftel.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Accepts;
import org.reftel.desk.Briefing;
import org.reftel.desk.Trace;
import org.reftel.follow.Promise;
import org.reftel.model.Statement;

/// The acceptance tests of the coverage table, asked of the five cables as a reader asks: by tracing somebody or
/// something.
class SeedAcceptanceTest {
    @TempDir
    static Path folder;

    private static SeedRoom seeds;

    @BeforeAll
    static void read() throws IOException {
        seeds = SeedRoom.read(folder);
    }

    @AfterAll
    static void close() throws IOException {
        if (seeds != null) {
            seeds.close();
        }
    }

    @Test
    @Accepts({"B15", "F20"})
    void theMillionIsToldByTheEmbassysNote() throws IOException {
        assertThat(seeds.figures("UNHCHR"))
                .singleElement()
                .asString()
                .startsWith("$1 million | USD |")
                .endsWith("REACHED | 2009-07 | NOTE | 09MEXICO2776/7");
        assertThat(seeds.figures("Gomez Robledo")).noneMatch(line -> line.contains("million"));
    }

    @Test
    @Accepts("D02")
    void twoCountsOfCasesStandWithTheirParagraphAndNoRate() throws IOException {
        var trace = seeds.trace("SEDENA");

        assertThat(seeds.figures("SEDENA"))
                .anySatisfy(line -> assertThat(line).startsWith("53 |  | cases").endsWith("09MEXICO2776/6"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("12 |  | indictments").endsWith("09MEXICO2776/6"))
                .noneMatch(line -> line.contains("convict"));
        assertThat(trace.account().counted())
                .flatExtracting(series -> series.derived())
                .isEmpty();
    }

    @Test
    @Accepts("D13")
    void complaintsAreAssertedByTheReportThatTheCableReads() throws IOException {
        assertThat(seeds.figures("National Commission on Human Rights"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("Amnesty International"));
    }

    @Test
    @Accepts("I05")
    void anOutsideReportSpeaksThroughTheCable() throws IOException {
        assertThat(seeds.figures("Amnesty International"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("| complaints |", "Amnesty International")
                        .endsWith("10MEXICO83/11"));
    }

    @Test
    @Accepts("D14")
    void aCourtsOrderIsAnObligationAndOpen() throws IOException {
        var orders = seeds.trace("\"human rights court\"").account().promised().stream()
                .filter(one -> one.given().said().modality().key().equals("order"))
                .toList();

        assertThat(orders).singleElement().satisfies(one -> {
            assertThat(one.given().spot().citation()).isEqualTo("10MEXICO83/11");
            assertThat(one.status()).isEqualTo(Promise.Status.OPEN);
            assertThat(one.given().said().what()).startsWith("improvements in the way cases");
        });
    }

    @Test
    @Accepts("D15")
    void twoRatesOfProsecutionAreNotMerged() throws IOException {
        var rates = seeds.said("10MEXICO83", Statement.Figure.class).stream()
                .filter(one ->
                        one.unit().equals("percent") && one.amount().toString().contains("2"))
                .filter(one -> one.of().equals("detained") || one.of().equals("arrested"))
                .toList();

        assertThat(rates)
                .extracting(
                        Statement.Figure::of,
                        Statement.Figure::measure,
                        one -> one.place().words())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("detained", "brought", ""),
                        org.assertj.core.groups.Tuple.tuple("arrested", "charged", "Ciudad Juarez"));
        assertThat(seeds.trace("Ciudad Juarez").account().counted())
                .filteredOn(series -> series.measure().equals("charged"))
                .singleElement()
                .satisfies(series -> assertThat(series.points()).hasSize(1));
    }

    @Test
    @Accepts("E05")
    void twoPersonsAnswerForTheProtocol() throws IOException {
        var designated = seeds.trace("Juan Sanchez Zarza").account().promised();

        assertThat(designated)
                .extracting(one -> one.given().name(one.given().said().actor()))
                .containsExactlyInAnyOrder("Alonzo Pena", "Juan Sanchez Zarza");
        assertThat(designated).extracting(Promise::status).containsOnly(Promise.Status.OPEN);
    }

    @Test
    @Accepts({"F05", "F29"})
    void theMeetingThatWasHalfAgreedOnIsNowhereSaidToHaveBeenHeld() throws IOException {
        for (var words : new String[] {"SEDENA", "\"first substantive meeting\"", "09MEXICO2776"}) {
            assertThat(seeds.met(words))
                    .filteredOn(line -> line.contains("2009-09-25"))
                    .allSatisfy(line -> assertThat(line).contains("NOT_KNOWN"));
        }
        assertThat(seeds.met("\"first substantive meeting\"")).anyMatch(line -> line.contains("2009-09-25"));
        assertThat(seeds.met("SEDENA")).contains("meeting | NOT_KNOWN | 2009-09-25 | 09MEXICO2776/3");
        assertThat(seeds.trace("\"first substantive meeting\"", LocalDate.parse("2009-09-25"))
                        .account()
                        .met())
                .extracting(met -> met.status())
                .contains(Statement.Meeting.Status.TENTATIVE);
    }

    /// Of F06 only the day: who its members are is not found yet.
    @Test
    void theWorkingGroupOpensOnADayThatLayAhead() throws IOException {
        assertThat(seeds.events("DBWG"))
                .containsExactly(
                        "2010-02-01 | inauguration of the Defense Bilateral Working Group (DBWG) | 10MEXICO83/1");
        var inauguration = seeds.trace("DBWG").account().happened().getFirst();
        assertThat(inauguration.said().date().value())
                .isGreaterThan(inauguration.spot().day());
    }

    @Test
    @Accepts("G02")
    void aCourseHasItsIntakeAndWhoDidNotPass() throws IOException {
        var series = seeds.trace("\"over a quarter of the 60\"").account().counted();

        assertThat(series).flatExtracting(one -> one.derived()).anySatisfy(derived -> {
            assertThat(derived.kind()).isEqualTo(org.reftel.follow.Series.Derived.Kind.PART);
            assertThat(derived.formula()).isEqualTo("over 25 percent of 60 = over 15");
        });
    }

    @Test
    @Accepts("G04")
    void theRequestToVetAndTrainIsNoPromise() throws IOException {
        assertThat(seeds.asked("PGR"))
                .anySatisfy(line -> assertThat(line).startsWith("request | PGR | 09MEXICO2134/13"));
        assertThat(seeds.promises("PGR")).noneMatch(line -> line.contains("09MEXICO2134/13"));
    }

    @Test
    @Accepts("G09")
    void thePromiseToTrainStandsUnderWhoGaveItsWord() throws IOException {
        assertThat(seeds.promises("Feeley"))
                .anySatisfy(line -> assertThat(line).startsWith("commitment | USG | 09MEXICO2134/9 | assist with the"));
        assertThat(seeds.promises("Morton")).noneMatch(line -> line.contains("training of new classes"));
    }

    @Test
    @Accepts("G10")
    void whatIsLookedForFromAnotherIsASuggestion() throws IOException {
        assertThat(seeds.asked("UNHCHR"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("suggestion | Juan Manuel Gomez Robledo | 09MEXICO2776/7 | provide training"));
        assertThat(seeds.promises("UNHCHR")).isEmpty();
    }

    @Test
    @Accepts("H01")
    void aShareOfCrimeNeverStandsWithoutItsSpeaker() throws IOException {
        assertThat(seeds.figures("Garcia Luna"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("six percent | percent |")
                        .endsWith("Genaro Garcia Luna | 09MEXICO2134/8"));
    }

    @Test
    @Accepts("H02")
    void theYearsTotalHasItsBoundAndYear() throws IOException {
        assertThat(seeds.figures("Ciudad Juarez"))
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo(
                                "topped 7,700 |  | narco-related homicides |  | REACHED | 2009 | OWN | 10MEXICO83/5"));
    }

    @Test
    @Accepts("H08")
    void aProgrammeHasItsCoverageAndItsAim() throws IOException {
        assertThat(seeds.figures("Oportunidades"))
                .anySatisfy(line -> assertThat(line).contains("over 5.2 million", "families", "REACHED"))
                .anySatisfy(line -> assertThat(line).contains("850,000", "families", "TARGET"));
    }

    @Test
    @Accepts("H10")
    void electionsStandInTheCalendar() throws IOException {
        var dates = seeds.said("09MEXICO3093", Statement.Event.class).stream()
                .map(one -> one.date().value() + " " + one.what());
        var later = seeds.said("10MEXICO83", Statement.Event.class).stream()
                .map(one -> one.date().value() + " " + one.what());

        assertThat(java.util.stream.Stream.concat(dates, later))
                .contains(
                        "2009-07-05 midterm elections",
                        "2010 twelve gubernatorial contests",
                        "2012 presidential elections");
    }

    @Test
    @Accepts("I07")
    void aCampaignIsFoundByItsPhraseWithAndWithoutItsMarks() throws IOException {
        assertThat(seeds.trace("\"culture of lawfulness\"").records())
                .singleElement()
                .satisfies(record -> assertThat(record.addresses()).containsExactly("1", "7"));
    }

    @Test
    @Accepts({"I02", "I03", "I04", "I06"})
    void briefingsRoundTablesTownHallsAndReceptionsAreMeetings() throws IOException {
        assertThat(seeds.met("09MEXICO3443"))
                .contains(
                        "town hall | HELD |  | 09MEXICO3443/1",
                        "round table | HELD |  | 09MEXICO3443/9",
                        "interview | HELD |  | 09MEXICO3443/9");
        assertThat(seeds.met("09MEXICO2776")).contains("reception | HELD |  | 09MEXICO2776/9bis");
        assertThat(seeds.met("09MEXICO2134")).contains("press briefing | HELD |  | 09MEXICO2134/2");
    }

    /// Of C08 only this: a labelled fixture of names and the split of a join are not asked here.
    @Test
    void namesakesStayApart() throws IOException {
        for (var pair : new String[][] {
            {"Arturo Chavez Chavez", "Arturo Beltran Leyva"},
            {"Daniel Hernandez", "Noemi Hernandez Tellez"},
            {"Juan Manuel Gomez Robledo", "Juan Gonzalez Mijares"},
            {"Juan Manuel Gomez Robledo", "Juan Sanchez Zarza"},
            {"Gustavo Delgado", "Gustavo Merino Juarez"},
            {"Federal Police", "Federal Ministerial Police"}
        }) {
            var names = seeds.trace(pair[0]);
            assertThat(names.subject()).isInstanceOfSatisfying(Trace.Subject.Whom.class, whom -> {
                assertThat(whom.party().name()).isEqualTo(pair[0]);
                assertThat(whom.party().variants()).doesNotContain(pair[1]);
            });
        }
    }

    @Test
    @Accepts("B16")
    void aSignatureHasNoRoleThatNobodyStates() throws IOException {
        assertThat(seeds.offices("Feeley"))
                .containsExactly("John D. Feeley | Charge D’Affaires |  | HOLDS | [09MEXICO2134/header, 09MEXICO2134/2,"
                        + " 09MEXICO2134/4, 09MEXICO2134/6, 09MEXICO2134/9]");
        assertThat(seeds.offices("Williard")).isEmpty();
    }

    @Test
    @Accepts("B15")
    void theStepOutOfReportedSpeechIsMarkedAsANote() throws IOException {
        assertThat(seeds.said("09MEXICO2776", Statement.Figure.class))
                .filteredOn(one -> one.unit().equals("USD"))
                .extracting(one -> one.head().voice().kind())
                .containsExactly(org.reftel.model.Voice.Kind.NOTE);
    }

    @Test
    @Accepts("F16")
    void twoMissionsHaveTheirDatesAndNoFindings() throws IOException {
        assertThat(seeds.events("Tijuana"))
                .containsExactly("2009-12-03/2009-12-04 | The Tijuana assessment was completed | 10MEXICO83/14");
        assertThat(seeds.events("Ciudad Juarez"))
                .containsExactly("2010-01-14/2010-01-15 | Ciudad Juarez’s assessment was completed | 10MEXICO83/14");
        assertThat(seeds.trace("10MEXICO83/14").account().counted()).isEmpty();
    }

    @Test
    @Accepts("F20")
    void theAgreementOnTheGrantHasItsMonth() throws IOException {
        assertThat(seeds.events("USAID")).containsExactly("2009-07 | USAID signed an agreement | 09MEXICO2776/7");
    }

    @Test
    @Accepts("F13")
    void theLeadInTheCityIsFollowedInOrder() throws IOException {
        assertThat(seeds.trace("Ciudad Juarez").records().stream()
                        .flatMap(record -> record.addresses().stream()
                                .map(address -> record.entry().id() + "/" + address)))
                .containsSubsequence("09MEXICO2134/8", "09MEXICO3443/2", "10MEXICO83/6");
    }

    @Test
    @Accepts("F15")
    void whatIsOpenBeforeASummitIsWhatTheFirstCableSays() throws IOException {
        var brief = seeds.room()
                .desk()
                .brief(new Briefing.Question(
                        "", LocalDate.parse("2009-08-01"), List.of("Morton", "Rico", "SSP", "PGR", "Medina Mora")));

        assertThat(brief.records()).isEqualTo(1);
        assertThat(brief.open())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.given().spot().document()).isEqualTo("09MEXICO2134"))
                .extracting(SeedRoom::promise)
                .anyMatch(line -> line.startsWith("assurance | Carlos Rico | 09MEXICO2134/6"))
                .anyMatch(line -> line.startsWith("designation | Juan Sanchez Zarza")
                        || line.startsWith("agreement | John Morton"));
    }

    @Test
    @Accepts("F24")
    void everyPointOfABriefIsCitedAndAnOpinionIsMarked() throws IOException {
        var brief = seeds.room()
                .desk()
                .brief(new Briefing.Question("security", LocalDate.parse("2010-02-01"), List.of("SSP", "PGR")));

        assertThat(brief.points()).isNotEmpty().allSatisfy(point -> {
            assertThat(point.spot().citation()).matches("[0-9]{2}MEXICO[0-9]+/.+");
            assertThat(point.opinion()).isEqualTo(point.quote().contains(" should "));
        });
    }

    @Test
    @Accepts("H06")
    void contextFiguresAreRangesAndBounds() throws IOException {
        assertThat(seeds.figures("Calderon"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("six to seven percent | percent | GDP |  | PROJECTED | 2009")
                        .endsWith("10MEXICO83/4"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("above 50 percent | percent | approval ratings")
                        .endsWith("10MEXICO83/3"));
    }

    @Test
    @Accepts("H07")
    void aDecreaseHasNoPeriodThatNobodyStates() throws IOException {
        assertThat(seeds.said("09MEXICO2134", Statement.Figure.class))
                .filteredOn(one -> one.of().equals("remesas"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.change()).isEqualTo(Statement.Figure.Change.DOWN);
                    assertThat(one.asOf().isStated()).isFalse();
                });
    }

    @Test
    @Accepts("I02")
    void theTopicsOfABriefingAreListed() throws IOException {
        assertThat(seeds.described("09MEXICO2134/2"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("press briefing | the Federal Police’s arrest of")
                        .contains("human right", "remesas"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("briefing | the execution of two Mormon dual citizens")
                        .contains("the results of the midterm elections"));
    }

    @Test
    void aSystemIsWhatTheTextSaysOfIt() throws IOException {
        assertThat(seeds.described("Plataforma Mexico"))
                .hasSize(2)
                .anyMatch(line -> line.contains("SSP is also the caretaker of one of the GOM's flagship projects"))
                .anyMatch(line -> line.contains("a major criminal database intended to provide easy access"));
        assertThat(seeds.described("Constanza Project")).hasSize(2).allMatch(line -> line.contains("$200 million"));
        assertThat(seeds.figures("Constanza Project"))
                .singleElement()
                .asString()
                .startsWith("$200 million dollar | USD | initiative |  | REACHED");
    }

    @Test
    void nobodyInAListOfPersonsHasTheOfficeOfTheNext() throws IOException {
        assertThat(seeds.offices("09MEXICO2134/3"))
                .extracting(line -> line.substring(0, line.indexOf(" | HOLDS")))
                .containsExactly(
                        "Carlos Rico | Under Secretary for North America | ",
                        "Daniel Hernandez | Director General of Protection to Mexican Citizens Abroad | ",
                        "Geronimo Gutierrez | Under Secretary for the Secretary of Government | ",
                        "Jorge Tello Peon | Executive Secretary | National Security Council",
                        "Alejandro Poire | Under Secretary for Migration, Population, and Religious Affairs | ");
    }

    @Test
    void numbersToldHoldForTheDayOfTheMeeting() throws IOException {
        assertThat(seeds.figures("Federal Police"))
                .anyMatch(line -> line.startsWith("31,000") && line.contains("| 2009-07-13 | Genaro Garcia Luna"))
                .anyMatch(line -> line.startsWith("32,000") && line.contains("| 2009-10-27 | OWN"));
    }

    @Test
    @Accepts("E11")
    void ofTheInspectionEquipmentThreeTypesAreShownAndTenOrderedAndNoneDelivered() throws IOException {
        assertThat(seeds.described("NIIE"))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("Pallet VACIS | a cobalt-sourced gamma radiation unit"))
                .anyMatch(line -> line.startsWith("These vans | inspect the contents of commercial buses"))
                .anyMatch(line -> line.startsWith("X-Ray minivan | officials use to inspect airport"));
        assertThat(seeds.figures("NIIE"))
                .containsExactly("10 |  | minivans | ordered | REACHED | 2009-12-07 | OWN | 09MEXICO3443/8");
    }
}
