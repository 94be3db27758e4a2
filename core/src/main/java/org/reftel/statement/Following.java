package org.reftel.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.WordList;
import org.reftel.model.Certainty;
import org.reftel.model.Dated;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.Commitment;

/// Who did the same before, though the text says so only by the way: `the Coast Guard, following the Navy's lead, has
/// asked for boats` implies that the Navy asked too.
final class Following {
    /// How the rules are called whose statements are implied: a reader is told so.
    static final String IMPLIED = "implied by whose lead is followed";

    private static final Set<String> LEADS = WordList.of("lead", "example", "footsteps", "suit");

    private Following() {}

    /// Beside `given`, one more for each whose lead its actor follows, in the same sentence.
    ///
    /// @param given of the same paragraph
    static List<Commitment> of(NamedWords words, Collection<Commitment> given) {
        var found = new ArrayList<Commitment>();
        for (int i = 1; words.has(Cue.FOLLOWED) && i + 2 < words.size(); i++) {
            boolean follows = words.is(i, "following") || words.is(i, "in") && words.is(i - 1, "followed");
            int name = words.is(i + 1, "the") ? i + 2 : i + 1;
            int mention = follows ? words.mention(name) : NamedWords.NONE;
            if (mention != NamedWords.NONE && isLead(words, mention)) {
                implied(words, i, mention, given, found);
            }
        }
        return found;
    }

    private static boolean isLead(NamedWords words, int mention) {
        int behind = words.to(mention);
        boolean party = words.kind(mention) == PartyKind.ORGANISATION
                || words.kind(mention) == PartyKind.PERSON
                || words.kind(mention) == PartyKind.PLACE;
        int lead = words.isAny(behind, "'s", "’s", "'", "’") ? behind + 1 : behind;
        return party && (lead > behind || words.word(behind - 1).endsWith("s")) && words.is(lead, LEADS);
    }

    private static void implied(
            NamedWords words, int token, int mention, Collection<Commitment> given, List<Commitment> found) {
        var sentence = words.said(token);
        for (var one : given) {
            boolean here = one.head().at().paragraph() == words.paragraph()
                    && words.span(
                                    sentence.sentence().from(),
                                    sentence.sentence().to())
                            .contains(one.head().at().span());
            boolean own =
                    one.actor().mention() != NamedWords.NONE && one.actor().mention() != mention;
            if (here && own) {
                int end = Math.min(sentence.sentence().to(), words.to(mention) + 2);
                var head = sentence.head(token, end, List.of(mention), Certainty.PROBABLE, IMPLIED);
                found.add(new Commitment(
                        head,
                        one.modality(),
                        words.named(mention),
                        one.to(),
                        one.what(),
                        Dated.NOT_STATED,
                        one.condition()));
                return;
            }
        }
    }
}
