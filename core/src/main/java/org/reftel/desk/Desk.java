package org.reftel.desk;

import java.util.function.Function;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.search.SearchIndex;
import org.reftel.store.Room;

/// Opens, lists, searches and checks what the room holds.
public final class Desk {
    private final Room room;
    private final SearchIndex index;
    private final Function<ExtractId, Document> documents;

    /// @param documents makes the document of an extract anew from the kept bytes
    public Desk(Room room, SearchIndex index, Function<ExtractId, Document> documents) {
        this.room = room;
        this.index = index;
        this.documents = documents;
    }

    @Override
    public String toString() {
        return "desk of " + room + ", " + index + ", " + documents;
    }
}
