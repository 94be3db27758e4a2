package org.reftel.serve.web;

import java.util.Locale;

/// Turns the pages of a list.
///
/// @param says which part of the list this is: `1 to 100 of 2,310`
/// @param back empty on the first page
/// @param on empty on the last one
public record Pager(String says, String back, String on) {
    static Pager of(Address address, int size, int total) {
        return of(address, size, total, total > address.page() * (long) size);
    }

    /// @param more whether something follows
    static Pager of(Address address, int size, int total, boolean more) {
        int page = address.page();
        long first = (page - 1L) * size;
        long last = Math.min(first + size, total);
        var says = total == 0 || first >= total
                ? String.format(Locale.ROOT, "none of %,d", total)
                : String.format(Locale.ROOT, "%,d to %,d of %,d", first + 1, last, total);
        return new Pager(
                says,
                page > 1 ? address.page(page - 1).href() : "",
                more ? address.page(page + 1).href() : "");
    }

    /// Where the list begins that this page shows.
    static int first(Address address, int size) {
        return (int) Math.min((address.page() - 1L) * size, Integer.MAX_VALUE);
    }
}
