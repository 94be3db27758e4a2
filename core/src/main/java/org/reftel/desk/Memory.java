package org.reftel.desk;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.reftel.model.CatalogueEntry;
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
    private final Map<View, Remains> remains = new HashMap<>();
    private final FilesKept files = new FilesKept();

    /// Of one view, in one state of the room.
    static final class Kept {
        private final long state;
        private Optional<CardIndex> cards = Optional.empty();
        private Optional<List<Listing.Wanted>> wanted = Optional.empty();
        private Optional<List<Link>> announced = Optional.empty();
        private Optional<NameIndex> names = Optional.empty();
        private Optional<ViewShelf> shelf = Optional.empty();
        private final Map<String, CatalogueEntry> entries = new ConcurrentHashMap<>();
        private final Map<Object, FutureTask<Object>> answers = new LinkedHashMap<>();

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

        /// Lines of the catalogue that the owner asked for; a search among many records asks for the same again.
        Map<String, CatalogueEntry> entries() {
            return entries;
        }

        /// What was answered to a question, if it is still kept.
        <T> Optional<T> known(Object question, Class<T> kind) {
            synchronized (answers) {
                return Optional.ofNullable(answers.get(question))
                        .filter(answer -> answer.state() == Future.State.SUCCESS)
                        .map(Future::resultNow)
                        .map(kind::cast);
            }
        }

        /// The shelf of a view: what was made of records that it shows in part is not made again for each request.
        synchronized ViewShelf shelf(Supplier<ViewShelf> making) {
            if (shelf.isEmpty()) {
                shelf = Optional.of(making.get());
            }
            return shelf.get();
        }

        /// Answers a question once, as long as not many others were asked since; who asks meanwhile waits.
        <T> T answer(Object question, Class<T> kind, Asking<T> asking) throws IOException {
            var own = new FutureTask<Object>(asking::ask);
            FutureTask<Object> task;
            boolean asks;
            synchronized (answers) {
                asks = !answers.containsKey(question);
                task = answers.computeIfAbsent(question, any -> own);
                if (answers.size() > ANSWERS) {
                    answers.remove(answers.keySet().iterator().next());
                }
            }
            if (asks) {
                own.run();
            }
            try {
                return kind.cast(task.get());
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new IOException(ended);
            } catch (ExecutionException failed) {
                synchronized (answers) {
                    answers.remove(question, task);
                }
                if (failed.getCause() instanceof IOException io) {
                    throw io;
                }
                throw new IllegalStateException(failed.getCause());
            }
        }
    }

    /// Files and how they stand, of all views.
    FilesKept files() {
        return files;
    }

    /// What a view sees of records that it sees in part; it outlasts the states of the room.
    synchronized Remains remains(View view, Borrowed borrowed) {
        if (remains.size() >= VIEWS && !remains.containsKey(view)) {
            remains.clear();
        }
        return remains.computeIfAbsent(view, any -> new Remains(borrowed, view));
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
