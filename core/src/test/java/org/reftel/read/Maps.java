package org.reftel.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.reftel.model.Digest;
import org.reftel.model.Extract;
import org.reftel.model.Source;
import org.reftel.model.SourceMap.Piece;

/// What holds for every extract, whatever it was made of.
final class Maps {
    private Maps() {}

    static Source source(String name, byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Source(new Digest(HexFormat.of().formatHex(hash)), name, bytes.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Formats.Result read(String name, byte[] bytes) {
        return new Formats().read(source(name, bytes), bytes);
    }

    static Formats.Result checked(String name, byte[] bytes) {
        var result = read(name, bytes);
        var decoded = Decoded.of(bytes);
        for (int i = 0; i < result.extracts().size(); i++) {
            assertThat(result.extracts().get(i).id().ordinal()).isEqualTo(i);
            check(name, result.extracts().get(i), decoded);
        }
        return result;
    }

    /// A verbatim piece says what the source says; any other stands for known mark-up or white space; pieces tile
    /// the extract and ascend in the source; in the telegram only mark-up and white space were passed over.
    static void check(String name, Extract extract, Decoded decoded) {
        String source = decoded.text();
        String text = extract.text();
        assertThat(extract.map().length()).as(name).isEqualTo(text.length());
        int inText = 0;
        int inSource = 0;
        for (var piece : extract.map().pieces()) {
            assertThat(piece.extract().start()).as(name).isEqualTo(inText);
            inText = piece.extract().end();
            assertThat(piece.source().start()).as("%s %s", name, piece).isGreaterThanOrEqualTo(inSource);
            if (piece.extract().start() > extract.telegram().start()) {
                passedOver(name, source.substring(inSource, piece.source().start()));
            }
            inSource = piece.source().end();
            if (piece.verbatim()) {
                assertThat(text.regionMatches(
                                piece.extract().start(),
                                source,
                                piece.source().start(),
                                piece.source().length()))
                        .as("%s %s", name, piece)
                        .isTrue();
                assertThat(piece.extract().length()).isEqualTo(piece.source().length());
            } else {
                replaced(name, piece, text, source);
            }
        }
        assertThat(inText).as(name).isEqualTo(text.length());
        var last = decoded.bytes(extract.map().toSource(extract.telegram()));
        assertThat(last.start()).isLessThanOrEqualTo(last.end());
        for (var fact : extract.facts()) {
            assertThat(fact.at().of(text)).as(name).isNotBlank().doesNotContain("\n");
            assertThat(fact.at().end()).isLessThanOrEqualTo(extract.telegram().start());
        }
        for (var annotation : extract.annotations()) {
            assertThat(annotation.at().of(text))
                    .as(name)
                    .isEqualTo(annotation.at().of(text).strip())
                    .isNotEmpty();
        }
    }

    private static void replaced(String name, Piece piece, String text, String source) {
        String was = piece.source().of(source);
        String is = piece.extract().of(text);
        boolean known = was.isBlank() && is.isBlank()
                || was.matches("(?i)<br[^<>]*>|</?[a-z][^<>]*>") && is.equals("\n")
                || was.startsWith("&")
                        && was.endsWith(";")
                        && Entities.value(was, 0, was.length()).contains(is);
        assertThat(known).as("%s %s: '%s' became '%s'", name, piece, was, is).isTrue();
    }

    private static void passedOver(String name, String words) {
        String left = words.replaceAll("<!--(?s:.*?)-->", "")
                .replaceAll("</?[A-Za-z][^<>]*>", "")
                .replaceAll("\\]\\((#|/|http|mailto:)[^)\\s]*\\)", "")
                .replaceAll("\\[[A-Z]+ ", "")
                .replaceAll(" {2}]", "")
                .replaceAll("[\\[\\]\\\\<>*\\s\u00a0]", "")
                .replaceAll("\\p{Cntrl}", "");
        assertThat(left).as("%s: passed over '%s'", name, words).isEmpty();
    }
}
