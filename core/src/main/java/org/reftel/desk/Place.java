package org.reftel.desk;

import org.reftel.model.Source;
import org.reftel.model.Span;

/// Where words stand in a kept source.
///
/// @param bytes half open; the smallest range that holds them all, mark-up between included
public record Place(Source source, Span bytes) {}
