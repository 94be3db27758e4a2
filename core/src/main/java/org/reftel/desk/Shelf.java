package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Collation;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.Gazetteer;
import org.reftel.model.Hits;
import org.reftel.model.Link;
import org.reftel.model.PartyRef;
import org.reftel.model.Query;
import org.reftel.model.Said;
import org.reftel.model.Source;
import org.reftel.model.Span;
import org.reftel.model.Spelled;
import org.reftel.model.Verdict;
import org.reftel.store.Room;

/// What one reader can take in his hand, for one request. Whatever the desk shows comes from here, and
/// nothing here leads to the room around it.
abstract sealed class Shelf permits OwnShelf, ViewShelf {
    private final Borrowed borrowed;
    private volatile Optional<Verdicts> verdicts = Optional.empty();

    Shelf(Borrowed borrowed) {
        this.borrowed = borrowed;
    }

    /// What a typed record or paragraph means.
    final Spelled spelled(String typed) {
        return borrowed.spellings().apply(typed);
    }

    final Gazetteer gazetteer() {
        return borrowed.gazetteer();
    }

    /// Every record, by post, year and number; those without a number last.
    abstract List<CatalogueEntry> catalogue() throws IOException;

    /// How many records there are.
    abstract int held() throws IOException;

    abstract Optional<CatalogueEntry> entry(String id) throws IOException;

    /// Those of several that he sees, in the order asked. One question, however many there are.
    abstract List<CatalogueEntry> entries(List<String> ids) throws IOException;

    /// The record behind a canonical number or another spelling of it.
    abstract Optional<String> idOf(String spelling) throws IOException;

    /// The records of a post with this serial, in any year, by year.
    abstract List<String> numbered(String post, long serial) throws IOException;

    /// The record of the same post next to a number, as far as this reader sees any.
    abstract Optional<String> beside(CableId number, boolean after) throws IOException;

    abstract Optional<Collation> collation(String id) throws IOException;

    /// What a record refers to, resolved against what this reader holds.
    abstract List<Link> links(String id) throws IOException;

    abstract List<Link> links() throws IOException;

    /// The links that lead to a number, whether it is held or wanted.
    abstract List<Link> linksTo(String id) throws IOException;

    /// The links that lead to numbers which begin so.
    abstract List<Link> linksToAny(String prefix) throws IOException;

    /// What rules found in records, as this reader sees them, in the order asked; those that he does not see are
    /// left out.
    abstract List<Said> found(List<String> ids) throws IOException;

    /// The outlines of the same ([Said#outline]).
    abstract List<Said> outlined(List<String> ids) throws IOException;

    /// What rules found in all records that he sees, in the order of the catalogue.
    abstract void eachFound(Room.Listener listener) throws IOException;

    /// The fingerprints of all paragraphs that he sees, in the order of the catalogue.
    abstract void eachPrints(Room.Prints prints) throws IOException;

    /// What people decided, as far as he sees it, in the order kept.
    abstract List<Verdict.Kept> decided() throws IOException;

    /// What of other verdicts reaches him, whose decisions he does not see ([Reaching]).
    abstract List<Verdict.Kept> reaching() throws IOException;

    /// What records say after what people decided, in the order asked: the common way. One question, however many
    /// there are.
    final List<Said> said(List<String> ids) throws IOException {
        var verdicts = verdicts();
        return found(ids).stream().map(verdicts::applied).toList();
    }

    /// The outlines of the same ([Said#outline]).
    final List<Said> outlines(List<String> ids) throws IOException {
        var verdicts = verdicts();
        var outlines = new ArrayList<Said>(ids.size());
        for (var outline : outlined(ids)) {
            // What people decided on a record stands in what it says.
            if (verdicts.haveRuledOn(outline.id())) {
                said(outline.id()).map(Said::outline).ifPresent(outlines::add);
            } else {
                outlines.add(outline);
            }
        }
        return outlines;
    }

    /// What a record says after what people decided.
    final Optional<Said> said(String id) throws IOException {
        return said(List.of(id)).stream().findFirst();
    }

    /// What all records say after what people decided, in the order of the catalogue.
    final void eachSaid(Room.Listener listener) throws IOException {
        var verdicts = verdicts();
        eachFound(said -> listener.said(verdicts.applied(said)));
    }

    final Verdicts verdicts() throws IOException {
        var known = verdicts;
        if (known.isPresent()) {
            return known.get();
        }
        var all = new ArrayList<>(reaching());
        all.addAll(decided());
        var made = new Verdicts(all);
        verdicts = Optional.of(made);
        return made;
    }

    /// The parties that bear one of these keys (`party.Keys`), in order of key, record and place.
    abstract List<PartyRef> partiesNamed(List<String> keys) throws IOException;

    /// Records with a party that bears one of these keys, sent at this time or later, the nearest first.
    ///
    /// @param since ISO 8601; empty for all, those without a date first
    /// @param most how many
    abstract List<String> naming(List<String> keys, String since, int most) throws IOException;

    /// In order of time, undated ones last.
    abstract List<Hits.RecordHits> search(Query query) throws IOException;

    /// Paragraphs that he sees with one of these fingerprints, by record, in order of time. As `search`.
    ///
    /// @param most how many records: the first ones
    abstract List<Hits.RecordHits> alike(Collection<Integer> prints, int most) throws IOException;

    abstract Place place(Document document, Span span) throws IOException;

    /// The decoded text of the source that an extract was found in.
    abstract String text(ExtractId extract) throws IOException;

    /// The bytes that an extract was found in.
    abstract byte[] bytes(ExtractId extract) throws IOException;

    /// The source that an extract was found in; none where it is not shown.
    abstract Optional<Source> source(ExtractId extract) throws IOException;

    /// Every source that is shown, in the order kept.
    abstract List<Desk.Listed> listed() throws IOException;

    /// The records that a spelling can mean: none, one, or several when it is ambiguous.
    final List<String> find(Spelled spelled) throws IOException {
        for (var id : spelled.ids()) {
            var known = idOf(id);
            if (known.isPresent()) {
                return List.of(known.get());
            }
        }
        var found = new LinkedHashSet<String>();
        if (!spelled.post().isEmpty()) {
            found.addAll(numbered(spelled.post(), spelled.serial()));
        }
        return List.copyOf(found);
    }

    /// The copy of a record that is read.
    ///
    /// @param addresses given ones, one for each paragraph
    record Led(Document document, List<String> addresses) {}

    /// The leading copy of a record that is held.
    abstract Led leading(String id) throws IOException;

    /// The sentence around the words of a link: the topic of a cable that is announced without a number.
    final String sentence(Link link) throws IOException {
        var leading = leading(link.document());
        int place = leading.addresses().indexOf(link.address());
        if (place >= 0) {
            var paragraph = leading.document().paragraphs().get(place);
            return Parts.sentence(leading.document().reading().prose(paragraph).text(), link.quote());
        }
        return link.quote();
    }

    /// One for each paragraph: the given addresses where they fit, else its own.
    static List<String> addresses(Document document, List<String> given) {
        var paragraphs = document.paragraphs();
        return given.size() == paragraphs.size()
                ? given
                : paragraphs.stream().map(paragraph -> paragraph.address()).toList();
    }
}
