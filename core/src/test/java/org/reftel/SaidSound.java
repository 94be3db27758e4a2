package org.reftel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reftel.model.Block;
import org.reftel.model.Document;
import org.reftel.model.Findings;
import org.reftel.model.Locus;
import org.reftel.model.Named;
import org.reftel.model.Reading;
import org.reftel.model.Repair;
import org.reftel.model.Span;
import org.reftel.model.Statement;

/// Every mention and every statement stands in the paragraph that it names, and its words are there.
final class SaidSound {
    private final Document document;
    private final Reading reading;
    private final List<Block.Paragraph> paragraphs;
    private final List<Repair> applied;

    SaidSound(Document document) {
        this.document = document;
        this.reading = document.reading();
        this.paragraphs = document.paragraphs();
        this.applied = document.repairs().stream()
                .filter(Repair::applied)
                .sorted(Comparator.comparing(Repair::at))
                .toList();
    }

    void check(Findings findings) {
        int mentions = findings.mentions().size();
        for (var mention : findings.mentions()) {
            inside(mention.paragraph(), mention.span(), mention);
            var quote = reading.quote(mention.span());
            reReads(mention.span(), quote, mention);
            isTrue(!mention.name().isBlank(), mention);
            isTrue(
                    mention.name().equals(quote)
                            || mention.name().equals(withoutPageLines(mention.paragraph(), mention.span())),
                    mention);
        }
        for (var statement : findings.statements()) {
            var head = statement.head();
            inside(head.at().paragraph(), head.at().span(), statement);
            inside(head.at().paragraph(), head.sentence(), statement);
            isTrue(head.sentence().contains(head.at().span()), statement);
            reReads(head.at().span(), reading.quote(head.at().span()), statement);
            isTrue(head.about().stream().allMatch(index -> index >= 0 && index < mentions), statement);
            for (var named : named(statement)) {
                isTrue(named.mention() >= -1 && named.mention() < mentions, statement);
                isTrue(named.isStated() || named.mention() < 0, statement);
            }
        }
        for (var party : findings.parties()) {
            isTrue(!party.name().isBlank() && !party.mentions().isEmpty(), party);
            isTrue(party.mentions().stream().allMatch(index -> index >= 0 && index < mentions), party);
        }
    }

    private static void isTrue(boolean holds, Object what) {
        if (!holds) {
            throw new AssertionError("not sound: " + what);
        }
    }

    private void inside(int paragraph, Span span, Object what) {
        isTrue(!span.isEmpty(), what);
        if (paragraph < 0) {
            isTrue(paragraph >= Locus.SIGNATURE, what);
            isTrue(span.end() <= document.extract().text().length(), what);
            return;
        }
        isTrue(paragraph < paragraphs.size(), what);
        var spans = paragraphs.get(paragraph).spans();
        isTrue(new Span(spans.getFirst().start(), spans.getLast().end()).contains(span), what);
    }

    /// Without [Reading]: repairs put in by hand, blanks left out of the comparison.
    private void reReads(Span span, String quote, Object what) {
        var extract = document.extract().text();
        var wide = new StringBuilder();
        var narrow = new StringBuilder();
        int at = span.start();
        for (int i = firstFrom(span.start()); i < applied.size(); i++) {
            var repair = applied.get(i);
            var place = repair.at();
            if (place.start() > span.end()) {
                break;
            }
            boolean touches = place.isEmpty() ? span.start() <= place.start() : place.overlaps(span);
            if (touches) {
                boolean edge = place.isEmpty() && (place.start() == span.start() || place.start() == span.end());
                int upTo = Math.max(at, place.start());
                wide.append(extract, at, upTo).append(repair.becomes());
                narrow.append(extract, at, upTo).append(edge ? "" : repair.becomes());
                at = Math.max(upTo, place.end());
            }
        }
        var rest = at < span.end() ? extract.substring(at, span.end()) : "";
        assertThat(solid(quote))
                .as("%s", what)
                .isNotEmpty()
                .isIn(
                        solid(wide.append(rest).toString()),
                        solid(narrow.append(rest).toString()));
    }

    /// Of the repairs the first that ends at this place or behind it.
    private int firstFrom(int start) {
        int low = 0;
        int high = applied.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (applied.get(middle).at().end() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String solid(String text) {
        var solid = new StringBuilder();
        text.chars().filter(c -> !Sound.isBlank((char) c)).forEach(c -> solid.append((char) c));
        return solid.toString();
    }

    private String withoutPageLines(int paragraph, Span span) {
        var words = new ArrayList<Span>();
        if (paragraph >= 0) {
            for (var passage : paragraphs.get(paragraph).passages()) {
                for (var one : passage.spans()) {
                    if (one.overlaps(span)) {
                        words.add(new Span(Math.max(one.start(), span.start()), Math.min(one.end(), span.end())));
                    }
                }
            }
        }
        return reading.flow(words).text();
    }

    private static List<Named> named(Statement statement) {
        var named = new ArrayList<Named>();
        named.add(statement.head().voice().speaker());
        switch (statement) {
            case Statement.Figure figure -> named.add(figure.place());
            case Statement.Commitment commitment -> {
                named.add(commitment.actor());
                named.add(commitment.to());
            }
            case Statement.Meeting meeting -> {
                named.add(meeting.place());
                meeting.participants().forEach(participant -> named.add(participant.who()));
            }
            case Statement.RoleHeld role -> {
                named.add(role.person());
                named.add(role.organisation());
            }
            case Statement.Description description -> {
                named.add(description.of());
                named.add(description.other());
            }
            case Statement.Event _, Statement.Time _ -> {}
        }
        return named;
    }
}
