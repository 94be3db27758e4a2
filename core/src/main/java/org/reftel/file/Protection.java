package org.reftel.file;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.reftel.model.Label;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState.Fault;

/// Names that only they may know who may read what is marked [#CONTROL]. The label of an entry decides who
/// reads it,
/// as for everything in the room; here it is only seen to that no other entry holds the name.
final class Protection {
    /// The control that an entry needs which holds a protected name.
    static final String CONTROL = "PROTECTED";

    /// A name and what stands for it.
    private record Guarded(String name, String pseudonym, long serial) {}

    private Protection() {}

    static boolean isMarked(Label label) {
        return label.controls().contains(CONTROL) || label.controls().contains(Label.REVIEW);
    }

    static Label mark(Label label) {
        var controls = new TreeSet<>(label.controls());
        controls.add(CONTROL);
        return new Label(label.level(), controls, label.release(), label.distribution());
    }

    /// Why an entry cannot be written as it is, without the name; empty when it can.
    ///
    /// @param standing entries that count
    static String objection(FileKind kind, List<FileEntry> standing, FileEntry entry) {
        if (isMarked(entry.marking())) {
            return "";
        }
        if (protects(kind, entry)) {
            return "An entry that names a protected person is marked " + CONTROL + ", as "
                    + mark(entry.marking()).key() + " is; leave the mark out, and it is.";
        }
        for (var guarded : guarded(kind, standing)) {
            if (holds(entry, guarded.name())) {
                return "It holds the name of a protected person (entry " + guarded.serial() + "). Write \""
                        + guarded.pseudonym() + "\" in its place, or mark the entry "
                        + mark(entry.marking()).key() + ".";
            }
        }
        return "";
    }

    /// @param all entries of the file, also those that were corrected: they can still be read
    static List<Fault> faults(FileKind kind, List<FileEntry> standing, List<FileEntry> all) {
        var faults = new ArrayList<Fault>();
        for (var guarded : guarded(kind, standing)) {
            for (var entry : all) {
                if (!isMarked(entry.marking()) && holds(entry, guarded.name())) {
                    faults.add(new Fault(
                            Fault.Kind.NAME_IN_THE_OPEN,
                            entry.serial(),
                            "Entry " + entry.serial() + " holds the name for which \"" + guarded.pseudonym()
                                    + "\" stands (entry " + guarded.serial() + "), and is not marked " + CONTROL
                                    + ". Who may read it knows the name."));
                }
            }
        }
        return faults;
    }

    private static boolean protects(FileKind kind, FileEntry entry) {
        return kind.entry(entry.type())
                .map(type -> type.does() == FileKind.Does.PROTECTS)
                .orElse(false);
    }

    private static List<Guarded> guarded(FileKind kind, List<FileEntry> standing) {
        return standing.stream()
                .filter(entry -> protects(kind, entry))
                .map(entry -> new Guarded(
                        entry.field("party").orElse(""),
                        entry.field("pseudonym").orElse(""),
                        entry.serial()))
                .toList();
    }

    private static boolean holds(FileEntry entry, String name) {
        var words = words(name);
        return !words.isBlank()
                && (entry.paragraphs().stream().anyMatch(text -> words(text).contains(words))
                        || entry.fields().values().stream()
                                .anyMatch(text -> words(text).contains(words)));
    }

    /// Without case and accents, a blank before and behind each word.
    private static String words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var words = new StringBuilder(" ");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                words.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.charAt(words.length() - 1) == ' '
                ? words.toString()
                : words.append(' ').toString();
    }
}
