/// Runs the pure stages in order and hands the result to store and search. Read [Pipeline] first.
@NullMarked
package org.reftel.ingest;

import org.jspecify.annotations.NullMarked;
