/// The catalogue in SQLite: what was made of the sources, and where each of them stands. Derived: it can be
/// made anew.
///
/// Read [Catalogue] first; [CatalogueWriter] is the writing side, [Schema] the tables. SQLite runs in WAL
/// mode with full synchronisation, so a commit that was acknowledged survives a crash and readers never wait.
@NullMarked
package org.reftel.store.sqlite;

import org.jspecify.annotations.NullMarked;
