package org.reftel.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.sqlite.SQLiteConfig;

/// One connection to `catalogue.db` with its prepared statements. Safe for several threads: one asks at a
/// time.
final class Database implements AutoCloseable {
    private static final int BUSY_MILLISECONDS = 20_000;
    /// Result codes of SQLite.
    private static final int CORRUPT = 11;

    private static final int NOT_A_DATABASE = 26;

    private final Path file;
    private Connection connection;
    private boolean still;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    /// Makes a value of the row that stands under the cursor.
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException, IOException;
    }

    private Database(Path file, Connection connection, boolean still) {
        this.file = file;
        this.connection = connection;
        this.still = still;
    }

    static Database reader(Path file) throws IOException {
        boolean still = isStill(file);
        return new Database(file, reading(file, still), still);
    }

    /// Where a folder cannot be written there is no place for the files of the WAL, and SQLite must be told
    /// that nobody changes the database. If they are there, a writer is at work, and they are used.
    private static boolean isStill(Path file) {
        return !Files.isWritable(file.toAbsolutePath().getParent())
                && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    }

    private static Connection reading(Path file, boolean still) throws IOException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        return connect(file, config, still ? "?immutable=1" : "");
    }

    static Database writer(Path file) throws IOException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setCacheSize(-32_000);
        return new Database(file, connect(file, config, ""), false);
    }

    private static Connection connect(Path file, SQLiteConfig config, String parameters) throws IOException {
        try {
            return config.createConnection("jdbc:sqlite:" + file.toUri() + parameters);
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    /// A writer has come where there was none: from now on it must be taken into account.
    private void awake() throws IOException {
        if (still && !isStill(file)) {
            close();
            statements.clear();
            connection = reading(file, false);
            still = false;
        }
    }

    synchronized void begin() throws IOException {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    synchronized void commit() throws IOException {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    synchronized void rollback() throws IOException {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    /// What is asked in between is answered from one state.
    synchronized void still(Asking asking) throws IOException {
        try {
            boolean alone = connection.getAutoCommit();
            if (alone) {
                connection.setAutoCommit(false);
            }
            try {
                asking.ask();
            } finally {
                if (alone) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    /// Several questions.
    @FunctionalInterface
    interface Asking {
        void ask() throws IOException;
    }

    synchronized <T> List<T> list(String sql, Row<T> row, Object... arguments) throws IOException {
        awake();
        try {
            var statement = bind(sql, arguments);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    /// Takes rows.
    @FunctionalInterface
    interface Taking {
        void take(ResultSet row) throws SQLException, IOException;
    }

    /// Row by row, without holding them all.
    synchronized void each(String sql, Taking taking) throws IOException {
        awake();
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                taking.take(rows);
            }
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    <T> Optional<T> first(String sql, Row<T> row, Object... arguments) throws IOException {
        return list(sql, row, arguments).stream().findFirst();
    }

    synchronized void run(String sql, Object... arguments) throws IOException {
        try {
            bind(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    /// Runs an insert and gives the number of the new row.
    synchronized long insert(String sql, Object... arguments) throws IOException {
        run(sql, arguments);
        return first("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
    }

    private PreparedStatement bind(String sql, Object... arguments) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case String text -> statement.setString(i + 1, text);
                case Integer number -> statement.setInt(i + 1, number);
                case Long number -> statement.setLong(i + 1, number);
                case Boolean truth -> statement.setInt(i + 1, truth ? 1 : 0);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                default -> throw new IllegalArgumentException("no column takes " + arguments[i]);
            }
        }
        return statement;
    }

    @Override
    public synchronized void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    private static IOException failed(Path file, SQLException e) {
        if (e.getErrorCode() == CORRUPT || e.getErrorCode() == NOT_A_DATABASE) {
            return Catalogue.unusable(file + " is damaged: " + e.getMessage());
        }
        return new Refused(
                Code.X907_IO_FAILED,
                file + ": " + e.getMessage() + ". What was committed before is safe; free space or rights may be"
                        + " missing.",
                e);
    }
}
