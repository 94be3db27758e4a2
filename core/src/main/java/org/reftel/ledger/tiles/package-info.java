/// The ledger as a folder of tiles (C2SP tlog-tiles): files that any reader of such logs understands. Begin
/// with [TileLedger].
@NullMarked
package org.reftel.ledger.tiles;

import org.jspecify.annotations.NullMarked;
