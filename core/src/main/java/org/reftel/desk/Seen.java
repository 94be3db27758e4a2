package org.reftel.desk;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.List;
import org.reftel.handling.Handling;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Collation;
import org.reftel.model.Document;
import org.reftel.model.ExtractId;
import org.reftel.model.Role;
import org.reftel.model.Said;
import org.reftel.search.SearchIndex;
import org.reftel.store.Room;

/// How much of a record a reader sees.
sealed interface Seen {
    record Nothing() implements Seen {}

    record Everything(CatalogueEntry entry) implements Seen {}

    /// A record that was made of what is left of its copies. Its line of the catalogue is kept; its texts are as
    /// long as there is memory, and are made again when they are asked for later.
    final class Part implements Seen {
        private final Room.Entry made;
        private final Handling.Marked marked;
        private final List<ExtractId> extracts;
        private final Making making;
        private SoftReference<Texts> texts;
        private SoftReference<Said> said = new SoftReference<>(null);

        /// @param marked of what is shown
        /// @param making makes the texts again
        Part(Room.Entry made, Handling.Marked marked, Texts texts, Making making) {
            this.made = made;
            this.marked = marked;
            this.extracts =
                    texts.copies().stream().map(copy -> copy.extract().id()).toList();
            this.making = making;
            this.texts = new SoftReference<>(texts);
        }

        Room.Entry made() {
            return made;
        }

        Handling.Marked marked() {
            return marked;
        }

        /// Of all that is left of its copies.
        List<ExtractId> extracts() {
            return extracts;
        }

        Collation collation() throws IOException {
            return texts().collation();
        }

        SearchIndex.Entry searchable() throws IOException {
            return texts().searchable();
        }

        /// What it says.
        synchronized Said said(Hearing hearing) throws IOException {
            var kept = said.get();
            if (kept == null) {
                kept = hearing.said(this);
                said = new SoftReference<>(kept);
            }
            return kept;
        }

        synchronized Texts texts() throws IOException {
            var kept = texts.get();
            if (kept == null) {
                kept = making.texts();
                texts = new SoftReference<>(kept);
            }
            return kept;
        }

        /// Whether a paragraph is shown.
        boolean shows(String address) throws IOException {
            int index = collation().addresses().indexOf(address);
            return index >= 0 && collation().leading().paragraphs().get(index).role() != Role.WITHHELD;
        }
    }

    /// What a part says.
    ///
    /// @param copies all that is left of them
    record Texts(List<Document> copies, Collation collation, SearchIndex.Entry searchable) {
        public Texts {
            copies = List.copyOf(copies);
        }
    }

    /// Finds what a part says.
    @FunctionalInterface
    interface Hearing {
        Said said(Part part) throws IOException;
    }

    /// Makes the texts of a part again.
    @FunctionalInterface
    interface Making {
        Texts texts() throws IOException;
    }
}
