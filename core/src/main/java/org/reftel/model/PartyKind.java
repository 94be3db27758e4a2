package org.reftel.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a party is. An organisation acts; the last four are spoken of.
public enum PartyKind {
    PERSON,
    ORGANISATION,
    /// A post that persons hold one after another: Attorney General of a country.
    OFFICE,
    PLACE,
    PROGRAMME,
    /// A database, a network, a register.
    SYSTEM,
    /// A treaty, a law, a memorandum, a report.
    INSTRUMENT,
    EQUIPMENT;

    /// All of them as the interchange format writes them.
    public static List<String> keys() {
        return Arrays.stream(values()).map(PartyKind::key).toList();
    }

    /// As the interchange format writes it: `organisation`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
