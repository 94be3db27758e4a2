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
            holds(piece.extract().start() == inText, name, piece, "leaves a gap");
            inText = piece.extract().end();
            holds(piece.source().start() >= inSource, name, piece, "goes back");
            if (piece.extract().start() > extract.telegram().start()
                    && piece.source().start() > inSource) {
                String over = source.substring(inSource, piece.source().start());
                holds(isMarkup(over), name, piece, "passes over '" + over + "'");
            }
            inSource = piece.source().end();
            if (piece.verbatim()) {
                boolean same = piece.extract().length() == piece.source().length()
                        && text.regionMatches(
                                piece.extract().start(),
                                source,
                                piece.source().start(),
                                piece.source().length());
                holds(same, name, piece, "is not what the source says");
            } else {
                String was = piece.source().of(source);
                String is = piece.extract().of(text);
                holds(isKnown(was, is), name, piece, "makes '" + was + "' '" + is + "'");
            }
        }
        assertThat(inText).as(name).isEqualTo(text.length());
        var bytes = decoded.bytes(extract.map().toSource(extract.telegram()));
        assertThat(bytes.start()).isLessThanOrEqualTo(bytes.end());
        for (var fact : extract.facts()) {
            String words = fact.at().of(text);
            assertThat(words).as(name).isNotBlank().doesNotContain("\n");
            assertThat(fact.at().end())
                    .as(name)
                    .isLessThanOrEqualTo(extract.telegram().start());
        }
        for (var annotation : extract.annotations()) {
            String words = annotation.at().of(text);
            assertThat(words).as(name).isEqualTo(words.strip()).isNotEmpty();
        }
    }

    private static void holds(boolean fact, String name, Piece piece, String otherwise) {
        if (!fact) {
            throw new AssertionError(piece + " " + otherwise + ": " + name);
        }
    }

    private static boolean isKnown(String was, String is) {
        // Control characters between words count as white space.
        boolean space = was.chars().allMatch(c -> Draft.isSpace((char) c)) && is.isBlank();
        boolean tag = was.matches("(?i)<br[^<>]*>|</?[a-z][^<>]*>") && is.isBlank();
        boolean reference = was.startsWith("&")
                && was.endsWith(";")
                && (Entities.value(was, 0, was.length()).contains(is) || is.isBlank());
        return space || tag || reference;
    }

    private static boolean isMarkup(String words) {
        return words.replaceAll("<!--(?s:.*?)-->", "")
                .replaceAll("</?[A-Za-z][^<>]*(>|$)|</?[A-Za-z]{1,6}(?=<)", "")
                .replaceAll("\\]\\((#|/|http|mailto:)[^)\\s]*\\)", "")
                .replaceAll("&#(x0*[Aa]|0*10);", "")
                .replaceAll("\\[[A-Z]+ ", "")
                .replaceAll(" {2}]", "")
                .replaceAll("[\\[\\]\\\\<>*\\s\u00a0\\p{Cntrl}]", "")
                .isEmpty();
    }
}
