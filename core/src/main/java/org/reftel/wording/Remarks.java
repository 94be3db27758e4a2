package org.reftel.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reftel.model.Code;
import org.reftel.model.Collation;
import org.reftel.model.Document;
import org.reftel.model.Problem;

/// What is worth knowing about a record at first sight, in a few words each.
public final class Remarks {
    private static final int WORDS = 3;

    private Remarks() {}

    public static List<String> of(Collation record) {
        var remarks = of(record.leading(), record.addresses());
        if (!record.others().isEmpty()) {
            remarks.add(record.others().size() + 1 + " copies"
                    + (record.differences().isEmpty()
                            ? ""
                            : ", " + Shown.count(record.differences().size(), "difference", "differences")));
        }
        return remarks;
    }

    /// Of one copy.
    ///
    /// @param addresses given ones of its paragraphs, in order
    public static List<String> of(Document document, List<String> addresses) {
        var problems = new EnumMap<Code, List<Problem>>(Code.class);
        document.problems()
                .forEach(p -> problems.computeIfAbsent(p.code(), c -> new ArrayList<>())
                        .add(p));
        document.extract().problems().stream()
                .filter(p -> !problems.containsKey(p.code()))
                .toList()
                .forEach(p -> problems.computeIfAbsent(p.code(), c -> new ArrayList<>())
                        .add(p));
        var out = new ArrayList<String>();
        if (!document.extract().annotations().isEmpty()) {
            out.add(Shown.count(document.extract().annotations().size(), "tag", "tags") + " set aside");
        }
        inferred(problems, out);
        if (problems.containsKey(Code.W304_OTHER_CABLES_BODY)) {
            out.add("carries another cable's body");
        }
        if (problems.containsKey(Code.W315_SUBJECT_CUT)) {
            out.add("subject cut short");
        }
        int breaks = places(problems, Code.W403_BREAK_BY_SPACING);
        if (breaks > 0) {
            out.add(Shown.count(breaks, "page break", "page breaks") + " found by spacing");
        }
        repeated(document, addresses, out);
        unreadable(document, problems, addresses, out);
        if (problems.containsKey(Code.W204_TEXT_CUT_OFF)) {
            out.add("cut off at the end");
        }
        if (problems.containsKey(Code.W402_NUMBER_MISSING)) {
            out.add("paragraph numbers leave a gap");
        }
        if (problems.containsKey(Code.W203_PARTIAL_EXTRACT)) {
            out.add("partial extract");
        }
        return out;
    }

    private static void inferred(Map<Code, List<Problem>> problems, List<String> out) {
        boolean number = problems.containsKey(Code.W301_NUMBER_INFERRED);
        boolean date = problems.containsKey(Code.W302_DATE_INFERRED);
        if (number || date) {
            out.add((number && date ? "id and date" : number ? "id" : "date") + " inferred");
        }
    }

    private static int places(Map<Code, List<Problem>> problems, Code code) {
        return problems.getOrDefault(code, List.of()).stream()
                .mapToInt(p -> Math.max(1, p.places().size()))
                .sum();
    }

    /// `¶9 printed twice (9, 9bis)`.
    private static void repeated(Document document, List<String> addresses, List<String> out) {
        var byNumber = new TreeMap<Integer, List<String>>();
        var paragraphs = document.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            var address =
                    i < addresses.size() ? addresses.get(i) : paragraphs.get(i).address();
            paragraphs
                    .get(i)
                    .number()
                    .optional()
                    .ifPresent(number -> byNumber.computeIfAbsent(number, n -> new ArrayList<>())
                            .add(address));
        }
        byNumber.forEach((number, given) -> {
            if (given.size() > 1) {
                out.add("¶" + number + " printed " + (given.size() == 2 ? "twice" : given.size() + " times") + " ("
                        + String.join(", ", given) + ")");
            }
        });
    }

    /// `1 word unreadable (¶1 "uQ")`.
    private static void unreadable(
            Document document, Map<Code, List<Problem>> problems, List<String> addresses, List<String> out) {
        var text = document.extract().text();
        var words = new ArrayList<String>();
        for (var problem : problems.getOrDefault(Code.W410_GARBLED_WORD, List.of())) {
            for (var place : problem.places()) {
                if (place.end() <= text.length()) {
                    words.add(address(document, addresses, place.start()) + "\""
                            + Shown.cut(place.of(text).strip(), 20) + "\"");
                }
            }
        }
        if (!words.isEmpty()) {
            out.add(Shown.count(words.size(), "word", "words") + " unreadable ("
                    + String.join(", ", words.subList(0, Math.min(WORDS, words.size())))
                    + (words.size() > WORDS ? ", ..)" : ")"));
        }
    }

    private static String address(Document document, List<String> addresses, int offset) {
        var paragraphs = document.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).spans().stream().anyMatch(span -> span.contains(offset))) {
                return "¶"
                        + (i < addresses.size()
                                ? addresses.get(i)
                                : paragraphs.get(i).address()) + " ";
            }
        }
        return "";
    }
}
