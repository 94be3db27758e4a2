package org.reftel.desk;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.reftel.model.Matter;
import org.reftel.model.Said;
import org.reftel.model.Span;
import org.reftel.model.Verdict;

/// What reaches a reader of verdicts on records of which he sees a part.
///
/// A decision is a record of its own, marked as high as the records that it speaks of: its reason may come from any of
/// their words, and the places in it count hidden letters. It stays hidden. That something is so, or is not, reaches
/// him all the same where he reads each paragraph that it rests on: nothing is left of it then but the ruling, on what
/// his own part says. A correction is in its author's words, and does not reach him; nor does what it took the place
/// of.
final class Reaching {
    private final Reading reading;

    /// What the reader sees of a record.
    interface Reading {
        /// Whether he reads a paragraph of it.
        boolean reads(String record, String address) throws IOException;

        /// What is found in what he sees.
        Optional<Said> found(String record) throws IOException;
    }

    Reaching(Reading reading) {
        this.reading = reading;
    }

    /// @param hidden verdicts whose decisions he does not see, in the order kept
    /// @return in the same order, the last on each matter
    List<Verdict.Kept> of(List<Verdict.Kept> hidden) throws IOException {
        var last = new LinkedHashMap<List<String>, Verdict.Kept>();
        for (var kept : hidden) {
            var key = key(kept.verdict().matter());
            last.remove(key);
            if (isRead(kept.verdict().matter())) {
                last.put(key, kept);
            }
        }
        var reaching = new ArrayList<Verdict.Kept>();
        for (var kept : last.values()) {
            switch (kept.verdict().ruling()) {
                case CONFIRM, REJECT ->
                    own(kept.verdict().matter()).ifPresent(matter -> reaching.add(bare(kept, matter)));
                case CORRECT -> {}
            }
        }
        return reaching;
    }

    /// The same words in the same paragraphs.
    private static List<String> key(Matter matter) {
        var key = new ArrayList<String>();
        switch (matter) {
            case Matter.OfStatement(var kind, var _) -> key.add(kind);
            case Matter.OfOutcome _ -> key.add("outcome");
            case Matter.OfJoin(var _, var name, var _, var otherName) -> key.addAll(List.of("join", name, otherName));
        }
        for (var place : matter.places()) {
            key.add(place.citation());
            key.add(place.quote());
        }
        return key;
    }

    private boolean isRead(Matter matter) throws IOException {
        for (var place : matter.places()) {
            if (!reading.reads(place.record(), place.address())) {
                return false;
            }
        }
        return true;
    }

    private static Verdict.Kept bare(Verdict.Kept kept, Matter matter) {
        var verdict = kept.verdict();
        return new Verdict.Kept(
                "", new Verdict("", Instant.EPOCH, verdict.marking(), matter, verdict.ruling(), new TreeMap<>(), ""));
    }

    /// The matter in his own part, where letters are counted without what is hidden.
    private Optional<Matter> own(Matter matter) throws IOException {
        return switch (matter) {
            case Matter.OfStatement(var kind, var at) -> own(kind, at);
            case Matter.OfOutcome(var promise, var outcome) ->
                Optional.of(new Matter.OfOutcome(words(promise), words(outcome)));
            case Matter.OfJoin(var one, var name, var other, var otherName) ->
                Optional.of(new Matter.OfJoin(words(one), name, words(other), otherName));
        };
    }

    private static Matter.Place words(Matter.Place place) {
        return new Matter.Place(place.record(), place.address(), "", new Span(0, 1), place.quote());
    }

    /// The only statement of the kind with these words in the paragraph.
    private Optional<Matter> own(String kind, Matter.Place at) throws IOException {
        var said = reading.found(at.record());
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var places = new ArrayList<Matter>();
        var statements = said.get().findings().statements();
        for (int i = 0; i < statements.size(); i++) {
            var locus = statements.get(i).head().at();
            if (statements.get(i).kind().equals(kind)
                    && said.get().address(locus.paragraph()).equals(at.address())
                    && said.get().quotes().get(i).equals(at.quote())) {
                places.add(new Matter.OfStatement(
                        kind,
                        new Matter.Place(at.record(), at.address(), said.get().print(), locus.span(), at.quote())));
            }
        }
        return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
    }
}
