package org.reftel.model;

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

    /// As the interchange format writes it: `organisation`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
