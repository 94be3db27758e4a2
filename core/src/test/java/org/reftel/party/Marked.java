package org.reftel.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reftel.model.Certainty;
import org.reftel.model.Document;
import org.reftel.model.Locus;
import org.reftel.model.Mention;
import org.reftel.model.Named;
import org.reftel.model.Party;
import org.reftel.model.PartyKind;
import org.reftel.model.Span;
import org.reftel.model.Statement;
import org.reftel.model.Voice;
import org.reftel.testing.Documents;

/// A text in which a person marked the names: `Then {P1|President|Kim} met {P2|Kim Tae-sol} of the {O1|Harbor
/// Police}.` The letter is the kind, letter and number together say who it is, `!` is the signature, the middle
/// one is a role.
record Marked(Document document, List<Mention> mentions, List<String> labels, List<Statement.RoleHeld> roles) {
    private static final Map<Character, PartyKind> KINDS = Map.of(
            'P', PartyKind.PERSON,
            'O', PartyKind.ORGANISATION,
            'L', PartyKind.PLACE,
            'F', PartyKind.OFFICE,
            'G', PartyKind.PROGRAMME,
            'S', PartyKind.SYSTEM,
            'I', PartyKind.INSTRUMENT,
            'E', PartyKind.EQUIPMENT);

    static Marked of(String marked) {
        var text = new StringBuilder("1. ");
        var mentions = new ArrayList<Mention>();
        var labels = new ArrayList<String>();
        var roles = new ArrayList<Statement.RoleHeld>();
        int from = 0;
        for (int at = marked.indexOf('{'); at >= 0; at = marked.indexOf('{', from)) {
            text.append(marked, from, at);
            int end = marked.indexOf('}', at);
            var fields = marked.substring(at + 1, end).split("\\|");
            var role = fields.length == 3 ? fields[1] : "";
            var name = fields[fields.length - 1];
            text.append(role).append(role.isEmpty() ? "" : " ");
            var span = new Span(text.length(), text.length() + name.length());
            text.append(name);
            var kind = KINDS.get(fields[0].charAt(0));
            int paragraph = fields[0].endsWith("!") ? Locus.SIGNATURE : 0;
            mentions.add(new Mention(paragraph, span, name, kind, Certainty.CERTAIN, "marked"));
            labels.add(fields[0].replace("!", ""));
            if (!role.isEmpty()) {
                roles.add(role(role, name, mentions.size() - 1, span));
            }
            from = end + 1;
        }
        text.append(marked.substring(from));
        return new Marked(Documents.of(text.toString()), mentions, labels, roles);
    }

    private static Statement.RoleHeld role(String role, String name, int mention, Span span) {
        var state = role.startsWith("former ")
                ? Statement.RoleHeld.Tenure.FORMER
                : role.startsWith("acting ") ? Statement.RoleHeld.Tenure.ACTING : Statement.RoleHeld.Tenure.HOLDS;
        var head = new Statement.Head(
                new Locus(0, span), span, Voice.AUTHOR, List.of(mention), Certainty.CERTAIN, "marked");
        int comma = role.indexOf(" of ");
        var organisation = comma < 0 ? Named.NOT_STATED : new Named(role.substring(comma + 4), -1);
        return new Statement.RoleHeld(head, new Named(name, mention), role, organisation, state);
    }

    List<Party> parties() {
        return Parties.of(document, mentions, roles);
    }

    /// Each party as its names in order, joined by ` = `.
    List<String> joined() {
        return parties().stream()
                .map(party -> {
                    var names = new ArrayList<String>();
                    names.add(party.name());
                    names.addAll(party.variants());
                    return String.join(" = ", names);
                })
                .toList();
    }
}
