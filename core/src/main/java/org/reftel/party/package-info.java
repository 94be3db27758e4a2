/// Who is who: mentions joined inside a document, and the parties of documents joined across a room. Every join has a
/// reason; what is not certain stays apart. Read [Parties] first.
@NullMarked
package org.reftel.party;

import org.jspecify.annotations.NullMarked;
