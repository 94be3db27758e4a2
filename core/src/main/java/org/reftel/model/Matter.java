package org.reftel.model;

import java.util.List;

/// What a person rules on. It is named by where it stands and by its words, so that better rules find it again.
public sealed interface Matter {
    /// Where it stands.
    List<Place> places();

    /// A place in a record.
    ///
    /// @param record its id
    /// @param address of the paragraph, `header` or `signature`
    /// @param print of the copy that the span is in, see [Said#print()]
    /// @param span in its extract
    /// @param quote the words; they find the place in another copy
    record Place(String record, String address, String print, Span span, String quote) {
        /// `09VELA2776/9bis`
        public String citation() {
            return record + "/" + address;
        }
    }

    /// A statement that rules found.
    ///
    /// @param kind see [Statement#kind()]
    record OfStatement(String kind, Place at) implements Matter {
        @Override
        public List<Place> places() {
            return List.of(at);
        }
    }

    /// Whether a later passage tells what became of a promise.
    record OfOutcome(Place promise, Place outcome) implements Matter {
        @Override
        public List<Place> places() {
            return List.of(promise, outcome);
        }
    }

    /// Whether two names mean the same.
    ///
    /// @param name as printed at the first place
    /// @param otherName as printed at the second
    record OfJoin(Place one, String name, Place other, String otherName) implements Matter {
        @Override
        public List<Place> places() {
            return List.of(one, other);
        }
    }
}
