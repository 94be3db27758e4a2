package org.reftel.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reftel.file.Kinds;
import org.reftel.file.OffenceLists;
import org.reftel.file.Reckoning;
import org.reftel.file.Steps;
import org.reftel.handling.Handling;
import org.reftel.model.CableId;
import org.reftel.model.Digest;
import org.reftel.model.View;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.model.file.OffenceList;
import org.reftel.store.Room;

/// How files stand for a reader: computed of the entries that he may read. A file of which he may not read the
/// cover is not there for him.
final class Files {
    private final Room room;
    private final View view;
    private final FilesKept kept;
    private final Map<Digest, FileKind> kinds = new HashMap<>();

    Files(Room room, View view, FilesKept kept) {
        this.room = room;
        this.view = view;
        this.kept = kept;
    }

    Optional<FileState> file(String code, LocalDate on) throws IOException {
        return state(room.filed(code), on);
    }

    /// What stands in a file, the corrected too, the cover first; empty when it is not there.
    List<FileEntry> entries(String code) throws IOException {
        var seen = seen(room.filed(code));
        return seen.isEmpty() || !seen.getFirst().isCover() ? List.of() : seen;
    }

    /// Those opened by that day, by code.
    List<FileState> all(LocalDate on) throws IOException {
        return kept.on(room, view, on, entries -> state(entries, on));
    }

    /// Entries with these numbers, in order of the numbers; one in a file that is not there for this reader is left
    /// out.
    List<Briefing.Filed> filed(Collection<CableId> numbers) throws IOException {
        var codes = new TreeSet<String>();
        numbers.forEach(number -> codes.add(number.post()));
        var filed = new ArrayList<Briefing.Filed>();
        for (var code : codes) {
            var entries = entries(code);
            for (var entry : entries) {
                if (numbers.contains(entry.number())) {
                    var kind = kind(entries.getFirst());
                    var title = entries.getFirst().field("title").orElse(code);
                    filed.add(new Briefing.Filed(kind, title, entry, Steps.before(kind, entries, entry)));
                }
            }
        }
        return filed;
    }

    /// Kinds by which a file can be opened: those that the program brings, then those of files that this reader
    /// sees and that somebody wrote himself, by title. Of several definitions with one key the newest version
    /// holds, of one version the one that the program brings, else the one that was used last.
    List<FileKind> kinds() throws IOException {
        var kinds = new LinkedHashMap<String, FileKind>();
        Kinds.shipped().forEach(kind -> kinds.put(kind.key(), kind));
        var covers = new ArrayList<FileEntry>();
        for (var entries : kept.files(room)) {
            seen(entries).stream().limit(1).filter(FileEntry::isCover).forEach(covers::add);
        }
        covers.sort(Comparator.comparing(FileEntry::time).reversed());
        var own = new TreeMap<String, FileKind>();
        var known = new HashSet<Digest>();
        for (var cover : covers) {
            if (known.add(Kinds.definition(cover))) {
                var kind = kind(cover);
                var other = Optional.ofNullable(kinds.getOrDefault(kind.key(), own.get(kind.key())));
                if (other.isEmpty() || other.get().version() < kind.version()) {
                    kinds.remove(kind.key());
                    own.put(kind.key(), kind);
                }
            }
        }
        var all = new ArrayList<>(kinds.values());
        own.values().stream().sorted(Comparator.comparing(FileKind::title)).forEach(all::add);
        return List.copyOf(all);
    }

    /// Lists of offences by which charges can be counted: those that the program brings, and those that the room keeps
    /// and this reader may read.
    OffenceLists offences() throws IOException {
        var kept = new ArrayList<OffenceList>();
        for (var source : room.kept(Room.LIST)) {
            var one = OffenceLists.kept(room.bytes(source.source().digest()));
            if (view.owner() || Handling.mayRead(view, one.marking())) {
                kept.add(one.list());
            }
        }
        return OffenceLists.and(kept);
    }

    /// How a file stands for this reader, of all its entries; empty when it is not there for him.
    Optional<FileState> state(List<FileEntry> entries, LocalDate on) throws IOException {
        var seen = seen(entries);
        if (seen.isEmpty() || !seen.getFirst().isCover() || seen.getFirst().on().isAfter(on)) {
            return Optional.empty();
        }
        return Optional.of(Reckoning.of(kind(seen.getFirst()), seen, on));
    }

    private List<FileEntry> seen(List<FileEntry> entries) {
        return entries.stream()
                .filter(entry -> view.owner() || Handling.mayRead(view, entry.marking()))
                .toList();
    }

    private FileKind kind(FileEntry cover) throws IOException {
        var definition = Kinds.definition(cover);
        var known = kinds.get(definition);
        if (known == null) {
            var source = room.kind(definition)
                    .orElseThrow(() -> new IOException("The kind of file " + cover.file() + " is not kept."));
            known = Kinds.kept(room.bytes(source));
            kinds.put(definition, known);
        }
        return known;
    }
}
