/// The room as one folder: `reftel.json` (format version), `catalogue.db` (SQLite: sources, catalogue,
/// links, given addresses), `index/` (which belongs to the search engine) and `writer.lock`.
///
/// Read [SqliteRoom] first; [SqliteWriter] is the writing side, [Schema] the tables. SQLite runs in WAL
/// mode with full synchronisation, so a commit that was acknowledged survives a crash and readers never
/// wait.
@NullMarked
package org.reftel.store.sqlite;

import org.jspecify.annotations.NullMarked;
