package org.reftel.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reftel.Shared;
import tools.jackson.databind.json.JsonMapper;

/// Published inputs and outputs for single fields: every one holds, but for a short list with reasons.
class VectorsTest {
    static final FieldReader FIELDS = new FieldReader(Dictionaries.builtIn());

    /// File of vectors, and the kind they are asked for under.
    static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("canonical_id", "canonical_id"),
            Map.entry("classified_by", "classified_by"),
            Map.entry("info_recipients", "info_recipients"),
            Map.entry("malformed_id", "malformed_id"),
            Map.entry("nondisclosure_deadline", "nondisclosure_deadline"),
            Map.entry("recipients", "recipients"),
            Map.entry("references", "references"),
            Map.entry("references_ng", "references_full"),
            Map.entry("signers", "signers"),
            Map.entry("station_alias", "station_alias"),
            Map.entry("station_names", "station_name"),
            Map.entry("subject", "subject"),
            Map.entry("summary", "summary"),
            Map.entry("surname_alias", "surname_alias"),
            Map.entry("tag_kind", "tag_kind"),
            Map.entry("tags", "tags"));

    /// Vectors that we do not follow, each with its reason.
    static final Map<String, String> NOT_FOLLOWED = Map.ofEntries(
            Map.entry("canonical_id-0054", "both keys of this office were published; the printed one is kept"),
            Map.entry("station_alias-0147", "both keys of this office were published; the printed one is kept"),
            Map.entry("references-0045", "the printed key was published 73 times, the expected one 18 times"),
            Map.entry("malformed_id-0143", "expects a table entry that is itself misspelt; ours is its canonical form"),
            Map.entry("classified_by-0102", "expects one slip in a first name to be put right by hand"),
            Map.entry("references_ng-0013", "contradicts references_ng-0033, which takes the second number"),
            Map.entry("references_ng-0030", "expects an abbreviation of a post that other vectors write out"),
            Map.entry("references_ng-0032", "typing slip in the expected number"),
            Map.entry("references_ng-0034", "typing slip in the expected number"),
            Map.entry("references_ng-0043", "typing slip in the expected number"));

    static Stream<String> files() {
        return FILES.keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyVectorHolds(String file) throws IOException {
        var path = Shared.require().resolve("vectors").resolve(file + ".json");
        var vectors = JsonMapper.shared().readValue(Files.readString(path), List.class);
        var failures = new ArrayList<String>();
        for (Object item : vectors) {
            var vector = (Map<?, ?>) item;
            String id = (String) vector.get("id");
            Object expected = vector.get("expected");
            @SuppressWarnings("unchecked")
            var request = (Map<String, @Nullable Object>) vector;
            Object actual = FIELDS.value(Objects.requireNonNull(FILES.get(file)), request)
                    .orElse(null);
            boolean holds = Objects.equals(expected, actual);
            if (holds == NOT_FOLLOWED.containsKey(id)) {
                failures.add(id + "\n   in       " + cut(vector.get("input")) + "\n   expected " + expected
                        + "\n   actual   " + actual);
            }
        }
        assertThat(failures).as("%s of %s", failures.size(), vectors.size()).isEmpty();
    }

    private static String cut(@Nullable Object input) {
        String text = String.valueOf(input).replace("\n", "\\n");
        return text.length() > 240 ? text.substring(0, 240) + "..." : text;
    }
}
