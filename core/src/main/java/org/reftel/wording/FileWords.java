package org.reftel.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reftel.desk.Briefing;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.file.FileEntry;
import org.reftel.model.file.FileKind;
import org.reftel.model.file.FileState;

/// What is said of files in the browser, on the terminal and to programs alike.
public final class FileWords {
    /// What is said where the entries are silent.
    public static final String NOT_STATED = "not stated";

    /// Characters of an entry that another one follows on.
    private static final int FOLLOWED = 80;

    private FileWords() {}

    /// The number of an entry, which can be opened: `26HARBORFIRE3`.
    public static String number(FileState file, long serial) {
        if (serial == 0) {
            return file.cover().number().toString();
        }
        return file.entries().stream()
                .filter(entry -> entry.serial() == serial)
                .findFirst()
                .map(entry -> entry.number().toString())
                .orElse(file.file() + " " + serial);
    }

    /// What an entry is, in the words of its kind: `Hearing set`.
    public static String type(FileState file, FileEntry entry) {
        return type(file.kind(), entry);
    }

    /// The same in a file of a kind.
    public static String type(FileKind kind, FileEntry entry) {
        return entry.isCover()
                ? "Cover"
                : kind.entry(entry.type()).map(FileKind.EntryType::title).orElse(entry.type());
    }

    /// The same of a line of the catalogue; the subject of a cover is the title of its file.
    public static String type(CatalogueEntry entry) {
        boolean cover =
                CableId.parse(entry.id()).filter(number -> number.serial() == 0).isPresent();
        return cover ? "Cover" : entry.subject();
    }

    /// What stands behind the origin of a record: its subject, or which entry of the file it is.
    public static String subject(CatalogueEntry entry) {
        return entry.isFiled() ? type(entry) : entry.subject();
    }

    /// The same with what it takes the place of.
    public static String typeWhole(FileState file, FileEntry entry) {
        return type(file, entry)
                + (entry.corrects() == FileEntry.NONE ? "" : ", in place of " + number(file, entry.corrects()));
    }

    /// What the fields say and what the author wrote, without what the type and the citations beside it tell
    /// already.
    public static String words(FileState file, FileEntry entry) {
        return words(file.kind(), entry);
    }

    /// The same in a file of a kind.
    public static String words(FileKind kind, FileEntry entry) {
        var said = new StringBuilder();
        var title = type(kind, entry) + ".";
        var see = "See " + String.join(", ", entry.citations()) + ".";
        for (int i = 0; i < entry.paragraphs().size(); i++) {
            var words = entry.paragraphs().get(i);
            if (i == 0 && words.startsWith(title)) {
                words = words.substring(title.length()).strip();
                words = words.endsWith(see)
                        ? words.substring(0, words.length() - see.length()).strip()
                        : words;
            }
            if (!words.isEmpty()) {
                said.append(said.isEmpty() ? "" : " ").append(words);
            }
        }
        return said.toString();
    }

    /// What an entry follows on: `on 26HARBORFIRE2 ¶1 of 2026-03-02, Promised: Seven launches`, `in place of
    /// 26HARBORFIRE4 ¶1`.
    public static String follows(Briefing.Filed filed) {
        var said = new ArrayList<String>();
        for (var earlier : filed.on()) {
            var number = Cites.full(earlier.number().toString(), "1");
            said.add(
                    earlier.serial() == filed.entry().corrects()
                            ? "in place of " + number
                            : "on " + number + " of " + earlier.on() + ", " + type(filed.kind(), earlier) + ": "
                                    + Shown.cut(words(filed.kind(), earlier), FOLLOWED));
        }
        return String.join("; ", said);
    }

    /// What the author wrote beside the fields.
    public static String own(FileEntry entry) {
        int first =
                entry.fields().isEmpty() ? 0 : Math.min(1, entry.paragraphs().size());
        return String.join(
                " ", entry.paragraphs().subList(first, entry.paragraphs().size()));
    }

    /// Of a paragraph that is cited, the sentence that holds most words of the file's title, else its beginning.
    public static String passage(String words, String title, int most) {
        var wanted = new HashSet<>(List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        wanted.removeIf(word -> word.length() < 3);
        int best = 0;
        int bestHits = 0;
        int from = 0;
        while (from < words.length()) {
            int end = words.indexOf(". ", from);
            int to = end < 0 ? words.length() : end + 2;
            var sentence = new HashSet<>(
                    List.of(words.substring(from, to).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
            sentence.retainAll(wanted);
            if (sentence.size() > bestHits) {
                bestHits = sentence.size();
                best = from;
            }
            from = to;
        }
        return (best == 0 ? "" : ".. ") + Shown.cut(words.substring(best).replaceAll("\\s+", " "), most);
    }

    public static String orNotStated(String said) {
        return said.isBlank() ? NOT_STATED : said;
    }

    /// `set for 2027-03-14, 21 days of notice`.
    public static String status(FileState.Hearing hearing) {
        return switch (hearing.status()) {
            case SET -> "to come";
            case HELD -> "held";
            case CANCELLED -> "cancelled";
            case NOT_KNOWN -> "not stated whether held";
        };
    }

    /// `21 days`; who wrote a hearing down after its day gave none.
    public static String notice(FileState.Hearing hearing) {
        return hearing.notice() < 0 ? "none" : days(hearing.notice());
    }

    public static String days(long days) {
        return String.format(Locale.ROOT, "%,d %s", days, days == 1 ? "day" : "days");
    }

    /// What a number of entries counts: `those that stand, without the cover and what was corrected`.
    public static final String COUNTED = "those that stand, without the cover and what was corrected";

    /// What is written in a file beside the entries that stand: `the cover`, `the cover and 1 entry that was
    /// corrected`.
    public static String besides(int corrected) {
        return "the cover"
                + (corrected == 0
                        ? ""
                        : " and " + Shown.count(corrected, "entry", "entries") + " that "
                                + (corrected == 1 ? "was" : "were") + " corrected");
    }

    /// The next hearing that is still to come.
    public static Optional<FileState.Hearing> next(FileState file) {
        return file.hearings().stream()
                .filter(hearing -> hearing.status() == FileState.Hearing.Status.SET)
                .min(Comparator.comparing(FileState.Hearing::day));
    }

    /// `2027-03-14 10:00, Court of Port Vela`.
    public static String when(FileState.Hearing hearing) {
        return hearing.day() + (hearing.time().isEmpty() ? "" : " " + hearing.time());
    }

    /// The last charge that an entry states; empty where none does.
    public static Optional<FileEntry> charged(FileState file) {
        return file.entries().stream()
                .filter(entry -> !entry.on().isAfter(file.on()))
                .filter(entry -> entry.field("charge").isPresent())
                .reduce((one, other) -> other.on().isBefore(one.on()) ? one : other);
    }

    /// How a question stands: `answered by 26HARBORFIRE7`, `due 2027-03-14, over`, `not answered`.
    public static String standing(FileState file, FileState.Asked asked) {
        return asked.answered()
                .map(by -> "answered by " + number(file, by))
                .orElseGet(() -> asked.due().map(due -> over(due, file.on())).orElse("not answered"));
    }

    private static String over(LocalDate due, LocalDate on) {
        return due.isBefore(on) ? "not answered, due " + due : "due " + due;
    }

    /// `runs since 2026-11-28, 12 days, limit 730`.
    public static String running(FileState.Running clock) {
        return clock.stopped()
                .map(day -> "stopped " + day + " after " + days(clock.days()))
                .orElse(days(clock.days()) + (clock.isOver() ? ", over the limit" : ""));
    }

    /// Whether a count is stated, proposed or planned; empty where its entry does not say.
    public static String state(FileState file, FileState.Count count) {
        return entry(file, count.serial())
                .flatMap(entry -> entry.field("state"))
                .orElse("");
    }

    /// Addresses that an entry rests on.
    public static List<String> cites(FileState file, long serial) {
        return entry(file, serial).map(FileEntry::citations).orElse(List.of());
    }

    private static Optional<FileEntry> entry(FileState file, long serial) {
        return file.entries().stream().filter(entry -> entry.serial() == serial).findFirst();
    }

    /// `gap in custody`
    public static String kind(FileState.Fault fault) {
        return fault.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
