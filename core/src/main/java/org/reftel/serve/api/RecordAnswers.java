package org.reftel.serve.api;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reftel.desk.Answer;
import org.reftel.desk.Opened;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.release.Citation;
import org.reftel.release.Export;
import org.reftel.release.Interchange;
import org.reftel.release.Tables;

/// Records and paragraphs, and how they are cited.
final class RecordAnswers {
    private RecordAnswers() {}

    static Reply document(Question question) throws IOException {
        return at(question, "", opened -> {
            if (question.csv()) {
                return Reply.table(Tables.opened(opened));
            }
            var id = opened.entry().id();
            var export = new Export(question.visit().desk(), false, List.of(id));
            return Reply.json(json -> export.record(json, id));
        });
    }

    static Reply paragraph(Question question) throws IOException {
        return at(question, question.step("address"), opened -> {
            if (question.csv()) {
                return Reply.table(Tables.opened(opened));
            }
            return Reply.json(json -> {
                var interchange = new Interchange(json, false);
                opened.paragraphs()
                        .forEach(one -> interchange.paragraph(opened.collation(), one.address(), one.paragraph()));
            });
        });
    }

    static Reply citation(Question question) throws IOException {
        return at(question, "", opened -> cited(question, opened));
    }

    static Reply paragraphCitation(Question question) throws IOException {
        return at(question, question.step("address"), opened -> cited(question, opened));
    }

    private static Reply cited(Question question, Opened opened) throws IOException {
        var citation = Citation.of(opened, question.visit().base());
        var wanted = question.text("form");
        if (!wanted.isEmpty()) {
            var form = Arrays.stream(Citation.Form.values())
                    .filter(one -> one.key().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            Code.X946_NOT_UNDERSTOOD,
                            "form takes plain, markdown, bibtex, csl-json or url, not \"" + wanted + "\"."));
            return Reply.text(sent(form), citation.in(form) + "\n");
        }
        return switch (question.form()) {
            case PLAIN -> Reply.text(Form.PLAIN, citation.in(Citation.Form.PLAIN) + "\n");
            case MARKDOWN -> Reply.text(Form.MARKDOWN, citation.in(Citation.Form.MARKDOWN) + "\n");
            case BIBTEX -> Reply.text(Form.BIBTEX, citation.in(Citation.Form.BIBTEX) + "\n");
            case CSL_JSON -> Reply.text(Form.CSL_JSON, citation.in(Citation.Form.CSL_JSON) + "\n");
            case JSON, CSV, LINES ->
                Reply.object(question, json -> {
                    json.writeStringProperty("id", opened.entry().id());
                    json.writeName("address");
                    if (opened.whole()) {
                        json.writeNull();
                    } else {
                        json.writeString(citation.address());
                    }
                    json.writeStringProperty("plain", citation.in(Citation.Form.PLAIN));
                    json.writeStringProperty("markdown", citation.in(Citation.Form.MARKDOWN));
                    json.writeStringProperty("bibtex", citation.in(Citation.Form.BIBTEX));
                    json.writeName("csl_json").writeRawValue(citation.in(Citation.Form.CSL_JSON));
                    json.writeStringProperty("url", citation.in(Citation.Form.URL));
                });
        };
    }

    private static Form sent(Citation.Form form) {
        return switch (form) {
            case PLAIN, URL -> Form.PLAIN;
            case MARKDOWN -> Form.MARKDOWN;
            case BIBTEX -> Form.BIBTEX;
            case CSL_JSON -> Form.CSL_JSON;
        };
    }

    @FunctionalInterface
    private interface Showing {
        Reply show(Opened opened) throws IOException;
    }

    /// By any spelling; another one than the canonical leads there.
    private static Reply at(Question question, String address, Showing showing) throws IOException {
        var id = question.step("id");
        var typed = address.isEmpty() ? id : id + "/" + address;
        return switch (question.visit().desk().open(typed)) {
            case Answer.Found<Opened>(var opened) -> {
                var moved = moved(question, opened, id, address);
                yield moved.isPresent() ? moved.get() : showing.show(opened);
            }
            case Answer.NotFound<Opened>(var why, var candidates, var nearest) ->
                new Reply.Missing(why, candidates, nearest);
        };
    }

    private static Optional<Reply> moved(Question question, Opened opened, String id, String address) {
        var canonical = opened.entry().id();
        // A number with a paragraph behind it is a paragraph, and this is the address of records.
        if (address.isEmpty() && !opened.whole()) {
            return Optional.of(new Reply.Moved("documents/" + canonical + "/paragraphs/"
                    + opened.paragraphs().getFirst().address()));
        }
        var shown = address.isEmpty() ? "" : opened.paragraphs().getFirst().address();
        if (canonical.equals(id) && shown.equals(address)) {
            return Optional.empty();
        }
        var path = "documents/" + canonical + (address.isEmpty() ? "" : "/paragraphs/" + shown);
        return Optional.of(new Reply.Moved(question.path().endsWith("/citation") ? path + "/citation" : path));
    }
}
