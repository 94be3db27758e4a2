package org.reftel.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {
    @Test
    void aKeyGivesBackItsLabelAndTwoLabelsHaveTwoKeysAndFolders() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        var keys = new HashMap<String, Label>();
        var folders = new HashMap<String, Label>();
        for (int i = 0; i < 20_000; i++) {
            var label = label(random);
            assertThat(Label.parse(label.key())).as("seed %d", seed).isEqualTo(label);
            assertThat(keys.merge(label.key(), label, (old, unused) -> old)).isEqualTo(label);
            assertThat(folders.merge(label.folder(), label, (old, unused) -> old))
                    .isEqualTo(label);
            assertThat(label.folder()).matches("[A-Z0-9+_-]{1,200}");
        }
    }

    private static Label label(Random random) {
        return new Label(
                Level.values()[random.nextInt(5)],
                some(random, List.of("NF", "ORCON", "HCS", "NATO-READ", "RD")),
                some(random, List.of("USA", "GBR", "DEU", "NATO")),
                some(random, List.of("NODIS", "EXDIS", "EYES ONLY", "ROGER CHANNEL", "TERREP EXCLUSIVE")));
    }

    private static TreeSet<String> some(Random random, List<String> words) {
        var some = new TreeSet<String>();
        words.stream().filter(word -> random.nextInt(3) == 0).forEach(some::add);
        return some;
    }

    @Test
    void oneLabelHasOneSpelling() {
        assertThat(label("NF", "GBR").key()).isEqualTo("S/NF");
        assertThat(label("ORCON", "USA").key()).isEqualTo("S/NF/ORCON");
        assertThat(new Label(Level.S, set(), set("USA", "GBR"), set("NODIS", "EXDIS")).key())
                .isEqualTo("S/REL GBR/NODIS");
        assertThat(new Label(Level.C, set("REVIEW", "HCS"), set("GBR"), set("NODIS")).key())
                .isEqualTo("TS/NF/REVIEW");
    }

    private static Label label(String control, String nation) {
        return new Label(Level.S, set(control), set(nation), set());
    }

    private static TreeSet<String> set(String... words) {
        return new TreeSet<>(Set.of(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "X",
                "s",
                "S/",
                "S/nf",
                "S/NF/",
                "S//NF",
                "S/..",
                "S/A+B",
                "S/REL ",
                "S/REL  GBR",
                "S/REL gbr",
                "S/ORCON/NF",
                "S/NF/REL GBR",
                "S/REL USA",
                "S/EXDIS/NODIS",
                "S/A_B",
                "S/\u041eRCON",
                "S/REVIEW"
            })
    void whatIsNoKeyIsRefused(String key) {
        assertThatThrownBy(() -> Label.parse(key)).isInstanceOf(IllegalArgumentException.class);
    }
}
