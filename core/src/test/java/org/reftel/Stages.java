package org.reftel;

import org.reftel.ingest.Pipeline;
import org.reftel.model.Digest;
import org.reftel.model.Document;
import org.reftel.model.Extract;
import org.reftel.model.Source;
import org.reftel.parse.Dictionaries;
import org.reftel.parse.Parser;
import org.reftel.read.Formats;
import org.reftel.repair.Repairs;

/// The pure stages, wired as the program wires them.
public final class Stages {
    private static final Pipeline PIPELINE =
            new Pipeline(new Formats(), new Repairs(), new Parser(Dictionaries.builtIn()));

    private Stages() {}

    public static Pipeline.Result read(String name, byte[] bytes) {
        return PIPELINE.documents(source(name, bytes), bytes);
    }

    public static Source source(String name, byte[] bytes) {
        return new Source(Digest.of(bytes), name, bytes.length);
    }

    /// One text, repaired and parsed.
    public static Document document(Extract extract) {
        return PIPELINE.document(extract);
    }
}
