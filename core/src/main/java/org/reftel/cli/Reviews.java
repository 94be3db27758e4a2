package org.reftel.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reftel.desk.Desk;
import org.reftel.desk.Proposal;
import org.reftel.desk.Review;
import org.reftel.ingest.Ingest;
import org.reftel.model.Code;
import org.reftel.model.Matter;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.model.Verdict;
import org.reftel.release.Csv;
import org.reftel.release.Rows;
import org.reftel.release.Sheet;
import org.reftel.release.Tables;
import org.reftel.wording.Rulings;
import org.reftel.wording.Shown;

/// `reftel review [HANDLE]`: what rules found or proposed, and what a person decides on it.
final class Reviews {
    private static final String HANDLE = "[0-9a-f]{4,64}";

    private final Call call;
    private final Desk desk;

    Reviews(Call call, Desk desk) {
        this.call = call;
        this.desk = desk;
    }

    static boolean isHandle(String typed) {
        return typed.matches(HANDLE);
    }

    int list() throws IOException {
        var review = review(call.option("--after"));
        var decided = desk.verdicts();
        if (call.json() || call.csv()) {
            var sheet = Tables.review(all(review), decided);
            if (call.csv()) {
                Csv.write(call.out(), sheet);
            } else {
                try (var json = call.generator()) {
                    Rows.write(json, sheet);
                }
                call.out().print('\n');
            }
        } else {
            call.show(ReviewPage.of(review, decided, call.has("--all")));
        }
        return review.proposals().isEmpty() && decided.isEmpty() ? Exit.FOUND : Exit.OK;
    }

    private Review review(String after) throws IOException {
        return desk.review(call.option("--of"), call.today(), after);
    }

    /// Whoever does not read a page gets everything from it on.
    private List<Proposal> all(Review first) throws IOException {
        var proposals = new LinkedHashMap<String, Proposal>();
        var review = first;
        review.proposals().forEach(one -> proposals.putIfAbsent(one.handle(), one));
        while (!review.last().isEmpty()) {
            review = review(review.last());
            review.proposals().forEach(one -> proposals.putIfAbsent(one.handle(), one));
        }
        return List.copyOf(proposals.values());
    }

    /// The proposals of the first portion in which a handle begins so, from the newest records on.
    private List<Proposal> holding(String handle) throws IOException {
        var review = review("");
        while (true) {
            var found = review.proposals().stream()
                    .filter(one -> one.handle().startsWith(handle))
                    .toList();
            if (!found.isEmpty() || review.last().isEmpty()) {
                return found;
            }
            review = review(review.last());
        }
    }

    /// Everything with a handle: what is proposed, and what was decided and may be decided otherwise.
    private Map<String, Matter> matters(String typed) throws IOException {
        var matters = new LinkedHashMap<String, Matter>();
        for (var proposal : holding(typed)) {
            matters.put(proposal.handle(), proposal.matter());
        }
        for (var one : desk.verdicts()) {
            var matter = one.kept().verdict().matter();
            matters.putIfAbsent(Proposal.handle(matter), matter);
        }
        return matters;
    }

    int decide(Ingest ingest, String typed) throws IOException {
        var meant = new ArrayList<Map.Entry<String, Matter>>();
        for (var one : matters(typed).entrySet()) {
            if (one.getKey().startsWith(typed)) {
                meant.add(one);
            }
        }
        if (meant.size() != 1) {
            Caret.show(call.messages(), noSuchMatter(typed, meant), "", "");
            return Exit.of(Code.X918_NO_SUCH_MATTER);
        }
        var matter = meant.getFirst().getValue();
        return isDecision()
                ? decide(ingest, meant.getFirst().getKey(), matter)
                : show(meant.getFirst().getKey(), matter);
    }

    boolean isDecision() {
        return call.has("--confirm") || call.has("--reject") || call.has("--correct");
    }

    private static Problem noSuchMatter(String typed, List<Map.Entry<String, Matter>> meant) {
        return Problem.whole(
                Code.X918_NO_SUCH_MATTER,
                meant.isEmpty()
                        ? "Nothing that is proposed or decided has the handle " + typed
                                + ". Nothing was decided; reftel review lists the handles, reftel review --of NAME"
                                + " those of one party."
                        : typed + " begins " + meant.size() + " handles: "
                                + String.join(
                                        ", ",
                                        meant.stream().map(Map.Entry::getKey).toList())
                                + ". Nothing was decided; type more of it.");
    }

    private int show(String handle, Matter matter) throws IOException {
        if (!call.plain() && !call.markdown()) {
            var proposals = holding(handle);
            var decided = desk.verdicts().stream()
                    .filter(one ->
                            Proposal.handle(one.kept().verdict().matter()).equals(handle))
                    .toList();
            var sheet = Tables.review(proposals, decided);
            if (call.csv()) {
                Csv.write(call.out(), sheet);
            } else {
                try (var json = call.generator()) {
                    Rows.write(json, sheet);
                }
                call.out().print('\n');
            }
            return Exit.OK;
        }
        var page = new Page().add(new Page.Title(handle));
        page.line(2, Rulings.words(matter) + "?");
        for (var proposal : holding(handle)) {
            page.line(2, "why: " + proposal.why());
        }
        for (var one : desk.verdicts()) {
            var verdict = one.kept().verdict();
            if (Proposal.handle(verdict.matter()).equals(handle)) {
                page.line(
                        2,
                        Rulings.ruling(verdict) + " by " + verdict.author() + ", "
                                + verdict.time().toString().substring(0, 10)
                                + (verdict.because().isEmpty() ? "" : ", because: " + verdict.because()) + " ("
                                + one.kept().decision() + ")");
            }
        }
        call.show(page);
        return Exit.OK;
    }

    private int decide(Ingest ingest, String handle, Matter matter) throws IOException {
        var corrected = corrected();
        int asked = (call.has("--confirm") ? 1 : 0) + (call.has("--reject") ? 1 : 0) + (corrected.isEmpty() ? 0 : 1);
        if (asked != 1) {
            throw new Refused(
                    Code.X919_NO_SUCH_CORRECTION,
                    "One of --confirm, --reject and --correct can be decided at a time. Nothing was decided.");
        }
        var ruling = call.has("--confirm")
                ? Verdict.Ruling.CONFIRM
                : call.has("--reject") ? Verdict.Ruling.REJECT : Verdict.Ruling.CORRECT;
        try {
            var decision = ingest.rule(matter, ruling, corrected, call.option("--because"), author(call));
            decided(handle, matter, ruling, decision.id());
            return Exit.OK;
        } catch (IllegalArgumentException cannotBe) {
            throw new Refused(
                    Code.X919_NO_SUCH_CORRECTION,
                    "It cannot be decided so: " + cannotBe.getMessage() + ". Nothing was decided.");
        }
    }

    static String author(Call call) {
        var by = call.option("--by");
        return by.isEmpty() ? call.env().getOrDefault("USER", "the owner") : by;
    }

    private Map<String, String> corrected() throws Refused {
        var corrected = new TreeMap<String, String>();
        for (var typed : call.options("--correct")) {
            int equals = typed.indexOf('=');
            if (equals <= 0) {
                throw new Refused(
                        Code.X919_NO_SUCH_CORRECTION,
                        "--correct takes FIELD=VALUE, not \"" + typed + "\". Nothing was decided.");
            }
            corrected.put(
                    typed.substring(0, equals).strip(),
                    typed.substring(equals + 1).strip());
        }
        return corrected;
    }

    private void decided(String handle, Matter matter, Verdict.Ruling ruling, String decision) {
        var word = switch (ruling) {
            case CONFIRM -> "Confirmed";
            case REJECT -> "Rejected";
            case CORRECT -> "Corrected";
        };
        if (call.json() || call.csv()) {
            var sheet = new Sheet("handle", "ruling", "decision").row(handle, Shown.lower(ruling), decision);
            if (call.csv()) {
                Csv.write(call.out(), sheet);
            } else {
                try (var json = call.generator()) {
                    Rows.write(json, sheet);
                }
                call.out().print('\n');
            }
            return;
        }
        call.show(new Page()
                .line(0, word + ": " + Rulings.words(matter) + ".")
                .line(0, "The decision is " + decision + "; another reftel review " + handle + " takes it back."));
    }
}
