package org.reftel.model;

import java.util.List;

/// All copies that claim one number: what people call the record. Nothing is merged silently.
///
/// @param id canonical number, or `x` and twelve hex digits
/// @param leading the copy that is read: most of the header present, then fewest damages, then first read
/// @param others the other copies, in the order read
/// @param addresses given addresses of the leading copy's paragraphs, in order; never reused, never moved
public record Collation(
        String id, Document leading, List<Document> others, List<String> addresses, List<Difference> differences) {
    public Collation {
        others = List.copyOf(others);
        addresses = List.copyOf(addresses);
        differences = List.copyOf(differences);
    }

    /// One place where a copy differs from the leading one.
    ///
    /// @param address paragraph or `header`
    /// @param what field or kind of difference
    public record Difference(ExtractId copy, String address, String what, String leading, String other) {}
}
