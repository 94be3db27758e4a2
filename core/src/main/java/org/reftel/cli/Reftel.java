package org.reftel.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.reftel.custody.Custodian;
import org.reftel.model.Code;
import org.reftel.model.Gazetteer;
import org.reftel.model.Problem;
import org.reftel.model.Refused;
import org.reftel.wording.Visible;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: understands what was typed, runs the command, and turns how it ended into an exit code.
public final class Reftel {
    private final String version;
    private final Opener opener;
    private final Custodian custodian;
    private final Supplier<Gazetteer> gazetteer;
    private final InstantSource clock;

    /// @param custodian for verifying a room in whatever state it is, backing it up and restoring it
    /// @param gazetteer asked only by commands that explain or read single fields
    /// @param clock asked only for how things stand today
    public Reftel(
            String version, Opener opener, Custodian custodian, Supplier<Gazetteer> gazetteer, InstantSource clock) {
        this.version = version;
        this.opener = opener;
        this.custodian = custodian;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    /// Runs one command line. Text goes out in UTF-8 whatever the locale says.
    ///
    /// @param env as the process sees it; `REFTEL_TERMINAL` names the streams that are terminals
    /// @return the exit code, see [Exit]
    public int run(OutputStream out, OutputStream err, InputStream in, Map<String, String> env, String... args) {
        var bytes = new BufferedOutputStream(out, 1 << 16);
        var outWriter = writer(bytes);
        var errWriter = writer(err);
        int exit;
        try {
            exit = run(bytes, outWriter, errWriter, in, env, args);
        } finally {
            outWriter.flush();
            errWriter.flush();
        }
        return exit;
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    private int run(
            OutputStream bytes,
            PrintWriter out,
            PrintWriter err,
            InputStream in,
            Map<String, String> env,
            String... args) {
        if (args.length == 0) {
            Usage.first(out);
            return Exit.OK;
        }
        var line = Commands.line();
        ParseResult typed;
        try {
            typed = line.parseArgs(args);
        } catch (ParameterException e) {
            return misunderstood(err, e);
        }
        return answer(bytes, out, err, in, env, line, typed);
    }

    private int answer(
            OutputStream bytes,
            PrintWriter out,
            PrintWriter err,
            InputStream in,
            Map<String, String> env,
            CommandLine line,
            ParseResult typed) {
        var last = typed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        if (last.isUsageHelpRequested()) {
            last.commandSpec().commandLine().usage(out, Ansi.OFF);
            return Exit.OK;
        }
        if (typed.isVersionHelpRequested()) {
            out.print("reftel " + version + "\n");
            return Exit.OK;
        }
        if (!last.commandSpec().subcommands().isEmpty()) {
            last.commandSpec().commandLine().usage(err, Ansi.OFF);
            return Exit.USAGE;
        }
        var call = new Call(version, last, opener, custodian, gazetteer, clock, bytes, out, err, in, env);
        try {
            return Commands.run(call);
        } catch (UncheckedIOException e) {
            out.flush();
            var cause = e.getCause() instanceof IOException io ? io : new IOException(e);
            return refused(err, call.has("--as") ? hidden(cause) : problem(cause));
        } catch (IOException e) {
            out.flush();
            return refused(err, call.has("--as") ? hidden(e) : problem(e));
        } catch (RuntimeException e) {
            out.flush();
            return call.has("--as") ? refused(err, FAULT_UNDER_A_VIEW) : fault(err, env, e);
        }
    }

    private static final Problem FAULT_UNDER_A_VIEW = Problem.whole(
            Code.X908_INTERNAL,
            "Reftel itself failed. Where it happened is not told under a view; ask the owner of the room.");

    /// What is said alike whatever the room holds.
    private static final Set<Code> TOLD = EnumSet.of(
            Code.X901_NO_ROOM,
            Code.X902_NO_SUCH_DOCUMENT,
            Code.X903_NO_SUCH_PARAGRAPH,
            Code.X904_ROOM_NEWER,
            Code.X905_ROOM_BUSY,
            Code.X910_OWNER_ONLY,
            Code.X911_SHOWN_IN_PART,
            Code.X912_NO_SUCH_VIEW,
            Code.X917_NO_SUCH_DAY,
            Code.X930_NO_KEYS,
            Code.X951_NO_SUCH_FILE,
            Code.X966_LIST_NOT_UNDERSTOOD);

    /// Under a view: what failed may be something that this reader is not shown, and its name stays with the owner.
    private static Problem hidden(IOException e) {
        return e instanceof Refused refused && TOLD.contains(refused.problem().code())
                ? refused.problem()
                : Problem.whole(
                        Code.X907_IO_FAILED,
                        "Something in the room could not be read. What it is is not told under a view; ask the owner"
                                + " of the room.");
    }

    private static int misunderstood(PrintWriter err, ParameterException e) {
        err.print("reftel: " + Visible.line(String.valueOf(e.getMessage())) + "\n");
        var spec = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched) {
            // The day of what an entry tells is --on; the day that is asked for is another.
            boolean day = spec.findOption("--as-of") != null
                    && unmatched.getUnmatched().stream()
                            .anyMatch(typed -> typed.equals("--on") || typed.startsWith("--on="));
            var meant = day ? List.of("--as-of") : unmatched.getSuggestions();
            if (!meant.isEmpty()) {
                err.print("Did you mean: " + String.join(", ", meant) + "?\n");
            }
        }
        err.print("See: " + spec.qualifiedName() + " --help\n");
        return Exit.USAGE;
    }

    private static Problem problem(IOException e) {
        if (e instanceof Refused refused) {
            return refused.problem();
        }
        var said = String.valueOf(e.getMessage());
        if (e instanceof FileSystemException file && file.getReason() == null) {
            said = said + " (" + file.getClass().getSimpleName().replace("Exception", "") + ")";
        }
        return Problem.whole(
                Code.X907_IO_FAILED,
                (said.endsWith(".") ? said : said + ".")
                        + " Nothing was changed by this step; free the disk or the file, then retry.");
    }

    private static int refused(PrintWriter err, Problem problem) {
        Caret.show(new Screen(err, Map.of()), problem, "", "");
        return Exit.of(problem.code());
    }

    private static int fault(PrintWriter err, Map<String, String> env, RuntimeException e) {
        Caret.show(
                new Screen(err, Map.of()),
                Problem.whole(
                        Code.X908_INTERNAL,
                        "Reftel itself failed: " + e + ". The room is as it was after the last finished source. "
                                + "Please report this; REFTEL_DEBUG=1 prints where it happened."),
                "",
                "");
        if (!env.getOrDefault("REFTEL_DEBUG", "").isEmpty()) {
            e.printStackTrace(err);
        }
        return Exit.INTERNAL;
    }
}
