package org.reftel.statement;

import java.util.List;
import org.reftel.model.Certainty;
import org.reftel.model.Document;
import org.reftel.model.Field;
import org.reftel.model.Header;
import org.reftel.model.Locus;
import org.reftel.model.Mention;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Reading;
import org.reftel.model.Statement;
import org.reftel.model.Statement.RoleHeld;
import org.reftel.model.Voice;

/// The office of the officer who classified the telegram, as the line `Classified By` gives it. A signature has none.
final class HeaderRoles {
    private HeaderRoles() {}

    static List<RoleHeld> of(Document document, Reading reading, List<Mention> mentions) {
        return document.header().classifiedBy() instanceof Field.Found<Header.Classifier> found
                ? role(reading, mentions, found)
                : List.of();
    }

    private static List<RoleHeld> role(Reading reading, List<Mention> mentions, Field.Found<Header.Classifier> found) {
        var title = found.value().title();
        for (int i = 0; i < mentions.size() && !title.isBlank(); i++) {
            var mention = mentions.get(i);
            boolean officer = mention.paragraph() == Locus.HEADER
                    && mention.kind() == PartyKind.PERSON
                    && found.at().contains(mention.span());
            if (officer && !reading.quote(found.at()).isEmpty()) {
                var head = new Statement.Head(
                        new Locus(Locus.HEADER, found.at()),
                        found.at(),
                        Voice.AUTHOR,
                        List.of(i),
                        Certainty.CERTAIN,
                        "classified by");
                return List.of(new RoleHeld(
                        head, new Named(mention.name(), i), title, Named.NOT_STATED, RoleHeld.Tenure.HOLDS));
            }
        }
        return List.of();
    }
}
