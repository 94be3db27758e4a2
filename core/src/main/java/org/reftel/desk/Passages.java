package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.follow.Repetition;
import org.reftel.model.Block;
import org.reftel.model.Document;
import org.reftel.model.Query;
import org.reftel.model.Reading;
import org.reftel.model.Said;
import org.reftel.search.SearchIndex;

/// Shows the words of paragraphs; a record is read once for one question.
final class Passages {
    private final Shelf shelf;
    private final SearchIndex index;
    private final Query lit;
    private final Map<String, Read> read = new HashMap<>();

    /// @param lit what is lit up
    Passages(Shelf shelf, SearchIndex index, Query lit) {
        this.shelf = shelf;
        this.index = index;
        this.lit = lit;
    }

    /// In the order asked.
    List<Trace.InParagraph> of(String id, Collection<String> addresses) throws IOException {
        if (addresses.isEmpty()) {
            return List.of();
        }
        var record = read(id);
        var passages = new ArrayList<Trace.InParagraph>();
        for (var address : new LinkedHashSet<>(addresses)) {
            var part = record.part(address);
            if (part.isPresent()) {
                passages.add(passage(id, part.get()));
            } else {
                for (var piece : Parts.outside(record.document(), address)) {
                    var passage = passage(id, piece);
                    if (!passage.lit().isEmpty()) {
                        passages.add(passage);
                    }
                }
            }
        }
        return passages;
    }

    /// Paragraphs to compare with others.
    List<Repetition.Text> texts(Said said, Collection<String> addresses) throws IOException {
        if (addresses.isEmpty()) {
            return List.of();
        }
        var record = read(said.id());
        var texts = new ArrayList<Repetition.Text>();
        for (int i = 0; i < said.parts().size(); i++) {
            var address = said.parts().get(i).address();
            if (addresses.contains(address)) {
                var part = record.part(address);
                if (part.isPresent()) {
                    texts.add(new Repetition.Text(
                            Company.spot(said, i), part.get().text()));
                }
            }
        }
        return texts;
    }

    /// A record; the words of a paragraph are put together when they are asked for.
    ///
    /// @param paragraphs by their given addresses
    /// @param made those that were asked for
    private record Read(
            Document document, Reading reading, Map<String, Block.Paragraph> paragraphs, Map<String, Parts.Part> made) {
        Optional<Parts.Part> part(String address) {
            return Optional.ofNullable(paragraphs.get(address))
                    .map(one -> made.computeIfAbsent(address, _ -> Parts.paragraph(reading, one, address)));
        }
    }

    private Read read(String id) throws IOException {
        var known = Optional.ofNullable(read.get(id));
        if (known.isPresent()) {
            return known.get();
        }
        var leading = shelf.leading(id);
        var document = leading.document();
        var all = document.paragraphs();
        var paragraphs = new HashMap<String, Block.Paragraph>();
        for (int i = 0; i < all.size(); i++) {
            paragraphs.put(leading.addresses().get(i), all.get(i));
        }
        var made = new Read(document, document.reading(), paragraphs, new HashMap<>());
        read.put(id, made);
        return made;
    }

    private Trace.InParagraph passage(String id, Parts.Part part) throws IOException {
        var ranges = index.highlights(lit, part.text()).stream()
                .map(range -> new Trace.Lit(range[0], range[1]))
                .toList();
        return new Trace.InParagraph(id + "/" + part.address(), part.address(), part.paragraph(), part.text(), ranges);
    }
}
