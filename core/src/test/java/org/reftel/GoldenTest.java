package org.reftel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reftel.ingest.Pipeline;
import org.reftel.link.References;
import org.reftel.model.Block;
import org.reftel.model.Collation;
import org.reftel.model.Document;
import org.reftel.model.Marking;
import org.reftel.model.Source;
import org.reftel.release.Interchange;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is made of each small source in `golden/`: `cable.json` as the interchange format has it,
/// `text.txt` as it is read. Adding a case is adding a folder with `source.*`; `mvn test -Dtest=GoldenTest
/// -Dgolden=rewrite` writes the rest.
class GoldenTest {
    private static final int WIDTH = 120;

    static List<Path> cases() throws IOException {
        try (var folders = Files.list(Path.of("src/test/resources/golden"))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aSourceIsReadAsWrittenDown(Path folder) throws IOException {
        Path file;
        try (var files = Files.list(folder)) {
            file = files.filter(each -> each.getFileName().toString().startsWith("source."))
                    .findFirst()
                    .orElseThrow();
        }
        var bytes = Files.readAllBytes(file);
        var source = Stages.source(file.getFileName().toString(), bytes);
        var result = Stages.read(source.name(), bytes);
        compare(folder.resolve("cable.json"), json(source, result));
        compare(folder.resolve("text.txt"), text(result));
    }

    private static void compare(Path file, String is) throws IOException {
        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(file, is);
        }
        assertThat(file).as("written by -Dgolden=rewrite").exists();
        assertThat(is).as("%s", file).isEqualTo(Files.readString(file));
    }

    private static String json(Source source, Pipeline.Result result) {
        var out = new StringWriter();
        try (var json = JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("documents");
            for (var document : result.documents()) {
                new Interchange(json, true)
                        .document(
                                collation(document),
                                References.resolve(document, id -> false),
                                Map.of(source.digest(), source));
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("problems");
            for (var problem : result.problems()) {
                json.writeString(problem.code().number() + " " + problem.message());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        var laidOut = new StringBuilder();
        layOut(new JsonMapper().readTree(out.toString()), "", laidOut);
        return laidOut.append('\n').toString();
    }

    private static Collation collation(Document document) {
        return new Collation(
                document.id(),
                document,
                List.of(),
                document.paragraphs().stream().map(Block.Paragraph::address).toList(),
                List.of());
    }

    /// What fits stays on one line, so that a changed fact is a changed line.
    private static void layOut(JsonNode node, String indent, StringBuilder out) {
        var flat = node.toString();
        if (!node.isContainer() || flat.length() + indent.length() < WIDTH) {
            out.append(flat);
            return;
        }
        var inner = indent + "  ";
        out.append(node.isObject() ? "{" : "[");
        var comma = "\n";
        if (node.isObject()) {
            for (var property : node.properties()) {
                out.append(comma)
                        .append(inner)
                        .append('"')
                        .append(property.getKey())
                        .append("\": ");
                layOut(property.getValue(), inner, out);
                comma = ",\n";
            }
        } else {
            for (var element : node) {
                out.append(comma).append(inner);
                layOut(element, inner, out);
                comma = ",\n";
            }
        }
        out.append('\n').append(indent).append(node.isObject() ? "}" : "]");
    }

    private static String text(Pipeline.Result result) {
        return result.documents().stream().map(GoldenTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(Document document) {
        var out = new StringBuilder("= ").append(document.id());
        document.header()
                .subject()
                .optional()
                .ifPresent(subject -> out.append("  ").append(subject));
        out.append('\n');
        var reading = document.reading();
        for (var block : document.body()) {
            out.append('\n');
            switch (block) {
                case Block.Heading heading -> out.append("# ").append(heading.text());
                case Block.Paragraph paragraph ->
                    out.append('\u00b6')
                            .append(paragraph.address())
                            .append(paragraph
                                    .marking()
                                    .optional()
                                    .map(Marking::asWritten)
                                    .map(mark -> " " + mark)
                                    .orElse(""))
                            .append(' ')
                            .append(reading.prose(paragraph).text());
                case Block.Signature signature -> out.append("signed ").append(signature.name());
                case Block.Boilerplate boilerplate ->
                    out.append("boilerplate ")
                            .append(reading.flow(boilerplate.spans()).text());
                case Block.Unplaced unplaced ->
                    out.append("unplaced ")
                            .append(reading.flow(unplaced.spans()).text());
            }
            out.append('\n');
        }
        return out.toString();
    }
}
