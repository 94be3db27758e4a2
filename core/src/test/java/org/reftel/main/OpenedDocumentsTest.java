package org.reftel.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.Stages;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;

class OpenedDocumentsTest {
    private final List<ExtractId> read = new ArrayList<>();

    private static Document document(String words) {
        var text = "SUBJECT: BOATS\n\n1. (U) " + words + "\n";
        return Stages.read("boats.txt", text.getBytes(StandardCharsets.UTF_8)).documents().getFirst();
    }

    private Document get(OpenedDocuments opened, Document document) {
        return opened.get(document.extract().id(), extract -> {
            read.add(extract);
            return document;
        });
    }

    @Test
    void whatWasReadIsReadOnce() {
        var opened = new OpenedDocuments(1_000);
        var boats = document("Boats left.");

        assertThat(get(opened, boats)).isSameAs(get(opened, boats)).isSameAs(boats);
        assertThat(read).hasSize(1);
    }

    @Test
    void theOneAskedForLongestAgoGoesFirst() {
        var one = document("Boats left.");
        var other = document("Boats came.");
        var third = document("Boats sank.");
        long two = one.extract().text().length() + other.extract().text().length();
        var opened = new OpenedDocuments(two);
        get(opened, one);
        get(opened, other);
        get(opened, one);
        get(opened, third);
        read.clear();

        get(opened, one);
        get(opened, other);

        assertThat(read).containsExactly(other.extract().id());
        assertThat(opened.size()).isEqualTo(2);
    }

    @Test
    void whatIsLargerThanAllIsNotKept() {
        var opened = new OpenedDocuments(10);

        get(opened, document("Boats left."));

        assertThat(opened.size()).isZero();
    }
}
