package org.reftel.party;

import java.util.List;

/// What a person decided on two names: that they mean the same, or that they do not. Of several on one pair the last
/// holds; taking a decision back is deciding the other way, or leaving it out.
///
/// @param same whether they mean the same
/// @param document id of a record
/// @param name as it prints it
/// @param otherDocument may be the same one
/// @param otherName as that prints it
public record Decided(boolean same, String document, String name, String otherDocument, String otherName) {
    /// The same for both orders of the two.
    List<String> pair() {
        boolean inOrder = document.compareTo(otherDocument) < 0
                || document.equals(otherDocument) && name.compareTo(otherName) <= 0;
        return inOrder
                ? List.of(document, name, otherDocument, otherName)
                : List.of(otherDocument, otherName, document, name);
    }
}
