package org.reftel.serve.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.reftel.desk.Desk;
import org.reftel.desk.Known;
import org.reftel.model.PartyKind;
import org.reftel.release.Sheet;
import org.reftel.serve.http.Visit;
import org.reftel.wording.Visible;

/// The names of parties, a letter at a time, each with how many records print it.
///
/// @param on to the names behind these; empty for the last
public record PartiesPage(
        String letter, List<Letter> letters, List<Kind> kinds, List<Named> names, String on, String csv, String json) {
    private static final int PAGE = 200;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    public PartiesPage {
        letters = List.copyOf(letters);
        kinds = List.copyOf(kinds);
        names = List.copyOf(names);
    }

    public record Letter(String letter, String href, boolean here) {}

    public record Kind(String name, String href, boolean here) {}

    public record Named(String name, String kind, int records, String href) {}

    /// @param on key of the last name looked at; empty when there is none behind it
    private record Found(List<Known> names, String on) {}

    private static String letter(Address address) {
        var asked = Desk.folded(address.get("letter"));
        return asked.isEmpty() ? "a" : asked.substring(0, Math.min(12, asked.length()));
    }

    private static Found found(Visit visit, Address address) throws IOException {
        var all = visit.desk().names(letter(address), address.get("after"), PAGE, false);
        var kind = address.get("kind");
        return new Found(
                all.stream()
                        .filter(Known::whole)
                        .filter(one -> kind.isEmpty() || one.kind().key().equals(kind))
                        .toList(),
                all.size() < PAGE ? "" : all.getLast().key());
    }

    static void show(Visit visit, Context request) throws IOException {
        var address = Address.of(request).without("page");
        var letter = letter(address);
        var found = found(visit, address);
        var letters = new ArrayList<Letter>();
        for (var one : LETTERS.split("")) {
            letters.add(new Letter(
                    one.toUpperCase(Locale.ROOT),
                    address.without("after").with("letter", one).href(),
                    letter.startsWith(one)));
        }
        var kinds = new ArrayList<Kind>();
        kinds.add(new Kind(
                "all kinds",
                address.without("after").with("kind", "").href(),
                address.get("kind").isEmpty()));
        Stream.of(PartyKind.values())
                .forEach(kind -> kinds.add(new Kind(
                        kind.key(),
                        address.without("after").with("kind", kind.key()).href(),
                        kind.key().equals(address.get("kind")))));
        var page = new PartiesPage(
                letter,
                letters,
                kinds,
                found.names().stream()
                        .map(one -> new Named(
                                Visible.line(one.name()),
                                one.kind().key(),
                                one.records(),
                                PartyLine.href(one.kind(), one.name())))
                        .toList(),
                found.on().isEmpty() ? "" : address.with("after", found.on()).href(),
                address.at("/parties.csv").href(),
                address.at("/parties.json").href());
        Pages.show(request, "parties", Frame.of(visit, "Names", "", address.href(), "browse"), page);
    }

    static void export(Visit visit, Context request) throws IOException {
        var sheet = new Sheet("name", "kind", "records", "citation");
        for (var one : found(visit, Address.of(request)).names()) {
            sheet.row(one.name(), one.kind().key(), one.records(), PartyLine.href(one.kind(), one.name()));
        }
        Exports.send(request, "parties", sheet);
    }
}
