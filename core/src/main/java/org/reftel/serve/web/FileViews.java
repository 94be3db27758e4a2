package org.reftel.serve.web;

import java.time.LocalDate;
import java.util.List;
import org.reftel.serve.http.Visit;

/// The ways to look at all files, as links of each of their pages.
///
/// @param asOf the day that all of them tell of
public record FileViews(String asOf, List<Link> links) {
    public FileViews {
        links = List.copyOf(links);
    }

    /// @param here whether it is this page
    public record Link(String name, String href, boolean here) {}

    private static final List<String[]> ALL =
            List.of(new String[] {"/files", "List"}, new String[] {"/files/funnel", "Funnel"}, new String[] {
                "/files/detained", "Detained"
            });

    /// @param here path of the page
    static FileViews of(Visit visit, LocalDate on, String here) {
        return new FileViews(
                on.toString(),
                ALL.stream()
                        .map(one -> new Link(one[1], one[0] + AsOf.query(visit, on), one[0].equals(here)))
                        .toList());
    }
}
