package org.reftel.store;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Collation;
import org.reftel.model.Copy;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.GivenAddress;
import org.reftel.model.Link;
import org.reftel.model.OpenLink;
import org.reftel.model.PartyRef;
import org.reftel.model.Problem;
import org.reftel.model.Said;
import org.reftel.model.Source;
import org.reftel.model.Spelled;
import org.reftel.model.Verdict;
import org.reftel.model.file.FileEntry;

/// Port to the folder that keeps sources and catalogue. One writer, any number of readers; a reader sees
/// what was committed when it asks.
public interface Room extends AutoCloseable {
    /// Shape keys of what the room keeps for the program alone, and which is no record: addresses given, kinds of
    /// files, lists of offences, what was expunged.
    Set<String> FOR_THE_PROGRAM = Set.of("addresses", "kind", "list", "tombstone", "expunged");

    /// Shape key of a list of offences.
    String LIST = "list";

    /// Shape key of what says that sources were expunged.
    String TOMBSTONE = "tombstone";
    /// Shape key of a source that was expunged: its entry in the ledger is there, and nothing of it.
    String EXPUNGED = "expunged";

    /// A source and what was made of it. An unknown one has no documents and a problem.
    ///
    /// @param shape key of its [org.reftel.model.Shape]; `archive` for a container of other sources; empty
    /// when unknown
    /// @param documents ids of the records that its messages belong to, in order
    record Kept(Source source, String shape, List<String> documents, List<Problem> problems) {
        public Kept {
            documents = List.copyOf(documents);
            problems = List.copyOf(problems);
        }
    }

    /// What is written about a record whenever one of its copies arrives; replaces what stood there, except
    /// given addresses and aliases, which are only added to.
    ///
    /// @param addresses given ones of the leading copy's paragraphs, in order
    /// @param aliases other spellings that lead here: malformed and former ids
    record Entry(
            CatalogueEntry catalogue,
            List<GivenAddress> addresses,
            List<OpenLink> links,
            List<String> aliases,
            List<Collation.Difference> differences) {
        public Entry {
            addresses = List.copyOf(addresses);
            links = List.copyOf(links);
            aliases = List.copyOf(aliases);
            differences = List.copyOf(differences);
        }
    }

    /// A source as it was kept, before anything was made of it.
    ///
    /// @param entry of the ledger that commits to it
    /// @param written whether the room wrote it itself (canonical JSON), and it did not come from outside
    /// @param inside where it stands in a container that is kept; empty when its bytes are kept themselves
    /// @param place of its record
    record Raw(long entry, Source source, Instant received, boolean written, Optional<Inside> inside, Place place) {
        /// What is registered of one that was expunged: that it has an entry and a place.
        ///
        /// @param time since when
        public static Raw expunged(long entry, Instant time, Place place) {
            var source = new Source(Digest.of("expunged " + entry), "expunged", 0);
            return new Raw(entry, source, time, true, Optional.empty(), place);
        }
    }

    /// @param place among the entries of the container, from 0
    record Inside(Digest container, int place) {}

    /// Takes raw sources, in the order kept.
    @FunctionalInterface
    interface Visitor {
        void source(Raw raw, byte[] bytes) throws IOException;

        /// One that was expunged.
        default void expunged(Raw raw) throws IOException {}
    }

    /// How many sources are committed: the size that the checkpoint signs.
    long archived() throws IOException;

    /// How many of them the catalogue knows; fewer after a run was cut short between the two.
    long catalogued() throws IOException;

    /// Another number whenever anything that the room says may have changed since it was asked before, whoever
    /// changed it. It means nothing else, and nothing in another process.
    default long state() throws IOException {
        return catalogued();
    }

    /// Every committed source from a ledger entry on, in the order kept.
    void each(long from, Visitor visitor) throws IOException;

    /// Everything the catalogue says, one line a row, sorted: two rooms that say the same have the same
    /// lines.
    List<String> dump() throws IOException;

    /// In the order kept.
    List<Kept> sources() throws IOException;

    Optional<Source> source(Digest digest) throws IOException;

    /// What was made of a source.
    default Optional<Kept> kept(Digest digest) throws IOException {
        return sources().stream()
                .filter(kept -> kept.source().digest().equals(digest))
                .findFirst();
    }

    /// The sources of one shape, by its key, in the order kept: `written` and `addresses` are what the room
    /// wrote.
    default List<Kept> kept(String shape) throws IOException {
        return sources().stream().filter(kept -> kept.shape().equals(shape)).toList();
    }

    /// The entry of the ledger that commits to a source that is held: its place among all that were kept.
    default long ledgerEntry(Digest digest) throws IOException {
        long entry = 0;
        for (var kept : sources()) {
            if (kept.source().digest().equals(digest)) {
                return entry;
            }
            entry++;
        }
        throw new IOException("no source " + digest.hex());
    }

    /// Where a source stands, and what was registered about it.
    default Optional<Raw> raw(Digest digest) throws IOException {
        return Optional.empty();
    }

    /// Whether an expunging was begun and is not finished: the next writer finishes it.
    default boolean isExpunging() {
        return false;
    }

    /// The bytes as they came.
    byte[] bytes(Digest digest) throws IOException;

    /// A range of them, without unpacking the rest of a large source.
    byte[] bytes(Digest digest, long from, int length) throws IOException;

    /// Every record, by post, year and number; those without a number last.
    List<CatalogueEntry> catalogue() throws IOException;

    /// How many records it has.
    default int held() throws IOException {
        return catalogue().size();
    }

    Optional<CatalogueEntry> entry(String id) throws IOException;

    /// Several records, in the order asked; those that are not held are left out. One question, however many.
    default List<CatalogueEntry> entries(List<String> ids) throws IOException {
        var entries = new ArrayList<CatalogueEntry>();
        for (var id : ids) {
            entry(id).ifPresent(entries::add);
        }
        return entries;
    }

    /// The record behind any spelling that the room knows: canonical number, malformed or former id.
    Optional<String> idOf(String spelling) throws IOException;

    /// Ids of the records of a post with this serial, in any year, by year.
    List<String> numbered(String post, long serial) throws IOException;

    /// Records of the same post next to a number, nearest first.
    ///
    /// @param after whether later ones
    default List<CatalogueEntry> beside(CableId number, boolean after, int most) throws IOException {
        var side = new ArrayList<CatalogueEntry>();
        for (var entry : catalogue()) {
            var other = CableId.parse(entry.id());
            int order = other.map(number::compareTo).orElse(0);
            if (other.isPresent() && other.get().post().equals(number.post()) && (after ? order < 0 : order > 0)) {
                side.add(entry);
            }
        }
        var nearest = after ? side : side.reversed();
        return List.copyOf(nearest.subList(0, Math.min(most, nearest.size())));
    }

    /// The copies of a record, the leading one first, then in the order read.
    List<ExtractId> copies(String id) throws IOException;

    /// Given addresses of the leading copy's paragraphs, in order.
    List<String> addresses(String id) throws IOException;

    /// Where the copies of a record differ from the leading one.
    List<Collation.Difference> differences(String id) throws IOException;

    /// What a record refers to, resolved against what is held now.
    List<Link> links(String id) throws IOException;

    /// All links of the room.
    List<Link> links() throws IOException;

    /// The links that lead to a number, whether it is held or wanted.
    List<Link> linksTo(String id) throws IOException;

    /// The links that lead to numbers which begin so.
    default List<Link> linksToAny(String prefix) throws IOException {
        return links().stream()
                .filter(link -> link.targets().stream().anyMatch(target -> target.startsWith(prefix)))
                .toList();
    }

    /// What a record refers to, as it states it, whatever is held.
    List<OpenLink> stated(String id) throws IOException;

    /// All links of the room as the records state them, by post, year and number of these.
    List<OpenLink> stated() throws IOException;

    /// What a record says; empty when it is not held, or nothing was looked for in it yet.
    default Optional<Said> said(String id) throws IOException {
        return said(List.of(id)).stream().findFirst();
    }

    /// What several records say, in the order asked; those of which nothing is known are left out. One question,
    /// however many there are.
    List<Said> said(List<String> ids) throws IOException;

    /// The outlines of the same ([Said#outline]).
    default List<Said> outlines(List<String> ids) throws IOException {
        return said(ids).stream().map(Said::outline).toList();
    }

    /// What all records say, in the order of the catalogue.
    void eachSaid(Listener listener) throws IOException;

    /// The fingerprints of the paragraphs of all records, in the order of the catalogue.
    default void eachPrints(Prints prints) throws IOException {
        eachSaid(said -> prints.prints(
                said.id(), said.parts().stream().map(Said.Part::prints).toList()));
    }

    /// The parties that bear one of these keys, in order of key, record and place.
    List<PartyRef> partiesNamed(List<String> keys) throws IOException;

    /// A record and when it was sent, ISO 8601; empty where that is not known.
    record Sent(String record, String sent) implements Comparable<Sent> {
        @Override
        public int compareTo(Sent other) {
            int byTime = sent.compareTo(other.sent);
            return byTime == 0 ? record.compareTo(other.record) : byTime;
        }
    }

    /// The records with a party that bears one of these keys and sent at this time or later, in order of time; with an
    /// empty time all of them, those without a date first.
    List<Sent> naming(List<String> keys, String since) throws IOException;

    /// A key under which parties are found.
    ///
    /// @param records how many have a party with it
    /// @param first a party that has it
    record Name(String key, int records, PartyRef first) {}

    /// Keys that begin with `prefix`, in order.
    ///
    /// @param after only keys behind this one; empty for all
    /// @param most how many
    /// @param frequent those of the most records first instead, among those that come first
    List<Name> names(String prefix, String after, int most, boolean frequent) throws IOException;

    /// Records of which nothing is known that rules of this version found, by id.
    List<String> unsaid(String version) throws IOException;

    /// What people decided about statements, outcomes and names, in the order kept.
    List<Verdict.Kept> verdicts() throws IOException;

    /// The entries of a file, the cover first, in the order written.
    ///
    /// @param code of the file; of one that nobody opened there are none
    List<FileEntry> filed(String code) throws IOException;

    /// The entries of all files, file by file.
    List<FileEntry> filed() throws IOException;

    /// How far a file was written: as long as it is the same, its entries are.
    ///
    /// @param file code
    /// @param entries how many it has
    /// @param last a number that the last of them has, and none that is written later; it means nothing else
    record Extent(String file, int entries, long last) {}

    /// Of all files, in the order of [#filed()].
    default List<Extent> extents() throws IOException {
        var extents = new LinkedHashMap<String, Extent>();
        for (var entry : filed()) {
            extents.merge(
                    entry.file(),
                    new Extent(entry.file(), 1, entry.serial()),
                    (some, one) -> new Extent(one.file(), some.entries() + 1, Math.max(some.last(), one.last())));
        }
        return List.copyOf(extents.values());
    }

    /// The entries that were sent under a name, in the order written.
    ///
    /// @param key mark of the name ([org.reftel.model.file.Sent])
    default List<FileEntry> sent(String key) throws IOException {
        return filed().stream()
                .filter(entry ->
                        entry.sent().filter(sent -> sent.key().equals(key)).isPresent())
                .toList();
    }

    /// Whether a record has a number of this post, or this file.
    boolean isPost(String key) throws IOException;

    /// The sources in which people decided which copy leads a record, in the order kept.
    List<Digest> choices() throws IOException;

    /// The source in which a kind of file is kept.
    ///
    /// @param definition digest of the definition alone
    Optional<Digest> kind(Digest definition) throws IOException;

    /// Takes what records say.
    @FunctionalInterface
    interface Listener {
        void said(Said said) throws IOException;
    }

    /// Takes fingerprints: of one record, one list a paragraph.
    @FunctionalInterface
    interface Prints {
        void prints(String id, List<List<Integer>> prints) throws IOException;
    }

    /// Records that were committed and not yet confirmed as indexed: what a stopped run left behind.
    List<String> unindexed() throws IOException;

    /// The records that a spelling can mean: none, one, or several when it is ambiguous.
    default List<String> find(Spelled spelled) throws IOException {
        for (var id : spelled.ids()) {
            var known = idOf(id);
            if (known.isPresent()) {
                return List.of(known.get());
            }
        }
        var found = new LinkedHashSet<String>();
        if (!spelled.post().isEmpty()) {
            found.addAll(numbered(spelled.post(), spelled.serial()));
        }
        return List.copyOf(found);
    }

    /// Becomes the writer, until the writer is closed.
    ///
    /// @throws org.reftel.model.Refused X905 when there is another
    Writer writer() throws IOException;

    @Override
    void close() throws IOException;

    /// The writing side. What was done since the last commit is one transaction; closing drops what is not
    /// committed. It sees its own uncommitted work.
    interface Writer extends AutoCloseable {
        boolean holds(Digest digest) throws IOException;

        byte[] bytes(Digest digest) throws IOException;

        Optional<Source> source(Digest digest) throws IOException;

        /// Keeps a source with its bytes.
        void keep(Source source, String shape, byte[] bytes, List<Problem> problems) throws IOException;

        /// Keeps a source whose bytes stand in a container that is kept already.
        ///
        /// @param entry its place among the entries of the container, from 0
        void keepEntry(Source source, String shape, byte[] bytes, Digest container, int entry, List<Problem> problems)
                throws IOException;

        /// Whether an expunging was begun and is not finished. What the tombstones name is destroyed then, and the
        /// catalogue is still to be made anew of the rest: see [#purged].
        boolean isExpunging() throws IOException;

        /// Begins an expunging: what tombstones name is destroyed by whoever becomes the writer next. With the
        /// commit of a tombstone there is no way back.
        void expunge() throws IOException;

        /// Ends an expunging, after catalogue and index were made anew and committed: makes sure that the files
        /// hold nothing of what they held before.
        void purged() throws IOException;

        /// Keeps a source that the room itself wrote.
        void write(Source source, String shape, byte[] bytes) throws IOException;

        /// Catalogues what is kept already: after a run that was cut short, or when the catalogue is made
        /// anew.
        void replay(Raw raw, String shape, List<Problem> problems) throws IOException;

        /// Empties the catalogue, to make it anew from what is kept.
        void clear() throws IOException;

        /// In the order read.
        List<Copy> copies(String id) throws IOException;

        /// Every address ever given in a record, in the order given.
        List<GivenAddress> given(String id) throws IOException;

        void add(String id, Copy copy) throws IOException;

        void put(Entry entry) throws IOException;

        /// What a record says that was put; replaces what stood there.
        ///
        /// @param keys under which its parties are found, one list for each
        void say(Said said, List<List<String>> keys) throws IOException;

        /// A verdict that a written source states.
        void rule(Digest source, Verdict.Kept kept) throws IOException;

        /// An entry of a file that a written source states.
        void file(Digest source, FileEntry entry) throws IOException;

        /// That a written source says which copy leads a record.
        void choice(Digest source, String record) throws IOException;

        /// A kind of file that a written source defines.
        ///
        /// @param definition digest of the definition alone
        void kind(Digest source, Digest definition) throws IOException;

        /// The addresses of a copy's paragraphs as a written source states them: given ones are kept, the
        /// order stands.
        void give(String id, List<GivenAddress> given) throws IOException;

        /// Confirms that the search engine has committed these records.
        void indexed(List<String> ids) throws IOException;

        void commit() throws IOException;

        @Override
        void close() throws IOException;
    }
}
