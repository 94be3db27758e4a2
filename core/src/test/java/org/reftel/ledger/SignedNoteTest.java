package org.reftel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reftel.model.Refused;

/// The vectors are those of the package documentation of golang.org/x/mod/sumdb/note, which C2SP signed-note
/// describes.
class SignedNoteTest {
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = "If you think cryptography is the answer to your problem,\n"
            + "then you don't know what your problem is.\n";
    private static final String NOTE = TEXT
            + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void thePublishedNoteIsReadVerifiedAndMadeAgain() throws Refused {
        var key = VerifierKey.parse(KEY);
        assertThat(SignedNote.parse(NOTE).signers(List.of(key))).containsExactly(key);
        assertThat(key).hasToString(KEY);
        var signing = SigningKey.parse(SECRET);
        assertThat(signing.verifier()).isEqualTo(key);
        assertThat(signing.secretText()).isEqualTo(SECRET);
        assertThat(signing.sign(TEXT)).hasToString(NOTE);
    }

    @Test
    void aKeyIdThatIsNotOfItsNameIsRefused() {
        assertThatThrownBy(() -> VerifierKey.parse(KEY.replace("PeterN", "PaterN")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> VerifierKey.parse(KEY.replace("c74f", "c74e"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> SigningKey.parse(SECRET.replace("c74f", "c74e")))
                .isInstanceOf(Refused.class)
                .hasMessageNotContaining("AYEKFALVFG");
    }

    @Test
    void theKeyOfAWellKnownLogIsRead() throws Refused {
        var text = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
        assertThat(VerifierKey.parse(text)).hasToString(text);
    }

    @Test
    void signaturesOfUnknownKeysArePassedOverAndAFalseOneOfAKnownKeyIsNot() throws Refused {
        var key = VerifierKey.parse(KEY);
        var other = SigningKey.make("vela.example/log", new SecureRandom());
        var both = NOTE + other.sign(TEXT).toString().substring(TEXT.length() + 1);
        assertThat(SignedNote.parse(both).signers(List.of(key))).containsExactly(key);
        assertThat(SignedNote.parse(both).signers(List.of(key, other.verifier())))
                .containsExactly(key, other.verifier());
        assertThat(other.sign(TEXT).signers(List.of(key))).isEmpty();
        var changed = SignedNote.parse(both.replace("answer", "Answer"));
        assertThatThrownBy(() -> changed.signers(List.of(key))).hasMessageContaining("X923");
    }

    @Test
    void theTextEndsAtTheLastEmptyLine() throws Refused {
        var signing = SigningKey.parse(SECRET);
        var note = signing.sign("one\n\ntwo\n");
        assertThat(note.text()).isEqualTo("one\n\ntwo\n");
        assertThat(note.signers(List.of(signing.verifier()))).hasSize(1);
    }

    @Test
    void malformedNotesAreRefused() {
        for (var broken : List.of(
                "",
                "\n\n",
                TEXT,
                TEXT + "\n",
                NOTE.substring(0, NOTE.length() - 1),
                NOTE + "\n",
                NOTE.replace("— ", "- "),
                NOTE.replace("nAM=\n", "nAN=\n"),
                NOTE.replace("nAM=\n", "nAM\n"),
                NOTE.replace("PeterNeumann ", "Peter+Neumann "),
                NOTE.replace("\n— ", "\r\n— "),
                "\t" + NOTE)) {
            assertThatThrownBy(() -> SignedNote.parse(broken))
                    .as(broken)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("X924");
        }
        assertThatThrownBy(() -> SignedNote.parse(new byte[] {(byte) 0xff, '\n', '\n'}))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void aCheckpointIsReadInItsOneForm() throws Refused {
        var key = SigningKey.make("reftel-room/0123456789ab", new SecureRandom());
        var point = new Checkpoint(
                "reftel-room/0123456789ab", 7, Merkle.leaf(new byte[0]), List.of("warc sources/000001.warc.gz 4711"));
        var note = key.sign(point.text());
        assertThat(Checkpoint.signed(note, key.verifier())).isEqualTo(point);
        for (var broken : List.of(
                point.text().replace("\n7\n", "\n07\n"),
                point.text().replace("\n7\n", "\n-7\n"),
                point.text().replace("\n7\n", "\n0\n"),
                point.text().replace("=\n", "\n"),
                point.text().replace("warc ", "\nwarc "),
                "reftel-room/0123456789ab\n7\n")) {
            assertThatThrownBy(() -> Checkpoint.of(key.sign(broken))).as(broken).isInstanceOf(Refused.class);
        }
        var elsewhere = point.text().replace("0123456789ab", "ba9876543210");
        assertThatThrownBy(() -> Checkpoint.signed(key.sign(elsewhere), key.verifier()))
                .hasMessageContaining("X923");
    }
}
