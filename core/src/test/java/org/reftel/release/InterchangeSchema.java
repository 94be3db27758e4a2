package org.reftel.release;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The published JSON Schema, for every test that makes an export.
public final class InterchangeSchema {
    private static final Schema SCHEMA = load();

    private InterchangeSchema() {}

    private static Schema load() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("../docs/reference/interchange.schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is wrong with one line of an export; empty when nothing is.
    public static List<String> faults(String line) {
        return SCHEMA.validate(line, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
