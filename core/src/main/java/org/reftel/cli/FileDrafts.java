package org.reftel.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.reftel.desk.Answer;
import org.reftel.desk.Desk;
import org.reftel.model.CableId;
import org.reftel.model.Code;
import org.reftel.model.Label;
import org.reftel.model.Refused;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import tools.jackson.core.JacksonException;

/// Reads entries that somebody wants to have written: of the command line, or of JSON lines.
final class FileDrafts {
    private static final Set<String> KEYS = Set.of("type", "on", "for", "set", "words", "cite", "corrects", "marked");
    private static final String NOTHING = " Nothing was written.";

    private final Call call;
    private final Desk desk;

    FileDrafts(Call call, Desk desk) {
        this.call = call;
        this.desk = desk;
    }

    /// The entry that the options describe.
    Draft typed(String type, String words) throws IOException {
        return new Draft(
                type,
                call.has("--on") ? Optional.of(call.day("--on")) : Optional.empty(),
                call.option("--for"),
                fields(),
                paragraphs(words),
                citations(call.options("--cite")),
                call.has("--corrects") ? serial(call.option("--corrects")) : FileEntry.NONE,
                call.has("--marked") ? Optional.of(label(call.option("--marked"))) : Optional.empty());
    }

    private TreeMap<String, String> fields() throws Refused {
        var fields = new TreeMap<String, String>();
        for (var typed : call.options("--set")) {
            int equals = typed.indexOf('=');
            if (equals <= 0) {
                throw new Refused(
                        Code.X958_ENTRY_UNREADABLE, "--set takes FIELD=VALUE, not \"" + typed + "\"." + NOTHING);
            }
            fields.put(
                    typed.substring(0, equals).strip(),
                    typed.substring(equals + 1).strip());
        }
        return fields;
    }

    /// An empty line parts paragraphs.
    private static List<String> paragraphs(String words) {
        var paragraphs = new ArrayList<String>();
        for (var paragraph : words.replace("\r", "").split("\n[ \t]*\n", -1)) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph.strip());
            }
        }
        return paragraphs;
    }

    private List<String> citations(List<String> typed) throws IOException {
        var citations = new ArrayList<String>();
        for (var one : typed) {
            switch (desk.address(one)) {
                case Answer.Found<String>(var address) -> {
                    if (!citations.contains(address)) {
                        citations.add(address);
                    }
                }
                case Answer.NotFound<String>(var why, var candidates, var _) ->
                    throw new Refused(
                            Code.X957_CITATION_UNKNOWN,
                            why.message()
                                    + (candidates.isEmpty() ? "" : " It can be " + String.join(", ", candidates) + ".")
                                    + NOTHING);
            }
        }
        return citations;
    }

    /// A serial alone, or the whole number of the entry.
    static long serial(String typed) throws Refused {
        var number = CableId.parse(typed.strip());
        if (number.isPresent()) {
            return number.get().serial();
        }
        try {
            return Long.parseLong(typed.strip());
        } catch (NumberFormatException none) {
            throw new Refused(
                    Code.X958_ENTRY_UNREADABLE,
                    "\"" + typed + "\" is no number of an entry; it is written 3, or whole as reftel file show prints"
                            + " it." + NOTHING);
        }
    }

    static Label label(String typed) throws Refused {
        try {
            return Label.parse(typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new Refused(
                    Code.X958_ENTRY_UNREADABLE,
                    "\"" + typed + "\" is no mark. It is U, SBU, C, S or TS, with what is needed beside it behind a"
                            + " slash: C/NF." + NOTHING);
        }
    }

    /// Entries of standard input, a JSON object a line.
    List<Draft> lines() throws IOException {
        var drafts = new ArrayList<Draft>();
        var in = new BufferedReader(new InputStreamReader(call.in(), StandardCharsets.UTF_8));
        int number = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                try {
                    drafts.add(draft(JsonTree.object(line)));
                } catch (JacksonException | IllegalArgumentException e) {
                    throw new Refused(
                            Code.X958_ENTRY_UNREADABLE,
                            "Line " + number + " of standard input is no entry: " + reason(e) + "." + NOTHING);
                } catch (Refused refused) {
                    throw new Refused(
                            refused.problem().code(),
                            "Line " + number + ": " + refused.problem().message());
                }
            }
        }
        if (drafts.isEmpty()) {
            throw new Refused(Code.X958_ENTRY_UNREADABLE, "Standard input holds no entry." + NOTHING);
        }
        return drafts;
    }

    private static String reason(RuntimeException e) {
        return e instanceof JacksonException json
                ? json.getOriginalMessage()
                : Optional.ofNullable(e.getMessage()).orElse("not understood");
    }

    private Draft draft(Map<String, Object> line) throws IOException {
        for (var key : line.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("it has no key \"" + key + "\", but "
                        + String.join(", ", KEYS.stream().sorted().toList()));
            }
        }
        var fields = new TreeMap<String, String>();
        if (line.get("set") instanceof Map<?, ?> set) {
            set.forEach((name, value) -> fields.put(String.valueOf(name), String.valueOf(value)));
        } else if (line.containsKey("set")) {
            throw new IllegalArgumentException("set is an object of fields");
        }
        var on = text(line, "on");
        var marked = text(line, "marked");
        var corrects = text(line, "corrects");
        if (text(line, "type").isEmpty()) {
            throw new IllegalArgumentException("it names no type");
        }
        return new Draft(
                text(line, "type"),
                on.isEmpty() ? Optional.empty() : Optional.of(day(on)),
                text(line, "for"),
                fields,
                texts(line, "words"),
                citations(texts(line, "cite")),
                corrects.isEmpty() ? FileEntry.NONE : serial(corrects),
                marked.isEmpty() ? Optional.empty() : Optional.of(label(marked)));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            throw new IllegalArgumentException("\"" + typed + "\" is no day like 2011-05-19", none);
        }
    }

    private static String text(Map<String, Object> line, String key) {
        var value = line.getOrDefault(key, "");
        if (value instanceof Map || value instanceof List) {
            throw new IllegalArgumentException(key + " is one value");
        }
        return value.toString().strip();
    }

    private static List<String> texts(Map<String, Object> line, String key) {
        return line.getOrDefault(key, List.of()) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : paragraphs(text(line, key));
    }
}
