package org.reftel.serve.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import org.reftel.handling.Handling;
import org.reftel.model.Refused;
import org.reftel.serve.http.Door;
import org.reftel.serve.http.Premises;
import org.reftel.serve.http.Visit;

/// The pages and where they are. A page's address never changes and holds its whole state.
public final class Site {
    private final Premises premises;

    public Site(Premises premises) {
        this.premises = premises;
    }

    /// A page: asks the desk and shows what it says.
    @FunctionalInterface
    interface Page {
        void show(Visit visit, Context request) throws IOException;
    }

    public void routes(RoutesConfig routes) {
        routes.get("/assets/{digest}/{name}", Assets::serve);
        routes.post("/view", Site::view);
        page(routes, "/", RoomPage::show);
        routes.exception(Exception.class, this::broken);
        routes.exception(Refused.class, (refused, request) -> fault(request, refused));
    }

    private void page(RoutesConfig routes, String path, Page page) {
        routes.get(path, request -> {
            try {
                page.show(Visit.of(request, premises), request);
            } catch (LinkageError | StackOverflowError fault) {
                // Javalin hands on exceptions only.
                broken(new IllegalStateException(fault), request);
            }
        });
    }

    /// Answers a request that stays outside.
    public void refuse(Context request, Door.Refusal refusal) {
        request.status(refusal.status());
        request.contentType("text/plain; charset=utf-8");
        request.result(refusal.why() + "\n");
    }

    private void broken(Exception fault, Context request) {
        premises.faults().accept(fault);
        request.status(HttpStatus.INTERNAL_SERVER_ERROR);
        request.contentType("text/plain; charset=utf-8");
        request.result("Reftel itself failed. The operator's terminal says where.\n");
    }

    private static void fault(Context request, Refused refused) {
        request.status(HttpStatus.NOT_FOUND);
        request.contentType("text/plain; charset=utf-8");
        request.result(refused.problem().message() + "\n");
    }

    /// Changes whose eyes the room is read with, for this browser, and goes back to the page.
    private static void view(Context request) throws Refused {
        var chosen = request.formParam("as");
        var back = request.formParam("back");
        var view = chosen == null || chosen.isBlank()
                ? ""
                : Handling.viewOf(chosen).key();
        var kept = new Cookie(Visit.COOKIE, view);
        kept.setHttpOnly(true);
        kept.setPath("/");
        kept.setSameSite(SameSite.STRICT);
        request.cookie(kept);
        request.redirect(back != null && isPath(back) ? back : "/", HttpStatus.SEE_OTHER);
    }

    /// A path of ours, and no address of another site.
    private static boolean isPath(String back) {
        return back.startsWith("/")
                && !back.startsWith("//")
                && !back.startsWith("/\\")
                && back.chars().allMatch(c -> c > ' ');
    }
}
