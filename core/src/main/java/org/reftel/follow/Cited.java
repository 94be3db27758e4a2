package org.reftel.follow;

import org.reftel.model.Named;
import org.reftel.model.Statement;

/// A statement with the paragraph that says it and the words.
///
/// @param quote the repaired words of its span
/// @param sentence the repaired words of the sentence around it; empty when they are not at hand
/// @param cast who is who in its document
public record Cited<S extends Statement>(Spot spot, S said, String quote, String sentence, Cast cast)
        implements Comparable<Cited<? extends Statement>> {
    /// The name to show for somebody whom the statement names.
    public String name(Named named) {
        return cast.name(named);
    }

    /// Who says it; empty for the author's own voice.
    public String speaker() {
        return cast.name(said.head().voice().speaker());
    }

    /// The words to compare: the sentence where it is at hand, else the quotation.
    String words() {
        return sentence.isEmpty() ? quote : sentence;
    }

    /// Of its place only, which hardly two share: the rest is long.
    @Override
    public int hashCode() {
        return 31 * spot.hashCode() + said.head().at().hashCode();
    }

    /// In order of time and place.
    @Override
    public int compareTo(Cited<? extends Statement> other) {
        int bySpot = spot.compareTo(other.spot());
        return bySpot != 0
                ? bySpot
                : said.head().at().span().compareTo(other.said().head().at().span());
    }
}
