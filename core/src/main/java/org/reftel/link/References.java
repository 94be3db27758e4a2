package org.reftel.link;

import java.util.List;
import java.util.function.Predicate;
import org.reftel.model.Document;
import org.reftel.model.Link;

/// Resolves a document's references and pointers against what is held.
public final class References {
    private References() {}

    /// @param held whether the room holds a canonical number
    public static List<Link> resolve(Document document, Predicate<String> held) {
        return List.of();
    }
}
