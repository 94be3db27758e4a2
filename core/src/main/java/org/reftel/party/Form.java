package org.reftel.party;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.PartyKind;

/// One way of calling a party, with its mentions: what folds alike is one form.
final class Form {
    private final PartyKind kind;
    private final String folded;
    private final List<String> printed = new ArrayList<>(2);
    private final List<Integer> mentions = new ArrayList<>();
    private String shown = "";
    private int worth = -1;

    Form(PartyKind kind, String folded) {
        this.kind = kind;
        this.folded = folded;
    }

    PartyKind kind() {
        return kind;
    }

    String folded() {
        return folded;
    }

    void add(int mention, String name) {
        mentions.add(mention);
        if (printed.contains(name)) {
            return;
        }
        printed.add(name);
        int own = worth(name);
        if (own > worth) {
            shown = name;
            worth = own;
        }
    }

    /// In order of place.
    List<Integer> mentions() {
        return mentions;
    }

    int first() {
        return mentions.getFirst();
    }

    /// Distinct, in order of place.
    List<String> printed() {
        return printed;
    }

    /// The one to show: not in capitals where another is not, with accents where another has none, else the first.
    String shown() {
        return shown;
    }

    /// Whether no printed form of it has a small letter.
    boolean isInCapitals() {
        return worth < 2;
    }

    private static int worth(String name) {
        boolean small = false;
        boolean accent = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            small |= Character.isLowerCase(c);
            accent |= c >= 0xC0 && Character.isLetter(c);
        }
        return (small ? 2 : 0) + (accent ? 1 : 0);
    }
}
