package org.reftel.serve.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reftel.desk.Facet;
import org.reftel.desk.Sift;
import org.reftel.model.Gazetteer;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// The records that carry one TAG.
///
/// @param kind subject, country, organisation or programme
/// @param seeAlso older or newer forms
public record TagPage(
        String tag,
        String name,
        String kind,
        List<String> seeAlso,
        int total,
        TimeChart chart,
        Catalogued table,
        Pager pager,
        String room,
        String csv,
        String json) {
    public TagPage {
        seeAlso = List.copyOf(seeAlso);
    }

    private static Sift sift(Address address, String tag) {
        return Catalogued.sift(address).picking(new Facet.Picks(List.of(new Facet.Pick(Facet.TAG, tag, false))));
    }

    static void show(Visit visit, Context request) throws IOException {
        var typed = request.pathParam("tag");
        var tag = typed.equals(Facet.NONE) ? typed : typed.toUpperCase(Locale.ROOT);
        var address = new Address("/tags/" + Path.step(tag), Address.of(request).parameters());
        if (!tag.equals(typed)) {
            request.redirect(address.href(), HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        var sift = sift(address, tag);
        var found = visit.desk().sift(sift);
        var meaning = Optional.ofNullable(visit.gazetteer().tags().get(tag));
        if (found.total() == 0 && meaning.isEmpty()) {
            ErrorPage.show(
                    visit,
                    request,
                    404,
                    List.of("No record that is held carries the TAG " + Visible.line(tag) + "."),
                    List.of(new ErrorPage.Link("/tags", "The TAGS that are held")));
            return;
        }
        var page = new TagPage(
                tag.equals(Facet.NONE) ? "Without TAGS" : Visible.line(tag),
                meaning.map(Gazetteer.TagMeaning::name).orElse(""),
                meaning.map(Gazetteer.TagMeaning::kind).map(ValuesPage::kind).orElse(""),
                meaning.map(Gazetteer.TagMeaning::seeAlso).orElse(List.of()),
                found.total(),
                TimeChart.of(found.months(), new Address("/", List.of()).plus("tag", tag)),
                Catalogued.of("Records with " + Visible.line(tag), address, sift, found.cards()),
                Pager.of(address, Catalogued.PAGE, found.total()),
                new Address("/", List.of()).plus("tag", tag).href(),
                new Address("/catalogue.csv", List.of()).plus("tag", tag).href(),
                new Address("/catalogue.json", List.of()).plus("tag", tag).href());
        Pages.show(request, "tag", Frame.of(visit, "TAG " + page.tag(), "", address.href(), "browse"), page);
    }
}
