/// Reftel: bytes go in, records come out, and records never change.
///
/// ```
///   read -> repair -> parse -> link         pure functions, composed by ingest
///              |
///        store    search                    ports, with a local engine beside each
///              ^
///            desk                           the one door for reading
///              ^
///     release     cli                       who shows it
/// ```
///
/// Start with [org.reftel.model.Document], what we say about one message, then
/// [org.reftel.ingest], which runs the stages in order. `FlowTest` holds the arrows as a table.
@NullMarked
package org.reftel;

import org.jspecify.annotations.NullMarked;
