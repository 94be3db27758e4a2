package org.reftel.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reftel.model.Level;

/// Roll-up against a second version that is written from the texts of the rules and counts through all portions for
/// each.
class RollUpTest {
    private static final int TRIALS = Integer.getInteger("trials", 100_000) / 10;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CONFIDENTIAL; S; W406",
                "SECRET; C|U; W407",
                "SECRET; S//ORCON|U; W425",
                "SECRET//NODIS; S//EXDIS|U; ''",
                "SECRET; S//EXDIS|U; W425",
                "SECRET//NOFORN//REL TO USA, GBR; S//NF; W426 W427",
                "SECRET//NOFORN; S//RELIDO//NF; W426",
                "SECRET//REL TO USA, GBR; S//REL TO USA, GBR|C; W427",
                "SECRET//REL TO USA, GBR; S//REL TO USA, GBR|U; ''",
                "SECRET//REL TO USA, GBR; S//REL TO USA, GBR|U//DISPLAY ONLY GBR; W427",
                "SECRET//REL TO USA, GBR, DEU; S//REL TO USA, GBR; W427",
                "SECRET//REL TO GBR, USA; S//REL TO USA, GBR; W428",
                "SECRET//REL TO USA; S//REL TO USA, GBR; W428",
                "SECRET//REL NATO; S//REL NATO; ''",
                "SECRET//NODIS//EXDIS; S; W429",
                "SECRET//EXDIS//REL TO USA, GBR; S//REL TO USA, GBR; W430",
                "SECRET; S//NF|U; W431",
                "CONFIDENTIAL; C|SBU//NF; W431",
                "TOP SECRET//HCS; TS//HCS//NF; W431 W432",
                "SECRET//FGI; S|U//FGI; W433",
                "SECRET//NOFORN; S//NF|SBU|U; ''"
            })
    void eachRuleSpeaksWhenItIsBroken(String whole, String parts, String codes) {
        var marks = Arrays.stream(parts.split("\\|"))
                .map(part -> Mark.read("(" + part + ")"))
                .toList();
        assertThat(marks).allSatisfy(mark -> assertThat(mark).isPresent());
        var said = new TreeSet<String>();
        RollUp.of(Mark.read(whole).orElseThrow(), marks, false)
                .forEach(found -> said.add(found.code().number()));
        assertThat(String.join(" ", said)).isEqualTo(codes);
    }

    @Test
    void aStatedCompilationExplainsAHigherWhole() {
        var marks = List.of(Mark.read("(U)"), Mark.read("(C)"));
        assertThat(RollUp.of(Mark.read("SECRET").orElseThrow(), marks, true)).isEmpty();
    }

    @Test
    void paragraphsWithoutAnyMarkSayNothing() {
        assertThat(RollUp.of(Mark.read("SECRET").orElseThrow(), List.of(Optional.empty()), false))
                .isEmpty();
    }

    @Test
    void theSecondVersionAgreesOnRandomMessages() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        int broken = 0;
        for (int i = 0; i < TRIALS; i++) {
            var parts = new ArrayList<Portion>();
            int length = 1 + random.nextInt(5);
            var whole = Portion.random(random);
            for (int j = 0; j < length; j++) {
                parts.add(random.nextInt(3) == 0 ? whole : Portion.random(random));
            }
            var marks = new ArrayList<Optional<Mark>>();
            for (var part : parts) {
                marks.add(Mark.read("(" + part.printed() + ")"));
            }
            var said = new TreeSet<String>();
            RollUp.of(Mark.read(whole.printed()).orElseThrow(), marks, false)
                    .forEach(found -> said.add(found.code().number() + " " + found.part()));
            var expected = Rules.broken(whole, parts);
            broken += expected.isEmpty() ? 0 : 1;
            assertThat(said)
                    .as("%s over %s, seed %d", whole.printed(), parts, seed)
                    .isEqualTo(expected);
        }
        assertThat(broken).as("both kinds were tried").isBetween(1, TRIALS - 1);
    }

    /// A mark as a drawing of lots, and how it is printed.
    record Portion(Level level, List<String> controls, List<String> caption, boolean to, List<String> nations) {
        static Portion random(Random random) {
            var level = Level.values()[random.nextInt(5)];
            var controls = new ArrayList<String>();
            for (var control : List.of("NF", "ORCON", "HCS", "FGI", "RELIDO", "PROPIN")) {
                if (random.nextInt(8) == 0) {
                    controls.add(control);
                }
            }
            if (random.nextInt(12) == 0) {
                controls.add("DISPLAY ONLY GBR");
            }
            var captions = new ArrayList<String>();
            for (var caption : List.of("NODIS", "EXDIS")) {
                if (random.nextInt(8) == 0) {
                    captions.add(caption);
                }
            }
            var nations = new ArrayList<String>();
            if (random.nextInt(3) == 0) {
                for (var nation : List.of("USA", "GBR", "DEU", "FRA")) {
                    if (random.nextInt(3) > 0) {
                        nations.add(random.nextInt(4) == 0 ? 0 : nations.size(), nation);
                    }
                }
            }
            return new Portion(level, controls, captions, random.nextBoolean(), nations);
        }

        String printed() {
            var printed = new StringBuilder(level.name());
            controls.forEach(control -> printed.append("//").append(control));
            caption.forEach(word -> printed.append("//").append(word));
            if (!nations.isEmpty()) {
                printed.append("//REL ").append(to ? "TO " : "").append(String.join(", ", nations));
            }
            return printed.toString();
        }

        boolean has(String word) {
            return controls.stream().anyMatch(control -> control.startsWith(word)) || caption.contains(word);
        }

        boolean rel() {
            return !nations.isEmpty();
        }

        boolean classified() {
            return level == Level.C || level == Level.S || level == Level.TS;
        }
    }

    /// The rules one after the other, as TRUST.md 2.1 words them.
    static final class Rules {
        private final TreeSet<String> broken = new TreeSet<>();

        static TreeSet<String> broken(Portion whole, List<Portion> parts) {
            var rules = new Rules();
            var all = new ArrayList<>(parts);
            all.add(whole);
            for (int i = 0; i < all.size(); i++) {
                rules.eachMark(all.get(i), i == parts.size() ? -1 : i);
            }
            rules.levelIsTheHighest(whole, parts);
            rules.controlsAreTheUnion(whole, parts);
            rules.releasableOnlyIfAllAre(whole, parts);
            return rules.broken;
        }

        private void no(boolean broken, String code, int where) {
            if (broken) {
                this.broken.add(code + " " + where);
            }
        }

        private void eachMark(Portion mark, int where) {
            no(mark.has("NF") && (mark.rel() || mark.has("RELIDO")), "W426", where);
            no(mark.rel() && mark.to && mark.nations.indexOf("USA") != 0, "W428", where);
            no(mark.rel() && mark.to && mark.nations.size() == 1, "W428", where);
            no(mark.has("NODIS") && mark.has("EXDIS"), "W429", where);
            no((mark.has("NODIS") || mark.has("EXDIS")) && mark.rel(), "W430", where);
            no(mark.has("HCS") && !mark.has("NF"), "W432", where);
            no(mark.has("FGI") && !mark.classified(), "W433", where);
        }

        private void levelIsTheHighest(Portion whole, List<Portion> parts) {
            boolean someAbove = false;
            boolean someEqual = false;
            for (var part : parts) {
                someAbove |= part.level.ordinal() > whole.level.ordinal();
                someEqual |= part.level == whole.level;
            }
            no(someAbove, "W406", -1);
            no(!someAbove && !someEqual, "W407", -1);
        }

        private void controlsAreTheUnion(Portion whole, List<Portion> parts) {
            for (var part : parts) {
                for (var control : List.of("ORCON", "HCS", "FGI", "PROPIN", "NODIS")) {
                    no(part.has(control) && !whole.has(control), "W425", -1);
                }
                no(part.has("NF") && !whole.has("NF"), "W431", -1);
                boolean swallowed = whole.has("NODIS");
                for (var other : parts) {
                    swallowed |= other.has("NODIS");
                }
                no(part.has("EXDIS") && !whole.has("EXDIS") && !swallowed, "W425", -1);
            }
        }

        private void releasableOnlyIfAllAre(Portion whole, List<Portion> parts) {
            if (!whole.rel()) {
                return;
            }
            for (int i = 0; i < parts.size(); i++) {
                var part = parts.get(i);
                boolean held = part.has("NF") || part.has("RELIDO") || part.has("DISPLAY ONLY");
                no(part.classified() && (!part.rel() || held), "W427", i);
                no(!part.classified() && held, "W427", i);
                for (var nation : whole.nations) {
                    no(part.rel() && !nation.equals("USA") && !part.nations.contains(nation), "W427", i);
                }
            }
        }
    }
}
