package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.model.Collation;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.Link;
import org.reftel.model.Source;
import org.reftel.model.Span;
import org.reftel.store.Room;

/// Takes records and their places from the room, for one request.
final class Shelf {
    private record Decoded(Source source, Borrowed.Decoded text) {}

    private final Room room;
    private final Borrowed borrowed;
    // The source that was decoded last: a request goes through many paragraphs of one source.
    private Optional<Decoded> last = Optional.empty();

    Shelf(Room room, Borrowed borrowed) {
        this.room = room;
        this.borrowed = borrowed;
    }

    Room room() {
        return room;
    }

    Borrowed borrowed() {
        return borrowed;
    }

    Document document(ExtractId extract) {
        return borrowed.documents().apply(extract);
    }

    /// The leading copy of a record that is held.
    Document leading(String id) throws IOException {
        var copies = room.copies(id);
        if (copies.isEmpty()) {
            throw new IOException("The catalogue lists " + id + ", but no copy of it is kept.");
        }
        return document(copies.getFirst());
    }

    Optional<Collation> collation(String id) throws IOException {
        var copies = room.copies(id);
        if (copies.isEmpty()) {
            return Optional.empty();
        }
        var others = new ArrayList<Document>(copies.size() - 1);
        for (var copy : copies.subList(1, copies.size())) {
            others.add(document(copy));
        }
        var leading = document(copies.getFirst());
        return Optional.of(new Collation(id, leading, others, addresses(id, leading), room.differences(id)));
    }

    /// The given addresses, one for each paragraph of the leading copy.
    List<String> addresses(String id, Document leading) throws IOException {
        var given = room.addresses(id);
        var paragraphs = leading.paragraphs();
        return given.size() == paragraphs.size()
                ? given
                : paragraphs.stream().map(paragraph -> paragraph.address()).toList();
    }

    /// The sentence around the words of a link: the topic of a cable that is announced without a number.
    String sentence(Link link) throws IOException {
        var document = leading(link.document());
        for (var part : Parts.paragraphs(document, addresses(link.document(), document))) {
            if (part.address().equals(link.address())) {
                return Parts.sentence(part.text(), link.quote());
            }
        }
        return link.quote();
    }

    Place place(Document document, Span span) throws IOException {
        var decoded = decoded(document.extract().id());
        return new Place(
                decoded.source(),
                decoded.text().bytes().apply(document.extract().map().toSource(span)));
    }

    /// The decoded text of the source that an extract was found in.
    String text(ExtractId extract) throws IOException {
        return decoded(extract).text().text();
    }

    private Decoded decoded(ExtractId extract) throws IOException {
        if (last.isPresent() && last.get().source().digest().equals(extract.source())) {
            return last.get();
        }
        var source = room.source(extract.source())
                .orElseThrow(() -> new IOException("The room does not keep the source " + extract.source() + "."));
        var decoded = new Decoded(source, borrowed.decoder().apply(room.bytes(extract.source())));
        last = Optional.of(decoded);
        return decoded;
    }
}
