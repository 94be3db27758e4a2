package org.reftel.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.Accepts;
import org.reftel.Shared;
import org.reftel.Stages;
import org.reftel.grammar.Words;
import org.reftel.model.Statement.Event;
import org.reftel.names.Names;

/// All told on Monday, 2009-07-20.
class EventsTest {
    private static String events(String marked) {
        return Told.by(marked).all(Event.class).stream()
                .map(event -> event.what() + " " + event.date().value())
                .collect(Collectors.joining(" & "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        They lost the July 5 midterm elections.                  | midterm elections 2009-07-05
        They hope for the 2012 presidential elections.           | presidential elections 2012
        They want the twelve gubernatorial contests this year.   | twelve gubernatorial contests 2009
        There will be elections in October.                      | elections 2009-10
        The withdrawal of the last troops on May 3 was quiet.    | withdrawal of the last troops 2009-05-03
        The +Reef Fund+ signed an agreement in May making $2 million available. | The Reef Fund signed an agreement 2009-05
        The @Port Vela@ survey was completed May 3-4 and @Cove@'s June 7. | The Port Vela survey was completed 2009-05-03/2009-05-04 & Cove's survey was completed 2009-06-07
        They spoke of the November 2008 bombings.                | bombings 2008-11
        """)
    void whatHappensAtATimeIsAnEvent(String text, String expected) {
        assertThat(events(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Elections are dear.",
                "They will sign an agreement in October.",
                "They did not sign the agreement in May.",
                "They signed an agreement, and in May the port closed.",
                "They completed what was begun in May.",
                "They met on July 5 and spoke of elections.",
                "They fear an attack.",
                "The meeting on July 5 was short.",
                "They will strike soon.",
                "He was free until the arrests."
            })
    void whatHasNoTimeBesideItIsNoEvent(String text) {
        assertThat(events(text)).isEmpty();
    }

    @Test
    @Accepts("H10")
    void theSeedsGiveThreeElectionDates() throws IOException {
        var dates = new ArrayList<String>();
        try (var files = Files.list(Shared.require().resolve("seeds"))) {
            for (var file : files.sorted().toList()) {
                for (var document : Stages.read(file.getFileName().toString(), Files.readAllBytes(file))
                        .documents()) {
                    var words = Words.of(document);
                    Statements.of(document, words, new Names().find(document, words)).stream()
                            .filter(Event.class::isInstance)
                            .map(Event.class::cast)
                            .filter(event -> event.what().endsWith("elections")
                                    || event.what().endsWith("contests"))
                            .forEach(event ->
                                    dates.add(event.what() + " " + event.date().value()));
                }
            }
        }
        assertThat(dates)
                .contains(
                        "midterm elections 2009-07-05",
                        "twelve gubernatorial contests 2010",
                        "presidential elections 2012");
    }
}
