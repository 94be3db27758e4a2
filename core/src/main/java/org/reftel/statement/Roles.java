package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Certainty;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.RoleHeld;

/// Offices that the text gives to persons, where office and name stand together. One statement a place.
///
/// Nothing is known of any person or country: a title is an office word of English with what belongs to it (1,300
/// titles of annotated cables: 86 of 100 stand directly before the name, 9 between commas behind it).
final class Roles {
    private final NamedWords words;
    private final TitleBefore before;
    private final TitleBehind behind;

    private Roles(NamedWords words) {
        this.words = words;
        var phrase = new TitlePhrase(words);
        before = new TitleBefore(words, phrase);
        behind = new TitleBehind(words, phrase);
    }

    /// In order of place.
    static List<RoleHeld> of(NamedWords words) {
        return new Roles(words).find();
    }

    private List<RoleHeld> find() {
        var found = new ArrayList<RoleHeld>();
        var names = words.names();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).mention().kind() == PartyKind.PERSON) {
                i = person(names, i, found);
            }
        }
        return found;
    }

    /// @return the last name that was read
    private int person(List<Said.Name> names, int at, List<RoleHeld> found) {
        var name = names.get(at);
        var title = before.of(name.from()).or(() -> before.beforeComma(name.from(), name.to()));
        int last = at;
        if (title.isPresent()) {
            var one = title.orElseThrow();
            found.add(role(name, one, one.from(), name.to(), "title before a name"));
            boolean goesOn = one.isPlural();
            while (goesOn && continues(names, last)) {
                // Behind `and X` the list is over.
                goesOn = !words.is(names.get(last + 1).from() - 1, "and");
                last++;
                found.add(role(names.get(last), one, one.from(), names.get(last).to(), "title before several names"));
            }
        }
        var person = names.get(last);
        int next = next(names, last);
        behind.of(person.to())
                .filter(one -> !isOfNext(one, next))
                .ifPresent(one -> found.add(role(person, one, person.from(), one.to(), "title behind a name")));
        return last;
    }

    /// `X, the Director of Ports Y, and Z`: in a list of persons a title may stand before the name behind it.
    private boolean isOfNext(Title title, int next) {
        return next != NamedWords.NONE
                && before.of(next).filter(one -> one.from() <= title.from()).isPresent();
    }

    /// Where the next person is named.
    private int next(List<Said.Name> names, int at) {
        for (int i = at + 1; i < names.size(); i++) {
            if (names.get(i).mention().kind() == PartyKind.PERSON) {
                return names.get(i).from();
            }
        }
        return NamedWords.NONE;
    }

    /// Whether the next name is the next of a list of persons: `X, Y, and Z`.
    private boolean continues(List<Said.Name> names, int at) {
        if (at + 1 >= names.size() || names.get(at + 1).mention().kind() != PartyKind.PERSON) {
            return false;
        }
        int i = names.get(at).to();
        if (words.is(i, "(")) {
            i = words.behindBracket(i, 8);
        }
        int signs = 0;
        while (words.is(i, ",") || words.is(i, "and")) {
            i++;
            signs++;
        }
        return signs > 0 && i == names.get(at + 1).from();
    }

    private RoleHeld role(Said.Name person, Title title, int from, int to, String rule) {
        var about = new ArrayList<Integer>();
        about.add(person.index());
        if (title.organisation().mention() != NamedWords.NONE) {
            about.add(title.organisation().mention());
        }
        var head = words.said(from).head(from, to, about, Certainty.CERTAIN, rule);
        return new RoleHeld(head, person.named(), title.role(), title.organisation(), title.tenure());
    }
}
