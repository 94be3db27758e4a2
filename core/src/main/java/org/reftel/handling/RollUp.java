package org.reftel.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.reftel.model.Code;
import org.reftel.model.Label;
import org.reftel.model.Level;

/// Holds the marks of the parts against the mark of the whole, and each mark against itself.
///
/// Rules of the IC markings register as its Schematron package states them (ISM-ID-00064, 85, 86, 88, 214, 319)
/// and of DoD 5200.01; TRUST.md 2.1 lists them. They say what is wrong with a message and never who may read it.
final class RollUp {
    /// Words that state why a whole is marked higher than each of its parts.
    static final List<String> COMPILATION =
            List.of("BY COMPILATION", "COMPILATION OF", "TAKEN TOGETHER", "IN THE AGGREGATE", "IN AGGREGATE");

    private final Mark whole;
    private final List<Optional<Mark>> parts;
    private final boolean compiled;
    private final List<Found> found = new ArrayList<>();

    /// @param part place in the list of parts; -1 when it concerns the whole
    record Found(Code code, int part, String message) {}

    private RollUp(Mark whole, List<Optional<Mark>> parts, boolean compiled) {
        this.whole = whole;
        this.parts = parts;
        this.compiled = compiled;
    }

    /// @param parts empty where one carries no mark: it counts as the whole
    /// @param compiled whether the text states why the whole is marked higher than its parts
    static List<Found> of(Mark whole, List<Optional<Mark>> parts, boolean compiled) {
        var rollUp = new RollUp(whole, parts, compiled);
        rollUp.alone(whole, -1);
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            parts.get(i).ifPresent(part -> rollUp.alone(part, at));
        }
        if (parts.stream().anyMatch(Optional::isPresent)) {
            rollUp.level();
            rollUp.controls();
            rollUp.captions();
            rollUp.noforn();
            rollUp.release();
        }
        return List.copyOf(rollUp.found);
    }

    private void say(Code code, int part, String message) {
        found.add(new Found(code, part, message));
    }

    /// What one mark may not say, whatever stands beside it.
    private void alone(Mark mark, int part) {
        boolean restricted =
                mark.captions().contains("NODIS") || mark.captions().contains("EXDIS");
        if (mark.noforn() && (mark.released() || mark.controls().contains(Mark.RELIDO))) {
            say(
                    Code.W426_NOFORN_WITH_RELEASE,
                    part,
                    "NOFORN stands beside " + (mark.released() ? "REL" : "RELIDO") + "; NOFORN holds");
        }
        if (mark.releaseTo()
                && (mark.release().isEmpty() || !mark.release().getFirst().equals("USA"))) {
            boolean named = mark.release().contains("USA");
            say(
                    Code.W428_RELEASE_LIST,
                    part,
                    "a REL TO list begins with USA (ISM-ID-00214)"
                            + (named ? "" : "; this one does not name it and counts as NF"));
        }
        if (mark.releaseTo() && mark.foreign().isEmpty() && new TreeSet<>(mark.release()).size() < 2) {
            say(Code.W428_RELEASE_LIST, part, "a REL TO list names more than one nation (ISM-ID-00319)");
        }
        if (mark.captions().contains("NODIS") && mark.captions().contains("EXDIS")) {
            say(Code.W429_CAPTIONS_COMBINED, part, "NODIS and EXDIS do not combine; NODIS holds");
        }
        if (restricted && mark.released()) {
            say(Code.W430_CAPTION_WITH_RELEASE, part, "NODIS and EXDIS exclude a release list; both limits hold");
        }
        if (mark.controls().contains("HCS") && !mark.noforn()) {
            say(Code.W432_HCS_WITHOUT_NOFORN, part, "HCS requires NOFORN");
        }
        if (mark.controls().contains("FGI") && mark.level().compareTo(Level.C) < 0) {
            say(Code.W433_FOREIGN_BELOW_CONFIDENTIAL, part, "foreign government information counts as CONFIDENTIAL");
        }
    }

    private List<Mark> marked() {
        return parts.stream().flatMap(Optional::stream).toList();
    }

    private void level() {
        var highest = marked().stream().map(Mark::level).max(Level::compareTo).orElse(whole.level());
        int order = highest.compareTo(whole.level());
        if (order > 0 || order < 0 && !compiled) {
            say(
                    order > 0 ? Code.W406_MARK_ABOVE_CLASSIFICATION : Code.W407_MARKS_BELOW_CLASSIFICATION,
                    -1,
                    "the whole is " + whole.level().label() + ", the highest paragraph mark is " + highest.label());
        }
    }

    private void controls() {
        var missing = new TreeSet<String>();
        marked().forEach(part -> missing.addAll(part.controls()));
        missing.removeAll(whole.controls());
        missing.removeAll(List.of(Label.NF, Mark.RELIDO, Mark.DISPLAY_ONLY));
        if (!missing.isEmpty()) {
            say(
                    Code.W425_CONTROL_NOT_CARRIED_UP,
                    -1,
                    "paragraphs carry " + String.join(", ", missing) + " and the whole does not"
                            + (missing.contains("FGI") ? " (ISM-ID-00064)" : ""));
        }
    }

    /// NODIS swallows EXDIS.
    private void captions() {
        var missing = new TreeSet<String>();
        marked().forEach(part -> missing.addAll(part.captions()));
        if (missing.contains("NODIS") || whole.captions().contains("NODIS")) {
            missing.remove("EXDIS");
        }
        missing.removeAll(whole.captions());
        if (!missing.isEmpty()) {
            say(
                    Code.W425_CONTROL_NOT_CARRIED_UP,
                    -1,
                    "paragraphs carry " + String.join(", ", missing) + " and the whole does not"
                            + (missing.contains("EXDIS") ? " (ISM-ID-00085)" : "")
                            + (missing.contains("NODIS") ? " (ISM-ID-00086)" : ""));
        }
    }

    private void noforn() {
        long number = marked().stream().filter(Mark::noforn).count();
        if (number > 0 && !whole.noforn()) {
            say(
                    Code.W431_NOFORN_NOT_CARRIED_UP,
                    -1,
                    number + (number == 1 ? " paragraph is" : " paragraphs are") + " NOFORN and the whole is not");
        }
    }

    /// The whole is releasable only where every classified part is, and no other part is held back (ISM-ID-00088).
    private void release() {
        if (!whole.released()) {
            return;
        }
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (part.isEmpty()) {
                continue;
            }
            var mark = part.get();
            boolean classified = mark.level().compareTo(Level.C) >= 0;
            boolean held = mark.noforn()
                    || mark.controls().contains(Mark.RELIDO)
                    || mark.controls().contains(Mark.DISPLAY_ONLY);
            var beyond = new TreeSet<>(whole.release());
            beyond.remove("USA");
            mark.release().forEach(beyond::remove);
            if (held || classified && !mark.released()) {
                say(Code.W427_RELEASE_TOO_WIDE, i, "the whole is releasable and this part is not (ISM-ID-00088)");
            } else if (mark.released() && !beyond.isEmpty()) {
                say(
                        Code.W427_RELEASE_TOO_WIDE,
                        i,
                        "the whole is releasable to " + String.join(", ", beyond) + " and this part is not");
            }
        }
    }
}
