package org.reftel.model;

/// One copy of a record, with what decides which copy leads.
///
/// @param present header fields that are printed in it
/// @param damages repairs and problems
/// @param foreign whether its body carries another cable's number: never leads when a true copy is there
public record Copy(ExtractId extract, Shape shape, int present, int damages, boolean foreign) {}
