package org.reftel.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.reftel.model.ExtractId;
import org.reftel.model.GivenAddress;
import org.reftel.written.GivenAddresses;

/// The addresses of a record's paragraphs as they were stated last: they stand as long as the same copy leads
/// and says the same.
///
/// @param extract the copy that they are stated of
/// @param addresses of its paragraphs, in order
/// @param print of it, see [GivenAddresses#print]; empty when only the catalogue was asked, which does not
/// keep it
record Standing(ExtractId extract, List<String> addresses, String print) {
    Standing {
        addresses = List.copyOf(addresses);
    }

    static Standing of(GivenAddresses.Of stated) {
        return new Standing(stated.extract(), stated.addresses(), stated.print());
    }

    /// The same addresses with their words, when they are those of this copy's paragraphs.
    ///
    /// @param given every address ever given in the record
    Optional<List<GivenAddress>> of(Prepared copy, List<GivenAddress> given) {
        boolean same = copy.copy().extract().equals(extract)
                && copy.own().size() == addresses.size()
                && (print.isEmpty() || print.equals(GivenAddresses.print(copy.own())));
        if (!same) {
            return Optional.empty();
        }
        var known = new HashMap<String, GivenAddress>();
        given.forEach(one -> known.put(one.address(), one));
        var found = new ArrayList<GivenAddress>(addresses.size());
        for (var address : addresses) {
            var one = known.get(address);
            if (one == null) {
                return Optional.empty();
            }
            found.add(one);
        }
        return Optional.of(List.copyOf(found));
    }
}
