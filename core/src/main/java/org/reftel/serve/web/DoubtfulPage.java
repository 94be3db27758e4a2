package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.reftel.desk.Card;
import org.reftel.desk.Checked;
import org.reftel.release.Sheet;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// What records say against themselves and one another, for as many as are read at once.
///
/// @param records how many were checked for this page
public record DoubtfulPage(int records, Pager pager, List<Aspect> aspects, String csv, String json) {
    private static final int PAGE = 100;

    public DoubtfulPage {
        aspects = List.copyOf(aspects);
    }

    /// One question that was asked of each record.
    public record Aspect(String title, String verdict, boolean good, List<RoomPage.Finding> findings) {
        public Aspect {
            findings = List.copyOf(findings);
        }

        static Aspect of(Checked.Aspect aspect) {
            return new Aspect(
                    aspect.kind().title(),
                    Visible.line(aspect.verdict()),
                    aspect.good(),
                    aspect.findings().stream()
                            .map(finding -> new RoomPage.Finding(
                                    finding.document(), finding.code(), Visible.line(finding.message())))
                            .toList());
        }
    }

    private static List<Card> cards(Visit visit, Address address) throws IOException {
        return visit.desk()
                .sift(Catalogued.sift(address).page(Pager.first(address, PAGE), PAGE))
                .cards();
    }

    static void show(Visit visit, Context request) throws IOException {
        var address = Address.of(request);
        var found = visit.desk().sift(Catalogued.sift(address).page(Pager.first(address, PAGE), PAGE));
        var checked = visit.desk().checked(found.cards().stream().map(Card::id).toList());
        var page = new DoubtfulPage(
                found.cards().size(),
                Pager.of(address, PAGE, found.total()),
                checked.aspects().stream().map(Aspect::of).toList(),
                address.at("/doubtful.csv").href(),
                address.at("/doubtful.json").href());
        Pages.show(request, "doubtful", Frame.of(visit, "Doubtful", "", address.href(), "room"), page);
    }

    static void export(Visit visit, Context request) throws IOException {
        var ids = cards(visit, Address.of(request)).stream().map(Card::id).toList();
        var sheet = new Sheet("aspect", "citation", "code", "message");
        for (var aspect : visit.desk().checked(ids).aspects()) {
            for (var finding : aspect.findings()) {
                sheet.row(aspect.kind().title(), finding.document(), finding.code(), finding.message());
            }
        }
        Exports.send(request, "doubtful", sheet);
    }
}
