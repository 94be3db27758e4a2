package org.reftel.serve.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import org.reftel.model.Code;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Remedies;

/// `/help/codes`: everything that Reftel can say of a source, a record or a command, what it means and what to do, with
/// the questions that come up first.
public record HelpCodesPage(List<Group> groups) {
    public HelpCodesPage {
        groups = List.copyOf(groups);
    }

    /// Codes of one matter.
    public record Group(String id, String title, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /// @param number `W401`: also where on the page it stands
    /// @param whose whose matter it is, in words
    public record Entry(String number, String title, String whose, String means, String remedy) {
        static Entry of(Code code) {
            return new Entry(code.number(), code.title(), whose(code), code.text(), Remedies.of(code));
        }

        private static String whose(Code code) {
            return switch (code.whose()) {
                case SOURCE -> "the source";
                case OPERATOR -> "who runs it";
                case US -> "a fault of ours";
            };
        }
    }

    static HelpCodesPage all() {
        return new HelpCodesPage(List.of(
                group("repairs", "Repairs", '1'),
                group("sources", "Reading a source", '2'),
                group("header", "Header and cross-checks", '3'),
                group("body", "Body and marks", '4'),
                group("links", "Links and copies", '5'),
                group("queries", "Queries", '6'),
                group("operations", "Commands, ledger and room", '9')));
    }

    private static Group group(String id, String title, char range) {
        return new Group(
                id,
                title,
                Arrays.stream(Code.values())
                        .filter(code -> code.number().charAt(1) == range)
                        .map(Entry::of)
                        .toList());
    }

    static void show(Visit visit, Context request) {
        Pages.show(request, "help/codes", Frame.of(visit, "Codes", "", "/help/codes", "help"), all());
    }
}
