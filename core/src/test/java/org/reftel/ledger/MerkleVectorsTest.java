package org.reftel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The published vectors, and each that holds with every change that its publishers try.
class MerkleVectorsTest {
    private static final Hash SOME = hash("q6yroAAAAAAAAAAAAAAAAAAAAAAAAAAAAGAGHgASNFY=");

    private static Hash hash(String base64) {
        return Hash.parse(base64).orElseThrow();
    }

    static Stream<String> vectors() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/ledger/merkle-vectors.txt")).stream()
                .filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void eachVectorIsJudgedAsPublished(String vector) {
        var words = vector.split(" ");
        var first = Long.parseLong(words[1]);
        var size = Long.parseLong(words[2]);
        var one = hash(words[3]);
        var two = hash(words[4]);
        var holds = words[5].equals("holds");
        var path = words[6].equals("-")
                ? List.<Hash>of()
                : Arrays.stream(words[6].split(","))
                        .map(MerkleVectorsTest::hash)
                        .toList();
        if (words[0].equals("inclusion")) {
            assertThat(Merkle.included(one, first, size, path, two)).isEqualTo(holds);
            if (holds) {
                inclusionChanged(one, first, size, path, two);
            }
        } else {
            assertThat(Merkle.consistent(first, one, size, two, path)).isEqualTo(holds);
            if (holds && !path.isEmpty()) {
                consistencyChanged(first, one, size, two, path);
            }
        }
    }

    private static void inclusionChanged(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        for (var other : new long[] {index - 1, index + 1, index ^ 2}) {
            assertThat(Merkle.included(leaf, other, size, path, root)).isFalse();
        }
        for (var other : new long[] {size * 2, size / 2}) {
            assertThat(Merkle.included(leaf, index, other, path, root)).isFalse();
        }
        assertThat(Merkle.included(SOME, index, size, path, root)).isFalse();
        assertThat(Merkle.included(leaf, index, size, path, Merkle.EMPTY)).isFalse();
        assertThat(Merkle.included(leaf, index, size, path, SOME)).isFalse();
        for (var changed : changed(path, root, leaf)) {
            assertThat(Merkle.included(leaf, index, size, changed, root)).isFalse();
        }
    }

    private static void consistencyChanged(long earlier, Hash before, long size, Hash root, List<Hash> path) {
        for (var other : new long[] {earlier - 1, earlier + 1, earlier ^ 2}) {
            assertThat(Merkle.consistent(other, before, size, root, path)).isFalse();
        }
        for (var other : new long[] {size * 2, size / 2}) {
            assertThat(Merkle.consistent(earlier, before, other, root, path)).isFalse();
        }
        assertThat(Merkle.consistent(earlier, SOME, size, root, path)).isFalse();
        assertThat(Merkle.consistent(earlier, before, size, SOME, path)).isFalse();
        assertThat(Merkle.consistent(earlier, root, size, before, path)).isFalse();
        assertThat(Merkle.consistent(earlier, before, size, root, List.of())).isFalse();
        for (var changed : changed(path, root, before, path.getFirst())) {
            assertThat(Merkle.consistent(earlier, before, size, root, changed)).isFalse();
        }
    }

    /// With garbage before and behind, one bit changed in each hash, one hash taken out and one put in.
    private static List<List<Hash>> changed(List<Hash> path, Hash... garbage) {
        var all = new ArrayList<List<Hash>>();
        for (var more : garbage) {
            all.add(Stream.concat(path.stream(), Stream.of(more)).toList());
            all.add(Stream.concat(Stream.of(more), path.stream()).toList());
        }
        for (var i = 0; i < path.size(); i++) {
            for (var bit = 0; bit < 256; bit++) {
                var bytes = path.get(i).bytes();
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
                var flipped = new ArrayList<>(path);
                flipped.set(i, Hash.of(bytes));
                all.add(flipped);
            }
            var fewer = new ArrayList<>(path);
            fewer.remove(i);
            all.add(fewer);
            var more = new ArrayList<>(path);
            more.add(i, SOME);
            all.add(more);
        }
        return all;
    }
}
