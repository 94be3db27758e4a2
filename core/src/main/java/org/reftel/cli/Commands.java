package org.reftel.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.reftel.handling.Handling;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.release.FileTerms;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Every command with its options, in the order of the help, and who answers it.
///
/// Written as calls and not as annotations: nothing is found by reflection, which keeps the start short.
final class Commands {
    static final int WIDTH = 110;

    private Commands() {}

    static CommandLine line() {
        var spec = CommandSpec.create().name("reftel");
        spec.usageMessage()
                .width(WIDTH)
                .description("The record room of an oversight desk: reads cables, cites paragraphs, works offline.")
                .commandListHeading("%nCommands:%n")
                .footer(
                        "",
                        "Exit codes: 0 done, 1 nothing found or findings, 2 not understood,"
                                + " 3 no room or unreadable, 4 a fault of ours.");
        spec.addOption(help())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("print the version")
                        .build());
        spec.addSubcommand("read", read());
        spec.addSubcommand("trace", trace());
        spec.addSubcommand("brief", brief());
        spec.addSubcommand("due", due());
        spec.addSubcommand("open", open());
        spec.addSubcommand("list", list());
        spec.addSubcommand("check", check());
        spec.addSubcommand("file", FileCommands.spec());
        spec.addSubcommand("export", export());
        spec.addSubcommand("serve", serve());
        spec.addSubcommand("mcp", mcp());
        spec.addSubcommand("verify", verify());
        spec.addSubcommand("prove", prove());
        spec.addSubcommand("backup", backup());
        spec.addSubcommand("restore", restore());
        spec.addSubcommand("field", field());
        spec.addSubcommand("review", review());
        spec.addSubcommand("expunge", expunge());
        spec.addSubcommand("rebuild", rebuild());
        return new CommandLine(spec).setAbbreviatedOptionsAllowed(false);
    }

    /// What can be read under a view. Every other command is the owner's: the size of the ledger and the names
    /// of files tell what is hidden.
    private static final Set<String> READERS = Set.of(
            "trace",
            "brief",
            "due",
            "open",
            "list",
            "check",
            "export",
            "serve",
            "mcp",
            "field",
            "file show",
            "file check",
            "file list",
            "file funnel",
            "file detained",
            "file notices",
            "file clocks",
            "file ages",
            "file expiring",
            "file waits",
            "file charges",
            "file kinds");

    /// `file show`: without the name of the program.
    private static String name(Call call) {
        var qualified = call.typed().commandSpec().qualifiedName();
        return qualified.substring(qualified.indexOf(' ') + 1);
    }

    static int run(Call call) throws IOException {
        var name = name(call);
        if (call.has("--as")) {
            Handling.viewOf(call.option("--as"));
            if (!READERS.contains(name)) {
                throw new Refused(
                        Code.X910_OWNER_ONLY,
                        "reftel " + name + " is for the owner of the room and takes no --as. Nothing was done.");
            }
        }
        return switch (name) {
            case "read" -> ReadCommand.run(call);
            case "trace" -> TraceCommand.run(call);
            case "brief" -> BriefCommand.run(call);
            case "due" -> DueCommand.run(call);
            case "open" -> OpenCommand.run(call);
            case "list" -> ListCommand.run(call);
            case "check" -> CheckCommand.run(call);
            case "file open" -> FileWriting.open(call);
            case "file add" -> FileWriting.add(call);
            case "file hand-over" -> FileWriting.handOver(call);
            case "file accept" -> FileWriting.accept(call);
            case "file send-back" -> FileWriting.sendBack(call);
            case "file show" -> FileReading.show(call);
            case "file check" -> FileReading.check(call);
            case "file list" -> FileReading.list(call);
            case "file funnel" -> FileReading.funnel(call);
            case "file detained" -> FileReading.detained(call);
            case "file notices" -> FileReading.terms(call, "NOTICES", FileTerms::notices);
            case "file clocks" -> FileReading.terms(call, "CLOCKS", FileTerms::clocks);
            case "file ages" -> FileReading.terms(call, "AGES", FileTerms::ages);
            case "file expiring" -> FileReading.terms(call, "EXPIRING", FileTerms::expiring);
            case "file waits" -> FileReading.terms(call, "WAITS", FileTerms::waits);
            case "file charges" -> FileReading.charges(call);
            case "file kinds" -> FileReading.kinds(call);
            case "export" -> ExportCommand.run(call);
            case "serve" -> ServeCommand.run(call);
            case "mcp" -> McpCommand.run(call);
            case "verify" -> VerifyCommand.run(call);
            case "prove" -> ProveCommand.run(call);
            case "backup" -> BackupCommand.run(call);
            case "restore" -> RestoreCommand.run(call);
            case "field" -> FieldCommand.run(call);
            case "review" -> ReviewCommand.run(call);
            case "expunge" -> ExpungeCommand.run(call);
            case "rebuild" -> RebuildCommand.run(call);
            default -> throw new IllegalStateException("no command " + name);
        };
    }

    private static CommandSpec read() {
        return command("Read files and folders into the room: any shape, also in ZIP and gzip; - is standard input.")
                .addPositional(words("PATH", "1..*", "files, folders, archives, or -"));
    }

    private static CommandSpec trace() {
        return command("A person, organisation, office, place, programme, number or words: what was counted, promised"
                        + " and met, and every paragraph in order of time.")
                .addOption(value("--kind", "KIND", "of several that bear the name: person, organisation, place, ..."))
                .addOption(flag("--text", "print the paragraphs whole"))
                .addOption(flag("--words", "print the words around, also when a party was found"))
                .addOption(flag("--all", "print every line, however many there are"))
                .addOption(flag("--md", "answer as Markdown"))
                .addOption(value("--since", "DATE", "sent on this day, month or year, or later"))
                .addOption(value("--until", "DATE", "sent on this day, month or year, or before"))
                .addOption(value("--from", "POST", "sent by this post"))
                .addPositional(words(
                        "QUERY",
                        "1..*",
                        "words are joined by AND; \"a phrase\", OR, NOT, ( ), tag:PREL, from:POST, to:, class:C,"
                                + " subject:, signer:, sent:2009-07..2010"));
    }

    private static CommandSpec brief() {
        return command("For a meeting: who they are, what is open between the sides, which figures changed, each line"
                        + " cited; nothing of that day or later is in it.")
                .addOption(value("--on", "DATE", "day of the meeting; else today"))
                .addOption(value("--with", "NAMES", "persons and organisations, with commas between them"))
                .addOption(flag("--weekly", "instead: what is new in the seven days that end with that day"))
                .addOption(flag("--all", "print every line, however many there are"))
                .addOption(flag("--md", "answer as Markdown"))
                .addPositional(words("WORDS", "0..*", "what the meeting is about"));
    }

    private static CommandSpec due() {
        return command("What falls due: promises with a day, meetings that were planned, classifications that end.")
                .addOption(value("--on", "DATE", "what is due by this day, and what is still ahead; else today"))
                .addOption(value("--by", "DATE", "only what is due by this day"))
                .addOption(flag("--all", "print every line, however many there are"))
                .addOption(flag("--md", "answer as Markdown"));
    }

    private static CommandSpec open() {
        return command("A record or one paragraph of it, by any spelling of its number.")
                .addOption(flag("--raw", "the bytes of the source as they came"))
                .addOption(flag("--repairs", "what was changed between the source and the text people read"))
                .addOption(flag("--explain", "every header line with what it means"))
                .addPositional(
                        words("ADDRESS", "1..*", "09POST123, \"POST 123\", 09POST123/4, #09POST123, 09POST123#par4"));
    }

    private static CommandSpec list() {
        return command("The catalogue, with the numbers that are referred to and not held.")
                .addOption(value("--by", "GROUP", "origin (the default), tag or date"))
                .addOption(value("--from", "POST", "only this post"))
                .addOption(value("--year", "YEAR", "only numbers of this year"))
                .addOption(value("--tag", "TAG", "only records with this tag"))
                .addOption(value("--since", "DATE", "sent on this day, month or year, or later"))
                .addOption(value("--until", "DATE", "sent on this day, month or year, or before"));
    }

    private static CommandSpec check() {
        return command("What the records say against themselves and one another: header, marks, references, repairs.")
                .addPositional(words("ID", "0..*", "only these records"));
    }

    private static CommandSpec export() {
        return command("Records with what they say in the interchange format, one JSON object a line.")
                .addOption(value("--format", "FORMAT", "jsonl, or csv: the statements alone, a row each"))
                .addOption(OptionSpec.builder("-o", "--output")
                        .type(String.class)
                        .paramLabel("FILE")
                        .description("write to FILE, not to standard output")
                        .build())
                .addOption(value(
                        "--proofs",
                        "DIR",
                        "write into a new folder: the records, a proof of each paragraph, the checkpoint, and"
                                + " a verifier"))
                .addOption(flag("--with-extracts", "add the text of each copy, so that every span can be re-read"))
                .addPositional(words("ID", "0..*", "only these records"));
    }

    private static CommandSpec serve() {
        return command("The room in a browser, for programs and for assistants: on this machine only, until it is"
                        + " ended. With --as it shows what that reader sees, and no more.")
                .addOption(value("--port", "PORT", "listen on this port, 0 for any that is free; else 7330"));
    }

    private static CommandSpec mcp() {
        return command("The room as tools for an assistant (Model Context Protocol), over standard input and output,"
                + " until the input ends.");
    }

    private static CommandSpec verify() {
        return command("Whether every kept byte is what the ledger committed to, and the room the one that was known.")
                .addOption(
                        value("--checkpoint", "FILE", "a checkpoint that was kept elsewhere: compare the room with it"))
                .addOption(value("--key", "VKEY", "the key of the room, as known from elsewhere"))
                .addOption(OptionSpec.builder("--witness")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel("VKEY")
                        .description("the key of a witness that you trust; may be given several times")
                        .build())
                .addOption(flag("--print-checkpoint", "print the present checkpoint, to be kept elsewhere"))
                .addOption(value("--proof", "FILE", "check a proof that reftel prove made; needs no room with --key"))
                .addPositional(words("ID", "0..*", "compare only the sources of these records"));
    }

    private static CommandSpec prove() {
        return command("A paragraph with its lines and the path to the signed checkpoint, without its neighbours.")
                .addOption(OptionSpec.builder("-o", "--output")
                        .type(String.class)
                        .paramLabel("FILE")
                        .description("write to FILE, not to standard output")
                        .build())
                .addPositional(words("ADDRESS", "1..*", "09POST123/4, or a whole record: 09POST123"));
    }

    private static CommandSpec backup() {
        return command("Copy the room's sources and ledger to another folder, also while it is written to.")
                .addOption(value("--keys", "FILE", "put the keys into this file, which is to be kept elsewhere"))
                .addPositional(words("DIR", "1", "a new folder, or an earlier backup of this room: then what is new"));
    }

    private static CommandSpec restore() {
        return command("Make a room of a backup, verify every byte of it, and make catalogue and index anew.")
                .addOption(value("--to", "ROOM", "a new folder for the room; else the one that --room names"))
                .addOption(value("--keys", "FILE", "the keys, from the file that backup --keys wrote"))
                .addPositional(words("DIR", "1", "the backup"));
    }

    private static CommandSpec field() {
        return command("Reads single fields: JSON lines {\"id\", \"input\"} on standard input, {\"id\", \"value\"}"
                        + " out.")
                .addPositional(words("KIND", "1", "which field: subject, references, tags, signers, recipients, ..."));
    }

    private static CommandSpec review() {
        return command("What rules found or proposed and a person may decide: what became of promises, which names"
                        + " mean the same, which statement is so; and which copy of a record leads.")
                .addOption(flag("--confirm", "it is so"))
                .addOption(flag("--reject", "it is not so: it is left out from now on"))
                .addOption(OptionSpec.builder("--correct")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel("FIELD=VALUE")
                        .description("it is so but for this field of the statement; may be given several times")
                        .build())
                .addOption(value("--of", "NAME", "only what concerns this party, and the names that were joined to it"))
                .addOption(
                        value("--after", "ID", "go on with the records older than this one, as the list before says"))
                .addOption(value("--leads", "SOURCE", "this copy leads from now on: digits of its digest, or its name"))
                .addOption(value("--because", "WORDS", "why"))
                .addOption(value("--by", "NAME", "who decides; else $USER"))
                .addOption(flag("--all", "print every line, however many there are"))
                .addOption(flag("--md", "answer as Markdown"))
                .addPositional(words(
                        "HANDLE|ID", "0..*", "a handle from the list, or a record by any spelling of its number"));
    }

    private static CommandSpec expunge() {
        return command("Take out of the room for good what the law orders gone: records, entries of files, whatever the"
                        + " room wrote about them. Without --yes it only says what would go.")
                .addOption(value("--ground", "WORDS", "the law or the order; kept for ever, so name nobody in it"))
                .addOption(value("--by", "NAME", "who expunges"))
                .addOption(value("--and", "NAME", "the second person, without whom nothing goes"))
                .addOption(flag("--yes", "do it: there is no way back"))
                .addPositional(words(
                        "ADDRESS",
                        "1..*",
                        "records by any spelling of their number; a file that came in, with all that stands in it,"
                                + " as sha256:DIGITS"));
    }

    private static CommandSpec rebuild() {
        return command(
                "Make catalogue and index anew of the sources that are kept, also when they are lost or broken.");
    }

    static CommandSpec command(String description) {
        var spec = CommandSpec.create();
        spec.usageMessage().width(WIDTH).description(description).sortOptions(false);
        return spec.addOption(OptionSpec.builder("--room")
                        .type(String.class)
                        .paramLabel("DIR")
                        .description("the room; else $REFTEL_ROOM, else ./room")
                        .build())
                .addOption(value("--as", "LEVEL", "answer as for a reader of this level and grants: SBU, C, S/NF"))
                .addOption(flag("--json", "answer as JSON"))
                .addOption(flag("--csv", "answer as CSV (RFC 4180)"))
                .addOption(help());
    }

    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("print this help")
                .build();
    }

    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    static OptionSpec value(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    static PositionalParamSpec words(String label, String arity, String description) {
        return PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .arity(arity)
                .required(arity.startsWith("1"))
                .description(description)
                .build();
    }
}
