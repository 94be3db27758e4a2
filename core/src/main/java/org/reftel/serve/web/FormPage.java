package org.reftel.serve.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reftel.serve.http.Answers;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// A form that writes: whole without scripts. What was refused is shown with its reasons, the first thing on the page
/// and at the fields, and what was typed is kept.
///
/// @param lead sentences above the fields
/// @param back to where the form was opened from
/// @param around other forms that may be meant
/// @param action address it is sent to
/// @param carried what the form sends along unseen
/// @param preview what will be written besides; may be empty
public record FormPage(
        String heading,
        List<String> lead,
        List<FilePage.Tool> around,
        String action,
        String seal,
        List<String[]> carried,
        List<FormField> fields,
        List<Wrong> wrongs,
        List<Item> preview,
        String button,
        String back) {
    public FormPage {
        lead = List.copyOf(lead);
        around = List.copyOf(around);
        carried = List.copyOf(carried);
        fields = List.copyOf(fields);
        wrongs = List.copyOf(wrongs);
        preview = Item.some(preview);
    }

    /// @param field id of the field; empty where it concerns the whole
    public record Wrong(String field, String says) {}

    /// What a form is before it is filled in.
    record Blank(
            String heading,
            List<String> lead,
            List<FilePage.Tool> around,
            String action,
            List<String[]> carried,
            List<FormField> fields,
            List<Item> preview,
            String button,
            String back) {}

    /// Shows a form.
    ///
    /// @param values what was typed, by the names of the fields
    /// @param wrongs why it was refused, by the names of the fields, under the empty name what concerns the whole
    static void show(
            Visit visit,
            Context request,
            Blank blank,
            String seal,
            Map<String, String> values,
            Map<String, String> wrongs) {
        Answers.passing(request);
        var fields = blank.fields().stream()
                .map(field -> field.filled(values, wrongs))
                .toList();
        var told = new ArrayList<Wrong>();
        var whole = wrongs.getOrDefault("", "");
        if (!whole.isEmpty()) {
            told.add(new Wrong("", Visible.line(whole)));
        }
        fields.stream()
                .filter(field -> !field.wrong().isEmpty())
                .forEach(field -> told.add(new Wrong(field.id(), field.title() + ": " + Visible.line(field.wrong()))));
        var title = (told.isEmpty() ? "" : "Not written: ") + blank.heading();
        Pages.show(
                request,
                "form",
                Frame.of(visit, title, "", blank.back(), "files"),
                new FormPage(
                        blank.heading(),
                        blank.lead(),
                        blank.around(),
                        blank.action(),
                        seal,
                        blank.carried(),
                        fields,
                        told,
                        blank.preview(),
                        blank.button(),
                        blank.back()));
    }
}
