/// Answers in plain words, the same on the terminal and in the browser: what a figure, a promise or a header line says
/// to a reader who has never seen a cable. Words only; how they are laid out is the business of `cli` and `serve`.
/// Read [Wording] first.
@NullMarked
package org.reftel.wording;

import org.jspecify.annotations.NullMarked;
