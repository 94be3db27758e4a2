package org.reftel.serve.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Optional;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.serve.http.Clerk;
import org.reftel.serve.http.Once;
import org.reftel.serve.http.Problems;
import org.reftel.serve.http.Seal;
import org.reftel.serve.http.Visit;

/// Writes what a form sent, once, or shows the form again with the reason.
final class Sending {
    private static final String NOT_OURS = "This form was not given out for this room, or was changed on the way."
            + " Nothing was written: look at what stands in it, and send it from here.";

    private final Visit visit;
    private final Context request;
    private final Once once;
    private final Typed typed;

    Sending(Visit visit, Context request, Once once, Typed typed) {
        this.visit = visit;
        this.request = request;
        this.once = once;
        this.typed = typed;
    }

    /// Where what was written stands.
    @FunctionalInterface
    interface Place {
        String of(Clerk.Written written);
    }

    static String fresh(Visit visit) {
        return new Seal(visit.premises().secret()).fresh();
    }

    /// @param asked everything that is written, so that the same form with other words is noticed
    /// @param field at which a refusal of this code belongs; empty for the whole
    void send(FormPage.Blank blank, String asked, Once.Writing writing, Field field, Place place) throws IOException {
        var name = new Seal(visit.premises().secret()).name(typed.seal());
        if (name.isEmpty()) {
            typed.wrong("", NOT_OURS);
            again(blank, Problems.status(Code.X910_OWNER_ONLY));
            return;
        }
        if (!typed.isRight()) {
            again(blank, HttpStatus.UNPROCESSABLE_CONTENT.getCode());
            return;
        }
        try {
            var written = once.write("form " + name.get(), asked, writing);
            Typed.remember(request, typed.author());
            request.redirect(place.of(written), HttpStatus.SEE_OTHER);
        } catch (Refused refused) {
            var code = refused.problem().code();
            if (!isTold(code)) {
                throw refused;
            }
            typed.wrong(
                    field.of(code).orElse(""),
                    code.number() + " " + refused.problem().message());
            again(blank, Problems.status(code));
        }
    }

    /// The field that a refusal is about.
    @FunctionalInterface
    interface Field {
        Optional<String> of(Code code);
    }

    private void again(FormPage.Blank blank, int status) {
        FormPage.show(visit, request, blank, fresh(visit), typed.values(), typed.wrongs());
        request.status(status);
    }

    /// What the writer can put right, or try again.
    private static boolean isTold(Code code) {
        int status = Problems.status(code);
        return status == HttpStatus.UNPROCESSABLE_CONTENT.getCode()
                || code == Code.X905_ROOM_BUSY
                || code == Code.X931_WRITER_STOPPED
                || code == Code.X951_NO_SUCH_FILE;
    }
}
