package org.reftel.model;

import java.util.List;

/// Something a person should know about a document, from the catalogue of codes.
///
/// @param places where in the extract, the main one first; empty when it concerns the whole
/// @param message what, what we did, what the reader can do; names the words concerned
public record Problem(Code code, List<Span> places, String message) {
    public Problem {
        places = List.copyOf(places);
    }

    public static Problem at(Span place, Code code, String message) {
        return new Problem(code, List.of(place), message);
    }

    public static Problem whole(Code code, String message) {
        return new Problem(code, List.of(), message);
    }
}
