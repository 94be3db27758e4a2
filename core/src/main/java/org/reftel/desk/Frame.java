package org.reftel.desk;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.reftel.follow.Cast;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement;
import org.reftel.model.Statement.Description;

/// A programme with what runs under it: the programmes that its records name, and how far the things have come
/// that are delivered under it.
final class Frame {
    private final boolean programme;
    private final Set<String> things = new HashSet<>();

    private Frame(boolean programme) {
        this.programme = programme;
    }

    /// Of the party of a trace; empty when it is no programme.
    static Frame of(Company company, Naming naming, Collection<Naming.Named> named, PartyKind kind) {
        var frame = new Frame(kind == PartyKind.PROGRAMME);
        for (var one : frame.programme ? named : Set.<Naming.Named>of()) {
            var said = one.said();
            var cast = company.find(said.id()).isPresent() ? company.cast(said.id()) : Company.alone(said);
            for (var statement : said.findings().statements()) {
                if (statement instanceof Description description
                        && description.aspect() == Description.Aspect.UNDER
                        && naming.in(said.id()).contains(description.other().mention())) {
                    frame.things.add(cast.key(description.of()));
                }
            }
        }
        frame.things.remove("");
        return frame;
    }

    boolean test(Statement statement, Cast cast) {
        return programme
                && statement instanceof Description description
                && switch (description.aspect()) {
                    case UNDER -> true;
                    case DUE, ORDERED, ARRIVED, USED, ONGOING -> things.contains(cast.key(description.of()));
                    case IS, MEMBER, OBJECTIVE, PROJECT, ALLEGED, COMPARED, FORECAST -> false;
                    case MANDATE, THEME, SIDE, CONDITION -> false;
                };
    }
}
