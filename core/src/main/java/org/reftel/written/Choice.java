package org.reftel.written;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.reftel.model.ExtractId;
import org.reftel.model.Label;
import org.reftel.written.WrittenText.Fields;

/// A person's decision which copy leads a record, whatever the rule would say (docs/decisions/0005).
///
/// @param author who decided
/// @param marking of the record
/// @param after how many choices about the record stood before, which makes each one of its kind; how many sources
///     did is not said, because who may read a choice may not know of all of them
/// @param record its id
/// @param leads the copy that leads from now on
/// @param source name of the source that the copy stands in
/// @param because why, in the author's words; empty when he gave no reason
public record Choice(
        String author,
        Instant time,
        Label marking,
        long after,
        String record,
        ExtractId leads,
        String source,
        String because)
        implements Written {
    static final String TYPE = "choice";

    @Override
    public WrittenText text() {
        var fields = new TreeMap<String, Json>();
        fields.put("after", new Json.Whole(after));
        fields.put("because", Json.text(because));
        fields.put("leads", Written.extract(leads));
        fields.put("record", Json.text(record));
        fields.put("source", Json.text(source));
        var paragraphs = new ArrayList<String>();
        paragraphs.add("The copy in " + source + " (message " + (leads.ordinal() + 1) + " of source "
                + leads.source().brief() + ") leads " + record + ", whatever other copies are read.");
        if (!because.isBlank()) {
            paragraphs.add(because);
        }
        return new WrittenText(
                TYPE,
                author,
                time,
                marking,
                "Which copy leads " + record,
                paragraphs,
                List.of(record),
                new Json.Members(fields));
    }

    static Choice of(WrittenText text) {
        var fields = text.fields().values();
        return new Choice(
                text.author(),
                text.time(),
                text.marking(),
                Fields.whole(fields, "after"),
                Fields.text(fields, "record"),
                Written.extract(fields, "leads"),
                Fields.text(fields, "source"),
                Fields.text(fields, "because"));
    }
}
