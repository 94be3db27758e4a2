package org.reftel.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reftel.model.Dated;
import org.reftel.model.Document;
import org.reftel.model.When;

/// Finds what tells a time and resolves it against the day that the document was sent. Lengths of time (`for ten
/// years`) and times of the day are none.
public final class Times {
    private static final Set<String> TERMS = WordList.of("by", "before", "until", "till", "within");
    private static final Set<String> BEGINNINGS = WordList.of("since", "after", "from", "starting", "beginning");
    private final Base base;

    private Times(Base base) {
        this.base = base;
    }

    /// With the day in the header as base; without one, only dates with a year are resolved.
    public static Times of(Document document) {
        return document.header()
                .sent()
                .optional()
                .map(When::date)
                .map(Times::on)
                .orElseGet(() -> new Times(Base.NONE));
    }

    /// With a day as base.
    public static Times on(LocalDate day) {
        return new Times(new Base(day));
    }

    /// The day that relative times are measured from.
    public Optional<LocalDate> base() {
        return base.isKnown() ? Optional.of(base.day()) : Optional.empty();
    }

    /// The times in a sentence, in order; they do not overlap.
    public List<TimePhrase> in(Words words, Sentence sentence) {
        return in(Line.of(words, sentence.from(), sentence.to()));
    }

    /// The times in a stretch of tokens, half open.
    public List<TimePhrase> in(Words words, int from, int to) {
        return in(Line.of(words, from, to));
    }

    /// The times in a line, in order; they do not overlap.
    public List<TimePhrase> in(Line line) {
        var found = new ArrayList<TimePhrase>();
        int i = line.from();
        while (i < line.to()) {
            var spot = spot(line, i);
            if (spot.isPresent()) {
                var phrase = phrase(
                        line,
                        spot.get(),
                        found.isEmpty() ? line.from() : found.getLast().to());
                found.add(phrase);
                i = phrase.to();
            } else {
                i++;
            }
        }
        return List.copyOf(found);
    }

    private Optional<TimeSpot> spot(Line line, int i) {
        if (!line.canBeTime(i) || !Character.isLetterOrDigit(line.at(i).charAt(0))) {
            return Optional.empty();
        }
        var relative = RelativeTimes.at(line, i, base);
        return relative.isPresent() ? relative : CalendarDates.at(line, i, base);
    }

    /// With the word that makes it a term or a beginning.
    private TimePhrase phrase(Line line, TimeSpot spot, int earliest) {
        int from = spot.from();
        var relation = TimePhrase.Relation.AT;
        int before = line.is(from - 1, "the") ? from - 2 : from - 1;
        if (before >= earliest && TERMS.contains(line.at(before))) {
            relation = TimePhrase.Relation.BY;
        } else if (before >= earliest && line.is(before, "than") && line.is(before - 1, "later")) {
            relation = TimePhrase.Relation.BY;
            before = Math.max(earliest, before - 2);
        } else if (before >= earliest && line.is(before, "to") && line.is(before - 1, "prior")) {
            relation = TimePhrase.Relation.BY;
            before--;
        } else if (before >= earliest && BEGINNINGS.contains(line.at(before)) && !isRange(line, spot)) {
            relation = TimePhrase.Relation.SINCE;
        } else if (before >= earliest && line.is(before, "of") && line.is(before - 1, "as")) {
            relation = TimePhrase.Relation.SINCE;
            before--;
        } else {
            before = from;
        }
        int start = Math.max(earliest, before);
        var value = line.is(start, "since")
                        && base.isKnown()
                        && spot.stretch().first().isBefore(base.day())
                ? spot.stretch().isKnown()
                        ? Stretch.days(spot.stretch().first(), base.day()).iso()
                        : ""
                : spot.stretch().iso();
        var words = line.words().words(start, spot.to());
        boolean ahead = spot.stretch().isKnown() && base.isKnown()
                ? spot.stretch().last().isAfter(base.day())
                : !spot.stretch().isKnown();
        return new TimePhrase(start, spot.to(), relation, new Dated(value, spot.basis(), words), ahead);
    }

    private static boolean isRange(Line line, TimeSpot spot) {
        return line.is(spot.from() - 1, "from")
                && spot.to() - spot.from() > 1
                && spot.stretch().iso().indexOf('/') > 0;
    }
}
