package org.reftel.store.sqlite;

import java.util.List;

/// The tables of `catalogue.db`, which can all be made anew from the sources. No column is ever null; what is
/// absent is empty.
final class Schema {
    private Schema() {}

    /// Kept as `user_version`. A catalogue of another version is made anew.
    static final int VERSION = 7;

    static final List<String> TABLES = List.of(
            // seq is the entry of the ledger that commits to it; file, start and members say where it stands.
            """
            CREATE TABLE source (
              seq INTEGER PRIMARY KEY,
              digest TEXT NOT NULL UNIQUE,
              name TEXT NOT NULL,
              size INTEGER NOT NULL,
              shape TEXT NOT NULL,
              received TEXT NOT NULL,
              written INTEGER NOT NULL,
              file INTEGER NOT NULL,
              start INTEGER NOT NULL,
              members TEXT NOT NULL
            ) STRICT\
            """,
            "CREATE INDEX source_shape ON source (shape)",
            // A source whose bytes stand in a container: nothing is stored twice.
            """
            CREATE TABLE entry (
              source INTEGER PRIMARY KEY REFERENCES source,
              container TEXT NOT NULL,
              place INTEGER NOT NULL
            ) STRICT\
            """,
            """
            CREATE TABLE source_problem (
              source INTEGER NOT NULL REFERENCES source,
              position INTEGER NOT NULL,
              code TEXT NOT NULL,
              places TEXT NOT NULL,
              message TEXT NOT NULL,
              PRIMARY KEY (source, position)
            ) STRICT\
            """,
            """
            CREATE TABLE copy (
              seq INTEGER PRIMARY KEY,
              source INTEGER NOT NULL REFERENCES source,
              ordinal INTEGER NOT NULL,
              record TEXT NOT NULL REFERENCES record DEFERRABLE INITIALLY DEFERRED,
              shape TEXT NOT NULL,
              present INTEGER NOT NULL,
              damages INTEGER NOT NULL,
              is_foreign INTEGER NOT NULL,
              UNIQUE (source, ordinal)
            ) STRICT\
            """,
            "CREATE INDEX copy_record ON copy (record)",
            """
            CREATE TABLE record (
              id TEXT PRIMARY KEY,
              number_post TEXT NOT NULL,
              number_year INTEGER NOT NULL,
              number_serial INTEGER NOT NULL,
              id_basis TEXT NOT NULL,
              leading INTEGER NOT NULL REFERENCES copy,
              sent TEXT NOT NULL,
              sent_basis TEXT NOT NULL,
              released TEXT NOT NULL,
              classification TEXT NOT NULL,
              caveats TEXT NOT NULL,
              origin TEXT NOT NULL,
              post TEXT NOT NULL,
              subject TEXT NOT NULL,
              tags TEXT NOT NULL,
              declassify TEXT NOT NULL,
              declassification TEXT NOT NULL,
              paragraphs INTEGER NOT NULL,
              repairs INTEGER NOT NULL,
              shapes TEXT NOT NULL,
              label TEXT NOT NULL,
              parts TEXT NOT NULL,
              addresses TEXT NOT NULL,
              indexed INTEGER NOT NULL,
              said TEXT NOT NULL
            ) STRICT\
            """,
            "CREATE INDEX record_number ON record (number_post, number_serial)",
            "CREATE INDEX record_order ON record (number_post, number_year, number_serial)",
            "CREATE INDEX record_unindexed ON record (id) WHERE indexed = 0",
            // Which rules found what a record says, and in which form it is kept; empty before anything was looked for.
            "CREATE INDEX record_said ON record (said)",
            // keys are those of its parties, a party a line: what party_key holds of it.
            """
            CREATE TABLE finding (
              seq INTEGER PRIMARY KEY,
              record TEXT NOT NULL UNIQUE REFERENCES record,
              keys TEXT NOT NULL,
              prints BLOB NOT NULL,
              body BLOB NOT NULL
            ) STRICT\
            """,
            """
            CREATE TABLE party_key (
              key TEXT NOT NULL,
              finding INTEGER NOT NULL REFERENCES finding,
              party INTEGER NOT NULL,
              PRIMARY KEY (key, finding, party)
            ) STRICT, WITHOUT ROWID\
            """,
            // What the room wrote and a program reads again: choices, verdicts, entries of files, kinds of files.
            // source
            // is what was written, record the record that this is, about what it is looked for by: the record, the code
            // of the file, the digest of the definition; empty for a verdict.
            """
            CREATE TABLE written (
              source INTEGER PRIMARY KEY REFERENCES source,
              type TEXT NOT NULL,
              about TEXT NOT NULL,
              record TEXT NOT NULL,
              body BLOB NOT NULL
            ) STRICT\
            """,
            "CREATE INDEX written_about ON written (type, about)",
            // Never deleted from: an address once given is kept for ever. It may be stated before its record is.
            """
            CREATE TABLE given (
              record TEXT NOT NULL,
              position INTEGER NOT NULL,
              address TEXT NOT NULL,
              number INTEGER NOT NULL,
              words BLOB NOT NULL,
              PRIMARY KEY (record, position),
              UNIQUE (record, address)
            ) STRICT\
            """,
            // Several records may claim one spelling, in whatever order they were read.
            """
            CREATE TABLE alias (
              spelling TEXT NOT NULL,
              record TEXT NOT NULL REFERENCES record,
              PRIMARY KEY (spelling, record)
            ) STRICT, WITHOUT ROWID\
            """,
            // As the document states it; whether a target is held is asked anew each time.
            """
            CREATE TABLE link (
              seq INTEGER PRIMARY KEY,
              record TEXT NOT NULL REFERENCES record,
              address TEXT NOT NULL,
              start INTEGER NOT NULL,
              finish INTEGER NOT NULL,
              quote TEXT NOT NULL,
              kind TEXT NOT NULL,
              meant TEXT NOT NULL,
              otherwise TEXT NOT NULL,
              basis TEXT NOT NULL
            ) STRICT\
            """,
            "CREATE INDEX link_record ON link (record)",
            """
            CREATE TABLE target (
              id TEXT NOT NULL,
              link INTEGER NOT NULL REFERENCES link ON DELETE CASCADE,
              PRIMARY KEY (id, link)
            ) STRICT, WITHOUT ROWID\
            """,
            "CREATE INDEX target_link ON target (link)",
            """
            CREATE TABLE difference (
              record TEXT NOT NULL REFERENCES record,
              position INTEGER NOT NULL,
              source TEXT NOT NULL,
              ordinal INTEGER NOT NULL,
              address TEXT NOT NULL,
              what TEXT NOT NULL,
              leading TEXT NOT NULL,
              other TEXT NOT NULL,
              PRIMARY KEY (record, position)
            ) STRICT\
            """);
}
