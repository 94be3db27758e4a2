package org.reftel.party;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.reftel.model.Findings;
import org.reftel.model.Locus;
import org.reftel.model.Mention;
import org.reftel.model.Party;
import org.reftel.model.Statement;

/// A party of one document, with what the document knows that tells it from a namesake.
///
/// @param document id of the record
/// @param sent ISO 8601, or empty
/// @param country that the post reports from, ISO 3166; empty when it is not known
/// @param post key of the post; empty when it is not known
/// @param index in the parties of the document
/// @param mentions all of the document
/// @param offices that the document gives to it
public record Sighting(
        String document,
        String sent,
        String country,
        String post,
        int index,
        Party party,
        List<Mention> mentions,
        List<Office> offices) {
    public Sighting {
        offices = List.copyOf(offices);
    }

    /// A role that the document gives to a person.
    ///
    /// @param organisation empty when not stated
    public record Office(String role, String organisation) {}

    /// What a signature makes of somebody: whoever signs for a post has an office there, though no line names it.
    private static final String SIGNS = "signer of cables";

    /// Of everybody and everything that a document speaks of, in order.
    public static List<Sighting> of(String document, String sent, String country, String post, Findings findings) {
        return of(document, sent, country, post, findings, party -> true);
    }

    /// Of those that are wanted.
    public static List<Sighting> of(
            String document, String sent, String country, String post, Findings findings, Predicate<Party> wanted) {
        var parties = findings.parties();
        var chosen = new BitSet(parties.size());
        for (int index = 0; index < parties.size(); index++) {
            chosen.set(index, wanted.test(parties.get(index)));
        }
        if (chosen.isEmpty()) {
            return List.of();
        }
        Map<Integer, List<Office>> offices = new HashMap<>();
        for (var statement : findings.statements()) {
            if (statement instanceof Statement.RoleHeld held && held.person().mention() >= 0) {
                offices.computeIfAbsent(held.person().mention(), any -> new ArrayList<>(2))
                        .add(new Office(held.role(), held.organisation().words()));
            }
        }
        var signs = new Office(SIGNS, post);
        var all = new ArrayList<Sighting>();
        for (int index = chosen.nextSetBit(0); index >= 0; index = chosen.nextSetBit(index + 1)) {
            var party = parties.get(index);
            var its = new ArrayList<Office>(2);
            for (int mention : party.mentions()) {
                if (findings.mentions().get(mention).paragraph() == Locus.SIGNATURE && !its.contains(signs)) {
                    its.add(signs);
                }
                for (var office : offices.getOrDefault(mention, List.of())) {
                    if (!its.contains(office)) {
                        its.add(office);
                    }
                }
            }
            all.add(new Sighting(document, sent, country, post, index, party, findings.mentions(), its));
        }
        return all;
    }

    /// `2009-07`; empty when it is not known.
    String month() {
        return sent.length() < 7 ? "" : sent.substring(0, 7);
    }
}
