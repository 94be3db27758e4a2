package org.reftel.file;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.reftel.model.Label;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState.Fault;

/// Names that only they may know who may read what is marked [#CONTROL]. The label of an entry decides who reads
/// it, as for everything in the room; here it is only seen to that no other entry holds the name.
final class Protection {
    /// The control that an entry needs which holds a protected name.
    static final String CONTROL = "PROTECTED";

    /// A name and what stands for it.
    private record Guarded(String name, String pseudonym, long serial) {}

    private final List<Guarded> guarded = new ArrayList<>();

    /// The words of entries by their numbers, read once.
    private final Map<Long, String> read = new HashMap<>();

    /// @param entry one that protects a name
    void guard(FileEntry entry) {
        var named = guarded(entry);
        if (!words(named.name()).isBlank()) {
            guarded.add(named);
        }
    }

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
        for (var one : standing) {
            var guarded = guarded(one);
            if (protects(kind, one) && !words(guarded.name()).isBlank() && holds(entry, guarded.name())) {
                return "It holds the name of a protected person (entry " + guarded.serial() + "). Write \""
                        + guarded.pseudonym() + "\" in its place, or mark the entry "
                        + mark(entry.marking()).key() + ".";
            }
        }
        return "";
    }

    boolean isAny() {
        return !guarded.isEmpty();
    }

    /// @param all entries of the file, also those that were corrected: they can still be read
    List<Fault> faults(List<FileEntry> all) {
        var faults = new ArrayList<Fault>();
        for (var one : guarded) {
            for (var entry : all) {
                if (!isMarked(entry.marking())
                        && read.computeIfAbsent(entry.serial(), serial -> text(entry))
                                .contains(words(one.name()))) {
                    faults.add(new Fault(
                            Fault.Kind.NAME_IN_THE_OPEN,
                            entry.serial(),
                            "Entry " + entry.serial() + " holds the name for which \"" + one.pseudonym()
                                    + "\" stands (entry " + one.serial() + "), and is not marked " + CONTROL
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

    private static Guarded guarded(FileEntry entry) {
        return new Guarded(
                entry.field("party").orElse(""), entry.field("pseudonym").orElse(""), entry.serial());
    }

    private static boolean holds(FileEntry entry, String name) {
        return text(entry).contains(words(name));
    }

    /// All that it says, in words; no name goes over from one part to the next.
    private static String text(FileEntry entry) {
        var text = new StringBuilder();
        entry.fields().values().forEach(value -> text.append(words(value)).append('\n'));
        entry.paragraphs().forEach(paragraph -> text.append(words(paragraph)).append('\n'));
        return text.toString();
    }

    /// Without case and accents, a blank before and behind each word.
    private static String words(String text) {
        var plain = isPlain(text)
                ? text.toLowerCase(Locale.ROOT)
                : Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
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

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
