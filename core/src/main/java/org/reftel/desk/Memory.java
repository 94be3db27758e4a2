package org.reftel.desk;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.model.Link;
import org.reftel.model.View;
import org.reftel.store.Room;

/// What the desk keeps between questions, for each view by itself, as long as the room is in one state.
final class Memory {
    /// As many views as one desk has readers.
    private static final int VIEWS = 12;

    /// Answers that are kept of each view.
    private static final int ANSWERS = 60;

    /// Asks a question that takes long.
    @FunctionalInterface
    interface Asking<T> {
        T ask() throws IOException;
    }

    private final Map<View, Kept> kept = new HashMap<>();

    /// Of one view, in one state of the room.
    static final class Kept {
        private final long state;
        private Optional<CardIndex> cards = Optional.empty();
        private Optional<List<Listing.Wanted>> wanted = Optional.empty();
        private Optional<List<Link>> announced = Optional.empty();
        private Optional<NameIndex> names = Optional.empty();
        private final Map<Object, Object> answers = new LinkedHashMap<>();

        private Kept(long state) {
            this.state = state;
        }

        synchronized CardIndex cards(Shelf shelf) throws IOException {
            if (cards.isEmpty()) {
                cards = Optional.of(new CardIndex(shelf.catalogue(), shelf.gazetteer()));
            }
            return cards.get();
        }

        synchronized List<Listing.Wanted> wanted(Shelf shelf) throws IOException {
            if (wanted.isEmpty()) {
                wanted = Optional.of(new Cataloguing(shelf).wanted());
            }
            return wanted.get();
        }

        synchronized List<Link> announced(Shelf shelf) throws IOException {
            if (announced.isEmpty()) {
                announced = Optional.of(shelf.links().stream()
                        .filter(link -> link.state() == Link.State.ANNOUNCED)
                        .toList());
            }
            return announced.get();
        }

        synchronized NameIndex names(Shelf shelf) throws IOException {
            if (names.isEmpty()) {
                names = Optional.of(new NameIndex(shelf));
            }
            return names.get();
        }

        /// Answers a question once, as long as not many others were asked since.
        <T> T answer(Object question, Class<T> kind, Asking<T> asking) throws IOException {
            synchronized (answers) {
                var known = Optional.ofNullable(answers.get(question));
                if (known.isPresent()) {
                    return kind.cast(known.get());
                }
            }
            var answer = asking.ask();
            synchronized (answers) {
                answers.put(question, answer);
                if (answers.size() > ANSWERS) {
                    answers.remove(answers.keySet().iterator().next());
                }
            }
            return answer;
        }
    }

    /// What is kept for a view; empty after the room has grown.
    synchronized Kept of(View view, Room room) throws IOException {
        long state = room.catalogued();
        var known = Optional.ofNullable(kept.get(view)).filter(one -> one.state == state);
        if (known.isPresent()) {
            return known.get();
        }
        if (kept.size() >= VIEWS) {
            kept.clear();
        }
        var fresh = new Kept(state);
        kept.put(view, fresh);
        return fresh;
    }
}
