package org.reftel.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reftel.model.Statement.RoleHeld.Tenure;

/// Offices and who held them, from what the records say of persons.
///
/// Two wordings are one office when they have the same words in one country, and not two organisations. A word
/// that many offices share (`Secretary`, `Director`) is one only with its organisation; without, it is left out.
public final class Offices {
    private Offices() {}

    /// That somebody holds an office.
    ///
    /// @param party key of the person across records
    /// @param person name to show
    /// @param organisation empty when not stated
    /// @param country from which it is reported; empty when it is not known
    /// @param sent day of the record, ISO 8601; empty when it is not known
    public record Seat(
            String party, String person, String role, String organisation, String country, Tenure state, String sent) {
        String day() {
            return sent.length() < 10 ? sent : sent.substring(0, 10);
        }
    }

    /// The same word for the same role, however it is written.
    public static String key(String role) {
        return RoleName.of(role).key();
    }

    /// In order of role, organisation and country.
    public static List<Office> of(List<Seat> seats) {
        Map<List<String>, List<Integer>> byRole = new LinkedHashMap<>();
        var held = new ArrayList<Held>();
        for (int i = 0; i < seats.size(); i++) {
            var seat = seats.get(i);
            var one = Held.of(new Sighting.Office(seat.role(), seat.organisation()));
            held.add(one);
            if (one.isOffice()) {
                byRole.computeIfAbsent(List.of(one.role().key(), seat.country()), any -> new ArrayList<>())
                        .add(i);
            }
        }
        var offices = new ArrayList<Office>();
        for (var group : byRole.values()) {
            for (var one : byOrganisation(group, held)) {
                offices.add(office(one, seats));
            }
        }
        offices.sort(Comparator.comparing(Office::role)
                .thenComparing(Office::organisation)
                .thenComparing(Office::country));
        return List.copyOf(offices);
    }

    /// Parts those of different organisations. One without goes with the only organisation there is.
    private static List<List<Integer>> byOrganisation(List<Integer> group, List<Held> held) {
        var parts = new LinkedHashMap<String, List<Integer>>();
        var without = new ArrayList<Integer>();
        for (int i : group) {
            var organisation = held.get(i).organisation();
            if (organisation.isEmpty()) {
                without.add(i);
            } else {
                parts.computeIfAbsent(organisation, any -> new ArrayList<>()).add(i);
            }
        }
        if (parts.size() == 1) {
            parts.firstEntry().getValue().addAll(without);
        } else if (!without.isEmpty()) {
            parts.put("", without);
        }
        return List.copyOf(parts.values());
    }

    private static Office office(List<Integer> said, List<Seat> seats) {
        var byPerson = new HashMap<String, List<Integer>>();
        var role = "";
        var organisation = "";
        for (int i : said) {
            var seat = seats.get(i);
            byPerson.computeIfAbsent(seat.party(), any -> new ArrayList<>()).add(i);
            role = seat.role().length() > role.length() ? seat.role() : role;
            organisation = seat.organisation().length() > organisation.length() ? seat.organisation() : organisation;
        }
        var holders = new ArrayList<Office.Holder>();
        byPerson.forEach((party, its) -> holders.add(holder(party, its, seats)));
        // Of two first seen on one day, the former one went before.
        holders.sort(
                Comparator.comparing((Office.Holder holder) -> holder.place().isEmpty())
                        .thenComparing(Office.Holder::place)
                        .thenComparing(holder -> !holder.first().isEmpty())
                        .thenComparing(Office.Holder::person));
        return new Office(role, organisation, seats.get(said.getFirst()).country(), holders);
    }

    private static Office.Holder holder(String party, List<Integer> said, List<Seat> seats) {
        said.sort(Comparator.comparing((Integer i) -> seats.get(i).day().isEmpty())
                .thenComparing(i -> seats.get(i).day())
                .thenComparing(i -> i));
        var first = "";
        var last = "";
        var former = "";
        var person = "";
        for (int i : said) {
            var seat = seats.get(i);
            person = seat.person().length() > person.length() ? seat.person() : person;
            switch (seat.state()) {
                case HOLDS, ACTING, APPOINTED -> {
                    first = first.isEmpty() ? seat.day() : first;
                    last = seat.day().isEmpty() ? last : seat.day();
                }
                case FORMER -> former = former.isEmpty() ? seat.day() : former;
            }
        }
        return new Office.Holder(
                party, person, first, last, former, seats.get(said.getLast()).state(), said);
    }
}
