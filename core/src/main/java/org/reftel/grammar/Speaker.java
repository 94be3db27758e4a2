package org.reftel.grammar;

import org.reftel.model.Named;
import org.reftel.model.Voice;

/// Whom a pronoun may mean: the subject or speaker of the sentence before.
///
/// @param plural whether it is *they*
record Speaker(Voice voice, boolean person, boolean plural) {
    static final Speaker NONE = new Speaker(Voice.AUTHOR, false, false);

    boolean fits(String pronoun) {
        if (!voice.speaker().isStated()) {
            return false;
        }
        return switch (pronoun) {
            case "he", "she" -> person && !plural;
            case "they" -> plural;
            default -> false;
        };
    }

    Named named() {
        return voice.speaker();
    }
}
