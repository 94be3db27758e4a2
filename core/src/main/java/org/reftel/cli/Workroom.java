package org.reftel.cli;

import java.io.IOException;
import org.reftel.desk.Desk;

/// An open room as commands use it.
///
/// @param desk for reading
/// @param engines what is closed at the end
public record Workroom(Desk desk, AutoCloseable engines) implements AutoCloseable {
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
