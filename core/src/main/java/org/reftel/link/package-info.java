/// Document and room view to links: references resolved, copies collated, addresses kept.
///
/// In go a document and what is held (ids, given addresses, other copies); out come plain records. Nothing
/// here opens a file, so the room, the desk and a cluster can all run it. Read [References] first (what a
/// cable refers to), then [Copies] (which copy leads) and [Addresses] (why an address never moves);
/// [Spelling] reads what people type for a number.
@NullMarked
package org.reftel.link;

import org.jspecify.annotations.NullMarked;
