package org.reftel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.reftel.Accepts;
import org.reftel.model.Refused;
import org.reftel.model.file.FileState;
import org.reftel.model.file.OffenceList;

/// Charges under lists of offences: none is lost, none is counted twice, none is put where nobody says it belongs.
class ChargesTest {
    /// A list as a person writes it: an older version and a newer, and what some items are elsewhere.
    private static final List<String> OWN = List.of("""
            {"list": "harbor-code", "version": 1, "title": "Harbor code", "source": "Harbor code of Costa Verra",
             "items": [
               {"code": "H 12", "title": "Homicide", "also": ["murder"], "at": "art. 12"},
               {"code": "H 13", "title": "Torture", "at": "art. 13"},
               {"code": "H 20", "title": "Arson", "at": "art. 20"},
               {"code": "H 21", "title": "Abduction", "at": "art. 21"}],
             "crosswalks": [
               {"list": "harbor-code", "version": 2, "pairs": [
                 {"item": "H 12", "is": "A1"}, {"item": "H 13", "is": "A2"},
                 {"item": "H 21", "is": "A3"}, {"item": "H 21", "is": "A4"}]}]}
            """, """
            {"list": "harbor-code", "version": 2, "title": "Harbor code, revised",
             "items": [
               {"code": "A1", "title": "Unlawful killing"},
               {"code": "A2", "title": "Torture or cruel treatment"},
               {"code": "A3", "title": "Confinement without order"},
               {"code": "A4", "title": "Forced transfer"}],
             "crosswalks": [
               {"list": "grave-breaches", "version": 1, "pairs": [
                 {"item": "A2", "is": "torture-or-inhuman-treatment"},
                 {"item": "A3", "is": "unlawful-confinement"}]}]}
            """);

    private static OffenceLists lists() throws Refused {
        return OffenceLists.shipped()
                .with(OWN.stream()
                        .map(one -> one.getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    private static String under(OffenceLists lists, String list, String charge) {
        var mapped = lists.map(charge, lists.find(list).orElseThrow());
        return mapped.item().map(OffenceList.Item::code).orElse("none: " + mapped.why());
    }

    private static Paper indicted(String code, String charge, String accused) throws Refused {
        var paper = Paper.of(Kinds.shipped("case").orElseThrow(), code);
        paper.write("investigation").write("forum", "forum", "prosecutor", "ground", "report");
        return accused.isEmpty()
                ? paper.write("indictment", "charge", charge)
                : paper.write("indictment", "charge", charge, "party", accused);
    }

    @Test
    @Accepts("D11")
    void everyChargeMapsOrIsUnmappedAndTheSumIsTheSameUnderEachList() throws Refused {
        var words = List.of(
                "Homicide",
                "MURDER",
                "h 13",
                "torture",
                "arson",
                "Abduction",
                "wilful  killing",
                "8(2)(a)(vii)",
                "unlawful confinement",
                "Taking of hostages",
                "apartheid",
                "smuggling of fish",
                "A3");
        var random = new Random(11);
        var papers = new ArrayList<Paper>();
        for (int i = 0; i < 200; i++) {
            var code = "CASE" + (char) ('A' + i % 26) + (char) ('A' + i / 26);
            var paper = Paper.of(Kinds.shipped("case").orElseThrow(), code);
            paper.write("investigation").write("forum", "forum", "prosecutor", "ground", "report");
            if (random.nextInt(10) > 1) {
                paper.at("2026-02-01");
                var charge = words.get(random.nextInt(words.size()));
                paper.write(
                        random.nextBoolean()
                                ? Paper.draft("indictment", "charge", charge)
                                : Paper.draft("indictment", "charge", charge, "party", "Rui Montalde"));
                for (int more = random.nextInt(3); more > 0; more--) {
                    paper.at("2026-03-0" + more);
                    var said = random.nextInt(3) > 0 ? charge.toUpperCase(Locale.ROOT) : words.get(more);
                    paper.write("hearing", "day", "2026-05-01", "charge", said);
                }
                if (random.nextInt(4) == 0) {
                    var again = words.get(random.nextInt(words.size()));
                    paper.at("2026-04-01");
                    paper.write(Paper.correcting(
                            paper.entries.stream()
                                    .filter(entry -> entry.type().equals("indictment"))
                                    .findFirst()
                                    .orElseThrow()
                                    .serial(),
                            Paper.on("2026-02-01", Paper.draft("indictment", "charge", again))));
                }
            }
            papers.add(paper);
        }
        var lists = lists();
        for (var day : List.of("2026-01-20", "2026-02-10", "2026-03-02", "2026-06-01")) {
            var on = LocalDate.parse(day);
            var states = papers.stream().map(paper -> paper.state(on)).toList();
            long expected =
                    papers.stream().mapToLong(paper -> counted(paper, on)).sum();
            var seen = new TreeMap<String, Long>();
            for (var list : lists.all()) {
                var charges = Charges.of(states, list, lists);
                assertThat(charges.all()).as("%s on %s", list.name(), day).hasSize((int) expected);
                long sum = charges.unmapped().size();
                for (var item : list.items()) {
                    sum += charges.under(item).size();
                }
                assertThat(sum).as("%s on %s", list.name(), day).isEqualTo(expected);
                assertThat(charges.unmapped()).allSatisfy(charge -> {
                    assertThat(charge.mapped().why()).isNotBlank();
                    assertThat(charge.serial()).isPositive();
                });
                assertThat(charges.all())
                        .filteredOn(Charges.Charge::isMapped)
                        .allSatisfy(charge -> assertThat(charge.mapped().why()).isEmpty());
                seen.put(list.name(), expected - charges.unmapped().size());
            }
            assertThat(lists.all()).hasSize(5);
            if (day.equals("2026-01-20")) {
                assertThat(expected).isZero();
            }
            if (day.equals("2026-06-01")) {
                assertThat(expected).isGreaterThan(200);
                assertThat(seen.values()).allMatch(mapped -> mapped > 0 && mapped < expected);
                assertThat(new HashSet<>(seen.values())).as("lists that differ").hasSizeGreaterThan(2);
            }
        }
    }

    /// Counted anew: the words of what stands by then, each once a file. Here a file names one accused at most.
    private static long counted(Paper paper, LocalDate on) {
        var gone = new HashSet<Long>();
        paper.entries.forEach(entry -> gone.add(entry.corrects()));
        return paper.entries.stream()
                .filter(entry -> !gone.contains(entry.serial()) && !entry.on().isAfter(on))
                .flatMap(entry -> entry.field("charge").stream())
                .map(charge -> charge.toLowerCase(Locale.ROOT).replaceAll(" +", " "))
                .distinct()
                .count();
    }

    @Test
    @Accepts("D11")
    void aChargeIsFollowedOverCrosswalksAndNoFurtherThanTheySay() throws Refused {
        var lists = lists();
        assertThat(under(lists, "harbor-code@1", "  homicide ")).isEqualTo("H 12");
        assertThat(under(lists, "harbor-code", "murder")).isEqualTo("A1");
        assertThat(under(lists, "harbor-code@2", "Torture")).isEqualTo("A2");
        assertThat(under(lists, "grave-breaches@1", "Torture")).isEqualTo("torture-or-inhuman-treatment");
        assertThat(under(lists, "grave-breaches", "H 13")).isEqualTo("torture-or-inhuman-treatment");
        assertThat(under(lists, "war-crimes-of-grave-breaches", "H 13")).isEqualTo("8(2)(a)(ii)");
        // Two items of the Conventions are one of the Statute: one way it is certain, the other way it is not.
        assertThat(under(lists, "war-crimes-of-grave-breaches", "unlawful confinement"))
                .isEqualTo("8(2)(a)(vii)");
        assertThat(under(lists, "grave-breaches@1", "8(2)(a)(vii)"))
                .isEqualTo("none: can be unlawful-confinement or unlawful-deportation-or-transfer");
        assertThat(under(lists, "grave-breaches@2", "8(2)(a)(vii)")).startsWith("none: in war-crimes");
        assertThat(under(lists, "grave-breaches@2", "A3")).isEqualTo("unlawful-confinement");
        assertThat(under(lists, "harbor-code@2", "abduction")).isEqualTo("none: can be A3 or A4");
        assertThat(under(lists, "harbor-code@2", "arson"))
                .isEqualTo("none: in harbor-code@1; no crosswalk says what it is here");
        assertThat(under(lists, "grave-breaches", "Homicide")).startsWith("none: in harbor-code@1");
        assertThat(under(lists, "grave-breaches", "killing")).isEqualTo("none: in no list");
        // Nobody says that the later item was in the earlier version.
        assertThat(under(lists, "grave-breaches@1", "apartheid")).startsWith("none: ");
        assertThat(under(lists, "grave-breaches@2", "apartheid")).isEqualTo("apartheid");
    }

    @Test
    void whatIsSaidAgainIsTheSameChargeAndEachAccusedHasHisOwn() throws Refused {
        var one = indicted("PIER", "arson", "Rui Montalde");
        one.write("hearing", "day", "2026-05-01", "charge", "ARSON");
        one.write("hearing", "day", "2026-05-02", "charge", "homicide");
        var two = indicted("QUAY", "arson", "");
        var lists = lists();
        List<FileState> states = List.of(two.state(), one.state());
        assertThat(Charges.of(states, lists.find("harbor-code@1").orElseThrow(), lists)
                        .all())
                .extracting(
                        Charges.Charge::file,
                        Charges.Charge::charge,
                        Charges.Charge::accused,
                        Charges.Charge::serial,
                        Charges.Charge::isMapped)
                .containsExactly(
                        tuple("PIER", "arson", "Rui Montalde", 3L, true),
                        tuple("PIER", "homicide", "", 5L, true),
                        tuple("QUAY", "arson", "", 3L, true));
    }

    @Test
    void theListsWeShipAreSound() throws Refused {
        var lists = OffenceLists.shipped().with(List.of());
        assertThat(lists.all())
                .extracting(OffenceList::name)
                .containsExactly("grave-breaches@1", "grave-breaches@2", "war-crimes-of-grave-breaches@1");
        assertThat(lists.all()).allSatisfy(list -> {
            assertThat(list.source()).isNotBlank();
            assertThat(list.items()).allSatisfy(item -> assertThat(item.at()).isNotBlank());
        });
        // Whatever the older version has, the newer has, and it is the same.
        for (var item : lists.find("grave-breaches@1").orElseThrow().items()) {
            assertThat(under(lists, "grave-breaches@2", item.code())).isEqualTo(item.code());
            assertThat(under(lists, "war-crimes-of-grave-breaches", item.code()))
                    .startsWith("8(2)(a)(");
        }
    }

    @Test
    void aListThatIsNotSoundIsRefusedWithTheReason() {
        refused("{\"list\":\"x\",\"version\":1,\"title\":\"X\"}", "x@1 has no items");
        refused("{\"list\":\"x\",\"version\":0,\"title\":\"X\",\"items\":[]}", "they begin at 1");
        refused(
                "{\"list\":\"grave-breaches\",\"version\":2,\"title\":\"X\",\"items\":[{\"code\":\"a\",\"title\":\"A\"}]}",
                "two lists grave-breaches@2");
        refused(
                "{\"list\":\"x\",\"version\":1,\"title\":\"X\",\"items\":[{\"code\":\"a\",\"title\":\"one\"},"
                        + "{\"code\":\"b\",\"title\":\"One\"}]}",
                "two items are called \"one\"");
        refused(
                "{\"list\":\"x\",\"version\":1,\"title\":\"X\",\"items\":[{\"code\":\"a\",\"title\":\"one\"}],"
                        + "\"crosswalks\":[{\"list\":\"grave-breaches\",\"version\":1,"
                        + "\"pairs\":[{\"item\":\"a\",\"is\":\"theft\"}]}]}",
                "\"theft\" of grave-breaches@1, which is not there");
        refused(
                "{\"list\":\"x\",\"version\":1,\"title\":\"X\",\"items\":[{\"code\":\"unmapped\",\"title\":\"one\"}]}",
                "item \"unmapped\"");
        refused("no list at all", "");
    }

    private static void refused(String json, String why) {
        assertThatThrownBy(() -> OffenceLists.shipped().with(List.of(json.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(why);
    }
}
