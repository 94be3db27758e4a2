package org.reftel.desk;

import java.util.List;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Problem;

/// The catalogue, or a part of it, in groups.
///
/// @param problems what could not be understood in the filter
public record Listing(By by, List<Group> groups, List<Problem> problems) {
    public Listing {
        groups = List.copyOf(groups);
        problems = List.copyOf(problems);
    }

    /// How a listing is grouped.
    public enum By {
        /// By post, then year and number, with the numbers that are wanted as gaps.
        ORIGIN,
        TAG,
        /// By month, undated ones last.
        DATE
    }

    /// What is listed. An empty field does not limit.
    ///
    /// @param from post in any spelling, or part of the plain name of the origin
    /// @param year of the number, four or two digits
    /// @param since a day, month or year: sent then or later
    /// @param until a day, month or year: sent then or before
    public record Filter(String from, String year, String tag, String since, String until, By by) {
        public static Filter all(By by) {
            return new Filter("", "", "", "", "", by);
        }
    }

    /// @param key post, tag, or month `2009-10`; empty for what has none
    /// @param title in plain words
    public record Group(String key, String title, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /// One line of a listing: a record that is held, or a number that is referred to and not held.
    public sealed interface Line {
        record Held(CatalogueEntry entry) implements Line {}

        record Gap(Wanted wanted) implements Line {}
    }

    /// A cable that is referred to and not held.
    public record Wanted(String id, List<Mention> mentions) {
        public Wanted {
            mentions = List.copyOf(mentions);
        }
    }

    /// Where another cable is spoken of.
    ///
    /// @param address a paragraph, or `header`
    /// @param quote the words that refer to it
    /// @param sentence the sentence around them; empty for a header line
    public record Mention(String document, String address, String quote, String sentence) {
        public String citation() {
            return document + "/" + address;
        }
    }
}
