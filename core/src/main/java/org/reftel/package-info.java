/// Reftel: bytes go in, records come out, and records never change.
///
/// ```
///   read -> repair -> parse -> link         pure functions, composed by ingest
///                       |
///          grammar -> names -> statement    what a document says, a pure function of it
///              |         \-> party          which names mean the same
///              v
///        store    search    ledger          ports, with a local engine beside each; evidence goes through disk
///              ^
///   handling -> desk <- follow              who may see what; the one door for reading; what became of it
///              ^
///   custody   release     cli   serve       who verifies and proves, who hands on, who shows (in one `wording`)
/// ```
///
/// What the room itself writes (`written`) is kept and read like what came in.
///
/// Start with [org.reftel.model.Document], what we say about one message, then
/// [org.reftel.ingest], which runs the stages in order. `FlowTest` holds the arrows as a table.
@NullMarked
package org.reftel;

import org.jspecify.annotations.NullMarked;
