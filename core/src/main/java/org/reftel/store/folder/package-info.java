/// The room as one folder (format 2, `docs/reference/room-format.md`): `sources/` (WARC), `ledger/` (tiles
/// and the signed checkpoint) and `keys/` are the truth; `catalogue.db` and `index/` are derived.
/// `reftel.json` says that this is a room, `writer.lock` who may write.
///
/// Read [FolderRoom] first, then [FolderWriter], whose `commit` joins the three: sources, ledger, catalogue,
/// in this order. The renaming of the checkpoint is the commit; what stands beyond it was never acknowledged.
@NullMarked
package org.reftel.store.folder;

import org.jspecify.annotations.NullMarked;
