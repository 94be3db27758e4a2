/// Who may see what: markings as a lattice, and the one function that decides. Pure: a marking and a view go in, a
/// decision comes out.
@NullMarked
package org.reftel.handling;

import org.jspecify.annotations.NullMarked;
