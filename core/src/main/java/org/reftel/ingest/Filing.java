package org.reftel.ingest;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reftel.file.Drafts;
import org.reftel.file.Kinds;
import org.reftel.file.OffenceLists;
import org.reftel.file.Reckoning;
import org.reftel.handling.Handling;
import org.reftel.ledger.Tombstone;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Gazetteer;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Refused;
import org.reftel.model.Said;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.OffenceList;
import org.reftel.model.file.Sent;
import org.reftel.store.Room;
import org.reftel.written.Written;
import org.reftel.written.WrittenEntry;
import org.reftel.written.WrittenKind;
import org.reftel.written.WrittenList;

/// Writes into files (docs/decisions/0025). Whatever is written is checked against the file as it is committed,
/// while nobody else writes; what the kind does not allow is refused, and nothing of it is kept.
public final class Filing {
    /// Who opens a file and says nothing of its marking does not mean to publish it.
    private static final Label UNLESS_SAID = Label.of(Level.SBU);

    private static final int LONGEST_CODE = 16;

    /// Words of a title that tell nothing of the matter.
    private static final Set<String> LIGHT =
            Set.of("A", "AN", "AND", "AGAINST", "BY", "CASE", "FILE", "FOR", "IN", "OF", "ON", "THE", "TO", "V", "VS");

    private final Ingest ingest;
    private final Room room;
    private final Gazetteer gazetteer;

    public Filing(Ingest ingest, Room room, Gazetteer gazetteer) {
        this.ingest = ingest;
        this.room = room;
        this.gazetteer = gazetteer;
    }

    /// A file to be opened.
    ///
    /// @param code capital letters; empty for one made of the title
    /// @param office that keeps it; may be empty
    /// @param on the day that it begins; empty for the first that its entries tell of
    /// @param marking empty for [#UNLESS_SAID], raised to what its first entries cite
    /// @param first entries that are written with the cover, at once
    public record Opening(
            String title,
            String code,
            FileKind kind,
            String office,
            Optional<LocalDate> on,
            Optional<Label> marking,
            List<Draft> first) {
        public Opening {
            first = List.copyOf(first);
        }
    }

    /// What was written.
    ///
    /// @param file its code
    /// @param entries the records that its entries are, in order
    public record Filed(String file, List<CatalogueEntry> entries) {
        public Filed {
            entries = List.copyOf(entries);
        }
    }

    /// Opens a file with its cover and its first entries.
    ///
    /// @param by who writes
    /// @throws Refused X950 when the code cannot be, X952 when an entry is not allowed, X905 when another writes
    public Filed open(Opening opening, String by) throws IOException {
        return open(opening, by, Optional.empty());
    }

    /// The same, once under each name: who sends it again is told what was written.
    ///
    /// @throws Refused X949 when something else was written under the name
    public Filed open(Opening opening, String by, Optional<Sent> sent) throws IOException {
        return once(sent, now -> opened(opening, by, now, new TreeSet<>()));
    }

    /// What was written under a name.
    ///
    /// @throws Refused X949 when it is something else
    public Optional<Filed> written(Sent sent) throws IOException {
        var entries = room.sent(sent.key());
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var records = new ArrayList<CatalogueEntry>();
        for (var entry : entries) {
            room.entry(entry.number().toString()).ifPresent(records::add);
        }
        if (!entries.getFirst().sent().equals(Optional.of(sent))) {
            throw new Refused(
                    Code.X949_SENT_BEFORE,
                    "Under this key something else was written already: "
                            + String.join(
                                    ", ",
                                    records.stream().map(CatalogueEntry::id).toList())
                            + ". Nothing more was written.");
        }
        return Optional.of(new Filed(entries.getFirst().file(), records));
    }

    /// Looks for the name while nobody else writes: two servers of one room cannot both find it new.
    private Filed once(Optional<Sent> sent, Ingest.Making making) throws IOException {
        var before = new ArrayList<Filed>();
        var entries = ingest.write(now -> {
            if (sent.isPresent()) {
                written(sent.get()).ifPresent(before::add);
            }
            return before.isEmpty()
                    ? making.make(now).stream().map(one -> named(one, sent)).toList()
                    : List.of();
        });
        return before.isEmpty() ? filed(entries) : before.getFirst();
    }

    private static Written named(Written written, Optional<Sent> sent) {
        return written instanceof WrittenEntry(var entry, var title, var subject)
                ? new WrittenEntry(entry.sentUnder(sent), title, subject)
                : written;
    }

    /// Entries for one file.
    public record Addition(String code, List<Draft> drafts) {
        public Addition {
            drafts = List.copyOf(drafts);
        }
    }

    /// Opens files and writes into files in one commit, all of it or nothing: for what comes in bulk.
    ///
    /// @param additions to files that were there before, one at most for each
    /// @throws Refused as [#open] and [#add] do
    public List<CatalogueEntry> together(List<Opening> openings, List<Addition> additions, String by)
            throws IOException {
        return ingest.write(now -> {
            var written = new ArrayList<Written>();
            var begun = new TreeSet<String>();
            for (var opening : openings) {
                written.addAll(opened(opening, by, now, begun));
            }
            for (var addition : additions) {
                if (!begun.add(addition.code())) {
                    throw new IllegalArgumentException(addition.code() + " is named twice");
                }
                written.addAll(added(addition.code(), addition.drafts(), by, now));
            }
            return written;
        });
    }

    private static Filed filed(List<CatalogueEntry> entries) {
        return new Filed(entries.getFirst().post(), entries);
    }

    /// @param begun codes and definitions that this commit gives already, those of this opening then among them
    private List<Written> opened(Opening opening, String by, Instant now, Set<String> begun) throws IOException {
        Drafts.checkWhole("The title", opening.title());
        Drafts.checkWhole("The office", opening.office());
        var code = code(opening);
        if (!begun.add(code)) {
            throw new Refused(
                    Code.X950_CODE_CANNOT_BE,
                    code
                            + " would be the code of two files that are opened at once. Nothing was opened; name the"
                            + " codes.");
        }
        var kind = opening.kind();
        var written = new ArrayList<Written>();
        var definition = WrittenKind.digest(kind);
        if (room.kind(definition).isEmpty() && begun.add(definition.hex())) {
            written.add(new WrittenKind(by, now, Handling.SYSTEM_HIGH, kind));
        }
        var marking = opening.marking().orElse(UNLESS_SAID);
        for (var draft : opening.first()) {
            marking = Handling.join(marking, cited(draft.citations()));
        }
        var fields = new TreeMap<String, String>();
        fields.put("kind", kind.key());
        fields.put("definition", definition.hex());
        fields.put("title", opening.title());
        var on = opening.on().orElse(begins(opening.first(), today(now)));
        var cover = new FileEntry(
                number(now, code, 0),
                FileEntry.COVER,
                on,
                opening.office(),
                fields,
                List.of(opened(opening)),
                List.of(),
                FileEntry.NONE,
                by,
                now,
                marking);
        written.add(new WrittenEntry(cover, opening.title(), opening.title()));
        written.addAll(entries(kind, List.of(cover), opening.first(), by, now));
        return written;
    }

    /// A file begins with the first day that it tells of.
    private static LocalDate begins(List<Draft> first, LocalDate today) {
        return first.stream()
                .flatMap(draft -> draft.on().stream())
                .filter(day -> day.isBefore(today))
                .min(LocalDate::compareTo)
                .orElse(today);
    }

    private static String opened(Opening opening) {
        return "File opened: " + opening.title() + ". Kind: "
                + opening.kind().title() + "."
                + (opening.office().isEmpty() ? "" : " Kept by " + opening.office() + ".");
    }

    /// Writes entries into a file, all of them or none.
    ///
    /// @throws Refused X951 when there is no such file, X952 when an entry is not allowed, X905 when another
    /// writes
    public Filed add(String code, List<Draft> drafts, String by) throws IOException {
        return add(code, drafts, by, Optional.empty());
    }

    /// The same, once under each name.
    ///
    /// @throws Refused X949 when something else was written under the name
    public Filed add(String code, List<Draft> drafts, String by, Optional<Sent> sent) throws IOException {
        return once(sent, now -> added(code, drafts, by, now));
    }

    private List<Written> added(String code, List<Draft> drafts, String by, Instant now) throws IOException {
        var held = room.filed(code);
        if (held.isEmpty()) {
            throw new Refused(
                    Code.X951_NO_SUCH_FILE,
                    "There is no file " + code + ". Nothing was written; reftel file list shows those there are.");
        }
        return List.copyOf(entries(kind(held.getFirst()), held, drafts, by, now));
    }

    /// Keeps a list of offences, once.
    ///
    /// @param json as a person wrote it
    /// @throws Refused X966 when it is not sound, or a list is known by its name and version; X905 when another
    /// writes
    public OffenceList keep(byte[] json, Optional<Label> marking, String by) throws IOException {
        var kept = new ArrayList<OffenceList>();
        ingest.write(now -> {
            var known = offences();
            var list = known.with(List.of(json)).own().getFirst();
            if (known.find(list.name()).isPresent()) {
                throw new Refused(
                        Code.X966_LIST_NOT_UNDERSTOOD,
                        "The list " + list.name() + " is known already. Nothing was kept.");
            }
            kept.add(list);
            return List.of(new WrittenList(by, now, marking.orElse(UNLESS_SAID), list));
        });
        return kept.getFirst();
    }

    private OffenceLists offences() throws IOException {
        var kept = new ArrayList<OffenceList>();
        for (var source : room.kept(Room.LIST)) {
            kept.add(OffenceLists.kept(room.bytes(source.source().digest())).list());
        }
        return OffenceLists.and(kept);
    }

    /// The kind that a file was opened with.
    private FileKind kind(FileEntry cover) throws IOException {
        var source = room.kind(Kinds.definition(cover))
                .orElseThrow(() -> new IOException("The kind of file " + cover.file() + " is not kept."));
        return Kinds.kept(room.bytes(source));
    }

    private List<WrittenEntry> entries(FileKind kind, List<FileEntry> held, List<Draft> drafts, String by, Instant now)
            throws IOException {
        var all = new ArrayList<>(held);
        var cover = held.getFirst();
        var title = cover.field("title").orElse(cover.file());
        var written = new ArrayList<WrittenEntry>();
        long gone = room.entry(cover.number().toString()).isPresent() ? gone(held) : 0;
        for (var draft : drafts) {
            long serial = all.stream().mapToLong(FileEntry::serial).max().orElse(0) + 1 + gone;
            gone = 0;
            var number = number(now, cover.file(), serial);
            var marking = marking(draft, cover);
            var state = Reckoning.of(kind, all, today(now));
            var entry = Drafts.entry(state, draft, new Drafts.Stamp(number, by, now, today(now), marking));
            Reckoning.check(kind, all, entry);
            all.add(entry);
            written.add(new WrittenEntry(entry, title, Drafts.subject(kind, entry)));
        }
        return written;
    }

    /// How many entries of a file were expunged behind the last one that stands: their numbers are not given
    /// again.
    private long gone(List<FileEntry> held) throws IOException {
        long cover = ledgerEntry(held.getFirst());
        long last = ledgerEntry(held.getLast());
        long gone = 0;
        for (var kept : room.kept(Room.TOMBSTONE)) {
            gone += Tombstone.parse(room.bytes(kept.source().digest())).stream()
                    .flatMap(tombstone -> tombstone.gone().stream())
                    .filter(one -> one.cover() == cover && one.entry() > last)
                    .count();
        }
        return gone;
    }

    private long ledgerEntry(FileEntry entry) throws IOException {
        var record =
                room.entry(entry.number().toString()).orElseThrow(() -> new IOException("no record " + entry.number()));
        return room.ledgerEntry(record.extract().source());
    }

    /// As high as the file and whatever is cited, unless it is said; never below what is cited.
    private Label marking(Draft draft, FileEntry cover) throws IOException {
        var least = cited(draft.citations());
        var said = draft.marking().orElse(Handling.join(cover.marking(), least));
        if (!Handling.dominates(said, least)) {
            throw new Refused(
                    Code.X953_MARKED_TOO_LOW,
                    "An entry that cites something marked " + least.key() + " cannot be marked " + said.key()
                            + ". Nothing was written; mark it "
                            + Handling.join(said, least).key() + ".");
        }
        return said;
    }

    /// Of all paragraphs that are cited.
    private Label cited(List<String> citations) throws IOException {
        var label = Label.of(Level.U);
        for (var citation : citations) {
            int slash = citation.indexOf('/');
            var id = slash < 0 ? citation : citation.substring(0, slash);
            var entry = room.entry(id);
            if (entry.isEmpty()) {
                // Wanted, and not held: its number alone is no secret.
                continue;
            }
            label = Handling.join(
                    label, slash < 0 ? whole(entry.get()) : part(entry.get(), citation.substring(slash + 1)));
        }
        return label;
    }

    private static Label whole(CatalogueEntry entry) {
        return entry.parts().stream().reduce(entry.label(), Handling::join);
    }

    private Label part(CatalogueEntry entry, String address) throws IOException {
        for (var said : room.said(List.of(entry.id()))) {
            for (Said.Part part : said.parts()) {
                if (part.address().equals(address)) {
                    return part.label();
                }
            }
        }
        return whole(entry);
    }

    private static CableId number(Instant now, String code, long serial) {
        return new CableId(today(now).getYear(), code, serial);
    }

    private static LocalDate today(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private String code(Opening opening) throws IOException {
        if (!opening.code().isEmpty()) {
            if (!opening.code().matches("[A-Z]{2," + 2 * LONGEST_CODE + "}")) {
                throw new Refused(
                        Code.X950_CODE_CANNOT_BE,
                        "\"" + opening.code() + "\" cannot be the code of a file. Nothing was opened; a code is made of"
                                + " capital letters, two or more.");
            }
            if (isTaken(opening.code())) {
                throw new Refused(
                        Code.X950_CODE_CANNOT_BE,
                        opening.code() + " is taken by a post or another file. Nothing was opened; choose another"
                                + " code, or leave --code out and one is made of the title.");
            }
            return opening.code();
        }
        var code = ofTitle(opening.title());
        if (!isTaken(code)) {
            return code;
        }
        for (int number = 0; ; number++) {
            var next = code + letters(number);
            if (!isTaken(next)) {
                return next;
            }
        }
    }

    /// `A`, `B` ... `Z`, `AA`: codes have no digits, since the serial follows them.
    private static String letters(int number) {
        var letters = new StringBuilder();
        for (int rest = number; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    private boolean isTaken(String code) throws IOException {
        return gazetteer.postKey(code).isPresent() || !room.filed(code).isEmpty() || room.isPost(code);
    }

    private static String ofTitle(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        var code = new StringBuilder();
        for (var word : plain.split("[^A-Z\\p{M}]+", -1)) {
            var letters = word.replaceAll("[^A-Z]", "");
            if (!LIGHT.contains(letters) && code.length() + letters.length() <= LONGEST_CODE) {
                code.append(letters);
            }
        }
        return code.length() < 2 ? "FILE" : code.toString();
    }
}
