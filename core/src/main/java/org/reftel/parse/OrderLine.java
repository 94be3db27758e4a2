package org.reftel.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The line of the executive order, `E.O. 12958: DECL: 09/18/2028`.
///
/// @param order the number; the slips of typing that occur are put right (`12598`)
/// @param orderEnd behind the number
/// @param asWritten what follows the order, white space folded
record OrderLine(String order, int orderEnd, List<LocalDate> declassifyOn, String asWritten, int valueStart) {
    /// Orders that telegrams cite, newest first.
    private static final List<String> ORDERS = List.of("13526", "12958", "12356", "12065", "11652", "10501");

    /// Reads `from..end`, which begins with `E.O.`, `EO` or with the date rule itself.
    static OrderLine read(String text, int from, int end) {
        int at = Scan.skipBlanks(text, from, end);
        int digits = at;
        boolean named = Scan.at(text, at, end, "E");
        while (named && digits < end && digits - at < 14 && !bigNumber(text, digits, end)) {
            digits++;
        }
        String order = "";
        int orderEnd = at;
        if (named && digits < end && bigNumber(text, digits, end)) {
            orderEnd = Scan.digits(text, digits, end);
            order = known(text.substring(digits, orderEnd));
        }
        int value = orderEnd;
        while (value < end && (Scan.blank(text.charAt(value)) || ":;,.".indexOf(text.charAt(value)) >= 0)) {
            value++;
        }
        return new OrderLine(
                order,
                orderEnd,
                dates(text, value, end),
                Scan.fold(text, value, Scan.trimEnd(text, value, end)),
                value);
    }

    private static boolean bigNumber(String text, int at, int end) {
        int digits = Scan.digits(text, at, end);
        return digits - at >= 4 && digits - at <= 6;
    }

    private static String known(String printed) {
        String best = printed;
        int bestDistance = 3;
        for (String order : ORDERS) {
            int distance = Scan.distance(printed, order, 3);
            if (distance < bestDistance) {
                best = order;
                bestDistance = distance;
            }
        }
        return best;
    }

    /// Dates behind `DECL`. A date behind `GDS` or `DNG` downgrades and does not declassify.
    private static List<LocalDate> dates(String text, int from, int end) {
        int decl = Scan.find(text, from, end, "DECL");
        var dates = new ArrayList<LocalDate>();
        if (decl < 0 || Scan.at(text, decl, end, "DECLASSIFIED")) {
            return dates;
        }
        for (int at = decl + 4; at < end && at < decl + 80; at++) {
            boolean begins = Scan.digit(text.charAt(at)) && !Scan.word(text.charAt(at - 1));
            if (!begins) {
                if (Scan.at(text, at, end, "DNG") || Scan.at(text, at, end, "GDS")) {
                    break;
                }
                continue;
            }
            var date = Dates.figures(text, at, end);
            if (date.isPresent()) {
                dates.add(date.get().date());
                at = date.get().end();
            } else {
                at = Scan.digits(text, at, end);
            }
        }
        return dates;
    }
}
