package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.follow.Repetition;
import org.reftel.model.Document;
import org.reftel.model.Query;
import org.reftel.model.Said;
import org.reftel.search.SearchIndex;

/// Shows the words of paragraphs; a record is read once for one question.
final class Passages {
    private final Shelf shelf;
    private final SearchIndex index;
    private final Query lit;
    private final Map<String, Map<String, Parts.Part>> read = new HashMap<>();
    private final Map<String, Document> documents = new HashMap<>();

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
        var parts = parts(id);
        var document = Optional.ofNullable(documents.get(id)).orElseThrow();
        var passages = new ArrayList<Trace.InParagraph>();
        for (var address : new LinkedHashSet<>(addresses)) {
            var part = Optional.ofNullable(parts.get(address));
            if (part.isPresent()) {
                passages.add(passage(id, part.get()));
            } else {
                for (var piece : Parts.outside(document, address)) {
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
        var parts = parts(said.id());
        var texts = new ArrayList<Repetition.Text>();
        for (int i = 0; i < said.parts().size(); i++) {
            var address = said.parts().get(i).address();
            var part = Optional.ofNullable(parts.get(address));
            if (addresses.contains(address) && part.isPresent()) {
                texts.add(new Repetition.Text(Company.spot(said, i), part.get().text()));
            }
        }
        return texts;
    }

    private Map<String, Parts.Part> parts(String id) throws IOException {
        var known = Optional.ofNullable(read.get(id));
        if (known.isPresent()) {
            return known.get();
        }
        var leading = shelf.leading(id);
        var parts = new LinkedHashMap<String, Parts.Part>();
        Parts.paragraphs(leading.document(), leading.addresses()).forEach(part -> parts.put(part.address(), part));
        read.put(id, parts);
        documents.put(id, leading.document());
        return parts;
    }

    private Trace.InParagraph passage(String id, Parts.Part part) throws IOException {
        var ranges = index.highlights(lit, part.text()).stream()
                .map(range -> new Trace.Lit(range[0], range[1]))
                .toList();
        return new Trace.InParagraph(id + "/" + part.address(), part.address(), part.paragraph(), part.text(), ranges);
    }
}
