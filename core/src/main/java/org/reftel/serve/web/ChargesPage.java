package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reftel.file.Charges;
import org.reftel.file.OffenceLists;
import org.reftel.model.file.FileState;
import org.reftel.model.file.OffenceList;
import org.reftel.release.ChargeTables;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// Charges that entries state, under a list of offences: a line each, each item with how many there are, and all lists
/// beside each other, under each of which the charges are the same.
final class ChargesPage {
    static final String PATH = "/files/charges";
    static final String HEADING = "Charges";
    private static final String LIST = "list";

    private final OffenceLists lists;
    private final OffenceList under;
    private final List<FileState> files;

    private ChargesPage(Visit visit, Context request) throws IOException {
        lists = visit.desk().offences();
        under = lists.named(Address.of(request).get(LIST));
        files = visit.desk().files(AsOf.of(visit, request));
    }

    static void show(Visit visit, Context request) throws IOException {
        var page = new ChargesPage(visit, request);
        page.kind()
                .show(
                        visit,
                        request,
                        ChargeTables.charges(page.files, page.under, page.lists),
                        Optional.of(page.table(Address.of(request))));
    }

    static void export(Visit visit, Context request) throws IOException {
        var page = new ChargesPage(visit, request);
        page.kind().export(request, ChargeTables.charges(page.files, page.under, page.lists));
    }

    private TermsPage.Kind kind() {
        return new TermsPage.Kind(
                PATH,
                HEADING,
                "Charges that entries state, under the list " + under.name() + ": " + Visible.line(under.title()) + ".",
                states -> ChargeTables.charges(states, under, lists));
    }

    /// Each list leads to the charges under it, each number of unmapped ones to these.
    private Grid table(Address address) {
        var rows = new ArrayList<List<Grid.Cell>>();
        for (var list : lists.all()) {
            var charges = Charges.of(files, list, lists);
            int unmapped = charges.unmapped().size();
            var here = address.without("of").with(LIST, list.name());
            rows.add(List.of(
                    new Grid.Cells().link(list.name(), here.href()).cell(),
                    Grid.Cell.of(list.title()),
                    Grid.Cell.number(Integer.toString(charges.all().size() - unmapped)),
                    new Grid.Cell(
                            List.of(new Grid.Part(
                                    Integer.toString(unmapped),
                                    unmapped == 0
                                            ? ""
                                            : here.with("of", Charges.UNMAPPED).href())),
                            "num"),
                    Grid.Cell.number(Integer.toString(charges.all().size()))));
        }
        return new Grid(
                "lists", "charges under each list", List.of("list", "title", "mapped", "unmapped", "in all"), rows, "");
    }
}
