package org.reftel.desk;

import org.reftel.model.PartyKind;

/// A party by one of its names, as a list of names has it; which of those that share the name is not said.
///
/// @param key what it is sorted by: the name without capitals and accents
/// @param whole whether `key` is all of the name, and no surname or short form of it
/// @param records how many print the name
public record Known(String key, String name, PartyKind kind, boolean whole, int records) {}
