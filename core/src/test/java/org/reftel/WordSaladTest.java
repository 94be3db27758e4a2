package org.reftel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reftel.testing.Documents;

/// Sentences that nobody would write, from the words at which the rules of extraction look twice: nothing throws,
/// and what is found re-reads.
///
/// Rules walk left and right of a word; what they meet at either end of a sentence is seldom in texts that people
/// wrote. `bench/fuzz` draws anew, and longer; `-Dseed=N` and `-Drounds=N` repeat its run.
class WordSaladTest {
    private static final long SEED = Long.getLong("seed", 5);
    private static final int ROUNDS = Integer.getInteger("rounds", 400);
    private static final int SENTENCES = 40;

    private static final String[] WORDS = """
            the a an this that these its his her their our my one some all both no each
            and or but nor , , , ; : - -- ( ) " . " ' / & % $
            he she it they we who which whom whose what him them us
            of in on at by to from for with about under over between among against until since during before after
            as than if unless whether because while although when once
            not never only also already still just even very more most less nearly almost
            is was are were be been being has had have having do did does will would shall should may might can could must
            said says say told tell noted added asked asks agreed agree promised pledged pledge committed plans planned
            intends expects expected hopes urged urges suggested requested offered vowed assured stressed thanked met meet
            rose fell grew increased dropped doubled reached trained arrested seized killed paid spent built signed sent
            opened closed ready willing prepared able unable known given made found held named called according including
            training saying noting sending providing expecting trained drawn set put cut
            Minister President Ambassador General Secretary Deputy Director Governor Senator Judge Dr. Mr. Mrs. CDA DCM
            EconOff PolOffs Emboffs Embassy Post Washington Department Government Ministry Agency Commission Court Bureau
            Committee Party Police Army Navy Union Bank University Company Inc. Ltd. Corporation Institute Council Office Unit
            Center Division Federal National Public Security Human Rights Foreign Affairs Finance Interior Defense Justice
            Ruiz Vargas Ana Tomas Whitlow Port Vela Santorell de la van bin al- O'Hara McKay Jr. III
            A.B. U.S. GOV SSP (ABC) (ABC/XY) ABC-XY UN EU NGO NGOs "ABC" 's s' ' Note: Comment: End note. (Note: [Note:
            Bio note. End comment. Action request:
            1 2 10 40 70 1,000 2,500 3.5 0.4 1/2 1990 2009 2009-2010 07/21/2009 July 21 May June 21st 30 May, Monday noon
            today yesterday tomorrow week month year years days next last ago later quarter half dozen hundred thousand
            million billion percent per cent euros dollars USD pesos tons kilos hectares officers people persons police
            two three six seven to-date first second third between about some than twice
            ref reftel septel para 4 REF A (ref b) paras 3-5 10PORTVELA12 (A) (b) 1) i. a.
            XXXXXXXXXXXX xxxxx Michoac\u00e1n Jos\u00e9 \u00d1u\u00f1ez \u00df \u2019s \u201c \u201d \u2013 \u2026 ... ?? !! ?""".split("\\s+");

    private final Random random = new Random(SEED);

    @Test
    void sentencesOfAnyWordsAreReadWithoutAnAccident() {
        for (int round = 0; round < ROUNDS; round++) {
            var text = "NUMBER: 09VELA12\nSENT: 2009-07-21\nSUBJECT: " + sentence(6) + "\n"
                    + String.join("\n", paragraphs());
            try {
                Sound.whatIsSaidReReads(Documents.of(text));
            } catch (RuntimeException | StackOverflowError | AssertionError wrong) {
                throw new AssertionError("round %d of -Dseed=%d: %s in %s".formatted(round, SEED, wrong, text), wrong);
            }
        }
    }

    /// Some of one sentence, some of many, numbered and not.
    private List<String> paragraphs() {
        var paragraphs = new ArrayList<String>();
        for (int left = SENTENCES; left > 0; ) {
            int several = Math.min(left, 1 + random.nextInt(5));
            var paragraph = new StringBuilder(random.nextInt(3) == 0 ? "-" : paragraphs.size() + 1 + ".");
            for (int i = 0; i < several; i++) {
                paragraph.append(' ').append(sentence(1 + random.nextInt(25)));
            }
            paragraphs.add(paragraph.toString());
            left -= several;
        }
        return paragraphs;
    }

    private String sentence(int words) {
        var sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            var word = WORDS[random.nextInt(WORDS.length)];
            if (i == 0 && random.nextBoolean()) {
                word = Character.toUpperCase(word.charAt(0)) + word.substring(1);
            }
            sentence.append(i > 0 && random.nextInt(12) > 0 ? " " : "").append(word);
        }
        return sentence.append(random.nextInt(8) == 0 ? "" : ".").toString();
    }
}
