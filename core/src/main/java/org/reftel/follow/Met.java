package org.reftel.follow;

import java.util.List;
import org.reftel.model.Statement.Meeting;

/// A meeting, and whether it took place as far as the material tells.
///
/// @param status on the day asked for: a planned one whose date has passed is not known, neither held nor
///     missed
/// @param later meetings that were held and are probably this one; empty for one that was held
/// @param why what speaks for them; empty when there are none
/// @param again where the same passage stands once more
public record Met(
        Cited<Meeting> meeting, Meeting.Status status, List<Cited<Meeting>> later, String why, List<Spot> again) {
    public Met {
        later = List.copyOf(later);
        again = List.copyOf(again);
    }
}
