package org.reftel.written;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.reftel.model.Label;

/// The form that everything has which the room writes itself.
///
/// @param type what is written: `addresses`, `choice`, `verdict`, `entry`, `kind`
/// @param author a person, or `reftel/` and the version
/// @param marking of the whole
/// @param subject in one line; empty when it is nothing for people
/// @param paragraphs numbered from 1
/// @param citations addresses (`09PORTVELA118/5`) that it speaks of
/// @param fields what a program reads
public record WrittenText(
        String type,
        String author,
        Instant time,
        Label marking,
        String subject,
        List<String> paragraphs,
        List<String> citations,
        Json.Members fields) {
    /// Of this form.
    private static final long VERSION = 1;

    private static final Set<String> NAMES =
            Set.of("author", "citations", "fields", "marking", "paragraphs", "reftel", "subject", "time", "type");

    public WrittenText {
        paragraphs = List.copyOf(paragraphs);
        citations = List.copyOf(citations);
    }

    Json json() {
        var members = new TreeMap<String, Json>();
        members.put("author", Json.text(author));
        members.put("citations", Json.items(citations));
        members.put("fields", fields);
        members.put("marking", Json.text(marking.key()));
        members.put("paragraphs", Json.items(paragraphs));
        members.put("reftel", new Json.Whole(VERSION));
        members.put("subject", Json.text(subject));
        members.put("time", Json.text(time.toString()));
        members.put("type", Json.text(type));
        return new Json.Members(members);
    }

    /// @throws IllegalArgumentException when these are not the bytes of one
    static WrittenText read(byte[] bytes) {
        var members = Fields.members(Json.read(bytes));
        if (!members.keySet().equals(NAMES)) {
            throw new IllegalArgumentException("members " + members.keySet());
        }
        long version = Fields.whole(members, "reftel");
        if (version != VERSION) {
            throw new IllegalArgumentException("written in form " + version);
        }
        Instant time;
        try {
            time = Instant.parse(Fields.text(members, "time"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("time " + Fields.text(members, "time"), e);
        }
        return new WrittenText(
                Fields.text(members, "type"),
                Fields.text(members, "author"),
                time,
                Label.parse(Fields.text(members, "marking")),
                Fields.text(members, "subject"),
                Fields.texts(members, "paragraphs"),
                Fields.texts(members, "citations"),
                new Json.Members(new TreeMap<String, Json>(Fields.members(Fields.member(members, "fields")))));
    }

    /// Members of a JSON object by name and kind.
    static final class Fields {
        private Fields() {}

        static Map<String, Json> members(Json json) {
            if (json instanceof Json.Members(var values)) {
                return values;
            }
            throw new IllegalArgumentException("no object: " + json);
        }

        static Json member(Map<String, Json> members, String name) {
            var member = members.get(name);
            if (member == null) {
                throw new IllegalArgumentException("no member " + name);
            }
            return member;
        }

        static String text(Map<String, Json> members, String name) {
            return text(member(members, name));
        }

        private static String text(Json json) {
            if (json instanceof Json.Text(var value)) {
                return value;
            }
            throw new IllegalArgumentException("no text: " + json);
        }

        static long whole(Map<String, Json> members, String name) {
            if (member(members, name) instanceof Json.Whole(var value)) {
                return value;
            }
            throw new IllegalArgumentException("no number: " + name);
        }

        static List<Json> items(Map<String, Json> members, String name) {
            if (member(members, name) instanceof Json.Items(var values)) {
                return values;
            }
            throw new IllegalArgumentException("no list: " + name);
        }

        static List<String> texts(Map<String, Json> members, String name) {
            return items(members, name).stream().map(Fields::text).toList();
        }
    }
}
