package org.reftel.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reftel.model.Code;
import org.reftel.model.Digest;
import org.reftel.model.Refused;
import org.reftel.store.Room;
import org.reftel.written.Choice;
import org.reftel.written.GivenAddresses;
import org.reftel.written.Written;

/// All that goes with what is named: every copy of a record, what people decided about it, the addresses that
/// were given in it. Of a file or archive that came in, all goes or nothing, unless it is named itself.
final class Going {
    private final Room room;
    private final Ingest.Stages stages;
    private final Set<String> records = new LinkedHashSet<>();
    private final Set<Digest> sources = new LinkedHashSet<>();
    /// Files and archives that go as a whole.
    private final Set<Digest> whole = new HashSet<>();
    /// The sources that each archive of the room holds.
    private final Map<Digest, Set<Digest>> archives = new LinkedHashMap<>();

    private final Map<String, GivenAddresses.Of> stated = new LinkedHashMap<>();

    Going(Room room, Ingest.Stages stages) {
        this.room = room;
        this.stages = stages;
    }

    /// @param named ids of records
    /// @param files digests of sources
    /// @throws Refused X963 when something else stands with it
    void gather(List<String> named, List<Digest> files) throws IOException {
        for (var archive : room.kept(Ingest.ARCHIVE)) {
            var source = archive.source();
            var held = new HashSet<Digest>();
            var unpacked = stages.archive().apply(source.name(), room.bytes(source.digest()));
            unpacked.ifPresent(all -> all.entries().forEach(entry -> held.add(Digest.of(entry.bytes()))));
            archives.put(source.digest(), held);
        }
        for (var file : files) {
            whole(file);
        }
        for (var record : named) {
            record(record);
        }
        int before;
        do {
            before = records.size() + sources.size();
            decisions();
        } while (records.size() + sources.size() > before);
        addresses();
        check();
    }

    Set<String> records() {
        return records;
    }

    Set<Digest> sources() {
        return sources;
    }

    /// Addresses of other records, which were stated together with those that go.
    List<GivenAddresses.Of> stated() {
        return List.copyOf(stated.values());
    }

    private void record(String id) throws IOException {
        if (records.add(id)) {
            for (var extract : room.copies(id)) {
                source(extract.source());
            }
        }
    }

    private void source(Digest digest) throws IOException {
        if (sources.add(digest) && whole.contains(digest)) {
            whole(digest);
        }
    }

    private void whole(Digest digest) throws IOException {
        var kept = room.kept(digest);
        if (kept.isEmpty()) {
            return;
        }
        whole.add(digest);
        sources.add(digest);
        for (var record : kept.get().documents()) {
            record(record);
        }
        for (var inside : archives.getOrDefault(digest, Set.of())) {
            if (!whole.contains(inside)) {
                whole(inside);
            }
        }
    }

    /// Decisions about what goes name its digest and quote its words, also when they are about something else,
    /// too.
    private void decisions() throws IOException {
        for (var kept : room.verdicts()) {
            if (kept.verdict().matter().places().stream().anyMatch(place -> records.contains(place.record()))) {
                record(kept.decision());
            }
        }
        for (var digest : room.choices()) {
            var choice = Written.read(room.bytes(digest))
                    .filter(written -> written instanceof Choice one && records.contains(one.record()));
            if (choice.isPresent()) {
                whole(digest);
            }
        }
    }

    /// Addresses are stated of many records together, with a sketch of their words and a digest of their copy.
    private void addresses() throws IOException {
        var all = new ArrayList<GivenAddresses>();
        var again = new TreeSet<String>();
        for (var kept : room.kept(Ingest.ADDRESSES)) {
            if (Written.read(room.bytes(kept.source().digest())).orElseThrow(() -> unread(kept))
                    instanceof GivenAddresses given) {
                all.add(given);
                if (given.records().stream().anyMatch(this::goes)) {
                    sources.add(kept.source().digest());
                    given.records().stream().filter(of -> !goes(of)).forEach(of -> again.add(of.id()));
                }
            }
        }
        for (var given : all) {
            for (var of : given.records()) {
                if (again.contains(of.id()) && !goes(of)) {
                    stated.merge(of.id(), of, Going::joined);
                }
            }
        }
    }

    private static IOException unread(Room.Kept kept) {
        return new IOException(kept.source().name() + " was written by another version and cannot be read");
    }

    private boolean goes(GivenAddresses.Of of) {
        return records.contains(of.id()) || sources.contains(of.extract().source());
    }

    /// The later statement holds, with every address that was ever given.
    private static GivenAddresses.Of joined(GivenAddresses.Of earlier, GivenAddresses.Of later) {
        var given = new ArrayList<>(earlier.given());
        var known = new HashSet<String>();
        given.forEach(one -> known.add(one.address()));
        later.given().stream().filter(one -> known.add(one.address())).forEach(given::add);
        return new GivenAddresses.Of(later.id(), later.extract(), later.addresses(), later.print(), given);
    }

    private void check() throws IOException {
        for (var digest : sources) {
            var kept = room.kept(digest).orElseThrow(() -> new IOException("no source " + digest.hex()));
            var others = new ArrayList<>(kept.documents());
            others.removeAll(records);
            if (!others.isEmpty()) {
                throw standsWith(
                        kept, "the file", others.size() + (others.size() == 1 ? " other record" : " other records"));
            }
        }
        for (var archive : archives.entrySet()) {
            var inside = archive.getValue().stream().filter(sources::contains).count();
            if (inside > 0 && !sources.contains(archive.getKey())) {
                var kept = room.kept(archive.getKey()).orElseThrow();
                int others = archive.getValue().size() - (int) inside;
                throw standsWith(kept, "the archive", others == 1 ? "1 other source" : others + " other sources");
            }
        }
        for (var entry : room.filed()) {
            if (entry.isCover() && records.contains(entry.number().toString())) {
                long left = room.filed(entry.file()).stream()
                        .filter(one -> !records.contains(one.number().toString()))
                        .count();
                if (left > 0) {
                    throw new Refused(
                            Code.X963_STANDS_WITH_OTHERS,
                            entry.number() + " is the cover of a file, and a file cannot stand without: name its other"
                                    + " entries, too, " + left + " of them. Nothing was expunged.");
                }
            }
        }
    }

    private static Refused standsWith(Room.Kept kept, String what, String others) {
        return new Refused(
                Code.X963_STANDS_WITH_OTHERS,
                "What is named stands in " + what + " " + kept.source().name() + " with " + others
                        + ", and of a file all goes or nothing. Nothing was expunged; name sha256:"
                        + kept.source().digest().hex() + " for all of it.");
    }
}
