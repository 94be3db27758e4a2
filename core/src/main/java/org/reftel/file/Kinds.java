package org.reftel.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Refused;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.written.KindForm;
import org.reftel.written.Written;
import org.reftel.written.WrittenKind;

/// Kinds of files: those we ship, those a person wrote, and the one that a file was opened with.
public final class Kinds {
    private static final List<String> SHIPPED = List.of(
            "dossier",
            "case",
            "complaint",
            "caseload",
            "working-group",
            "programme",
            "request",
            "detention",
            "warrant");

    private Kinds() {}

    /// In the order in which help lists them.
    public static List<FileKind> shipped() {
        return SHIPPED.stream().map(Kinds::load).toList();
    }

    public static Optional<FileKind> shipped(String key) {
        return SHIPPED.contains(key) ? Optional.of(load(key)) : Optional.empty();
    }

    /// Whether the program brings it: no person wrote it for this room.
    public static boolean isShipped(FileKind kind) {
        return shipped(kind.key()).filter(kind::equals).isPresent();
    }

    private static FileKind load(String key) {
        return withCommon(KindForm.read(resource(key)));
    }

    /// What a person wrote, with the entries that all kinds have.
    ///
    /// @throws Refused X955 with the place and the reason
    public static FileKind read(byte[] json) throws Refused {
        try {
            var kind = withCommon(KindForm.read(json));
            Soundness.check(kind);
            return kind;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Refused(
                    Code.X955_KIND_NOT_UNDERSTOOD, "The kind of file is not sound: " + e.getMessage() + ".", e);
        }
    }

    /// What the room keeps: a definition is complete, nothing is added to it.
    ///
    /// @param written bytes of the source in which it stands
    /// @throws IOException when they are none
    public static FileKind kept(byte[] written) throws IOException {
        return Written.read(written)
                .filter(WrittenKind.class::isInstance)
                .map(WrittenKind.class::cast)
                .map(WrittenKind::kind)
                .orElseThrow(() -> new IOException("What the room keeps of a kind of file cannot be read."));
    }

    /// Digest of the definition that a cover names.
    ///
    /// @throws IOException when it names none
    public static Digest definition(FileEntry cover) throws IOException {
        return new Digest(cover.field("definition")
                .orElseThrow(() -> new IOException("The cover of " + cover.file() + " names no kind.")));
    }

    /// A type of the kind itself takes the place of a common one with its name.
    private static FileKind withCommon(FileKind kind) {
        var common = KindForm.read(resource("common"));
        var own = new HashSet<String>();
        kind.entries().forEach(entry -> own.add(entry.key()));
        var entries = new ArrayList<>(kind.entries());
        common.entries().stream().filter(entry -> !own.contains(entry.key())).forEach(entries::add);
        var clocks = new ArrayList<>(kind.clocks());
        var known = kind.clocks().stream().map(FileKind.Clock::key).toList();
        common.clocks().stream().filter(clock -> !known.contains(clock.key())).forEach(clocks::add);
        return new FileKind(
                kind.key(),
                kind.version(),
                kind.title(),
                kind.about(),
                kind.begins(),
                kind.stages(),
                kind.fora(),
                Stream.concat(kind.roles().stream(), common.roles().stream())
                        .distinct()
                        .toList(),
                entries,
                clocks,
                kind.complete(),
                kind.funnel(),
                kind.outcomes());
    }

    private static byte[] resource(String key) {
        try (var in = Kinds.class.getResourceAsStream(key + ".json")) {
            if (in == null) {
                throw new IllegalStateException("no kind " + key + " is shipped");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
