package org.reftel.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reftel.model.Joined;

/// Two thousand invented persons with two family names, under all the ways of writing them, joined and split.
class ResolutionTest {
    private static final long SEED = Long.getLong("seed", 20100129);
    private static final int PERSONS = 2_000;
    private static final int RECORDS = 6;

    @Test
    void whoIsJoinedIsTheSameAndTheSameAreJoined() {
        var census = new Census(SEED, PERSONS, RECORDS);
        var joined = Joining.of(census.sightings, List.of());
        var pairs = Pairs.of(census, joined);
        long open = joined.stream().filter(one -> one.id().contains("@")).count();
        System.out.printf(
                Locale.ROOT,
                "%d persons in %d sightings: pair precision %.4f recall %.4f, wrong pairs %d, left open %d%n",
                PERSONS,
                census.sightings.size(),
                pairs.precision(),
                pairs.recall(),
                pairs.joined - pairs.right,
                open);
        assertThat(pairs.precision()).as("seed %d", SEED).isGreaterThanOrEqualTo(0.98);
        assertThat(pairs.recall()).as("seed %d", SEED).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void aSplitRestoresTheFormerStateExactly() {
        var census = new Census(SEED, 300, 4);
        var before = Joining.of(census.sightings, List.of());
        int tried = 0;
        for (int i = 0; i + 1 < census.sightings.size() && tried < 40; i += 29) {
            var one = census.sightings.get(i);
            var other = census.sightings.get(i + 1);
            var join = decided(true, one, other);
            var after = Joining.of(census.sightings, List.of(join));
            if (partition(after).equals(partition(before))) {
                continue;
            }
            tried++;
            assertThat(partition(Joining.of(census.sightings, List.of(join, decided(false, one, other)))))
                    .isEqualTo(partition(before));
            assertThat(Joining.of(census.sightings, List.of())).isEqualTo(before);
        }
        assertThat(tried).isGreaterThan(5);
    }

    /// A hundred thousand sightings, which are a quarter of a million mentions: seconds.
    @Test
    void aLargeRoomIsJoinedInSeconds() {
        var census = new Census(SEED, 10_000, 10);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var joined = Joining.of(census.sightings, List.of());
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d sightings to %d in %.1f s of one core%n",
                census.sightings.size(),
                joined.size(),
                seconds);
        assertThat(seconds).isLessThan(10);
    }

    private static Decided decided(boolean same, Sighting one, Sighting other) {
        return new Decided(
                same,
                one.document(),
                one.party().name(),
                other.document(),
                other.party().name());
    }

    private static List<List<Joined.Member>> partition(List<Joined> joined) {
        return joined.stream().map(Joined::members).toList();
    }

    /// Pairs of sightings: joined, of one person, and both.
    private record Pairs(long joined, long same, long right) {
        static Pairs of(Census census, List<Joined> joined) {
            Map<String, Integer> who = new HashMap<>();
            for (int i = 0; i < census.persons.size(); i++) {
                var sighting = census.sightings.get(i);
                who.put(sighting.document() + "/" + sighting.index(), census.persons.get(i));
            }
            long all = 0;
            long right = 0;
            for (var one : joined) {
                var persons = new HashMap<Integer, Long>();
                for (var member : one.members()) {
                    persons.merge(who.get(member.document() + "/" + member.party()), 1L, Long::sum);
                }
                all += pairs(one.members().size());
                right += persons.values().stream().mapToLong(Pairs::pairs).sum();
            }
            var sizes = new HashMap<Integer, Long>();
            new ArrayList<>(census.persons).forEach(person -> sizes.merge(person, 1L, Long::sum));
            return new Pairs(
                    all, sizes.values().stream().mapToLong(Pairs::pairs).sum(), right);
        }

        private static long pairs(long count) {
            return count * (count - 1) / 2;
        }

        double precision() {
            return (double) right / joined;
        }

        double recall() {
            return (double) right / same;
        }
    }
}
