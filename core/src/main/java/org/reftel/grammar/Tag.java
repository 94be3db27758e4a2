package org.reftel.grammar;

/// What a token is for the clause around it: closed classes by their word, verbs by their form, the rest
/// [#OTHER].
public enum Tag {
    DETERMINER,
    POSSESSIVE,
    /// `'s`
    GENITIVE,
    /// `he`, `they`, `we`
    PRONOUN,
    /// `him`, `them`, `us`
    OBJECT,
    PREPOSITION,
    AND,
    BUT,
    THAT,
    /// `who`, `which`
    RELATIVE,
    /// `if`, `whether`, `unless`, `provided`
    IF,
    /// `because`, `when`, `while`, `after`
    SUBORDINATOR,
    MODAL,
    BE,
    HAVE,
    DO,
    NOT,
    TO,
    ADVERB,
    NUMBER,
    COMMA,
    OPEN,
    CLOSE,
    QUOTE,
    /// `;`, `:`, a dash, a full stop
    BREAK,
    /// A form of a listed verb; it may still be a noun where it stands.
    VERB,
    OTHER
}
