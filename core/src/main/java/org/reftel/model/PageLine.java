package org.reftel.model;

/// A page line that a join of sections left in running text: `VELA 00002776 002 OF 004`, `VELA 00002776 001.2
/// OF 003`.
///
/// @param post as printed
/// @param page within the section; 0 when none is printed
/// @param total of sections; 0 when unreadable
public record PageLine(Span at, String post, long serial, int section, int page, int total) {}
