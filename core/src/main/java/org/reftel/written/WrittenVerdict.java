package org.reftel.written;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.reftel.model.Label;
import org.reftel.model.Matter;
import org.reftel.model.Span;
import org.reftel.model.Verdict;
import org.reftel.written.WrittenText.Fields;

/// A person's verdict on what rules found or proposed (docs/decisions/0018).
///
/// @param after how many verdicts on the same matter stood before, which makes each one of its kind; how many sources
///     did is not said, because who may read a verdict may not know of all of them
public record WrittenVerdict(Verdict verdict, long after) implements Written {
    static final String TYPE = "verdict";

    @Override
    public String author() {
        return verdict.author();
    }

    @Override
    public Instant time() {
        return verdict.time();
    }

    @Override
    public Label marking() {
        return verdict.marking();
    }

    @Override
    public WrittenText text() {
        var fields = new TreeMap<String, Json>();
        fields.put("after", new Json.Whole(after));
        fields.put("because", Json.text(verdict.because()));
        var corrected = new TreeMap<String, Json>();
        verdict.corrected().forEach((name, value) -> corrected.put(name, Json.text(value)));
        fields.put("corrected", new Json.Members(corrected));
        fields.put("matter", matter(verdict.matter()));
        fields.put("ruling", Json.text(lower(verdict.ruling())));
        var paragraphs = new ArrayList<String>();
        paragraphs.add(told());
        if (!verdict.because().isBlank()) {
            paragraphs.add(verdict.because());
        }
        return new WrittenText(
                TYPE,
                verdict.author(),
                verdict.time(),
                verdict.marking(),
                subject(),
                paragraphs,
                verdict.matter().places().stream()
                        .map(Matter.Place::citation)
                        .distinct()
                        .toList(),
                new Json.Members(fields));
    }

    private String subject() {
        return switch (verdict.matter()) {
            case Matter.OfStatement(var kind, var at) -> "On a " + kind + " in " + at.citation();
            case Matter.OfOutcome(var promise, var _) -> "On what became of a promise in " + promise.citation();
            case Matter.OfJoin(var _, var name, var _, var otherName) ->
                "On the names " + line(name) + " and " + line(otherName);
        };
    }

    private String told() {
        var decided = switch (verdict.ruling()) {
            case CONFIRM -> "Confirmed: ";
            case REJECT -> "Rejected: ";
            case CORRECT -> "Corrected: ";
        };
        var told = new StringBuilder(decided);
        switch (verdict.matter()) {
            case Matter.OfStatement(var kind, var at) ->
                told.append("the ")
                        .append(kind)
                        .append(" \"")
                        .append(line(at.quote()))
                        .append("\" in ")
                        .append(at.citation());
            case Matter.OfOutcome(var promise, var outcome) ->
                told.append("\"")
                        .append(line(outcome.quote()))
                        .append("\" in ")
                        .append(outcome.citation())
                        .append(" tells what became of \"")
                        .append(line(promise.quote()))
                        .append("\" in ")
                        .append(promise.citation());
            case Matter.OfJoin(var one, var name, var other, var otherName) ->
                told.append("\"")
                        .append(line(name))
                        .append("\" in ")
                        .append(one.citation())
                        .append(" and \"")
                        .append(line(otherName))
                        .append("\" in ")
                        .append(other.citation())
                        .append(" mean the same");
        }
        told.append('.');
        verdict.corrected()
                .forEach((name, value) -> told.append(' ')
                        .append(name)
                        .append(" is \"")
                        .append(line(value))
                        .append("\"."));
        return told.toString();
    }

    private static String line(String words) {
        return words.replace('\n', ' ');
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Json matter(Matter matter) {
        var members = new TreeMap<String, Json>();
        switch (matter) {
            case Matter.OfStatement(var kind, var at) -> {
                members.put("about", Json.text("statement"));
                members.put("kind", Json.text(kind));
                members.put("places", places(List.of(at)));
            }
            case Matter.OfOutcome outcome -> {
                members.put("about", Json.text("outcome"));
                members.put("places", places(outcome.places()));
            }
            case Matter.OfJoin join -> {
                members.put("about", Json.text("join"));
                members.put("names", Json.items(List.of(join.name(), join.otherName())));
                members.put("places", places(join.places()));
            }
        }
        return new Json.Members(members);
    }

    private static Json places(List<Matter.Place> places) {
        return new Json.Items(places.stream().map(WrittenVerdict::place).toList());
    }

    private static Json place(Matter.Place place) {
        var members = new TreeMap<String, Json>();
        members.put("address", Json.text(place.address()));
        members.put("end", new Json.Whole(place.span().end()));
        members.put("print", Json.text(place.print()));
        members.put("quote", Json.text(place.quote()));
        members.put("record", Json.text(place.record()));
        members.put("start", new Json.Whole(place.span().start()));
        return new Json.Members(members);
    }

    static WrittenVerdict of(WrittenText text) {
        var fields = text.fields().values();
        var corrected = new TreeMap<String, String>();
        var given = Fields.members(Fields.member(fields, "corrected"));
        given.keySet().forEach(name -> corrected.put(name, Fields.text(given, name)));
        return new WrittenVerdict(
                new Verdict(
                        text.author(),
                        text.time(),
                        text.marking(),
                        matter(Fields.members(Fields.member(fields, "matter"))),
                        Verdict.Ruling.valueOf(Fields.text(fields, "ruling").toUpperCase(Locale.ROOT)),
                        corrected,
                        Fields.text(fields, "because")),
                Fields.whole(fields, "after"));
    }

    private static Matter matter(Map<String, Json> members) {
        var places = Fields.items(members, "places").stream()
                .map(Fields::members)
                .map(WrittenVerdict::place)
                .toList();
        var about = Fields.text(members, "about");
        if (places.size() != (about.equals("statement") ? 1 : 2)) {
            throw new IllegalArgumentException(about + " at " + places.size() + " places");
        }
        return switch (about) {
            case "statement" -> new Matter.OfStatement(Fields.text(members, "kind"), places.getFirst());
            case "outcome" -> new Matter.OfOutcome(places.getFirst(), places.getLast());
            case "join" -> {
                var names = Fields.texts(members, "names");
                yield new Matter.OfJoin(places.getFirst(), names.getFirst(), places.getLast(), names.getLast());
            }
            default -> throw new IllegalArgumentException("a verdict about " + about);
        };
    }

    private static Matter.Place place(Map<String, Json> members) {
        return new Matter.Place(
                Fields.text(members, "record"),
                Fields.text(members, "address"),
                Fields.text(members, "print"),
                new Span(
                        Math.toIntExact(Fields.whole(members, "start")), Math.toIntExact(Fields.whole(members, "end"))),
                Fields.text(members, "quote"));
    }
}
