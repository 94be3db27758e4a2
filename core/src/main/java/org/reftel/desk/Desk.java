package org.reftel.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.reftel.file.Drafts;
import org.reftel.file.OffenceLists;
import org.reftel.follow.Repeat;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.Gazetteer;
import org.reftel.model.Joined;
import org.reftel.model.Link;
import org.reftel.model.Matter;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.model.Said;
import org.reftel.model.Source;
import org.reftel.model.Span;
import org.reftel.model.Spelled;
import org.reftel.model.Verdict;
import org.reftel.model.View;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.party.Keys;
import org.reftel.search.SearchIndex;
import org.reftel.store.Room;

/// Opens, lists, searches and checks what the room holds.
public final class Desk {
    /// Records that are asked for at once.
    private static final int TOGETHER = 500;

    private final Room room;
    private final SearchIndex index;
    private final Borrowed borrowed;
    private final View view;
    private final Memory memory;

    /// The owner's desk.
    public Desk(Room room, SearchIndex index, Borrowed borrowed) {
        this(room, index, borrowed, View.OWNER, new Memory());
    }

    private Desk(Room room, SearchIndex index, Borrowed borrowed, View view, Memory memory) {
        this.room = room;
        this.index = index;
        this.borrowed = borrowed;
        this.view = view;
        this.memory = memory;
    }

    /// The same room as another reader sees it.
    public Desk as(View other) {
        return new Desk(room, index, borrowed, other, memory);
    }

    /// A desk for sources in UTF-8 that knows no spelling but the canonical one.
    ///
    /// @param documents makes the document of an extract anew from the kept bytes
    public Desk(Room room, SearchIndex index, Function<ExtractId, Document> documents) {
        this(room, index, new Borrowed(documents, Desk::canonical, Desk::utf8, Gazetteer.empty(), Seeing.nothing()));
    }

    private static Spelled canonical(String typed) {
        int slash = typed.indexOf('/');
        var id = slash < 0 ? typed : typed.substring(0, slash);
        return new Spelled(
                List.of(id.strip()),
                "",
                0,
                slash < 0 ? "" : typed.substring(slash + 1).strip());
    }

    private static Borrowed.Decoded utf8(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return new Borrowed.Decoded(text, span -> {
            int start = text.substring(0, span.start()).getBytes(StandardCharsets.UTF_8).length;
            return new Span(start, start + span.of(text).getBytes(StandardCharsets.UTF_8).length);
        });
    }

    /// Another number whenever an answer may be another than before: somebody read sources in, marked or decided.
    /// For the program; a view does not hear it.
    public long state() throws IOException {
        return room.state();
    }

    /// Whether nobody may be answered: something is taken out of the room, or that was cut short, and what has to
    /// go still shows.
    public boolean isClosed() {
        return room.isExpunging();
    }

    /// What who asks a closed room is told: alike for all, since that something went is not told to any reader.
    public static Refused closed() {
        return new Refused(
                Code.X905_ROOM_BUSY,
                "The room is made anew, and nobody can read in it meanwhile. Ask again in a while; if no command is at"
                        + " work, whoever keeps the room runs \"reftel list\", which finishes it.");
    }

    /// Every record, by post, year and number; those without a number last.
    public List<CatalogueEntry> catalogue() throws IOException {
        return shelf().catalogue();
    }

    /// The records that fit, as a catalogue lists them.
    public Sift.Found sift(Sift sift) throws IOException {
        return cards().find(sift);
    }

    /// Which values of a facet they have, the most frequent first.
    public List<Sift.Count> counts(Sift sift, Facet facet) throws IOException {
        return cards().counts(sift, facet);
    }

    /// Which values the facets of chosen records have.
    public Sift.Counting counting(Iterable<CatalogueEntry> among) throws IOException {
        return cards().counting(among);
    }

    /// The first records whose number begins so; without its year too.
    ///
    /// @param squeezed capitals and digits alone
    public List<Card> numbered(String squeezed, int most) throws IOException {
        return cards().numbered(squeezed, most);
    }

    private CardIndex cards() throws IOException {
        return memory.of(view, room).cards(shelf());
    }

    /// A record or one of its paragraphs by any spelling: `09VELA2776`, `VELA 2776`, `#09VELA2776/9bis`,
    /// `09VELA2776#par9`.
    public Answer<Opened> open(String address) throws IOException {
        return new Opening(shelf()).open(address);
    }

    /// The copies of a record that is held, by its canonical id.
    public Optional<Collation> collation(String id) throws IOException {
        return shelf().collation(id);
    }

    /// A record's line of the catalogue, by its canonical id.
    public Optional<CatalogueEntry> entry(String id) throws IOException {
        return shelf().entry(id);
    }

    /// The records of the same post next to a number.
    public Beside beside(String id) throws IOException {
        var number = CableId.parse(id);
        if (number.isEmpty()) {
            return new Beside(Optional.empty(), Optional.empty());
        }
        var shelf = shelf();
        return new Beside(shelf.beside(number.get(), false), shelf.beside(number.get(), true));
    }

    /// Neighbours of a record, by post, year and number.
    public record Beside(Optional<String> before, Optional<String> after) {}

    /// What leads to a number, whether it is held or wanted: references, and words that name it.
    public List<Link> linksTo(String id) throws IOException {
        return shelf().linksTo(id);
    }

    /// What a record refers to, resolved against what is held now.
    public List<Link> links(String id) throws IOException {
        return shelf().links(id);
    }

    /// How a file stands on a day; empty when there is none of this code, or not yet.
    public Optional<FileState> file(String code, LocalDate on) throws IOException {
        return files().file(code, on);
    }

    /// What was written into a file, the corrected too, the cover first; empty when it is not there.
    public List<FileEntry> entries(String code) throws IOException {
        return files().entries(code);
    }

    private Files files() {
        return new Files(room, view, memory.files());
    }

    /// Lists of offences by which charges can be counted: those that the program brings, and those that the room keeps
    /// and this reader may read.
    public OffenceLists offences() throws IOException {
        return files().offences();
    }

    /// Kinds by which a file can be opened: those that the program brings, and those of the files of this room
    /// that somebody wrote himself.
    public List<FileKind> kinds() throws IOException {
        return files().kinds();
    }

    /// What cannot be as it was typed in the fields of an entry, field by field: all of it, and not the first
    /// alone.
    ///
    /// @param typed by the names of the fields
    /// @return the reason by name; empty when each can be
    public SortedMap<String, String> faults(FileState state, FileKind.EntryType type, Map<String, String> typed) {
        return Drafts.faults(state, type, typed);
    }

    /// How all files stand on a day, by code.
    public List<FileState> files(LocalDate on) throws IOException {
        return files().all(on);
    }

    /// What the entries of a file that count rest on, read anew for this reader.
    public Grounds grounds(FileState file) throws IOException {
        return new Grounding(shelf()).of(file.entries());
    }

    /// The canonical address of a record or paragraph typed in any spelling: of one that is held, or of a cable
    /// that others refer to.
    public Answer<String> address(String typed) throws IOException {
        return new Grounding(shelf()).address(typed);
    }

    /// The first entries of a file of this kind, out of what a trace of these words finds.
    ///
    /// @throws Refused X960 when that is nothing, too much, or several parties
    public List<Draft> gathered(String words, FileKind kind, LocalDate today) throws IOException {
        return new Gathering(this, today).of(words, kind);
    }

    /// What a record says after what people decided; empty when it is not held.
    public Optional<Said> said(String id) throws IOException {
        return shelf().said(id);
    }

    /// The same of several records, in the order asked.
    public void eachSaid(List<String> ids, Room.Listener listener) throws IOException {
        var shelf = shelf();
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            for (var said : shelf.said(ids.subList(from, Math.min(ids.size(), from + TOGETHER)))) {
                listener.said(said);
            }
        }
    }

    /// What a record says, before and after people decided.
    public Optional<Spoken> spoken(String id) throws IOException {
        var shelf = shelf();
        var found = shelf.found(List.of(id));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Spoken(found.getFirst(), shelf.verdicts().ruled(found.getFirst())));
    }

    /// Who is who in these records: parties of several that mean the same. Grows with their number.
    public List<Joined> joined(List<String> ids) throws IOException {
        return Company.joined(shelf(), ids);
    }

    /// Passages that stand in several of these records, in order of the newer one.
    public List<Repeat> repeated(List<String> ids) throws IOException {
        return new Repeating(shelf(), ids).found();
    }

    /// What people decided about statements, outcomes and names, in the order kept.
    ///
    /// @param found whether what it is about is still there; a verdict that finds nothing is kept and does nothing
    public record Decided(Verdict.Kept kept, boolean found) {}

    public List<Decided> verdicts() throws IOException {
        var shelf = shelf();
        var decided = new ArrayList<Decided>();
        for (var kept : shelf.decided()) {
            var records = kept.verdict().matter().places().stream()
                    .map(Matter.Place::record)
                    .distinct()
                    .toList();
            decided.add(new Decided(kept, Verdicts.finds(kept, shelf.found(records))));
        }
        return List.copyOf(decided);
    }

    /// What waits for a person's decision.
    ///
    /// @param name of a party that is asked for; empty for all that is held
    /// @param today on which it is asked how things stand
    public Review review(String name, LocalDate today) throws IOException {
        return review(name, today, "");
    }

    /// The same, a few thousand records at a time, the newest first.
    ///
    /// @param after the last record of the answer before ([Review#last()]); empty for the newest
    public Review review(String name, LocalDate today, String after) throws IOException {
        return name.isBlank()
                ? review(today, after, Reviewing.MOST)
                : new Reviewing(shelf(), index, today.toString(), Reviewing.MOST).of(name);
    }

    /// @param most records at a time
    Review review(LocalDate today, String after, int most) throws IOException {
        return new Reviewing(shelf(), index, today.toString(), most).all(after);
    }

    /// Every source, in the order kept; without what the room keeps for the program alone.
    public List<Listed> sources() throws IOException {
        return shelf().listed();
    }

    /// A source and what was made of it. An unknown one has no documents and a problem.
    public record Listed(Source source, String shape, List<String> documents, List<Problem> problems) {
        public Listed {
            documents = List.copyOf(documents);
            problems = List.copyOf(problems);
        }
    }

    /// The source that an extract was found in.
    public Optional<Source> source(ExtractId extract) throws IOException {
        return shelf().source(extract);
    }

    /// The bytes as they came: `open --raw`.
    ///
    /// @throws org.reftel.model.Refused X911 when the source holds something that this reader is not shown
    public byte[] raw(ExtractId extract) throws IOException {
        var shelf = shelf();
        if (shelf.source(extract).isEmpty()) {
            throw new Refused(
                    Code.X911_SHOWN_IN_PART,
                    "This record is shown in part, so its source is not given out. Read it without --raw.");
        }
        return shelf.bytes(extract);
    }

    /// The entry of the ledger that commits to the source of an extract. For the owner: it tells how many sources
    /// there are.
    ///
    /// @throws org.reftel.model.Refused X910 under a view
    public long ledgerEntry(ExtractId extract) throws IOException {
        if (!view.owner()) {
            throw new Refused(Code.X910_OWNER_ONLY, "The ledger is for the owner of the room. Nothing was done.");
        }
        return room.ledgerEntry(extract.source());
    }

    /// Where a span of a document's extract stands in the source's bytes.
    public Place place(Document document, Span span) throws IOException {
        return shelf().place(document, span);
    }

    /// What the room holds on a record, a paragraph, a party or words.
    ///
    /// @param today on which it is asked how things stand
    public Trace trace(Trace.Question question, LocalDate today) throws IOException {
        return new Tracing(shelf(), index, today.toString()).trace(question);
    }

    /// Paragraphs that hold words, whomever they mean; nothing is accounted for.
    public Trace search(Trace.Question question) throws IOException {
        return new Tracing(shelf(), index, LocalDate.MIN.toString()).search(question);
    }

    /// The same as if no day had passed yet. An empty argument does not limit.
    public Trace trace(String query, String since, String until, String from) throws IOException {
        return trace(new Trace.Question(query, false, since, until, from, Trace.Question.FIRST), LocalDate.MIN);
    }

    /// What a visitor reads before a meeting; nothing in it was sent on its day or later.
    public Briefing brief(Briefing.Question question) throws IOException {
        return new Preparing(shelf(), index).brief(question);
    }

    /// What is new in the records sent on `since` or later and before `until`.
    public Briefing.Week week(LocalDate since, LocalDate until) throws IOException {
        return new Weekly(shelf(), files(), since, until).week();
    }

    /// What falls due by a day, and what later.
    public Due due(LocalDate on) throws IOException {
        return new Calendar(shelf(), files(on), on).due();
    }

    /// In how many records somebody of this name may be: a trace of him takes the more time. Who does not see
    /// everything is told that it may be any number, whatever the name: nobody counts for him what he does not see.
    public int often(String name) throws IOException {
        if (!view.owner()) {
            return Integer.MAX_VALUE;
        }
        int records = 0;
        for (var key : Keys.of(name.strip())) {
            for (var known : room.names(key, "", 1, false)) {
                if (known.key().equals(key)) {
                    records = Math.max(records, known.records());
                }
            }
        }
        return records;
    }

    public Listing list(Listing.Filter filter) throws IOException {
        return new Cataloguing(shelf()).list(filter);
    }

    /// Cables that are referred to and not held, by post, year and number.
    public List<Listing.Wanted> wanted() throws IOException {
        return memory.of(view, room).wanted(shelf());
    }

    /// Those whose number begins so: `09VELA`; without going through the whole room.
    public List<Listing.Wanted> wanted(String prefix) throws IOException {
        return new Cataloguing(shelf()).wanted(prefix);
    }

    /// Cables that are announced without a number (septels).
    public List<Listing.Mention> announced() throws IOException {
        return new Cataloguing(shelf()).announced();
    }

    /// Names of parties whose keys begin with `prefix`.
    ///
    /// @param after only those behind this key; empty for all
    /// @param frequent the most frequent first, each once; else in order
    public List<Known> names(String prefix, String after, int most, boolean frequent) throws IOException {
        var shelf = shelf();
        var suggesting = new Suggesting(
                shelf, view.owner() ? room::names : memory.of(view, room).names(shelf)::names);
        var known = suggesting.known(prefix, after, most, frequent);
        return frequent ? Suggesting.once(known) : known;
    }

    /// A name as its key has it: without capitals and accents.
    public static String folded(String name) {
        return Picking.folded(name);
    }

    /// The promises that the records of a part of the room give, in the order sent, and what became of them.
    ///
    /// @param part from 0; each has as many records as are read for one page
    /// @param today on which it is asked how things stand
    public Given given(int part, LocalDate today) throws IOException {
        return memory.of(view, room)
                .answer(
                        new Asked(part, today),
                        Given.class,
                        () -> new Promising(shelf(), today.toString()).given(part, cards()));
    }

    /// The same if it was asked a short while ago; asking takes no time.
    public Optional<Given> givenBefore(int part, LocalDate today) throws IOException {
        return memory.of(view, room).known(new Asked(part, today), Given.class);
    }

    private record Asked(int part, LocalDate today) {}

    /// The first of them, with the sentence that announces it, and how many there are.
    public Announced announced(int most) throws IOException {
        var shelf = shelf();
        var all = memory.of(view, room).announced(shelf);
        var first = new ArrayList<Listing.Mention>();
        for (var link : all.subList(0, Math.min(most, all.size()))) {
            first.add(new Listing.Mention(link.document(), link.address(), link.quote(), shelf.sentence(link)));
        }
        return new Announced(first, all.size());
    }

    /// Some cables that are announced without a number.
    public record Announced(List<Listing.Mention> first, int total) {
        public Announced {
            first = List.copyOf(first);
        }
    }

    /// Checks records that are held, by their ids.
    public Checked checked(List<String> ids) throws IOException {
        return memory.of(view, room)
                .answer(List.copyOf(ids), Checked.class, () -> new Checking(shelf()).check(List.copyOf(ids)));
    }

    /// The same if it was asked a short while ago; asking takes no time.
    public Optional<Checked> checkedBefore(List<String> ids) throws IOException {
        return memory.of(view, room).known(List.copyOf(ids), Checked.class);
    }

    /// Checks the records named, or all when none is.
    public Answer<Checked> check(List<String> ids) throws IOException {
        return check(ids, files -> List.of());
    }

    /// The same with the files that they are entries of.
    ///
    /// @param today on which it is asked how files stand
    public Answer<Checked> check(List<String> ids, LocalDate today) throws IOException {
        return check(ids, codes -> {
            var files = new ArrayList<FileState>();
            for (var code : codes) {
                file(code, today).ifPresent(files::add);
            }
            return files;
        });
    }

    /// How files with these codes stand.
    @FunctionalInterface
    private interface Standing {
        List<FileState> of(Collection<String> codes) throws IOException;
    }

    private Answer<Checked> check(List<String> ids, Standing standing) throws IOException {
        var shelf = shelf();
        var opening = new Opening(shelf);
        var chosen = new LinkedHashSet<String>();
        var codes = new LinkedHashSet<String>();
        for (var typed : ids) {
            switch (opening.find(typed)) {
                case Answer.Found<CatalogueEntry>(var entry) -> chosen.add(entry.id());
                case Answer.NotFound<CatalogueEntry>(var why, var candidates, var nearest) -> {
                    return new Answer.NotFound<>(why, candidates, nearest);
                }
            }
        }
        if (ids.isEmpty()) {
            shelf.catalogue().forEach(entry -> chosen.add(entry.id()));
        }
        for (var entry : shelf.entries(List.copyOf(chosen))) {
            if (entry.isFiled()) {
                codes.add(entry.post());
            }
        }
        return new Answer.Found<>(new Checking(shelf, standing.of(codes)).check(List.copyOf(chosen)));
    }

    private Shelf shelf() throws IOException {
        return view.owner()
                ? new OwnShelf(room, index, borrowed, memory.of(view, room).entries())
                : memory.of(view, room)
                        .shelf(() -> new ViewShelf(room, index, borrowed, view, memory.remains(view, borrowed)));
    }
}
