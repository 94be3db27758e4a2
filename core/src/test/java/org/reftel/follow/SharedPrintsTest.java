package org.reftel.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SharedPrintsTest {
    private static final long SEED = Long.getLong("seed", 7);

    /// Records of paragraphs with few different fingerprints, so that many are shared, in one record too.
    private static List<List<List<Integer>>> records() {
        var random = new Random(SEED);
        var records = new ArrayList<List<List<Integer>>>();
        for (int record = 0; record < 200; record++) {
            var paragraphs = new ArrayList<List<Integer>>();
            for (int paragraph = 0; paragraph < random.nextInt(5); paragraph++) {
                var prints = new HashSet<Integer>();
                for (int i = 0; i < random.nextInt(6); i++) {
                    prints.add(random.nextInt(3_000) * 1_431_655 - 2_000_000_000);
                }
                paragraphs.add(List.copyOf(prints));
            }
            records.add(paragraphs);
        }
        return records;
    }

    private static SharedPrints.Source source(List<List<List<Integer>>> records) {
        return taking -> {
            for (int record = 0; record < records.size(); record++) {
                taking.take(record, records.get(record));
            }
        };
    }

    private static Map<Integer, Set<Integer>> expected(List<List<List<Integer>>> records) {
        var holders = new HashMap<Integer, Set<Integer>>();
        for (int record = 0; record < records.size(); record++) {
            for (var prints : records.get(record)) {
                for (int print : prints) {
                    holders.computeIfAbsent(print, key -> new HashSet<>()).add(record);
                }
            }
        }
        var shared = new TreeMap<Integer, Set<Integer>>();
        for (int record = 0; record < records.size(); record++) {
            for (int i = 0; i < records.get(record).size(); i++) {
                for (int print : records.get(record).get(i)) {
                    if (holders.getOrDefault(print, Set.of()).size() > 1) {
                        shared.computeIfAbsent(record, key -> new TreeSet<>()).add(i);
                    }
                }
            }
        }
        return shared;
    }

    @Test
    void exactlyTheParagraphsWithAFingerprintOfAnotherRecordAreFound() throws IOException {
        var records = records();

        assertThat(SharedPrints.of(source(records), records.size()).paragraphs())
                .as("seed %d", SEED)
                .isEqualTo(expected(records))
                .isNotEmpty();
    }

    @Test
    void aShareAtATimeFindsTheSame() throws IOException {
        var records = records();
        var atOnce = SharedPrints.of(source(records), records.size());

        for (int most : List.of(1, 10, 100)) {
            assertThat(SharedPrints.of(source(records), records.size(), most)).isEqualTo(atOnce);
        }
    }

    @Test
    void whatOneRecordRepeatsInItselfIsNotShared() throws IOException {
        var records = List.of(List.of(List.of(1, 2), List.of(2, 3)), List.of(List.of(4)));

        assertThat(SharedPrints.of(source(records), 2).paragraphs()).isEmpty();
    }

    @Test
    void fingerprintsThatAreEqualByChanceAreSortedOut() {
        var passage = "the harbour police guards eleven ports and the water within two miles of every one of them";
        var one = "In March " + passage + " said the minister.";
        var other = "Nobody knew that " + passage + ", or so it seemed.";
        var third = "A market was held in the old town and boats were sold there to whoever came with money.";
        var all = new TreeSet<Integer>();
        for (var text : List.of(one, other, third)) {
            all.addAll(Fingerprints.of(text));
        }
        // As if each of them stood in another record, too.
        var chance = new Chance(List.copyOf(all));
        chance.add(0, 4, one);
        chance.add(7, 2, other);
        chance.add(9, 0, third);

        assertThat(chance.left()).isEqualTo(Map.of(0, Set.of(4), 7, Set.of(2)));
    }
}
