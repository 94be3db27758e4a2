package org.reftel.release;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reftel.model.Addressee;
import org.reftel.model.Basis;
import org.reftel.model.Document;
import org.reftel.model.Field;
import org.reftel.model.Header;
import org.reftel.model.Link;
import org.reftel.model.Precedence;
import org.reftel.model.Reference;
import org.reftel.model.Span;
import org.reftel.model.Tag;
import org.reftel.model.When;
import tools.jackson.core.JsonGenerator;

/// The header of a record over all its copies, field by field in the order of the format.
///
/// A field is `null`, or a value with the copy and the place that print it. Where several places give it, a stated
/// value stands before an inferred one, then the leading copy before the others; the rest are its variants.
final class HeaderJson {
    /// A value and where it is printed.
    private record Place<T>(T value, Document copy, Span at, Basis basis) {}

    private final JsonGenerator json;
    private final List<Document> copies;
    private final List<Link> links;

    HeaderJson(JsonGenerator json, List<Document> copies, List<Link> links) {
        this.json = json;
        this.copies = copies;
        this.links = links;
    }

    void write() {
        json.writeStartObject();
        field("transmission_id", Header::transmissionId, json::writeString);
        field("precedence", Header::precedence, this::precedences);
        strings("routing", Header::routing);
        field("originator", Header::originator, this::originator);
        field("security", Header::security, this::security);
        field("sent", Header::sent, when -> json.writeString(iso(when)));
        field("created", Header::created, json::writeString);
        field("released", Header::released, json::writeString);
        field("origin", Header::origin, this::origin);
        addressees("to", Header::to);
        addressees("info", Header::info);
        addressees("exempt", Header::exempt);
        field("classification", Header::classification, marking -> Write.marking(json, marking));
        strings("captions", Header::captions);
        strings("passing", Header::passing);
        field("sections", Header::sections, this::sections);
        field("executive_order", Header::executiveOrder, this::executiveOrder);
        list("tags", Header::tags, Tag::at, this::tag);
        field("subject", Header::subject, json::writeString);
        field("subject_marking", Header::subjectMarking, marking -> Write.marking(json, marking));
        field("title", Header::title, json::writeString);
        list("references", Header::references, Reference::at, this::reference);
        field("classified_by", Header::classifiedBy, this::classifier);
        field("reasons", Header::reasons, this::reasons);
        field("derived_from", Header::derivedFrom, json::writeString);
        field("signer", Header::signer, json::writeString);
        list("uses", Header::articles, Field.Found::at, this::use);
        json.writeEndObject();
    }

    private static String iso(When when) {
        return when.iso();
    }

    private <T> void field(String key, Function<Header, Field<T>> get, Consumer<T> writeValue) {
        json.writeName(key);
        var places = places(get);
        if (!places.isEmpty()) {
            found(places.getFirst(), writeValue, places.subList(1, places.size()));
        } else {
            unreadable(get);
        }
    }

    /// Every place that gives the field, the leading one first. A copy's own variants follow its value.
    private <T> List<Place<T>> places(Function<Header, Field<T>> get) {
        var stated = new ArrayList<Place<T>>();
        var inferred = new ArrayList<Place<T>>();
        for (var copy : copies) {
            if (get.apply(copy.header()) instanceof Field.Found<T> found) {
                collect(copy, found, found.basis() == Basis.STATED ? stated : inferred);
            }
        }
        stated.addAll(inferred);
        return stated;
    }

    private static <T> void collect(Document copy, Field.Found<T> found, List<Place<T>> places) {
        places.add(new Place<>(found.value(), copy, found.at(), found.basis()));
        for (var variant : found.variants()) {
            places.add(new Place<>(variant.value(), copy, variant.at(), variant.basis()));
        }
    }

    private <T> void found(Place<T> place, Consumer<T> writeValue, List<Place<T>> variants) {
        json.writeStartObject();
        place(place, writeValue);
        if (!variants.isEmpty()) {
            json.writeArrayPropertyStart("variants");
            for (var variant : variants) {
                json.writeStartObject();
                place(variant, writeValue);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private <T> void place(Place<T> place, Consumer<T> writeValue) {
        json.writeName("value");
        writeValue.accept(place.value());
        json.writeStringProperty("basis", Interchange.basis(place.basis()));
        Write.place(json, place.copy());
        Write.span(json, place.at());
    }

    /// `null`, or a field without a value and the problem that says why.
    private <T> void unreadable(Function<Header, Field<T>> get) {
        for (var copy : copies) {
            if (get.apply(copy.header()) instanceof Field.Unreadable<T>(var why)) {
                json.writeStartObject();
                json.writeNullProperty("value");
                json.writeStringProperty("problem", why.code().number());
                Write.place(json, copy);
                if (!why.places().isEmpty()) {
                    Write.span(json, why.places().getFirst());
                }
                json.writeEndObject();
                return;
            }
        }
        json.writeNull();
    }

    /// A list stands as a whole: the first copy that has one gives it.
    private <T> void list(String key, Function<Header, List<T>> get, Function<T, Span> at, Consumer<T> writeItem) {
        json.writeName(key);
        for (var copy : copies) {
            var items = get.apply(copy.header());
            if (!items.isEmpty()) {
                json.writeStartObject();
                json.writeArrayPropertyStart("value");
                items.forEach(writeItem);
                json.writeEndArray();
                Write.place(json, copy);
                Write.span(json, around(items.stream().map(at).toList()));
                json.writeEndObject();
                return;
            }
        }
        json.writeNull();
    }

    private static Span around(List<Span> spans) {
        int start = spans.stream().mapToInt(Span::start).min().orElse(0);
        return new Span(start, spans.stream().mapToInt(Span::end).max().orElse(start));
    }

    private void strings(String key, Function<Header, List<Field.Found<String>>> get) {
        list(key, get, Field.Found::at, found -> json.writeString(found.value()));
    }

    private void precedences(Header.Precedences precedences) {
        json.writeStartObject();
        precedence("action", precedences.action());
        precedence("info", precedences.info());
        json.writeEndObject();
    }

    private void precedence(String key, Precedence precedence) {
        Write.stringOrNull(json, key, precedence.label());
    }

    private void originator(Header.Originator originator) {
        json.writeStartObject();
        Write.stringOrNull(json, "indicator", originator.indicator());
        numberOrNull("serial", originator.serial());
        numberOrNull("section", originator.section());
        numberOrNull("day_of_year", originator.dayOfYear());
        Write.stringOrNull(json, "time", originator.time());
        json.writeEndObject();
    }

    private void numberOrNull(String key, int number) {
        if (number < 0) {
            json.writeNullProperty(key);
        } else {
            json.writeNumberProperty(key, number);
        }
    }

    private void security(Header.Security security) {
        json.writeStartObject();
        Write.stringOrNull(json, "signal", security.signal());
        Write.stringOrNull(json, "group", security.group());
        Write.strings(json, "other", security.other());
        json.writeEndObject();
    }

    private void origin(Header.Origin origin) {
        json.writeStartObject();
        Write.stringOrNull(json, "post", origin.post());
        Write.stringOrNull(json, "name", origin.name());
        Write.stringOrNull(json, "as_written", origin.asWritten());
        Write.stringOrNull(json, "indicator", origin.indicator());
        json.writeEndObject();
    }

    private void addressees(String key, Function<Header, List<Addressee>> get) {
        list(key, get, Addressee::at, this::addressee);
    }

    private void addressee(Addressee addressee) {
        json.writeStartObject();
        Write.stringOrNull(json, "indicator", addressee.indicator());
        Write.stringOrNull(json, "name", addressee.name());
        precedence("precedence", addressee.precedence());
        Write.stringOrNull(json, "serial", addressee.serial());
        Write.stringOrNull(json, "as_written", addressee.asWritten());
        Write.strings(json, "attention", addressee.attention());
        Write.strings(json, "exempt", addressee.exempt());
        Write.span(json, addressee.at());
        json.writeEndObject();
    }

    private void sections(Header.Sections sections) {
        json.writeStartObject();
        json.writeNumberProperty("first", sections.first());
        json.writeNumberProperty("total", sections.total());
        json.writeEndObject();
    }

    private void executiveOrder(Header.ExecutiveOrder order) {
        json.writeStartObject();
        Write.stringOrNull(json, "order", order.order());
        Write.stringOrNull(
                json,
                "declassify_on",
                order.declassifyOn().isEmpty()
                        ? ""
                        : order.declassifyOn().getFirst().toString());
        Write.stringOrNull(json, "as_written", order.asWritten());
        json.writeEndObject();
    }

    private void tag(Tag tag) {
        json.writeStartObject();
        json.writeStringProperty("tag", tag.tag());
        json.writeName("kind");
        if (tag.kind() == Tag.Kind.UNKNOWN) {
            json.writeNull();
        } else {
            json.writeString(Interchange.lower(tag.kind()));
        }
        Write.stringOrNull(json, "name", tag.name());
        Write.span(json, tag.at());
        json.writeEndObject();
    }

    private void reference(Reference reference) {
        json.writeStartObject();
        Write.stringOrNull(json, "label", reference.label());
        Write.stringOrNull(json, "as_written", reference.asWritten());
        json.writeStringProperty("kind", Interchange.lower(reference.kind()));
        var link = links.stream()
                .filter(l -> l.kind() == Link.Kind.REFERENCE && l.at().equals(reference.at()))
                .findFirst();
        var targets = link.map(Link::targets).orElse(List.of());
        Write.stringOrNull(json, "target", targets.size() == 1 ? targets.getFirst() : "");
        Write.stringOrNull(json, "basis", link.map(Link::basis).orElse(""));
        json.writeName("state");
        link.ifPresentOrElse(l -> json.writeString(Interchange.lower(l.state())), json::writeNull);
        if (targets.size() > 1) {
            Write.strings(json, "candidates", targets);
        }
        json.writeBooleanProperty("notal", reference.notal());
        Write.span(json, reference.at());
        json.writeEndObject();
    }

    private void classifier(Header.Classifier classifier) {
        json.writeStartObject();
        Write.stringOrNull(json, "name", classifier.name());
        Write.stringOrNull(json, "title", classifier.title());
        json.writeEndObject();
    }

    private void reasons(Header.Reasons reasons) {
        json.writeStartObject();
        Write.stringOrNull(json, "section", reasons.section());
        Write.strings(json, "letters", reasons.letters());
        json.writeEndObject();
    }

    private void use(Field.Found<String> article) {
        json.writeStartObject();
        json.writeStringProperty("url", article.value());
        Write.span(json, article.at());
        json.writeEndObject();
    }
}
