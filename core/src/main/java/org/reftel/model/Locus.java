package org.reftel.model;

/// Where in a document something is said.
///
/// @param paragraph index in [Document#paragraphs()]; [#HEADER] or [#SIGNATURE] outside them
/// @param span in the extract; never empty
public record Locus(int paragraph, Span span) {
    public static final int HEADER = -1;
    public static final int SIGNATURE = -2;

    public Locus {
        if (span.isEmpty()) {
            throw new IllegalArgumentException("empty " + span);
        }
    }
}
