package org.reftel.cli;

import java.io.IOException;
import org.reftel.desk.Desk;
import org.reftel.ingest.Filing;
import org.reftel.ingest.Ingest;

/// An open room as commands use it.
///
/// @param desk for reading
/// @param ingest for taking files in
/// @param filing for writing into case files
/// @param engines what is closed at the end
public record Workroom(Desk desk, Ingest ingest, Filing filing, AutoCloseable engines) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        try {
            engines.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
