package org.reftel.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.model.Document;
import org.reftel.testing.Documents;

/// All from Tuesday, 2009-07-21, unless said otherwise.
class TimesTest {
    private static final String SENT = "SENT: 2009-07-21\n- ";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        The team met on July 13 with the minister. | 2009-07-13 | year of the cable | July 13
        The team met on 13 July 2009 in Port Vela. | 2009-07-13 | stated | 13 July 2009
        They signed on July 13, 2008. | 2008-07-13 | stated | July 13, 2008
        They signed it on the 13th of July. | 2009-07-13 | year of the cable | 13th of July
        It was printed on 9/14/08. | 2008-09-14 | stated | 9/14/08
        It was printed on 7/14. | 2009-07-14 | year of the cable | 7/14
        It was printed on 11/24, they said. | 2008-11-24 | year before the cable | 11/24
        His visit November 22-24 was short. | 2008-11-22/2008-11-24 | year before the cable | November 22-24
        He will visit November 22-24. | 2009-11-22/2009-11-24 | year of the cable | November 22-24
        The congress lasted from 28 June to 2 July. | 2009-06-28/2009-07-02 | year of the cable | 28 June to 2 July
        They sat from December 28 - January 3. | 2008-12-28/2009-01-03 | year before the cable | December 28 - January 3
        There were riots early last year. | 2008 | relative to the date of the cable | early last year
        It will open by the end of the month. | 2009-07-31 | relative to the date of the cable | by the end of the month
        He undertook to put the papers that were lodged on a list by May 1. | 2010-05-01 | year after the cable | by May 1
        He promised two ships by the end of March. | 2010-03-31 | year after the cable | by the end of March
        He said MFA would send the lists that were lodged by the end of March. | 2010-03-31 | year after the cable | by the end of March
        They want the list by the end of March. | 2010-03-31 | year after the cable | by the end of March
        It fell by the end of March. | 2009-03-31 | year of the cable | by the end of March
        By the end of March, ten ships had left. | 2009-03-31 | year of the cable | By the end of March
        It will open by next year. | 2010 | relative to the date of the cable | by next year
        It will open next year. | 2010 | relative to the date of the cable | next year
        It opens in the coming year. | 2009-07-21/2010-07-21 | relative to the date of the cable | the coming year
        They met last week. | 2009-07-13/2009-07-19 | relative to the date of the cable | last week
        They met yesterday. | 2009-07-20 | relative to the date of the cable | yesterday
        They met on Monday. | 2009-07-20 | relative to the date of the cable | Monday
        They will meet on Monday. | 2009-07-27 | relative to the date of the cable | Monday
        They meet this week. | 2009-07-20/2009-07-26 | relative to the date of the cable | this week
        Prices rose since April. | 2009-04-01/2009-07-21 | year of the cable | since April
        Complaints rose to over 2000 from 2008-June 2009. | 2008-01/2009-06 | stated | 2008-June 2009
        It began in late 2007. | 2007 | stated | late 2007
        It fell in FY 2010. | 2010 | stated, fiscal year | FY 2010
        It fell in FY09. | 2009 | stated, fiscal year | FY09
        It fell in Q3 2008. | 2008-07/2008-09 | stated | Q3 2008
        It fell in the first half of 2009. | 2009-01/2009-06 | stated | first half of 2009
        It fell in the third quarter of last year. | 2008-07/2008-09 | relative to the date of the cable | third quarter of last year
        It fell in the 1990s. | 1990/1999 | stated | 1990s
        It was rebuilt in 2006. | 2006 | stated | 2006
        The 2006 elections were fair. | 2006 | stated | 2006
        It grew between 2006 and 2008. | 2006/2008 | stated | 2006 and 2008
        It grew in 2007-2008. | 2007/2008 | stated | 2007-2008
        It grew in mid-July. | 2009-07 | year of the cable | mid-July
        It grew by the end of 2008. | 2008-12-31 | stated | by the end of 2008
        They left two years ago. | 2007 | relative to the date of the cable | two years ago
        They left three days ago. | 2009-07-18 | relative to the date of the cable | three days ago
        It fell over the past two years. | 2007-07-21/2009-07-21 | relative to the date of the cable | the past two years
        It will be ready within 90 days. | 2009-07-21/2009-10-19 | relative to the date of the cable | within 90 days
        It will be ready in two months. | 2009-09 | relative to the date of the cable | in two months
        The visit by the president in August will help. | 2009-08 | year of the cable | August
        The upcoming visit in August is his last. | 2009-08 | year of the cable | August
        The visit in August was his last. | 2008-08 | year before the cable | August
        They will decide no later than September 4. | 2009-09-04 | year of the cable | no later than September 4
        They will decide before the end of August. | 2009-08-31 | year of the cable | before the end of August
        They will decide by May 2010. | 2010-05 | stated | by May 2010
        He came in May. | 2009-05 | year of the cable | May
        The Feb. 5 meeting was short. | 2009-02-05 | year of the cable | Feb. 5
        The law took effect 2009-03-04. | 2009-03-04 | stated | 2009-03-04
        The law took effect 13-Jul-09. | 2009-07-13 | stated | 13-Jul-09
        Earlier this month he resigned. | 2009-07 | relative to the date of the cable | Earlier this month
        Last December he resigned. | 2008-12 | relative to the date of the cable | Last December
        It reported in July-August 2008. | 2008-07/2008-08 | stated | July-August 2008
        """)
    void aTimeIsResolvedAgainstTheDayOfTheCable(String text, String value, String basis, String words) {
        var found = times(text);

        assertEquals(1, found.size(), () -> found.toString());
        assertEquals(value, found.getFirst().dated().value());
        assertEquals(basis, found.getFirst().dated().basis());
        assertEquals(words, found.getFirst().dated().words());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It will open shortly.",
                "It will open soon.",
                "It will open as soon as possible.",
                "It will open in the coming weeks.",
                "It happened last summer."
            })
    void whatCannotBeResolvedKeepsItsWords(String text) {
        var found = times(text);

        assertEquals(1, found.size());
        assertFalse(found.getFirst().dated().isResolved());
        assertEquals("", found.getFirst().dated().basis());
        assertFalse(found.getFirst().dated().words().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He worked there for ten years.",
                "The talks took 90 minutes.",
                "They may agree.",
                "The troops march on the town.",
                "Over 2000 complaints came in.",
                "They sent 2000 troops.",
                "UNSCR 1929 was mentioned.",
                "See 06 PORTVELA 1999 on this.",
                "The March 14 coalition is divided.",
                "Since 9/11 much has changed.",
                "Two thirds (2/3) of them left.",
                "The last three years of his six-year term were hard.",
                "It came soon after the vote.",
                "The last week of talks was hard.",
                "There were 1,990 of them.",
                "Article 2009 of the code.",
                "The next day they left.",
                "He is the last of them.",
                "They met at 10:30.",
                "The Sunday Times wrote so."
            })
    void whatOnlyLooksLikeATimeIsNone(String text) {
        assertEquals(List.of(), times(text));
    }

    @Test
    void withoutADayOfTheCableOnlyAFullDateIsResolved() {
        var document = Documents.of("1. They met on July 13, on March 3, 2008, and last week.");
        var found = times(document);

        assertEquals(
                List.of("", "2008-03-03", ""),
                found.stream().map(one -> one.dated().value()).toList());
    }

    @Test
    void aTermABeginningAndAPointAreTold() {
        assertEquals(
                TimePhrase.Relation.BY,
                times("It is due by August 3.").getFirst().relation());
        assertEquals(
                TimePhrase.Relation.SINCE,
                times("It grows since 2006.").getFirst().relation());
        assertEquals(
                TimePhrase.Relation.AT, times("It grew in 2006.").getFirst().relation());
        assertTrue(times("It is due by August 3.").getFirst().ahead());
        assertFalse(times("It grew in 2006.").getFirst().ahead());
    }

    @Test
    void anyOrderOfTheirWordsIsReadWithoutFailing() {
        var words =
                ("the last next this coming early late mid end beginning of in by since from to and between July May"
                                + " 13 22-24 2009 2008-June 1990s FY Q3 first half third quarter year month week ago within two"
                                + " days 9 / 11 - – , . ' 09 31 February 30 mid-July 13-Jul-09 2009-13-45 99/99/99 year-end 's"
                                + " Monday hundred a couple few")
                        .split(" ");
        var random = new Random(20);
        for (int i = 0; i < 3000; i++) {
            var text = random.ints(random.nextInt(1, 14), 0, words.length)
                    .mapToObj(word -> words[word])
                    .collect(Collectors.joining(" "));
            var document = Documents.of("NUMBER: 09VELA12\n" + SENT + text);
            for (var found : times(document)) {
                assertTrue(text.contains(found.dated().words()), text);
            }
        }
    }

    static List<TimePhrase> times(String text) {
        return times(Documents.of("NUMBER: 09VELA12\n" + SENT + text));
    }

    private static List<TimePhrase> times(Document document) {
        var times = Times.of(document);
        return Words.of(document).stream()
                .flatMap(words -> words.sentences().stream().flatMap(sentence -> times.in(words, sentence).stream()))
                .toList();
    }
}
