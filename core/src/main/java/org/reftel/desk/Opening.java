package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Document;
import org.reftel.model.Field;
import org.reftel.model.Problem;
import org.reftel.model.Repair;
import org.reftel.model.Span;
import org.reftel.model.Spelled;

/// Finds what a spelling means and opens it.
final class Opening {
    private static final int SHOWN = 5;

    private final Shelf shelf;

    Opening(Shelf shelf) {
        this.shelf = shelf;
    }

    Answer<Opened> open(String typed) throws IOException {
        var spelled = shelf.spelled(typed);
        return switch (find(typed, spelled)) {
            case Answer.NotFound<CatalogueEntry>(var why, var candidates, var nearest) ->
                new Answer.NotFound<>(why, candidates, nearest);
            case Answer.Found<CatalogueEntry>(var entry) -> opened(entry, spelled.address());
        };
    }

    /// The record that a spelling means, when it is held and no other can be meant: without looking for what is
    /// near it.
    Optional<CatalogueEntry> held(Spelled spelled) throws IOException {
        var found = shelf.find(spelled);
        return found.size() == 1 ? shelf.entry(found.getFirst()) : Optional.empty();
    }

    /// The record that `typed` means, whatever paragraph it names.
    Answer<CatalogueEntry> find(String typed) throws IOException {
        return find(typed, shelf.spelled(typed));
    }

    private Answer<CatalogueEntry> find(String typed, Spelled spelled) throws IOException {
        var found = shelf.find(spelled);
        if (found.size() == 1) {
            var entry = shelf.entry(found.getFirst());
            if (entry.isPresent()) {
                return new Answer.Found<>(entry.get());
            }
        }
        if (found.size() > 1) {
            var why = Problem.whole(
                    Code.X902_NO_SUCH_DOCUMENT,
                    "\"" + typed.strip() + "\" can be any of " + found.size() + " records. Give the year as well: "
                            + found.getFirst() + ".");
            return new Answer.NotFound<>(why, found, List.of());
        }
        var nearest = nearest(spelled);
        return new Answer.NotFound<>(
                Problem.whole(Code.X902_NO_SUCH_DOCUMENT, missing(typed, spelled, nearest)), List.of(), nearest);
    }

    private String missing(String typed, Spelled spelled, List<String> nearest) throws IOException {
        for (var id : spelled.ids()) {
            var from = shelf.linksTo(id).stream()
                    .map(link -> link.document() + "/" + link.address())
                    .distinct()
                    .toList();
            if (!from.isEmpty()) {
                return id + " is not held, but wanted: " + some(from) + (from.size() == 1 ? " refers" : " refer")
                        + " to it. Read a source that has it.";
            }
        }
        if (spelled.isEmpty()) {
            return "\"" + typed.strip() + "\" is no number of a record. A number is year, post and serial,"
                    + " as reftel list prints it.";
        }
        var meant = spelled.ids().isEmpty()
                ? spelled.post() + " " + spelled.serial()
                : spelled.ids().getFirst();
        return meant + " is not held"
                + (nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest))
                + ". reftel list shows what is.";
    }

    static String some(List<String> all) {
        var first = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() > SHOWN ? first + " and " + (all.size() - SHOWN) + " more" : first;
    }

    /// Of the same post by distance in the order of numbers; of another spelling by letters.
    private List<String> nearest(Spelled spelled) throws IOException {
        var meant = spelled.ids().stream()
                .map(CableId::parse)
                .flatMap(Optional::stream)
                .findFirst();
        var post = meant.map(CableId::post).orElse(spelled.post());
        long serial = meant.map(CableId::serial).orElse(spelled.serial());
        int year = meant.map(CableId::year).orElse(0);
        record Near(String id, long distance) {}
        var near = new ArrayList<Near>();
        for (var entry : shelf.catalogue()) {
            var held = CableId.parse(entry.id());
            if (held.isPresent() && !post.isEmpty()) {
                int letters = distance(post, held.get().post(), 2);
                if (letters <= 1 && post.length() > 2) {
                    long years = year == 0 ? 0 : Math.abs(held.get().year() - year);
                    near.add(new Near(
                            entry.id(),
                            letters * 1_000_000_000L
                                    + years * 1_000_000L
                                    + Math.min(999_999, Math.abs(held.get().serial() - serial))));
                }
            } else if (spelled.ids().stream().anyMatch(id -> distance(id, entry.id(), 3) <= 2)) {
                near.add(new Near(entry.id(), 0));
            }
        }
        near.sort(Comparator.comparingLong(Near::distance).thenComparing(Near::id));
        return near.stream().limit(3).map(Near::id).toList();
    }

    /// Edit distance, or `limit` when it is at least that.
    private static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) >= limit || one.length() > 60) {
            return limit;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int same = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return Math.min(limit, row[other.length()]);
    }

    private Answer<Opened> opened(CatalogueEntry entry, String address) throws IOException {
        var collation = shelf.collation(entry.id())
                .orElseThrow(() -> new IOException("The catalogue lists " + entry.id() + ", but no copy is kept."));
        var document = collation.leading();
        var whole = shelf.place(document, new Span(0, document.extract().text().length()));
        var shown = shown(collation);
        if (!address.isEmpty()) {
            var all = shown;
            shown = all.stream().filter(one -> one.address().equals(address)).toList();
            if (shown.isEmpty()) {
                shown = outside(document, address);
            }
            if (shown.isEmpty()) {
                return noParagraph(entry, address, all);
            }
        }
        return new Answer.Found<>(
                new Opened(entry, collation, address.isEmpty(), whole, shown, shelf.links(entry.id())));
    }

    private List<Opened.Shown> shown(Collation collation) throws IOException {
        var document = collation.leading();
        var totals = new HashMap<Integer, Integer>();
        document.paragraphs()
                .forEach(paragraph ->
                        number(paragraph.number()).forEach(number -> totals.merge(number, 1, Integer::sum)));
        var counted = new HashMap<Integer, Integer>();
        var shown = new ArrayList<Opened.Shown>();
        for (var part : Parts.paragraphs(document, collation.addresses())) {
            int repeat = 1;
            int repeats = 1;
            for (int number : number(part.paragraph().number())) {
                repeat = counted.merge(number, 1, Integer::sum);
                repeats = totals.getOrDefault(number, 1);
            }
            shown.add(shown(document, part, repeat, repeats));
        }
        return shown;
    }

    private static List<Integer> number(Field<Integer> number) {
        return number.optional().stream().toList();
    }

    private List<Opened.Shown> outside(Document document, String address) throws IOException {
        var shown = new ArrayList<Opened.Shown>();
        for (var part : Parts.outside(document, address)) {
            shown.add(shown(document, part, 1, 1));
        }
        return shown;
    }

    private Opened.Shown shown(Document document, Parts.Part part, int repeat, int repeats) throws IOException {
        var whole = part.whole();
        return new Opened.Shown(
                part.address(),
                repeat,
                repeats,
                part.paragraph(),
                part.text(),
                shelf.place(document, whole),
                document.repairs().stream()
                        .filter(repair -> touches(repair, whole))
                        .toList());
    }

    private static boolean touches(Repair repair, Span whole) {
        return repair.at().isEmpty()
                ? whole.start() <= repair.at().start() && repair.at().end() <= whole.end()
                : whole.overlaps(repair.at());
    }

    private static Answer<Opened> noParagraph(CatalogueEntry entry, String address, List<Opened.Shown> all) {
        var digits = address.chars().takeWhile(Character::isDigit).count();
        var number = address.substring(0, (int) digits);
        var candidates = all.stream()
                .map(Opened.Shown::address)
                .filter(one -> !number.isEmpty()
                        && one.startsWith(number)
                        && (one.length() == number.length() || !Character.isDigit(one.charAt(number.length()))))
                .map(one -> entry.id() + "/" + one)
                .toList();
        var ends = all.isEmpty()
                ? "It has none."
                : "It has " + all.size() + ", from " + all.getFirst().address() + " to "
                        + all.getLast().address() + ".";
        return new Answer.NotFound<>(
                Problem.whole(
                        Code.X903_NO_SUCH_PARAGRAPH,
                        entry.id() + " has no paragraph " + address + ". " + ends + " reftel open " + entry.id()
                                + " shows them."),
                candidates,
                List.of());
    }
}
