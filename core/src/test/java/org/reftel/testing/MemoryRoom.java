package org.reftel.testing;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Copy;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.Gazetteer;
import org.reftel.model.GivenAddress;
import org.reftel.model.Link;
import org.reftel.model.OpenLink;
import org.reftel.model.PartyRef;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.model.Said;
import org.reftel.model.Source;
import org.reftel.model.Verdict;
import org.reftel.model.file.FileEntry;
import org.reftel.store.Place;
import org.reftel.store.Room;

/// A room in memory: what is kept, and a catalogue of it that can be lost, left behind and made anew.
public final class MemoryRoom implements Room {
    /// What outlives the catalogue.
    public static final class Archive {
        private final List<Raw> raws = new ArrayList<>();
        private final Map<Digest, byte[]> bytes = new HashMap<>();
    }

    private static final Place NOWHERE = new Place(1, 0, List.of(1));

    private record Row(Source source, String shape, List<Problem> problems) {}

    private static final class State {
        private final Map<Digest, Row> sources = new LinkedHashMap<>();
        private final Map<String, List<Copy>> copies = new HashMap<>();
        private final Map<String, List<GivenAddress>> given = new HashMap<>();
        private final Map<String, Entry> entries = new HashMap<>();
        private final Map<String, TreeSet<String>> aliases = new HashMap<>();
        private final Set<String> indexed = new HashSet<>();
        private final Map<String, Heard> heard = new HashMap<>();
        private final List<Verdict.Kept> verdicts = new ArrayList<>();
        private final List<Digest> choices = new ArrayList<>();
        private final Map<Digest, Digest> kinds = new LinkedHashMap<>();
        private final List<FileEntry> filed = new ArrayList<>();

        State copy() {
            var copy = new State();
            copy.sources.putAll(sources);
            copies.forEach((id, list) -> copy.copies.put(id, new ArrayList<>(list)));
            given.forEach((id, list) -> copy.given.put(id, new ArrayList<>(list)));
            copy.entries.putAll(entries);
            aliases.forEach((spelling, ids) -> copy.aliases.put(spelling, new TreeSet<>(ids)));
            copy.indexed.addAll(indexed);
            copy.heard.putAll(heard);
            copy.verdicts.addAll(verdicts);
            copy.choices.addAll(choices);
            copy.kinds.putAll(kinds);
            copy.filed.addAll(filed);
            return copy;
        }
    }

    private final Archive archive;
    private State committed = new State();
    private boolean busy;
    /// Whether the next commit ends between the archive and the catalogue.
    public boolean cutShort;

    public MemoryRoom(Archive archive) {
        this.archive = archive;
    }

    public Archive archive() {
        return archive;
    }

    /// The same sources with an empty catalogue: what is left when it was lost.
    public MemoryRoom withoutCatalogue() {
        return new MemoryRoom(archive);
    }

    @Override
    public long archived() {
        return archive.raws.size();
    }

    @Override
    public long catalogued() {
        return committed.sources.size();
    }

    @Override
    public void each(long from, Visitor visitor) throws IOException {
        for (var raw : List.copyOf(archive.raws.subList((int) from, archive.raws.size()))) {
            visitor.source(raw, bytes(raw.source().digest()));
        }
    }

    @Override
    public List<String> dump() {
        var lines = new ArrayList<String>();
        committed.sources.values().forEach(row -> lines.add(row.toString()));
        committed.copies.forEach((id, copies) -> lines.add(id + " " + copies));
        committed.given.forEach((id, given) -> lines.add(id + " " + given));
        committed
                .entries
                .values()
                .forEach(entry -> lines.add(
                        new Entry(entry.catalogue(), entry.addresses(), entry.links(), List.of(), entry.differences())
                                .toString()));
        committed.aliases.forEach((spelling, id) -> lines.add(spelling + " means " + id));
        committed.verdicts.forEach(kept -> lines.add(kept.toString()));
        committed.choices.forEach(choice -> lines.add("choice " + choice));
        committed.kinds.forEach((definition, source) -> lines.add("kind " + definition + " in " + source));
        committed.filed.forEach(entry -> lines.add(entry.toString()));
        committed.heard.values().forEach(heard -> lines.add(heard.toString()));
        committed.indexed.forEach(id -> lines.add(id + " is indexed"));
        lines.sort(null);
        return lines;
    }

    @Override
    public List<Kept> sources() {
        var kept = new ArrayList<Kept>();
        for (var row : committed.sources.values()) {
            var records = new TreeMap<Integer, String>();
            committed.copies.forEach((id, copies) -> copies.stream()
                    .map(Copy::extract)
                    .filter(extract -> extract.source().equals(row.source().digest()))
                    .forEach(extract -> records.put(extract.ordinal(), id)));
            kept.add(new Kept(row.source(), row.shape(), List.copyOf(records.values()), row.problems()));
        }
        return kept;
    }

    @Override
    public Optional<Source> source(Digest digest) {
        return Optional.ofNullable(committed.sources.get(digest)).map(Row::source);
    }

    @Override
    public byte[] bytes(Digest digest) throws IOException {
        return Optional.ofNullable(archive.bytes.get(digest))
                .orElseThrow(() -> new IOException("source " + digest + " is not held"));
    }

    @Override
    public byte[] bytes(Digest digest, long from, int length) throws IOException {
        return Arrays.copyOfRange(bytes(digest), (int) from, (int) from + length);
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        return committed.entries.values().stream()
                .map(Entry::catalogue)
                .sorted(Comparator.comparing(CatalogueEntry::id, MemoryRoom::order))
                .toList();
    }

    private static int order(String one, String other) {
        var first = CableId.parse(one);
        var second = CableId.parse(other);
        if (first.isPresent() && second.isPresent()) {
            return first.get().compareTo(second.get());
        }
        return first.isPresent() ? -1 : second.isPresent() ? 1 : one.compareTo(other);
    }

    @Override
    public Optional<CatalogueEntry> entry(String id) {
        return Optional.ofNullable(committed.entries.get(id)).map(Entry::catalogue);
    }

    @Override
    public Optional<String> idOf(String spelling) {
        var squeezed = Gazetteer.squeeze(spelling);
        for (var id : List.of(spelling, squeezed)) {
            if (committed.entries.containsKey(id)) {
                return Optional.of(id);
            }
        }
        return Optional.ofNullable(committed.aliases.get(squeezed)).map(TreeSet::first);
    }

    @Override
    public List<String> numbered(String post, long serial) {
        return catalogue().stream()
                .map(CatalogueEntry::id)
                .filter(id -> CableId.parse(id)
                        .filter(number -> number.post().equals(post) && number.serial() == serial)
                        .isPresent())
                .toList();
    }

    @Override
    public List<ExtractId> copies(String id) {
        var leading = entry(id).map(CatalogueEntry::extract);
        var all = new ArrayList<ExtractId>();
        leading.ifPresent(all::add);
        committed.copies.getOrDefault(id, List.of()).stream()
                .map(Copy::extract)
                .filter(extract -> !all.contains(extract))
                .forEach(all::add);
        return all;
    }

    @Override
    public List<String> addresses(String id) {
        return Optional.ofNullable(committed.entries.get(id))
                .map(entry ->
                        entry.addresses().stream().map(GivenAddress::address).toList())
                .orElse(List.of());
    }

    @Override
    public List<Collation.Difference> differences(String id) {
        return Optional.ofNullable(committed.entries.get(id))
                .map(Entry::differences)
                .orElse(List.of());
    }

    @Override
    public List<OpenLink> stated(String id) {
        return Optional.ofNullable(committed.entries.get(id)).map(Entry::links).orElse(List.of());
    }

    @Override
    public List<OpenLink> stated() {
        return catalogue().stream()
                .flatMap(entry -> stated(entry.id()).stream())
                .toList();
    }

    @Override
    public List<Link> links(String id) {
        return stated(id).stream()
                .map(link -> link.against(committed.entries::containsKey))
                .toList();
    }

    @Override
    public List<Link> links() {
        return stated().stream()
                .map(link -> link.against(committed.entries::containsKey))
                .toList();
    }

    @Override
    public List<Link> linksTo(String id) {
        return links().stream()
                .filter(link ->
                        link.targets().stream().anyMatch(target -> target.equals(id) || target.startsWith(id + "/")))
                .toList();
    }

    private record Heard(Said said, List<List<String>> keys) {}

    @Override
    public List<Said> said(List<String> ids) {
        return ids.stream()
                .map(committed.heard::get)
                .filter(Objects::nonNull)
                .map(Heard::said)
                .toList();
    }

    @Override
    public void eachSaid(Listener listener) throws IOException {
        for (var said : said(catalogue().stream().map(CatalogueEntry::id).toList())) {
            listener.said(said);
        }
    }

    @Override
    public List<Name> names(String prefix, String after, int most, boolean frequent) {
        var records = new TreeMap<String, TreeSet<PartyRef>>();
        committed.heard.forEach((id, heard) -> {
            for (int i = 0; i < heard.keys().size(); i++) {
                for (var key : heard.keys().get(i)) {
                    if (key.startsWith(prefix) && key.compareTo(after) > 0) {
                        records.computeIfAbsent(key, any -> new TreeSet<>()).add(new PartyRef(key, id, i));
                    }
                }
            }
        });
        var names = new ArrayList<Name>();
        records.forEach((key, refs) -> names.add(new Name(
                key, (int) refs.stream().map(PartyRef::record).distinct().count(), refs.getFirst())));
        if (frequent) {
            names.sort(Comparator.comparingInt((Name name) -> -name.records()).thenComparing(Name::key));
        }
        return names.subList(0, Math.min(most, names.size()));
    }

    @Override
    public List<Sent> naming(List<String> keys, String since) throws IOException {
        var found = new TreeSet<Sent>();
        for (var ref : partiesNamed(keys)) {
            entry(ref.record())
                    .map(entry -> new Sent(entry.id(), entry.sent()))
                    .filter(one -> one.sent().compareTo(since) >= 0)
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    @Override
    public List<PartyRef> partiesNamed(List<String> keys) {
        var found = new TreeSet<PartyRef>();
        committed.heard.forEach((id, heard) -> {
            for (int i = 0; i < heard.keys().size(); i++) {
                for (var key : heard.keys().get(i)) {
                    if (keys.contains(key)) {
                        found.add(new PartyRef(key, id, i));
                    }
                }
            }
        });
        return List.copyOf(found);
    }

    @Override
    public List<String> unsaid(String version) {
        return committed.entries.keySet().stream()
                .filter(id -> !Optional.ofNullable(committed.heard.get(id))
                        .map(heard -> heard.said().findings().version())
                        .equals(Optional.of(version)))
                .sorted()
                .toList();
    }

    @Override
    public List<Verdict.Kept> verdicts() {
        return List.copyOf(committed.verdicts);
    }

    @Override
    public List<Digest> choices() {
        return List.copyOf(committed.choices);
    }

    @Override
    public Optional<Digest> kind(Digest definition) {
        return Optional.ofNullable(committed.kinds.get(definition));
    }

    @Override
    public List<FileEntry> filed(String code) {
        return committed.filed.stream()
                .filter(entry -> entry.file().equals(code))
                .toList();
    }

    @Override
    public List<FileEntry> filed() {
        return committed.filed.stream()
                .sorted(Comparator.comparing(FileEntry::file))
                .toList();
    }

    @Override
    public boolean isPost(String key) {
        return committed.entries.keySet().stream()
                .anyMatch(id -> CableId.parse(id)
                        .filter(number -> number.post().equals(key))
                        .isPresent());
    }

    @Override
    public List<String> unindexed() {
        return committed.entries.keySet().stream()
                .filter(id -> !committed.indexed.contains(id))
                .sorted()
                .toList();
    }

    @Override
    public Writer writer() throws IOException {
        if (busy) {
            throw new Refused(Code.X905_ROOM_BUSY, "Another writes to this room.");
        }
        busy = true;
        return new MemoryWriter();
    }

    @Override
    public void close() {}

    private final class MemoryWriter implements Writer {
        private State state = committed.copy();
        private final List<Raw> raws = new ArrayList<>();
        private final Map<Digest, byte[]> fresh = new HashMap<>();

        @Override
        public boolean isExpunging() {
            return false;
        }

        @Override
        public void expunge() {
            throw new UnsupportedOperationException("nothing is expunged from a room in memory");
        }

        @Override
        public void purged() {
            throw new UnsupportedOperationException("nothing is expunged from a room in memory");
        }

        @Override
        public boolean holds(Digest digest) {
            return state.sources.containsKey(digest);
        }

        @Override
        public byte[] bytes(Digest digest) throws IOException {
            var bytes = fresh.get(digest);
            return bytes == null ? MemoryRoom.this.bytes(digest) : bytes;
        }

        @Override
        public Optional<Source> source(Digest digest) {
            return Optional.ofNullable(state.sources.get(digest)).map(Row::source);
        }

        private void keep(
                Source source,
                String shape,
                byte[] bytes,
                List<Problem> problems,
                boolean written,
                Optional<Inside> inside) {
            if (holds(source.digest())) {
                throw new IllegalStateException(source.name() + " is kept already");
            }
            raws.add(
                    new Raw(archive.raws.size() + (long) raws.size(), source, Instant.EPOCH, written, inside, NOWHERE));
            fresh.put(source.digest(), bytes);
            state.sources.put(source.digest(), new Row(source, shape, problems));
        }

        @Override
        public void keep(Source source, String shape, byte[] bytes, List<Problem> problems) {
            keep(source, shape, bytes, problems, false, Optional.empty());
        }

        @Override
        public void keepEntry(
                Source source, String shape, byte[] bytes, Digest container, int entry, List<Problem> problems) {
            keep(source, shape, bytes, problems, false, Optional.of(new Inside(container, entry)));
        }

        @Override
        public void write(Source source, String shape, byte[] bytes) {
            keep(source, shape, bytes, List.of(), true, Optional.empty());
        }

        @Override
        public void replay(Raw raw, String shape, List<Problem> problems) {
            if (holds(raw.source().digest())) {
                throw new IllegalStateException(raw.source().name() + " is catalogued already");
            }
            state.sources.put(raw.source().digest(), new Row(raw.source(), shape, problems));
        }

        @Override
        public void clear() {
            state = new State();
        }

        @Override
        public List<Copy> copies(String id) {
            return List.copyOf(state.copies.getOrDefault(id, List.of()));
        }

        @Override
        public List<GivenAddress> given(String id) {
            return List.copyOf(state.given.getOrDefault(id, List.of()));
        }

        @Override
        public void add(String id, Copy copy) {
            state.copies.computeIfAbsent(id, key -> new ArrayList<>()).add(copy);
        }

        @Override
        public void put(Entry entry) {
            var id = entry.catalogue().id();
            give(id, entry.addresses());
            state.entries.put(id, entry);
            state.indexed.remove(id);
            state.heard.remove(id);
            for (var alias : entry.aliases()) {
                var spelling = Gazetteer.squeeze(alias);
                if (!spelling.isEmpty() && !spelling.equals(id)) {
                    state.aliases
                            .computeIfAbsent(spelling, key -> new TreeSet<>())
                            .add(id);
                }
            }
        }

        @Override
        public void say(Said said, List<List<String>> keys) {
            state.heard.put(said.id(), new Heard(said, keys));
        }

        @Override
        public void rule(Digest source, Verdict.Kept kept) {
            state.verdicts.add(kept);
        }

        @Override
        public void choice(Digest source, String record) {
            state.choices.add(source);
        }

        @Override
        public void kind(Digest source, Digest definition) {
            state.kinds.putIfAbsent(definition, source);
        }

        @Override
        public void file(Digest source, FileEntry entry) {
            state.filed.add(entry);
        }

        @Override
        public void give(String id, List<GivenAddress> given) {
            var all = state.given.computeIfAbsent(id, key -> new ArrayList<>());
            for (var one : given) {
                if (all.stream().noneMatch(known -> known.address().equals(one.address()))) {
                    all.add(one);
                }
            }
        }

        @Override
        public void indexed(List<String> ids) {
            state.indexed.addAll(ids);
        }

        @Override
        public void commit() throws IOException {
            archive.raws.addAll(raws);
            archive.bytes.putAll(fresh);
            raws.clear();
            fresh.clear();
            if (cutShort) {
                cutShort = false;
                throw new IOException("cut short behind the checkpoint");
            }
            committed = state.copy();
        }

        @Override
        public void close() {
            busy = false;
        }
    }
}
