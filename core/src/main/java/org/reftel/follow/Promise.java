package org.reftel.follow;

import java.util.List;
import org.reftel.model.Statement.Commitment;

/// A word that was given or asked for, and what later paragraphs say of it.
///
/// @param again where the same passage stands once more, which is no second promise
/// @param outcomes in order of time
public record Promise(Cited<Commitment> given, List<Spot> again, List<Outcome> outcomes, Status status) {
    public Promise {
        again = List.copyOf(again);
        outcomes = List.copyOf(outcomes);
    }

    /// Whether it is listed among promises; a request or a suggestion is not.
    public boolean binds() {
        return given.said().modality().binds();
    }

    /// How it stands, as far as the material tells.
    public enum Status {
        /// Nothing later bears on it.
        OPEN("open"),
        /// Something later bears on it and does not end it.
        MOVED("moved"),
        DONE("done"),
        PROBABLY_DONE("probably done"),
        /// Its day has passed and nothing tells.
        NOT_KNOWN("not known");

        private final String key;

        Status(String key) {
            this.key = key;
        }

        /// As it is printed and exported.
        public String key() {
            return key;
        }
    }

    /// A later paragraph that bears on it.
    ///
    /// @param quote the words that do
    /// @param why in plain words: what both have in common, and what the later one says
    /// @param certainty [Certainty#CONFIRMED] only when a person confirmed it
    public record Outcome(Spot spot, String quote, Bearing bearing, String why, Certainty certainty) {}

    /// Whether a person has decided.
    public enum Certainty {
        PROBABLE,
        CONFIRMED
    }

    /// What a later paragraph says of a promise.
    public enum Bearing {
        COMPLETED,
        BEGUN,
        /// A later figure of the same thing.
        FIGURE,
        DELAYED,
        CONTRADICTED,
        /// Spoken of again.
        TAKEN_UP
    }
}
