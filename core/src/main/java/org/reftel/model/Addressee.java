package org.reftel.model;

import java.util.List;

/// One line of TO or INFO.
///
/// @param indicator routing indicator, `RUEHC`; empty when not printed
/// @param name normal name: two spellings of one addressee have one name
/// @param asWritten plain-language address as printed, without precedence and number
/// @param serial number for this pair of originator and addressee, digits or a range `2276-2279`; empty when not
/// printed
/// @param attention office symbols between double slashes, `NHTC`
/// @param exempt posts taken out of this collective address, as printed after `XMT`
/// @param at the whole printed line
public record Addressee(
        String indicator,
        String name,
        String asWritten,
        Precedence precedence,
        String serial,
        List<String> attention,
        List<String> exempt,
        Span at) {
    public Addressee {
        attention = List.copyOf(attention);
        exempt = List.copyOf(exempt);
    }
}
