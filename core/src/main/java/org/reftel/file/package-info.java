/// Case files: kinds read as data, what may be written, and how a file stands on a day, computed of its
/// entries alone.
@NullMarked
package org.reftel.file;

import org.jspecify.annotations.NullMarked;
