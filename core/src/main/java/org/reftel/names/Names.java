package org.reftel.names;

import java.util.List;
import org.reftel.grammar.Words;
import org.reftel.model.Document;
import org.reftel.model.Mention;

/// Finds names.
public final class Names {
    /// In order of place; they do not overlap.
    public List<Mention> find(Document document, List<Words> paragraphs) {
        return List.of();
    }
}
