package org.reftel.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.model.Block;
import org.reftel.model.Certainty;
import org.reftel.model.Document;
import org.reftel.model.Field;
import org.reftel.model.Locus;
import org.reftel.model.Mention;
import org.reftel.model.PartyKind;
import org.reftel.model.Reading;
import org.reftel.model.Span;

/// Names outside the paragraphs: the officer who classified it, and who signed it.
final class Borders {
    private Borders() {}

    static List<Mention> before(Document document, Reading reading) {
        return switch (document.header().classifiedBy()) {
            case Field.Found<org.reftel.model.Header.Classifier>(var officer, var at, var _, var _) ->
                mention(reading, Locus.HEADER, at, officer.name(), "names/classifier");
            case Field.Missing<org.reftel.model.Header.Classifier>() -> List.of();
            case Field.Unreadable<org.reftel.model.Header.Classifier>(var _) -> List.of();
        };
    }

    static List<Mention> behind(Document document, Reading reading) {
        var mentions = new ArrayList<Mention>();
        for (var block : document.body()) {
            if (block instanceof Block.Signature(var spans, var name)) {
                for (var span : spans) {
                    mentions.addAll(mention(reading, Locus.SIGNATURE, span, name, "names/signature"));
                }
            }
        }
        return mentions;
    }

    private static List<Mention> mention(Reading reading, int place, Span within, String name, String rule) {
        return find(reading, within, name)
                .map(span -> new Mention(place, span, reading.quote(span), PartyKind.PERSON, Certainty.CERTAIN, rule))
                .stream()
                .toList();
    }

    /// Where the words of `name` stand, however the white space between them is printed.
    private static Optional<Span> find(Reading reading, Span within, String name) {
        if (name.isBlank() || !Character.isLetter(name.charAt(0))) {
            return Optional.empty();
        }
        var flow = reading.flow(List.of(within));
        int at = flow.text().indexOf(name);
        if (at < 0 || name.contains("XXXX")) {
            return Optional.empty();
        }
        return Optional.of(flow.toExtract(at, at + name.length()));
    }
}
