package org.reftel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.disk.Disk;
import org.reftel.model.Digest;

class KeysTest {
    @TempDir
    Path folder;

    private Keys make() throws IOException {
        return Keys.make(Disk.local(), folder.resolve("keys"), "reftel-room/0123456789ab", new SecureRandom());
    }

    @Test
    void whatIsLoadedIsWhatWasMade() throws IOException {
        var made = make();
        var loaded = Keys.load(folder.resolve("keys"));
        var source = Digest.of("a");
        assertThat(loaded.signing().verifier()).isEqualTo(made.signing().verifier());
        assertThat(loaded.secret().key(source).nonce(3))
                .isEqualTo(made.secret().key(source).nonce(3));
        assertThat(loaded.toString())
                .doesNotContain(loaded.secret().secretText())
                .doesNotContain("PRIVATE");
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        make();
        for (var name : new String[] {"keys/signing.key", "keys/secret"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
    }

    @Test
    void keysThatAreThereAreNotWrittenOver() throws IOException {
        var made = make();
        assertThatThrownBy(this::make).hasMessageContaining("X927");
        assertThat(Keys.load(folder.resolve("keys")).secret().secretText())
                .isEqualTo(made.secret().secretText());
        Files.delete(folder.resolve("keys/secret"));
        assertThatThrownBy(() -> Keys.load(folder.resolve("keys"))).hasMessageContaining("X927");
    }

    @Test
    void adamagedKeyIsRefusedWithoutShowingIt() throws IOException {
        make();
        var secret = folder.resolve("keys/secret");
        var text = Files.readString(secret);
        Files.writeString(secret, text.substring(0, 40) + "\n");
        assertThatThrownBy(() -> Keys.load(folder.resolve("keys")))
                .hasMessageContaining("X924")
                .hasMessageNotContaining(text.substring(0, 40));
    }
}
