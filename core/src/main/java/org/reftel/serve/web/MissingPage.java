package org.reftel.serve.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.reftel.desk.Answer;
import org.reftel.desk.Opened;
import org.reftel.model.Code;
import org.reftel.serve.http.Visit;

/// No such record or paragraph, and what there is.
///
/// @param candidates several fit; the reader must choose
/// @param nearest what comes close
/// @param there the paragraphs that the record has
public record MissingPage(String title, String why, List<Item> candidates, List<Item> nearest, List<Item> there) {
    public MissingPage {
        candidates = Item.some(candidates);
        nearest = Item.some(nearest);
        there = Item.some(there);
    }

    /// @param id of the record, when it is a paragraph that is missing
    static void show(Visit visit, Context request, String id, Answer.NotFound<?> missing) throws IOException {
        boolean paragraph = missing.why().code() == Code.X903_NO_SUCH_PARAGRAPH;
        var page = new MissingPage(
                paragraph ? "No such paragraph" : "No such record",
                Item.shown(missing.why().message()),
                links(missing.candidates()),
                links(missing.nearest()),
                paragraph ? there(visit, id) : List.of());
        request.status(HttpStatus.NOT_FOUND);
        Pages.show(request, "missing", Frame.of(visit, page.title(), "", "/", ""), page);
    }

    private static List<Item> there(Visit visit, String id) throws IOException {
        return switch (visit.desk().open(id)) {
            case Answer.NotFound<Opened> _ -> List.of();
            case Answer.Found<Opened>(var opened) ->
                Stream.concat(
                                Stream.of(Item.of(
                                        opened.entry().id(),
                                        Path.of(opened.entry().id()),
                                        "")),
                                opened.paragraphs().stream()
                                        .map(shown -> Item.of(
                                                "¶" + shown.address(),
                                                Path.of(opened.entry().id() + "/" + shown.address()),
                                                "")))
                        .toList();
        };
    }

    private static List<Item> links(List<String> citations) {
        return citations.stream().map(one -> Item.of(one, Path.of(one), "")).toList();
    }
}
