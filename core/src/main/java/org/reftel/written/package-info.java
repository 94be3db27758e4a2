/// What the room itself writes: canonical JSON (RFC 8785), kept as a source like any other, and read back
/// here.
@NullMarked
package org.reftel.written;

import org.jspecify.annotations.NullMarked;
