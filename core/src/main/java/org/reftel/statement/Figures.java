package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import org.reftel.grammar.Line;
import org.reftel.grammar.TimePhrase;
import org.reftel.model.Certainty;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.Figure;
import org.reftel.model.Statement.Figure.Change;
import org.reftel.model.Statement.Figure.State;
import org.reftel.statement.Nouns.Phrase;

/// The numbers in a sentence that count or measure something.
final class Figures {
    private final AsOf asOf;

    Figures(AsOf asOf) {
        this.asOf = asOf;
    }

    /// In order of place.
    List<Figure> in(Said said) {
        var line = said.line();
        var quantities = quantities(said);
        var found = new ArrayList<Figure>();
        for (int k = 0; k < quantities.size(); k++) {
            int next = k + 1 < quantities.size() ? quantities.get(k + 1).from() : line.to();
            int previous = k > 0 ? quantities.get(k - 1).behind() : line.from();
            found.add(figure(said, quantities.get(k), phrase(line, quantities, k), previous, next, found));
        }
        return List.copyOf(found);
    }

    /// What is written as a number, without what counts nothing.
    private static List<Quantity> quantities(Said said) {
        var line = said.line();
        var found = new ArrayList<Quantity>();
        int named = 0;
        int time = 0;
        int i = line.from();
        while (i < line.to()) {
            while (time < said.times().size() && said.times().get(time).to() <= i) {
                time++;
            }
            if (time < said.times().size() && said.times().get(time).covers(i)) {
                i = said.times().get(time).to();
                continue;
            }
            var quantity = Quantities.at(line, i);
            if (quantity.isEmpty()) {
                i++;
                continue;
            }
            var one = quantity.get();
            if (Uncounted.is(line, one, Counted.phrase(line, one), named) || isLength(line, one)) {
                named = Math.max(i + 1, one.to());
                i = named;
            } else {
                found.add(one);
                i = Math.max(i + 1, one.to());
            }
        }
        for (int k = found.size() - 2; k >= 0; k--) {
            var one = found.get(k);
            var next = found.get(k + 1);
            boolean share = line.is(one.to(), "to")
                    && next.sort() == Units.Sort.PERCENT
                    && Counted.phrase(line, one).isEmpty();
            boolean tied =
                    share || line.is(one.to(), "to") && line.is(one.from() - 1, "from") || line.is(one.to(), "or");
            if (one.sort() == Units.Sort.COUNT
                    && next.sort() != Units.Sort.COUNT
                    && tied
                    && next.from() == one.to() + 1) {
                found.set(k, one.in(next));
            }
        }
        return found;
    }

    /// `from 20 to 30 years`
    private static boolean isLength(Line line, Quantity quantity) {
        if (quantity.sort() != Units.Sort.COUNT
                || !line.is(quantity.to(), "to")
                || !line.is(quantity.from() - 1, "from")) {
            return false;
        }
        var other = Quantities.at(line, quantity.to() + 1);
        return other.isPresent() && Uncounted.isSpan(line, other.get(), Counted.phrase(line, other.get()));
    }

    /// The noun behind it; of `from 12,000 to 20,000 hectares` the one behind both.
    private static Phrase phrase(Line line, List<Quantity> quantities, int k) {
        if (Measures.isDistance(line, quantities.get(k))) {
            return Phrase.NONE;
        }
        var own = Counted.phrase(line, quantities.get(k));
        // `900 report for duty`: they are no reports.
        if (own.to() - own.from() == 1 && Measures.isOnDuty(line, own.from())) {
            return Phrase.NONE;
        }
        int behind = quantities.get(k).to();
        boolean tied = own.isEmpty()
                && k + 1 < quantities.size()
                && quantities.get(k + 1).from() == behind + 1
                && (line.is(behind, "to") || line.is(behind, "or") || line.is(behind, "and"));
        return tied ? Counted.phrase(line, quantities.get(k + 1)) : own;
    }

    private Figure figure(Said said, Quantity quantity, Phrase phrase, int previous, int next, List<Figure> before) {
        var line = said.line();
        var scope = Scope.around(line, quantity.from(), quantity.to());
        var counted = Counted.of(line, quantity, phrase, scope);
        var time = asOf.time(said, quantity, scope, previous, next);
        var change = Changes.change(line, quantity, phrase, scope);
        boolean start = isStart(said, quantity, phrase);
        boolean from = start || isGiven(line, quantity);
        boolean listed = isListed(line, quantity, scope) && !before.isEmpty();
        var relation = time.map(TimePhrase::relation).orElse(TimePhrase.Relation.AT);
        boolean ahead = time.isPresent() && time.get().ahead();
        var wider = listed || isVerbOfList(line, quantity, scope) ? scope.before(line) : scope;
        var state = from ? State.REACHED : States.state(line, quantity, phrase, wider, relation, ahead);
        if (state == State.REACHED && !from && States.isPurpose(line, quantity)) {
            state = State.TARGET;
        }
        var measure = Measures.measure(line, quantity, phrase, scope);
        boolean onward = isOnward(line, quantity, scope, before);
        var of = onward
                ? before.getLast().of()
                : counted.isEmpty()
                        ? borrowed(quantity, before, listed, measure)
                        : line.words().words(counted.from(), counted.to());
        if (onward) {
            measure = before.getLast().measure();
        }
        if (listed && measure.isEmpty() && quantity.sort() == Units.Sort.COUNT) {
            measure = before.getLast().measure();
        }
        boolean sure = !counted.isEmpty();
        return new Figure(
                said.head(
                        quantity.from(),
                        quantity.to(),
                        about(
                                said,
                                quantity,
                                counted,
                                scope,
                                onward || counted.isEmpty() && !of.isEmpty() ? before : List.of()),
                        sure ? Certainty.CERTAIN : Certainty.PROBABLE,
                        "figure: " + rule(quantity)),
                quantity.amount(),
                quantity.unit(),
                quantity.tail().isEmpty()
                                || quantity.tail().equals("strong")
                                || !of.isEmpty() && counted.from() < quantity.from()
                        ? of
                        : quantity.tail(),
                measure,
                state,
                change,
                asOf.dated(time, said, quantity, scope, state, change, start),
                place(said, quantity, scope));
    }

    private static String rule(Quantity quantity) {
        return switch (quantity.sort()) {
            case COUNT -> "count";
            case PERCENT -> "percent";
            case MONEY -> "money";
            case MEASURE -> "measure";
        };
    }

    /// What the number before it counts: `31,000 guards, and 8,000 are to follow`.
    private static String borrowed(Quantity quantity, List<Figure> before, boolean listed, String measure) {
        if (before.isEmpty() || !quantity.unit().equals(before.getLast().unit())) {
            return "";
        }
        boolean other = quantity.sort() == Units.Sort.COUNT ? listed && !measure.isEmpty() : !listed;
        return other ? "" : before.getLast().of();
    }

    /// The other end of `from 31,000 to 40,000`, whatever stands between.
    private static boolean isOnward(Line line, Quantity quantity, Scope scope, List<Figure> before) {
        if (before.isEmpty() || !before.getLast().unit().equals(quantity.unit())) {
            return false;
        }
        var from = before.getLast().head().at().span();
        for (int i = quantity.from() - 2; i > scope.from() && line.is(quantity.from() - 1, "to"); i--) {
            if (line.words().span(i, i + 1).start() == from.start()) {
                return line.is(i - 1, "from");
            }
        }
        return false;
    }

    /// `10 trucks, 20 vans, and 30 cars`: the verb stands before the first.
    private static boolean isListed(Line line, Quantity quantity, Scope scope) {
        int from = line.is(scope.from(), "and") ? scope.from() + 1 : scope.from();
        return quantity.from() == from && line.is(scope.from() - 1, ",");
    }

    /// `he promised to send troops, accept five prisoners`
    private static boolean isVerbOfList(Line line, Quantity quantity, Scope scope) {
        int verb = line.is(scope.from(), "and") ? scope.from() + 1 : scope.from();
        return line.isVerb(verb)
                && quantity.from() == verb + 1
                && !line.at(verb).endsWith("ed")
                && !line.at(verb).endsWith("ing")
                && !Measures.isIrregular(line.at(verb));
    }

    /// What a change begins with: `from 1,200 officers today to 1,450`.
    private static boolean isStart(Said said, Quantity quantity, Phrase phrase) {
        var line = said.line();
        int behind = Math.max(quantity.behind(), phrase.to());
        for (var time : said.times()) {
            behind = time.from() == behind ? time.to() : behind;
        }
        return line.is(quantity.from() - 1, "from")
                && line.is(behind, "to")
                && Quantities.at(line, behind + 1).isPresent();
    }

    /// Who says `the 18 states` or `its 18 states` speaks of those that there are.
    private static boolean isGiven(Line line, Quantity quantity) {
        int at = line.is(quantity.from() - 1, "other") ? quantity.from() - 2 : quantity.from() - 1;
        return switch (line.at(at)) {
            case "the", "its", "their", "his", "her", "'s", "’s", "current", "existing" -> true;
            default -> false;
        };
    }

    /// A place named in the clause behind a word of place, nearest behind the number first.
    private static Named place(Said said, Quantity quantity, Scope scope) {
        var line = said.line();
        var found = Named.NOT_STATED;
        for (var name : said.names()) {
            if (name.mention().kind() != PartyKind.PLACE || name.from() < scope.from() || name.from() >= scope.to()) {
                continue;
            }
            int before = line.is(name.from() - 1, "the") ? name.from() - 2 : name.from() - 1;
            boolean placed = switch (line.at(before)) {
                case "in", "at", "near", "across", "throughout", "around", "outside", "inside", "within", "from" ->
                    true;
                default -> false;
            };
            if (placed && name.from() >= quantity.to()) {
                return name.named();
            }
            if (placed) {
                found = name.named();
            }
        }
        return found;
    }

    /// Names in the thing counted, then before the number, then behind it; those of the sentence when the clause has
    /// none.
    ///
    /// @param shared the figures before it in the sentence, when it counts what the last of them does
    private static List<Integer> about(Said said, Quantity quantity, Phrase counted, Scope scope, List<Figure> shared) {
        var about = new ArrayList<Integer>();
        if (!shared.isEmpty() && !shared.getLast().head().about().isEmpty()) {
            about.add(shared.getLast().head().about().getFirst());
        }
        for (var name : said.names()) {
            if (name.from() < counted.to() && name.to() > counted.from() && !about.contains(name.index())) {
                about.add(name.index());
            }
        }
        for (var name : said.names()) {
            boolean before = name.from() >= scope.from() && name.to() <= quantity.from();
            if (before && !about.contains(name.index())) {
                about.add(name.index());
            }
        }
        for (var name : said.names()) {
            boolean behind = name.from() >= quantity.to() && name.from() < scope.to();
            if (behind && !about.contains(name.index())) {
                about.add(name.index());
            }
        }
        if (about.isEmpty()) {
            said.names().forEach(name -> about.add(name.index()));
        }
        return about;
    }
}
