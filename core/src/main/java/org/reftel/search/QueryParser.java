package org.reftel.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reftel.model.Code;
import org.reftel.model.Problem;
import org.reftel.model.Query;
import org.reftel.model.Span;

/// What people type, as a [Query]. It never fails: what does not parse is repaired, and says so.
///
/// Words are joined by AND; `docs/reference/query-syntax.md` has the whole syntax, with examples that a test runs.
public final class QueryParser {
    /// @param problems W601, W602 and W603; their places are in what was typed
    public record Parsed(Query query, List<Problem> problems) {
        public Parsed {
            problems = List.copyOf(problems);
        }
    }

    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 40;
    private static final int MOST_LEAVES = 500;
    private static final int MOST_POST_WORDS = 3;

    private static final Set<String> FIELDS =
            Set.of("tag", "from", "to", "info", "class", "subject", "id", "signer", "caption", "ref", "shape", "year");
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "tags", "tag",
            "origin", "from",
            "post", "from",
            "classification", "class",
            "number", "id",
            "captions", "caption",
            "refs", "ref",
            "title", "subject");
    private static final Set<String> DATES = Set.of("sent", "date", "since", "until");

    private final String text;
    private final List<QueryToken> tokens;
    private final List<Problem> problems = new ArrayList<>();
    private int next;
    private int depth;
    private int leaves;

    private QueryParser(String text) {
        this.text = text;
        this.tokens = QueryToken.of(text);
    }

    public static Parsed parse(String typed) {
        var parser = new QueryParser(typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST));
        if (typed.length() > LONGEST) {
            parser.repaired(
                    new Span(LONGEST, LONGEST),
                    "The query is longer than " + LONGEST + " characters: the rest was left out");
        }
        var query = parser.whole();
        var canonical = print(query);
        return new Parsed(
                query,
                parser.problems.stream()
                        .map(p -> new Problem(p.code(), p.places(), p.message() + ". Read as: " + shortened(canonical)))
                        .toList());
    }

    /// The canonical spelling: parsed again, it gives the same query.
    public static String print(Query query) {
        return QueryPrinter.print(query);
    }

    private static String shortened(String canonical) {
        return canonical.length() <= 300 ? canonical : canonical.substring(0, 300) + " ...";
    }

    private Query whole() {
        var parts = new ArrayList<Query>();
        while (true) {
            parts.addAll(or(""));
            if (next >= tokens.size()) {
                break;
            }
            repaired(tokens.get(next).at(), "A bracket closes that was never opened: it was left out");
            next++;
        }
        return and(parts).orElse(new Query.All());
    }

    /// Empty when nothing was meant.
    private List<Query> or(String field) {
        var alternatives = new ArrayList<Query>();
        boolean wanting = false;
        var operator = new Span(0, 0);
        while (true) {
            var part = and(conjunction(field));
            part.ifPresent(alternatives::add);
            if (part.isEmpty() && (wanting || isNext(QueryToken.Kind.OR))) {
                repaired(
                        isNext(QueryToken.Kind.OR) ? tokens.get(next).at() : operator,
                        "OR has nothing on one side: it was left out");
            }
            if (!isNext(QueryToken.Kind.OR)) {
                break;
            }
            operator = tokens.get(next).at();
            wanting = true;
            next++;
        }
        if (alternatives.isEmpty()) {
            return List.of();
        }
        return List.of(anyOf(alternatives));
    }

    private List<Query> conjunction(String field) {
        var parts = new ArrayList<Query>();
        boolean wanting = false;
        var operator = new Span(0, 0);
        while (next < tokens.size()) {
            var token = tokens.get(next);
            if (token.kind() == QueryToken.Kind.OR || token.kind() == QueryToken.Kind.CLOSE) {
                break;
            }
            if (token.kind() == QueryToken.Kind.AND) {
                if (parts.isEmpty() || wanting) {
                    repaired(token.at(), "AND has nothing on one side: it was left out");
                }
                wanting = true;
                operator = token.at();
                next++;
                continue;
            }
            var part = negation(field);
            part.ifPresent(parts::add);
            wanting &= part.isEmpty();
        }
        if (wanting && !parts.isEmpty()) {
            repaired(operator, "AND has nothing on one side: it was left out");
        }
        return parts;
    }

    private Optional<Query> negation(String field) {
        boolean not = false;
        boolean any = false;
        var operator = tokens.get(next).at();
        while (next < tokens.size() && (isNext(QueryToken.Kind.NOT) || isNext(QueryToken.Kind.PLUS))) {
            not ^= isNext(QueryToken.Kind.NOT);
            any = true;
            operator = tokens.get(next).at();
            next++;
        }
        boolean missing = next >= tokens.size()
                || isNext(QueryToken.Kind.OR)
                || isNext(QueryToken.Kind.AND)
                || isNext(QueryToken.Kind.CLOSE);
        if (missing) {
            if (any) {
                repaired(operator, operator.of(text) + " has nothing behind it: it was left out");
            }
            return Optional.empty();
        }
        boolean negated = not;
        return primary(field).map(query -> negated ? negate(query) : query);
    }

    private Optional<Query> primary(String field) {
        var token = tokens.get(next);
        if (leaves >= MOST_LEAVES) {
            if (leaves == MOST_LEAVES) {
                repaired(token.at(), "The query has more than " + MOST_LEAVES + " parts: the rest was left out");
                leaves++;
            }
            next++;
            return Optional.empty();
        }
        return switch (token.kind()) {
            case OPEN -> group(field);
            case QUOTED -> quoted(token, field);
            case FIELD -> inField(token);
            case RANGE -> {
                next++;
                repaired(token.at(), "A range stands without a field: it was read as sent:" + token.text());
                yield sent("sent", token);
            }
            case WORD -> word(token, field);
            case CLOSE, OR, AND, NOT, PLUS -> throw new IllegalStateException("token " + token);
        };
    }

    /// From the opening bracket to behind the closing one.
    private Optional<Query> group(String field) {
        var open = tokens.get(next);
        next++;
        if (depth >= DEEPEST) {
            repaired(open.at(), "Brackets are nested deeper than " + DEEPEST + ": this one was left out");
            return Optional.empty();
        }
        depth++;
        var inside = or(field);
        depth--;
        if (isNext(QueryToken.Kind.CLOSE)) {
            next++;
        } else {
            repaired(open.at(), "A bracket is not closed: it was closed at the end");
        }
        return and(inside);
    }

    private Optional<Query> quoted(QueryToken token, String field) {
        next++;
        if (!token.closed()) {
            repaired(token.at(), "Quotation marks are not closed: they were closed at the end");
        }
        if (!field.isEmpty()) {
            return fieldValue(field, token.text());
        }
        var words = plainWords(token.text());
        if (words.isEmpty()) {
            repaired(token.at(), "Quotation marks hold no word: they were left out");
            return Optional.empty();
        }
        leaves++;
        if (words.size() == 1) {
            return Optional.of(new Query.Term(words.getFirst(), token.exact()));
        }
        return Optional.of(new Query.Phrase(words, token.slop(), token.exact()));
    }

    private Optional<Query> word(QueryToken token, String field) {
        if (!field.isEmpty()) {
            next++;
            return fieldValue(field, token.text());
        }
        var cable = cable(tokens, next);
        if (cable.isPresent()) {
            next = cable.get().end();
            leaves++;
            return Optional.of(new Query.Cable(cable.get().number()));
        }
        next++;
        if (isDateLimit(token.text())) {
            return sent("sent", token);
        }
        var word = token.text();
        if (isOnly(word, "*")) {
            return Optional.of(new Query.All());
        }
        int sign = Math.max(word.lastIndexOf('~'), word.lastIndexOf('^'));
        if (sign > 0 && word.chars().skip(sign + 1L).allMatch(c -> c >= '0' && c <= '9' || c == '.')) {
            repaired(token.at(), "Words are not weighed or guessed here: " + word.substring(sign) + " was left out");
            word = word.substring(0, sign);
        }
        var parts = new ArrayList<Query>();
        for (var part : split(word)) {
            if (hasWord(part) || isOnly(part, "?*") && part.indexOf('?') >= 0) {
                leaves++;
                parts.add(new Query.Term(part, false));
            }
        }
        return and(parts);
    }

    /// At signs that the syntax uses; without what stands around a word.
    private static List<String> split(String word) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= word.length(); i++) {
            if (i == word.length() || "+=:!<>~^\\{}[]".indexOf(word.charAt(i)) >= 0) {
                parts.add(stripped(word.substring(from, i)));
                from = i + 1;
            }
        }
        return parts;
    }

    private static String stripped(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && isAround(word.charAt(start))) {
            start++;
        }
        while (start < end && isAround(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end);
    }

    private static boolean isAround(char c) {
        return c != '*'
                && c != '?'
                && (c < 0x80 || Character.getType(c) == Character.DASH_PUNCTUATION)
                && !Character.isLetterOrDigit(c);
    }

    private Optional<Query> inField(QueryToken token) {
        next++;
        var name = token.text().toLowerCase(Locale.ROOT);
        if (name.equals("para")) {
            return paragraph(token);
        }
        if (DATES.contains(name)) {
            if (!isValueNext()) {
                return withoutValue(token);
            }
            return sent(name, tokens.get(next++));
        }
        var field = OTHER_NAMES.getOrDefault(name, name);
        if (!FIELDS.contains(field)) {
            problems.add(Problem.at(
                    token.at(),
                    Code.W602_UNKNOWN_FIELD,
                    "There is no field \"" + token.text() + "\" (there are " + String.join(", ", names())
                            + "): its words were searched as text"));
            leaves++;
            return hasWord(token.text()) ? Optional.of(new Query.Term(token.text(), false)) : Optional.empty();
        }
        if (isNext(QueryToken.Kind.OPEN)) {
            return group(field);
        }
        if (!isValueNext() || isNext(QueryToken.Kind.RANGE)) {
            return withoutValue(token);
        }
        return fieldValue(field, tokens.get(next++).text());
    }

    private static List<String> names() {
        var names = new ArrayList<String>(FIELDS);
        names.add("sent");
        names.add("para");
        names.sort(String::compareTo);
        return names;
    }

    private Optional<Query> paragraph(QueryToken token) {
        boolean bare = next >= tokens.size()
                || isNext(QueryToken.Kind.CLOSE)
                || isNext(QueryToken.Kind.OR)
                || isNext(QueryToken.Kind.AND)
                || isNext(QueryToken.Kind.NOT)
                || isNext(QueryToken.Kind.PLUS);
        if (bare) {
            return withoutValue(token);
        }
        if (depth >= DEEPEST) {
            repaired(token.at(), "para: is nested deeper than " + DEEPEST + ": it was left out");
            return Optional.empty();
        }
        depth++;
        var inside = primary("");
        depth--;
        return inside.map(query -> query instanceof Query.InParagraph ? query : new Query.InParagraph(query));
    }

    private Optional<Query> withoutValue(QueryToken token) {
        repaired(token.at(), "\"" + token.text() + ":\" has no value: it was left out");
        return Optional.empty();
    }

    private Optional<Query> fieldValue(String field, String value) {
        var stripped = value.strip();
        boolean wild = isOnly(stripped, "*?") && !stripped.isEmpty();
        if (!hasWord(stripped) && !wild) {
            return Optional.empty();
        }
        leaves++;
        return Optional.of(new Query.InField(field, stripped));
    }

    private Optional<Query> sent(String field, QueryToken token) {
        leaves++;
        var range = SentRange.parse(field, token);
        if (!range.unreadable().isEmpty()) {
            problems.add(Problem.at(
                    token.at(),
                    Code.W603_UNREADABLE_DATE,
                    "\"" + range.unreadable() + "\" is no date (write 2009, 2009-10 or 2009-10-27): that limit was"
                            + " left out"));
        }
        if (range.from().isAfter(range.until())) {
            repaired(token.at(), "The dates end before they begin: they were exchanged");
            return Optional.of(new Query.Sent(range.until(), range.from()));
        }
        boolean open = range.from().equals(LocalDate.MIN) && range.until().equals(LocalDate.MAX);
        return open && !range.unreadable().isEmpty()
                ? Optional.empty()
                : Optional.of(new Query.Sent(range.from(), range.until()));
    }

    private boolean isValueNext() {
        return isNext(QueryToken.Kind.WORD) || isNext(QueryToken.Kind.QUOTED) || isNext(QueryToken.Kind.RANGE);
    }

    private boolean isNext(QueryToken.Kind kind) {
        return next < tokens.size() && tokens.get(next).kind() == kind;
    }

    private void repaired(Span at, String message) {
        if (problems.size() < 20) {
            problems.add(Problem.at(at, Code.W601_QUERY_REPAIRED, message));
        }
    }

    /// @param end index of the token behind it
    private record Found(String number, int end) {}

    /// `09 PORT VELA 1167` or `09VELA1167` among bare words.
    private static Optional<Found> cable(List<QueryToken> tokens, int first) {
        var squeezed = new StringBuilder();
        for (int i = first; i < tokens.size() && i <= first + MOST_POST_WORDS + 1; i++) {
            var token = tokens.get(i);
            var word = i == first && token.text().startsWith("#") ? token.text().substring(1) : token.text();
            if (token.kind() != QueryToken.Kind.WORD || word.isEmpty() || word.length() > 40) {
                return Optional.empty();
            }
            boolean lowerCase = word.chars().anyMatch(c -> c >= 'a' && c <= 'z');
            if (i > first && lowerCase && !Character.isUpperCase(word.charAt(0))) {
                return Optional.empty();
            }
            squeezed.append(word);
            if (Character.isDigit(word.charAt(word.length() - 1)) && (i > first || word.length() > 2)) {
                int end = i + 1;
                return Cables.glued(squeezed.toString()).map(number -> new Found(number, end));
            }
        }
        return Optional.empty();
    }

    private static Optional<Query> and(List<Query> parts) {
        var flat = new ArrayList<Query>(parts.size());
        for (var part : parts) {
            if (part instanceof Query.And(var inner)) {
                flat.addAll(inner);
            } else {
                flat.add(part);
            }
        }
        if (flat.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(flat.size() == 1 ? flat.getFirst() : new Query.And(flat));
    }

    private static Query anyOf(List<Query> parts) {
        var flat = new ArrayList<Query>(parts.size());
        for (var part : parts) {
            if (part instanceof Query.Or(var inner)) {
                flat.addAll(inner);
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.getFirst() : new Query.Or(flat);
    }

    private static Query negate(Query query) {
        return query instanceof Query.Not(var part) ? part : new Query.Not(query);
    }

    private static List<String> plainWords(String quoted) {
        var words = new ArrayList<String>();
        for (var word : quoted.replace('*', ' ').replace('?', ' ').strip().split("\\s+")) {
            split(word).stream().filter(QueryParser::hasWord).forEach(words::add);
        }
        return words;
    }

    private static boolean hasWord(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isOnly(String word, String signs) {
        return word.chars().allMatch(c -> signs.indexOf(c) >= 0);
    }

    private static boolean isDateLimit(String word) {
        int at = 0;
        while (at < word.length() && (word.charAt(at) == '<' || word.charAt(at) == '>' || word.charAt(at) == '=')) {
            at++;
        }
        return at > 0 && word.length() > at + 3 && Character.isDigit(word.charAt(at));
    }
}
