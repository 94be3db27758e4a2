package org.reftel.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Copy;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.GivenAddress;
import org.reftel.model.Problem;
import org.reftel.model.Shape;
import org.reftel.testing.Documents;

class CopiesTest {
    private static final String ONE = """
            NUMBER: 09VELA12
            SUBJECT: HARBOUR TALKS
            1. The minister of Marenia opened talks about the harbour and its two quays on Monday.
            2. Costa Verra sent nine engineers, who asked for plans of the breakwater.
            2. A second round was fixed for the last week of May in Port Vela.
            - No press was admitted to the hall, and no photographs were taken there.
            """;

    private static Copy copy(int present, int damages, boolean foreign) {
        return new Copy(new ExtractId(Digest.of("c"), 0), Shape.TEXT, present, damages, foreign);
    }

    private static List<String> addresses(List<GivenAddress> given) {
        return given.stream().map(GivenAddress::address).toList();
    }

    private static List<GivenAddress> first(String text) {
        return Addresses.align(Documents.of(text), List.of());
    }

    private static List<String> aligned(String copy, List<GivenAddress> given) {
        return addresses(Addresses.align(Documents.of(copy), given));
    }

    @Test
    void mostOfTheHeaderLeadsThenFewestDamagesThenTheFirstRead() {
        assertThat(Copies.leading(List.of(copy(9, 0, false), copy(10, 50, false))))
                .isEqualTo(1);
        assertThat(Copies.leading(List.of(copy(9, 7, false), copy(9, 6, false))))
                .isEqualTo(1);
        assertThat(Copies.leading(List.of(copy(9, 6, false), copy(9, 6, false))))
                .isZero();
    }

    @Test
    void aTextThatBelongsToAnotherCableLeadsOnlyWhenItIsAlone() {
        assertThat(Copies.leading(List.of(copy(20, 0, true), copy(3, 90, false))))
                .isEqualTo(1);
        assertThat(Copies.leading(List.of(copy(20, 0, true)))).isZero();
        var foreign = Documents.of("NUMBER: 09VELA12\nPROBLEM: W304\n1. Other words.\n");
        assertThat(Copies.of(foreign).foreign()).isTrue();
    }

    @Test
    void aTextThatIsCutOffDoesNotLeadForItsFewerDamages() {
        var whole = Copies.of(Documents.of(ONE + "PROBLEM: W410\nPROBLEM: W411\n"));
        var cut = Copies.of(Documents.of("NUMBER: 09VELA12\nSUBJECT: HARBOUR TALKS\n1. The minister\nPROBLEM: W204\n"));
        assertThat(whole.present()).isEqualTo(cut.present());
        assertThat(Copies.leading(List.of(cut, whole))).isEqualTo(1);
    }

    @Test
    void theFirstCopyGivesItsOwnAddresses() {
        assertThat(addresses(first(ONE))).containsExactly("1", "2", "2bis", "u1");
    }

    @Test
    void theSameCopyAgainKeepsEveryAddress() {
        assertThat(aligned(ONE, first(ONE))).containsExactly("1", "2", "2bis", "u1");
    }

    @Test
    void aCopyThatLostANumberKeepsTheAddress() {
        var damaged = ONE.replace("2. A second", "- A second").replace("breakwater", "bre?kwater");
        assertThat(aligned(damaged, first(ONE))).containsExactly("1", "2", "2bis", "u1");
    }

    @Test
    void aCopyWhoseNumbersAreRightKeepsTheAddressesOfTheWrongOnes() {
        var better = ONE.replace("2. A second", "3. A second").replace("- No press", "4. No press");
        assertThat(aligned(better, first(ONE))).containsExactly("1", "2", "2bis", "u1");
    }

    @Test
    void aParagraphThatOnlyTheBetterCopyHasGetsANewAddress() {
        var longer =
                ONE.replace("2. A second", "2. Fishermen blocked the northern gate with forty boats.\n2. A second");
        assertThat(aligned(longer, first(ONE))).containsExactly("1", "2", "2ter", "2bis", "u1");
    }

    @Test
    void anAddressIsNeverGivenToOtherWords() {
        var other = "NUMBER: 09VELA12\n1. Wheat prices rose by a third in every market of the northern plain.\n"
                + "- Rain fell for eleven days without a pause over all of the valley.\n";
        assertThat(aligned(other, first(ONE))).containsExactly("1bis", "u2");
    }

    @Test
    void aParagraphThatIsCutOffOrBlackedOutIsKnownAgain() {
        var shorter = ONE.replace(" and its two quays on Monday", "")
                .replace("Costa Verra sent nine engineers, who asked for plans of the breakwater.", "XXXXXXXXXXXX");
        assertThat(aligned(shorter, first(ONE))).containsExactly("1", "2", "2bis", "u1");
    }

    @Test
    void aTextThatRepeatsItselfIsAlignedInLinearTime() {
        var text = new StringBuilder("NUMBER: 09VELA12\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("1. The same words about the same harbour and the same quay again.\n");
        }
        var document = Documents.of(text.toString());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            var given = Addresses.align(document, List.of());
            assertThat(addresses(given)).doesNotHaveDuplicates().hasSize(20_000);
            assertThat(addresses(Addresses.align(document, given))).isEqualTo(addresses(given));
            var renumbered = Documents.of(text.toString().replace("\n1. ", "\n- "));
            assertThat(addresses(Addresses.align(renumbered, given))).doesNotHaveDuplicates();
        });
    }

    @Test
    void differencesNameTheFieldOrParagraphAndTheWords() {
        var other = ONE.replace("nine engineers", "ninety engineers")
                .replace("HARBOUR TALKS", "HARBOR TALKS")
                .replace("- No press was admitted to the hall, and no photographs were taken there.\n", "");
        var differences = compare(Documents.of(ONE), Documents.of(other)).differences();
        assertThat(differences)
                .extracting(Collation.Difference::address, Collation.Difference::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("header", "subject"),
                        org.assertj.core.groups.Tuple.tuple("2", "text"),
                        org.assertj.core.groups.Tuple.tuple("u1", "text"));
        assertThat(differences.get(0).leading()).isEqualTo("HARBOUR TALKS");
        assertThat(differences.get(0).other()).isEqualTo("HARBOR TALKS");
        assertThat(differences.get(1).leading()).isEqualTo("Costa Verra sent nine engineers, who asked ...");
        assertThat(differences.get(1).other()).isEqualTo("Costa Verra sent ninety engineers, who asked ...");
        assertThat(differences.get(2).other()).isEmpty();
        assertThat(Copies.problems("09VELA12", differences))
                .extracting(Problem::code)
                .containsExactly(Code.W504_COPIES_DIFFER);
    }

    @Test
    void copiesThatDifferOnlyInWhiteSpaceDoNotDiffer() {
        var other = ONE.replace("opened talks", "opened   talks");
        assertThat(compare(Documents.of(ONE), Documents.of(other)).differences())
                .isEmpty();
        assertThat(Copies.problems("09VELA12", List.of())).isEmpty();
    }

    private static Collation compare(Document leading, Document other) {
        var addresses = addresses(Addresses.align(leading, List.of()));
        return Copies.compare(new Collation(leading.id(), leading, List.of(other), addresses, new ArrayList<>()));
    }
}
