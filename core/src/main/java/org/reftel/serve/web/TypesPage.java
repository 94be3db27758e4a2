package org.reftel.serve.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// Which entries a kind of file has: those of its stage first, the others with the stages they are written in.
public record TypesPage(String code, String title, String stage, List<Type> now, List<Type> other) {
    public TypesPage {
        now = List.copyOf(now);
        other = List.copyOf(other);
    }

    /// @param stages in which it is written; empty for any
    public record Type(String title, String href, String stages) {}

    static void show(Visit visit, Context request, FileState state) {
        var now = new ArrayList<Type>();
        var other = new ArrayList<Type>();
        var cites = new StringBuilder();
        request.queryParams("cite").forEach(cite -> cites.append("&cite=").append(Path.step(cite)));
        for (var type : state.kind().entries()) {
            boolean open = type.from().isEmpty()
                    ? !state.isClosed()
                    : type.from().contains(state.stage().key());
            (open ? now : other)
                    .add(new Type(
                            Visible.line(type.title()),
                            "/file/" + state.file() + "/add?type=" + Path.step(type.key()) + cites,
                            stages(state.kind(), type)));
        }
        Pages.show(
                request,
                "types",
                Frame.of(visit, "Add to " + state.file(), "", "/file/" + state.file() + "/add", "files"),
                new TypesPage(
                        state.file(),
                        Visible.line(state.title()),
                        Visible.line(state.stage().title()),
                        now,
                        other));
    }

    private static String stages(FileKind kind, FileKind.EntryType type) {
        return String.join(
                ", ",
                kind.stages().stream()
                        .filter(stage -> type.from().contains(stage.key()))
                        .map(stage -> Visible.line(stage.title()))
                        .toList());
    }
}
