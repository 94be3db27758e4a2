package org.reftel.search;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.reftel.model.Query;

/// Prints queries in one canonical spelling.
final class QueryPrinter {
    private QueryPrinter() {}

    static String print(Query query) {
        return switch (query) {
            case Query.Term(var word, var exact) ->
                (exact ? "=" : "") + (exact || needsQuotes(word) ? quote(word) : word);
            case Query.Phrase(var words, var slop, var exact) ->
                (exact ? "=" : "") + quote(String.join(" ", words)) + (slop > 0 ? "~" + slop : "");
            case Query.Cable(var number) -> number;
            case Query.InField(var field, var value) -> field + ":" + (needsQuotes(value) ? quote(value) : value);
            case Query.Sent(var from, var until) -> "sent:[" + day(from) + " TO " + day(until) + "]";
            case Query.And(var parts) -> join(parts, " AND ");
            case Query.Or(var parts) -> join(parts, " OR ");
            case Query.Not(var part) -> "NOT " + operand(part);
            case Query.InParagraph(var part) -> "para:(" + print(part) + ")";
            case Query.All() -> "*";
        };
    }

    private static String join(List<Query> parts, String operator) {
        return parts.stream().map(QueryPrinter::operand).collect(Collectors.joining(operator));
    }

    private static String operand(Query query) {
        boolean brackets = query instanceof Query.And || query instanceof Query.Or;
        return brackets ? "(" + print(query) + ")" : print(query);
    }

    private static String day(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "*" : day.toString();
    }

    private static String quote(String words) {
        return "\"" + words + "\"";
    }

    /// Whether bare it would be read as something else.
    private static boolean needsQuotes(String word) {
        var tokens = QueryToken.of(word);
        boolean oneWord = tokens.size() == 1
                && tokens.getFirst().kind() == QueryToken.Kind.WORD
                && tokens.getFirst().text().equals(word);
        return !oneWord
                || word.startsWith("<")
                || word.startsWith(">")
                || word.startsWith("=")
                || looksLikeNumber(word);
    }

    private static boolean looksLikeNumber(String word) {
        return Cables.glued(word.startsWith("#") ? word.substring(1) : word).isPresent();
    }
}
