package org.reftel.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The commands behind `reftel file`, with their options.
final class FileCommands {
    private static final String AS_OF = "--as-of";

    private FileCommands() {}

    static CommandSpec spec() {
        var spec = CommandSpec.create();
        spec.usageMessage()
                .width(Commands.WIDTH)
                .description(
                        "Case files: what one writes into, on the same spine as the cables. An entry is a record with"
                                + " a number, written once; how a file stands is computed of its entries.")
                .footer("", "What the law orders gone is taken out by reftel expunge.")
                .commandListHeading("%nCommands:%n");
        spec.addOption(Commands.help());
        spec.addSubcommand("open", open());
        spec.addSubcommand("add", add());
        spec.addSubcommand("show", show());
        spec.addSubcommand("check", check());
        spec.addSubcommand("hand-over", handOver());
        spec.addSubcommand("accept", accept());
        spec.addSubcommand("send-back", sendBack());
        spec.addSubcommand("list", list());
        spec.addSubcommand("funnel", funnel());
        spec.addSubcommand("detained", detained());
        spec.addSubcommand("notices", terms("How long before each hearing it was told of."));
        spec.addSubcommand("clocks", terms("Which clocks and questions are due, missed, done late, met."));
        spec.addSubcommand("ages", terms("What waits and how long: questions, hand-overs, open files."));
        spec.addSubcommand("expiring", terms("When authorities to collect run out."));
        spec.addSubcommand("waits", terms("Which office waits for which: hand-overs and questions, office by office."));
        spec.addSubcommand("charges", charges());
        spec.addSubcommand("kinds", kinds());
        return spec;
    }

    private static CommandSpec open() {
        return writing(Commands.command(
                        "Open a file; with --from-trace its first entries are the paragraphs that are held"
                                + " on the matter, cited and not copied."))
                .addOption(Commands.value(
                        "--kind",
                        "KIND",
                        "dossier (the default), or what reftel file kinds lists; a FILE.json defines one"))
                .addOption(Commands.value("--code", "CODE", "capital letters; else made of the title"))
                .addOption(OptionSpec.builder("--from-trace")
                        .type(String.class)
                        .arity("0..1")
                        .fallbackValue("")
                        .paramLabel("QUERY")
                        .description(
                                "begin with the paragraphs that a trace of QUERY finds; without QUERY, of the title")
                        .build())
                .addPositional(Commands.words("TITLE", "1..*", "what the file is about"));
    }

    private static CommandSpec add() {
        return writing(Commands.command("Write an entry into a file, or with - several, each a JSON object in a line of"
                        + " standard input. What the kind of the file does not allow is refused."))
                .addOption(several("--set", "FIELD=VALUE", "a field of the entry; may be given several times"))
                .addOption(several(
                        "--cite", "ADDRESS", "a record or paragraph that it rests on; may be given several times"))
                .addOption(Commands.value("--corrects", "NUMBER", "the entry that it takes the place of"))
                .addPositional(Commands.words(
                        "CODE",
                        "1..*",
                        "code of the file, type of the entry (reftel file kinds KIND), then its words"));
    }

    private static CommandSpec handOver() {
        return writing(Commands.command("Hand a file over to another office, which has to accept it."))
                .addOption(Commands.value("--because", "WORDS", "on what ground"))
                .addPositional(Commands.words("CODE", "2..*", "code of the file, then the office it goes to"));
    }

    private static CommandSpec accept() {
        return writing(Commands.command(
                        "Accept a file that was handed over, in the name of the office it was handed to."))
                .addPositional(Commands.words("CODE", "1", "code of the file"));
    }

    private static CommandSpec sendBack() {
        return writing(Commands.command("Send a file back that was handed over."))
                .addOption(Commands.value("--because", "WORDS", "on what ground"))
                .addPositional(Commands.words("CODE", "1", "code of the file"));
    }

    private static CommandSpec show() {
        return reading("How a file stands, entry by entry, computed anew.")
                .addOption(Commands.flag("--text", "print the entries whole, and the paragraphs they cite"))
                .addPositional(Commands.words("CODE", "1", "code of the file"));
    }

    private static CommandSpec check() {
        return reading("What is wrong or missing in a file, or in all: custody, authority, notice, limits,"
                        + " completeness.")
                .addPositional(Commands.words("CODE", "0..*", "only these files"));
    }

    private static CommandSpec list() {
        return kind(reading("Every file: kind, stage, forum, office, and what is wrong with it."))
                .addOption(Commands.value("--stage", "STAGE", "only files in this stage"))
                .addOption(Commands.flag("--open", "only files that are not closed"));
    }

    private static CommandSpec funnel() {
        return kind(reading("How many files of a kind came how far, with what is stated without a file beside it."))
                .addOption(Commands.flag("--rates", "also each stage as a share of the one before it, as derived"));
    }

    private static CommandSpec detained() {
        return kind(reading("Who is held without sentence, how long, and over which limit."));
    }

    private static CommandSpec terms(String description) {
        return kind(reading(description))
                .addOption(Commands.value("--of", "GROUP", "only lines of one group; the answer names the groups"));
    }

    private static CommandSpec charges() {
        return kind(reading("The charges of files under a list of offences; without one, how many there are under"
                        + " each list that is known."))
                .addOption(Commands.value("--list", "LIST", "NAME, NAME@VERSION, or a FILE.json that defines one"))
                .addOption(
                        several("--with", "FILE.json", "another list, for its crosswalks; may be given several times"))
                .addOption(Commands.value("--of", "ITEM", "only charges under an item; unmapped: under none"))
                .addOption(Commands.value("--add", "FILE.json", "keep a list in the room, for all who may read it"))
                .addOption(Commands.value("--marked", "LABEL", "with --add: U, SBU, C/NF ..; else SBU"))
                .addOption(Commands.value("--by", "NAME", "with --add: who keeps it; else $USER"));
    }

    private static CommandSpec kinds() {
        return markdown(Commands.command(
                        "The kinds of files, or one with its stages, fora and entries and their fields."))
                .addPositional(Commands.words("KIND", "0..1", "one of them, or a FILE.json that defines one"));
    }

    private static CommandSpec writing(CommandSpec spec) {
        return spec.addOption(Commands.value("--on", "DAY", "the day of what it tells; else today"))
                .addOption(Commands.value("--for", "OFFICE", "in whose name; else the office that keeps the file"))
                .addOption(Commands.value(
                        "--marked", "LABEL", "U, SBU, C/NF ..; else as high as the file and what is cited"))
                .addOption(Commands.value("--by", "NAME", "who writes; else $USER"));
    }

    private static CommandSpec reading(String description) {
        return markdown(Commands.command(description))
                .addOption(Commands.value(AS_OF, "DAY", "how it stood on this day; else today"));
    }

    private static CommandSpec markdown(CommandSpec spec) {
        return spec.addOption(Commands.flag("--md", "answer as Markdown"));
    }

    private static CommandSpec kind(CommandSpec spec) {
        return spec.addOption(Commands.value("--kind", "KIND", "only files of this kind"));
    }

    private static OptionSpec several(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }
}
