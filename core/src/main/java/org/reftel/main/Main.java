package org.reftel.main;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.reftel.cli.Opener;
import org.reftel.cli.Reftel;
import org.reftel.cli.Workroom;
import org.reftel.parse.Dictionaries;

/// Starts the program: chooses the engines and hands over to the command line.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var out = new FileOutputStream(FileDescriptor.out);
        var err = new FileOutputStream(FileDescriptor.err);
        int exit = reftel().run(out, err, new FileInputStream(FileDescriptor.in), System.getenv(), args);
        System.exit(exit);
    }

    /// The program with its engines; nothing is opened or loaded before a command asks for it.
    public static Reftel reftel() {
        return reftel(Main::room);
    }

    /// A room by itself, for programs beside the command line.
    public static Workroom room(Path folder, Opener.Way way) throws IOException {
        return LocalRoom.open(folder, way).workroom(way);
    }

    /// The same at another time: for examples, which print the same in every year.
    public static Reftel reftel(InstantSource clock) {
        return new Reftel(
                version(),
                (folder, way) -> LocalRoom.open(folder, way, clock).workroom(way),
                LocalVault.custodian(),
                Dictionaries::builtIn,
                clock);
    }

    static Reftel reftel(Opener opener) {
        return new Reftel(version(), opener, LocalVault.custodian(), Dictionaries::builtIn, InstantSource.system());
    }

    static String version() {
        var version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
