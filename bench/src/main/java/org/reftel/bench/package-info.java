/// Measurements behind the figures that the documents quote: one command each, ratios in one run.
@NullMarked
package org.reftel.bench;

import org.jspecify.annotations.NullMarked;
