package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.reftel.handling.Handling;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Digest;
import org.reftel.model.ExtractId;
import org.reftel.model.Label;
import org.reftel.model.View;
import org.reftel.store.Room;

/// How much a reader sees of each record of a room, in one state of it. Several requests share this.
final class Eyes {
    private final Room room;
    private final View view;
    private final Remains remains;

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Map<String, Boolean> readable = new ConcurrentHashMap<>();
    private final Map<Digest, Boolean> open = new ConcurrentHashMap<>();
    private final Map<ExtractId, Seen.Part> parts = new ConcurrentHashMap<>();
    private volatile Optional<Sources> sources = Optional.empty();

    /// @param place in the order kept
    private record Kept(int place, Room.Kept source) {}

    /// @param holding the sources of each record
    private record Sources(Map<Digest, Kept> all, Map<String, List<Digest>> holding) {}

    Eyes(Room room, View view, Remains remains) {
        this.room = room;
        this.view = view;
        this.remains = remains;
    }

    boolean mayRead(Label label) {
        return Handling.mayRead(view, label);
    }

    /// Every record of the room, with what he sees of it, in the order of the catalogue.
    List<Seen> all() throws IOException {
        var entries = room.catalogue();
        entries.forEach(entry -> readable.put(entry.id(), isReadable(entry)));
        var all = new ArrayList<Seen>();
        for (var entry : entries) {
            all.add(seen(entry));
        }
        return all;
    }

    boolean knows(String id) {
        return seen.containsKey(id);
    }

    Seen seen(String id) throws IOException {
        var known = Optional.ofNullable(seen.get(id));
        return known.isPresent() ? known.get() : seen(room.entry(id), id);
    }

    Seen seen(CatalogueEntry entry) throws IOException {
        var known = Optional.ofNullable(seen.get(entry.id()));
        return known.isPresent() ? known.get() : seen(Optional.of(entry), entry.id());
    }

    private Seen seen(Optional<CatalogueEntry> entry, String id) throws IOException {
        var found = entry.isEmpty() ? new Seen.Nothing() : decided(entry.get());
        if (found instanceof Seen.Part part) {
            part.extracts().forEach(extract -> parts.put(extract, part));
        }
        seen.put(id, found);
        return found;
    }

    private Seen decided(CatalogueEntry entry) throws IOException {
        boolean any = entry.parts().isEmpty()
                ? mayRead(entry.label())
                : entry.parts().stream().anyMatch(this::mayRead);
        if (!any) {
            return new Seen.Nothing();
        }
        if (isReadable(entry)) {
            boolean all = true;
            for (var source : sources().holding().getOrDefault(entry.id(), List.of())) {
                all &= isOpen(source);
            }
            if (all) {
                return new Seen.Everything(entry);
            }
        }
        // The id of a record without a number is a digest of all its words.
        return CableId.parse(entry.id()).isEmpty() ? new Seen.Nothing() : part(entry.id());
    }

    private Seen part(String id) throws IOException {
        var copies = room.copies(id);
        if (copies.isEmpty()) {
            return new Seen.Nothing();
        }
        var ordered = new ArrayList<>(copies);
        if (copies.size() > 1) {
            var places = sources().all();
            ordered.sort(Comparator.comparingInt((ExtractId copy) -> Optional.ofNullable(places.get(copy.source()))
                            .map(Kept::place)
                            .orElse(Integer.MAX_VALUE))
                    .thenComparingInt(ExtractId::ordinal));
        }
        return remains.of(id, ordered, copies.getFirst(), room.addresses(id));
    }

    private boolean isReadable(CatalogueEntry entry) {
        return mayRead(entry.label()) && entry.parts().stream().allMatch(this::mayRead);
    }

    private boolean isReadable(String id) throws IOException {
        var known = Optional.ofNullable(readable.get(id));
        if (known.isPresent()) {
            return known.get();
        }
        boolean all = room.entry(id).filter(this::isReadable).isPresent();
        readable.put(id, all);
        return all;
    }

    /// Whether everything in a source may be read: its name, its size and the place of a word in it tell of
    /// the rest.
    boolean isOpen(Digest source) throws IOException {
        var known = Optional.ofNullable(open.get(source));
        if (known.isPresent()) {
            return known.get();
        }
        var kept = Optional.ofNullable(sources().all().get(source));
        boolean all = kept.isPresent() && !kept.get().source().documents().isEmpty();
        if (all) {
            for (var id : kept.get().source().documents()) {
                all &= isReadable(id);
            }
        }
        open.put(source, all);
        return all;
    }

    /// What is shown of a copy, if a part of it is.
    Optional<Seen.Part> part(ExtractId extract) {
        return Optional.ofNullable(parts.get(extract));
    }

    /// Every source, in the order kept.
    List<Room.Kept> kept() throws IOException {
        return sources().all().values().stream().map(Kept::source).toList();
    }

    private Sources sources() throws IOException {
        var known = sources;
        if (known.isPresent()) {
            return known.get();
        }
        var all = new LinkedHashMap<Digest, Kept>();
        var holding = new HashMap<String, List<Digest>>();
        for (var source : room.sources()) {
            all.put(source.source().digest(), new Kept(all.size(), source));
            source.documents()
                    .forEach(id -> holding.computeIfAbsent(id, any -> new ArrayList<>())
                            .add(source.source().digest()));
        }
        var made = new Sources(all, holding);
        sources = Optional.of(made);
        return made;
    }
}
