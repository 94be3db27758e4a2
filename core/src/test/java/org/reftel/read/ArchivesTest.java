package org.reftel.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.reftel.model.Code;

class ArchivesTest {
    private static byte[] zip(Object... namesAndContents) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write(bytes(namesAndContents[i + 1]));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] gzip(Object content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(content));
        }
        return out.toByteArray();
    }

    private static byte[] bytes(Object content) {
        return content instanceof byte[] bytes ? bytes : content.toString().getBytes(UTF_8);
    }

    private static Archives.Unpacked unpack(byte[] bytes) {
        return new Archives().unpack("cables.zip", bytes);
    }

    private static int indexOf(byte[] bytes, int first, int... rest) {
        for (int i = first; i + rest.length <= bytes.length; i++) {
            boolean same = true;
            for (int k = 0; k < rest.length; k++) {
                same &= (bytes[i + k] & 0xff) == rest[k];
            }
            if (same) {
                return i;
            }
        }
        throw new AssertionError();
    }

    @Test
    void filesOfAZipAreNamedAfterIt() throws IOException {
        var unpacked = unpack(zip("a.txt", "one", "folder/", "", "folder/b.txt", "two"));
        assertThat(unpacked.problems()).isEmpty();
        assertThat(unpacked.entries())
                .extracting(entry -> entry.name() + "=" + new String(entry.bytes(), UTF_8))
                .containsExactly("cables.zip!/a.txt=one", "cables.zip!/folder/b.txt=two");
    }

    @Test
    void aGzipHoldsOneFile() throws IOException {
        var unpacked = new Archives().unpack("folder/a.txt.gz", gzip("one"));
        assertThat(unpacked.entries())
                .extracting(entry -> entry.name() + "=" + new String(entry.bytes(), UTF_8))
                .containsExactly("folder/a.txt.gz!/a.txt=one");
    }

    @Test
    void archivesInArchivesAreUnpackedToTheThirdDepth() throws IOException {
        var deep = zip("3.zip", zip("2.txt.gz", gzip("deep")));
        assertThat(unpack(deep).entries())
                .extracting(Archives.Entry::name)
                .containsExactly("cables.zip!/3.zip!/2.txt.gz!/2.txt");
        var deeper = unpack(zip("4.zip", deep));
        assertThat(deeper.entries())
                .extracting(Archives.Entry::name)
                .containsExactly("cables.zip!/4.zip!/3.zip!/2.txt.gz");
        assertThat(deeper.problems()).extracting(problem -> problem.code()).containsExactly(Code.E212_DAMAGED_ARCHIVE);
    }

    @Test
    void anArchiveThatIsCutOffGivesWhatIsThere() throws IOException {
        var whole = zip("a.txt", "one", "b.txt", "two".repeat(2000));
        for (int i = 30; i < whole.length; i++) {
            var unpacked = unpack(Arrays.copyOf(whole, i));
            assertThat(unpacked.problems()).as("cut at %d", i).isNotEmpty();
            if (i > 60) {
                assertThat(unpacked.entries().getFirst().bytes())
                        .asString(UTF_8)
                        .isEqualTo("one");
            }
        }
        var gzip = gzip("one ".repeat(5000));
        for (int i = 0; i < gzip.length; i++) {
            assertThat(new Archives().unpack("a.gz", Arrays.copyOf(gzip, i)).problems())
                    .isNotEmpty();
        }
    }

    @Test
    void anEncryptedFileCostsNoOther() throws IOException {
        var bytes = zip("a.txt", "one", "b.txt", "two");
        bytes[indexOf(bytes, 1, 'P', 'K', 1, 2) + 8] |= 1;
        var unpacked = unpack(bytes);
        assertThat(unpacked.entries()).extracting(Archives.Entry::name).containsExactly("cables.zip!/b.txt");
        assertThat(unpacked.problems().getFirst().message()).startsWith("cables.zip!/a.txt is encrypted");
    }

    @Test
    void aDamagedFileCostsNoOther() throws IOException {
        var bytes = zip("a.txt", "one", "b.txt", "two");
        bytes[30 + "a.txt".length() + 1] ^= 0x55;
        var unpacked = unpack(bytes);
        assertThat(unpacked.entries()).extracting(Archives.Entry::name).contains("cables.zip!/b.txt");
        assertThat(unpacked.problems())
                .extracting(problem -> problem.code())
                .containsExactly(Code.E212_DAMAGED_ARCHIVE);
    }

    @Test
    void aBombIsLeftPacked() throws IOException {
        var bomb = zip("zeros", new byte[40 << 20], "a.txt", "one");
        var unpacked = unpack(bomb);
        assertThat(unpacked.entries()).extracting(Archives.Entry::name).containsExactly("cables.zip!/a.txt");
        assertThat(unpacked.problems().getFirst().message()).contains("would grow more than 200 times");
        assertThat(new Archives(1000, 200, 3)
                        .unpack("a.gz", gzip("x".repeat(1001)))
                        .entries())
                .isEmpty();
    }

    @Test
    void noBytesMakeItThrow() throws IOException {
        var random = new java.util.Random(Long.getLong("seed", 20090503));
        var whole = zip("a.txt", "one", "b.zip", zip("c.txt", "two".repeat(500)));
        for (int i = 0; i < 3000; i++) {
            var bytes = whole.clone();
            for (int k = 0; k < 1 + i % 5; k++) {
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
            }
            assertThat(unpack(bytes).entries()).hasSizeLessThan(10);
        }
    }

    @Test
    void onlyZipAndGzipAreArchives() throws IOException {
        assertThat(Archives.isArchive(zip("a", "b"))).isTrue();
        assertThat(Archives.isArchive(gzip("a"))).isTrue();
        assertThat(Archives.isArchive(Samples.TEXT.getBytes(UTF_8))).isFalse();
        assertThat(Archives.isArchive(new byte[] {'P', 'K'})).isFalse();
    }
}
