package org.reftel.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.reftel.Stages;
import org.reftel.grammar.Words;
import org.reftel.model.Certainty;
import org.reftel.model.Document;
import org.reftel.model.Mention;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement;

/// What an invented telegram tells, with its names marked by hand, so that these tests do not hang on how names
/// are found: `*Ana Example*` is a person, `+Harbour Board+` an organisation, `@Port Vela@` a place, `=Reef Plan=`
/// a programme.
///
/// Sent on Monday, 2009-07-20.
record Told(Document document, List<Mention> mentions, List<Statement> statements) {
    private static final Map<Character, PartyKind> SIGNS = Map.of(
            '*', PartyKind.PERSON,
            '+', PartyKind.ORGANISATION,
            '@', PartyKind.PLACE,
            '=', PartyKind.PROGRAMME);
    private static final String HEADER = """
            VZCZCXYZ0001
            RR RUEHWEB

            DE RUEHC #0045 2011430
            ZNR UUUUU ZZH
            R 201430Z JUL 09
            FM AMEMBASSY PORT VELA
            TO RUEHC/SECSTATE WASHDC 0101

            UNCLAS PORT VELA 000045

            SIPDIS

            E.O. 12958: N/A
            TAGS: PREL PGOV
            SUBJECT: MARENIA OPENS ITS HARBOUR

            """;

    /// One paragraph.
    static Told by(String marked) {
        return byBody("¶1. (U) " + marked + "\n");
    }

    static Told byBody(String marked) {
        var plain = new StringBuilder();
        record Name(int start, int end, PartyKind kind) {}
        var names = new ArrayList<Name>();
        int open = -1;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            var kind = SIGNS.get(c);
            if (kind == null) {
                plain.append(c);
            } else if (open < 0) {
                open = plain.length();
            } else {
                names.add(new Name(open, plain.length(), kind));
                open = -1;
            }
        }
        var source = HEADER + plain;
        var document = Stages.read("invented.txt", source.getBytes(StandardCharsets.UTF_8))
                .documents()
                .getFirst();
        var paragraphs = Words.of(document);
        var mentions = new ArrayList<Mention>();
        for (var name : names) {
            var words = source.substring(HEADER.length() + name.start(), HEADER.length() + name.end());
            mentions.add(mention(document, paragraphs, HEADER.length() + name.start(), words, name.kind()));
        }
        mentions.sort(Comparator.comparing(Mention::span));
        var statements = Statements.of(document, paragraphs, mentions);
        var reading = document.reading();
        for (var statement : statements) {
            var head = statement.head();
            assertThat(head.sentence().contains(head.at().span())).isTrue();
            assertThat(reading.quote(head.at().span())).isNotBlank();
            assertThat(head.about()).allMatch(index -> index >= 0 && index < mentions.size());
        }
        return new Told(document, mentions, statements);
    }

    private static Mention mention(Document document, List<Words> paragraphs, int at, String name, PartyKind kind) {
        int offset = document.extract().text().indexOf(name, Math.max(0, at - 2));
        for (var words : paragraphs) {
            for (int i = 0; i < words.tokens().size(); i++) {
                if (words.span(i, i + 1).start() == offset) {
                    int to = i + 1;
                    while (words.span(i, to).length() < name.length()) {
                        to++;
                    }
                    return new Mention(
                            words.paragraph(),
                            words.span(i, to),
                            words.words(i, to),
                            kind,
                            Certainty.CERTAIN,
                            "by hand");
                }
            }
        }
        throw new IllegalArgumentException("no token begins with \"" + name + "\" at " + at);
    }

    <T extends Statement> List<T> all(Class<T> kind) {
        return statements.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    String quote(Statement statement) {
        return document.reading().quote(statement.head().at().span());
    }
}
