package org.reftel.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.reftel.desk.Trace;
import org.reftel.model.Link;
import org.reftel.model.Role;
import org.reftel.wording.Cites;
import org.reftel.wording.FileWords;
import org.reftel.wording.LinkWords;
import org.reftel.wording.Shown;
import org.reftel.wording.Wording;

/// A trace as people read it: what was counted, promised and met, then the paragraphs in order of time.
final class TracePage {
    /// As many records as a reader looks through in one line.
    private static final int IN_ORDER = 60;

    private static final int APART = 4;

    private final Trace trace;
    private final Words words;
    private final boolean all;
    private final Cites cites;
    private final Page page = new Page();

    /// What is printed of the paragraphs.
    enum Words {
        /// Their addresses; of a search for words, the words around.
        BRIEF,
        AROUND,
        WHOLE
    }

    private TracePage(Trace trace, Words words, boolean all) {
        this.trace = trace;
        this.words = words;
        this.all = all;
        this.cites = new Cites(trace.records().stream()
                .map(record -> record.entry().id())
                .collect(Collectors.toCollection(HashSet::new)));
    }

    /// @param all whether every row and record is wanted
    static Page of(Trace trace, Words words, boolean all) {
        var made = new TracePage(trace, words, all);
        made.write();
        return made.page;
    }

    private void write() {
        switch (trace.subject()) {
            case Trace.Subject.Several(var candidates) -> several(candidates);
            case Trace.Subject.Whom(var party) -> {
                whom(party);
                account();
                inOrder();
                repeated();
                passages(words);
                hint(words == Words.BRIEF ? "--words prints the words around, --text the paragraphs whole; " : "");
            }
            case Trace.Subject.Which which -> {
                which(which);
                account();
                inOrder();
                repeated();
                passages(words);
                hint(words == Words.BRIEF ? "--text prints the paragraphs whole; " : "");
            }
            case Trace.Subject.Words() -> words();
        }
    }

    private void words() {
        if (trace.records().isEmpty()) {
            page.line(0, "Nothing found for " + trace.canonical() + " in " + held() + ".");
            page.line(
                    0,
                    "Fewer words find more, and so does a star for the end of a word; reftel list shows what is held.");
            return;
        }
        page.add(new Page.Title(trace.canonical() + "   "
                + found(trace.paragraphs(), trace.records().size())));
        account();
        repeated();
        passages(words == Words.WHOLE ? Words.WHOLE : Words.AROUND);
        hint(words == Words.WHOLE ? "" : "--text prints the paragraphs whole; ");
    }

    private String held() {
        return Shown.count(trace.held(), "record", "records");
    }

    private String found(int paragraphs, int records) {
        return Shown.found(paragraphs, records, trace.held());
    }

    private void several(List<Trace.Who> candidates) {
        page.add(new Page.Title(
                trace.typed() + " can mean " + Shown.count(candidates.size(), "party", "parties") + "."));
        var rows = new ArrayList<List<String>>();
        boolean namesakes = candidates.stream()
                        .map(one -> one.kind() + one.name())
                        .distinct()
                        .count()
                < candidates.size();
        for (var one : candidates) {
            rows.add(List.of(
                    title(one, one.name()),
                    one.kind().key(),
                    Shown.count(one.paragraphs(), "paragraph", "paragraphs") + " in "
                            + Shown.count(one.records(), "record", "records"),
                    namesakes ? posts(one) : "",
                    String.join(", ", one.variants())));
        }
        page.table(
                "ONE OF",
                List.of(
                        Page.Column.of("name").in(Page.Way.WIDE),
                        Page.Column.of("kind"),
                        Page.Column.of("found"),
                        Page.Column.of("written at").titledAlways().in(Page.Way.WIDE),
                        Page.Column.of("also written").titledAlways().in(Page.Way.WIDE)),
                rows);
        page.line(0, "");
        if (namesakes) {
            var posts = candidates.getFirst().posts();
            page.line(
                    0,
                    "Some bear the same name. Trace one by where its records were written: reftel trace \""
                            + trace.typed() + "\" --from " + (posts.isEmpty() ? "POST" : posts.getFirst()) + ".");
        }
        page.line(
                0,
                (candidates.stream().map(Trace.Who::kind).distinct().count() > 1
                                ? "Trace one by its whole name, or by its kind: reftel trace --kind "
                                        + candidates.getFirst().kind().key() + " \"" + trace.typed()
                                        + "\". In quotation"
                                : (namesakes ? "" : "Trace one by its whole name. ") + "In quotation")
                        + " marks inside the quotation marks of the shell the words are"
                        + " searched for, whoever is meant: reftel trace '\""
                        + trace.typed().replace("\"", "") + "\"'");
    }

    private static String posts(Trace.Who party) {
        int more = party.posts().size() - APART;
        return party.posts().stream().limit(APART).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String title(Trace.Who party, String name) {
        boolean more = !party.acronym().isEmpty() && !party.acronym().equalsIgnoreCase(name);
        return name + (more ? " (" + party.acronym() + ")" : "");
    }

    private void whom(Trace.Who party) {
        var apart = party.apart().stream()
                .limit(all ? party.apart().size() : APART)
                .map(near -> near.name() + ", " + near.paragraphs())
                .collect(Collectors.joining("; "));
        int more = all ? 0 : Math.max(0, party.apart().size() - APART);
        page.add(new Page.Title(title(party, party.name().toUpperCase(Locale.ROOT)) + "  "
                + party.kind().key() + "   " + found(party.paragraphs(), party.records())
                + (apart.isEmpty() ? "" : "   (apart: " + apart + (more > 0 ? " and " + more + " more" : "") + ")")));
        if (!party.variants().isEmpty()) {
            page.line(2, "also written: " + String.join(", ", party.variants()));
        }
        var unresolved = new LinkedHashMap<String, Integer>();
        for (var near : party.unresolved()) {
            unresolved.merge(near.name() + "\n" + near.why(), near.paragraphs(), Integer::sum);
        }
        unresolved.forEach((near, paragraphs) -> page.line(
                2,
                "not joined: " + near.substring(0, near.indexOf('\n')) + ", "
                        + Shown.count(paragraphs, "paragraph", "paragraphs") + ": "
                        + near.substring(near.indexOf('\n') + 1)));
        if (all) {
            party.why().forEach(why -> page.line(2, "joined: " + why));
            party.apart().forEach(near -> page.line(2, "apart: " + near.name() + ": " + near.why()));
        }
    }

    private void which(Trace.Subject.Which which) {
        var entry = which.entry();
        var place = which.address().isEmpty() ? "" : " " + Cites.place(which.address());
        page.add(new Page.Title(entry.id() + place + "  " + Shown.sent(entry) + "  " + Shown.classification(entry)
                + "  " + entry.origin() + "  " + entry.subject()));
        links("REFERS TO", which.to(), true);
        links("REFERRED TO BY", which.from(), false);
    }

    private void links(String heading, List<Link> links, boolean to) {
        var rows = new ArrayList<List<String>>();
        for (var link : links) {
            rows.add(List.of(
                    Cites.full(link.document(), link.address()),
                    Wording.quoted(link.quote()),
                    to ? LinkWords.of(link) : ""));
        }
        page.table(
                heading,
                List.of(
                        Page.Column.of("citation"),
                        Page.Column.of("words").in(Page.Way.WIDE),
                        Page.Column.of("means").in(Page.Way.WIDE)),
                rows);
    }

    private void account() {
        var account = trace.account();
        var tables = new AccountTables(
                page, cites, trace.records().stream().map(Trace.InRecord::entry).toList(), all);
        tables.counted("COUNTED", account.counted());
        tables.promised("PROMISED", account.promised(), account.answering());
        tables.promised("ASKED OR SUGGESTED", account.asked(), account.answering());
        tables.met("MET", account.met());
        tables.who("WHO", account.held());
        new DescribedTables(page, cites, account, all).write();
        tables.happened("HAPPENED", account.happened());
    }

    private void inOrder() {
        var items = new ArrayList<String>();
        int shown = all
                ? trace.records().size()
                : Math.min(IN_ORDER, trace.records().size());
        for (var record : trace.records().subList(0, shown)) {
            var places = record.addresses().stream().map(Cites::place).collect(Collectors.joining(" "));
            items.add(cites.record(record.entry().id()) + " " + (places.isEmpty() ? "header" : places)
                    + (record.entry().isFiled() ? " " + FileWords.type(record.entry()) : ""));
        }
        if (shown < trace.records().size()) {
            items.add("and " + (trace.records().size() - shown) + " more records: --all");
        }
        if (!items.isEmpty()) {
            page.add(new Page.Flow("IN ORDER", false, items));
        }
    }

    private void repeated() {
        var items = trace.account().repeated().stream()
                .map(one -> cites.brief(one.newer()) + " repeats "
                        + cites.brief(one.older()) + " for " + one.words()
                        + " words: one source, not two")
                .toList();
        int shown = all ? items.size() : Math.min(AccountTables.FIRST, items.size());
        if (!items.isEmpty()) {
            var lines = new ArrayList<>(items.subList(0, shown));
            if (shown < items.size()) {
                lines.add("and " + (items.size() - shown) + " more: --all");
            }
            page.add(new Page.Flow("REPEATED", true, lines));
        }
    }

    /// The paragraphs of each record below its line.
    private void passages(Words how) {
        if (how == Words.BRIEF) {
            return;
        }
        int left = 0;
        for (var record : trace.records()) {
            if (record.passages().isEmpty() && !record.addresses().isEmpty()) {
                left++;
            } else {
                passages(record, how);
            }
        }
        if (left > 0) {
            page.line(0, "");
            page.line(0, "and " + left + " more records: --all prints them");
        }
    }

    private void passages(Trace.InRecord record, Words how) {
        var entry = record.entry();
        page.add(new Page.Head(entry.id() + "  " + Shown.sent(entry) + "  " + Shown.classification(entry) + "  "
                + entry.origin() + "  " + FileWords.subject(entry)));
        if (record.passages().isEmpty()) {
            page.line(2, "the header fits, no paragraph holds the words");
        }
        for (var passage : record.passages()) {
            page.add(
                    how == Words.WHOLE
                            ? new Page.Whole(head(passage), passage.citation(), text(passage))
                            : new Page.Around(head(passage), passage));
        }
    }

    private static String head(Trace.InParagraph passage) {
        return "  " + Cites.place(passage.address()) + " " + Shown.mark(passage);
    }

    private static String text(Trace.InParagraph passage) {
        return passage.paragraph().role() == Role.WITHHELD ? "withheld" : passage.text();
    }

    private void hint(String more) {
        if (trace.records().isEmpty() || words == Words.WHOLE) {
            return;
        }
        page.line(0, "");
        page.line(0, more + "reftel open " + citation() + " opens one.");
    }

    private String citation() {
        var first = trace.records().stream()
                .filter(record -> !record.addresses().isEmpty())
                .findFirst();
        return first.map(
                        record -> record.entry().id() + "/" + record.addresses().getFirst())
                .orElse(trace.records().getFirst().entry().id());
    }
}
