package org.reftel.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.reftel.model.Document;
import org.reftel.model.Label;

/// A damaged mark never reads as less than it said: it is read rightly, or the part counts as its document or as
/// system-high.
///
/// One thing nothing can see: a slip that makes another mark that is valid (`GBR` for `BGR`). Nations that are one
/// swap apart are kept out of the draw, by name.
class MutationTest {
    /// Fixed: a slip can make another valid mark (a nation's letters for another's), which nobody can see. Other
    /// seeds come with `-Dseed`.
    private static final long SEED = 20_261_125;

    private static final int TRIALS = Integer.getInteger("trials", 20_000);

    private static final List<String> LEVELS = List.of("U", "SBU", "C", "S", "TS");
    private static final List<String> SPACED =
            List.of("UNCLAS", "UNCLAS SENSITIVE", "C O N F I D E N T I A L", "S E C R E T", "T O P  S E C R E T");
    private static final List<String> CONTROLS = List.of("NF", "NOFORN", "ORCON", "PROPIN", "FGI", "HCS", "SI", "TK");
    private static final List<String> CAPTIONS = List.of("NODIS", "EXDIS", "LIMDIS", "STADIS", "CHEROKEE");
    private static final List<String> RELEASES =
            List.of("REL NATO", "REL TO USA, AUS, CAN", "REL TO USA, FVEY", "REL FRANCE", "REL NEW ZEALAND", "REL UK");
    private static final Set<String> NARROW = Set.of("NF", "NOFORN");

    @Test
    void aDamagedMarkOfAParagraphNeverReadsAsLess() {
        long seed = Long.getLong("seed", SEED);
        var random = new Random(seed);
        int read = 0;
        int marks = 0;
        while (marks < TRIALS) {
            var whole = Telegram.Kept.random(random, SPACED);
            var printed = new ArrayList<String>();
            var damaged = new ArrayList<String>();
            for (int i = 0; i < 40; i++) {
                var mark = mark(random);
                printed.add(mark);
                damaged.add(damage(random, mark));
            }
            marks += printed.size();
            var document = Telegram.of(whole.line(), "", damaged.toArray(String[]::new));
            var labels = Handling.of(document);
            var record = Handling.marked(List.of(labels), List.of(HandlingTest.addresses(document)));
            assertThat(document.paragraphs()).as("seed %d: %s", seed, damaged).hasSize(printed.size());
            for (int i = 0; i < printed.size(); i++) {
                var truth = Mark.read(printed.get(i)).orElseThrow().label();
                var found = record.of(document.paragraphs().get(i).address());
                read += found.equals(truth) ? 1 : 0;
                assertThat(Handling.dominates(found, truth) || found.equals(record.whole()))
                        .as("%s read from %s as %s, seed %d", printed.get(i), shown(damaged.get(i)), found.key(), seed)
                        .isTrue();
            }
        }
        assertThat(read).as("most are still read").isGreaterThan(marks / 3);
    }

    @Test
    void aDamagedClassificationLineNeverReadsAsLess() {
        long seed = Long.getLong("seed", SEED);
        var random = new Random(seed);
        int read = 0;
        int trials = Math.max(500, TRIALS / 25);
        for (int i = 0; i < trials; i++) {
            var kept = Telegram.Kept.random(random, SPACED);
            var truth = whole(Telegram.of(kept.line(), kept.caption(), "(U)"));
            var line = random.nextBoolean() ? damage(random, kept.line()) : kept.line();
            var caption = line.equals(kept.line()) ? damage(random, kept.caption()) : kept.caption();
            var found = whole(Telegram.of(line, caption, "(U)"));
            read += found.equals(truth) ? 1 : 0;
            assertThat(Handling.dominates(found, truth))
                    .as(
                            "%s with %s read from %s with %s as %s, seed %d",
                            kept.line(), kept.caption(), shown(line), shown(caption), found.key(), seed)
                    .isTrue();
        }
        assertThat(read).as("most are still read").isGreaterThan(trials / 3);
    }

    private static Label whole(Document document) {
        return Handling.marked(List.of(Handling.of(document)), List.of(HandlingTest.addresses(document)))
                .whole();
    }

    private static String mark(Random random) {
        var words = new ArrayList<String>();
        words.add(LEVELS.get(random.nextInt(LEVELS.size())));
        var drawn = new TreeSet<String>();
        for (int i = random.nextInt(3); i > 0; i--) {
            drawn.add(CONTROLS.get(random.nextInt(CONTROLS.size())));
        }
        words.addAll(drawn);
        if (drawn.stream().noneMatch(NARROW::contains) && random.nextInt(4) == 0) {
            words.add(RELEASES.get(random.nextInt(RELEASES.size())));
        } else if (random.nextInt(8) == 0) {
            words.add(CAPTIONS.get(random.nextInt(CAPTIONS.size())));
        }
        return "(" + String.join(random.nextBoolean() ? "//" : "/", words) + ")";
    }

    private static String damage(Random random, String mark) {
        var damaged = mark;
        for (int i = random.nextInt(3) == 0 ? 2 : 1; i > 0; i--) {
            damaged = once(random, damaged);
        }
        return damaged;
    }

    private static String once(Random random, String mark) {
        if (mark.length() < 2) {
            return mark;
        }
        int at = random.nextInt(mark.length() - 1);
        return switch (random.nextInt(10)) {
            case 0 -> swapped(mark, at);
            case 1 -> alike(mark, at);
            case 2 ->
                mark.substring(0, at)
                        + List.of("\u200b", "\u00ad", "\ufeff", "\u2060").get(random.nextInt(4))
                        + mark.substring(at);
            case 3 -> mark.toLowerCase(Locale.ROOT);
            case 4 -> mark.replaceAll("(?<=[A-Za-z])(?=[A-Za-z])", " ");
            case 5 -> mark.endsWith(")") ? mark.substring(0, mark.length() - 1) : mark;
            case 6 -> mark.startsWith("(") ? mark.substring(1) : mark;
            case 7 -> mark.replace("//", "/");
            case 8 -> mark.replace('/', random.nextBoolean() ? '-' : ' ');
            default -> mark.substring(0, at) + mark.charAt(at) + mark.substring(at);
        };
    }

    private static String swapped(String mark, int at) {
        boolean letters = Character.isLetter(mark.charAt(at)) && Character.isLetter(mark.charAt(at + 1));
        return letters ? mark.substring(0, at) + mark.charAt(at + 1) + mark.charAt(at) + mark.substring(at + 2) : mark;
    }

    private static String alike(String mark, int at) {
        int which = "ACEHIKMNOPSTXBY".indexOf(mark.charAt(at));
        return which < 0
                ? mark
                : mark.substring(0, at)
                        + "\u0410\u0421\u0415\u041d\u0406\u041a\u041c\u039d\u041e\u0420\u0405\u0422\u0425\u0412\u03a5"
                                .charAt(which)
                        + mark.substring(at + 1);
    }

    private static String shown(String text) {
        var shown = new StringBuilder();
        text.chars()
                .forEach(c -> shown.append(c < 127 ? Character.toString(c) : String.format(Locale.ROOT, "<%x>", c)));
        return shown.toString();
    }
}
