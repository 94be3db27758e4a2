package org.reftel.desk;

import java.util.List;
import java.util.Optional;

/// What the entries of a file rest on, read anew for whoever asks: a file keeps addresses and no copies of words.
///
/// @param cited each address that an entry cites, once, in the order of the entries
/// @param wanted cables that the cited paragraphs refer to, or that are cited, and that are not held
/// @param announced cables that the cited paragraphs announce without a number (septels)
public record Grounds(List<Ground> cited, List<Listing.Wanted> wanted, List<Listing.Mention> announced) {
    public Grounds {
        cited = List.copyOf(cited);
        wanted = List.copyOf(wanted);
        announced = List.copyOf(announced);
    }

    public Optional<Ground> of(String address) {
        return cited.stream().filter(one -> one.address().equals(address)).findFirst();
    }

    /// A paragraph or record that is cited.
    ///
    /// @param address `09PORTVELA118/5`
    /// @param sent ISO 8601, or empty
    /// @param mark as printed; empty where none is
    /// @param words of the paragraph, or the subject of a record; empty unless it is [State#HELD]
    public record Ground(String address, String sent, String mark, String words, State state) {}

    /// Whether it can be read.
    public enum State {
        HELD,
        /// This reader may not read it.
        WITHHELD,
        /// No record of this number is here.
        WANTED
    }
}
