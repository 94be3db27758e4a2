package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.desk.Card;
import org.reftel.desk.Desk;
import org.reftel.desk.Facet;
import org.reftel.desk.Sift;
import org.reftel.model.Gazetteer;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// `/suggest?q=`: what a word that is being typed may become, as JSON: numbers, names, posts and TAGS of the room as
/// this reader sees it.
final class SuggestPage {
    private static final int MOST = 10;
    private static final int EACH = 3;
    private static final int NAMES = 7;
    private static final int LONGEST = 100;

    private SuggestPage() {}

    /// @param text what the search box is given
    /// @param kind what it is
    /// @param note how often it is there
    /// @param href where it leads
    private record Suggestion(String text, String kind, String note, String href) {}

    static void show(Visit visit, Context request) throws IOException {
        var typed = Address.of(request).get("q").strip();
        var suggestions =
                typed.isEmpty() || typed.length() > LONGEST ? List.<Suggestion>of() : suggestions(visit, typed);
        Exports.json(request, "suggest", json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("suggestions");
            for (var one : suggestions) {
                json.writeStartObject();
                json.writeStringProperty("text", one.text());
                json.writeStringProperty("kind", one.kind());
                json.writeStringProperty("note", one.note());
                json.writeStringProperty("href", one.href());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static List<Suggestion> suggestions(Visit visit, String typed) throws IOException {
        var suggestions = new ArrayList<Suggestion>();
        numbers(visit, typed, suggestions);
        names(visit, typed, suggestions);
        values(visit, typed, Facet.ORIGIN, suggestions);
        values(visit, typed, Facet.TAG, suggestions);
        return suggestions.subList(0, Math.min(MOST, suggestions.size()));
    }

    /// `09VELA27`, `VELA 27`.
    private static void numbers(Visit visit, String typed, List<Suggestion> suggestions) throws IOException {
        var squeezed = Gazetteer.squeeze(typed);
        if (squeezed.length() < 2 || squeezed.chars().noneMatch(Character::isDigit)) {
            return;
        }
        for (var card : visit.desk().numbered(squeezed, EACH)) {
            suggestions.add(new Suggestion(card.id(), "record", subject(card), "/" + Path.step(card.id())));
        }
    }

    private static String subject(Card card) {
        return Shown.cut(Visible.line(card.subject()), 60);
    }

    private static void names(Visit visit, String typed, List<Suggestion> suggestions) throws IOException {
        var prefix = Desk.folded(typed);
        if (prefix.length() < 2) {
            return;
        }
        visit.desk().names(prefix, "", NAMES * 3, true).stream()
                .limit(NAMES)
                .forEach(one -> suggestions.add(new Suggestion(
                        Visible.line(one.name()),
                        one.kind().key(),
                        Shown.count(one.records(), "record", "records"),
                        PartyLine.href(one.kind(), one.name()))));
    }

    private static void values(Visit visit, String typed, Facet facet, List<Suggestion> suggestions)
            throws IOException {
        var wanted = typed.toLowerCase(Locale.ROOT);
        visit.desk().counts(Sift.all(), facet).stream()
                .filter(count -> !count.value().equals(Facet.NONE))
                .filter(count -> begins(count, wanted))
                .limit(EACH)
                .forEach(count -> suggestions.add(new Suggestion(
                        (facet == Facet.TAG ? "tag:" : "from:") + Visible.line(count.value()),
                        facet == Facet.TAG ? "TAG" : "origin",
                        Visible.line(count.name()) + ", " + Shown.count(count.records(), "record", "records"),
                        facet == Facet.TAG ? "/tags/" + Path.step(count.value()) : BrowsePage.href(count.value()))));
    }

    /// The code, or a word of the plain name.
    private static boolean begins(Sift.Count count, String wanted) {
        var name = count.name().toLowerCase(Locale.ROOT);
        return count.value().toLowerCase(Locale.ROOT).startsWith(wanted)
                || wanted.length() > 2 && (name.startsWith(wanted) || name.contains(' ' + wanted));
    }
}
