package org.reftel.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.Problem;
import org.reftel.model.Shape;
import org.reftel.model.Source;
import org.reftel.model.Verdict;
import org.reftel.search.SearchIndex;
import org.reftel.store.Room;
import org.reftel.written.Choice;
import org.reftel.written.GivenAddresses;
import org.reftel.written.Written;
import org.reftel.written.WrittenEntry;
import org.reftel.written.WrittenKind;
import org.reftel.written.WrittenList;
import org.reftel.written.WrittenVerdict;

/// One run of [Ingest]: what has arrived and is not committed yet, and the counts.
///
/// A batch ends at a source's end, so that a source and all its records are one transaction. The index is
/// committed after the room; what it had not confirmed when a run was cut short is put again by the next.
final class Run {
    private static final int DOCUMENTS = 200;
    private static final long BYTES = 32L << 20;
    private static final long NANOSECONDS = 1_000_000_000L;
    /// Index commits are dear, so they are rarer than the room's.
    private static final int INDEXED = 20_000;

    static final Comparator<CatalogueEntry> BY_SOURCE = Comparator.comparing(
                    (CatalogueEntry entry) -> entry.extract().source().hex())
            .thenComparing(entry -> entry.extract().ordinal());

    private final Room room;
    private final Room.Writer writer;
    private final SearchIndex index;
    private final Ingest.Stages stages;
    private final Author author;
    private final Consumer<Outcome> outcomes;
    private final Consumer<Progress> progress;
    private final Choices choices;
    private final Collating collating;

    private final List<Arrived> arrived = new ArrayList<>();
    private final Set<String> chosen = new HashSet<>();
    private int documents;
    private long bytes;
    private long begun;

    private final Set<String> unconfirmed = new HashSet<>();
    private final Map<String, Integer> paragraphs = new HashMap<>();
    /// Which origins that were met are files.
    private final Map<String, Boolean> files = new HashMap<>();
    private int looked;
    private long lookedBytes;
    private int sources;
    private int heldAlready;
    private int leftOut;
    private int unknown;

    Run(
            Room room,
            Room.Writer writer,
            SearchIndex index,
            Ingest.Stages stages,
            Author author,
            Consumer<Outcome> outcomes,
            Consumer<Progress> progress)
            throws IOException {
        this.room = room;
        this.writer = writer;
        this.index = index;
        this.stages = stages;
        this.author = author;
        this.outcomes = outcomes;
        this.progress = progress;
        choices = Choices.of(room);
        collating = new Collating(writer, stages, choices, id -> standing(room, id), writer::bytes);
    }

    /// What the catalogue says of a record's addresses.
    static Optional<Standing> standing(Room room, String id) throws IOException {
        var entry = room.entry(id);
        return entry.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standing(entry.get().extract(), room.addresses(id), ""));
    }

    /// Puts into the index what an earlier run committed and did not get there. An index that is empty was
    /// lost or thrown away: it is derived, and made anew. So is one of which the catalogue has confirmed
    /// nothing: that catalogue was itself made anew.
    void recover() throws IOException {
        // The first commit makes an index where there is none.
        index.commit();
        var unindexed = new HashSet<>(room.unindexed());
        boolean lost = index.size() == 0;
        if (lost || !unindexed.isEmpty()) {
            var all = room.catalogue();
            boolean anew = lost || unindexed.size() == all.size();
            if (anew) {
                index.clear();
            }
            // Records of one source in a row: it is read once.
            var entries = new ArrayList<>(all);
            entries.sort(BY_SOURCE);
            for (var entry : entries) {
                if (anew || unindexed.contains(entry.id())) {
                    index.put(collating.searchable(entry));
                    unconfirmed.add(entry.id());
                }
            }
        }
        confirm();
    }

    void leftOut(String name, Problem problem) {
        leftOut++;
        outcomes.accept(new Outcome(name, "", Outcome.State.LEFT_OUT, List.of(), List.of(problem)));
    }

    void source(String name, byte[] content) throws IOException {
        take(name, content, Optional.empty());
        if (full() || (!arrived.isEmpty() && System.nanoTime() - begun > NANOSECONDS)) {
            flush();
        }
    }

    private boolean full() {
        return documents >= DOCUMENTS || bytes >= BYTES;
    }

    private record Place(Digest container, int entry) {}

    private void take(String name, byte[] content, Optional<Place> place) throws IOException {
        progress.accept(new Progress(++looked, 0, lookedBytes += content.length, name));
        var source = new Source(Digest.of(content), name, content.length);
        if (arrived.isEmpty()) {
            begun = System.nanoTime();
        }
        bytes += content.length;
        var archive = place.isEmpty() ? stages.archive().apply(name, content) : Optional.<Archive>empty();
        if (archive.isPresent()) {
            archive(source, content, archive.orElseThrow());
        } else if (writer.holds(source.digest())) {
            held(source);
        } else {
            var made = Arrived.read(stages, source, content);
            if (place.isPresent()) {
                writer.keepEntry(
                        source,
                        made.shape(),
                        content,
                        place.orElseThrow().container(),
                        place.orElseThrow().entry(),
                        made.problems());
            } else {
                writer.keep(source, made.shape(), content, made.problems());
            }
            sources++;
            unknown += made.documents().isEmpty() ? 1 : 0;
            arrive(made);
        }
    }

    private void arrive(Arrived made) {
        documents += made.documents().size();
        arrived.add(made);
    }

    /// Keeps a person's decision, and collates the record that it is about anew.
    void choose(Choice choice) throws IOException {
        var content = choice.bytes();
        var source = new Source(Digest.of(content), "choice of " + choice.time() + ".json", content.length);
        writer.write(source, Shape.WRITTEN.key(), content);
        choices.add(choice);
        chosen.add(choice.record());
        told(writer, source.digest(), choice);
        arrive(Arrived.written(stages, source, content));
        flush();
    }

    /// Keeps a person's verdict on what rules found or proposed.
    void rule(WrittenVerdict written) throws IOException {
        var content = written.bytes();
        var source = new Source(Digest.of(content), "verdict of " + written.time() + ".json", content.length);
        writer.write(source, Shape.WRITTEN.key(), content);
        var made = Arrived.written(stages, source, content);
        writer.rule(source.digest(), new Verdict.Kept(made.record(), written.verdict()));
        arrive(made);
        flush();
    }

    /// Keeps what was written into files, in one commit.
    void file(List<Written> all) throws IOException {
        for (var written : all) {
            var content = written.bytes();
            var what = switch (written) {
                case WrittenEntry entry -> "entry " + entry.entry().number();
                case WrittenKind kind -> "kind " + kind.kind().key();
                case WrittenList list -> "list " + list.list().name();
                case GivenAddresses _, Choice _, WrittenVerdict _ ->
                    throw new IllegalArgumentException("not of a file: " + written);
            };
            var source = new Source(Digest.of(content), what + " of " + written.time() + ".json", content.length);
            switch (written) {
                case WrittenKind _ -> writer.write(source, Ingest.KIND, content);
                case WrittenList _ -> writer.write(source, Room.LIST, content);
                case WrittenEntry _, GivenAddresses _, Choice _, WrittenVerdict _ -> {
                    writer.write(source, Shape.WRITTEN.key(), content);
                    arrive(Arrived.written(stages, source, content));
                }
            }
            told(writer, source.digest(), written);
        }
        flush();
    }

    /// What the catalogue keeps of something written beside the record that it is.
    static void told(Room.Writer writer, Digest source, Written written) throws IOException {
        switch (written) {
            case WrittenEntry entry -> writer.file(source, entry.entry());
            case WrittenKind kind -> writer.kind(source, WrittenKind.digest(kind.kind()));
            case Choice choice -> writer.choice(source, choice.record());
            case GivenAddresses _, WrittenVerdict _, WrittenList _ -> {}
        }
    }

    /// An archive that is held already is looked through again: a run that was cut short may have left
    /// entries.
    private void archive(Source source, byte[] content, Archive archive) throws IOException {
        boolean held = writer.holds(source.digest());
        if (!held) {
            writer.keep(source, "archive", content, archive.problems());
        }
        if (!archive.problems().isEmpty()) {
            outcomes.accept(new Outcome(
                    source.name(),
                    "archive",
                    held ? Outcome.State.HELD_ALREADY : Outcome.State.ADDED,
                    List.of(),
                    archive.problems()));
        }
        for (int i = 0; i < archive.entries().size(); i++) {
            var entry = archive.entries().get(i);
            take(entry.name(), entry.bytes(), Optional.of(new Place(source.digest(), i)));
            if (full()) {
                flush();
            }
        }
    }

    private void held(Source source) throws IOException {
        heldAlready++;
        var first = writer.source(source.digest()).map(Source::name).orElse(source.name());
        outcomes.accept(new Outcome(
                source.name(),
                "",
                Outcome.State.HELD_ALREADY,
                List.of(),
                List.of(Problem.whole(
                        Code.W206_DUPLICATE_SOURCE,
                        source.name() + " has the same bytes as " + first + ", which is held. Nothing was added."))));
    }

    /// Commits the batch and tells what came of it.
    private void flush() throws IOException {
        var byId = new LinkedHashMap<String, List<Prepared>>();
        for (var one : arrived) {
            for (var prepared : one.documents()) {
                byId.computeIfAbsent(prepared.document().id(), id -> new ArrayList<>())
                        .add(prepared);
            }
        }
        chosen.forEach(id -> byId.putIfAbsent(id, List.of()));
        var made = new HashMap<ExtractId, Outcome.Made>();
        var entries = new ArrayList<SearchIndex.Entry>();
        for (var one : byId.entrySet()) {
            var record = collating.collate(one.getKey(), one.getValue(), true).orElseThrow();
            entries.add(record.searchable());
            made.putAll(record.made());
            record.made()
                    .values()
                    .forEach(of -> paragraphs.put(of.entry().id(), of.entry().paragraphs()));
        }
        state(writer, author, room.archived(), collating.stated());
        writer.commit();
        for (var entry : entries) {
            index.put(entry);
            unconfirmed.add(entry.id());
        }
        for (var one : arrived) {
            var records = new ArrayList<Outcome.Made>();
            for (var prepared : one.documents()) {
                var of = made.get(prepared.copy().extract());
                if (of != null) {
                    records.add(claims(of) ? of.with(claim(of)) : of);
                }
            }
            outcomes.accept(
                    new Outcome(one.source().name(), one.shape(), Outcome.State.ADDED, records, one.problems()));
        }
        arrived.clear();
        chosen.clear();
        documents = 0;
        bytes = 0;
        if (unconfirmed.size() >= INDEXED) {
            confirm();
        }
    }

    /// Whether something from outside bears a number of a file of this room.
    private boolean claims(Outcome.Made made) throws IOException {
        var number = made.document().header().number().optional();
        if (made.document().extract().shape() == Shape.WRITTEN || number.isEmpty()) {
            return false;
        }
        var post = number.get().post();
        var known = files.get(post);
        if (known == null) {
            known = !room.filed(post).isEmpty();
            files.put(post, known);
        }
        return known;
    }

    private static Problem claim(Outcome.Made made) {
        return Problem.whole(
                Code.W506_CLAIMS_AN_ENTRY,
                made.document().id() + " is a number of a file of this room, and this source is from outside. It is no"
                        + " entry of the file, which stands as it stood.");
    }

    /// Writes down which addresses were given, in the commit that gives them.
    ///
    /// @param after how many sources were committed before
    static void state(Room.Writer writer, Author author, long after, List<GivenAddresses.Of> stated)
            throws IOException {
        if (!stated.isEmpty()) {
            var addresses = author.addresses(after, stated);
            var content = addresses.bytes();
            var name = "addresses of " + addresses.time() + ".json";
            writer.write(new Source(Digest.of(content), name, content.length), Ingest.ADDRESSES, content);
        }
    }

    /// Makes what was put into the index last, and says so in the room.
    private void confirm() throws IOException {
        if (!unconfirmed.isEmpty()) {
            index.commit();
            writer.indexed(List.copyOf(unconfirmed));
            writer.commit();
            unconfirmed.clear();
        }
    }

    void finish() throws IOException {
        flush();
        confirm();
    }

    /// @param wanted in the room
    /// @param announced in the room
    Summary summary(int wanted, int announced) {
        int all = 0;
        for (int count : paragraphs.values()) {
            all += count;
        }
        return new Summary(sources, heldAlready, leftOut, paragraphs.size(), all, unknown, wanted, announced);
    }
}
