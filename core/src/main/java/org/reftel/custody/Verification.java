package org.reftel.custody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.reftel.ledger.About;
import org.reftel.ledger.Checkpoint;
import org.reftel.ledger.Fault;
import org.reftel.ledger.Keys;
import org.reftel.ledger.Ledger;
import org.reftel.ledger.LedgerEntry;
import org.reftel.ledger.SignedNote;
import org.reftel.ledger.SourceCommitment;
import org.reftel.ledger.Tombstone;
import org.reftel.ledger.VerifierKey;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Refused;
import org.reftel.store.Lengths;
import org.reftel.store.Stretch;

/// Verifies a room: the name and key in `reftel.json`, the signature, every file of the ledger, every byte of
/// the files of sources against the ledger, what was kept elsewhere, and whether catalogue and index are what
/// the sources give.
///
/// A commit that comes in between is no finding: it is looked at again.
public final class Verification {
    private static final int TRIES = 5;
    /// There while an expunging is not finished.
    static final String EXPUNGING = "expunging";
    private static final Set<String> KNOWN = Set.of(
            "reftel.json",
            "sources",
            "ledger",
            "keys",
            "index",
            "catalogue.db",
            "catalogue.db-wal",
            "catalogue.db-shm",
            "catalogue.db-journal",
            "catalogue.db.aside",
            EXPUNGING,
            "writer.lock");

    private final Path room;
    private final Vault vault;
    private final Anchors anchors;
    private final Predicate<Digest> chosen;
    private final boolean derived;

    private List<Finding> findings = new ArrayList<>();
    private List<String> notes = new ArrayList<>();
    private List<String> witnesses = new ArrayList<>();
    private String origin = "";
    private long entries;
    private long compared;
    private long anchored;

    /// @param chosen the sources that are compared with the ledger; the files are walked through whole
    /// @param derived whether catalogue and index are looked at too
    public Verification(Path room, Vault vault, Anchors anchors, Predicate<Digest> chosen, boolean derived) {
        this.room = room;
        this.vault = vault;
        this.anchors = anchors;
        this.chosen = chosen;
        this.derived = derived;
    }

    /// Verifies everything.
    ///
    /// @throws Refused X901 when there is no room
    public static Verified all(Path room, Vault vault, Anchors anchors) throws IOException {
        return new Verification(room, vault, anchors, digest -> true, true).run();
    }

    /// The key that a room says its checkpoints are signed with.
    ///
    /// @throws Refused X901 when there is no room
    public static VerifierKey key(Path room) throws IOException {
        return Marker.read(room).key();
    }

    /// Runs once; again, when the room was written to meanwhile and something was found.
    public Verified run() throws IOException {
        for (var tries = 1; ; tries++) {
            findings = new ArrayList<>();
            notes = new ArrayList<>();
            witnesses = new ArrayList<>();
            compared = 0;
            anchored = 0;
            var before = checkpointBytes();
            look();
            if (findings.isEmpty() || tries == TRIES || java.util.Arrays.equals(before, checkpointBytes())) {
                findings.sort(Comparator.comparing(
                                (Finding finding) -> finding.verdict().ordinal())
                        .reversed()
                        .thenComparing(finding -> finding.entry() < 0 ? Long.MAX_VALUE : finding.entry()));
                return new Verified(verdict(), origin, entries, compared, anchored, witnesses, findings, notes);
            }
        }
    }

    private byte[] checkpointBytes() {
        try {
            return Files.readAllBytes(room.resolve("ledger/checkpoint"));
        } catch (IOException unreadable) {
            return new byte[0];
        }
    }

    private Verdict verdict() {
        return findings.stream()
                .map(Finding::verdict)
                .max(Comparator.naturalOrder())
                .orElse(
                        !witnesses.isEmpty()
                                ? Verdict.INTACT_WITNESSED
                                : anchored > 0 ? Verdict.INTACT : Verdict.UNANCHORED);
    }

    private void look() throws IOException {
        if (!Files.isDirectory(room)) {
            throw new Refused(Code.X901_NO_ROOM, "There is no room at " + room + ". Name another with --room.");
        }
        inventory();
        Marker marker;
        try {
            marker = Marker.read(room);
        } catch (Refused refused) {
            if (refused.problem().code() == Code.X901_NO_ROOM && !Files.exists(room.resolve("ledger/checkpoint"))) {
                throw refused;
            }
            var missing = refused.problem().code() == Code.X901_NO_ROOM;
            found(
                    missing ? Verdict.INCOMPLETE : Verdict.ALTERED,
                    missing ? Code.X922_INCOMPLETE : refused.problem().code(),
                    "reftel.json",
                    0,
                    -1,
                    said(refused) + " Put it back from a backup.");
            return;
        }
        origin = marker.origin();
        if (!origin.equals(marker.key().name())) {
            altered("reftel.json", 0, -1, "origin and verifier name two rooms.");
        }
        anchors.key()
                .filter(key -> !key.equals(marker.key()))
                .ifPresent(key -> found(
                        Verdict.DIVERGED,
                        Code.X921_DIVERGED,
                        "reftel.json",
                        0,
                        -1,
                        "The key of the room is " + marker.key() + " and not " + key + "."));
        var keys = keys(marker);
        try (var ledger = vault.ledger().open(room)) {
            var note = ledger.checkpoint();
            var head = head(note, marker);
            entries = head.size();
            witnesses(note);
            var kept = ledgerFiles(ledger, head);
            sources(head, kept, keys);
            if (anchors.kept().isPresent()) {
                against(anchors.kept().orElseThrow(), marker.key(), ledger, head);
            }
        } catch (Refused refused) {
            var missing = refused.problem().code() == Code.X922_INCOMPLETE;
            found(
                    missing ? Verdict.INCOMPLETE : Verdict.ALTERED,
                    refused.problem().code(),
                    "ledger/checkpoint",
                    0,
                    -1,
                    said(refused));
        }
        if (derived && findings.isEmpty()) {
            if (Files.exists(room.resolve(EXPUNGING))) {
                unfinished(EXPUNGING, 0, -1, "An expunging was cut short: catalogue and index may hold what went.");
            } else {
                derived();
            }
        }
    }

    private void unfinished(String file, long offset, long entry, String what) {
        found(Verdict.INCOMPLETE, Code.X965_EXPUNGING_UNFINISHED, file, offset, entry, what);
    }

    private static String said(Refused refused) {
        return refused.problem().message();
    }

    /// Names what stands in the folder and is not of the room.
    private void inventory() throws IOException {
        try (var inside = Files.newDirectoryStream(room)) {
            for (var path : inside) {
                if (!KNOWN.contains(path.getFileName().toString())) {
                    notes.add(path.getFileName() + " stands in the folder and is not of the room.");
                }
            }
        }
    }

    private Optional<Keys> keys(Marker marker) {
        var folder = room.resolve("keys");
        try {
            var keys = Keys.load(folder);
            if (!keys.signing().verifier().equals(marker.key())) {
                found(
                        Verdict.ALTERED,
                        Code.X927_KEYS,
                        "keys/signing.key",
                        0,
                        -1,
                        "It is not the key that reftel.json names. Put back the one or the other from a backup.");
            }
            for (var name : List.of("signing.key", "secret")) {
                var file = folder.resolve(name);
                if (Files.getFileStore(file).supportsFileAttributeView("posix")
                        && !PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                                .endsWith("------")) {
                    notes.add("keys/" + name + " can be read by others: chmod 600 it.");
                }
            }
            return Optional.of(keys);
        } catch (Refused refused) {
            var missing = refused.problem().code() == Code.X927_KEYS;
            found(
                    missing ? Verdict.INCOMPLETE : Verdict.ALTERED,
                    Code.X927_KEYS,
                    "keys",
                    0,
                    -1,
                    said(refused) + " Without both keys the sources cannot be compared with the ledger.");
            return Optional.empty();
        } catch (IOException unreadable) {
            found(
                    Verdict.INCOMPLETE,
                    Code.X927_KEYS,
                    "keys",
                    0,
                    -1,
                    "The keys cannot be read (" + unreadable.getMessage() + "): the sources cannot be compared with the"
                            + " ledger. Run as the owner of the room.");
            return Optional.empty();
        }
    }

    /// What the checkpoint says, and a finding when the room's key did not sign it.
    private Checkpoint head(SignedNote note, Marker marker) throws Refused {
        try {
            return Checkpoint.signed(note, marker.key());
        } catch (Refused refused) {
            altered("ledger/checkpoint", 0, -1, said(refused) + ".");
            return Checkpoint.of(note);
        }
    }

    private void witnesses(SignedNote note) {
        for (var witness : anchors.witnesses()) {
            try {
                if (note.signers(List.of(witness)).isEmpty()) {
                    notes.add(witness.name() + " did not sign the checkpoint.");
                } else {
                    witnesses.add(witness.name());
                }
            } catch (Refused refused) {
                altered("ledger/checkpoint", 0, -1, said(refused) + ".");
            }
        }
    }

    private Map<Long, byte[]> ledgerFiles(Ledger ledger, Checkpoint head) throws IOException {
        var kept = new HashMap<Long, byte[]>();
        for (var fault : ledger.examine(head, kept::put)) {
            switch (fault.kind()) {
                case STRAY -> notes.add(fault.file() + ": " + fault.what() + ".");
                case MISSING ->
                    found(
                            Verdict.INCOMPLETE,
                            Code.X922_INCOMPLETE,
                            fault.file(),
                            fault.offset(),
                            entry(fault, head),
                            "The ledger: " + fault.what() + ".");
                case ALTERED ->
                    altered(fault.file(), fault.offset(), entry(fault, head), "The ledger: " + fault.what() + ".");
            }
        }
        return kept;
    }

    private static long entry(Fault fault, Checkpoint head) {
        return fault.entry() < head.size() ? fault.entry() : -1;
    }

    /// Walks through the files of sources and compares each source with the entry that commits to it.
    private void sources(Checkpoint head, Map<Long, byte[]> kept, Optional<Keys> keys) throws IOException {
        Lengths lengths;
        try {
            lengths = Lengths.of(head.extensions());
        } catch (Refused refused) {
            altered("ledger/checkpoint", 0, -1, said(refused));
            return;
        }
        var walk = new Walk(head, kept, keys);
        vault.evidence().open(room).each(lengths, walk::stretch);
        walk.finish();
    }

    /// One walk through the files of sources.
    private final class Walk {
        private final long size;
        private final Map<Long, byte[]> kept;
        private final Expunged expunged;
        private final Optional<Keys> keys;
        private final List<Finding> differ = new ArrayList<>();
        private long next;
        private boolean gap;

        Walk(Checkpoint head, Map<Long, byte[]> kept, Optional<Keys> keys) {
            this.size = head.size();
            this.kept = kept;
            this.keys = keys;
            this.expunged = new Expunged(keys, Files.exists(room.resolve(EXPUNGING)));
        }

        void stretch(Stretch stretch) {
            switch (stretch) {
                case Stretch.Begin begin -> {
                    if (!begin.sound()) {
                        altered(
                                begin.file(),
                                begin.offset(),
                                -1,
                                "The record that begins the file is not as it must be.");
                    }
                }
                case Stretch.Beyond beyond ->
                    notes.add(beyond.file() + ": " + beyond.length() + " bytes from " + beyond.offset()
                            + " on lie beyond the checkpoint: left over from a run that was cut short, and never"
                            + " acknowledged.");
                case Stretch.Damaged damaged -> {
                    gap = true;
                    expunged.add(damaged, next < size ? next : -1);
                }
                case Stretch.Blank blank -> {
                    if (blank.part() == 1 || blank.entry() != next - 1) {
                        inOrder(blank.entry(), blank);
                    }
                    expunged.add(blank);
                }
                case Stretch.Kept source -> source(source);
            }
        }

        /// Whether the source of this entry may stand here.
        private boolean inOrder(long entry, Stretch stretch) {
            if (entry != next && (!gap || entry < next || entry >= size)) {
                altered(
                        stretch.file(),
                        stretch.offset(),
                        Math.min(next, size - 1),
                        "Here stands the source of entry " + entry + ", and that of entry " + next + " is expected.");
            }
            gap = false;
            next = entry + 1;
            if (entry >= size) {
                altered(stretch.file(), stretch.offset(), -1, "The ledger has no entry " + entry + ".");
            }
            return entry < size;
        }

        private void source(Stretch.Kept source) {
            var raw = source.raw();
            if (!inOrder(raw.entry(), source)) {
                return;
            }
            var tombstone = raw.written() ? Tombstone.parse(source.bytes()) : Optional.<Tombstone>empty();
            if (tombstone.isPresent() && keys.isEmpty()) {
                expunged.add(raw.entry(), tombstone.get());
            }
            if (keys.isEmpty()
                    || (tombstone.isEmpty() && !chosen.test(raw.source().digest()))) {
                return;
            }
            var entry = Optional.ofNullable(kept.get(raw.entry())).flatMap(LedgerEntry::parse);
            if (entry.isEmpty()) {
                altered(
                        "ledger/tile/entries",
                        0,
                        raw.entry(),
                        "Entry " + raw.entry() + " is not there or not in the form that it must have.");
                return;
            }
            compared++;
            var about = new About(
                    raw.source().digest(),
                    raw.source().size(),
                    raw.received(),
                    raw.written(),
                    raw.source().name(),
                    source.members(),
                    raw.inside().map(in -> new About.Inside(in.container(), in.place())));
            var key = keys.orElseThrow().key(raw.entry(), raw.source().digest());
            if (key.isEmpty()) {
                expunged.standing(raw.entry(), source);
                return;
            }
            var made = SourceCommitment.of(key.get(), source.bytes(), about).entry();
            if (tombstone.isPresent() && made.equals(entry.orElseThrow())) {
                expunged.add(raw.entry(), tombstone.get());
            }
            if (!made.equals(entry.orElseThrow())) {
                var bytes = !made.root().equals(entry.get().root())
                        || made.lines() != entry.get().lines();
                differ.add(finding(
                        Verdict.ALTERED,
                        Code.X920_ALTERED,
                        source.file(),
                        source.offset(),
                        raw.entry(),
                        (bytes ? "The bytes of " : "What is said about ")
                                + raw.source().name() + " is not what entry " + raw.entry() + " committed to."));
            }
        }

        private void judge() {
            var judged = expunged.judge();
            judged.altered().forEach(odd -> altered(odd.file(), odd.offset(), odd.entry(), odd.what()));
            judged.unfinished().forEach(odd -> unfinished(odd.file(), odd.offset(), odd.entry(), odd.what()));
            judged.missing()
                    .forEach(odd -> found(
                            Verdict.INCOMPLETE,
                            Code.X922_INCOMPLETE,
                            odd.file(),
                            odd.offset(),
                            odd.entry(),
                            odd.what()));
            notes.addAll(expunged.told(anchors.kept().flatMap(Verification::size)));
        }

        void finish() {
            judge();
            if (next < size) {
                found(
                        Verdict.INCOMPLETE,
                        Code.X922_INCOMPLETE,
                        "sources",
                        0,
                        next,
                        "The source of entry " + next + " and all after it, " + (size - next) + ", are not there.");
            }
            if (differ.size() > 1 && differ.size() == compared) {
                found(
                        Verdict.ALTERED,
                        Code.X927_KEYS,
                        "keys/secret",
                        0,
                        0,
                        "No source is what the ledger committed to: this is most likely not the secret of this room."
                                + " Put it back from a backup of the keys.");
            } else {
                findings.addAll(differ);
            }
        }
    }

    /// How many entries a checkpoint signs that was kept; empty when it is none.
    private static Optional<Long> size(Anchors.Kept kept) {
        try {
            return Optional.of(Checkpoint.of(kept.note()).size());
        } catch (Refused none) {
            return Optional.empty();
        }
    }

    /// Compares the room with a checkpoint that was kept elsewhere.
    private void against(Anchors.Kept kept, VerifierKey key, Ledger ledger, Checkpoint head) throws IOException {
        var known = anchors.key().orElse(key);
        Checkpoint then;
        try {
            then = Checkpoint.signed(kept.note(), known);
        } catch (Refused refused) {
            diverged(kept, said(refused) + ": another room, another key, or a changed file.");
            return;
        }
        if (!then.origin().equals(head.origin())) {
            diverged(kept, "It is of " + then.origin() + ", and the room says it is " + head.origin() + ".");
        } else if (then.size() > head.size()) {
            diverged(
                    kept,
                    "It signs " + then.size() + " entries, and the room has only " + head.size()
                            + ": the end was cut off, or an old copy was put back.");
        } else if (!ledger.root(then.size()).equals(then.root())) {
            diverged(kept, "The first " + then.size() + " entries of the room are not those that it signs.");
        } else if (shrunk(then, head)) {
            diverged(kept, "A file of sources is shorter than it was.");
        } else {
            anchored = then.size();
            if (then.size() == 0) {
                notes.add(kept.file() + " signs no entry, so it anchors nothing.");
            }
            for (var witness : anchors.witnesses()) {
                if (!witnesses.contains(witness.name())
                        && !kept.note().signers(List.of(witness)).isEmpty()) {
                    notes.add(witness.name() + " signed the checkpoint that was kept, not the present one.");
                }
            }
        }
    }

    private static boolean shrunk(Checkpoint then, Checkpoint now) throws Refused {
        var lengths = Lengths.of(now.extensions()).byFile();
        for (var file : Lengths.of(then.extensions()).byFile().entrySet()) {
            if (lengths.getOrDefault(file.getKey(), 0L) < file.getValue()) {
                return true;
            }
        }
        return false;
    }

    private void derived() throws IOException {
        for (var difference : vault.derived().open(room)) {
            found(Verdict.ALTERED, Code.X926_DERIVED_DIFFERS, "catalogue.db, index", 0, -1, difference);
        }
    }

    private void diverged(Anchors.Kept kept, String message) {
        found(Verdict.DIVERGED, Code.X921_DIVERGED, kept.file(), 0, -1, message);
    }

    private void altered(String file, long offset, long entry, String message) {
        found(Verdict.ALTERED, Code.X920_ALTERED, file, offset, entry, message);
    }

    private void found(Verdict verdict, Code code, String file, long offset, long entry, String message) {
        findings.add(finding(verdict, code, file, offset, entry, message));
    }

    private Finding finding(Verdict verdict, Code code, String file, long offset, long entry, String message) {
        return new Finding(verdict, code, file, offset, entry, entry < 0 ? List.of() : records(entry), message);
    }

    /// What the catalogue says; nothing when it is damaged too.
    private List<String> records(long entry) {
        try {
            return vault.touched().records(room, entry);
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }
}
