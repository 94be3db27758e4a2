/// Runs the pure stages in order and hands the result to store and search.
///
/// [Pipeline] makes documents of bytes (read, repair, parse) and can be run anywhere. [Ingest] walks files
/// and archives, runs it, collates copies, and commits in groups: the room first, then the index.
@NullMarked
package org.reftel.ingest;

import org.jspecify.annotations.NullMarked;
