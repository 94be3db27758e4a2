package org.reftel.desk;

import java.time.LocalDate;
import java.util.List;
import org.reftel.follow.Cited;
import org.reftel.follow.Holding;
import org.reftel.follow.Met;
import org.reftel.follow.Promise;
import org.reftel.follow.Series;
import org.reftel.follow.Spot;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Problem;
import org.reftel.model.Statement;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;

/// What a visitor reads before a meeting, each line cited. Nothing in it was sent on the day or later.
///
/// @param people those asked for, in the order typed
/// @param open promises between the sides that are not done
/// @param figures series that got a new figure, or give one in the records at hand
/// @param indicators what is measured of the sides and the matter, by whom, and the last value
/// @param earlier meetings of the sides
/// @param points objectives and talking points, as printed
/// @param recent paragraphs on the meeting's matter, the newest records first
/// @param records how many records were sent before the day
public record Briefing(
        Question question,
        List<Person> people,
        List<Promise> open,
        List<Series> figures,
        List<Indicator> indicators,
        List<Met> earlier,
        List<Point> points,
        List<Trace.InRecord> recent,
        int records,
        List<Problem> problems) {
    public Briefing {
        people = List.copyOf(people);
        open = List.copyOf(open);
        figures = List.copyOf(figures);
        indicators = List.copyOf(indicators);
        earlier = List.copyOf(earlier);
        points = List.copyOf(points);
        recent = List.copyOf(recent);
        problems = List.copyOf(problems);
    }

    /// What is asked.
    ///
    /// @param meeting words of its matter; may be empty
    /// @param day of the meeting
    /// @param people persons and organisations, as typed
    public record Question(String meeting, LocalDate day, List<String> people) {
        public Question {
            people = List.copyOf(people);
        }
    }

    /// Somebody asked for.
    ///
    /// @param subject [Trace.Subject.Words] when no party fits
    /// @param held offices, in order of time
    /// @param seen paragraphs that name him, the newest first
    public record Person(String typed, Trace.Subject subject, List<Holding> held, List<Spot> seen) {
        public Person {
            held = List.copyOf(held);
            seen = List.copyOf(seen);
        }
    }

    /// A sentence that says what is to be said or reached.
    ///
    /// @param opinion whether it is the author's own view and no instruction
    public record Point(Spot spot, String quote, boolean opinion) {}

    /// Something that was written into a file.
    ///
    /// @param title of the file
    /// @param on entries that it follows on, by its fields (what arrived was promised, what is answered was asked),
    ///     or takes the place of
    public record Filed(FileKind kind, String title, FileEntry entry, List<FileEntry> on) {
        public Filed {
            on = List.copyOf(on);
        }
    }

    /// What is new in the room of one week: what `until` knows and `since` did not.
    ///
    /// @param since records sent on this day or later
    /// @param until and before this one
    /// @param records that were sent, or written into files
    /// @param filed those of them that are entries of files, with what they say there
    /// @param promised in them
    /// @param asked in them: requests, suggestions, offers, forecasts
    /// @param figures in them
    /// @param met in them, held or planned
    /// @param moved older promises that a new paragraph bears on; only the new outcomes
    /// @param undated how many records are in no week, because no copy of theirs states a day
    public record Week(
            LocalDate since,
            LocalDate until,
            List<CatalogueEntry> records,
            List<Filed> filed,
            List<Promise> promised,
            List<Promise> asked,
            List<Cited<Statement.Figure>> figures,
            List<Met> met,
            List<Promise> moved,
            int undated) {
        public Week {
            records = List.copyOf(records);
            filed = List.copyOf(filed);
            promised = List.copyOf(promised);
            asked = List.copyOf(asked);
            figures = List.copyOf(figures);
            met = List.copyOf(met);
            moved = List.copyOf(moved);
        }
    }
}
