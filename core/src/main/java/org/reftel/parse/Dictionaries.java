package org.reftel.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.reftel.model.Gazetteer;
import org.reftel.model.Tag;

/// Loads the dictionaries that come with the program.
///
/// `signer_slips.csv` (typing slips in signatures) is made of facts from the tests of cablemap; see the
/// file NOTICE in the project's root. The other tables are our own collection.
public final class Dictionaries {
    private Dictionaries() {}

    public static Gazetteer builtIn() {
        return Once.GAZETTEER;
    }

    /// Read when it is first asked for, and once: a server asks for it with every page.
    private static final class Once {
        static final Gazetteer GAZETTEER = read();
    }

    private static Gazetteer read() {
        var posts = new HashMap<String, Gazetteer.Post>();
        for (String[] row : rows("posts")) {
            posts.put(row[0], new Gazetteer.Post(row[0], row[1], row[2], row[3], row[4]));
        }
        var captions = new HashSet<String>();
        for (String[] row : rows("captions")) {
            captions.add(row[0]);
        }
        var reasons = new HashMap<String, String>();
        for (String[] row : rows("reasons")) {
            reasons.put(row[0] + row[1], row[2]);
        }
        var signals = new HashMap<String, String>();
        for (String[] row : rows("operating_signals")) {
            signals.put((row[0] + " " + row[1]).strip(), row[2]);
        }
        return new Gazetteer(
                posts,
                pairs("post_aliases"),
                pairs("malformed_ids"),
                stations(),
                tags(),
                pairs("tag_fixes"),
                captions,
                pairs("signer_slips"),
                reasons,
                signals);
    }

    private static Map<String, Gazetteer.Station> stations() {
        var stations = new HashMap<String, Gazetteer.Station>();
        for (String[] row : rows("routing")) {
            List<String> posts = row[3].isEmpty() ? List.of() : List.of(row[3].split(";"));
            stations.put(row[0], new Gazetteer.Station(row[0], row[1], row[2], posts));
        }
        return stations;
    }

    private static Map<String, Gazetteer.TagMeaning> tags() {
        var tags = new HashMap<String, Gazetteer.TagMeaning>();
        for (String[] row : rows("tags")) {
            var kind = kind(row[1]);
            var seeAlso = new ArrayList<String>();
            for (String other : row[3].split("[; ]+")) {
                if (!other.isEmpty()) {
                    seeAlso.add(other);
                }
            }
            var meaning = new Gazetteer.TagMeaning(row[0], kind, row[2], seeAlso);
            if (kind == Tag.Kind.GEOGRAPHIC) {
                tags.put(row[0], meaning);
            } else {
                tags.putIfAbsent(row[0], meaning);
            }
        }
        return tags;
    }

    private static Tag.Kind kind(String word) {
        return switch (word) {
            case "subject" -> Tag.Kind.SUBJECT;
            case "program" -> Tag.Kind.PROGRAM;
            case "geographic", "region" -> Tag.Kind.GEOGRAPHIC;
            case "organization" -> Tag.Kind.ORGANIZATION;
            case "person" -> Tag.Kind.PERSON;
            default -> Tag.Kind.UNKNOWN;
        };
    }

    private static Map<String, String> pairs(String name) {
        var pairs = new HashMap<String, String>();
        for (String[] row : rows(name)) {
            pairs.put(row[0], row[1]);
        }
        return pairs;
    }

    private static List<String[]> rows(String name) {
        try (var in = Dictionaries.class.getResourceAsStream(name + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without its dictionary " + name);
            }
            return Csv.rows(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            throw new UncheckedIOException("dictionary " + name, damaged);
        }
    }
}
