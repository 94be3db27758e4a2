package org.reftel.testing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.reftel.model.Hits;
import org.reftel.model.Label;
import org.reftel.model.Query;
import org.reftel.search.SearchIndex;

/// The answer to a query by looking at every word of every paragraph: what an engine must equal. It takes out first
/// what a reader may not see and then knows of no reader. Its analysis of words is written a second time, after
/// `docs/reference/query-syntax.md`, with regular expressions.
public final class Scan {
    /// @param form as printed, folded
    /// @param stem what stems alike is one word
    /// @param place running number of words in the paragraph
    public record Token(String form, String stem, int place) {}

    public record Page(String address, Label label, List<Token> tokens) {
        boolean isListed() {
            return !address.equals(SearchIndex.HEADER) && !address.equals(SearchIndex.SUBJECT);
        }
    }

    /// @param fields what a reader of this record finds in its fields
    public record Held(String id, String sent, Map<String, List<String>> fields, List<Page> pages) {}

    private final List<Held> held;
    /// Of queries; looked at once and not for every paragraph.
    private final Map<String, List<Token>> analysed = new HashMap<>();
    private final Map<String, Pattern> patterns = new HashMap<>();

    private Scan(List<Held> held) {
        this.held = held;
    }

    // ---- what a reader may see

    /// @param words analysis of a text
    public static Scan of(
            Collection<SearchIndex.Entry> entries, Predicate<Label> open, Function<String, List<Token>> words) {
        var held = new ArrayList<Held>();
        for (var entry : entries) {
            shown(entry, open).ifPresent(shown -> {
                var pages = new ArrayList<Page>();
                for (var paragraph : shown.paragraphs()) {
                    pages.add(new Page(paragraph.address(), paragraph.label(), words.apply(paragraph.text())));
                }
                var fields = new HashMap<String, List<String>>(shown.fields());
                shown.closed().forEach(fields::put);
                for (var paragraph : shown.paragraphs()) {
                    if (paragraph.address().equals(SearchIndex.SUBJECT)) {
                        fields.put("subject", List.of(paragraph.text()));
                    }
                }
                for (var subject : shown.fields().getOrDefault("subject", List.of())) {
                    pages.add(new Page(SearchIndex.HEADER, shown.label(), words.apply(subject)));
                }
                held.add(new Held(shown.id(), shown.sent(), fields, pages));
            });
        }
        held.sort(Comparator.comparing((Held one) -> one.sent().isEmpty())
                .thenComparing(Held::sent)
                .thenComparing(Held::id));
        return new Scan(held);
    }

    /// A record with all taken out that a reader may not see; empty when there is none for him.
    public static Optional<SearchIndex.Entry> shown(SearchIndex.Entry entry, Predicate<Label> open) {
        boolean bare = entry.paragraphs().stream().allMatch(SearchIndex.Paragraph::isOutside);
        boolean known = bare
                ? open.test(entry.label())
                : entry.paragraphs().stream().anyMatch(p -> !p.isOutside() && open.test(p.label()));
        if (!known) {
            return Optional.empty();
        }
        return Optional.of(new SearchIndex.Entry(
                entry.id(),
                entry.sent(),
                entry.label(),
                entry.fields(),
                open.test(entry.label()) ? entry.closed() : Map.of(),
                entry.paragraphs().stream().filter(p -> open.test(p.label())).toList()));
    }

    // ---- words, a second time

    private static final Pattern WORD = Pattern.compile(
            // U.S.
            "(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L}(?![\\p{L}\\p{N}]))+\\.?"
                    // 32,000 and 4.5
                    + "|(?<![\\p{L}\\p{N}])(?:\\d{1,3}(?:,\\d{3})+(?![\\p{L}\\p{N}])|\\d+(?![\\p{L}\\p{N}]))"
                    + "(?:(?<!\\d\\.\\d{1,9})\\.\\d+(?!\\.\\d|[\\p{L}\\p{N}]))?"
                    + "|[\\p{L}\\p{N}]+");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019][sS](?![\\p{L}\\p{N}])");
    private static final Pattern CONNECTED = Pattern.compile("['\u2019\u2018\u2010\u2011-][\\p{L}\\p{N}]");

    /// Words of a text whose letters have no more than accents; a compound's parts and, at the first one's place, the
    /// compound as one word.
    public static List<Token> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[\\p{M}\\p{Cf}]", "");
        var tokens = new ArrayList<Token>();
        var compound = new ArrayList<Token>();
        var matcher = WORD.matcher(plain);
        int place = 0;
        int from = 0;
        while (matcher.find(from)) {
            if (matcher.start() != from || from == 0 || compound.isEmpty()) {
                join(compound, tokens);
            }
            var token = token(matcher.group(), place++);
            tokens.add(token);
            compound.add(token);
            from = matcher.end();
            var behind = plain.substring(from);
            if (POSSESSIVE.matcher(behind).lookingAt()) {
                from += 2;
                join(compound, tokens);
            } else if (CONNECTED.matcher(behind).lookingAt()) {
                from += 1;
            } else {
                join(compound, tokens);
            }
        }
        join(compound, tokens);
        return tokens;
    }

    private static void join(List<Token> compound, List<Token> tokens) {
        boolean words = compound.stream()
                .anyMatch(part -> !Character.isDigit(part.form().charAt(0)));
        if (compound.size() > 1 && compound.size() <= 6 && words) {
            var form = new StringBuilder();
            compound.forEach(part -> form.append(part.form()));
            tokens.add(new Token(
                    form.toString(), stem(form.toString()), compound.getFirst().place()));
        }
        compound.clear();
    }

    private static Token token(String printed, int place) {
        if (printed.matches("X{4,}")) {
            return new Token("xxxx", "xxxx", place);
        }
        var form = printed.toLowerCase(Locale.ROOT);
        if (form.matches("[\\d,.]+")) {
            form = form.replace(",", "").replaceFirst("^0+(?=\\d)", "");
        } else if (form.matches("\\p{L}(\\.\\p{L})+\\.?")) {
            form = form.replaceFirst("\\.$", "");
        }
        return new Token(form, stem(form), place);
    }

    private static final List<String> NO_PLURALS =
            List.of("always", "chaos", "diabetes", "lens", "means", "news", "perhaps", "series", "species", "thus");
    private static final Pattern PLAIN_S = Pattern.compile(
            "aches|avalanches|axes|caches|cookies|foes|headaches|movies|niches|rookies|shoes|toes|zombies");

    /// The plural s of English, and nothing else.
    static String stem(String form) {
        if (!form.matches(".{3,}s") || form.matches(".*[sui]s") || NO_PLURALS.contains(form)) {
            return form;
        }
        if (form.length() > 4 && !PLAIN_S.matcher(form).matches()) {
            if (form.endsWith("ies")) {
                return form.replaceFirst("ies$", "y");
            }
            if (form.matches(".*(x|o|ss|ch|sh)es")) {
                return form.replaceFirst("es$", "");
            }
        }
        return form.replaceFirst("s$", "");
    }

    // ---- queries

    public List<Hits.RecordHits> search(Query query) {
        return held.stream()
                .filter(record -> fits(query, record))
                .map(record -> new Hits.RecordHits(record.id(), listed(query, record)))
                .toList();
    }

    public List<Held> held() {
        return held;
    }

    private List<String> listed(Query query, Held record) {
        var any = new LinkedHashMap<String, Boolean>();
        var all = new LinkedHashMap<String, Boolean>();
        for (var page : record.pages()) {
            if (page.isListed() && holdsWanted(query, true, record, page)) {
                any.put(page.address(), true);
                if (fits(query, record, page, true)) {
                    all.put(page.address(), true);
                }
            }
        }
        return List.copyOf(all.isEmpty() ? any.keySet() : all.keySet());
    }

    private boolean holdsWanted(Query query, boolean wanted, Held record, Page page) {
        return switch (query) {
            case Query.And(var parts) -> parts.stream().anyMatch(p -> holdsWanted(p, wanted, record, page));
            case Query.Or(var parts) -> parts.stream().anyMatch(p -> holdsWanted(p, wanted, record, page));
            case Query.Not(var part) -> holdsWanted(part, !wanted, record, page);
            case Query.InParagraph(var part) ->
                holdsWanted(part, wanted, record, page) && (!wanted || fits(part, record, page, false));
            case Query.Term _, Query.Phrase _ -> wanted && holds(query, page.tokens());
            case Query.Cable _, Query.InField _, Query.Sent _, Query.All _ -> false;
        };
    }

    private boolean fits(Query query, Held record) {
        return switch (query) {
            case Query.And(var parts) -> parts.stream().allMatch(part -> fits(part, record));
            case Query.Or(var parts) -> parts.stream().anyMatch(part -> fits(part, record));
            case Query.Not(var part) -> !fits(part, record);
            case Query.InParagraph(var part) ->
                record.pages().stream().anyMatch(page -> fits(part, record, page, false));
            case Query.InField(var field, var value) ->
                record.fields().getOrDefault(field, List.of()).contains(value);
            case Query.Sent(var from, var until) -> {
                if (record.sent().isEmpty()) {
                    yield false;
                }
                var day = LocalDate.parse(record.sent().substring(0, 10));
                yield !day.isBefore(from) && !day.isAfter(until);
            }
            case Query.All() -> true;
            case Query.Cable(var number) -> record.id().equals(number);
            case Query.Term _, Query.Phrase _ -> record.pages().stream().anyMatch(page -> holds(query, page.tokens()));
        };
    }

    private boolean fits(Query query, Held record, Page page, boolean listing) {
        return switch (query) {
            case Query.And(var parts) -> parts.stream().allMatch(part -> fits(part, record, page, listing));
            case Query.Or(var parts) -> parts.stream().anyMatch(part -> fits(part, record, page, listing));
            case Query.Not(var part) -> listing || !fits(part, record, page, false);
            case Query.InParagraph(var part) -> fits(part, record, page, false);
            case Query.Term _, Query.Phrase _ -> holds(query, page.tokens());
            case Query.InField _, Query.Sent _, Query.All _, Query.Cable _ -> fits(query, record);
        };
    }

    /// A term of several words is these in a row.
    private boolean holds(Query leaf, List<Token> tokens) {
        return switch (leaf) {
            case Query.Term(var word, var exact) -> {
                if (word.indexOf('*') >= 0 || word.indexOf('?') >= 0) {
                    var pattern = patterns.computeIfAbsent(
                            word.toLowerCase(Locale.ROOT).replace("*", ".*").replace("?", "."), Pattern::compile);
                    yield tokens.stream()
                            .anyMatch(token -> pattern.matcher(token.form()).matches());
                }
                yield reaches(analysed.computeIfAbsent(word, Scan::words), 0, 0, exact, tokens, new ArrayList<>());
            }
            case Query.Phrase(var words, var slop, var exact) ->
                reaches(
                        analysed.computeIfAbsent(String.join(" ", words), Scan::words),
                        0,
                        slop,
                        exact,
                        tokens,
                        new ArrayList<>());
            case Query.Cable _,
                    Query.And _,
                    Query.Or _,
                    Query.Not _,
                    Query.InParagraph _,
                    Query.InField _,
                    Query.Sent _,
                    Query.All _ -> false;
        };
    }

    /// Tries every choice of places: their distances from where the phrase wants them differ by at most `slop`.
    private static boolean reaches(
            List<Token> words, int next, int slop, boolean exact, List<Token> tokens, List<Integer> moved) {
        if (next == words.size()) {
            int low = moved.stream().mapToInt(i -> i).min().orElseThrow();
            int high = moved.stream().mapToInt(i -> i).max().orElseThrow();
            return high - low <= slop;
        }
        var word = words.get(next);
        for (var token : tokens) {
            boolean same =
                    exact ? token.form().equals(word.form()) : token.stem().equals(word.stem());
            boolean near = moved.isEmpty() || Math.abs(token.place() - next - moved.getFirst()) <= slop;
            if (same && near) {
                moved.add(token.place() - next);
                boolean reached = reaches(words, next + 1, slop, exact, tokens, moved);
                moved.removeLast();
                if (reached) {
                    return true;
                }
            }
        }
        return false;
    }
}
