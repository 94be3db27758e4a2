package org.reftel.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.reftel.cli.FilingClerk;
import org.reftel.cli.Opener;
import org.reftel.cli.Workroom;
import org.reftel.main.Main;
import org.reftel.model.View;
import org.reftel.parse.Dictionaries;
import org.reftel.serve.http.Premises;
import org.reftel.serve.http.Turnstile;

/// A room that is served, and a client that knows its key.
public final class Served implements AutoCloseable {
    /// The day on which tests ask.
    public static final Instant TODAY = Instant.parse("2012-07-01T12:00:00Z");

    public static final String TOKEN = "the-key-of-this-test";

    /// Of the rooms of tests, the same at each start.
    static final String SECRET = "the-secret-of-this-test";

    private final Workroom room;
    private final View most;
    private final InstantSource clock;
    private final Server server;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();

    private Served(Workroom room, View most, InstantSource clock, int port) throws IOException {
        this.room = room;
        this.most = most;
        this.clock = clock;
        this.server = start(port);
    }

    private Server start(int port) throws IOException {
        return start(port, Turnstile.ofThisMachine());
    }

    private Server start(int port, Turnstile turnstile) throws IOException {
        return Server.start(
                new Premises(
                        room.desk(),
                        Dictionaries::builtIn,
                        clock,
                        "test",
                        faults::add,
                        most,
                        most.owner() ? Optional.of(new FilingClerk(room.filing())) : Optional.empty(),
                        SECRET,
                        TOKEN),
                port,
                turnstile);
    }

    /// Serves the same room on a port of its own.
    public Server again(int port) throws IOException {
        return start(port);
    }

    /// Serves the same room on a port of its own, where everything heavy passes this turnstile.
    Server again(Turnstile turnstile) throws IOException {
        return start(0, turnstile);
    }

    /// A room that exists already.
    public static Served room(Path folder) throws IOException {
        return room(folder, View.OWNER);
    }

    /// The same, of which no more is shown than a reader sees.
    public static Served room(Path folder, View most) throws IOException {
        return room(folder, most, 0);
    }

    /// On a port that was used before.
    public static Served room(Path folder, View most, int port) throws IOException {
        return new Served(Main.room(folder, Opener.Way.READ), most, InstantSource.fixed(TODAY), port);
    }

    /// A room that is written into: it asks on the day on which its clock writes.
    public static Served writing(Path folder, View most) throws IOException {
        return new Served(Main.room(folder, Opener.Way.READ), most, InstantSource.system(), 0);
    }

    /// The day on which it asks.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// For what a test writes beside the server, in the same process.
    public Workroom room() {
        return room;
    }

    public int port() {
        return server.port();
    }

    /// A room made of files and folders.
    public static Served of(Path folder, Path... read) throws IOException {
        try (var making = Main.room(folder, Opener.Way.MAKE)) {
            making.ingest()
                    .run(
                            Stream.of(read).map(Path::toString).toList(),
                            folder,
                            InputStream.nullInputStream(),
                            outcome -> {},
                            progress -> {});
        }
        return room(folder);
    }

    /// What failed in us so far.
    public List<Throwable> faults() {
        return List.copyOf(faults);
    }

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    public String base() {
        return server.address().substring(0, server.address().length() - 1);
    }

    /// The link that lets a browser in.
    public String link() {
        return server.link();
    }

    public HttpResponse<String> get(String path) {
        return get(path, "");
    }

    /// A page as somebody reads it who holds the key.
    ///
    /// @param as view, empty for the owner
    public HttpResponse<String> get(String path, String as) {
        var request = HttpRequest.newBuilder(URI.create(base() + path)).header("Authorization", "Bearer " + TOKEN);
        return send(as.isEmpty() ? request : request.header("Cookie", "reftel-as=" + as));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        room.close();
    }
}
