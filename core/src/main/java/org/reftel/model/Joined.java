package org.reftel.model;

import java.util.List;

/// Who or what several documents speak of: parties of documents that mean the same, as far as what was asked tells.
///
/// Made when asked and never kept: what one reader may not see joins nothing for him.
///
/// @param id readable: `person:tomas-verdeguer`, with the record behind it where a surname is all that is known
///     (`person:verdeguer@09vela12`); the same documents give the same
/// @param name the fullest one printed
/// @param acronym that a document gives it, empty when none
/// @param variants other names printed
/// @param members in order of time
/// @param why one line for each reason to join
/// @param apart others with a name near this one, which it was not joined to
/// @param unresolved for a full name, those known by a part of it who may be the same; for a part of a name, those
///     whom it fits
public record Joined(
        String id,
        PartyKind kind,
        String name,
        String acronym,
        List<String> variants,
        List<Member> members,
        List<String> why,
        List<Near> apart,
        List<Near> unresolved) {
    public Joined {
        variants = List.copyOf(variants);
        members = List.copyOf(members);
        why = List.copyOf(why);
        apart = List.copyOf(apart);
        unresolved = List.copyOf(unresolved);
    }

    /// A party of a document.
    ///
    /// @param party index in [Findings#parties()]
    /// @param mentions indices in [Findings#mentions()]: those of the party, or fewer where a person split it
    public record Member(String document, int party, List<Integer> mentions) {
        public Member {
            mentions = List.copyOf(mentions);
        }
    }

    /// Somebody else.
    ///
    /// @param id of a [Joined]
    public record Near(String id, String name, String why) {}
}
