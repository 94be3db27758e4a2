package org.reftel.statement;

import java.util.Set;

/// A set of words written as a text block, so that a long list stays a short piece of code.
final class WordList {
    private WordList() {}

    /// The words of `text`, parted by white space; none twice.
    static Set<String> of(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
