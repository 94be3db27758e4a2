package org.reftel.serve.web;

import io.javalin.http.Context;
import java.util.List;
import org.reftel.model.Refused;
import org.reftel.serve.http.Premises;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// Says that there is no page to show: why, what to do, and where one can go instead. An answer like any other, with
/// the frame around it; who stands outside the door gets it without.
///
/// @param status HTTP status
/// @param says sentences, in order
/// @param links where to go instead
public record ErrorPage(int status, String title, List<String> says, List<Link> links) {
    public ErrorPage {
        says = says.stream().map(Visible::line).toList();
        links = List.copyOf(links);
    }

    /// @param path of this server, with a slash in front
    public record Link(String path, String words) {}

    /// Inside the room.
    static void show(Visit visit, Context request, int status, List<String> says, List<Link> links) {
        show(request, Frame.of(visit, title(status), "", "/", ""), new ErrorPage(status, title(status), says, links));
    }

    /// Inside the room, where the request itself may be what is wrong.
    static void show(Premises premises, Context request, int status, List<String> says) {
        try {
            show(Visit.of(request, premises), request, status, says, List.of());
        } catch (Refused noSuchView) {
            show(
                    request,
                    Frame.plain(title(status)),
                    new ErrorPage(
                            status, title(status), List.of(noSuchView.problem().message()), List.of()));
        }
    }

    private static void show(Context request, Frame frame, ErrorPage page) {
        Pages.show(request, "error", frame, page);
        request.status(page.status());
    }

    /// Outside the room: nothing of it is shown.
    static void outside(Context request, int status, String why) {
        var title = title(status);
        Pages.show(request, "outside", Frame.plain(title), new ErrorPage(status, title, List.of(why), List.of()));
        request.status(status);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Not understood";
            case 401 -> "The room is locked";
            case 403, 421 -> "Refused";
            case 404 -> "Not here";
            case 405 -> "Not done this way";
            case 410 -> "No longer here";
            case 413 -> "Too large";
            case 429 -> "Too much at once";
            case 500 -> "Reftel failed";
            default -> "Not answered";
        };
    }
}
