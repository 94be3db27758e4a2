package org.reftel.handling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.reftel.model.Document;
import org.reftel.model.Label;
import org.reftel.model.Level;
import org.reftel.model.Marking;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.model.Span;
import org.reftel.model.View;

/// Decides. Default is no.
public final class Handling {
    /// What is unknown or unreadable counts as, and what a document without a classification does: the top of the
    /// lattice, which nobody but the owner reads until a person has looked.
    public static final Label SYSTEM_HIGH = Label.of(Level.TS, Set.of(Label.NF, Label.REVIEW));

    private static final Set<String> NATIONS = Set.copyOf(MarkTable.BUILT_IN.codes());

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

    /// The decision. A reader needs the level, each control, each distribution list, and to be of a nation that the
    /// part may be released to. `NF` is a reader of the United States, who is on every release list; `NODIS` is on
    /// every `EXDIS` list; several nations read together what all of them may.
    public static boolean mayRead(View view, Label label) {
        return view.owner()
                || !label.controls().contains(Label.REVIEW)
                        && view.level().compareTo(label.level()) >= 0
                        && view.grants().containsAll(label.controls())
                        && label.distribution().stream().allMatch(caption -> isOn(view, caption))
                        && (label.release().isEmpty() || view.grants().contains(Label.NF) || isReleased(view, label));
    }

    /// Whether one reader reads nothing that another may not: what a server shows at most.
    public static boolean isWithin(View view, View most) {
        if (view.owner() || most.owner()) {
            return most.owner();
        }
        var nations = nations(view);
        var others = nations(most);
        boolean released = view.grants().contains(Label.NF)
                || nations.isEmpty()
                || most.grants().contains(Label.NF)
                || !others.isEmpty() && nations.containsAll(others);
        return released
                && view.level().compareTo(most.level()) <= 0
                && view.grants().stream()
                        .filter(grant -> !nations.contains(grant))
                        .allMatch(grant -> isOn(most, grant));
    }

    private static TreeSet<String> nations(View view) {
        var nations = new TreeSet<>(view.grants());
        nations.retainAll(NATIONS);
        return nations;
    }

    private static boolean isOn(View view, String caption) {
        return view.grants().contains(caption)
                || caption.equals("EXDIS") && view.grants().contains("NODIS");
    }

    private static boolean isReleased(View view, Label label) {
        var nations = nations(view);
        return !nations.isEmpty() && label.release().containsAll(nations);
    }

    /// The lowest label above both: whoever reads it reads both, and whoever reads both reads it. Release lists
    /// intersect; when nothing is left, only the United States are on both, which is `NF` (CAPCO practice).
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
                controls.add(Label.NF);
            }
        }
        var distribution = new TreeSet<>(one.distribution());
        distribution.addAll(other.distribution());
        var level = one.level().compareTo(other.level()) >= 0 ? one.level() : other.level();
        return new Label(level, controls, release, distribution);
    }

    /// Whether every reader of the one may read the other.
    public static boolean dominates(Label high, Label low) {
        return join(high, low).equals(high);
    }

    public static Label of(Marking marking) {
        return Mark.of(marking).label();
    }

    public static Labels of(Document document) {
        return DocumentMarks.of(document).labels();
    }

    /// What a person should know about the marks of a document: translations of historic and damaged ones, doubts,
    /// and what does not roll up.
    public static List<Problem> findings(Document document) {
        var marks = DocumentMarks.of(document);
        var findings = new ArrayList<>(marks.findings());
        marks.banner()
                .ifPresent(banner ->
                        findings.addAll(told(document, RollUp.of(banner, marks.paragraphs(), isCompiled(document)))));
        return findings;
    }

    private static List<Problem> told(Document document, List<RollUp.Found> found) {
        var problems = new ArrayList<Problem>();
        var paragraphs = document.paragraphs();
        for (var one : found) {
            if (one.part() < 0) {
                problems.add(Problem.whole(one.code(), one.message()));
            } else {
                var paragraph = paragraphs.get(one.part());
                List<Span> places = paragraph.spans().isEmpty()
                        ? List.of()
                        : List.of(paragraph.spans().getFirst());
                problems.add(
                        new Problem(one.code(), places, "paragraph " + paragraph.address() + ": " + one.message()));
            }
        }
        return problems;
    }

    private static boolean isCompiled(Document document) {
        var text = document.extract().text().toUpperCase(Locale.ROOT);
        return RollUp.COMPILATION.stream().anyMatch(text::contains);
    }

    /// What holds for a record: of every part the highest that any copy says. A document without any
    /// classification is treated as the highest level. The distribution lists of any copy limit every part.
    ///
    /// @param addresses of each copy's paragraphs, in order
    public static Marked marked(List<Labels> copies, List<List<String>> addresses) {
        var whole = copies.stream()
                .map(Labels::whole)
                .flatMap(Optional::stream)
                .reduce(Handling::join)
                .orElse(SYSTEM_HIGH);
        var limits = new Label(Level.U, new TreeSet<>(), new TreeSet<>(), whole.distribution());
        var subject = copies.stream()
                .map(Labels::subject)
                .reduce(Handling::join)
                .map(label -> join(label, limits))
                .orElse(whole);
        var labels = new LinkedHashMap<String, Label>();
        for (int i = 0; i < copies.size(); i++) {
            var copy = copies.get(i);
            for (int j = 0; j < addresses.get(i).size(); j++) {
                var label = copy.paragraphs().get(j).orElse(copy.whole().orElse(whole));
                labels.merge(addresses.get(i).get(j), join(label, limits), Handling::join);
            }
        }
        return new Marked(whole, subject, labels);
    }

    /// Reads what a person types for a view: `SBU`, `C/NF`, `S/NF/EXDIS`. Empty when it is none.
    public static Optional<View> view(String typed) {
        try {
            return Optional.of(Views.read(typed));
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    /// The same, with the reason and what is possible when it is none.
    ///
    /// @throws Refused with X912
    public static View viewOf(String typed) throws Refused {
        return Views.read(typed);
    }
}
