package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.Accepts;
import org.reftel.Shared;

/// What a reader of a level is shown, at the command line.
class ViewTest {
    private static final String CABLE = """
            VZCZCXYZ0000
            RR RUEHXX
            DE RUEHPVL #0412/01 2671947
            ZNY CCCCC ZZH
            R 241947Z SEP 12
            FM AMEMBASSY PORT VELA
            TO RUEHC/SECSTATE WASHDC 2210
            BT
            C O N F I D E N T I A L PORT VELA 000412

            SIPDIS

            E.O. 12958: DECL: 09/18/2022
            TAGS: PREL PGOV MR
            SUBJECT: TALKS ON THE HARBOUR OF COSTA VERRA

            REF: PORT VELA 400

            Classified By: Ambassador Ines Calloway. Reason: 1.4 (b), (d).

            1. (SBU) The minister opened the talks on the harbour with a long speech.

            2. (C) The secret berth of zanzinotte was named by the minister.

            3. (U) Fishing boats left the harbour in the morning.

            4. (C) A second quiet word on zanzinotte ended the day. See para 3.
            CALLOWAY
            """;

    @TempDir
    private Path folder;

    private Session room(String... cables) throws IOException {
        var sources = Files.createDirectories(folder.resolve("in"));
        for (int i = 0; i < cables.length; i++) {
            Files.writeString(sources.resolve("cable-" + i + ".txt"), cables[i]);
        }
        return new Session(folder.resolve("room")).reftel("read", sources.toString());
    }

    @Accepts("B11")
    @Test
    void aReaderClearedToSbuSees23OfTheSeeds64Paragraphs() {
        var seeds = Shared.require().resolve("seeds");
        var room = new Session(folder.resolve("seeds")).reftel("read", seeds.toString());
        assertThat(paragraphs(room.reftel("list", "--json"))).containsExactlyInAnyOrder(10, 12, 14, 17, 11);
        assertThat(shown(room, "SBU").values()).containsExactlyInAnyOrder(10, 6, 7);
        assertThat(shown(room, "S").values()).containsExactlyInAnyOrder(10, 12, 14, 17, 11);
    }

    private static List<Integer> paragraphs(Session room) {
        return Pattern.compile("\"paragraphs\":(\\d+)")
                .matcher(room.out)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
    }

    private static Map<String, Integer> shown(Session room, String view) {
        var shown = new LinkedHashMap<String, Integer>();
        var ids = held(room.reftel("list", "--json", "--as", view).out);
        for (var id : ids) {
            var rows = room.reftel("open", "--csv", "--as", view, id).lines();
            shown.put(id, (int) rows.stream()
                    .filter(line -> line.startsWith(id + ",") && !line.contains(",withheld,"))
                    .count());
        }
        return shown;
    }

    @Accepts("A12")
    @Test
    void theSeeds64ParagraphsHave64AddressesWhateverTheOrderOfFiles() throws IOException {
        var seeds = Shared.require().resolve("seeds");
        var room = new Session(folder.resolve("seeds")).reftel("read", seeds.toString());
        var addresses = addresses(room);
        assertThat(addresses).hasSize(64).doesNotHaveDuplicates();
        room.reftel("read", seeds.toString());
        assertThat(addresses(room)).isEqualTo(addresses);
        var turned = new Session(folder.resolve("turned"));
        try (var files = Files.list(seeds)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                turned.reftel("read", file.toString());
            }
        }
        assertThat(addresses(turned)).isEqualTo(addresses);
    }

    private static List<String> addresses(Session room) {
        var addresses = new ArrayList<String>();
        for (var id : held(room.reftel("list", "--json").out)) {
            room.reftel("open", "--csv", id).lines().stream()
                    .filter(line -> line.startsWith(id + ","))
                    .map(line -> id + "/" + line.split(",", -1)[1])
                    .forEach(addresses::add);
        }
        return addresses;
    }

    @Accepts("A19")
    @Test
    void oldFragmentsOfTheSeedsResolveUpToTheLast() {
        var seeds = Shared.require().resolve("seeds");
        var room = new Session(folder.resolve("seeds")).reftel("read", seeds.toString());
        int seen = 0;
        for (var id : held(room.reftel("list", "--json").out)) {
            int count = addresses(room).stream()
                    .filter(address -> address.startsWith(id + "/"))
                    .toList()
                    .size();
            if (count == 17) {
                seen++;
                for (int i = 1; i <= count; i++) {
                    assertThat(room.reftel("open", id + "#par" + i).out).contains(id + " ¶" + i + " ");
                }
                var none = room.reftel("open", id + "#par" + (count + 1));
                assertThat(none.exit).isEqualTo(Exit.FOUND);
                assertThat(none.err).startsWith("X903");
                assertThat(none.out).isEmpty();
            }
        }
        assertThat(seen).isEqualTo(1);
    }

    private static List<String> held(String listing) {
        return Pattern.compile("\"id\":\"([^\"]+)\",\"state\":\"held\"")
                .matcher(listing)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void aHiddenParagraphIsItsAddressAndWithheld() throws IOException {
        var room = room(CABLE);
        var opened = room.reftel("open", "--as", "SBU", "12PORTVELA412/2");
        assertThat(opened.exit).isEqualTo(Exit.OK);
        assertThat(opened.out).isEqualTo("12PORTVELA412 ¶2  24 Sep 2012\nwithheld\n");
        var record = room.reftel("open", "--as", "SBU", "12PORTVELA412");
        assertThat(record.out)
                .contains("¶2  withheld", "¶4  withheld", "long speech", "Fishing boats")
                .doesNotContain("zanzinotte", "CALLOWAY", "Calloway", "SIPDIS", "RUEHC", "cable-0");
    }

    @Test
    void theOwnersCommandsAreRefusedUnderAView() throws IOException {
        var room = room(CABLE);
        var refused = room.reftel("read", "--as", "SBU", folder.resolve("in").toString());
        assertThat(refused.exit).isEqualTo(Exit.USAGE);
        assertThat(refused.out).isEmpty();
        assertThat(refused.err).contains("X910").doesNotContain("cable-0");
    }

    @Test
    void theSourceOfARecordShownInPartIsNotGivenOut() throws IOException {
        var room = room(CABLE);
        var refused = room.reftel("open", "--raw", "--as", "SBU", "12PORTVELA412");
        assertThat(refused.exit).isEqualTo(Exit.UNREADABLE);
        assertThat(refused.out).isEmpty();
        assertThat(refused.err).contains("X911");
        assertThat(room.reftel("open", "--raw", "--as", "C", "12PORTVELA412").out)
                .isEqualTo(CABLE);
    }

    @Test
    void aViewThatIsNoLevelIsNotUnderstood() throws IOException {
        var refused = room(CABLE).reftel("list", "--as", "HIGH");
        assertThat(refused.exit).isEqualTo(Exit.USAGE);
        assertThat(refused.err).contains("X912");
    }
}
