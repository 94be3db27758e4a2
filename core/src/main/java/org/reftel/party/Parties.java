package org.reftel.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reftel.model.Document;
import org.reftel.model.Locus;
import org.reftel.model.Mention;
import org.reftel.model.Party;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement;

/// The parties of one document.
///
/// Nothing outside the document is asked, and nothing is joined that two readers of it could join differently: a
/// surname that two persons bear stays by itself and says so. What `why` says is for people.
public final class Parties {
    private Parties() {}

    /// In order of their first mention; every mention belongs to one.
    ///
    /// @param roles that the text gives to persons
    public static List<Party> of(Document document, List<Mention> mentions, List<Statement.RoleHeld> roles) {
        var persons = new ArrayList<Form>();
        var bodies = new ArrayList<Form>();
        for (var form : forms(mentions)) {
            (form.kind() == PartyKind.PERSON ? persons : bodies).add(form);
        }
        var definitions = Definition.in(document, mentions);
        var groups = new ArrayList<Group>();
        groups.addAll(Persons.of(persons, aliases(definitions, mentions), new Titles(document, mentions, roles)));
        groups.addAll(Organisations.of(bodies, definitions, mentions));
        return groups.stream()
                .map(Group::party)
                .sorted(Comparator.comparing((Party party) -> party.mentions().getFirst()))
                .toList();
    }

    /// What one form is told by.
    ///
    /// @param signs a surname below the text need not be the same as in it
    private record Name(PartyKind kind, boolean signs, String name) {}

    private static List<Form> forms(List<Mention> mentions) {
        var byPrinted = new HashMap<Name, Form>();
        var byFolded = new HashMap<Name, Form>();
        var forms = new ArrayList<Form>();
        for (int i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            var kind = mention.kind();
            boolean signs = mention.paragraph() == Locus.SIGNATURE;
            var printed = new Name(kind, signs, mention.name());
            var form = byPrinted.get(printed);
            if (form == null) {
                var folded = new Name(kind, signs, folded(kind, mention.name()));
                form = byFolded.get(folded);
                if (form == null) {
                    form = new Form(kind, folded.name());
                    byFolded.put(folded, form);
                    forms.add(form);
                }
                byPrinted.put(printed, form);
            }
            form.add(i, mention.name());
        }
        return forms;
    }

    private static String folded(PartyKind kind, String printed) {
        var folded = kind == PartyKind.PERSON
                ? PersonName.of(printed).folded()
                : OrganisationName.of(printed).folded();
        return folded.isEmpty() ? printed : folded;
    }

    /// Names of persons that the document puts side by side, the mention of the second to that of the first.
    private static Map<Integer, Integer> aliases(List<Definition> definitions, List<Mention> mentions) {
        var aliases = new HashMap<Integer, Integer>();
        for (var definition : definitions) {
            if (mentions.get(definition.expansion()).kind() == PartyKind.PERSON) {
                aliases.put(definition.acronym(), definition.expansion());
            }
        }
        return aliases;
    }
}
