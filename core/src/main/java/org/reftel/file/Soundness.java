package org.reftel.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileKind.EntryType;
import org.reftel.model.file.FileKind.Is;
import org.reftel.model.file.FileKind.Need;

/// Whether whatever a part of a kind names is there, so that nothing is found out only when somebody writes.
final class Soundness {
    private final FileKind kind;
    private final Set<String> stages = new HashSet<>();
    private final Set<String> fora = new HashSet<>();
    private final Set<String> entries = new HashSet<>();

    private Soundness(FileKind kind) {
        this.kind = kind;
    }

    /// @throws IllegalArgumentException with the place and the reason
    static void check(FileKind kind) {
        new Soundness(kind).check();
    }

    private void check() {
        kind.stages().forEach(stage -> once(stages, stage.key(), "stage"));
        kind.fora().forEach(forum -> once(fora, forum.key(), "forum"));
        kind.entries().forEach(entry -> once(entries, entry.key(), "entry"));
        there(stages, Set.of(kind.begins()), "it begins in stage");
        there(stages, kind.funnel(), "the funnel counts stage");
        there(entries, kind.outcomes(), "the outcomes count entry");
        kind.entries().forEach(this::entry);
        var clocks = new HashSet<String>();
        for (var clock : kind.clocks()) {
            once(clocks, clock.key(), "clock");
            there(entries, clock.starts(), "clock " + clock.key() + " is started by entry");
            there(entries, clock.stops(), "clock " + clock.key() + " is stopped by entry");
            within(clock);
        }
        for (var needed : kind.complete()) {
            var where = "\"" + needed.says() + "\" in complete ";
            there(stages, needed.at(), where + "names stage");
            there(entries, named(needed.entry()), where + "needs entry");
            there(kind.roles(), named(needed.role()), where + "needs role");
            if (needed.entry().isEmpty()
                    && needed.role().isEmpty()
                    && needed.exhibit().isEmpty()) {
                throw new IllegalArgumentException(where + "needs nothing: name a role, an entry or an exhibit");
            }
        }
    }

    /// A limit that entries say has to be a number in each that says one.
    private void within(FileKind.Clock clock) {
        if (clock.within().isEmpty()) {
            return;
        }
        var fields = kind.entries().stream()
                .flatMap(entry -> entry.field(clock.within()).stream())
                .toList();
        if (fields.isEmpty() || fields.stream().anyMatch(field -> field.is() != Is.NUMBER)) {
            throw new IllegalArgumentException("clock " + clock.key() + " has its limit from the field \""
                    + clock.within() + "\", which "
                    + (fields.isEmpty() ? "no entry has" : "has to be a number in each entry that has it"));
        }
    }

    private void entry(EntryType entry) {
        var where = "entry " + entry.key() + " names ";
        there(stages, entry.from(), where + "stage");
        there(stages, named(entry.to()), where + "stage");
        there(fora, entry.in(), where + "forum");
        there(fora, named(entry.into()), where + "forum");
        entry.between().forEach(pair -> there(fora, List.of(pair.from(), pair.to()), where + "forum"));
        var fields = new HashSet<String>();
        for (var field : entry.fields()) {
            once(fields, field.key(), "field of entry " + entry.key());
            if (field.is() == Is.ENTRY) {
                there(entries, field.among(), "field " + field.key() + " of entry " + entry.key() + " names entry");
            } else if (field.is() == Is.CHOICE && field.among().isEmpty()) {
                throw new IllegalArgumentException(
                        "field " + field.key() + " of entry " + entry.key() + " is a choice among nothing");
            }
        }
        Meaning.needed(entry.does()).forEach((name, is) -> means(entry, name, is, true));
        Meaning.known(entry.does()).forEach((name, is) -> means(entry, name, is, false));
        entry.needs().forEach(need -> need(entry, fields, need));
    }

    /// A field that the program reads has to be what it reads it as.
    private static void means(EntryType entry, String name, Set<Is> allowed, boolean needed) {
        var field = entry.field(name);
        if (field.isEmpty() && needed) {
            throw new IllegalArgumentException(
                    "what entry " + entry.key() + " does needs field \"" + name + "\", which is not there");
        }
        if (field.isPresent() && !allowed.contains(field.get().is())) {
            throw new IllegalArgumentException("field " + name + " of entry " + entry.key() + " is read as "
                    + words(allowed) + ", and is " + word(field.get().is()));
        }
        if (field.isPresent() && needed && !field.get().needed()) {
            throw new IllegalArgumentException(
                    "field " + name + " of entry " + entry.key() + " has to be needed, by what the entry does");
        }
    }

    private void need(EntryType entry, Set<String> fields, Need need) {
        var where = "\"" + need.says() + "\" of entry " + entry.key();
        there(fields, named(need.when()), where + " is needed when field");
        there(fields, named(need.field()), where + " needs field");
        there(entries, need.entries(), where + " needs entry");
        there(kind.roles(), named(need.role()), where + " needs role");
        if (need.when().isEmpty() != need.among().isEmpty()) {
            throw new IllegalArgumentException(where + " has to have both \"when\" and \"among\", or neither");
        }
        entry.field(need.when())
                .filter(field -> field.is() == Is.CHOICE)
                .ifPresent(field -> there(field.among(), need.among(), where + " is needed for the value"));
        if (need.force()
                && entry.field(need.field())
                        .filter(field -> field.is() == Is.ENTRY)
                        .isEmpty()) {
            throw new IllegalArgumentException(where + " has to be in force, so its field is one that names an entry");
        }
        if (need.force()
                && entry.field("moment")
                        .filter(field -> field.is() != Is.MOMENT)
                        .isPresent()) {
            throw new IllegalArgumentException(
                    where + " is looked for at the field \"moment\", which has to be a moment");
        }
        if (need.field().isEmpty() && need.entries().isEmpty() && need.role().isEmpty()) {
            throw new IllegalArgumentException(where + " needs nothing: name a field, entries or a role");
        }
    }

    private static Set<String> named(String name) {
        return name.isEmpty() ? Set.of() : Set.of(name);
    }

    private static String words(Set<Is> allowed) {
        var known = new ArrayList<String>();
        allowed.forEach(is -> known.add(word(is)));
        known.sort(null);
        return String.join(" or ", known);
    }

    private static String word(Is is) {
        return is.name().toLowerCase(Locale.ROOT);
    }

    private static void once(Set<String> known, String key, String what) {
        if (!known.add(key)) {
            throw new IllegalArgumentException(what + " " + key + " stands there twice");
        }
    }

    private static void there(Collection<String> known, Collection<String> named, String what) {
        for (var name : named) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(what + " \"" + name + "\", which is not there");
            }
        }
    }
}
