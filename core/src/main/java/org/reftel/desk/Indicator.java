package org.reftel.desk;

import java.util.Optional;
import org.reftel.follow.Cited;
import org.reftel.follow.Series;
import org.reftel.model.Statement.Figure;
import org.reftel.model.Voice;

/// Something that is measured: what, by whom, and the last value. There is none without a definition and a source.
///
/// @param what is counted: families, or the party whose strength it is
/// @param measure what about it; may be empty where what is counted says all (`percent` of crimes)
/// @param place empty when none is stated
/// @param source who gives the last value: a name or a role; empty for the author of the record
/// @param when the last value holds for, ISO 8601; empty when it is not known
public record Indicator(
        String what, String measure, String unit, String place, String source, Cited<Figure> last, String when) {
    public Indicator {
        if (what.isBlank()) {
            throw new IllegalArgumentException("no definition of what " + last.spot() + " measures");
        }
    }

    /// Of a series; nothing when it tells not what is measured or by whom, or is no measure: `two institutions`.
    ///
    /// @param party whose figures they are; empty when they are nobody's
    static Optional<Indicator> of(Series series, String party) {
        var what = series.of().isEmpty() ? party : series.of();
        var reached = series.points().stream().filter(Series.Point::isReached).toList();
        if (what.isBlank()
                || reached.isEmpty()
                || series.of().isEmpty() && series.measure().isEmpty()) {
            return Optional.empty();
        }
        var last = reached.getLast();
        boolean period = !last.figure().said().asOf().words().isEmpty();
        boolean measured = series.unit().equals("percent")
                || !series.measure().isEmpty()
                || period
                || reached.stream().map(Series.Point::when).distinct().count() > 1;
        var source = source(last.figure());
        if (!measured || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Indicator(
                what, series.measure(), series.unit(), series.place(), source.get(), last.figure(), last.when()));
    }

    /// Of reported words the speaker; nothing where the text does not name one.
    private static Optional<String> source(Cited<Figure> figure) {
        var voice = figure.said().head().voice();
        return switch (voice.kind()) {
            case OWN, NOTE -> Optional.of("");
            case REPORTED -> Optional.of(speaker(figure, voice)).filter(name -> !name.isBlank());
        };
    }

    private static String speaker(Cited<Figure> figure, Voice voice) {
        return figure.speaker().isEmpty() ? voice.role() : figure.speaker();
    }
}
