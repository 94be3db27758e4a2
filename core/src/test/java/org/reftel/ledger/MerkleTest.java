package org.reftel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The eight leaves and their roots are the reference data of Certificate Transparency (RFC 6962).
class MerkleTest {
    static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    static List<Hash> leaves() {
        return LEAVES.stream()
                .map(hex -> Merkle.leaf(HexFormat.of().parseHex(hex)))
                .toList();
    }

    @Test
    void theRootsAreThePublishedOnes() {
        assertThat(Merkle.EMPTY.hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (var size = 1; size <= 8; size++) {
            assertThat(Merkle.root(leaves().subList(0, size)).hex()).isEqualTo(ROOTS.get(size - 1));
        }
    }

    @Test
    void everyPathOfEveryTreeHoldsForItsPlaceAndForNoOther() throws IOException {
        var all = leavesOf(40);
        for (var size = 1; size <= all.size(); size++) {
            var leaves = all.subList(0, size);
            var root = Merkle.root(leaves);
            for (var index = 0; index < size; index++) {
                var path = Merkle.inclusion(index, size, Merkle.of(leaves));
                for (var other = -1; other <= size; other++) {
                    assertThat(Merkle.included(leaves.get(index), other, size, path, root))
                            .as("%d of %d as %d", index, size, other)
                            .isEqualTo(other == index);
                }
                assertThat(Merkle.included(leaves.get(index), index, size, plus(path, root), root))
                        .isFalse();
                assertThat(Merkle.included(leaves.get(index), index, size, plus(path, all.getFirst()), root))
                        .isFalse();
                if (!path.isEmpty()) {
                    assertThat(Merkle.included(leaves.get(index), index, size, path.subList(1, path.size()), root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void everyTreeGrewFromEachEarlierOneAndFromNoOther() throws IOException {
        var all = leavesOf(40);
        for (var size = 1; size <= all.size(); size++) {
            var root = Merkle.root(all.subList(0, size));
            for (var earlier = 1; earlier <= size; earlier++) {
                var before = Merkle.root(all.subList(0, earlier));
                var path = Merkle.consistency(earlier, size, Merkle.of(all.subList(0, size)));
                assertThat(Merkle.consistent(earlier, before, size, root, path))
                        .as("%d to %d", earlier, size)
                        .isTrue();
                assertThat(Merkle.consistent(earlier, before, size, root, plus(path, root)))
                        .isFalse();
                for (var other = 0; other < earlier; other++) {
                    assertThat(Merkle.consistent(other, before, size, root, path))
                            .as("%d as %d to %d", earlier, other, size)
                            .isFalse();
                }
                if (earlier < size) {
                    assertThat(Merkle.consistent(earlier, root, size, root, path))
                            .isFalse();
                    assertThat(Merkle.consistent(earlier, before, size, before, path))
                            .isFalse();
                }
            }
        }
    }

    static List<Hash> leavesOf(int size) {
        var leaves = new ArrayList<Hash>();
        for (var i = 0; i < size; i++) {
            leaves.add(Merkle.leaf(("leaf " + i).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
        return leaves;
    }

    private static List<Hash> plus(List<Hash> path, Hash more) {
        var longer = new ArrayList<>(path);
        longer.add(more);
        return longer;
    }
}
