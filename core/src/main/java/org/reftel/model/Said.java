package org.reftel.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a record says, as the room keeps it or as it was made for one reader: what is found in its leading copy,
/// under the addresses given, with the words that every span re-reads to. Nobody needs the document to show it.
///
/// @param id of the record
/// @param extract the leading copy; all spans are in its extract
/// @param print of the text of that copy's extract: knows it again, in whatever source it stands
/// @param sent ISO 8601, or empty
/// @param whole label of everything outside paragraphs
/// @param parts one for each paragraph, in order
/// @param quotes one for each statement: `reading.quote` of its place
/// @param names one for each mention: `reading.quote` of its place
/// @param sentences that hold a mention or a statement, in order of place
public record Said(
        String id,
        ExtractId extract,
        String print,
        String sent,
        Label whole,
        Findings findings,
        List<Part> parts,
        List<String> quotes,
        List<String> names,
        List<Sentence> sentences) {
    /// How many places outside paragraphs a [Locus] knows; below them, none is.
    public static final int OUTSIDE = 2;

    /// Address of the header.
    public static final String HEADER = "header";

    /// Address of the signature.
    public static final String SIGNATURE = "signature";

    public Said {
        parts = List.copyOf(parts);
        quotes = List.copyOf(quotes);
        names = List.copyOf(names);
        sentences = List.copyOf(sentences);
        if (quotes.size() != findings.statements().size()
                || names.size() != findings.mentions().size()) {
            throw new IllegalArgumentException(id + ": " + quotes.size() + " quotes of "
                    + findings.statements().size() + " statements, " + names.size() + " of "
                    + findings.mentions().size() + " mentions");
        }
    }

    /// A paragraph.
    ///
    /// @param address as given by the room
    /// @param label who may read it
    /// @param prints fingerprints of its passages, by which a repetition is known
    public record Part(String address, Label label, List<Integer> prints) {
        public Part {
            prints = List.copyOf(prints);
        }
    }

    /// A sentence.
    ///
    /// @param paragraph see [Locus]
    /// @param span in the extract; page lines may stand inside
    /// @param text as it reads, on one line and without page lines
    public record Sentence(int paragraph, Span span, String text) {}

    /// Who and what is named in it, where, and what offices it gives to whom: all by which one knows who is who. It
    /// has no sentences and no fingerprints, and says nothing else.
    public Said outline() {
        var held = new ArrayList<Statement>();
        var told = new ArrayList<String>();
        for (int i = 0; i < quotes.size(); i++) {
            if (findings.statements().get(i) instanceof Statement.RoleHeld role) {
                held.add(role);
                told.add(quotes.get(i));
            }
        }
        return new Said(
                id,
                extract,
                print,
                sent,
                whole,
                new Findings(findings.version(), findings.mentions(), findings.parties(), held),
                parts.stream()
                        .map(part -> new Part(part.address(), part.label(), List.of()))
                        .toList(),
                told,
                names,
                List.of());
    }

    /// Of a paragraph by its index, of the header or the signature.
    public String address(int paragraph) {
        return switch (paragraph) {
            case Locus.HEADER -> HEADER;
            case Locus.SIGNATURE -> SIGNATURE;
            default -> parts.get(paragraph).address();
        };
    }

    /// Of a paragraph by its index, of the header or the signature.
    public Label label(int paragraph) {
        return paragraph < 0 ? whole : parts.get(paragraph).label();
    }

    /// The sentence around a place.
    public Optional<Sentence> sentence(Locus at) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var one = sentences.get(middle);
            int order = one.paragraph() != at.paragraph()
                    ? Integer.compare(one.paragraph(), at.paragraph())
                    : at.span().start() < one.span().start()
                            ? 1
                            : at.span().start() >= one.span().end() ? -1 : 0;
            if (order == 0) {
                return Optional.of(one);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
