package org.reftel.serve.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reftel.desk.Listing;
import org.reftel.follow.Spot;
import org.reftel.wording.Cites;

/// A citation as a link to the paragraph.
public record Cite(String text, String href) {
    /// Addresses that are places of a record and no paragraphs.
    private static final Set<String> OUTSIDE = Set.of("", "header", "subject", "signature", "unplaced");

    static Cite of(String document, String address) {
        return new Cite(address.isEmpty() ? document : Cites.full(document, address), href(document, address));
    }

    static Cite of(Spot spot) {
        return of(spot.document(), spot.address());
    }

    static Cite of(Spot spot, Cites cites) {
        return new Cite(cites.brief(spot), href(spot.document(), spot.address()));
    }

    /// Each place once, in the order told.
    static List<Cite> of(List<Listing.Mention> mentions) {
        var places = new LinkedHashSet<Cite>();
        mentions.forEach(mention -> places.add(of(mention.document(), mention.address())));
        return List.copyOf(places);
    }

    static String href(String document, String address) {
        return "/" + Path.step(document) + (OUTSIDE.contains(address) ? "" : "/" + Path.step(address));
    }
}
