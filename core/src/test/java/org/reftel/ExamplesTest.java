package org.reftel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reftel.main.Main;

/// What the documentation shows of the command line is what it prints.
///
/// A page's blocks fenced as `console` hold lines `$ reftel ..` and their output; they run in order in one
/// fresh room, in the folder of the project. `| head -12` keeps the first lines. `-Dgolden=rewrite` writes
/// the output anew.
class ExamplesTest {
    private static final Path ROOT = Path.of("..");
    private static final String PROMPT = "$ reftel";
    /// On which the examples are tried.
    private static final InstantSource TODAY = InstantSource.fixed(Instant.parse("2026-11-28T12:00:00Z"));
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern HEAD = Pattern.compile("(.*?) \\| head -(\\d+)");

    @TempDir
    Path folder;

    static List<Path> pages() throws IOException {
        var pages = new ArrayList<Path>();
        for (var part : List.of("docs/tutorial", "docs/how-to", "docs/concepts")) {
            var folder = ROOT.resolve(part);
            if (Files.isDirectory(folder)) {
                try (var files = Files.list(folder)) {
                    pages.addAll(files.sorted().toList());
                }
            }
        }
        Stream.of("README.md", "examples/README.md")
                .map(ROOT::resolve)
                .filter(Files::exists)
                .forEach(pages::add);
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aTranscriptIsWhatIsPrinted(Path page) throws IOException {
        var text = Files.readString(page);
        var is = rerun(text);
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(page, is);
        }
        assertThat(is).as("%s, written by -Dgolden=rewrite", page).isEqualTo(Files.readString(page));
    }

    /// The page with the output of every command in place.
    private String rerun(String page) {
        var out = new StringBuilder();
        boolean inConsole = false;
        boolean inOutput = false;
        for (var line : page.lines().toList()) {
            if (line.startsWith("```")) {
                inConsole = line.equals("```console");
                inOutput = false;
            }
            if (inConsole && line.startsWith(PROMPT)) {
                inOutput = true;
                out.append(line).append('\n').append(run(line.substring(PROMPT.length())));
            } else if (!inOutput) {
                out.append(line).append('\n');
            }
        }
        return out.toString();
    }

    private String run(String command) {
        var head = HEAD.matcher(command);
        boolean cut = head.matches();
        var out = new ByteArrayOutputStream();
        var room = folder.resolve("room").toString();
        Main.reftel(TODAY)
                .run(
                        out,
                        out,
                        new ByteArrayInputStream(new byte[0]),
                        Map.of("REFTEL_ROOM", room, "USER", "A. Reader"),
                        arguments(cut ? head.group(1) : command));
        var printed = out.toString(StandardCharsets.UTF_8)
                .replace("../examples", "examples")
                .replace(room, "room");
        var lines = printed.lines().map(String::stripTrailing);
        if (cut) {
            lines = lines.limit(Integer.parseInt(head.group(2)));
        }
        var shown = new StringBuilder();
        lines.forEach(line -> shown.append(line).append('\n'));
        return shown.toString();
    }

    /// Tests run in `core`, so the folder of the examples is one up.
    private static String[] arguments(String command) {
        return ARGUMENT.matcher(command)
                .results()
                .map(match -> match.group(1) != null
                        ? match.group(1)
                        : match.group(2) != null ? match.group(2) : match.group(3))
                .map(argument -> argument.startsWith("examples") ? "../" + argument : argument)
                .toArray(String[]::new);
    }
}
