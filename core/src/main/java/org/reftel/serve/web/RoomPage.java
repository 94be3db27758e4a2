package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.reftel.desk.Card;
import org.reftel.desk.Checked;
import org.reftel.desk.Listing;
import org.reftel.model.Problem;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Shown;
import org.reftel.wording.Visible;

/// Screen 1, the record room: what is here, what is missing, what is doubtful, what is open.
///
/// @param total how many records fit
/// @param missing numbers that are wanted and cables that are announced; empty where they stand on their own page
public record RoomPage(
        Form form,
        Filters filters,
        Catalogued table,
        Pager pager,
        int total,
        int held,
        TimeChart chart,
        Missing missing,
        Doubt doubt,
        Owed owed,
        List<String> problems,
        String csv,
        String json) {
    /// In a room of more records, what is wanted and what is doubtful stands on its own page only.
    static final int LARGE = 20_000;

    private static final int FIRST = 10;

    /// Records that are checked for one page: as many as it takes no time to read again.
    private static final int CHECKED = 50;

    public RoomPage {
        problems = List.copyOf(problems);
    }

    /// What the filter form holds.
    ///
    /// @param carried what else the state is made of
    public record Form(String words, String since, String until, String from, List<String[]> carried) {
        public Form {
            carried = List.copyOf(carried);
        }

        static Form of(Address address, String... own) {
            return new Form(
                    address.get("words"),
                    address.get("since"),
                    address.get("until"),
                    address.get("from"),
                    address.hidden(own).stream()
                            .map(one -> new String[] {one.key(), one.value()})
                            .toList());
        }
    }

    /// @param counted whether it was looked for
    public record Missing(boolean counted, int wanted, List<Absent> first, int announced, List<Told> septels) {
        public Missing {
            first = List.copyOf(first);
            septels = List.copyOf(septels);
        }
    }

    /// Words with the place where they stand.
    public record Told(String words, Cite cite) {}

    /// What the records of this page say against themselves.
    ///
    /// @param sought whether it stands here; in a large room it has its own page only, as what is wanted has
    /// @param known whether it was looked for already
    /// @param records how many were checked
    public record Doubt(boolean sought, boolean known, int records, int found, List<Finding> first) {
        public Doubt {
            first = List.copyOf(first);
        }
    }

    /// @param code `W303`; empty for a remark
    public record Finding(String id, String code, String message) {}

    /// Promises of the oldest records that are open.
    ///
    /// @param known whether they were followed already
    /// @param note of how many records this speaks; empty when of all
    public record Owed(boolean known, int open, String note, List<Promised> oldest) {
        public Owed {
            oldest = List.copyOf(oldest);
        }
    }

    /// @param by who gave it, and to whom
    public record Promised(String what, String by, String day, Cite cite) {}

    static void show(Visit visit, Context request) throws IOException {
        var address = Address.of(request);
        var sift = Catalogued.sift(address);
        var found = visit.desk().sift(sift);
        var page = new RoomPage(
                Form.of(address, "words", "since", "until", "from"),
                Filters.of(address, facet -> visit.desk().counts(sift, facet)),
                Catalogued.of("Records", address, sift, found.cards()),
                Pager.of(address, Catalogued.PAGE, found.total()),
                found.total(),
                found.held(),
                TimeChart.of(found.months(), address),
                missing(visit, found.held()),
                doubt(visit, request, found.held(), found.cards()),
                PromisesPage.owed(visit, request, found.held(), FIRST / 2),
                problems(found.problems()),
                address.at("/catalogue.csv").href(),
                address.at("/catalogue.json").href());
        Pages.show(request, "room", Frame.of(visit, "Record room", "", address.href(), "room"), page);
    }

    /// `/catalogue.csv`, `/catalogue.json`: the whole list of this state.
    static void export(Visit visit, Context request) throws IOException {
        var sift = Catalogued.sift(Address.of(request)).page(0, Integer.MAX_VALUE);
        Exports.send(
                request, "catalogue", Exports.catalogue(visit.desk().sift(sift).cards()));
    }

    static List<String> problems(List<Problem> problems) {
        return problems.stream().map(problem -> Visible.line(problem.message())).toList();
    }

    private static Missing missing(Visit visit, int held) throws IOException {
        if (held > LARGE) {
            return new Missing(false, 0, List.of(), 0, List.of());
        }
        var wanted = visit.desk().wanted();
        var announced = visit.desk().announced(FIRST);
        return new Missing(
                true,
                wanted.size(),
                wanted.stream().limit(FIRST).map(Absent::of).toList(),
                announced.total(),
                announced.first().stream().map(RoomPage::told).toList());
    }

    static Told told(Listing.Mention mention) {
        var words = mention.sentence().isEmpty() ? mention.quote() : mention.sentence();
        return new Told(Shown.cut(Visible.line(words), 160), Cite.of(mention.document(), mention.address()));
    }

    private static Doubt doubt(Visit visit, Context request, int held, List<Card> cards) throws IOException {
        if (held > LARGE) {
            return new Doubt(false, false, 0, 0, List.of());
        }
        var ids = cards.stream().limit(CHECKED).map(Card::id).toList();
        var checked = Soon.of(visit, request, held, desk -> desk.checkedBefore(ids), desk -> desk.checked(ids));
        var found = checked.map(RoomPage::findings).orElse(List.of());
        return new Doubt(
                true,
                checked.isPresent(),
                ids.size(),
                found.size(),
                found.stream().limit(FIRST).toList());
    }

    static List<Finding> findings(Checked checked) {
        var findings = new ArrayList<Finding>();
        for (var aspect : checked.aspects()) {
            for (var finding : aspect.findings()) {
                // What is missing has a panel of its own.
                if (aspect.kind() != Checked.Aspect.Kind.REFERENCES) {
                    findings.add(new Finding(finding.document(), finding.code(), Visible.line(finding.message())));
                }
            }
        }
        return findings;
    }
}
