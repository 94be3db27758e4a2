package org.reftel.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.sqlite.SQLiteConfig;

/// `catalogue.db`. Who writes has one connection; readers have as many as ask at the same time, so that nobody
/// waits for another one's long walk. Safe for several threads.
final class Database implements AutoCloseable {
    private static final int BUSY_MILLISECONDS = 20_000;

    /// Connections that are kept while nobody asks.
    private static final int IDLE = 8;

    /// Result codes of SQLite.
    private static final int CORRUPT = 11;

    private static final int NOT_A_DATABASE = 26;

    private final Path file;
    private final boolean writes;

    // Who asks takes one and gives it back; a thread that asks while it asks has it already.
    private final Deque<Link> idle = new ArrayDeque<>();
    private final ThreadLocal<Link> taken = new ThreadLocal<>();
    private final Semaphore writing = new Semaphore(1);

    private boolean closed;

    // Asked for nothing but whether others changed something.
    private Optional<Link> watch = Optional.empty();
    private long watches;

    /// A connection with its prepared statements.
    ///
    /// @param still whether it takes for granted that nobody changes anything
    private record Link(Connection connection, boolean still, Map<String, PreparedStatement> statements) {
        PreparedStatement bind(String sql, Object... arguments) throws SQLException {
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
    }

    /// Makes a value of the row that stands under the cursor.
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException, IOException;
    }

    private Database(Path file, boolean writes, Link first) {
        this.file = file;
        this.writes = writes;
        idle.push(first);
    }

    static Database reader(Path file) throws IOException {
        return new Database(file, false, reading(file));
    }

    /// Where a folder cannot be written there is no place for the files of the WAL, and SQLite must be told
    /// that nobody changes the database. If they are there, a writer is at work, and they are used.
    private static boolean isStill(Path file) {
        return !Files.isWritable(file.toAbsolutePath().getParent())
                && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    }

    private static Link reading(Path file) throws IOException {
        boolean still = isStill(file);
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        return new Link(connect(file, config, still ? "?immutable=1" : ""), still, new HashMap<>());
    }

    static Database writer(Path file) throws IOException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLISECONDS);
        config.setCacheSize(-32_000);
        return new Database(file, true, new Link(connect(file, config, ""), false, new HashMap<>()));
    }

    private static Connection connect(Path file, SQLiteConfig config, String parameters) throws IOException {
        try {
            return config.createConnection("jdbc:sqlite:" + file.toUri() + parameters);
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    /// Asks through a connection.
    @FunctionalInterface
    private interface Use<T> {
        T of(Link link) throws SQLException, IOException;
    }

    private <T> T use(Use<T> use) throws IOException {
        var own = Optional.ofNullable(taken.get());
        try {
            if (own.isPresent()) {
                return use.of(own.get());
            }
            var link = take();
            taken.set(link);
            try {
                return use.of(link);
            } finally {
                taken.remove();
                give(link);
            }
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    private Link take() throws IOException {
        if (writes) {
            // There is one, and it is free.
            writing.acquireUninterruptibly();
            return free().orElseThrow();
        }
        var free = free();
        if (free.isPresent() && !(free.get().still() && !isStill(file))) {
            return free.get();
        }
        if (free.isPresent()) {
            // A writer has come where there was none: from now on it must be taken into account.
            close(free.get());
        }
        return reading(file);
    }

    private Optional<Link> free() throws IOException {
        synchronized (idle) {
            if (closed) {
                writing.release();
                throw new IOException(file + " is closed");
            }
            return Optional.ofNullable(idle.poll());
        }
    }

    private void give(Link link) throws IOException {
        boolean kept;
        synchronized (idle) {
            kept = !closed && (writes || idle.size() < IDLE);
            if (kept) {
                idle.push(link);
            }
        }
        if (writes) {
            writing.release();
        }
        if (!kept) {
            close(link);
        }
    }

    /// Another number whenever anybody has committed something since it was asked before.
    synchronized long version() throws IOException {
        if (watch.isEmpty() || watch.get().still() && !isStill(file)) {
            if (watch.isPresent()) {
                close(watch.get());
            }
            watch = Optional.of(reading(file));
            watches++;
        }
        try (var row = watch.get().bind("PRAGMA data_version").executeQuery()) {
            return row.next() ? (watches << 40) + row.getLong(1) : watches << 40;
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    void begin() throws IOException {
        use(link -> {
            link.connection().setAutoCommit(false);
            return link;
        });
    }

    void commit() throws IOException {
        use(link -> {
            link.connection().commit();
            return link;
        });
    }

    /// Makes the file anew of what it says, page by page over the old ones, and cuts the journal off. Ends a
    /// transaction and begins another.
    ///
    /// @throws Refused X905 when somebody reads so long that the journal cannot be cut
    void rewrite() throws IOException {
        boolean cut = use(link -> {
            link.connection().commit();
            // None may be at work, and one that is only kept counts as if it were.
            for (var prepared : link.statements().values()) {
                prepared.close();
            }
            link.statements().clear();
            link.connection().setAutoCommit(true);
            try (var statement = link.connection().createStatement()) {
                // What is sorted meanwhile never reaches a disk.
                statement.execute("PRAGMA temp_store = MEMORY");
                statement.execute("PRAGMA secure_delete = ON");
                statement.execute("VACUUM");
                try (var row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                    return row.next() && row.getInt(1) == 0;
                }
            } finally {
                link.connection().setAutoCommit(false);
            }
        });
        if (!cut) {
            throw new Refused(
                    Code.X905_ROOM_BUSY,
                    "Another process reads " + file + " and keeps its journal from being cut off. What was expunged may"
                            + " still stand in it: end that process, then run any command.");
        }
    }

    void rollback() throws IOException {
        use(link -> {
            link.connection().rollback();
            return link;
        });
    }

    /// What is asked in between is answered from one state.
    void still(Asking asking) throws IOException {
        use(link -> {
            boolean alone = link.connection().getAutoCommit();
            if (alone) {
                link.connection().setAutoCommit(false);
            }
            try {
                asking.ask();
            } finally {
                if (alone) {
                    link.connection().rollback();
                    link.connection().setAutoCommit(true);
                }
            }
            return link;
        });
    }

    /// Several questions.
    @FunctionalInterface
    interface Asking {
        void ask() throws IOException;
    }

    <T> List<T> list(String sql, Row<T> row, Object... arguments) throws IOException {
        return use(link -> {
            var found = new ArrayList<T>();
            try (var rows = link.bind(sql, arguments).executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        });
    }

    /// Takes rows.
    @FunctionalInterface
    interface Taking {
        void take(ResultSet row) throws SQLException, IOException;
    }

    /// Row by row, without holding them all.
    void each(String sql, Taking taking) throws IOException {
        use(link -> {
            try (var statement = link.connection().prepareStatement(sql);
                    var rows = statement.executeQuery()) {
                while (rows.next()) {
                    taking.take(rows);
                }
            }
            return link;
        });
    }

    <T> Optional<T> first(String sql, Row<T> row, Object... arguments) throws IOException {
        return list(sql, row, arguments).stream().findFirst();
    }

    void run(String sql, Object... arguments) throws IOException {
        use(link -> link.bind(sql, arguments).executeUpdate());
    }

    /// Runs an insert and gives the number of the new row.
    long insert(String sql, Object... arguments) throws IOException {
        return use(link -> {
            run(sql, arguments);
            return first("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
        });
    }

    @Override
    public void close() throws IOException {
        var links = new ArrayList<Link>();
        synchronized (idle) {
            closed = true;
            links.addAll(idle);
            idle.clear();
        }
        synchronized (this) {
            watch.ifPresent(links::add);
            watch = Optional.empty();
        }
        for (var link : links) {
            close(link);
        }
    }

    private void close(Link link) throws IOException {
        try {
            link.connection().close();
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
