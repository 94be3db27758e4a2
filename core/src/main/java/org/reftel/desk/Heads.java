package org.reftel.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reftel.follow.Cast;
import org.reftel.follow.Cited;
import org.reftel.follow.Promise;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Said;
import org.reftel.model.Statement;
import org.reftel.model.Statement.RoleHeld;
import org.reftel.party.Office;
import org.reftel.party.Offices;

/// Who stood at the head of an organisation, one after another. Their word is its word, and what it promised
/// under one stays open under the next.
final class Heads {
    private final Naming naming;
    private final List<Office> offices = new ArrayList<>();
    private final Map<String, Set<Integer>> roles = new HashMap<>();

    private Heads(Naming naming) {
        this.naming = naming;
    }

    /// Of the party of a trace, from the records that name it.
    static Heads of(Company company, Naming naming, Collection<Naming.Named> named, PartyKind kind) {
        var heads = new Heads(naming);
        if (kind == PartyKind.ORGANISATION) {
            heads.find(company, named);
        }
        return heads;
    }

    private void find(Company company, Collection<Naming.Named> named) {
        var keys = keys(named);
        var seats = new ArrayList<Offices.Seat>();
        var places = new ArrayList<Map.Entry<String, Integer>>();
        for (var one : named) {
            var said = one.said();
            var cast = company.find(said.id()).isPresent() ? company.cast(said.id()) : Company.alone(said);
            var statements = said.findings().statements();
            for (int i = 0; i < statements.size(); i++) {
                if (statements.get(i) instanceof RoleHeld held
                        && keys.contains(Offices.key(held.role()))
                        && (!held.organisation().isStated() || isIt(said, held.organisation()))) {
                    var organisation = held.organisation().isStated()
                            ? naming.names().iterator().next()
                            : "";
                    seats.add(new Offices.Seat(
                            cast.key(held.person()),
                            cast.name(held.person()),
                            held.role(),
                            organisation,
                            company.country(said),
                            held.state(),
                            said.sent()));
                    places.add(Map.entry(said.id(), i));
                }
            }
        }
        for (var office : Offices.of(seats)) {
            if (isHead(office)) {
                offices.add(office);
                office.holders()
                        .forEach(holder -> holder.said()
                                .forEach(seat -> roles.computeIfAbsent(
                                                places.get(seat).getKey(), any -> new HashSet<>())
                                        .add(places.get(seat).getValue())));
            }
        }
    }

    /// Of the roles that stand at its head, by what the records say or by the words.
    private Set<String> keys(Collection<Naming.Named> named) {
        var keys = new HashSet<String>();
        var known = new HashMap<String, Boolean>();
        for (var one : named) {
            for (var statement : one.said().findings().statements()) {
                if (statement instanceof RoleHeld held) {
                    boolean its = isIt(one.said(), held.organisation());
                    var name = its ? naming.names().iterator().next() : "";
                    boolean head = known.computeIfAbsent(
                            held.role() + '\n' + name, any -> isHead(new Office(held.role(), name, "", List.of())));
                    if (head) {
                        keys.add(Offices.key(held.role()));
                    }
                }
            }
        }
        return keys;
    }

    private boolean isHead(Office office) {
        return naming.names().stream().anyMatch(office::isHeadOf);
    }

    private boolean isIt(Said said, Named named) {
        return named.mention() >= 0 && naming.in(said.id()).contains(named.mention());
    }

    /// Whether a statement is of the organisation by its head: it tells who that is, or he gives or is given a word.
    boolean test(Said said, int index, Cast cast) {
        return switch (said.findings().statements().get(index)) {
            case RoleHeld _ -> roles.getOrDefault(said.id(), Set.of()).contains(index);
            case Statement.Commitment commitment -> !offices.isEmpty() && isHeld(day(said), cast, commitment);
            case Statement.Figure _,
                    Statement.Meeting _,
                    Statement.Event _,
                    Statement.Description _,
                    Statement.Time _ -> false;
        };
    }

    private static String day(Said said) {
        return said.sent().length() < 10 ? said.sent() : said.sent().substring(0, 10);
    }

    private boolean isHeld(String day, Cast cast, Statement.Commitment commitment) {
        return offices.stream()
                .flatMap(office -> office.holders().stream())
                .filter(holder -> !holder.party().isEmpty() && !holder.first().isEmpty())
                .filter(holder -> holder.first().compareTo(day) <= 0
                        && (holder.former().isEmpty() || day.compareTo(holder.former()) < 0))
                .anyMatch(holder -> holder.party().equals(cast.key(commitment.actor()))
                        || holder.party().equals(cast.key(commitment.to())));
    }

    /// Of those promises for which others answer today than when they were made.
    List<Trace.Answering> answering(Collection<Promise> promises) {
        return promises.stream()
                .map(promise -> new Trace.Answering(
                        promise.given(), naming.names().iterator().next(), answering(promise.given())))
                .filter(answering -> !answering.persons().isEmpty())
                .toList();
    }

    /// Who answers for what the organisation, or its head, promised or was asked for: who held the office then, and
    /// everybody since. Nobody when the office did not change hands.
    private List<String> answering(Cited<Statement.Commitment> given) {
        var commitment = given.said();
        boolean its = naming.isMeant(given.cast().key(commitment.actor()))
                || naming.isMeant(given.cast().key(commitment.to()))
                || given.said().head().about().stream()
                        .map(mention -> new Named("", mention))
                        .anyMatch(named -> naming.isMeant(given.cast().key(named)));
        if (!its && !isHeld(given.spot().day(), given.cast(), commitment)) {
            return List.of();
        }
        for (var office : offices) {
            var since = office.since(given.spot().day());
            if (since.size() > 1) {
                return since.stream().map(Office.Holder::person).toList();
            }
        }
        return List.of();
    }
}
