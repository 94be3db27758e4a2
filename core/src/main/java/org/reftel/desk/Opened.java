package org.reftel.desk;

import java.util.List;
import org.reftel.model.Block;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Collation;
import org.reftel.model.Link;
import org.reftel.model.Repair;

/// A record, opened whole or at one paragraph.
///
/// @param whole whether the record was asked for and not one paragraph
/// @param place of the whole message
/// @param paragraphs all of them, or the one asked for
/// @param links what the record points to, resolved against what is held
public record Opened(
        CatalogueEntry entry,
        Collation collation,
        boolean whole,
        Place place,
        List<Shown> paragraphs,
        List<Link> links) {
    public Opened {
        paragraphs = List.copyOf(paragraphs);
        links = List.copyOf(links);
    }

    /// A paragraph as it is shown.
    ///
    /// @param address as given by the room
    /// @param repeat 1 for the first paragraph with this printed number, 2 for the second
    /// @param repeats how many paragraphs print this number; 1 for a paragraph without number
    /// @param text as read, without number and mark
    /// @param repairs inside the paragraph, in order, applied or not
    public record Shown(
            String address,
            int repeat,
            int repeats,
            Block.Paragraph paragraph,
            String text,
            Place place,
            List<Repair> repairs) {
        public Shown {
            repairs = List.copyOf(repairs);
        }
    }
}
