package org.reftel.file;

import java.util.List;
import org.reftel.model.file.FileKind;

/// Which fields an entry must have that the program understands.
final class Meaning {
    private Meaning() {}

    static List<String> fields(FileKind.Does does) {
        return switch (does) {
            case NOTHING, RECEIVES, ACCEPTS, DECLINES -> List.of();
            case JOINS, LEAVES -> List.of("party", "role");
            case PROTECTS -> List.of("party");
            case MOVES -> List.of("forum");
            case HANDS_OVER -> List.of("to");
            case SETS_HEARING -> List.of("day");
            case HOLDS_HEARING, CANCELS_HEARING -> List.of("hearing");
            case EXHIBITS -> List.of("exhibit", "what", "holder", "moment");
            case PASSES_ON -> List.of("exhibit", "from", "to", "moment");
            case AUTHORISES -> List.of("scope", "begins", "ends");
            case COUNTS -> List.of("counted", "count");
            case ASKS -> List.of("to");
            case ANSWERS -> List.of("asked");
        };
    }
}
