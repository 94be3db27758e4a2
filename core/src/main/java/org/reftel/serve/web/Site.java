package org.reftel.serve.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reftel.handling.Handling;
import org.reftel.model.Code;
import org.reftel.model.Level;
import org.reftel.model.Refused;
import org.reftel.model.View;
import org.reftel.serve.http.Answers;
import org.reftel.serve.http.Door;
import org.reftel.serve.http.Faults;
import org.reftel.serve.http.Once;
import org.reftel.serve.http.Premises;
import org.reftel.serve.http.Problems;
import org.reftel.serve.http.Turnstile;
import org.reftel.serve.http.Visit;

/// The pages and where they are. A page's address never changes and holds its whole state.
public final class Site {
    private final Premises premises;
    private final Answers answers;
    private final Once once;
    private final Turnstile turnstile;

    /// @param answers that were given before
    /// @param once what was written before
    /// @param turnstile that heavy questions pass, those of programs and of readers
    public Site(Premises premises, Answers answers, Once once, Turnstile turnstile) {
        this.once = once;
        this.premises = premises;
        this.answers = answers;
        this.turnstile = turnstile;
    }

    /// A page: asks the desk and shows what it says.
    @FunctionalInterface
    interface Page {
        void show(Visit visit, Context request) throws IOException;
    }

    public void routes(RoutesConfig routes) {
        routes.get("/assets/{digest}/{name}", Assets::serve);
        routes.post("/view", Site::view);
        Rooms.routes((path, page) -> page(routes, path, page));
        page(routes, "/files/open", OpenForm::show);
        form(routes, "/files/open", OpenForm::send);
        page(routes, "/file/{code}", FilePage::show);
        page(routes, "/file/{code}/add", EntryForm::show);
        form(routes, "/file/{code}/add", EntryForm::send);
        page(routes, "/help", HelpPage::show);
        page(routes, "/help/cable", HelpCablePage::show);
        page(routes, "/help/classification", HelpClassificationPage::show);
        page(routes, "/help/codes", HelpCodesPage::show);
        page(routes, "/help/keys", HelpKeysPage::show);
        page(routes, "/help/named", HelpNamedPage::show);
        page(routes, "/help/query", HelpQueryPage::show);
        routes.exception(Exception.class, this::broken);
        routes.exception(HttpResponseException.class, this::unanswered);
        routes.exception(IOException.class, (failed, request) -> fault(request, failed));
    }

    /// Records and paragraphs, after all other routes: one step that is no word of ours is the number of a record.
    public void records(RoutesConfig routes) {
        page(routes, "/text/{id}", TextPage::show);
        page(routes, "/text/{id}/{address}", TextPage::showParagraph);
        page(routes, "/copies/{id}", CopiesPage::show);
        page(routes, "/{id}", RecordPage::show);
        page(routes, "/{id}/{address}", RecordPage::showParagraph);
    }

    /// What goes through many records: these pages are made a few at a time, so that others come at once.
    private Optional<Turnstile.Ticket> waiting(String path, Visit visit, Context request) throws IOException {
        if (path.startsWith("/trace")) {
            var typed = request.queryParam("q");
            return typed == null
                    ? Optional.empty()
                    : turnstile.ofTrace(visit, typed, path.equals("/trace") ? TracePage.PAGE : Integer.MAX_VALUE);
        }
        return path.startsWith("/promises") || path.startsWith("/party/")
                ? Optional.of(turnstile.ticket())
                : Optional.empty();
    }

    private void page(RoutesConfig routes, String path, Page page) {
        Handler handler = request -> {
            try {
                var visit = Visit.of(request, premises);
                answers.page(visit, request, () -> waiting(path, visit, request), () -> page.show(visit, request));
            } catch (UncheckedIOException wrapped) {
                throw wrapped.getCause();
            } catch (LinkageError | StackOverflowError fault) {
                // Javalin hands on exceptions only.
                broken(new IllegalStateException(fault), request);
            }
        };
        routes.get(path, handler);
        // Else Javalin says 200 to it, whatever is there.
        routes.head(path, handler);
    }

    /// A form that writes. `Door` has seen to it that the request comes from here.
    @FunctionalInterface
    private interface Form {
        void send(Visit visit, Context request, Once once) throws IOException;
    }

    private void form(RoutesConfig routes, String path, Form form) {
        routes.post(path, request -> {
            try {
                form.send(Visit.of(request, premises), request, once);
            } catch (LinkageError | StackOverflowError fault) {
                broken(new IllegalStateException(fault), request);
            }
        });
    }

    /// Answers a request that stays outside.
    public void refuse(Context request, Door.Refusal refusal) {
        ErrorPage.outside(request, refusal.status(), refusal.why());
    }

    private void broken(Exception fault, Context request) {
        premises.faults().accept(fault);
        ErrorPage.show(
                premises,
                request,
                500,
                List.of("Reftel itself failed, and nothing was changed. The operator's terminal says where (X908)."));
    }

    /// What a page is refused: under a view only what can be said whatever the room holds, as the API says it.
    private void fault(Context request, IOException failed) {
        var told = Faults.told(failed, eyes(request), premises.faults()).problem();
        if (told.code() == Code.X944_TOO_MUCH_AT_ONCE) {
            request.header("Retry-After", "1");
        }
        ErrorPage.show(
                premises,
                request,
                Problems.status(told.code()),
                List.of(told.message() + " (" + told.code().number() + ")"));
    }

    /// Whose eyes an answer is for, also where the request names none that there is.
    private View eyes(Context request) {
        try {
            return Visit.of(request, premises).view();
        } catch (Refused noSuchView) {
            return View.of(Level.U, Set.of());
        }
    }

    /// What Javalin refuses by itself: no such page, no such method, too large.
    private void unanswered(HttpResponseException refused, Context request) {
        var why = switch (refused.getStatus()) {
            case 404 -> "There is no page at this address.";
            case 405 -> "This address is read only.";
            case 413 -> "The request is larger than anything that is asked here.";
            default -> "The request was not understood.";
        };
        ErrorPage.show(premises, request, refused.getStatus(), List.of(why));
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
