/// The room: sources as they came, and the catalogue of what was made of them. [Room] is the port; an
/// engine stands in a package below it.
@NullMarked
package org.reftel.store;

import org.jspecify.annotations.NullMarked;
