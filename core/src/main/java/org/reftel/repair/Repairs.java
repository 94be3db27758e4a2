package org.reftel.repair;

import java.util.List;
import org.reftel.model.Extract;
import org.reftel.model.Problem;
import org.reftel.model.Repair;

/// Runs every rule over an extract.
public final class Repairs {
    /// @param repairs in order of place; applied ones never overlap
    /// @param problems damage that was seen and left alone
    public record Result(List<Repair> repairs, List<Problem> problems) {
        public Result {
            repairs = List.copyOf(repairs);
            problems = List.copyOf(problems);
        }
    }

    public Result repair(Extract extract) {
        return new Result(List.of(), List.of());
    }
}
