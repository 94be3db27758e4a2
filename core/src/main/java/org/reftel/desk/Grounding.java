package org.reftel.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.reftel.model.Link;
import org.reftel.model.Marking;
import org.reftel.model.Role;
import org.reftel.model.file.FileEntry;

/// Reads what entries cite, and finds the cables that are wanted and announced there.
final class Grounding {
    private final Shelf shelf;
    private final Map<String, List<Listing.Mention>> wanted = new LinkedHashMap<>();
    private final List<Listing.Mention> announced = new ArrayList<>();

    Grounding(Shelf shelf) {
        this.shelf = shelf;
    }

    Grounds of(List<FileEntry> entries) throws IOException {
        var addresses = new LinkedHashMap<String, FileEntry>();
        for (var entry : entries) {
            entry.citations().forEach(address -> addresses.putIfAbsent(address, entry));
        }
        var cited = new ArrayList<Grounds.Ground>();
        for (var one : addresses.entrySet()) {
            cited.add(ground(one.getKey(), one.getValue()));
        }
        var all = new ArrayList<Listing.Wanted>();
        wanted.forEach((id, mentions) -> all.add(new Listing.Wanted(id, mentions)));
        return new Grounds(cited, all, announced);
    }

    private Grounds.Ground ground(String address, FileEntry by) throws IOException {
        var id = Cataloguing.record(address);
        var entry = shelf.entry(id);
        if (entry.isEmpty()) {
            want(id, new Listing.Mention(by.number().toString(), "1", address, ""));
            return new Grounds.Ground(address, "", "", "", Grounds.State.WANTED);
        }
        var place = address.length() > id.length() ? address.substring(id.length() + 1) : Parts.HEADER;
        for (var link : shelf.links(id)) {
            if (link.address().equals(place) && link.state() == Link.State.ANNOUNCED) {
                announced.add(new Listing.Mention(id, place, link.quote(), shelf.sentence(link)));
            }
            if (link.address().equals(place) && link.state() == Link.State.WANTED) {
                for (var target : link.targets()) {
                    var missing = Cataloguing.record(target);
                    if (shelf.idOf(missing).isEmpty()) {
                        want(missing, new Listing.Mention(id, place, link.quote(), ""));
                    }
                }
            }
        }
        if (!address.contains("/")) {
            return new Grounds.Ground(
                    address, entry.get().sent(), "", entry.get().subject(), Grounds.State.HELD);
        }
        return switch (new Opening(shelf).open(address)) {
            case Answer.NotFound<Opened> _ ->
                new Grounds.Ground(address, entry.get().sent(), "", "", Grounds.State.WITHHELD);
            case Answer.Found<Opened>(var opened) -> {
                var shown = opened.paragraphs().getFirst();
                var mark = shown.paragraph()
                        .marking()
                        .optional()
                        .map(Marking::asWritten)
                        .orElse("");
                yield shown.paragraph().role() == Role.WITHHELD
                        ? new Grounds.Ground(address, entry.get().sent(), mark, "", Grounds.State.WITHHELD)
                        : new Grounds.Ground(
                                address, entry.get().sent(), mark, shown.text().strip(), Grounds.State.HELD);
            }
        };
    }

    private void want(String id, Listing.Mention mention) {
        wanted.computeIfAbsent(id, any -> new ArrayList<>()).add(mention);
    }

    /// The canonical address of what somebody typed: a record or paragraph that is held, or a cable that is
    /// wanted.
    Answer<String> address(String typed) throws IOException {
        return switch (new Opening(shelf).open(typed)) {
            case Answer.Found<Opened>(var opened) ->
                new Answer.Found<>(
                        opened.whole()
                                ? opened.entry().id()
                                : opened.entry().id() + "/"
                                        + opened.paragraphs().getFirst().address());
            case Answer.NotFound<Opened>(var why, var candidates, var nearest) -> {
                var spelled = shelf.spelled(typed);
                for (var id : new LinkedHashSet<>(spelled.ids())) {
                    if (shelf.idOf(id).isEmpty() && !shelf.linksTo(id).isEmpty()) {
                        yield new Answer.Found<>(spelled.address().isEmpty() ? id : id + "/" + spelled.address());
                    }
                }
                yield new Answer.NotFound<>(why, candidates, nearest);
            }
        };
    }
}
