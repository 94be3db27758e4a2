package org.reftel.model.file;

import java.util.List;
import java.util.Optional;

/// A list of offences, by which charges are counted. It is data, and says what its items are in other lists.
///
/// @param version counts up from 1; a list keeps its name when it changes
/// @param source where its items stand, in words
public record OffenceList(
        String key,
        int version,
        String title,
        String about,
        String source,
        List<Item> items,
        List<Crosswalk> crosswalks) {
    public OffenceList {
        items = List.copyOf(items);
        crosswalks = List.copyOf(crosswalks);
    }

    /// An offence.
    ///
    /// @param code its name within the list: `8(2)(a)(i)`
    /// @param title the offence in plain words
    /// @param also other words for just the same
    /// @param at where it stands in the source; empty when that is not said
    public record Item(String code, String title, List<String> also, String at) {
        public Item {
            also = List.copyOf(also);
        }
    }

    /// What items are in another list. One that no pair names is nothing there.
    public record Crosswalk(String list, int version, List<Pair> pairs) {
        public Crosswalk {
            pairs = List.copyOf(pairs);
        }
    }

    /// @param item code in the list itself
    /// @param is code in the other
    public record Pair(String item, String is) {}

    /// `name@2`
    public String name() {
        return key + "@" + version;
    }

    public Optional<Item> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }
}
