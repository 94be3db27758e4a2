package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.reftel.desk.Listing;
import org.reftel.model.CableId;
import org.reftel.release.Sheet;
import org.reftel.serve.http.Visit;

/// What is referred to and not held, by post, year and number, and what is announced without a number.
///
/// @param announced how many there are of `septels`
public record WantedPage(
        int wanted,
        List<Absent> numbers,
        Pager pager,
        int announced,
        List<RoomPage.Told> septels,
        String csv,
        String json) {
    private static final int PAGE = 200;
    private static final int SEPTELS = 100;

    public WantedPage {
        numbers = List.copyOf(numbers);
        septels = List.copyOf(septels);
    }

    static void show(Visit visit, Context request) throws IOException {
        var address = Address.of(request);
        var wanted = visit.desk().wanted();
        var announced = visit.desk().announced(SEPTELS);
        var page = new WantedPage(
                wanted.size(),
                wanted.stream()
                        .skip(Pager.first(address, PAGE))
                        .limit(PAGE)
                        .map(Absent::of)
                        .toList(),
                Pager.of(address, PAGE, wanted.size()),
                announced.total(),
                announced.first().stream().map(RoomPage::told).toList(),
                "/wanted.csv",
                "/wanted.json");
        Pages.show(request, "wanted", Frame.of(visit, "Wanted", "", address.href(), "browse"), page);
    }

    static void export(Visit visit, Context request) throws IOException {
        var sheet = new Sheet("id", "post", "year", "number", "citation", "quote");
        for (var wanted : visit.desk().wanted()) {
            var number = CableId.parse(wanted.id());
            for (var mention : wanted.mentions()) {
                sheet.row(
                        wanted.id(),
                        number.map(CableId::post).orElse(""),
                        number.map(one -> (Object) one.year()).orElse(""),
                        number.map(one -> (Object) one.serial()).orElse(""),
                        mention.citation(),
                        mention.quote());
            }
        }
        for (var mention : visit.desk().announced(Integer.MAX_VALUE).first()) {
            sheet.row("", "", "", "", mention.citation(), words(mention));
        }
        Exports.send(request, "wanted", sheet);
    }

    private static String words(Listing.Mention mention) {
        return mention.sentence().isEmpty() ? mention.quote() : mention.sentence();
    }
}
