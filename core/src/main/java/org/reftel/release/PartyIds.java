package org.reftel.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.desk.Desk;
import org.reftel.model.Joined;
import org.reftel.model.Party;
import org.reftel.model.PartyKind;
import org.reftel.model.Said;
import org.reftel.party.Keys;

/// How parties are named in one export: the same id in all its lines.
///
/// Parties of several records are joined as a trace joins them. Joining weighs all of them against each other; an
/// export of very many records takes for the same what bears the same name, and joins nothing else.
final class PartyIds {
    /// Records whose parties are joined.
    static final int JOINED = 25_000;

    private final Map<String, Joined> parties = new HashMap<>();
    private final Map<String, Map<Integer, String>> mentions = new HashMap<>();

    PartyIds(List<Joined> joined) {
        for (var one : joined) {
            parties.put(one.id(), one);
            for (var member : one.members()) {
                var own = mentions.computeIfAbsent(member.document(), id -> new HashMap<>());
                member.mentions().forEach(mention -> own.put(mention, one.id()));
            }
        }
    }

    static PartyIds of(Desk desk, List<String> ids) throws IOException {
        return new PartyIds(ids.size() <= JOINED ? desk.joined(ids) : List.of());
    }

    /// What was joined under an id.
    Optional<Joined> joined(String id) {
        return Optional.ofNullable(parties.get(id));
    }

    /// For each mention of a record the id of its party.
    List<String> of(Said said) {
        var findings = said.findings();
        var ids = new ArrayList<String>();
        for (var mention : findings.mentions()) {
            ids.add(id(mention.kind(), mention.name()));
        }
        for (var party : findings.parties()) {
            party.mentions().forEach(mention -> ids.set(mention, id(party.kind(), party.name())));
        }
        mentions.getOrDefault(said.id(), Map.of()).forEach(ids::set);
        return ids;
    }

    /// `organisation:harbour-board`
    private static String id(PartyKind kind, String name) {
        var keys = Keys.of(new Party(kind, name, "", List.of(), List.of(), List.of()));
        return kind.key() + ":" + (keys.isEmpty() ? name.strip() : keys.getFirst()).replace(' ', '-');
    }
}
