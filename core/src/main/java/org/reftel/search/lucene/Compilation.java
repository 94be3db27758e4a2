package org.reftel.search.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.reftel.model.Query;
import org.reftel.search.Leaf;
import org.reftel.search.Words;

/// Turns the leaves of a query into Lucene's own queries.
final class Compilation {
    private Compilation() {}

    /// @throws IllegalArgumentException for anything but a leaf
    static org.apache.lucene.search.Query of(Query leaf) {
        return switch (leaf) {
            case Query.Term term -> of(Fields.TEXT, Leaf.of(term));
            case Query.Phrase phrase -> of(Fields.TEXT, Leaf.of(phrase));
            case Query.Cable cable ->
                any(List.of(
                        of(Fields.TEXT, Leaf.of(cable)), whole("id", cable.number()), whole("ref", cable.number())));
            case Query.InField(var field, var value) -> inField(field, value);
            case Query.Sent(var from, var until) -> sent(from, until);
            case Query.And _, Query.Or _, Query.Not _, Query.InParagraph _, Query.All _ ->
                throw new IllegalArgumentException("no leaf: " + leaf);
        };
    }

    private static org.apache.lucene.search.Query of(String field, Leaf leaf) {
        return any(leaf.patterns().stream().map(pattern -> of(field, pattern)).toList());
    }

    private static org.apache.lucene.search.Query of(String field, Leaf.Pattern pattern) {
        if (pattern.steps().size() == 1) {
            var step = pattern.steps().getFirst();
            if (step instanceof Leaf.Step.Wild(var wild)) {
                return wild(field, wild);
            }
            return any(terms(field, step).stream()
                    .map(term -> (org.apache.lucene.search.Query) new TermQuery(term))
                    .toList());
        }
        var phrase = new MultiPhraseQuery.Builder();
        phrase.setSlop(pattern.slop());
        for (var step : pattern.steps()) {
            phrase.add(terms(field, step).toArray(new Term[0]));
        }
        return phrase.build();
    }

    private static List<Term> terms(String field, Leaf.Step step) {
        return switch (step) {
            case Leaf.Step.Exact(var form) -> List.of(new Term(field, form));
            case Leaf.Step.Stemmed(var stem) ->
                List.of(new Term(field, stem), new Term(field, WordTokenizer.STEM + stem));
            case Leaf.Step.Number(var number) -> List.of(new Term(field, WordTokenizer.NUMBER + number));
            case Leaf.Step.Wild(var pattern) ->
                throw new IllegalArgumentException("wild cards stand alone: " + pattern);
        };
    }

    /// Among forms only: stems and cable numbers begin with a sign.
    private static org.apache.lucene.search.Query wild(String field, String pattern) {
        var expression = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*') {
                expression.append(i == 0 ? "([^~#].*)?" : ".*");
            } else if (c == '?') {
                expression.append(i == 0 ? "[^~#]" : ".");
            } else {
                expression.append('"').append(c).append('"');
            }
        }
        return new RegexpQuery(
                new Term(field, expression.toString()), RegExp.NONE, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT * 10);
    }

    private static org.apache.lucene.search.Query inField(String field, String value) {
        if (value.indexOf('*') >= 0 || value.indexOf('?') >= 0) {
            var leaf = Leaf.of(new Query.Term(value, true));
            return any(List.of(of(Fields.whole(field), leaf), of(Fields.words(field), leaf)));
        }
        var ways = new ArrayList<org.apache.lucene.search.Query>();
        for (var key : Fields.synonyms(field, value)) {
            ways.add(new TermQuery(new Term(Fields.whole(field), key)));
        }
        if (!field.equals("id") && !field.equals("class")) {
            var words = List.of(value.split("\\s+"));
            ways.add(of(Fields.words(field), Leaf.of(new Query.Phrase(words, 0, !field.equals("subject")))));
        }
        return any(ways);
    }

    private static org.apache.lucene.search.Query whole(String field, String value) {
        return new TermQuery(new Term(Fields.whole(field), Words.squeeze(value).toLowerCase(Locale.ROOT)));
    }

    private static org.apache.lucene.search.Query sent(LocalDate from, LocalDate until) {
        return LongPoint.newRangeQuery(Fields.DAY, from.toEpochDay(), until.toEpochDay());
    }

    private static org.apache.lucene.search.Query any(List<org.apache.lucene.search.Query> ways) {
        if (ways.isEmpty()) {
            return new MatchNoDocsQuery("the query holds no word");
        }
        if (ways.size() == 1) {
            return ways.getFirst();
        }
        var any = new BooleanQuery.Builder();
        ways.forEach(way -> any.add(way, BooleanClause.Occur.SHOULD));
        return any.build();
    }
}
