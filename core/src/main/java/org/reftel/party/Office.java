package org.reftel.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reftel.model.Statement.RoleHeld.Tenure;

/// A post that persons hold one after another, as the records of a room give it.
///
/// @param role the fullest wording printed
/// @param organisation the fullest wording printed; empty when none is stated
/// @param country from which it was reported; empty when it is not known
/// @param holders in order of time; who is only ever called *former* stands before who followed
public record Office(String role, String organisation, String country, List<Holder> holders) {
    private static final Set<String> HEADS = Set.of(
            "ministry",
            "secretariat",
            "department",
            "office",
            "minister",
            "secretary",
            "head",
            "chief",
            "chair",
            "chairman");

    public Office {
        holders = List.copyOf(holders);
    }

    /// A person in it.
    ///
    /// @param party key of the person across records
    /// @param person name to show
    /// @param first day on which a record has him in it, ISO 8601; empty when none has, or its day is not known
    /// @param last such day
    /// @param former day on which a record first calls him former; empty when none does
    /// @param state what the last record says
    /// @param said indices of the seats that say it, in order of time
    public record Holder(
            String party, String person, String first, String last, String former, Tenure state, List<Integer> said) {
        public Holder {
            said = List.copyOf(said);
        }

        /// Where he stands in the order of holders.
        String place() {
            return first.isEmpty() ? former : first;
        }
    }

    /// Whose word counts for what the office promised on a day: who held it then, and everybody since. What an
    /// office promised outlives its holder (SYSTEMS.md F14).
    ///
    /// @param day ISO 8601
    public List<Holder> since(String day) {
        var since = new ArrayList<Holder>();
        for (int i = 0; i < holders.size(); i++) {
            boolean over = i + 1 < holders.size()
                    && !holders.get(i + 1).first().isEmpty()
                    && holders.get(i + 1).first().compareTo(day) <= 0;
            if (!over) {
                since.add(holders.get(i));
            }
        }
        return since;
    }

    /// Who held it on a day, as far as the records tell.
    public Optional<Holder> on(String day) {
        return holders.stream()
                .filter(holder -> !holder.first().isEmpty()
                        && holder.first().compareTo(day) <= 0
                        && holder.last().compareTo(day) >= 0)
                .findFirst();
    }

    /// Whether it stands at the head of an organisation: the records say so, or the two have their words in common
    /// (`Attorney General`, `Attorney General's Office`; `Interior Minister`, `Ministry of the Interior`).
    public boolean isHeadOf(String name) {
        var key = OrganisationName.of(name).key();
        if (key.equals(OrganisationName.of(organisation).key()) || Acronym.yields(name, organisation)) {
            return isHead(RoleName.of(role).words());
        }
        var words = new ArrayList<>(OrganisationName.of(name).words());
        boolean body = words.removeIf(HEADS::contains);
        var matter = new ArrayList<>(RoleName.of(role).words());
        matter.removeIf(HEADS::contains);
        return body && !matter.isEmpty() && Set.copyOf(matter).equals(Set.copyOf(words));
    }

    private static boolean isHead(Set<String> words) {
        return words.stream().noneMatch(RoleName::isGrade)
                && (words.stream().anyMatch(HEADS::contains)
                        || words.contains("president")
                        || words.equals(Set.of("director"))
                        || words.equals(Set.of("attorney", "general"))
                        || words.contains("commissioner"));
    }
}
