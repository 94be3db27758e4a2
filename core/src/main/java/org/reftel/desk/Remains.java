package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.reftel.handling.Handling;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.Label;
import org.reftel.model.Role;
import org.reftel.model.Shape;
import org.reftel.model.View;

/// What is left of records of which a reader may see a part only. It hangs on nothing but their copies, so it stays
/// when the room changes elsewhere.
final class Remains {
    private static final int MOST = 50_000;

    private final Borrowed borrowed;
    private final View view;
    private final Map<Asked, Seen> known = new ConcurrentHashMap<>();

    Remains(Borrowed borrowed, View view) {
        this.borrowed = borrowed;
        this.view = view;
    }

    /// All that a part hangs on.
    private record Asked(String id, List<ExtractId> copies, ExtractId leading, List<String> given) {
        Asked {
            copies = List.copyOf(copies);
            given = List.copyOf(given);
        }
    }

    private boolean mayRead(Label label) {
        return Handling.mayRead(view, label);
    }

    /// What is left of a record; made once for each way in which its copies stand.
    ///
    /// @param copies in the order read: which of them leads the whole record may depend on what is hidden
    /// @param leading the one that leads the whole record
    /// @param given addresses of its paragraphs
    Seen of(String id, List<ExtractId> copies, ExtractId leading, List<String> given) throws IOException {
        var asked = new Asked(id, copies, leading, given);
        var before = Optional.ofNullable(known.get(asked));
        if (before.isPresent()) {
            return before.get();
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        var made = made(asked);
        known.put(asked, made);
        return made;
    }

    private Seen made(Asked asked) throws IOException {
        var copies = copies(asked);
        var marked = marked(copies);
        var left = new ArrayList<Document>();
        var names = new ArrayList<List<String>>();
        var labels = new LinkedHashMap<String, Label>();
        for (var copy : copies) {
            var own = labels(copy, copies, marked);
            var sight = sight(copy, own, marked);
            var masked = Masking.mask(
                    asked.id(), copy.document(), sight, borrowed.seeing().read());
            // Copies that differ in what is hidden are one copy to him.
            if (masked.isPresent()
                    && masked.get().paragraphs().size()
                            == copy.document().paragraphs().size()
                    && left.stream()
                            .noneMatch(other -> other.extract()
                                    .id()
                                    .equals(masked.get().extract().id()))) {
                left.add(masked.get());
                names.add(names(copy, masked.get(), own, labels));
            }
        }
        return left.isEmpty()
                ? new Seen.Nothing()
                : made(asked, left, names, new Handling.Marked(marked.whole(), marked.subject(), labels));
    }

    private Seen made(Asked asked, List<Document> copies, List<List<String>> names, Handling.Marked marked) {
        var made = borrowed.seeing().gathering().gather(asked.id(), copies, names, marked);
        if (!made.catalogue().id().equals(asked.id())) {
            return new Seen.Nothing();
        }
        var others = new ArrayList<Document>();
        var leading = copies.getFirst();
        var given = names.getFirst();
        for (int i = 0; i < copies.size(); i++) {
            var copy = copies.get(i);
            if (copy.extract().id().equals(made.catalogue().extract())) {
                leading = copy;
                given = names.get(i);
            } else {
                others.add(copy);
            }
        }
        var withheld = withheld(leading, given);
        var differences = made.differences().stream()
                .filter(difference -> !withheld.contains(difference.address()))
                .toList();
        var texts = new Seen.Texts(
                copies,
                new Collation(asked.id(), leading, others, given, differences),
                borrowed.seeing().indexing().entry(made.catalogue(), leading, given, marked));
        return new Seen.Part(made, marked, texts, () -> again(asked));
    }

    private Seen.Texts again(Asked asked) throws IOException {
        return made(asked) instanceof Seen.Part part ? part.texts() : gone();
    }

    private static Seen.Texts gone() throws IOException {
        throw new IOException("This is not held");
    }

    static List<String> withheld(Document document, List<String> addresses) {
        var withheld = new ArrayList<String>();
        var paragraphs = document.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).role() == Role.WITHHELD) {
                withheld.add(addresses.get(i));
            }
        }
        return withheld;
    }

    /// A copy with what it says of its parts.
    ///
    /// @param own the addresses that it would give its paragraphs alone
    /// @param names those that the record gave
    private record Full(
            Document document, Handling.Labels labels, List<String> own, List<String> names, boolean isForeign) {
        Label label(int paragraph, Label otherwise) {
            return labels.paragraphs().get(paragraph).or(labels::whole).orElse(otherwise);
        }
    }

    private List<Full> copies(Asked asked) {
        var leading = borrowed.documents().apply(asked.leading());
        var given = Shelf.addresses(leading, asked.given());
        var copies = new ArrayList<Full>();
        for (var copy : asked.copies()) {
            boolean leads = copy.equals(asked.leading());
            var document = leads ? leading : borrowed.documents().apply(copy);
            copies.add(new Full(
                    document,
                    Handling.of(document),
                    document.paragraphs().stream()
                            .map(paragraph -> paragraph.address())
                            .toList(),
                    leads ? given : borrowed.seeing().aligning().addresses(leading, given, document),
                    !leads && (isForeign(document) || isFromOutside(document, leading))));
        }
        return copies;
    }

    /// A source that bears the number of something that the room wrote.
    private static boolean isFromOutside(Document document, Document leading) {
        return leading.extract().shape() == Shape.WRITTEN && document.extract().shape() != Shape.WRITTEN;
    }

    static boolean isForeign(Document document) {
        return document.problems().stream().anyMatch(problem -> problem.code() == Code.W304_OTHER_CABLES_BODY);
    }

    private static Handling.Marked marked(List<Full> copies) {
        var speaking = copies.stream().filter(copy -> !copy.isForeign()).toList();
        return Handling.marked(
                speaking.stream().map(Full::labels).toList(),
                speaking.stream().map(Full::names).toList());
    }

    /// Of each paragraph the highest that any copy says of it, whether it is known again by its words or by
    /// its number.
    private static List<Label> labels(Full copy, List<Full> copies, Handling.Marked marked) {
        var labels = new ArrayList<Label>();
        for (int i = 0; i < copy.own().size(); i++) {
            var label = copy.label(i, Handling.SYSTEM_HIGH);
            if (copy.isForeign()) {
                label = Handling.join(label, marked.whole());
            } else {
                label = Handling.join(label, marked.of(copy.names().get(i)));
                for (var other : copies) {
                    int same = other.own().indexOf(copy.own().get(i));
                    if (!other.isForeign() && same >= 0) {
                        label = Handling.join(label, other.label(same, marked.whole()));
                    }
                }
            }
            labels.add(label);
        }
        return labels;
    }

    private Masking.Sight sight(Full copy, List<Label> labels, Handling.Marked marked) {
        return new Masking.Sight(
                mayRead(marked.whole()) && mayRead(copy.labels().whole().orElse(marked.whole())),
                mayRead(marked.subject()) && mayRead(copy.labels().subject()),
                labels.stream().map(label -> Handling.mayRead(view, label)).toList());
    }

    /// What is withheld goes by its number alone: by which words it was known again is not told.
    ///
    /// @param labels gets those of what is shown
    private static List<String> names(Full copy, Document masked, List<Label> own, Map<String, Label> labels) {
        var paragraphs = masked.paragraphs();
        var taken = new HashSet<String>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).role() != Role.WITHHELD) {
                taken.add(copy.names().get(i));
                labels.merge(copy.names().get(i), own.get(i), Handling::join);
            }
        }
        var names = new ArrayList<String>();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).role() != Role.WITHHELD) {
                names.add(copy.names().get(i));
            } else {
                var name = copy.own().get(i);
                for (int repeat = 2; !taken.add(name); repeat++) {
                    name = copy.own().get(i) + "-" + repeat;
                }
                names.add(name);
            }
        }
        return names;
    }
}
