package org.reftel.party;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SequencedSet;
import org.reftel.model.Party;
import org.reftel.model.PartyKind;

/// Under what a party is looked up. A party answers to what a person typed when the two share a key; that they share
/// one finds the party and joins nothing, since a surname is a key too.
public final class Keys {
    private Keys() {}

    /// Of everything the party is called in its document: each name folded, its acronym, and the family names of a
    /// person (`ibar lobre`, `lobre`, `ibar`).
    public static List<String> of(Party party) {
        SequencedSet<String> keys = new LinkedHashSet<>();
        add(party.kind(), party.name(), keys);
        for (var variant : party.variants()) {
            add(party.kind(), variant, keys);
        }
        if (!party.acronym().isEmpty()) {
            keys.add(ofAcronym(party.acronym()));
        }
        keys.remove("");
        return List.copyOf(keys);
    }

    /// Of one name that a party is called by.
    public static List<String> of(PartyKind kind, String printed) {
        SequencedSet<String> keys = new LinkedHashSet<>();
        add(kind, printed, keys);
        keys.remove("");
        return List.copyOf(keys);
    }

    /// Of an acronym.
    public static String ofAcronym(String printed) {
        return Fold.name(printed);
    }

    /// Of what a person typed, likeliest first.
    public static List<String> of(String typed) {
        SequencedSet<String> keys = new LinkedHashSet<>();
        var name = OrganisationName.of(typed);
        keys.add(name.folded());
        keys.add(PersonName.of(typed).folded());
        keys.add(name.key());
        keys.remove("");
        return List.copyOf(keys);
    }

    /// What spellings from another alphabet share, with a sign in front that no other key has: for proposals of
    /// *near* names only. Empty when too few consonants are left to mean anything.
    public static List<String> near(String name) {
        var key = Transliteration.of(PersonName.of(name).folded());
        return Transliteration.isTelling(key) ? List.of("~" + key) : List.of();
    }

    private static void add(PartyKind kind, String printed, Set<String> keys) {
        switch (kind) {
            case PERSON -> {
                var name = PersonName.of(printed);
                keys.add(name.folded());
                keys.add(String.join(" ", name.core()));
                keys.addAll(name.familyNames());
                name.lastWithParticles().ifPresent(keys::add);
            }
            case ORGANISATION, OFFICE, PLACE, PROGRAMME, SYSTEM, INSTRUMENT, EQUIPMENT -> {
                var name = OrganisationName.of(printed);
                keys.add(name.folded());
                keys.add(name.key());
            }
        }
    }
}
