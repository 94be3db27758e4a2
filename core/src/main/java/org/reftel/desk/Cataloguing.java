package org.reftel.desk;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Gazetteer;
import org.reftel.model.Link;
import org.reftel.model.Problem;

/// Lists what is held, and what is referred to and not held.
final class Cataloguing {
    private static final Comparator<String> BY_NUMBER = Comparator.comparing(
                    (String id) -> CableId.parse(id).isEmpty())
            .thenComparing((one, other) -> {
                var left = CableId.parse(one);
                var right = CableId.parse(other);
                return left.isPresent() && right.isPresent() ? left.get().compareTo(right.get()) : one.compareTo(other);
            });

    private final Shelf shelf;

    Cataloguing(Shelf shelf) {
        this.shelf = shelf;
    }

    Listing list(Listing.Filter filter) throws IOException {
        var problems = new ArrayList<Problem>();
        var limits = Limits.of(filter.since(), filter.until(), filter.from(), shelf.gazetteer());
        problems.addAll(limits.problems());
        var entries = shelf.catalogue().stream()
                .filter(limits::allow)
                .filter(entry -> isOf(entry, filter.year()))
                .filter(entry -> isTagged(entry, filter.tag()))
                .toList();
        var groups = switch (filter.by()) {
            case ORIGIN -> byOrigin(entries, gaps(filter));
            case TAG -> byTag(entries);
            case DATE -> byDate(entries);
        };
        return new Listing(filter.by(), groups, problems);
    }

    /// Numbers that may stand between those listed: of tags and times that are not known nobody can say.
    private List<Listing.Wanted> gaps(Listing.Filter filter) throws IOException {
        if (!filter.tag().isBlank()
                || !filter.since().isBlank()
                || !filter.until().isBlank()) {
            return List.of();
        }
        var gaps = new ArrayList<Listing.Wanted>();
        var limits = Limits.of("", "", filter.from(), shelf.gazetteer());
        for (var wanted : wanted()) {
            var number = CableId.parse(wanted.id());
            if (number.isPresent()
                    && limits.isFrom(number.get().post(), postName(number.get().post()))
                    && isYear(number.get().year(), filter.year())) {
                gaps.add(wanted);
            }
        }
        return gaps;
    }

    private static boolean isOf(CatalogueEntry entry, String year) {
        return year.isBlank()
                || year(entry).filter(known -> isYear(known, year)).isPresent();
    }

    private static boolean isYear(int known, String typed) {
        var year = typed.strip();
        return year.isEmpty()
                || year.equals(Integer.toString(known))
                || year.length() == 2 && year.equals(Integer.toString(known).substring(2));
    }

    private static Optional<Integer> year(CatalogueEntry entry) {
        return CableId.parse(entry.id())
                .map(CableId::year)
                .or(() -> Limits.day(entry).map(LocalDate::getYear));
    }

    private static boolean isTagged(CatalogueEntry entry, String tag) {
        return tag.isBlank() || entry.tags().stream().anyMatch(one -> one.equalsIgnoreCase(tag.strip()));
    }

    private String postName(String key) {
        return Optional.ofNullable(shelf.gazetteer().posts().get(key))
                .map(Gazetteer.Post::name)
                .orElse("");
    }

    private List<Listing.Group> byOrigin(List<CatalogueEntry> entries, List<Listing.Wanted> gaps) {
        var lines = new TreeMap<String, Map<String, Listing.Line>>(emptyLast());
        var names = new TreeMap<String, String>();
        for (var entry : entries) {
            var post = Limits.post(entry);
            names.merge(post, entry.origin(), (known, other) -> known.isEmpty() ? other : known);
            lines.computeIfAbsent(post, key -> new TreeMap<>(BY_NUMBER)).put(entry.id(), new Listing.Line.Held(entry));
        }
        for (var gap : gaps) {
            var post = CableId.parse(gap.id()).map(CableId::post).orElse("");
            lines.computeIfAbsent(post, key -> new TreeMap<>(BY_NUMBER))
                    .putIfAbsent(gap.id(), new Listing.Line.Gap(gap));
        }
        var groups = new ArrayList<Listing.Group>();
        lines.forEach((post, own) -> {
            var known = postName(post);
            var title = !known.isEmpty() ? known : names.getOrDefault(post, "");
            groups.add(new Listing.Group(
                    post,
                    title.isEmpty() ? (post.isEmpty() ? unknown(own.values()) : post) : title,
                    List.copyOf(own.values())));
        });
        return groups;
    }

    /// Decisions and kinds of files bear no number.
    private static String unknown(Collection<Listing.Line> lines) {
        return lines.stream().allMatch(line -> line instanceof Listing.Line.Held(var entry) && entry.isWritten())
                ? "written in this room"
                : "origin unknown";
    }

    private List<Listing.Group> byTag(List<CatalogueEntry> entries) {
        var lines = new TreeMap<String, List<Listing.Line>>(emptyLast());
        for (var entry : entries) {
            for (var tag : entry.tags().isEmpty() ? Set.of("") : new HashSet<>(entry.tags())) {
                lines.computeIfAbsent(tag, key -> new ArrayList<>()).add(new Listing.Line.Held(entry));
            }
        }
        var groups = new ArrayList<Listing.Group>();
        lines.forEach((tag, own) -> groups.add(new Listing.Group(tag, tagName(tag), own)));
        return groups;
    }

    private String tagName(String tag) {
        return tag.isEmpty()
                ? "without TAGS"
                : Optional.ofNullable(shelf.gazetteer().tags().get(tag))
                        .map(Gazetteer.TagMeaning::name)
                        .orElse(tag);
    }

    private static List<Listing.Group> byDate(List<CatalogueEntry> entries) {
        var lines = new TreeMap<String, List<CatalogueEntry>>(emptyLast());
        for (var entry : entries) {
            var month =
                    Limits.day(entry).map(day -> YearMonth.from(day).toString()).orElse("");
            lines.computeIfAbsent(month, key -> new ArrayList<>()).add(entry);
        }
        var groups = new ArrayList<Listing.Group>();
        lines.forEach((month, own) -> {
            own.sort(Comparator.comparing(CatalogueEntry::sent).thenComparing(CatalogueEntry::id));
            groups.add(new Listing.Group(
                    month,
                    monthName(month),
                    own.stream()
                            .map(entry -> (Listing.Line) new Listing.Line.Held(entry))
                            .toList()));
        });
        return groups;
    }

    private static String monthName(String month) {
        if (month.isEmpty()) {
            return "undated";
        }
        var known = YearMonth.parse(month);
        return known.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + known.getYear();
    }

    private static Comparator<String> emptyLast() {
        return Comparator.comparing(String::isEmpty).thenComparing(Comparator.<String>naturalOrder());
    }

    List<Listing.Wanted> wanted() throws IOException {
        return wanted(shelf.links(), "");
    }

    /// Those whose number begins so.
    List<Listing.Wanted> wanted(String prefix) throws IOException {
        return wanted(shelf.linksToAny(prefix), prefix);
    }

    private List<Listing.Wanted> wanted(List<Link> links, String prefix) throws IOException {
        var mentions = new TreeMap<String, List<Listing.Mention>>(BY_NUMBER);
        var held = new HashMap<String, Boolean>();
        for (var link : links) {
            if (link.state() == Link.State.WANTED) {
                for (var target : link.targets()) {
                    var id = record(target);
                    if (!id.equals(link.document()) && id.startsWith(prefix)) {
                        var known = Optional.ofNullable(held.get(id));
                        boolean is =
                                known.isPresent() ? known.get() : shelf.idOf(id).isPresent();
                        held.put(id, is);
                        if (!is) {
                            mentions.computeIfAbsent(id, key -> new ArrayList<>())
                                    .add(new Listing.Mention(link.document(), link.address(), link.quote(), ""));
                        }
                    }
                }
            }
        }
        var wanted = new ArrayList<Listing.Wanted>();
        var files = new HashMap<String, Boolean>();
        for (var one : mentions.entrySet()) {
            if (!isOfFile(one.getKey(), files)) {
                wanted.add(new Listing.Wanted(one.getKey(), one.getValue()));
            }
        }
        return wanted;
    }

    /// Whether it bears the code of a file: there is no cable of this number that could be found elsewhere.
    private boolean isOfFile(String id, Map<String, Boolean> files) throws IOException {
        var post = CableId.parse(id).map(CableId::post).orElse("");
        var known = Optional.ofNullable(files.get(post));
        if (known.isPresent() || post.isEmpty()) {
            return known.orElse(false);
        }
        boolean is = shelf.entries(shelf.numbered(post, 0)).stream().anyMatch(CatalogueEntry::isFiled);
        files.put(post, is);
        return is;
    }

    List<Listing.Mention> announced() throws IOException {
        var mentions = new ArrayList<Listing.Mention>();
        for (var link : shelf.links()) {
            if (link.state() == Link.State.ANNOUNCED) {
                mentions.add(new Listing.Mention(link.document(), link.address(), link.quote(), shelf.sentence(link)));
            }
        }
        return mentions;
    }

    /// `09VELA2776/4` without its paragraph.
    static String record(String target) {
        int slash = target.indexOf('/');
        return slash < 0 ? target : target.substring(0, slash);
    }
}
