package org.reftel.serve.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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

    /// Path and name.
    private record Way(String path, String name) {}

    private static final List<Way> ALL = Stream.of(
                    Stream.of(
                            new Way("/files", "List"),
                            new Way("/files/funnel", "Funnel"),
                            new Way("/files/detained", "Detained")),
                    TermsPage.ALL.stream().map(one -> new Way(one.path(), one.heading())),
                    Stream.of(new Way(ChargesPage.PATH, ChargesPage.HEADING)))
            .flatMap(ways -> ways)
            .toList();

    /// @param here path of the page
    static FileViews of(Visit visit, LocalDate on, String here) {
        return new FileViews(
                on.toString(),
                ALL.stream()
                        .map(one -> new Link(
                                one.name(),
                                one.path() + AsOf.query(visit, on),
                                one.path().equals(here)))
                        .toList());
    }
}
