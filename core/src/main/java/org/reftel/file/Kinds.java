package org.reftel.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final List<String> SHIPPED = List.of("dossier", "case", "caseload");

    private Kinds() {}

    /// In the order in which help lists them.
    public static List<FileKind> shipped() {
        return SHIPPED.stream().map(Kinds::load).toList();
    }

    public static Optional<FileKind> shipped(String key) {
        return SHIPPED.contains(key) ? Optional.of(load(key)) : Optional.empty();
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
            sound(kind);
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
                kind.funnel());
    }

    /// Whatever a part of a kind names has to be there.
    private static void sound(FileKind kind) {
        var stages = new HashSet<String>();
        kind.stages().forEach(stage -> once(stages, stage.key(), "stage"));
        var fora = new HashSet<String>();
        kind.fora().forEach(forum -> once(fora, forum.key(), "forum"));
        var entries = new HashSet<String>();
        kind.entries().forEach(entry -> once(entries, entry.key(), "entry"));
        there(stages, Set.of(kind.begins()), "it begins in stage");
        there(stages, kind.funnel(), "the funnel counts stage");
        for (var entry : kind.entries()) {
            var where = "entry " + entry.key() + " names ";
            there(stages, entry.from(), where + "stage");
            there(stages, entry.to().isEmpty() ? Set.of() : Set.of(entry.to()), where + "stage");
            there(fora, entry.in(), where + "forum");
            there(fora, entry.into().isEmpty() ? Set.of() : Set.of(entry.into()), where + "forum");
            entry.between().forEach(pair -> there(fora, Set.of(pair.from(), pair.to()), where + "forum"));
            var fields = new HashSet<String>();
            entry.fields().forEach(field -> once(fields, field.key(), "field of entry " + entry.key()));
            there(fields, Meaning.fields(entry.does()), "what entry " + entry.key() + " does needs field");
        }
        for (var clock : kind.clocks()) {
            there(entries, clock.starts(), "clock " + clock.key() + " is started by entry");
            there(entries, clock.stops(), "clock " + clock.key() + " is stopped by entry");
        }
        for (var needed : kind.complete()) {
            there(stages, needed.at(), "\"" + needed.says() + "\" names stage");
            there(entries, needed.entry().isEmpty() ? Set.of() : Set.of(needed.entry()), "it needs entry");
            there(kind.roles(), needed.role().isEmpty() ? Set.of() : Set.of(needed.role()), "it needs role");
        }
    }

    private static void once(Set<String> known, String key, String what) {
        if (!known.add(key)) {
            throw new IllegalArgumentException(what + " " + key + " stands there twice");
        }
    }

    private static void there(Iterable<String> known, Iterable<String> named, String what) {
        for (var name : named) {
            boolean found = false;
            for (var one : known) {
                found |= one.equals(name);
            }
            if (!found) {
                throw new IllegalArgumentException(what + " \"" + name + "\", which is not there");
            }
        }
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
