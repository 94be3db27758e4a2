package org.reftel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reftel.Accepts;
import org.reftel.model.CableId;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState.Fault.Kind;

/// Custody written at random without a fault, and one fault planted in each of 200: each is found where it was
/// planted, and nothing else is.
class PlantedFaultsTest {
    private static final Instant BEGUN = Instant.parse("2026-01-02T08:00:00Z");
    private static final Set<Kind> CUSTODY =
            Set.of(Kind.GAP_IN_CUSTODY, Kind.OVERLAP_IN_CUSTODY, Kind.WRONG_HAND, Kind.SEAL_DIFFERS, Kind.NO_AUTHORITY);

    private final Random random = new Random(200);

    private static FileEntry entry(long serial, String type, TreeMap<String, String> fields) {
        var day = Instant.parse(fields.getOrDefault("moment", "2026-01-01T12:00:00Z"))
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
        return new FileEntry(
                new CableId(2026, "HARBORFIRE", serial),
                type,
                day,
                Paper.OFFICE,
                fields,
                List.of("Written."),
                List.of(),
                FileEntry.NONE,
                "A. Reader",
                Paper.noon(day),
                Label.of(Level.SBU));
    }

    /// An authority, an exhibit and six to twelve hands, sealed anew now and then.
    private List<TreeMap<String, String>> sound(String exhibit) {
        var all = new ArrayList<TreeMap<String, String>>();
        all.add(Paper.fields("scope", "the pier", "begins", "2026-01-01", "ends", "2026-01-31"));
        all.add(Paper.fields(
                "exhibit",
                exhibit,
                "what",
                "a rifle",
                "seal",
                "S-0",
                "authority",
                "1",
                "collected-by",
                "Unit A",
                "holder",
                "Hand 0",
                "moment",
                BEGUN.toString()));
        var moment = BEGUN;
        var seal = "S-0";
        int hands = 6 + random.nextInt(7);
        for (int i = 1; i <= hands; i++) {
            moment = moment.plus(60 + random.nextInt(3000), ChronoUnit.MINUTES);
            var fields = Paper.fields(
                    "exhibit",
                    exhibit,
                    "from",
                    "Hand " + (i - 1),
                    "to",
                    "Hand " + i,
                    "moment",
                    moment.toString(),
                    "seal",
                    seal);
            if (random.nextInt(3) == 0) {
                seal = "S-" + i;
                fields.put("new-seal", seal);
            }
            if (random.nextInt(3) == 0) {
                fields.put("received", moment.toString());
            }
            all.add(fields);
        }
        return all;
    }

    /// Written in whatever order: those that came late are told late.
    private Paper paper(List<TreeMap<String, String>> all) {
        var paper = Paper.of("case");
        paper.entries.add(entry(1, "authority", all.get(0)));
        paper.entries.add(entry(2, "exhibit", all.get(1)));
        var order = new ArrayList<>(all.subList(2, all.size()));
        if (random.nextBoolean()) {
            Collections.shuffle(order, random);
        }
        long serial = 3;
        for (var fields : order) {
            paper.entries.add(entry(serial++, "custody", fields));
        }
        return paper;
    }

    private static List<String> found(Paper paper) {
        return paper.state(LocalDate.of(2030, 1, 1)).faults().stream()
                .filter(fault -> CUSTODY.contains(fault.kind()))
                .map(fault -> fault.kind() + " "
                        + paper.entries
                                .get((int) fault.serial())
                                .field("moment")
                                .orElse(""))
                .toList();
    }

    @Test
    void thousandSoundExhibitsHaveNoFault() {
        for (int i = 0; i < 1000; i++) {
            assertThat(found(paper(sound("E-" + i)))).isEmpty();
        }
    }

    @Test
    @Accepts("D16")
    void twoHundredPlantedAreFoundEachWhereItIsAndNoneElse() {
        var planted = new HashSet<Kind>();
        for (int i = 0; i < 200; i++) {
            var all = sound("E-" + i);
            int at = 2 + random.nextInt(all.size() - 2);
            var fields = all.get(at);
            var moment = Instant.parse(fields.get("moment"));
            Kind kind;
            switch (i % 8) {
                case 0 -> {
                    fields.remove("from");
                    kind = Kind.GAP_IN_CUSTODY;
                }
                case 1 -> {
                    fields.put("received", moment.plusSeconds(1800).toString());
                    kind = Kind.GAP_IN_CUSTODY;
                }
                case 2 -> {
                    fields.put("received", moment.minusSeconds(600).toString());
                    kind = Kind.OVERLAP_IN_CUSTODY;
                }
                case 3 -> {
                    fields.put("from", "Stranger");
                    kind = Kind.WRONG_HAND;
                }
                case 4 -> {
                    fields.put("seal", "X-1");
                    fields.putIfAbsent("new-seal", all.get(at).getOrDefault("new-seal", next(all, at)));
                    kind = Kind.SEAL_DIFFERS;
                }
                case 5 -> {
                    all.get(0).put("ends", "2026-01-01");
                    fields = all.get(1);
                    kind = Kind.NO_AUTHORITY;
                }
                case 6 -> {
                    all.get(1).remove("authority");
                    fields = all.get(1);
                    kind = Kind.NO_AUTHORITY;
                }
                default -> {
                    // A hand-over that nobody wrote down: the next one comes from somebody who does not have it.
                    if (at == all.size() - 1) {
                        at--;
                    }
                    var lost = all.remove(at);
                    fields = all.get(at);
                    fields.put("seal", lost.get("seal"));
                    fields.putIfAbsent("new-seal", next(all, at));
                    kind = Kind.WRONG_HAND;
                }
            }
            planted.add(kind);
            assertThat(found(paper(all)))
                    .as("planted %s (%s)", kind, i % 8)
                    .containsExactly(kind + " " + fields.get("moment"));
        }
        assertThat(planted).isEqualTo(CUSTODY);
    }

    /// The seal with which it is found the next time, so that only what was planted shows.
    private static String next(List<TreeMap<String, String>> all, int at) {
        return at + 1 < all.size() ? all.get(at + 1).get("seal") : "S-last";
    }
}
