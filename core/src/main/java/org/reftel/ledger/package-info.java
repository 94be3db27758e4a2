/// The ledger: a tile-based Merkle log (C2SP tlog-tiles) of salted commitments to all that entered the room,
/// with signed checkpoints. [Ledger] is the port; the folder of tiles stands in a package below it.
@NullMarked
package org.reftel.ledger;

import org.jspecify.annotations.NullMarked;
