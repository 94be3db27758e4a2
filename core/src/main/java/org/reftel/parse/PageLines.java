package org.reftel.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reftel.model.Code;
import org.reftel.model.PageLine;
import org.reftel.model.Repair;
import org.reftel.model.Span;

/// Reads the page lines that repair R101 took out of the text: `VELA 00002776 002 OF 004`.
final class PageLines {
    private PageLines() {}

    static List<PageLine> of(String extract, List<Repair> repairs) {
        var pages = new ArrayList<PageLine>();
        for (var repair : repairs) {
            if (repair.rule() == Code.R101_PAGE_LINE && repair.applied()) {
                pages.add(read(extract, repair.at()));
            }
        }
        pages.sort(Comparator.comparing(PageLine::at));
        return pages;
    }

    /// Total on any text: what is not printed is empty or 0.
    static PageLine read(String extract, Span at) {
        int s = at.start();
        int e = Math.min(at.end(), s + 4096);
        while (s < e && Signs.isBlank(extract.charAt(s))) {
            s++;
        }
        int digits = s;
        while (digits < e && !Signs.isDigit(extract.charAt(digits))) {
            digits++;
        }
        var post = extract.substring(s, digits).strip();
        var numbers = new Numbers(extract, digits, e);
        if (post.equals("PAGE") || post.startsWith("PAGE ")) {
            return old(extract, at, numbers);
        }
        long serial = numbers.next();
        int section = (int) Math.min(99_999, numbers.next());
        int page = numbers.joined('.') ? (int) Math.min(99_999, numbers.next()) : 0;
        int total = (int) Math.min(99_999, numbers.next());
        return new PageLine(at, post, serial, section, page, total);
    }

    /// `PAGE 02        VELA   00097  01 OF 03  182017Z`: the form of 1973 to 1995.
    private static PageLine old(String extract, Span at, Numbers numbers) {
        int page = (int) Math.min(99_999, numbers.next());
        int from = numbers.at;
        while (numbers.at < numbers.end && !Signs.isDigit(extract.charAt(numbers.at))) {
            numbers.at++;
        }
        var post = extract.substring(from, numbers.at).strip();
        long serial = numbers.next();
        int section = (int) Math.min(99_999, numbers.next());
        int total = (int) Math.min(99_999, numbers.next());
        return new PageLine(at, post, serial, section, page, total);
    }

    private static final class Numbers {
        private final String text;
        final int end;
        int at;

        Numbers(String text, int at, int end) {
            this.text = text;
            this.at = at;
            this.end = end;
        }

        /// The next run of digits, 0 when there is none.
        long next() {
            while (at < end && !Signs.isDigit(text.charAt(at))) {
                at++;
            }
            long value = 0;
            while (at < end && Signs.isDigit(text.charAt(at))) {
                value = Math.min(999_999_999_999L, value * 10 + text.charAt(at) - '0');
                at++;
            }
            return value;
        }

        boolean joined(char sign) {
            return at < end && text.charAt(at) == sign;
        }
    }
}
