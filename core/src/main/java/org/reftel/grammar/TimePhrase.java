package org.reftel.grammar;

import org.reftel.model.Dated;

/// Words that tell a time: `on July 13`, `by the end of the month`, `shortly`.
///
/// @param from first token in [Words#tokens()]; a word of [#relation] (`by`, `since`) belongs to it, `on` and
///     `in` do not
/// @param to behind the last one
/// @param dated what it comes to; its words are those of the tokens
/// @param ahead whether it lies behind the base date, as far as is known
public record TimePhrase(int from, int to, Relation relation, Dated dated, boolean ahead) {
    /// How the time bounds what is said.
    public enum Relation {
        /// On, in, during.
        AT,
        /// By, before, until, no later than, within: a term.
        BY,
        /// Since, after, from, as of: a beginning.
        SINCE
    }

    public boolean covers(int token) {
        return token >= from && token < to;
    }
}
