package org.reftel.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What records are told apart by.
public enum Facet {
    /// Key of the post: `VELA`.
    ORIGIN,
    /// Of the number, else of the day sent.
    YEAR,
    TAG,
    /// Short name of the level: `SBU`.
    CLASS;

    /// The value of what a record does not state.
    public static final String NONE = "none";

    /// As it stands in addresses and exports: `origin`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The values that a record has; [#NONE] where it states none.
    public List<String> of(Card card) {
        return switch (this) {
            case ORIGIN -> List.of(orNone(card.post()));
            case YEAR -> List.of(card.year().map(String::valueOf).orElse(NONE));
            case TAG -> card.tags().isEmpty() ? List.of(NONE) : card.tags();
            case CLASS -> List.of(orNone(card.classification()));
        };
    }

    private static String orNone(String value) {
        return value.isEmpty() ? NONE : value;
    }

    /// A value that a reader took or left out.
    ///
    /// @param out whether records that have it are left out
    public record Pick(Facet facet, String value, boolean out) {}

    /// All that he took and left out. What has one value takes any of those picked; of TAGS a record has several,
    /// and takes all.
    public record Picks(List<Pick> all) {
        public static final Picks NONE = new Picks(List.of());

        public Picks {
            all = List.copyOf(all);
        }

        public boolean isEmpty() {
            return all.isEmpty();
        }

        boolean allow(Card card) {
            for (var pick : all) {
                if (pick.out() && has(card, pick)) {
                    return false;
                }
            }
            return Stream.of(values()).allMatch(facet -> allow(card, facet));
        }

        private boolean allow(Card card, Facet facet) {
            var wanted = all.stream()
                    .filter(pick -> pick.facet() == facet && !pick.out())
                    .toList();
            return wanted.isEmpty()
                    || (facet == TAG
                            ? wanted.stream().allMatch(pick -> has(card, pick))
                            : wanted.stream().anyMatch(pick -> has(card, pick)));
        }

        private static boolean has(Card card, Pick pick) {
            return pick.facet().of(card).stream().anyMatch(value -> value.equalsIgnoreCase(pick.value()));
        }
    }

    public static Optional<Facet> of(String key) {
        return Stream.of(values()).filter(facet -> facet.key().equals(key)).findFirst();
    }
}
