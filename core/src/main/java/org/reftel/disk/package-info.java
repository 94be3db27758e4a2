/// Writes files so that they survive a loss of power. Whatever is evidence goes to the disk through here, and a
/// test can stand in its place that fails, counts, or forgets what was not synchronised.
@NullMarked
package org.reftel.disk;

import org.jspecify.annotations.NullMarked;
