package org.reftel.custody;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.reftel.desk.Desk;
import org.reftel.desk.Opened;
import org.reftel.ledger.Checkpoint;
import org.reftel.ledger.Keys;
import org.reftel.ledger.Ledger;
import org.reftel.ledger.LedgerEntry;
import org.reftel.ledger.LineProof;
import org.reftel.ledger.Lines;
import org.reftel.ledger.Proof;
import org.reftel.ledger.TlogProof;
import org.reftel.ledger.VerifierKey;
import org.reftel.model.Code;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.model.Span;

/// Proves a paragraph, or a whole record, by the lines of its source that hold it.
public final class Proving {
    private final Desk desk;
    private final Ledger ledger;
    private final Keys keys;
    private final VerifierKey key;

    public Proving(Desk desk, Ledger ledger, Keys keys, VerifierKey key) {
        this.desk = desk;
        this.ledger = ledger;
        this.keys = keys;
        this.key = key;
    }

    /// A proof and what should be known before it is handed on.
    ///
    /// @param source name of the source that holds the lines
    /// @param problems X925, when the lines hold more than the paragraph
    public record Proven(Proof proof, String source, Checkpoint checkpoint, List<Problem> problems) {
        public Proven {
            problems = List.copyOf(problems);
        }
    }

    /// Proves what was opened. The proof is checked before it is given out.
    ///
    /// @throws Refused X920 when the source is not what the ledger committed to
    public Proven of(Opened opened) throws IOException {
        var document = opened.collation().leading();
        var extract = document.extract().id();
        var place =
                opened.whole() ? opened.place() : opened.paragraphs().getFirst().place();
        var address = opened.whole() ? "" : opened.paragraphs().getFirst().address();
        var entry = desk.ledgerEntry(extract);
        var bytes = desk.raw(extract);
        var range = Lines.around(bytes, place.bytes().start(), place.bytes().end());
        var sourceKey = keys.key(entry, extract.source())
                .orElseThrow(() -> new Refused(
                        Code.X927_KEYS, "The key of entry " + entry + " was destroyed: nothing of it is proven."));
        var lines = LineProof.of(sourceKey, bytes, range);
        var note = ledger.checkpoint();
        var head = Checkpoint.of(note);
        var committed = LedgerEntry.parse(ledger.entry(entry))
                .orElseThrow(() -> new Refused(Code.X924_NOT_IN_FORM, "entry " + entry + " of the ledger is damaged"));
        var proof = new Proof(
                opened.entry().id(),
                address,
                extract.ordinal(),
                committed.about(),
                lines,
                new TlogProof(entry, ledger.inclusion(entry, head.size()), note));
        try {
            proof.check(key);
        } catch (Refused refused) {
            throw new Refused(
                    Code.X920_ALTERED,
                    place.source().name() + " is not what entry " + entry + " of the ledger committed to, so nothing is"
                            + " proven. Run reftel verify.",
                    refused);
        }
        var spans = opened.whole()
                ? List.of(place.bytes())
                : spans(opened, opened.paragraphs().getFirst().paragraph().spans());
        return new Proven(proof, place.source().name(), head, more(bytes, range, spans));
    }

    private List<Span> spans(Opened opened, List<Span> printed) throws IOException {
        var places = new ArrayList<Span>();
        for (var span : printed) {
            places.add(desk.place(opened.collation().leading(), span).bytes());
        }
        return places;
    }

    /// What the lines show beside the paragraph.
    private static List<Problem> more(byte[] bytes, Lines.Range range, List<Span> spans) {
        var outside = new BitSet();
        outside.set(range.from(), range.to());
        spans.forEach(span -> outside.clear(span.start(), span.end()));
        var shown = new StringBuilder();
        var signs = 0;
        for (var at = outside.nextSetBit(0); at >= 0; at = outside.nextSetBit(at + 1)) {
            if (bytes[at] > ' ' || bytes[at] < 0) {
                signs++;
            }
            if (shown.length() < 60) {
                shown.append((char) (bytes[at] & 0xff));
            }
        }
        if (signs == 0) {
            return List.of();
        }
        var sample = new String(shown.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
        return List.of(Problem.whole(
                Code.X925_SHOWS_MORE,
                "The lines that hold the paragraph also hold " + signs + " other signs, and the proof shows them: \""
                        + sample + "\". Read it before you hand it on."));
    }
}
