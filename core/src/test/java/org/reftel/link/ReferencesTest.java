package org.reftel.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reftel.model.Code;
import org.reftel.model.Link;
import org.reftel.model.Problem;
import org.reftel.testing.Documents;

class ReferencesTest {
    private static List<Link> links(String text, String... held) {
        return References.resolve(Documents.of(text), Set.of(held)::contains);
    }

    private static Link only(String text, String... held) {
        var links = links(text, held);
        assertThat(links).hasSize(1);
        return links.getFirst();
    }

    private static List<Code> codes(String text, String... held) {
        return References.problems(links(text, held)).stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void aReferenceIsHeldOrWanted() {
        var text = "NUMBER: 09VELA12\nREF: A=09VELA11\n";
        assertThat(only(text, "09VELA11").state()).isEqualTo(Link.State.HELD);
        assertThat(only(text).state()).isEqualTo(Link.State.WANTED);
        assertThat(only(text).address()).isEqualTo("header");
        assertThat(only(text).basis()).isEqualTo("stated");
        assertThat(codes(text)).containsExactly(Code.W501_REFERENCE_WANTED);
        assertThat(codes(text, "09VELA11")).isEmpty();
    }

    @Test
    void withoutAYearTheCitingCablesYearIsTaken() {
        var link = only("NUMBER: 09VELA12\nSENT: 2009-06-01\nREF: A=09VELA11|08VELA11\n");
        assertThat(link.targets()).containsExactly("09VELA11");
        assertThat(link.state()).isEqualTo(Link.State.WANTED);
        assertThat(link.basis()).isEqualTo("year of the citing cable");
    }

    @Test
    void theYearBeforeIsTakenWhenOnlyThatOneIsHeld() {
        var link = only("NUMBER: 09VELA12\nSENT: 2009-06-01\nREF: A=09VELA11|08VELA11\n", "08VELA11");
        assertThat(link.targets()).containsExactly("08VELA11");
        assertThat(link.state()).isEqualTo(Link.State.HELD);
        assertThat(link.basis()).isEqualTo("year before");
    }

    @Test
    void theYearBeforeIsTakenWhenTheNumberCouldNotExistYet() {
        var january = "NUMBER: 09VELA12\nSENT: 2009-01-20\nREF: A=09VELA900|08VELA900\n";
        assertThat(only(january).targets()).containsExactly("08VELA900");
        assertThat(only(january).basis()).isEqualTo("year before");
        // A later cable with that number does not change what the words can mean.
        assertThat(only(january, "09VELA900").targets()).containsExactly("08VELA900");
        var otherPost = "NUMBER: 09VELA12\nSENT: 2009-01-20\nREF: A=09ARDEN900|08ARDEN900\n";
        assertThat(only(otherPost).targets()).containsExactly("09ARDEN900");
        var june = "NUMBER: 09VELA12\nSENT: 2009-06-20\nREF: A=09VELA900|08VELA900\n";
        assertThat(only(june).targets()).containsExactly("09VELA900");
    }

    @Test
    void twoCablesThatFitAreBothNamedAndNoneIsChosen() {
        var text = "NUMBER: 09VELA12\nSENT: 2009-06-01\nREF: A=09VELA11|08VELA11\n";
        var link = only(text, "09VELA11", "08VELA11");
        assertThat(link.state()).isEqualTo(Link.State.AMBIGUOUS);
        assertThat(link.targets()).containsExactly("09VELA11", "08VELA11");
        assertThat(codes(text, "09VELA11", "08VELA11")).containsExactly(Code.W502_REFERENCE_AMBIGUOUS);
    }

    @Test
    void whatIsNoCableIsSaidToBeNone() {
        var link = only("NUMBER: 09VELA12\nREF: A=ROE-DOE E-MAIL OF MARCH 3\n");
        assertThat(link.state()).isEqualTo(Link.State.NOT_A_CABLE);
        assertThat(link.targets()).isEmpty();
        assertThat(link.basis()).isEqualTo("email");
    }

    @Test
    void aReferenceToItselfIsDropped() {
        assertThat(links("NUMBER: 09VELA12\nREF: A=09VELA12\nREF: B=09VELA12|08VELA12\n1. See 09VELA12.\n"))
                .isEmpty();
    }

    @Test
    void reftelMeansAllReferences() {
        var links = links("NUMBER: 09VELA12\nREF: A=09VELA11\nREF: B=A TALK\nREF: C=08ARDEN3\n1. Cases (reftel).\n");
        var reftel = links.getLast();
        assertThat(reftel.kind()).isEqualTo(Link.Kind.REFTEL);
        assertThat(reftel.address()).isEqualTo("1");
        assertThat(reftel.targets()).containsExactly("09VELA11", "08ARDEN3");
    }

    @Test
    void refAAndBMeansThoseTwo() {
        var text = "NUMBER: 09VELA12\nREF: A=09VELA11\nREF: B=08VELA10\nREF: C=09ARDEN3\n1. See ref A and B.\n";
        var link = links(text, "08VELA10").getLast();
        assertThat(link.kind()).isEqualTo(Link.Kind.REF);
        assertThat(link.targets()).containsExactly("09VELA11", "08VELA10");
        assertThat(link.state()).isEqualTo(Link.State.WANTED);
        assertThat(links(text, "08VELA10", "09VELA11").getLast().state()).isEqualTo(Link.State.HELD);
    }

    @Test
    void aPointerToWhatTheCableDoesNotHaveIsLeftWithoutLink() {
        var text = "NUMBER: 09VELA12\n1. See ref D, reftel and para 9.\n";
        assertThat(links(text)).extracting(Link::state).containsOnly(Link.State.NO_TARGET);
        assertThat(codes(text)).containsOnly(Code.W505_POINTER_WITHOUT_TARGET).hasSize(3);
    }

    @Test
    void aParagraphIsTheFirstWithThatPrintedNumberUnderItsGivenAddress() {
        var document = Documents.of("NUMBER: 09VELA12\n1. See para 2.\n2. Harbour.\n2. Quay.\n");
        var own = References.resolve(document, id -> false);
        assertThat(own.getFirst().targets()).containsExactly("09VELA12/2");
        assertThat(own.getFirst().state()).isEqualTo(Link.State.HELD);
        var given = References.of(document, List.of("u1", "u4", "2"));
        assertThat(given.getFirst().address()).isEqualTo("u1");
        assertThat(given.getFirst().meant().getFirst().candidates()).containsExactly("09VELA12/u4");
    }

    @Test
    void aSeptelIsAnnouncedWithItsSentenceAsTopic() {
        var text = "NUMBER: 09VELA12\n1. Talks went on. The visit to the quay is in septel. They end in May.\n";
        var link = only(text);
        assertThat(link.state()).isEqualTo(Link.State.ANNOUNCED);
        assertThat(link.targets()).isEmpty();
        assertThat(link.quote()).isEqualTo("septel");
        assertThat(link.basis()).isEqualTo("The visit to the quay is in septel.");
        assertThat(codes(text)).containsExactly(Code.W503_REFERENCE_UNNUMBERED);
    }

    @Test
    void aTopicIsNotCutAtAnInitialAndALongOneIsCutBetweenWords() {
        var short1 = "NUMBER: 09VELA12\n1. It is over. The U.S. team reports by septel on the quay.\n";
        assertThat(only(short1).basis()).isEqualTo("The U.S. team reports by septel on the quay.");
        var words = "harbour ".repeat(60);
        var long1 = "NUMBER: 09VELA12\n1. It is over. The " + words + "septel " + words + "quay.\n";
        assertThat(only(long1).basis())
                .startsWith("... harbour harbour")
                .endsWith("harbour harbour ...")
                .contains(" septel ")
                .hasSizeBetween(400, 520);
    }

    @Test
    void wantedNumbersAreListedOnceWithWhoRefersToThem() {
        var text = "NUMBER: 09VELA12\nREF: A=09VELA11\nREF: B=08VELA10\n1. See ref A. And see 09ARDEN3.\n";
        var wanted = Wanted.of(links(text, "08VELA10"), Set.of("08VELA10")::contains);
        assertThat(wanted).extracting(Wanted::id).containsExactly("09ARDEN3", "09VELA11");
        assertThat(wanted.getLast().by()).hasSize(2);
    }
}
