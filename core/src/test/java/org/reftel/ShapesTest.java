package org.reftel;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same inputs, many ways: nothing throws, nothing is lost, and time stays linear.
///
/// What is drawn is drawn alike in every build, so that a build that fails fails again; `bench/fuzz` draws anew, and
/// longer. `-Dseed=N` and `-Drounds=N` repeat its run; the seed is in the name of what failed.
class ShapesTest {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final long SEED = Long.getLong("seed", 17);
    private static final int ROUNDS = Integer.getInteger("rounds", 400);
    private static final String SEEDED = " of -Dseed=" + SEED;

    /// A file of `examples/`, or a member of an archive there.
    record Example(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }

        /// Lines with their ends.
        List<byte[]> lines() {
            var lines = new ArrayList<byte[]>();
            int start = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n' || i == bytes.length - 1) {
                    lines.add(Arrays.copyOfRange(bytes, start, i + 1));
                    start = i + 1;
                }
            }
            return lines;
        }
    }

    static List<Example> examples() throws IOException {
        var examples = new ArrayList<Example>();
        try (var files = Files.list(EXAMPLES)) {
            for (var file : (Iterable<Path>) files.sorted()::iterator) {
                var name = file.getFileName().toString();
                var bytes = Files.readAllBytes(file);
                if (name.endsWith(".zip")) {
                    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                            examples.add(new Example(name + "!/" + entry.getName(), zip.readAllBytes()));
                        }
                    }
                } else if (name.endsWith(".gz")) {
                    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                        examples.add(new Example(name, gzip.readAllBytes()));
                    }
                } else if (!name.equals("README.md")) {
                    examples.add(new Example(name, bytes));
                }
            }
        }
        return examples;
    }

    /// What makes a rule look twice: `n` of one of these must not cost `n * n`.
    static Stream<String> fragments() {
        return Stream.of(
                "\u00b61. (C) ",
                "\u00b61. (C) A sentence.\n\n",
                "11. (U) ",
                "1B. ",
                "( ( ",
                " ) ",
                "&a8 ",
                "&a ",
                "Q& ",
                "aQs bQ,s ",
                "QaQ ",
                "a,s ",
                "&#x000A;",
                "&amp;",
                "<a id='par1' href='#par1'>",
                "<",
                "</pre>",
                "<code><pre>",
                "[PREL](#) ",
                "[LOC ",
                "[ORG A  ] ",
                "\\$",
                "XXXXXXXXXXXX",
                "REF: A. ",
                "REF: A. PORT VELA 1 B. ",
                "TAGS: PREL, ",
                "SUBJECT: A\n",
                "Classified By: ",
                "E.O. 12958: DECL: ",
                "RUEHC/SECSTATE WASHDC 1\n",
                "TO RUEHC/A\nINFO ",
                "VZCZC",
                "VZCZCXRO1\nRR RUEHC\nDE RUEHC #0001 0010000\n",
                "C O N F I D E N T I A L ",
                "C O N F I D E N T I A L PORT VELA 000001\n",
                "SECTION 01 OF 02 ",
                "PORT VELA 00000001  002 OF 003\n",
                "SIPDIS\n",
                "--\n",
                "-",
                "----\nHEADING\n----\n",
                "Michoa n Basti n Basti\u00e1n ",
                "Basti n ",
                "\u2227 ",
                "\n",
                "\r",
                "\r\n",
                " ",
                "\t",
                "\u0000",
                "11PORTVELA118\nA\nThu Jun 16 00:00:00 +0200 2011\nCONFIDENTIAL\nEmbassy Port Vela\n",
                "Viewing cable 11PORTVELA118, A\n",
                "Reference ID\tCreated\tReleased\tClassification\tOrigin\n",
                "(See para. 4) ref a and b septel ",
                "WHITLOW\n");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsReadWhole(Example example) {
        var documents = Sound.check(example.name, example.bytes);
        if (example.name.equals("notes.txt")) {
            assertThat(documents).isEmpty();
        } else {
            assertThat(documents).isNotEmpty().allSatisfy(document -> {
                assertThat(document.id()).matches("1[12](PORTVELA|SANTORELL)\\d+");
                assertThat(document.paragraphs()).hasSizeGreaterThanOrEqualTo(3);
                // What a repair takes out of the header belongs to no field.
                assertThat(document.unplaced())
                        .allSatisfy(span -> assertThat(document.repairs())
                                .anySatisfy(repair -> assertThat(
                                                repair.applied() && repair.at().contains(span))
                                        .isTrue()));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anotherKindOfLineEndChangesNoWord(Example example) {
        var text = new String(example.bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        var unix = Sound.check(example.name, text.getBytes(StandardCharsets.ISO_8859_1));
        var dos = Sound.check(example.name, text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Sound.words(dos)).isEqualTo(Sound.words(unix));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleMayBeCutAnywhere(Example example) {
        int step = Math.max(1, example.bytes.length / 120);
        for (int end = new Random(SEED).nextInt(step); end < example.bytes.length; end += step) {
            Sound.check(example.name + " up to byte " + end + SEEDED, Arrays.copyOf(example.bytes, end));
            Sound.check(
                    example.name + " from byte " + end, Arrays.copyOfRange(example.bytes, end, example.bytes.length));
        }
    }

    @Test
    void theSmallestExampleMayBeCutAtEveryByte() throws IOException {
        var smallest = examples().stream()
                .filter(example -> !example.name.equals("notes.txt"))
                .min((a, b) -> Integer.compare(a.bytes.length, b.bytes.length))
                .orElseThrow();
        for (int end = 0; end <= smallest.bytes.length; end++) {
            Sound.check(smallest + " up to byte " + end, Arrays.copyOf(smallest.bytes, end));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anyLineMayBeMissingOrDoubled(Example example) {
        var lines = example.lines();
        for (int at = 0; at < lines.size(); at++) {
            var without = new ByteArrayOutputStream();
            var twice = new ByteArrayOutputStream();
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                twice.writeBytes(line);
                if (i == at) {
                    twice.writeBytes(line);
                } else {
                    without.writeBytes(line);
                }
            }
            Sound.check(example.name + " without line " + (at + 1), without.toByteArray());
            Sound.check(example.name + " with line " + (at + 1) + " twice", twice.toByteArray());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleManyTimesOverTakesLinearTime(Example example) {
        var many = new ByteArrayOutputStream();
        while (many.size() < 4_000_000) {
            many.writeBytes(example.bytes);
        }
        assertTimeoutPreemptively(ofSeconds(120), () -> Sound.check(example.name + " many times", many.toByteArray()));
    }

    /// Each fragment alone, as the body of a telegram, and as one line of it.
    @ParameterizedTest
    @MethodSource("fragments")
    void aFragmentAHundredThousandTimesOverTakesLinearTime(String fragment) {
        var many = fragment.repeat(100_000);
        var telegram = "VZCZCXRO4417\nRR RUEHSOR\nDE RUEHPVL #0118/01 0461622\nZNY CCCCC ZZH\nR 151622Z FEB 11\n"
                + "FM AMEMBASSY PORT VELA\nTO RUEHC/SECSTATE WASHDC 1182\n\n"
                + "C O N F I D E N T I A L SECTION 01 OF 03 PORT VELA 000118\n\nE.O. 12958: DECL: 02/14/2021\n"
                + "TAGS: PREL\nSUBJECT: A\n\n\u00b61. (C) ";
        for (var text : List.of(many, telegram + many, "<code><pre>" + many + "</pre></code>")) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            assertTimeoutPreemptively(ofSeconds(120), () -> Sound.check(fragment + " 100,000 times", bytes));
        }
    }

    @Test
    void randomBytesAreReadWithoutAnAccident() throws IOException {
        var random = new Random(SEED);
        var examples = examples();
        for (int run = 0; run < ROUNDS; run++) {
            byte[] bytes;
            if (run % 2 == 0) {
                bytes = new byte[random.nextInt(2_000)];
                random.nextBytes(bytes);
            } else {
                bytes = examples.get(random.nextInt(examples.size())).bytes.clone();
                for (int hit = random.nextInt(20); hit >= 0; hit--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            Sound.check("run " + run + SEEDED, bytes);
        }
    }

    /// Pieces of one shape in the middle of another.
    @Test
    void shapesMayBeMixed() throws IOException {
        var random = new Random(SEED);
        var examples = examples();
        for (int run = 0; run < ROUNDS; run++) {
            var mixed = new ByteArrayOutputStream();
            for (int piece = random.nextInt(6); piece >= 0; piece--) {
                var bytes = examples.get(random.nextInt(examples.size())).bytes;
                int start = random.nextInt(bytes.length);
                mixed.writeBytes(Arrays.copyOfRange(bytes, start, start + random.nextInt(bytes.length - start)));
            }
            Sound.check("run " + run + SEEDED, mixed.toByteArray());
        }
    }

    @Test
    void realCablesAreReadWhole() throws IOException {
        var files = sample(1);
        for (var file : files) {
            Sound.check(file.toString(), Files.readAllBytes(file));
        }
    }

    @Test
    void realCablesMayBeCutAndDamaged() throws IOException {
        var random = new Random(SEED);
        for (var file : sample(8)) {
            var bytes = Files.readAllBytes(file);
            for (int run = 0; run < 6; run++) {
                int end = random.nextInt(bytes.length + 1);
                Sound.check(file + " up to byte " + end, Arrays.copyOf(bytes, end));
                var hit = bytes.clone();
                for (int i = 0; i < 10; i++) {
                    hit[random.nextInt(hit.length)] = (byte) random.nextInt(256);
                }
                Sound.check(file + " run " + run + SEEDED, hit);
            }
        }
    }

    /// Every `step`-th real cable.
    private static List<Path> sample(int step) throws IOException {
        var shared = Shared.require();
        var files = new ArrayList<Path>();
        for (var folder : List.of("seeds", "corpus/viewer", "corpus/annotated")) {
            try (var found = Files.list(shared.resolve(folder))) {
                found.sorted().forEach(files::add);
            }
        }
        var sample = new ArrayList<Path>();
        for (int i = 0; i < files.size(); i += step) {
            sample.add(files.get(i));
        }
        return sample;
    }
}
