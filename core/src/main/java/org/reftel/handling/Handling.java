package org.reftel.handling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reftel.model.Document;
import org.reftel.model.Field;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Marking;
import org.reftel.model.View;

/// Decides. Default is no.
public final class Handling {
    /// What an unmarked document without a classification counts as.
    public static final Label SYSTEM_HIGH = Label.of(Level.TS, Set.of("NF"));

    private Handling() {}

    /// What one copy says of its parts.
    ///
    /// @param whole of its classification line; empty when it has none
    /// @param paragraphs by their marks, one a paragraph, in order; empty where there is no mark
    /// @param subject of the subject line: unclassified unless it carries a mark
    public record Labels(Optional<Label> whole, List<Optional<Label>> paragraphs, Label subject) {
        public Labels {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// What holds for a record.
    ///
    /// @param whole of every part that has no label of its own
    /// @param paragraphs by address
    public record Marked(Label whole, Label subject, Map<String, Label> paragraphs) {
        public Marked {
            paragraphs = Collections.unmodifiableMap(new LinkedHashMap<>(paragraphs));
        }

        public Label of(String address) {
            return paragraphs.getOrDefault(address, whole);
        }
    }

    public static boolean mayRead(View view, Label label) {
        return view.owner()
                || view.level().compareTo(label.level()) >= 0
                        && view.grants().containsAll(label.controls())
                        && view.grants().containsAll(label.distribution())
                        && (label.release().isEmpty()
                                || label.release().stream().anyMatch(view.grants()::contains));
    }

    /// The lowest label above both.
    public static Label join(Label one, Label other) {
        var controls = new TreeSet<>(one.controls());
        controls.addAll(other.controls());
        var release = new TreeSet<String>();
        if (one.release().isEmpty() || other.release().isEmpty()) {
            release.addAll(one.release());
            release.addAll(other.release());
        } else {
            release.addAll(one.release());
            release.retainAll(other.release());
            if (release.isEmpty()) {
                controls.add("NF");
            }
        }
        var distribution = new TreeSet<>(one.distribution());
        distribution.addAll(other.distribution());
        var level = one.level().compareTo(other.level()) >= 0 ? one.level() : other.level();
        return new Label(level, controls, release, distribution);
    }

    public static Label of(Marking marking) {
        return Label.of(marking.level(), new TreeSet<>(marking.caveats()));
    }

    public static Labels of(Document document) {
        var classification = document.header().classification();
        var whole = classification instanceof Field.Unreadable<Marking>
                ? Optional.of(SYSTEM_HIGH)
                : classification.optional().map(Handling::of);
        var paragraphs = new ArrayList<Optional<Label>>();
        for (var paragraph : document.paragraphs()) {
            paragraphs.add(paragraph.marking().optional().map(Handling::of));
        }
        var subject =
                document.header().subjectMarking().optional().map(Handling::of).orElse(Label.of(Level.U));
        return new Labels(whole, paragraphs, subject);
    }

    /// What holds for a record: of every part the highest that any copy says. A document without any classification is
    /// treated as the highest level.
    ///
    /// @param addresses of each copy's paragraphs, in order
    public static Marked marked(List<Labels> copies, List<List<String>> addresses) {
        var whole = copies.stream()
                .map(Labels::whole)
                .flatMap(Optional::stream)
                .reduce(Handling::join)
                .orElse(SYSTEM_HIGH);
        var subject =
                copies.stream().map(Labels::subject).reduce(Handling::join).orElse(whole);
        var labels = new LinkedHashMap<String, Label>();
        for (int i = 0; i < copies.size(); i++) {
            var copy = copies.get(i);
            for (int j = 0; j < addresses.get(i).size(); j++) {
                var label = copy.paragraphs().get(j).orElse(copy.whole().orElse(whole));
                labels.merge(addresses.get(i).get(j), label, Handling::join);
            }
        }
        return new Marked(whole, subject, labels);
    }

    /// Reads what a person types for a view: `SBU`, `C/NF`, `S/NF/EXDIS`.
    public static Optional<View> view(String typed) {
        var parts = typed.strip().toUpperCase(java.util.Locale.ROOT).split("/", -1);
        for (var level : Level.values()) {
            if (level.name().equals(parts[0])) {
                var grants = new TreeSet<String>();
                for (int i = 1; i < parts.length; i++) {
                    grants.add(parts[i].strip());
                }
                return Optional.of(View.of(level, grants));
            }
        }
        return Optional.empty();
    }
}
