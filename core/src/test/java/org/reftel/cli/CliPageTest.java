package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The page of the command line knows every command and option that the program has.
class CliPageTest {
    private static final List<String> ON_EACH = List.of("--room", "--as", "--json", "--csv", "--help");

    @Test
    void everyCommandAndOptionIsOnThePage() throws IOException {
        var page = Files.readString(Path.of("../docs/reference/cli.md"));
        Commands.line().getSubcommands().forEach((name, command) -> {
            var row = page.lines().filter(line -> line.startsWith("| `" + name)).findFirst();
            assertThat(row).as(name).isPresent();
            assertThat(ON_EACH).allSatisfy(option -> assertThat(page).contains("`" + option));
            command.getCommandSpec().options().stream()
                    .flatMap(option -> Arrays.stream(option.names()))
                    .filter(option -> !ON_EACH.contains(option) && !option.equals("-h"))
                    .forEach(option -> assertThat(row.orElseThrow()).as(name).contains("`" + option));
        });
    }

    @Test
    void everyCommandTakesRoomJsonCsvAndHelp() {
        Commands.line()
                .getSubcommands()
                .values()
                .forEach(command -> assertThat(ON_EACH)
                        .allSatisfy(
                                option -> assertThat(command.getCommandSpec().findOption(option))
                                        .as(command.getCommandName() + " " + option)
                                        .isNotNull()));
    }
}
