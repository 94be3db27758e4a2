package org.reftel.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.reftel.desk.Trace;
import org.reftel.model.Basis;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Level;
import org.reftel.model.Marking;

/// Values as people read them.
public final class Shown {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Shown() {}

    /// `2009-09-24 19:47Z`, `2010-01-29`, with `inferred` behind what is; empty when not stated.
    public static String sent(CatalogueEntry entry) {
        return sent(entry.sent(), entry.sentBasis());
    }

    public static String sent(String iso, Basis basis) {
        if (iso.isEmpty()) {
            return "not stated";
        }
        var shown = iso.indexOf('T') > 0 ? MINUTE.format(instant(iso).atOffset(ZoneOffset.UTC)) : iso;
        return basis == Basis.INFERRED ? shown + " inferred" : shown;
    }

    private static Instant instant(String iso) {
        try {
            return Instant.parse(iso);
        } catch (DateTimeParseException notToTheSecond) {
            return Instant.EPOCH;
        }
    }

    /// `24 Sep 2009`.
    public static String day(String iso) {
        return iso.length() < 10 ? iso : DAY.format(LocalDate.parse(iso.substring(0, 10)));
    }

    /// The date alone, for narrow columns; empty when not stated.
    public static String date(CatalogueEntry entry) {
        var iso = entry.sent();
        return (iso.length() > 10 ? iso.substring(0, 10) : iso)
                + (entry.sentBasis() == Basis.INFERRED && !iso.isEmpty() ? "*" : "");
    }

    /// `CONFIDENTIAL`, `UNCLAS SENSITIVE`, `SECRET NOFORN`; the catalogue holds the level's short name.
    public static String classification(CatalogueEntry entry) {
        return classification(entry.classification(), entry.caveats());
    }

    public static String classification(String level, List<String> caveats) {
        var name = level;
        for (var known : Level.values()) {
            if (known.name().equals(level)) {
                name = name(known);
            }
        }
        var out = new StringBuilder(name.isEmpty() ? "not stated" : name);
        for (var caveat : caveats) {
            out.append(' ').append(caveat.equals("NF") ? "NOFORN" : caveat);
        }
        return out.toString();
    }

    private static String name(Level level) {
        return switch (level) {
            case U -> "UNCLASSIFIED";
            case SBU -> "UNCLAS SENSITIVE";
            case C -> "CONFIDENTIAL";
            case S -> "SECRET";
            case TS -> "TOP SECRET";
        };
    }

    public static String count(int number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    /// `20 paragraphs in 9 of 1,200 records`.
    public static String found(int paragraphs, int records, int held) {
        return String.format(
                Locale.ROOT,
                "%s in %,d of %s",
                count(paragraphs, "paragraph", "paragraphs"),
                records,
                count(held, "record", "records"));
    }

    public static String ordinal(int number) {
        return switch (number) {
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            default -> number + "th";
        };
    }

    public static String cardinal(int number) {
        return switch (number) {
            case 1 -> "one";
            case 2 -> "two";
            case 3 -> "three";
            case 4 -> "four";
            default -> Integer.toString(number);
        };
    }

    /// The first `width` characters, with an ellipsis when something was cut.
    public static String cut(String text, int width) {
        if (text.codePointCount(0, text.length()) <= width) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, Math.max(1, width - 2)))
                        .stripTrailing() + "..";
    }

    /// The words of a constant: `tentative agreement`.
    public static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// `(C)` as printed; empty where none is.
    public static String mark(Trace.InParagraph passage) {
        return passage.paragraph().marking().optional().map(Marking::asWritten).orElse("");
    }

    /// `2012-09-03 21:09`: a time as a publisher printed it, in no zone.
    public static String printed(String iso) {
        return iso.length() > 10 && iso.charAt(10) == 'T' ? iso.substring(0, 10) + ' ' + iso.substring(11) : iso;
    }
}
