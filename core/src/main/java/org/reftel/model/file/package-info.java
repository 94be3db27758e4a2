/// The vocabulary of case files: kinds as data, entries as they are written, and what is computed of them.
@NullMarked
package org.reftel.model.file;

import org.jspecify.annotations.NullMarked;
