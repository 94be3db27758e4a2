package org.reftel.party;

import java.util.Set;

/// An office as it tells one person from another.
///
/// @param organisation key of its name; empty when it is not stated
record Held(RoleName role, String organisation) {
    /// Offices that one person holds in a country at a time, so that no organisation need be named.
    private static final Set<String> SOLE = Set.of(
            "president", "ambassador", "charge", "king", "queen", "emir", "sultan", "chancellor", "pope", "premier");

    static Held of(Sighting.Office office) {
        var organisation = office.organisation();
        return new Held(
                RoleName.of(office.role()),
                organisation.isEmpty() ? "" : OrganisationName.of(organisation).key());
    }

    /// Whether the two can be one office as far as their words go.
    boolean fits(Held other) {
        return role.agrees(other.role)
                && (organisation.isEmpty() || other.organisation.isEmpty() || sameOrganisation(other));
    }

    /// Whether the two are one office: the words fit and say enough, or the organisation is the same.
    boolean tells(Held other) {
        if (!role.agrees(other.role)) {
            return false;
        }
        if (!organisation.isEmpty() && !other.organisation.isEmpty()) {
            return sameOrganisation(other);
        }
        return says(role) && says(other.role);
    }

    /// Whether it is one that can be told from others.
    boolean isOffice() {
        return !role.isEmpty() && (says(role) || !organisation.isEmpty());
    }

    private static boolean says(RoleName role) {
        return role.words().size() > 1 || SOLE.containsAll(role.words());
    }

    private boolean sameOrganisation(Held other) {
        return organisation.equals(other.organisation)
                || Acronym.yields(organisation, other.organisation)
                || Acronym.yields(other.organisation, organisation);
    }
}
