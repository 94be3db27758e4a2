package org.reftel.serve.web;

import java.util.ArrayList;
import java.util.List;
import org.reftel.handling.Handling;
import org.reftel.serve.http.Visit;

/// What stands around every page.
///
/// @param title of the page
/// @param query what the search box holds
/// @param as the view in one spelling, empty for the owner
/// @param views that can be chosen
/// @param path of this page with its query, to come back to after a change of view
/// @param room which part of the navigation is here: `room`, `browse`, `trace`, `files`, `promises`, `help`, or empty
/// @param writes whether this reader can write, so that pages offer it
/// @param assets where style and script stand: the path holds their digest, so they never change
public record Frame(
        String title,
        String query,
        String as,
        List<String> views,
        String path,
        String room,
        boolean writes,
        String assets) {
    private static final List<String> VIEWS = List.of("", "TS", "S", "C", "SBU", "U");

    public Frame {
        views = List.copyOf(views);
    }

    /// Of a page that nobody in particular asks for.
    static Frame plain(String title) {
        return new Frame(title, "", "", VIEWS, "/", "", false, Assets.base());
    }

    static Frame of(Visit visit, String title, String query, String path, String room) {
        return new Frame(
                title, query, visit.view().key(), views(visit), path, room, Rights.mayWrite(visit), Assets.base());
    }

    /// The usual ones that this server shows, and the one that is chosen.
    private static List<String> views(Visit visit) {
        var most = visit.premises().most();
        var views = new ArrayList<String>();
        for (var view : VIEWS) {
            boolean shown = view.isEmpty()
                    ? most.owner()
                    : Handling.view(view)
                            .filter(one -> Handling.isWithin(one, most))
                            .isPresent();
            if (shown) {
                views.add(view);
            }
        }
        if (!views.contains(visit.view().key())) {
            views.addFirst(visit.view().key());
        }
        return views;
    }
}
