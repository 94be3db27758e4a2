package org.reftel.follow;

import java.util.Set;

/// What tells nothing of a matter when two sentences share it: words with which anything is done or spoken of, and
/// the side that writes all records.
final class Light {
    /// `continue to work on the issue`, `provide support`, `establish a mechanism`: verbs that take any matter, and
    /// nouns that stand for any.
    private static final Set<String> TERMS = Set.copyOf(Terms.of("""
        establish establishing set creates create start begin launch open continue keep work cooperate engage
        engagement support help assist assistance provide offer raise seek consider pursue address discuss
        discussion talk review respond reply receive send share bring hold host meet meeting visit attend
        participate join lead improve increase enhance strengthen expand develop build promote ensure allow
        require request ask agree agreement decide confirm announce publish present prepare plan complete
        conclude finish sign implement conduct carry play face remain follow move pass change end show try find
        issue matter concern question problem challenge effort step action measure process progress mechanism
        way role part area level side case result point view position interest opportunity relationship
        relation cooperation official government country counterpart leader minister president ambassador
        embassy group team member people person public general special new next additional further greater
        ref refs reftel reftels septel septels para paras paragraph page section confidential
        important relevant appropriate possible necessary specific particular several various senior joint
        full strong effective current recent early late ahead coming upcoming following future soon shortly forward high large small long short day week month year number
        """));

    /// The writers' own side, which is named everywhere.
    private static final Set<String> OWN = Set.of(
            "usg",
            "us",
            "us government",
            "united states",
            "united states of america",
            "united states government",
            "washington",
            "department of state",
            "state department",
            "embassy");

    private Light() {}

    static boolean is(String term) {
        return TERMS.contains(term);
    }

    /// A letter by itself, as of a list of references, and `xxxxx` for a name that was taken out.
    static boolean isBlot(String term) {
        return term.length() == 1 && Character.isLetter(term.charAt(0))
                || term.chars().allMatch(c -> c == 'x');
    }

    /// Whether a name is that of the writers' own side.
    static boolean isOwnSide(String name) {
        var words = Terms.words(name);
        return OWN.contains(String.join(
                " ", words.subList(!words.isEmpty() && words.getFirst().equals("the") ? 1 : 0, words.size())));
    }
}
