package org.reftel.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reftel.model.CatalogueFact;
import org.reftel.model.Code;
import org.reftel.model.Shape;

class FlatRecordTest {
    @Test
    void fiveLinesAreFactsAndTheRestIsTheTelegram() {
        var extract = Samples.only(Samples.FLAT);
        assertThat(extract.shape()).isEqualTo(Shape.FLAT);
        assertThat(extract.facts())
                .extracting(CatalogueFact::kind, fact -> fact.at().of(extract.text()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CatalogueFact.Kind.NUMBER, "09PORTVELA412"),
                        org.assertj.core.groups.Tuple.tuple(CatalogueFact.Kind.TITLE, "HARBOUR TALKS RESUME"),
                        org.assertj.core.groups.Tuple.tuple(
                                CatalogueFact.Kind.CREATED, "Sun May 03 00:00:00 +0200 2009"),
                        org.assertj.core.groups.Tuple.tuple(CatalogueFact.Kind.CLASSIFICATION, "CONFIDENTIAL"),
                        org.assertj.core.groups.Tuple.tuple(CatalogueFact.Kind.ORIGIN, "Embassy Port Vela"));
        assertThat(Samples.telegram(extract)).isEqualTo(Samples.HEADER + Samples.BODY);
    }

    @Test
    void aRecordWithoutTelegramIsSaid() {
        var stub = Samples.only(Samples.FLAT.substring(0, Samples.FLAT.indexOf("VZCZC")));
        assertThat(stub.telegram().isEmpty()).isTrue();
        assertThat(stub.facts()).hasSize(5);
        assertThat(stub.problems()).extracting(problem -> problem.code()).containsExactly(Code.W204_TEXT_CUT_OFF);
    }

    @Test
    void severalRecordsFollowOneAnother() {
        var extracts = Samples.all(Samples.FLAT + "\n" + Samples.FLAT.replace("412", "413"));
        assertThat(extracts).hasSize(2);
        assertThat(Samples.telegram(extracts.getFirst())).endsWith("QUILL");
        assertThat(extracts.get(1).text()).startsWith("09PORTVELA413\n");
    }

    @Test
    void anEmptySubjectLineIsNoFact() {
        assertThat(Samples.only(Samples.FLAT.replaceFirst("HARBOUR TALKS RESUME", ""))
                        .facts())
                .hasSize(4);
    }
}
