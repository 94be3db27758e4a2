/// Source bytes to extracts: one [Format] a shape, chosen by content and never by file name.
///
/// In go a source's bytes, out come the messages found in it as plain text, with a map back to the bytes, and what
/// has to be said about the source. Nothing is repaired here and nothing about a cable's meaning is known, beyond
/// what tells one shape from another. Read [Formats] first.
@NullMarked
package org.reftel.read;

import org.jspecify.annotations.NullMarked;
