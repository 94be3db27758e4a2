package org.reftel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.cli.Opener;
import org.reftel.cli.Workroom;
import org.reftel.main.Main;
import org.reftel.model.Matter;

class ReviewingTest {
    private static final LocalDate TODAY = LocalDate.of(2013, 1, 1);

    private static final String PROMISE = """
        R 241947Z SEP 11
        FM AMEMBASSY PORT VELA
        UNCLAS PORT VELA 000412

        TAGS: PREL
        SUBJECT: A REGISTER

        1. (U) The Ministry of Harbours promised to put a register of all complaints on its public web site.
        """;

    private static final String BETWEEN = """
        R 021200Z FEB 12
        FM AMEMBASSY PORT VELA
        UNCLAS PORT VELA 000031

        TAGS: PREL
        SUBJECT: A MARKET

        1. (U) Boats were sold in the harbour, and the season was quiet.
        """;

    private static final String OUTCOME = """
        R 021200Z OCT 12
        FM AMEMBASSY PORT VELA
        UNCLAS PORT VELA 000590

        TAGS: PREL
        SUBJECT: THE REGISTER

        1. (U) The Ministry of Harbours opened its public register of complaints on September 3, 2012.
        """;

    @TempDir
    private Path folder;

    private Workroom room() throws IOException {
        var in = Files.createDirectories(folder.resolve("in"));
        var cables = List.of(PROMISE, BETWEEN, OUTCOME);
        for (int i = 0; i < cables.size(); i++) {
            Files.writeString(in.resolve(i + ".txt"), cables.get(i));
        }
        var room = Main.room(folder.resolve("room"), Opener.Way.MAKE);
        room.ingest()
                .run(
                        List.of(in.toString()),
                        folder.resolve("room"),
                        InputStream.nullInputStream(),
                        outcome -> {},
                        progress -> {});
        return room;
    }

    private static List<Review> walked(Desk desk, int most) throws IOException {
        var reviews = new ArrayList<Review>();
        var after = "";
        do {
            reviews.add(desk.review(TODAY, after, most));
            after = reviews.getLast().last();
        } while (!after.isEmpty());
        return reviews;
    }

    private static List<String> outcomes(List<Review> reviews) {
        return reviews.stream()
                .flatMap(review -> review.proposals().stream())
                .filter(proposal -> proposal.matter() instanceof Matter.OfOutcome)
                .map(Proposal::handle)
                .toList();
    }

    @Test
    void allRecordsAreLookedThroughSomeAtATimeTheNewestFirst() throws IOException {
        try (var room = room()) {
            var reviews = walked(room.desk(), 1);

            assertThat(reviews).extracting(Review::left).containsExactly(2, 1, 0);
            assertThat(reviews).extracting(Review::last).containsExactly("12PORTVELA590", "12PORTVELA31", "");
        }
    }

    @Test
    void whatBecameOfAnOldPromiseIsFoundInRecordsLookedThroughBefore() throws IOException {
        try (var room = room()) {
            var atOnce = outcomes(walked(room.desk(), 3));

            assertThat(atOnce).isNotEmpty();
            assertThat(outcomes(walked(room.desk(), 1))).isEqualTo(atOnce);
            assertThat(outcomes(walked(room.desk(), 2))).isEqualTo(atOnce);
        }
    }
}
