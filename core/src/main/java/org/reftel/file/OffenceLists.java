package org.reftel.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reftel.model.Code;
import org.reftel.model.Label;
import org.reftel.model.Refused;
import org.reftel.model.file.OffenceList;
import org.reftel.written.OffenceListForm;
import org.reftel.written.Written;
import org.reftel.written.WrittenList;

/// The lists of offences that are known: those we ship, those a room keeps and those a person brings, with the ways
/// between them.
public final class OffenceLists {
    private static final List<String> SHIPPED =
            List.of("grave-breaches-1", "grave-breaches-2", "war-crimes-of-grave-breaches-1");

    private final List<OffenceList> all;
    private final List<OffenceList> brought;

    /// By name of a list: its items by whatever each is called.
    private final Map<String, Map<String, OffenceList.Item>> called = new HashMap<>();

    private OffenceLists(List<OffenceList> all, List<OffenceList> brought) {
        this.all = List.copyOf(all);
        this.brought = List.copyOf(brought);
        all.forEach(list -> called.put(list.name(), names(list)));
    }

    /// What a charge is under a list.
    ///
    /// @param item empty when it is none, or it is not said which
    /// @param by list in which the words of the charge stand, when that is another; else empty
    /// @param why the reason when it is none; else empty
    public record Mapped(Optional<OffenceList.Item> item, String by, String why) {}

    /// An item to which the words of a charge lead.
    ///
    /// @param first the list in which they stand
    private record Step(OffenceList first, OffenceList list, OffenceList.Item item) {}

    public static OffenceLists shipped() {
        return new OffenceLists(
                SHIPPED.stream()
                        .map(OffenceLists::load)
                        .map(OffenceListForm::read)
                        .toList(),
                List.of());
    }

    /// A list that a room keeps.
    ///
    /// @param marking who may read it may count under it
    public record Kept(Label marking, OffenceList list) {}

    /// What a room keeps.
    ///
    /// @param written bytes of the source in which it stands
    /// @throws IOException when they are none
    public static Kept kept(byte[] written) throws IOException {
        return Written.read(written)
                .filter(WrittenList.class::isInstance)
                .map(WrittenList.class::cast)
                .map(one -> new Kept(one.marking(), one.list()))
                .orElseThrow(() -> new IOException("What the room keeps of a list of offences cannot be read."));
    }

    /// Those we ship, and those that a room keeps. Of two with one name and version the one that we ship holds.
    public static OffenceLists and(List<OffenceList> kept) {
        var lists = new ArrayList<>(shipped().all);
        var shipped = lists.stream().map(OffenceList::name).collect(Collectors.toSet());
        kept.stream().filter(list -> !shipped.contains(list.name())).forEach(lists::add);
        return new OffenceLists(lists, List.of());
    }

    /// With lists that a person brings; one that is known already is the same.
    ///
    /// @param own each as JSON
    /// @throws Refused X966 with the reason: one is not sound, or has name and version of another
    public OffenceLists with(List<byte[]> own) throws Refused {
        var lists = new ArrayList<>(all);
        var read = new ArrayList<OffenceList>();
        try {
            for (var json : own) {
                var list = OffenceListForm.read(json);
                if (!all.contains(list)) {
                    lists.add(list);
                }
                read.add(list);
            }
            check(lists);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Refused(
                    Code.X966_LIST_NOT_UNDERSTOOD, "The list of offences is not sound: " + e.getMessage() + ".", e);
        }
        return new OffenceLists(lists, read);
    }

    /// Those that a person brings, as he named them.
    public List<OffenceList> own() {
        return brought;
    }

    /// Whether the program brings it: no person wrote it.
    public static boolean isShipped(OffenceList list) {
        return SHIPPED.contains(list.key() + "-" + list.version());
    }

    /// By name, then by version.
    public List<OffenceList> all() {
        return all.stream()
                .sorted(Comparator.comparing(OffenceList::key).thenComparingInt(OffenceList::version))
                .toList();
    }

    /// @param typed `name`, for its newest version, or `name@version`
    public Optional<OffenceList> find(String typed) {
        return all.stream()
                .filter(list -> list.key().equals(typed) || list.name().equals(typed))
                .max(Comparator.comparingInt(OffenceList::version));
    }

    /// The list that is asked for.
    ///
    /// @param typed as in [#find]; the newest version of the first list when it is empty
    /// @throws Refused X966 when there is none of this name
    public OffenceList named(String typed) throws Refused {
        var asked = typed.strip();
        return find(asked.isEmpty() ? all().getFirst().key() : asked)
                .orElseThrow(() -> new Refused(
                        Code.X966_LIST_NOT_UNDERSTOOD,
                        "There is no list \"" + asked + "\". There are "
                                + String.join(
                                        ", ",
                                        all().stream().map(OffenceList::name).toList()) + "."));
    }

    /// What the words of a charge are under a list. The words of the list itself come first; else they are looked
    /// for in the other lists and followed to this one, over as few crosswalks as lead here. Where an item is one
    /// of several in the next list, nobody says which, and it is followed no further.
    public Mapped map(String charge, OffenceList under) {
        var words = plain(charge);
        var own = Optional.ofNullable(names(under.name()).get(words));
        if (own.isPresent()) {
            return new Mapped(own, "", "");
        }
        var level = new ArrayList<Step>();
        for (var list : all()) {
            Optional.ofNullable(names(list.name()).get(words)).ifPresent(item -> level.add(new Step(list, list, item)));
        }
        var first = listed(level);
        var open = new TreeSet<String>();
        var there = walk(level, under, open);
        var codes = new TreeSet<String>();
        there.forEach(step -> codes.add(step.item().code()));
        if (codes.size() == 1) {
            return new Mapped(Optional.of(there.getFirst().item()), listed(there), "");
        }
        codes.addAll(open);
        return new Mapped(
                Optional.empty(),
                first,
                !codes.isEmpty()
                        ? "can be " + String.join(" or ", codes)
                        : first.isEmpty() ? "in no list" : "in " + first + "; no crosswalk says what it is here");
    }

    private static String listed(List<Step> steps) {
        return steps.stream().map(step -> step.first().name()).distinct().collect(Collectors.joining(", "));
    }

    private Map<String, OffenceList.Item> names(String list) {
        return called.getOrDefault(list, Map.of());
    }

    /// The first steps that come to a list.
    ///
    /// @param open takes codes of the list that an item can be, where it can be several
    private List<Step> walk(List<Step> begin, OffenceList under, Set<String> open) {
        var seen = new HashSet<Step>(begin);
        var level = begin;
        while (!level.isEmpty()) {
            var next = new ArrayList<Step>();
            for (var step : level) {
                for (var crosswalk : step.list().crosswalks()) {
                    var to = find(crosswalk.list() + "@" + crosswalk.version());
                    var items =
                            to.map(list -> items(crosswalk, step.item(), list)).orElse(List.of());
                    if (items.size() == 1) {
                        var one = new Step(step.first(), to.orElseThrow(), items.getFirst());
                        if (seen.add(one)) {
                            next.add(one);
                        }
                    } else if (to.filter(under::equals).isPresent()) {
                        items.forEach(item -> open.add(item.code()));
                    }
                }
            }
            var there = next.stream().filter(step -> step.list().equals(under)).toList();
            if (!there.isEmpty()) {
                return there;
            }
            level = next;
        }
        return List.of();
    }

    private static List<OffenceList.Item> items(
            OffenceList.Crosswalk crosswalk, OffenceList.Item item, OffenceList list) {
        return crosswalk.pairs().stream()
                .filter(pair -> pair.item().equals(item.code()))
                .flatMap(pair -> list.item(pair.is()).stream())
                .distinct()
                .toList();
    }

    private static void check(List<OffenceList> lists) {
        var known = new HashMap<String, OffenceList>();
        for (var list : lists) {
            if (list.version() < 1) {
                throw new IllegalArgumentException(list.key() + " has version " + list.version() + "; they begin at 1");
            }
            if (known.put(list.name(), list) != null) {
                throw new IllegalArgumentException("there are two lists " + list.name() + "; count the version up");
            }
            if (list.items().isEmpty()) {
                throw new IllegalArgumentException(list.name() + " has no items");
            }
            if (list.item(Charges.UNMAPPED).isPresent()) {
                throw new IllegalArgumentException(
                        list.name() + " has an item \"" + Charges.UNMAPPED + "\", which is what is none of them");
            }
            names(list);
        }
        for (var list : lists) {
            for (var walk : list.crosswalks()) {
                var other = Optional.ofNullable(known.get(walk.list() + "@" + walk.version()));
                for (var pair : walk.pairs()) {
                    there(list, pair.item());
                    other.ifPresent(one -> there(one, pair.is()));
                }
            }
        }
    }

    private static void there(OffenceList list, String code) {
        if (list.item(code).isEmpty()) {
            throw new IllegalArgumentException(
                    "a crosswalk names item \"" + code + "\" of " + list.name() + ", which is not there");
        }
    }

    /// @throws IllegalArgumentException when two items are called the same
    private static Map<String, OffenceList.Item> names(OffenceList list) {
        var names = new HashMap<String, OffenceList.Item>();
        for (var item : list.items()) {
            var codes = Stream.concat(Stream.of(item.code(), item.title()), item.also().stream());
            codes.map(OffenceLists::plain).distinct().forEach(name -> {
                if (name.isEmpty() || names.put(name, item) != null) {
                    throw new IllegalArgumentException("in " + list.name() + " two items are called \"" + name + "\"");
                }
            });
        }
        return names;
    }

    /// Without case, accents and the spaces between words.
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private static byte[] load(String name) {
        try (var in = OffenceLists.class.getResourceAsStream("offences/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("no list " + name + " is shipped");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
