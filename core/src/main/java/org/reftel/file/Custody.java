package org.reftel.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileState.Exhibit;
import org.reftel.model.file.FileState.Fault;
import org.reftel.model.file.FileState.Held;

/// The hands that one exhibit went through, in the order of moments.
///
/// Each break is named once, at the entry where it shows. When somebody passes it on who is not said to have it,
/// both may have it then: he whom the file named before, and he to whom it is said to have gone. The next entry
/// from either is no break of its own.
final class Custody {
    private final FileEntry entered;
    private final List<FileEntry> passed = new ArrayList<>();

    Custody(FileEntry entered) {
        this.entered = entered;
    }

    FileEntry entered() {
        return entered;
    }

    void passOn(FileEntry entry) {
        passed.add(entry);
    }

    Exhibit exhibit() {
        var walk = walk();
        return new Exhibit(
                number(),
                entered.field("what").orElse(""),
                entered.field("kind").orElse(""),
                entered.field("digest").orElse(""),
                walk.seal,
                entered.field("collected-by").orElse(""),
                entered.field("authority").orElse(""),
                entered.serial(),
                walk.custody);
    }

    List<Fault> faults() {
        return walk().faults;
    }

    /// Only the last word is refused: whoever has it now is known, and what was before can be told late.
    String objection(FileEntry entry) {
        var from = entry.field("from").orElse("");
        if (from.isEmpty() || passed.isEmpty() || inOrder().getLast().serial() != entry.serial()) {
            return "";
        }
        var before = new Custody(entered);
        passed.stream().filter(one -> one.serial() != entry.serial()).forEach(before::passOn);
        var walk = before.walk();
        return walk.may.contains(from)
                ? ""
                : "Exhibit " + number() + " is held by " + walk.last().holder() + " since "
                        + walk.last().from() + " (entry " + walk.last().serial() + "), so " + from
                        + " cannot pass it on. Write first how it came to " + from
                        + ", or leave \"from\" out when that is not known.";
    }

    private String number() {
        return entered.field("exhibit").orElse("");
    }

    private static Instant moment(FileEntry entry, String field) {
        return entry.field(field).map(Instant::parse).orElse(Instant.MIN);
    }

    /// By moment; those of one moment as they follow each other from hand to hand.
    private List<FileEntry> inOrder() {
        var order = new ArrayList<>(passed);
        order.sort((one, other) -> moment(one, "moment").compareTo(moment(other, "moment")));
        var holder = entered.field("holder").orElse("");
        for (int i = 0; i < order.size(); i++) {
            for (int j = i;
                    j < order.size() && moment(order.get(j), "moment").equals(moment(order.get(i), "moment"));
                    j++) {
                if (order.get(j).field("from").orElse("").equals(holder)) {
                    Collections.rotate(order.subList(i, j + 1), 1);
                    break;
                }
            }
            holder = order.get(i).field("to").orElse("");
        }
        return order;
    }

    private Walk walk() {
        var walk = new Walk();
        inOrder().forEach(walk::step);
        return walk;
    }

    /// What shows when the entries are gone through.
    private final class Walk {
        private final List<Held> custody = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();

        /// Who may have it now.
        private final Set<String> may = new HashSet<>();

        private String seal = entered.field("seal").orElse("");

        Walk() {
            custody.add(new Held(
                    entered.field("holder").orElse(""), entered.field("moment").orElse(""), "", entered.serial()));
            may.add(last().holder());
        }

        private Held last() {
            return custody.getLast();
        }

        private void step(FileEntry entry) {
            var from = entry.field("from").orElse("");
            var to = entry.field("to").orElse("");
            var given = entry.field("moment").orElse("");
            var received = entry.field("received").orElse(given);
            hands(entry, from, given, received);
            seals(entry);
            boolean known = may.contains(from) || from.isEmpty();
            if (known) {
                may.clear();
            } else {
                may.retainAll(Set.of(last().holder()));
            }
            may.add(to);
            custody.set(custody.size() - 1, new Held(last().holder(), last().from(), given, last().serial()));
            custody.add(new Held(to, received, "", entry.serial()));
        }

        private void hands(FileEntry entry, String from, String given, String received) {
            if (from.isEmpty()) {
                fault(
                        Fault.Kind.GAP_IN_CUSTODY,
                        entry,
                        "was held by " + last().holder() + " since " + last().from() + "; from whom it was taken on "
                                + given + " is not stated.");
            } else if (!may.contains(from)) {
                fault(
                        Fault.Kind.WRONG_HAND,
                        entry,
                        "is passed on by " + from + " on " + given + ", and " + last().holder() + " has it since "
                                + last().from() + " (entry " + last().serial() + ").");
            } else if (from.equals(last().holder()) && isBefore(given, last().from())) {
                fault(
                        Fault.Kind.OVERLAP_IN_CUSTODY,
                        entry,
                        "is passed on by " + from + " on " + given + ", before he had it on " + last().from()
                                + " (entry " + last().serial() + ").");
            }
            if (isBefore(given, received)) {
                fault(
                        Fault.Kind.GAP_IN_CUSTODY,
                        entry,
                        "was given away on " + given + " and received on " + received
                                + "; who had it meanwhile is not stated.");
            } else if (isBefore(received, given)) {
                fault(
                        Fault.Kind.OVERLAP_IN_CUSTODY,
                        entry,
                        "was received on " + received + ", before it was given away on " + given + ".");
            }
        }

        private void seals(FileEntry entry) {
            var found = entry.field("seal").orElse("");
            if (!found.isEmpty() && !found.equals(seal)) {
                fault(
                        Fault.Kind.SEAL_DIFFERS,
                        entry,
                        "was found with the seal " + found + "; "
                                + (seal.isEmpty() ? "it had none." : "it had the seal " + seal + "."));
                seal = found;
            }
            seal = entry.field("new-seal").orElse(seal);
            var digest = entered.field("digest").orElse("");
            entry.field("digest")
                    .filter(other -> !other.equals(digest))
                    .ifPresent(other -> fault(
                            Fault.Kind.SEAL_DIFFERS,
                            entry,
                            "has the digest " + other + "; "
                                    + (digest.isEmpty()
                                            ? "none was taken when it came."
                                            : "it came with " + digest + ".")));
        }

        private static boolean isBefore(String one, String other) {
            return Instant.parse(one).isBefore(Instant.parse(other));
        }

        private void fault(Fault.Kind kind, FileEntry entry, String what) {
            faults.add(new Fault(kind, entry.serial(), "Exhibit " + number() + " " + what));
        }
    }
}
