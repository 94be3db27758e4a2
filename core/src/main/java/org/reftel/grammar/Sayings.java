package org.reftel.grammar;

/// Verbs of saying: their subject speaks.
public final class Sayings {
    private static final WordSet SAYING = WordSet.of("""
        acknowledge add admit advise affirm agree allege announce answer argue ask assert assess assure
        believe brief caution characterize charge claim clarify comment complain concede conclude concur
        confide confirm contend continue convey counsel counter declare demand deny describe disagree
        disclose elaborate emphasize estimate expect explain express flag highlight hint hope imply indicate
        inform inquire insist joke lament maintain mention note object observe offer opine outline pledge
        point posit praise predict promise propose protest quip reaffirm recommend recount reiterate relate
        remark repeat reply report request respond reveal say signal speculate state stress suggest
        summarize swear tell testify thank think underline underscore urge voice volunteer vow warn write
        """);

    /// That take a clause without *that*: `said Marenia would`.
    private static final WordSet BARE = WordSet.of("""
        acknowledge add admit affirm agree allege announce answer argue assert assure believe claim complain
        concede conclude confirm declare demand deny doubt emphasize ensure expect explain fear feel
        guarantee hear hope indicate inform insist know lament maintain mean note pledge predict promise
        propose recommend reiterate remark reply report request say see state stress suggest tell think
        understand urge vow warn
        """);

    private Sayings() {}

    public static boolean isSaying(String lemma) {
        return SAYING.has(lemma);
    }

    static boolean takesBareClause(String lemma) {
        return BARE.has(lemma);
    }
}
