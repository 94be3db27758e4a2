/// What leaves the room: the interchange format, one JSON object a line.
///
/// In go records as the desk shows them, out goes JSON that says for every value where it is printed. Read
/// [Interchange] first; the format is described in `docs/reference/interchange.schema.json`.
@NullMarked
package org.reftel.release;

import org.jspecify.annotations.NullMarked;
