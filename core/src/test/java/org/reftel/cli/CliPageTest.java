package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

/// The page of the command line knows every command and option that the program has.
class CliPageTest {
    private static final List<String> ON_EACH = List.of("--room", "--as", "--json", "--csv", "--help");

    /// `file show` and the like too; not what only stands before them.
    private static Map<String, CommandSpec> commands() {
        var commands = new LinkedHashMap<String, CommandSpec>();
        Commands.line().getSubcommands().forEach((name, command) -> {
            commands.put(name, command.getCommandSpec());
            command.getSubcommands().forEach((inner, below) -> {
                commands.remove(name);
                commands.put(name + " " + inner, below.getCommandSpec());
            });
        });
        return commands;
    }

    @Test
    void everyCommandAndOptionIsOnThePage() throws IOException {
        var page = Files.readString(Path.of("../docs/reference/cli.md"));
        commands().forEach((name, command) -> {
            var row = page.lines().filter(line -> line.startsWith("| `" + name)).findFirst();
            assertThat(row).as(name).isPresent();
            assertThat(ON_EACH).allSatisfy(option -> assertThat(page).contains("`" + option));
            command.options().stream()
                    .flatMap(option -> Arrays.stream(option.names()))
                    .filter(option -> !ON_EACH.contains(option) && !option.equals("-h"))
                    .forEach(option -> assertThat(row.orElseThrow()).as(name).contains("`" + option));
        });
    }

    @Test
    void everyCommandTakesRoomJsonCsvAndHelp() {
        commands()
                .forEach((name, command) -> assertThat(ON_EACH)
                        .allSatisfy(option -> assertThat(command.findOption(option))
                                .as(name + " " + option)
                                .isNotNull()));
    }
}
