package org.reftel.grammar;

/// A verb with its auxiliaries and its subject. All numbers are tokens of [Words#tokens()]; ranges are half
/// open.
///
/// @param sentence index in [Words#sentences()]
/// @param from first auxiliary, `to`, or the verb
/// @param verb the verb itself
/// @param end behind it
/// @param lemma of the verb (`agree`, `be`); empty for a modal alone
/// @param modal in small letters, empty when none (`would`)
/// @param time of a finite verb
/// @param voice whether the subject acts
/// @param subject of its own, or shared with the clause before it; `0..0` when there is none
/// @param shares the clause whose subject it shares, as *and agreed* does; -1 when it has its own or none
public record Clause(
        int sentence,
        int from,
        int verb,
        int end,
        String lemma,
        String modal,
        Form form,
        Time time,
        boolean negated,
        boolean perfect,
        boolean progressive,
        boolean passive,
        int subjectFrom,
        int subjectTo,
        int shares) {

    static final Clause NONE =
            new Clause(0, 0, 0, 0, "", "", Form.FINITE, Time.NONE, false, false, false, false, 0, 0, -1);

    /// How a verb stands.
    public enum Form {
        FINITE,
        INFINITIVE,
        /// `saying that`, `of sending`
        GERUND,
        /// `asked about this, he`, `the funds pledged at`
        PARTICIPLE
    }

    /// When, as the form tells.
    public enum Time {
        PAST,
        PRESENT,
        NONE
    }

    public boolean isFinite() {
        return form == Form.FINITE;
    }

    public boolean hasSubject() {
        return subjectTo > subjectFrom;
    }

    public boolean hasModal() {
        return !modal.isEmpty();
    }

    Clause with(int subjectFrom, int subjectTo, int shares) {
        return new Clause(
                sentence,
                from,
                verb,
                end,
                lemma,
                modal,
                form,
                time,
                negated,
                perfect,
                progressive,
                passive,
                subjectFrom,
                subjectTo,
                shares);
    }

    Clause as(Form form) {
        return new Clause(
                sentence,
                from,
                verb,
                end,
                lemma,
                modal,
                form,
                Time.NONE,
                negated,
                perfect,
                progressive,
                passive,
                0,
                0,
                -1);
    }
}
