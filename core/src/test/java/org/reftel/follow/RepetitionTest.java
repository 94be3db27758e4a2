package org.reftel.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RepetitionTest {
    private static final String OLD = "The Harbour Police is the uniformed civilian force that guards the country's"
            + " eleven ports and the water within two miles of them; beyond that line nobody does.";

    private static Repetition.Text text(String document, String sent, String text) {
        return new Repetition.Text(new Spot(document, "3", 2, sent, "C"), text);
    }

    @Test
    void aPassageThatStandsAgainIsFoundWithTheOlderFirst() {
        var later = "As we said, the harbour police is the uniformed civilian force that guards the country’s eleven"
                + " ports and the water within two miles of THEM (and no further).";

        var repeats = Repetition.among(
                List.of(text("12VELA9", "2012-02-01", later), text("11VELA118", "2011-02-15T16:22:00Z", OLD)));

        assertThat(repeats).hasSize(1);
        var repeat = repeats.getFirst();
        assertThat(repeat.older().document()).isEqualTo("11VELA118");
        assertThat(repeat.newer().document()).isEqualTo("12VELA9");
        assertThat(repeat.words()).isEqualTo(22);
        var passage = repeat.passages().getFirst();
        assertThat(passage.quote()).startsWith("the harbour police is").endsWith("miles of THEM");
        assertThat(OLD.substring(passage.older().start(), passage.older().end()))
                .startsWith("The Harbour Police")
                .endsWith("of them");
    }

    @Test
    void wordsThatDifferInTheMiddleMakeTwoPassagesOfOneRepeat() {
        var one = "through better hiring, training and vetting of every officer who serves on the coast, passed"
                + " earlier this year, including a broadened wire-tapping mandate for the new force and its own well-paid"
                + " judges";
        var other = "through better hiring, training and vetting of every officer who serves on the coast, passed last"
                + " year, including a broadened wire-tapping mandate for the new force and its own well-paid judges";

        var repeat = Repetition.among(List.of(text("09VELA1", "2009-01-01", one), text("10VELA1", "2010-01-01", other)))
                .getFirst();

        assertThat(repeat.passages()).extracting(Repeat.Passage::words).containsExactly(15, 15);
        assertThat(repeat.words()).isEqualTo(30);
    }

    @Test
    void whatIsAskedForOneParagraphIsWhatTheWholeTellsOfIt() {
        var random = new Random(7);
        var stock = new ArrayList<String>();
        for (int i = 0; i < 6; i++) {
            var sentence = new StringBuilder();
            for (int w = 0; w < 16; w++) {
                sentence.append((char) ('a' + random.nextInt(26)))
                        .append(random.nextInt(1_000))
                        .append(' ');
            }
            stock.add(sentence.toString());
        }
        var texts = new ArrayList<Repetition.Text>();
        for (int i = 0; i < 40; i++) {
            var text = stock.get(random.nextInt(6)) + "and " + i + " then " + stock.get(random.nextInt(6));
            texts.add(text("1" + i % 3 + "VELA" + i, "201" + i % 3 + "-01-" + (10 + i % 19), text));
        }
        var whole = Repetition.among(texts);
        assertThat(whole).hasSizeGreaterThan(20);

        for (var one : texts) {
            assertThat(Repetition.among(texts, spot -> spot.isSame(one.spot())))
                    .isEqualTo(whole.stream()
                            .filter(repeat -> repeat.older().isSame(one.spot())
                                    || repeat.newer().isSame(one.spot()))
                            .toList());
        }
    }

    @Test
    void elevenWordsAreNoRepeat() {
        var eleven = "one two three four five six seven eight nine ten eleven";
        assertThat(Repetition.among(List.of(
                        text(
                                "09VELA1",
                                "2009-01-01",
                                "before it " + eleven + " and then the end came soon after it all"),
                        text(
                                "09VELA2",
                                "2009-01-02",
                                "so far " + eleven + " but another end of it was never written"))))
                .isEmpty();
    }

    @Test
    void everyCommonPassageOfTwelveWordsIsFound() {
        var random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            var passage = words(random, 12, "");
            var one = words(random, random.nextInt(40), "a") + " " + passage + " "
                    + words(random, random.nextInt(40), "b");
            var other = words(random, random.nextInt(40), "c") + " " + passage + " "
                    + words(random, random.nextInt(40), "d");
            assertThat(Repetition.between(text("09VELA1", "2009", one), text("09VELA2", "2010", other)))
                    .as(passage)
                    .hasValueSatisfying(repeat -> assertThat(repeat.words()).isEqualTo(12));
        }
    }

    private static String words(Random random, int count, String mark) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(mark).append("w").append(random.nextInt(5_000));
        }
        return words.toString();
    }

    @Test
    void aPassageInManyRecordsLeadsToTheOldestAndNotToEveryPair() {
        var texts = new ArrayList<Repetition.Text>();
        for (int i = 0; i < 200; i++) {
            texts.add(text("09VELA" + i, "2009-01-01T00:%02d:00Z".formatted(i % 60) + i, "Number " + i + ". " + OLD));
        }

        var repeats = Repetition.among(texts);

        assertThat(repeats).hasSize(199);
        assertThat(repeats).extracting(repeat -> repeat.older().document()).containsOnly("09VELA0");
    }

    @Test
    void aRecordDoesNotRepeatItself() {
        var spot = new Spot("09VELA1", "5", 4, "2009-01-01", "");
        assertThat(Repetition.among(
                        List.of(text("09VELA1", "2009-01-01", OLD), new Repetition.Text(spot, "Comment: " + OLD))))
                .isEmpty();
    }

    @Test
    void accentsCaseAndSignsDoNotCount() {
        assertThat(Fingerprints.of(
                        "En Michoacán, the well-placed force's 31,000 men hold every road to the U.S. border now"))
                .isEqualTo(Fingerprints.of(
                        "EN MICHOACAN the wellplaced FORCES 31000 men hold every road to the US border -- now!"))
                .isNotEmpty();
    }

    @Test
    void aTextThatTurnsInCirclesIsNoTrap() {
        var circle = "and so on ".repeat(20_000);
        assertThat(Repetition.between(text("09VELA1", "2009", circle), text("09VELA2", "2010", circle)))
                .isPresent();
    }
}
