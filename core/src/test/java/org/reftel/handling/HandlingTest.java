package org.reftel.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.model.Block;
import org.reftel.model.Code;
import org.reftel.model.Document;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Marking;
import org.reftel.model.Problem;
import org.reftel.model.View;

class HandlingTest {
    private static final int TRIALS = Integer.getInteger("trials", 100_000);

    @Test
    void theDecisionIsThatOfEveryReaderListedByHand() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < TRIALS; i++) {
            var label = Relations.label(random);
            var reader = Relations.READERS.get(random.nextInt(Relations.READERS.size()));
            var view = reader.view();
            assertThat(Handling.mayRead(view, label))
                    .as("%s reads %s, seed %d", view, label.key(), seed)
                    .isEqualTo(Relations.reads(reader, label));
        }
    }

    @Test
    void whoeverReadsTheJoinReadsBothAndWhoeverReadsBothReadsTheJoin() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < TRIALS / 20; i++) {
            var one = Relations.label(random);
            var other = Relations.label(random);
            var both = Relations.readers(one);
            both.and(Relations.readers(other));
            assertThat(Relations.readers(Handling.join(one, other)))
                    .as("%s and %s, seed %d", one.key(), other.key(), seed)
                    .isEqualTo(both);
        }
    }

    @Test
    void oneLabelDominatesAnotherExactlyWhenAllItsReadersReadTheOther() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < TRIALS / 20; i++) {
            var one = Relations.label(random);
            var other = random.nextBoolean() ? Relations.label(random) : Handling.join(one, Relations.label(random));
            var left = Relations.readers(other);
            left.andNot(Relations.readers(one));
            assertThat(Handling.dominates(other, one))
                    .as("%s over %s, seed %d", other.key(), one.key(), seed)
                    .isEqualTo(left.isEmpty());
        }
    }

    @Test
    void theLabelsAreALattice() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < TRIALS; i++) {
            var a = Relations.label(random);
            var b = Relations.label(random);
            var c = Relations.label(random);
            assertThat(Handling.join(a, a)).as("seed %d", seed).isEqualTo(a);
            assertThat(Handling.join(a, b)).as("seed %d", seed).isEqualTo(Handling.join(b, a));
            assertThat(Handling.join(Handling.join(a, b), c))
                    .as("seed %d", seed)
                    .isEqualTo(Handling.join(a, Handling.join(b, c)));
            assertThat(Handling.dominates(Handling.SYSTEM_HIGH, a))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(Handling.dominates(a, Label.of(Level.U)))
                    .as("seed %d", seed)
                    .isTrue();
            if (Handling.dominates(a, b) && Handling.dominates(b, a)) {
                assertThat(a).as("seed %d", seed).isEqualTo(b);
            }
        }
    }

    @Test
    void aHigherLevelOrAFurtherGrantNeverTakesAnythingAway() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < TRIALS; i++) {
            var label = Relations.label(random);
            var view = Relations.READERS
                    .get(random.nextInt(Relations.READERS.size()))
                    .view();
            var more = new TreeSet<>(view.grants());
            more.add(List.of("NF", "ORCON", "HCS", "NODIS", "EXDIS", "ROGER CHANNEL")
                    .get(random.nextInt(6)));
            var higher = Level.values()[Math.min(view.level().ordinal() + random.nextInt(2), 4)];
            if (Handling.mayRead(view, label)) {
                assertThat(Handling.mayRead(View.of(higher, more), label))
                        .as("%s and %s, seed %d", view, label.key(), seed)
                        .isTrue();
            }
        }
    }

    @Test
    void releaseListsWithoutACommonNationLeaveNoforn() {
        var britain = label("S/REL GBR");
        var germany = label("S/REL DEU");
        assertThat(Handling.join(britain, germany)).isEqualTo(label("S/NF"));
        assertThat(Handling.join(label("S/REL DEU GBR"), label("C/REL FRA GBR")))
                .isEqualTo(label("S/REL GBR"));
    }

    @Test
    void nobodyButTheOwnerReadsWhatIsSystemHigh() {
        var all = new TreeSet<>(MarkTable.BUILT_IN.controls());
        all.addAll(Label.DISTRIBUTION);
        all.add(Label.REVIEW);
        assertThat(Handling.mayRead(View.of(Level.TS, all), Handling.SYSTEM_HIGH))
                .isFalse();
        assertThat(Handling.mayRead(View.OWNER, Handling.SYSTEM_HIGH)).isTrue();
    }

    @Test
    void severalNationsReadTogetherWhatAllOfThemMay() {
        var together = View.of(Level.S, Set.of("GBR", "DEU"));
        assertThat(Handling.mayRead(together, label("S/REL DEU GBR"))).isTrue();
        assertThat(Handling.mayRead(together, label("S/REL GBR"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "(U), U",
        "(SBU), SBU",
        "(SBU/NF), SBU/NF",
        "(U//FOUO), SBU",
        "(C), C",
        "(S/NF), S/NF",
        "(S//FGI//NF), S/FGI/NF",
        "(U//FGI), C/FGI",
        "(S/REL NATO), S/REL NATO",
        "'(S//REL TO USA, FVEY)', S/REL AUS CAN GBR NZL",
        "'(S//REL TO USA)', S/NF",
        "'(S//REL TO AUS, GBR)', S/NF",
        "'(S/REL AUS GBR)', S/REL AUS GBR",
        "(Secret/Rel Germany), S/REL DEU",
        "(S/REL COSTA VERRA), S/NF",
        "(TS//SI//ORCON/NOFORN), TS/NF/ORCON/SI",
        "(S//NODIS), S/NODIS",
        "(S//EXDIS), S/EXDIS",
        "(S EYES ONLY), S/EYES ONLY",
        "(S SIPDIS), S",
        "(C - ENTIRE TEXT), C",
        "(LOU), SBU",
        "(OUO), SBU",
        "(C//RELIDO), C/NF",
        "'(S//DISPLAY ONLY GBR, CAN)', S/NF",
        "(S//HCS//NF), S/HCS/NF",
        "(C/MODIFIED HANDLING), C",
        "(RESTRICTED), C",
        "(NATO SECRET), S/NATO-READ",
        "(COSMIC TOP SECRET), TS/NATO-READ",
        "(SBU-N), SBU/NF",
        "(S//NOCONTRACTOR), S/NOCONTRACTOR",
        "(S/WNINTEL), S/WNINTEL",
        "(\u0421), C",
        "(S/\u039dF), S/NF",
        "(s/n\u200bf), S/NF",
        "(S/ROGER CHANNEL), S/ROGER CHANNEL"
    })
    void aMarkReadsAsItsLabel(String printed, String label) {
        var document = Telegram.of("T O P  S E C R E T", "", printed);
        assertThat(Handling.of(document).paragraphs()).as(printed).containsExactly(Optional.of(label(label)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(Marenia)", "(U.S.)", "(see para 4)", "(C, d)", "(CENAP)", "(a)", "(S. Example)", "(2)"})
    void otherBracketsAreNoMark(String printed) {
        var document = Telegram.of("S E C R E T", "", printed, "(S)");
        assertThat(Handling.of(document).paragraphs()).containsExactly(Optional.empty(), Optional.of(label("S")));
        assertThat(Handling.findings(document)).isEmpty();
    }

    @Test
    void aHistoricMarkIsTranslatedAndSaysSo() {
        var document = Telegram.of("C O N F I D E N T I A L", "", "(LOU)", "(C)");
        assertThat(said(document)).containsExactly(Code.W421_MARK_TRANSLATED);
        assertThat(Handling.findings(document).getFirst().message()).isEqualTo("The mark was read LOU as SBU.");
        assertThat(document.extract()
                        .text()
                        .substring(Handling.findings(document)
                                .getFirst()
                                .places()
                                .getFirst()
                                .start()))
                .startsWith("LOU)");
    }

    @Test
    void aMarkWithAnUnknownWordIsSystemHigh() {
        var document = Telegram.of("S E C R E T", "", "(S//QUAYSIDE)", "(S)");
        assertThat(Handling.of(document).paragraphs().getFirst()).contains(Handling.SYSTEM_HIGH);
        assertThat(said(document)).containsExactly(Code.W422_MARK_UNREADABLE);
    }

    @Test
    void anUnreadableClassificationIsSystemHigh() {
        var document = Telegram.of("X Q N F W D N T Q L", "", "(C)", "");
        var labels = Handling.of(document);
        assertThat(labels.whole()).contains(Handling.SYSTEM_HIGH);
        assertThat(labels.paragraphs()).containsExactly(Optional.of(label("C")), Optional.empty());
        assertThat(said(document)).contains(Code.W422_MARK_UNREADABLE);
    }

    @Test
    void aNationThatNoTableHoldsIsLeftOutOfTheList() {
        var document = Telegram.of("S E C R E T", "", "(S/REL GBR, MARENIA)");
        assertThat(Handling.of(document).paragraphs()).containsExactly(Optional.of(label("S/REL GBR")));
        assertThat(said(document)).containsExactly(Code.W423_NATION_UNKNOWN);
    }

    @Test
    void aDocumentWithoutClassificationIsSystemHigh() {
        var document = Telegram.of("", "", "(C)", "");
        var labels = Handling.of(document);
        assertThat(labels.whole()).isEmpty();
        var marked = Handling.marked(List.of(labels), List.of(List.of("1", "2")));
        assertThat(marked.whole()).isEqualTo(Handling.SYSTEM_HIGH);
        assertThat(marked.of("1")).isEqualTo(label("C"));
        assertThat(marked.of("2")).isEqualTo(Handling.SYSTEM_HIGH);
        assertThat(said(document)).contains(Code.W424_CLASSIFICATION_ABSENT);
    }

    @ParameterizedTest
    @CsvSource({
        "NODIS, NODIS",
        "EXDIS, EXDIS",
        "LIMDIS, LIMDIS",
        "STADIS, STADIS",
        "CHEROKEE, CHEROKEE",
        "ROGER CHANNEL, ROGER CHANNEL",
        "DS CHANNEL, DS CHANNEL",
        "EYES ONLY, EYES ONLY"
    })
    void aCaptionLimitsEveryPart(String printed, String caption) {
        var document = Telegram.of("S E C R E T", printed, "(U)", "(S/NF)", "");
        var labels = Handling.of(document);
        var marked = Handling.marked(List.of(labels), List.of(List.of("1", "2", "3")));
        assertThat(marked.whole()).isEqualTo(label("S/" + caption));
        assertThat(marked.of("1")).isEqualTo(label("U/" + caption));
        assertThat(marked.of("2")).isEqualTo(label("S/NF/" + caption));
        assertThat(marked.of("3")).isEqualTo(label("S/" + caption));
        assertThat(marked.subject()).isEqualTo(label("U/" + caption));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIPDIS", "SIPDIS\nSENSITIVE", "NOT FOR INTERNET DISTRIBUTION", "VISAS VIPER"})
    void otherCaptionsLimitNobody(String printed) {
        var labels = Handling.of(Telegram.of("S E C R E T", printed, "(U)", "(S)"));
        assertThat(labels.whole()).contains(label("S"));
        assertThat(labels.paragraphs().getFirst()).contains(label("U"));
    }

    @Test
    void sensitiveMakesUnclassifiedSbu() {
        assertThat(Handling.of(Telegram.of("UNCLAS", "SENSITIVE", "(SBU)")).whole())
                .contains(label("SBU"));
    }

    @ParameterizedTest
    @CsvSource({
        "S E C R E T NOFRON, '', S/NF",
        "S E C R E T N\u041eFORN, '', S/NF",
        "UNCLAS SENSTIIVE, '', SBU",
        "S E C R E T, EXDSI, S/EXDIS",
        "S E C R E T, N0DIS, S/NODIS",
        "S E C R E T NODIS, '', S/NODIS"
    })
    void aDamagedControlOrCaptionStillHolds(String line, String below, String label) {
        var document = Telegram.of(line, below, "(U)");
        assertThat(Handling.of(document).whole()).contains(label(label));
    }

    @Test
    void aDamagedCaptionIsTold() {
        assertThat(said(Telegram.of("S E C R E T", "EXDSI", "(S)"))).contains(Code.W435_DAMAGED_CONTROL);
    }

    @Test
    void theStrictestOfTheCopiesHoldsForTheRecord() {
        var open = Handling.of(Telegram.of("C O N F I D E N T I A L", "", "(U)", "(C)"));
        var closed = Handling.of(Telegram.of("S E C R E T", "EXDIS", "(S/NF)"));
        var marked = Handling.marked(List.of(open, closed), List.of(List.of("1", "2"), List.of("1")));
        assertThat(marked.whole()).isEqualTo(label("S/EXDIS"));
        assertThat(marked.of("1")).isEqualTo(label("S/NF/EXDIS"));
        assertThat(marked.of("2")).isEqualTo(label("C/EXDIS"));
    }

    @Test
    void anUnmarkedSubjectIsUnclassifiedAndAMarkedOneIsNot() {
        assertThat(Handling.of(Telegram.of("S E C R E T", "", "(S)")).subject()).isEqualTo(Label.of(Level.U));
    }

    @Test
    void everyMarkOfTheTableReadsAsTheTableSays() {
        for (var row : MarkTable.BUILT_IN.rows().values()) {
            var mark = Mark.of(new Marking(Level.U, List.of(row.words()), ""));
            assertThat(Handling.dominates(mark.label(), row.says()))
                    .as(row.words())
                    .isTrue();
        }
    }

    /// What the room itself writes carries its label as its mark.
    @Test
    void aKeyReadAsAMarkIsItsLabel() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < TRIALS / 10; i++) {
            var label = Relations.label(random);
            var parts = List.of(label.key().split("/", -1));
            assertThat(Handling.of(new Marking(label.level(), parts.subList(1, parts.size()), label.key())))
                    .as("seed %d", seed)
                    .isEqualTo(label);
        }
        for (var caption : Label.DISTRIBUTION) {
            assertThat(Handling.of(new Marking(Level.S, List.of(caption), "S/" + caption)))
                    .isEqualTo(label("S/" + caption));
        }
        for (var control : MarkTable.BUILT_IN.controls()) {
            assertThat(Handling.dominates(
                            Handling.of(new Marking(Level.S, List.of(control), "S/" + control)), label("S/" + control)))
                    .as(control)
                    .isTrue();
        }
        assertThat(Handling.of(new Marking(Level.C, List.of("QUAYSIDE"), "C/QUAYSIDE")))
                .isEqualTo(Handling.SYSTEM_HIGH);
    }

    static Label label(String key) {
        return Label.parse(key);
    }

    static List<Code> said(Document document) {
        return Handling.findings(document).stream().map(Problem::code).toList();
    }

    static List<String> addresses(Document document) {
        return document.paragraphs().stream().map(Block.Paragraph::address).toList();
    }
}
