package org.reftel.statement;

import org.reftel.grammar.Line;
import org.reftel.grammar.WordSet;
import org.reftel.statement.Nouns.Phrase;

/// What the verb or noun over a number says of it: what about it was measured, whether it is reached, which way it
/// goes.
final class Measures {
    private static final WordSet IRREGULAR = WordSet.of("""
        sent held built lost sold bought taken given shot made won paid spent cut left met gave took got
        fled died laid put set fought drew drawn grew found brought caught born sworn hit lent owed seen saw
        kept led ran stolen dead wounded missing
        """);
    private static final WordSet NO_MEASURE = WordSet.of("""
        said noted stated added reported told claimed estimated expected projected including named called
        based increased reached totaled according existing hundred exceeded topped regarding concerning
        following involving aimed planned armed united totaling ranging compared mentioned above-mentioned
        averaged remained considered supposed surpassed being having during need indeed designed intended
        dedicated meant
        """);
    private static final WordSet FORCES = WordSet.of("""
        police army troops force forces soldiers officers guard guards navy militia personnel policemen
        marines gendarmerie staff battalion brigade
        """);

    /// Where something lies, behind a distance.
    private static final WordSet WHITHER = WordSet.of("""
        from of north south east west northeast northwest southeast southwest away outside off inside inland upstream
        downstream offshore
        """);
    private static final WordSet LENGTHS = WordSet.of("km m miles feet nautical");

    private Measures() {}

    /// `60 miles east of the port`: it lies there at all times, and the number counts nothing that is named.
    static boolean isDistance(Line line, Quantity quantity) {
        return quantity.sort() == Units.Sort.MEASURE
                && LENGTHS.has(quantity.unit())
                && WHITHER.has(line.at(quantity.behind()))
                && !(line.is(quantity.behind(), "of") && !line.is(quantity.from() - 1, "within"));
    }

    static boolean isIrregular(String word) {
        return IRREGULAR.has(word);
    }

    /// One or two words; empty when nothing says it.
    static String measure(Line line, Quantity quantity, Phrase phrase, Scope scope) {
        if (quantity.tail().equals("strong") || line.is(quantity.behind(), "strong")) {
            return "strength";
        }
        boolean part = quantity.sort() == Units.Sort.PERCENT && line.is(quantity.behind(), "of");
        var predicate = part ? predicate(line, phrase.to(), scope.to()) : "";
        if (!predicate.isEmpty()) {
            return predicate;
        }
        var behind = behind(line, Math.max(phrase.to(), quantity.behind()), scope.to());
        return behind.isEmpty() ? before(line, quantity, scope) : behind;
    }

    /// Of a part of them, what the sentence says: `a quarter of the boats sold last year did not return`.
    private static String predicate(Line line, int start, int end) {
        for (int i = start; i < Math.min(end, start + 14); i++) {
            boolean helper = switch (line.at(i)) {
                case "did", "do", "does", "have", "has", "had", "was", "were", "are", "is" -> true;
                default -> false;
            };
            if (!helper) {
                continue;
            }
            int verb = i + 1;
            boolean denied = false;
            while (verb < end && (isHelper(line.at(verb)) || line.is(verb, "even") || Nouns.isAdverb(line.at(verb)))) {
                denied |= line.is(verb, "not");
                verb++;
            }
            var word = line.at(verb);
            boolean plain = line.at(i).startsWith("d") && line.isVerb(verb);
            boolean fits = plain || word.endsWith("ed") && word.length() > 3 || IRREGULAR.has(word);
            return fits && verb < end ? (denied ? "not " : "") + word : "";
        }
        return "";
    }

    /// `soldiers killed`, `officers who had completed training`, `trucks were delivered`.
    private static String behind(Line line, int start, int end) {
        int i = start;
        while (i < end && (isHelper(line.at(i)) || (Nouns.isAdverb(line.at(i)) && !line.isCapitalised(i)))) {
            i++;
        }
        var word = line.at(i);
        if (i < end && isOnDuty(line, i)) {
            return "reporting for duty";
        }
        boolean verb =
                i < end && word.length() > 3 && word.endsWith("ed") && !NO_MEASURE.has(word) || IRREGULAR.has(word);
        if (!verb) {
            return "";
        }
        if (i == start && !Nouns.isStop(line, i + 1) && Nouns.isPlural(line.at(i + 1))) {
            return "";
        }
        boolean training = word.equals("completed")
                || word.equals("finished")
                || word.equals("received")
                || word.equals("undergone");
        if (training && (line.is(i + 1, "training") || line.is(i + 2, "training") || line.is(i + 3, "training"))) {
            return "trained";
        }
        boolean denied = line.is(i - 1, "not");
        return denied ? "not " + word : word;
    }

    static boolean isOnDuty(Line line, int at) {
        return line.at(at).startsWith("report") && line.is(at + 1, "for") && line.is(at + 2, "duty");
    }

    private static boolean isHelper(String word) {
        return switch (word) {
            case "who",
                    "that",
                    "which",
                    "had",
                    "has",
                    "have",
                    "was",
                    "were",
                    "been",
                    "be",
                    "are",
                    "is",
                    "to",
                    "will",
                    "would",
                    "being",
                    "also",
                    "not",
                    "already",
                    "since",
                    "could",
                    "may",
                    "can" -> true;
            default -> false;
        };
    }

    private static String before(Line line, Quantity quantity, Scope scope) {
        int at = quantity.from() - 1;
        while (at >= scope.from()
                && (Nouns.isDeterminer(line.at(at))
                        || Changes.isMore(line.at(at))
                        || line.is(at, "only")
                        || line.is(at, "just")
                        || line.is(at, "another")
                        || line.is(at, "estimated")
                        || line.is(at, "for") && States.isCue(line.at(at - 1)))) {
            at--;
        }
        if (at < scope.from()) {
            return "";
        }
        var word = line.at(at);
        if (word.equals("available") && line.at(at - 1).startsWith("ma")) {
            return "made available";
        }
        if (word.equals("from") || word.equals("to") || word.equals("of") || word.equals("at")) {
            return number(line, at, scope);
        }
        boolean verb = isVerb(line, at);
        boolean infinitive = line.is(at - 1, "to")
                || line.is(at - 1, "will")
                || line.is(at - 1, "would")
                || line.is(at - 1, "could");
        // `to win the twelve contests`: the twelve are there anyhow.
        infinitive &= !line.is(quantity.from() - 1, "the");
        if ((verb || infinitive) && !NO_MEASURE.has(word) && !Nouns.isStop(line, at) || IRREGULAR.has(word)) {
            return States.isCue(word) && !infinitive ? "" : word;
        }
        return "";
    }

    private static boolean isVerb(Line line, int at) {
        var word = line.at(at);
        return word.length() > 4
                && (word.endsWith("ed") || word.endsWith("ing"))
                && Character.isLowerCase(line.printed(at).charAt(0));
    }

    /// `the number of guards from 31,000`, `training of 1,500`.
    private static String number(Line line, int at, Scope scope) {
        if (line.is(at, "of") && line.is(at - 1, "training")) {
            return "trained";
        }
        for (int i = at - 1; i >= Math.max(scope.from(), at - 12); i--) {
            boolean number =
                    (line.is(i, "number") || line.is(i, "numbers") || line.is(i, "strength") || line.is(i, "size"))
                            && line.is(i + 1, "of");
            if (number) {
                for (int j = i + 2; j < at; j++) {
                    if (FORCES.has(line.at(j))) {
                        return "strength";
                    }
                }
                return line.at(i).startsWith("number") ? "number" : line.at(i);
            }
        }
        return line.is(at, "of") && line.is(at - 1, "strength") ? "strength" : "";
    }
}
