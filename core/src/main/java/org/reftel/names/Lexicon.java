package org.reftel.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// General English and general facts: what a word may be, before the text is asked. Titles, heads of organisations
/// and places, months, peoples, countries, large cities. No name of a person.
public final class Lexicon {
    public static final int TITLE = 1;
    public static final int ORGANISATION = 1 << 1;
    public static final int PLACE_HEAD = 1 << 2;
    public static final int MONTH = 1 << 3;
    public static final int PARTICLE = 1 << 4;
    public static final int SPEECH = 1 << 5;
    public static final int CAPTION = 1 << 6;
    public static final int PROGRAMME = 1 << 7;
    public static final int INSTRUMENT = 1 << 8;
    public static final int SYSTEM = 1 << 9;
    public static final int EQUIPMENT = 1 << 10;
    /// Adjectives of nationality and faith, and names of peoples: never a name by themselves.
    public static final int PEOPLE = 1 << 11;
    /// A place of one word.
    public static final int PLACE = 1 << 12;
    /// The first word of a place of several.
    public static final int PLACE_BEGIN = 1 << 13;

    private static final Map<String, Integer> KINDS = Map.ofEntries(
            Map.entry("title", TITLE),
            Map.entry("organisation", ORGANISATION),
            Map.entry("place", PLACE_HEAD),
            Map.entry("month", MONTH),
            Map.entry("particle", PARTICLE),
            Map.entry("speech", SPEECH),
            Map.entry("caption", CAPTION),
            Map.entry("programme", PROGRAMME),
            Map.entry("instrument", INSTRUMENT),
            Map.entry("system", SYSTEM),
            Map.entry("equipment", EQUIPMENT),
            Map.entry("people", PEOPLE));

    private static final Lexicon BUILT_IN = load();

    private final Map<String, Integer> flags;
    private final Set<String> places;
    private final Set<String> fronts;

    private Lexicon(Map<String, Integer> flags, Set<String> places, Set<String> fronts) {
        this.flags = flags;
        this.places = places;
        this.fronts = fronts;
    }

    public static Lexicon builtIn() {
        return BUILT_IN;
    }

    /// What a word in lower case may be; 0 when nothing is known of it.
    public int of(String lower) {
        return flags.getOrDefault(lower, 0);
    }

    public boolean is(String lower, int kind) {
        return (of(lower) & kind) != 0;
    }

    /// Whether the words, in lower case with single blanks, are a place.
    public boolean isPlace(String words) {
        return places.contains(words);
    }

    /// Whether a word heads a programme or a system from in front: `Plan Verra`, `Operation Calm Sea`.
    public boolean isFront(String lower) {
        return fronts.contains(lower);
    }

    private static Lexicon load() {
        var flags = new HashMap<String, Integer>();
        var places = new HashSet<String>();
        for (var line : lines("lexicon.csv")) {
            int comma = line.indexOf(',');
            put(flags, line.substring(0, comma), kind(line.substring(comma + 1)));
        }
        for (var line : lines("countries.csv")) {
            int comma = line.indexOf(',');
            for (var name : line.substring(0, comma).split(";", -1)) {
                place(flags, places, name);
            }
            for (var people : line.substring(comma + 1).split(";", -1)) {
                if (!people.isEmpty() && people.indexOf(' ') < 0) {
                    put(flags, people.toLowerCase(Locale.ROOT), PEOPLE);
                }
            }
        }
        for (var line : lines("places.txt")) {
            place(flags, places, line);
        }
        // Hash tables that spread what they are given: most words are asked for in vain.
        return new Lexicon(flags, places, new HashSet<>(lines("fronts.txt")));
    }

    private static int kind(String name) {
        var kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalStateException("lexicon.csv has a kind \"" + name + "\"");
        }
        return kind;
    }

    private static void place(Map<String, Integer> flags, Set<String> places, String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        places.add(lower);
        int blank = lower.indexOf(' ');
        put(flags, blank < 0 ? lower : lower.substring(0, blank), blank < 0 ? PLACE : PLACE_BEGIN);
    }

    private static void put(Map<String, Integer> flags, String word, int kind) {
        flags.merge(word, kind, (a, b) -> a | b);
    }

    /// All but the heading and comments.
    static List<String> lines(String name) {
        try (var in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without its list " + name);
            }
            var lines = new ArrayList<String>();
            boolean first = true;
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!first && !line.isEmpty()) {
                    lines.add(line);
                }
                first = false;
            }
            return lines;
        } catch (IOException damaged) {
            throw new UncheckedIOException("list " + name, damaged);
        }
    }
}
