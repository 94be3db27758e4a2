package org.reftel.file;

import java.util.Map;
import java.util.Set;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileKind.Is;

/// Which fields the program reads of an entry that does something.
final class Meaning {
    private static final Set<Is> WORDS = Set.of(Is.TEXT, Is.PARTY, Is.OFFICE, Is.CHOICE, Is.ROLE);
    private static final Set<Is> ENTRY = Set.of(Is.ENTRY);
    private static final Set<Is> DAY = Set.of(Is.DAY);
    private static final Set<Is> MOMENT = Set.of(Is.MOMENT);
    private static final Set<Is> NUMBER = Set.of(Is.NUMBER);
    private static final Set<Is> DIGEST = Set.of(Is.DIGEST);

    private Meaning() {}

    /// Fields that it has to have, each needed, with what their values may be.
    static Map<String, Set<Is>> needed(FileKind.Does does) {
        return switch (does) {
            case NOTHING, RECEIVES, ACCEPTS, DECLINES -> Map.of();
            case JOINS, LEAVES -> Map.of("party", WORDS, "role", Set.of(Is.ROLE));
            case PROTECTS -> Map.of("party", WORDS, "pseudonym", WORDS);
            case MOVES -> Map.of("forum", Set.of(Is.FORUM));
            case HANDS_OVER, ASKS -> Map.of("to", WORDS);
            case SETS_HEARING -> Map.of("day", DAY);
            case HOLDS_HEARING, CANCELS_HEARING -> Map.of("hearing", ENTRY);
            case EXHIBITS -> Map.of("exhibit", WORDS, "what", WORDS, "holder", WORDS, "moment", MOMENT);
            case PASSES_ON -> Map.of("exhibit", Set.of(Is.EXHIBIT), "to", WORDS, "moment", MOMENT);
            case AUTHORISES -> Map.of("scope", WORDS, "begins", DAY, "ends", DAY);
            case REVOKES -> Map.of("authority", ENTRY);
            case COUNTS -> Map.of("counted", WORDS, "count", NUMBER);
            case ANSWERS -> Map.of("asked", ENTRY);
            case DIRECTS -> Map.of("mandate", WORDS);
            case TAKES_UP, DIVIDES -> Map.of("theme", WORDS);
        };
    }

    /// Fields that it may have, with what their values are where it has them.
    static Map<String, Set<Is>> known(FileKind.Does does) {
        return switch (does) {
            case NOTHING, RECEIVES, ACCEPTS, DECLINES, JOINS, LEAVES, PROTECTS, MOVES, HANDS_OVER -> Map.of();
            case HOLDS_HEARING, CANCELS_HEARING, REVOKES, COUNTS, ANSWERS, DIRECTS, TAKES_UP, DIVIDES -> Map.of();
            case ASKS -> Map.of("due", DAY);
            case SETS_HEARING -> Map.of("time", Set.of(Is.TIME), "court", WORDS, "charge", WORDS);
            case EXHIBITS ->
                Map.of(
                        "kind",
                        WORDS,
                        "digest",
                        DIGEST,
                        "seal",
                        WORDS,
                        "collected-by",
                        WORDS,
                        "authority",
                        ENTRY,
                        "ground",
                        WORDS);
            case PASSES_ON ->
                Map.of("from", WORDS, "received", MOMENT, "seal", WORDS, "new-seal", WORDS, "digest", DIGEST);
            case AUTHORISES -> Map.of("asked-by", WORDS, "issued-by", WORDS);
        };
    }
}
