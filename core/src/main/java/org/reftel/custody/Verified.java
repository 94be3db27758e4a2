package org.reftel.custody;

import java.util.List;
import org.reftel.model.Code;

/// What a verification has to say.
///
/// @param origin name of the room
/// @param entries how many the checkpoint signs
/// @param compared how many sources were compared with the ledger byte for byte
/// @param anchored how many entries a checkpoint that was kept elsewhere covers
/// @param witnesses that cosigned, of those whom the user named
/// @param findings the first bad entry first
/// @param notes what is no fault and yet worth knowing
public record Verified(
        Verdict verdict,
        String origin,
        long entries,
        long compared,
        long anchored,
        List<String> witnesses,
        List<Finding> findings,
        List<String> notes) {
    public Verified {
        witnesses = List.copyOf(witnesses);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /// What the verdict means and does not mean, in one sentence.
    public String meaning() {
        return switch (verdict) {
            case INTACT_WITNESSED ->
                "Every kept byte is as the ledger committed to it, and " + String.join(", ", witnesses)
                        + " signed this checkpoint as well.";
            case INTACT ->
                "Every kept byte is as the ledger committed to it, and the first " + anchored
                        + " entries are those of the checkpoint that was kept"
                        + (anchored < entries
                                ? "; for the " + (entries - anchored) + " since then there is the room's own word only."
                                : ".");
            case UNANCHORED ->
                "Every kept byte is as the ledger committed to it. But nothing from outside the folder was compared:"
                        + " whoever has the folder and its keys could have made all of it anew. Keep a checkpoint"
                        + " elsewhere (reftel verify --print-checkpoint) and give it with --checkpoint.";
            case INCOMPLETE ->
                findings.stream().allMatch(finding -> finding.code() == Code.X965_EXPUNGING_UNFINISHED)
                        ? "An expunging was cut short; all else is as the ledger committed to it. Whoever writes next"
                                + " finishes it: reftel rebuild."
                        : "Something that the ledger names is not there. Restore it from a backup.";
            case ALTERED ->
                findings.stream().allMatch(finding -> finding.code() == Code.X926_DERIVED_DIFFERS)
                        ? "Every kept byte is as the ledger committed to it, but catalogue or index are not what it"
                                + " gives: make them anew with reftel rebuild."
                        : "Something is not what the ledger committed to. Restore it from a backup.";
            case DIVERGED ->
                "The room is not the one that the kept checkpoint was made of. Keep both, and ask who had access.";
        };
    }
}
