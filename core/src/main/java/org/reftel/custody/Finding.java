package org.reftel.custody;

import java.util.List;
import org.reftel.model.Code;

/// One thing that verifying found.
///
/// @param verdict that it leads to
/// @param file relative to the room, or the file that was given
/// @param offset of the first byte that cannot be trusted
/// @param entry of the ledger that it touches, or -1
/// @param records that it touches, as far as the catalogue knows
/// @param message what is wrong and what one can do
public record Finding(
        Verdict verdict, Code code, String file, long offset, long entry, List<String> records, String message) {
    public Finding {
        records = List.copyOf(records);
    }
}
