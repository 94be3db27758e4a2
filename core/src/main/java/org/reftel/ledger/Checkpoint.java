package org.reftel.ledger;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// What a log signs: that under this origin there are so many entries with this root (C2SP tlog-checkpoint).
///
/// @param extensions the lines after the root; here one a WARC file, `warc sources/000001.warc.gz 4711`
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (!isLine(origin) || size < 0 || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw new IllegalArgumentException("checkpoint of \"" + origin + "\", " + size + ", " + extensions);
        }
        if (size == 0 && !root.equals(Merkle.EMPTY)) {
            throw new IllegalArgumentException("the root of no entries is not " + root);
        }
    }

    private static boolean isLine(String text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> c < ' ');
    }

    /// Reads the text of a note, strictly.
    public static Checkpoint of(SignedNote note) throws Refused {
        var lines = note.text().split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
            throw malformed("it has fewer than three lines");
        }
        var size = Strict.number(lines[1]).orElseThrow(() -> malformed("its size is \"" + lines[1] + "\""));
        var root = Hash.parse(lines[2]).orElseThrow(() -> malformed("its root is \"" + lines[2] + "\""));
        var extensions = new ArrayList<String>();
        for (var i = 3; i < lines.length - 1; i++) {
            extensions.add(lines[i]);
        }
        if (!isLine(lines[0]) || !extensions.stream().allMatch(Checkpoint::isLine)) {
            throw malformed("a line of it is empty");
        }
        if (size == 0 && !root.equals(Merkle.EMPTY)) {
            throw malformed("the root of no entries is not " + root);
        }
        return new Checkpoint(lines[0], size, root, extensions);
    }

    /// Reads a note and checks that `key` signed it, whose name is its origin.
    ///
    /// @throws Refused X923 when it did not
    public static Checkpoint signed(SignedNote note, VerifierKey key) throws Refused {
        var signers = note.signers(List.of(key));
        var read = of(note);
        if (signers.isEmpty()) {
            throw new Refused(Code.X923_FALSE, "the checkpoint is not signed by " + key.name());
        }
        if (!read.origin().equals(key.name())) {
            throw new Refused(Code.X923_FALSE, "the checkpoint is of " + read.origin() + " and not of " + key.name());
        }
        return read;
    }

    private static Refused malformed(String why) {
        return new Refused(Code.X924_NOT_IN_FORM, "not a checkpoint (C2SP): " + why);
    }

    /// The text that is signed.
    public String text() {
        var text = new StringBuilder()
                .append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
