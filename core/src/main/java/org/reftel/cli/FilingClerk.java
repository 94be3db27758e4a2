package org.reftel.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.reftel.ingest.Filing;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.file.Draft;
import org.reftel.model.file.Sent;
import org.reftel.serve.http.Clerk;

/// Writes what is sent to a server into the room that it serves.
public record FilingClerk(Filing filing) implements Clerk {
    @Override
    public Optional<Written> written(Sent sent) throws IOException {
        return filing.written(sent).map(FilingClerk::written);
    }

    @Override
    public Written open(Opening opening, String by, Sent sent) throws IOException {
        return written(filing.open(
                new Filing.Opening(
                        opening.title(),
                        opening.code(),
                        opening.kind(),
                        opening.office(),
                        opening.on(),
                        opening.marking(),
                        opening.first()),
                by,
                Optional.of(sent)));
    }

    @Override
    public Written add(String file, List<Draft> drafts, String by, Sent sent) throws IOException {
        return written(filing.add(file, drafts, by, Optional.of(sent)));
    }

    private static Written written(Filing.Filed filed) {
        return new Written(
                filed.file(), filed.entries().stream().map(CatalogueEntry::id).toList());
    }
}
