package org.reftel.custody;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.reftel.desk.Answer;
import org.reftel.desk.Desk;
import org.reftel.desk.Opened;
import org.reftel.model.Refused;

/// How many of some records are what the ledger committed to: the bytes of each lead by a proof to the checkpoint that
/// the room's key signs.
///
/// @param of how many were looked at
/// @param broken those that are not, with the reason
public record Sealed(int of, List<Broken> broken) {
    public Sealed {
        broken = List.copyOf(broken);
    }

    /// @param why in a sentence
    public record Broken(String record, String why) {}

    public int sealed() {
        return of - broken.size();
    }

    /// @param records their numbers
    public static Sealed of(Desk desk, Proving proving, List<String> records) throws IOException {
        var broken = new ArrayList<Broken>();
        for (var record : records) {
            try {
                switch (desk.open(record)) {
                    case Answer.Found<Opened>(var opened) -> proving.of(opened);
                    case Answer.NotFound<Opened> missing ->
                        broken.add(new Broken(record, missing.why().message()));
                }
            } catch (Refused refused) {
                broken.add(new Broken(record, refused.problem().message()));
            }
        }
        return new Sealed(records.size(), broken);
    }
}
