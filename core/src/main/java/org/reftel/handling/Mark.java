package org.reftel.handling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Marking;

/// What a printed mark says, word for word, before it is weighed: `(S//REL TO USA, FVEY)`.
///
/// @param controls as canonical words, `RELIDO` and `DISPLAY ONLY` still told apart from `NF`
/// @param release codes of the nations named, groups spelled out, in the order printed
/// @param releaseTo whether the list is written `REL TO`, as the Register has it, and not `REL` as cables have it
/// @param translated words that are not today's usual mark, with what they were read as
/// @param foreign names in a list of nations that no table holds
/// @param unknown words that no table holds
record Mark(
        Level level,
        SortedSet<String> controls,
        boolean released,
        List<String> release,
        boolean releaseTo,
        SortedSet<String> captions,
        List<String> translated,
        List<String> foreign,
        List<String> unknown) {
    static final String RELIDO = "RELIDO";
    static final String DISPLAY_ONLY = "DISPLAY ONLY";

    private static final Pattern TOKEN = Pattern.compile("[A-Z0-9']+(?:\\.[A-Z0-9]+)*\\.?|/|,|&");
    private static final MarkTable TABLE = MarkTable.BUILT_IN;

    Mark {
        controls = Collections.unmodifiableSortedSet(new TreeSet<>(controls));
        release = List.copyOf(release);
        captions = Collections.unmodifiableSortedSet(new TreeSet<>(captions));
        translated = List.copyOf(translated);
        foreign = List.copyOf(foreign);
        unknown = List.copyOf(unknown);
    }

    /// A level and nothing beside it.
    static Mark of(Level level) {
        return new Reader("").mark(level);
    }

    /// What the parser found. The mark as printed is read again, and what it says beside counts too.
    static Mark of(Marking marking) {
        var caveats = new Reader(String.join(" / ", marking.caveats()));
        var found = caveats.mark(caveats.rest(marking.level()));
        return read(marking.asWritten())
                .filter(printed -> printed.unknown.isEmpty())
                .map(found::and)
                .orElse(found);
    }

    /// Captions and controls that stand by themselves; words that no table holds say nothing here.
    static Mark of(List<String> captions) {
        var reader = new Reader(String.join(" / ", captions));
        return reader.mark(reader.rest(Level.U));
    }

    /// Reads a mark as printed, brackets or not; empty when it does not begin with a level.
    static Optional<Mark> read(String printed) {
        var reader = new Reader(Folding.fold(printed).strip());
        return reader.level().map(level -> reader.mark(reader.rest(level)));
    }

    private Mark and(Mark other) {
        var all = new TreeSet<>(controls);
        all.addAll(other.controls);
        var limits = new TreeSet<>(captions);
        limits.addAll(other.captions);
        return new Mark(
                level.compareTo(other.level) >= 0 ? level : other.level,
                all,
                released || other.released,
                released ? release : other.release,
                releaseTo || other.releaseTo,
                limits,
                together(translated, other.translated),
                together(foreign, other.foreign),
                together(unknown, other.unknown));
    }

    private static List<String> together(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        other.stream().filter(word -> !all.contains(word)).forEach(all::add);
        return all;
    }

    boolean noforn() {
        return controls.contains(Label.NF);
    }

    /// The point of the lattice. Foreign information is never below CONFIDENTIAL; what is for a disclosure officer
    /// to release, or for display only, is not released; a list of which we know no nation releases to none, and
    /// one that is written `REL TO` without the USA has a slip in it and releases to none either (ISM-ID-00214); a
    /// word that no table holds may ask for anything.
    Label label() {
        if (!unknown.isEmpty()) {
            return Handling.SYSTEM_HIGH;
        }
        var needed = new TreeSet<>(controls);
        boolean held = needed.remove(RELIDO) | needed.remove(DISPLAY_ONLY);
        var nations = new TreeSet<>(release);
        boolean unsafe = releaseTo && !nations.contains("USA");
        if (held || released && (nations.isEmpty() || unsafe)) {
            needed.add(Label.NF);
        }
        boolean low = needed.contains("FGI") && level.compareTo(Level.C) < 0;
        return new Label(low ? Level.C : level, needed, nations, captions);
    }

    /// Goes through the words once.
    private static final class Reader {
        private final List<String> words = new ArrayList<>();
        private final List<Boolean> behindSlash = new ArrayList<>();
        private final TreeSet<String> controls = new TreeSet<>();
        private final TreeSet<String> captions = new TreeSet<>();
        private final List<String> release = new ArrayList<>();
        private final List<String> translated = new ArrayList<>();
        private final List<String> foreign = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();
        private boolean released;
        private boolean releaseTo;
        private int at;

        Reader(String folded) {
            boolean slash = false;
            var tokens = TOKEN.matcher(folded);
            while (tokens.find()) {
                var token = tokens.group();
                switch (token) {
                    case "/" -> slash = true;
                    case ",", "&" -> {}
                    default -> {
                        for (var word : apart(token)) {
                            words.add(word);
                            behindSlash.add(slash);
                            slash = false;
                        }
                    }
                }
            }
        }

        /// Words that ran together: `SECRETNOFORN`.
        private static List<String> apart(String token) {
            if (token.length() < 9 || TABLE.row(token).isPresent()) {
                return List.of(token);
            }
            for (int i = token.length() - 5; i >= 3; i--) {
                if (TABLE.row(token.substring(0, i)).isPresent()
                        && TABLE.row(token.substring(i)).isPresent()) {
                    return List.of(token.substring(0, i), token.substring(i));
                }
            }
            return List.of(token);
        }

        Mark mark(Level level) {
            return new Mark(level, controls, released, release, releaseTo, captions, translated, foreign, unknown);
        }

        Optional<Level> level() {
            return TABLE.longest(words, at)
                    .filter(found -> found.row().kind() == MarkTable.Kind.LEVEL)
                    .map(this::take);
        }

        private Level take(MarkTable.Found found) {
            at += found.length();
            var row = found.row();
            if (!row.exact()) {
                translated.add(row.words() + " as " + row.says().key());
            }
            controls.addAll(
                    row.words().equals(RELIDO) ? Set.of(RELIDO) : row.says().controls());
            captions.addAll(row.says().distribution());
            return row.says().level();
        }

        /// Takes the words behind the level and gives the level that they make of it.
        Level rest(Level first) {
            var level = first;
            while (at < words.size()) {
                var word = words.get(at);
                if (word.equals("REL") || word.equals("RELEASABLE")) {
                    nations(1);
                } else if (word.equals("DISPLAY")
                        && at + 1 < words.size()
                        && words.get(at + 1).equals("ONLY")) {
                    displayed();
                } else {
                    level = one(level);
                }
            }
            return level;
        }

        private Level one(Level level) {
            var found = TABLE.longest(words, at);
            if (found.isEmpty()) {
                unknown.add(words.get(at++));
                return level;
            }
            if (found.get().row().words().equals("SENSITIVE") && level == Level.U) {
                at++;
                return Level.SBU;
            }
            var other = take(found.get());
            return other.compareTo(level) > 0 ? other : level;
        }

        private void displayed() {
            controls.add(DISPLAY_ONLY);
            translated.add("DISPLAY ONLY as NF");
            boolean before = released;
            var kept = new ArrayList<>(release);
            nations(2);
            released = before;
            release.clear();
            release.addAll(kept);
        }

        /// `REL [TO] nation, nation & nation` up to a slash or a control.
        private void nations(int skipped) {
            at += skipped;
            released = true;
            if (at < words.size() && words.get(at).equals("TO")) {
                releaseTo = true;
                at++;
            } else if (at + 1 < words.size() && words.get(at).equals("TTO") && !behindSlash.get(at + 1)) {
                // Trinidad and Tobago, or TO with a letter twice.
                foreign.add(words.get(at++));
            }
            while (at < words.size() && !behindSlash.get(at)) {
                if (words.get(at).equals("AND")) {
                    at++;
                    continue;
                }
                int length = nation();
                if (length == 0) {
                    if (TABLE.row(words.get(at)).isPresent()) {
                        return;
                    }
                    foreign.add(words.get(at));
                    length = 1;
                }
                at += length;
            }
        }

        private int nation() {
            for (int length = Math.min(4, words.size() - at); length > 0; length--) {
                var name = String.join(" ", words.subList(at, at + length)).replace(".", "");
                var nation = TABLE.nation(name);
                if (nation.isPresent()) {
                    var meant = nation.get().members().isEmpty()
                            ? List.of(nation.get().code())
                            : nation.get().members();
                    if (!meant.equals(List.of(name))) {
                        translated.add(name + " as " + String.join(" ", meant));
                    }
                    release.addAll(meant);
                    return length;
                }
            }
            return 0;
        }
    }
}
