package org.reftel.store.sqlite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.reftel.model.Digest;

/// Everything the catalogue says, as lines: without row numbers, and without what hangs on how the sources
/// were grouped when they came in, so that two catalogues that say the same have the same lines.
final class Dump {
    private static final List<String> QUESTIONS = List.of(
            // What the room wrote for itself, and no record was made of, shows in what it says.
            """
            SELECT 'source', digest, name, size, shape, received, written FROM source
            WHERE written = 0 OR EXISTS (SELECT 1 FROM copy WHERE copy.source = source.seq)\
            """,
            """
            SELECT 'inside', digest, container, place FROM entry JOIN source ON source.seq = entry.source\
            """,
            """
            SELECT 'problem', digest, position, code, places, message FROM source_problem
            JOIN source ON source.seq = source_problem.source\
            """,
            """
            SELECT 'copy', digest, ordinal, record, copy.shape, present, damages, is_foreign FROM copy
            JOIN source ON source.seq = copy.source\
            """,
            """
            SELECT 'record', id, id_basis, digest, ordinal, sent, sent_basis, released, classification, caveats,
              origin, post, subject, tags, declassify, declassification, paragraphs, repairs, shapes, label, parts,
              addresses FROM record
            JOIN copy ON copy.seq = record.leading JOIN source ON source.seq = copy.source\
            """,
            """
            SELECT 'finding', record, said, keys, prints, body FROM finding
            JOIN record ON record.id = finding.record\
            """,
            """
            SELECT 'party', key, record, party FROM party_key JOIN finding ON finding.seq = party_key.finding\
            """,
            """
            SELECT 'written', digest, type, about, record, body FROM written
            JOIN source ON source.seq = written.source\
            """,
            "SELECT 'given', record, address, number, words FROM given",
            "SELECT 'alias', spelling, record FROM alias",
            "SELECT 'link', record, address, start, finish, quote, kind, meant, otherwise, basis FROM link",
            "SELECT 'target', record, target.id FROM target JOIN link ON link.seq = target.link",
            """
            SELECT 'difference', record, source, ordinal, address, what, leading, other FROM difference\
            """);

    private Dump() {}

    static List<String> of(Database database) throws IOException {
        var lines = new ArrayList<String>();
        database.still(() -> {
            for (var question : QUESTIONS) {
                lines.addAll(database.list(question, row -> {
                    var line = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        var value = row.getObject(i);
                        line.append(i == 1 ? "" : "\t")
                                .append(escaped(value instanceof byte[] bytes ? brief(bytes) : String.valueOf(value)));
                    }
                    return line.toString();
                }));
            }
        });
        lines.sort(null);
        return List.copyOf(lines);
    }

    private static String brief(byte[] bytes) {
        return bytes.length <= 32
                ? HexFormat.of().formatHex(bytes)
                : Digest.of(bytes).hex();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }
}
