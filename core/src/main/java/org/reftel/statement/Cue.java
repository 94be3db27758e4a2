package org.reftel.statement;

import java.util.Map;
import java.util.Set;
import org.reftel.grammar.Words;

/// What a paragraph may tell of, by a word in it: a finder that walks over words need not look at the others. Each word
/// is looked up once, for all of them.
enum Cue {
    ALLEGED,
    OBJECTIVE,
    COMPARED,
    COMPOSED,
    FOLLOWED,
    WHILE,
    IN_FACT,
    PROGRAMME,
    IMPLEMENTED,
    BODY,
    HANGING;

    private static final Map<String, Cue> WORDS = WordGroups.of(
            Map.entry(ALLEGED, "allegations allegation accusations charges claims"),
            Map.entry(OBJECTIVE, "objectives objective goals goal aims aim"),
            Map.entry(COMPARED, Comparisons.PASSING),
            Map.entry(COMPOSED, "composed consisting comprised made"),
            Map.entry(FOLLOWED, "following followed"),
            Map.entry(WHILE, "while when time"),
            Map.entry(IN_FACT, "defacto facto de-facto equivalent"),
            Map.entry(PROGRAMME, Programmes.WORDS),
            Map.entry(IMPLEMENTED, "implementation"),
            Map.entry(BODY, StandingBodies.CUES),
            Map.entry(HANGING, Hanging.CUES));

    /// Adds that of a token; most have none.
    static void note(Words words, int token, Set<Cue> cues) {
        var cue = words.meaning(token, WORDS);
        if (cue != null) {
            cues.add(cue);
        }
    }
}
