package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import org.reftel.model.Certainty;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.RoleHeld;
import org.reftel.model.Statement.RoleHeld.Tenure;

/// An office that somebody held when something else happened: `Sample was accused of negligence while Harbour Master
/// of Port Vela`. Only where one person is named in the sentence so far, and the office has its matter or place.
final class EarlierOffices {
    private final NamedWords words;
    private final TitlePhrase phrase;

    private EarlierOffices(NamedWords words) {
        this.words = words;
        phrase = new TitlePhrase(words);
    }

    /// In order of place.
    static List<RoleHeld> of(NamedWords words) {
        var found = new ArrayList<RoleHeld>();
        var offices = new EarlierOffices(words);
        for (int i = 1; words.has(Cue.WHILE) && i + 3 < words.size(); i++) {
            if (words.isAny(i, "while", "when") || words.is(i, "as") && words.is(i - 2, "time")) {
                offices.office(i, found);
            }
        }
        return found;
    }

    private void office(int lead, List<RoleHeld> found) {
        int person = person(lead);
        int from = lead + 1;
        from += words.isAny(from, "he", "she") && words.is(from + 1, "was") ? 2 : 0;
        from += words.isAny(from, "serving", "still") && words.is(from + 1, "as") ? 2 : 0;
        from += words.isAny(from, "the", "a", "an") ? 1 : 0;
        int limit = Math.min(words.sentence(lead).to(), from + 5);
        int last = NamedWords.NONE;
        for (int i = from; i < limit && words.isCapitalised(i); i++) {
            int start = phrase.officeStart(i);
            last = start >= from ? i : last;
        }
        if (person == NamedWords.NONE || last == NamedWords.NONE || phrase.isPlural(last)) {
            return;
        }
        int of = last + 1;
        if (!words.isAny(of, "of", "for", "to", "in") || !words.isCapitalised(of + 1) && !words.is(of + 1, "the")) {
            return;
        }
        int end = of + 1;
        while (end < words.sentence(lead).to() && (words.isCapitalised(end) || words.is(end, "the"))) {
            end++;
        }
        if (words.isPerson(end - 1) || end <= of + 1) {
            return;
        }
        var title = phrase.of(from, phrase.officeStart(last), end, false);
        var head = words.said(lead)
                .head(words.from(person), end, List.of(person), Certainty.PROBABLE, "office held at the time");
        found.add(new RoleHeld(head, words.named(person), title.role(), title.organisation(), Tenure.FORMER));
    }

    /// The only one named in the sentence before; none when there are two.
    private int person(int lead) {
        int found = NamedWords.NONE;
        for (int i = words.sentence(lead).from(); i < lead; i++) {
            int mention = words.mention(i);
            if (mention != NamedWords.NONE && mention != found && words.kind(mention) == PartyKind.PERSON) {
                if (found != NamedWords.NONE) {
                    return NamedWords.NONE;
                }
                found = mention;
            }
        }
        return found;
    }
}
