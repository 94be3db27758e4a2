/// Commands for people at a terminal and for scripts.
///
/// In go words on a command line, out come plain text, JSON or CSV and an exit code. Read [Reftel] first; each
/// command is a class of its own, and the small classes beside them ([Screen], [Sheet], [Visible], [Caret]) know
/// how things are written. Nothing is decided here that another way in would have to decide again: that is the
/// desk's part.
@NullMarked
package org.reftel.cli;

import org.jspecify.annotations.NullMarked;
