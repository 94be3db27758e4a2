package org.reftel.repair;

import java.util.List;
import org.reftel.model.Extract;
import org.reftel.model.Problem;
import org.reftel.model.Repair;

/// Runs every rule over an extract. Rules look at the telegram only, never at what the publisher printed beside it.
public final class Repairs {
    /// @param repairs in order of place; applied ones never overlap
    /// @param problems damage that was seen and left alone
    public record Result(List<Repair> repairs, List<Problem> problems) {
        public Result {
            repairs = List.copyOf(repairs);
            problems = List.copyOf(problems);
        }
    }

    /// In order of priority: where two repairs would overlap, the first rule has it.
    private static final List<RepairRule> RULES = List.of(
            new PageLines(),
            new LevelLine(),
            new PilcrowAsOne(),
            new FalsePilcrow(),
            new ReferenceLetter(),
            new DoubledReferenceLetter(),
            new WordCutAtMargin(),
            new StraySipdis(),
            new GluedRedaction(),
            new EntityQuotes(),
            new AmpersandQuotes(),
            new BracketForDash(),
            new AccentAsQ(),
            new QForApostrophe(),
            new BareQQuotes(),
            new QForDash(),
            new CommaForApostrophe(),
            new QuestionMarkForApostrophe(),
            new AccentAsBlank(),
            new GarbledWords());

    /// Never throws on any input; linear in its length.
    public Result repair(Extract extract) {
        var layout = new Layout(extract);
        var findings = new Findings(layout.start, layout.end);
        for (var rule : RULES) {
            rule.find(layout, findings);
        }
        return findings.result();
    }
}
