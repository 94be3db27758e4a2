package org.reftel.model;

/// The circulating shape of a source, recognised by content and never by file name.
public enum Shape {
    /// A telegram as plain text, with or without Markdown links.
    TEXT("text", "telegram"),
    /// The page of the cable viewer, as HTML or as the text that such a page turns into.
    VIEWER("viewer", "viewer page"),
    /// Five lines of catalogue data, then header and body glued together.
    FLAT("flat", "record + telegram"),
    /// The body with inline entity tags, split into sentences.
    TAGGED("tagged", "tagged HTML"),
    /// An article or note that speaks of cables by their tag (`#09VELA2776`), or a row of a register of such uses.
    ARTICLE("article", "article or note"),
    /// What the room itself wrote: canonical JSON. Never recognised by content: what comes from outside is none.
    WRITTEN("written", "written here");

    private final String key;
    private final String label;

    Shape(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /// As the interchange format names it.
    public String key() {
        return key;
    }

    /// As a person reads it.
    public String label() {
        return label;
    }
}
