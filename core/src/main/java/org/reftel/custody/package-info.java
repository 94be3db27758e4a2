/// Keeping what is kept: verifying a room against its ledger and a checkpoint, proving a paragraph, backing a
/// room up, restoring it, and making what is derived anew.
@NullMarked
package org.reftel.custody;

import org.jspecify.annotations.NullMarked;
