package org.reftel.parse;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reftel.model.CableId;
import org.reftel.model.Code;
import org.reftel.model.Extract;
import org.reftel.model.Field;
import org.reftel.model.Gazetteer;
import org.reftel.model.Header;
import org.reftel.model.Level;
import org.reftel.model.Marking;
import org.reftel.model.Precedence;
import org.reftel.model.Problem;
import org.reftel.model.Reading;
import org.reftel.model.Span;
import org.reftel.model.Tag;
import org.reftel.model.When;

/// Uses the lines of a header against one another: the checks of CABLES.md 1.9. A failed check is a finding
/// to show and never a reason to refuse a telegram.
final class CrossChecks {
    /// State's own cables are filed up to 24 minutes after their date-time group (CABLES.md 1.4).
    private static final int LATE_MINUTES = 24;

    private static final int YEARS_CLASSIFIED = 25;

    private final Gazetteer gazetteer;
    private final Numbers numbers;
    private final Extract extract;
    private final Reading reading;
    private final Header header;
    private final Optional<LevelLine> level;
    private final Envelope envelope;
    private final boolean partial;
    private final List<Problem> problems = new ArrayList<>();

    CrossChecks(
            Gazetteer gazetteer,
            Numbers numbers,
            Extract extract,
            Reading reading,
            Header header,
            Optional<LevelLine> level,
            Envelope envelope,
            boolean partial) {
        this.gazetteer = gazetteer;
        this.numbers = numbers;
        this.extract = extract;
        this.reading = reading;
        this.header = header;
        this.level = level;
        this.envelope = envelope;
        this.partial = partial;
    }

    void run(
            Optional<Field.Found<Marking>> publishedMarking,
            Optional<Field.Found<When>> newspaper,
            List<Problem> into) {
        numbersAgree();
        originator();
        filingTime();
        precedence();
        securityLine();
        levels(publishedMarking);
        year();
        declassification();
        publishedTime(newspaper);
        noforn(publishedMarking);
        subject();
        hub();
        unknownTags();
        unknownIndicators();
        damagedLevel();
        into.addAll(problems);
    }

    private void say(Span place, Code code, String message) {
        problems.add(Problem.at(place, code, message));
    }

    private void say(List<Span> places, Code code, String message) {
        problems.add(new Problem(code, places, message));
    }

    /// W303 and W304. The text's number disagrees by post and serial only where the whole body is another
    /// cable's: in CORPUS.md on six pages of 1,288, without one false alarm.
    private void numbersAgree() {
        if (!(header.number() instanceof Field.Found<CableId>(var number, var place, var _, var variants))) {
            return;
        }
        var textPlace = level.filter(line -> line.serial() > 0).map(line -> at(line.postStart(), line.end()));
        var all = new ArrayList<Field.Found<CableId>>();
        all.add(new Field.Found<>(number, place));
        all.addAll(variants);
        var names = new LinkedHashSet<String>();
        var places = new ArrayList<Span>();
        for (var witness : all) {
            names.add(witness.value().toString());
            places.add(witness.at());
        }
        boolean onlyYears = all.stream()
                .allMatch(witness -> witness.value().withYear(number.year()).equals(number));
        if (names.size() < 2 || onlyYears) {
            serial(number);
            return;
        }
        var others =
                all.stream().filter(witness -> !witness.value().equals(number)).toList();
        var stranger = others.stream()
                .filter(witness -> textPlace.isPresent() && witness.at().equals(textPlace.get()))
                .findFirst();
        boolean alone = stranger.isPresent()
                && others.size() == 1
                && stranger.get().value().serial() != number.serial()
                && !numbers.sameOffice(stranger.get().value().post(), number.post());
        boolean own = stranger.isPresent() && serialIs(number.serial());
        if (alone || stranger.isPresent() && others.size() == 1 && own) {
            var other = stranger.get();
            say(
                    List.of(other.at(), place),
                    Code.W304_OTHER_CABLES_BODY,
                    "The address lines and the publisher say " + number + ", the text says "
                            + Scan.fold(
                                    extract.text(),
                                    other.at().start(),
                                    other.at().end())
                            + ". The body belongs to that cable; classification and subject are not those of " + number
                            + ".");
            return;
        }
        say(
                places,
                Code.W303_NUMBERS_DISAGREE,
                "Places that give the number disagree: " + String.join(", ", names) + ". " + number
                        + " was taken: more places give it, or the most trusted one. Please compare the source.");
        serial(number);
    }

    private boolean serialIs(long serial) {
        return header.originator()
                .optional()
                .filter(line -> line.serial() == serial % 10_000)
                .isPresent();
    }

    private void serial(CableId number) {
        if (header.originator() instanceof Field.Found<Header.Originator>(var line, var place, var _, var _)
                && line.serial() >= 0
                && line.serial() != number.serial() % 10_000) {
            say(
                    place,
                    Code.W305_SERIAL_DISAGREES,
                    String.format(
                            Locale.ROOT,
                            "The station serial is #%04d, the last four digits of %s are %04d. The number was kept.",
                            line.serial(),
                            number,
                            number.serial() % 10_000));
        }
    }

    private void originator() {
        if (!(header.originator() instanceof Field.Found<Header.Originator>(var line, var place, var _, var _))) {
            return;
        }
        var number = header.number().optional();
        var station = gazetteer.routing().get(line.indicator());
        if (station == null || station.posts().isEmpty() || number.isEmpty()) {
            return;
        }
        String post = number.get().post();
        boolean known = gazetteer.posts().containsKey(post);
        boolean fits = station.posts().stream().anyMatch(other -> numbers.sameOffice(other, post));
        if (known && !fits) {
            say(
                    place,
                    Code.W306_ORIGINATOR_DISAGREES,
                    "The sender's routing indicator " + line.indicator() + " belongs to "
                            + String.join(", ", station.posts()) + ", the number " + number.get() + " to " + post
                            + ". Both are shown.");
        }
    }

    private void filingTime() {
        if (!(header.originator() instanceof Field.Found<Header.Originator>(var line, var place, var _, var _))
                || !(header.sent() instanceof Field.Found<When>(When.At(var instant), var sentPlace, var _, var _))
                || line.dayOfYear() < 0) {
            return;
        }
        var sent = instant.atOffset(ZoneOffset.UTC);
        int minutes = minutes(line.time());
        int day = sent.getDayOfYear();
        if (minutes < 0) {
            return;
        }
        int late = (line.dayOfYear() - day) * 1440 + minutes - sent.getHour() * 60 - sent.getMinute();
        boolean turnOfYear = Math.abs(line.dayOfYear() - day) > 360;
        if (turnOfYear) {
            return;
        }
        if (late < -1 || late > LATE_MINUTES) {
            var filed = LocalDate.ofYearDay(
                    sent.getYear(),
                    Math.clamp(line.dayOfYear(), 1, sent.toLocalDate().lengthOfYear()));
            say(
                    List.of(place, sentPlace),
                    Code.W307_FILING_TIME_DISAGREES,
                    "Filed on day " + line.dayOfYear() + " (" + filed + ") at " + line.time()
                            + "Z, while the date-time group says " + sent.toLocalDate() + " (day " + day + ") "
                            + sent.toLocalTime() + "Z. The date-time group holds.");
        }
    }

    private static int minutes(String time) {
        return time.length() == 4 && Scan.digits(time, 0, 4) == 4
                ? Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(2))
                : -1;
    }

    private void precedence() {
        if (envelope.digraph.isEmpty() || envelope.group.isEmpty()) {
            return;
        }
        var routing = envelope.digraph.get();
        var action = envelope.group.get().value().action();
        if (action != Precedence.NOT_STATED && action != routing.value()) {
            say(
                    at(routing.start(), routing.end()),
                    Code.W308_PRECEDENCE_DISAGREES,
                    "The routing line says " + routing.value().label() + ", the date-time group " + action.label()
                            + ". The date-time group was taken.");
        }
    }

    private void securityLine() {
        if (!(header.security() instanceof Field.Found<Header.Security>(var line, var place, var _, var _))
                || level.isEmpty()) {
            return;
        }
        var expected = switch (level.get().level()) {
            case U, SBU -> "U";
            case C -> "C";
            case S -> "S";
            case TS -> "T";
        };
        boolean known = line.group().length() == 1 && "UECST".contains(line.group());
        boolean fits = line.group().equals(expected)
                || expected.equals("U") && line.group().equals("E");
        boolean signalFits = line.signal().equals("ZNR") == line.group().equals("U");
        if (known && (!fits || !signalFits)) {
            say(
                    List.of(place, at(level.get().start(), level.get().levelEnd())),
                    Code.W309_SECURITY_LINE_DISAGREES,
                    "The security line " + line.signal() + " " + line.group().repeat(5)
                            + " does not fit the classification "
                            + level.get().level().label() + ". The classification of the text was taken.");
        }
    }

    private void levels(Optional<Field.Found<Marking>> published) {
        if (published.isEmpty() || level.isEmpty()) {
            return;
        }
        var label = published.get().value();
        if (plain(label.level()) != plain(level.get().level())) {
            say(
                    List.of(
                            published.get().at(),
                            at(level.get().start(), level.get().levelEnd())),
                    Code.W310_CLASSIFICATIONS_DISAGREE,
                    "The publisher says " + label.level().label() + ", the text "
                            + level.get().level().label() + ". The text was taken.");
        }
    }

    private static Level plain(Level level) {
        return level == Level.SBU ? Level.U : level;
    }

    private void year() {
        var number = header.number().optional();
        if (number.isPresent()
                && envelope.group.isPresent()
                && header.sent() instanceof Field.Found<When>(var sent, var place, var _, var _)
                && sent.date().getYear() != number.get().year()) {
            say(
                    place,
                    Code.W311_YEAR_DISAGREES,
                    "The number " + number.get() + " is of " + number.get().year() + ", the date-time group of "
                            + sent.date().getYear() + ". Both were kept.");
        }
    }

    private void declassification() {
        var sent = header.sent().optional().map(When::date);
        if (sent.isEmpty()
                || !(header.executiveOrder()
                        instanceof Field.Found<Header.ExecutiveOrder>(var order, var place, var _, var _))) {
            return;
        }
        for (var day : order.declassifyOn()) {
            if (!day.isAfter(sent.get()) || day.isAfter(sent.get().plusYears(YEARS_CLASSIFIED))) {
                say(
                        place,
                        Code.W312_DECLASSIFICATION_DATE,
                        "To be declassified on " + day + ", but the telegram is of " + sent.get()
                                + ": not within the 25 years after it. The printed date was kept.");
                return;
            }
        }
    }

    /// The viewer of 2010 printed the hour of a twelve-hour clock for the minutes on every one of 1,295
    /// pages.
    private void publishedTime(Optional<Field.Found<When>> newspaper) {
        if (!(header.sent() instanceof Field.Found<When>(When.At(var instant), var _, var _, var _))
                || envelope.group.isEmpty()) {
            return;
        }
        var sent = instant.atOffset(ZoneOffset.UTC);
        if (header.created() instanceof Field.Found<String>(var printed, var place, var _, var _)) {
            String exact = sent.toLocalDate() + "T" + sent.toLocalTime();
            boolean dayOnly = printed.length() == 10;
            boolean same =
                    dayOnly ? exact.startsWith(printed) || near(printed, sent.toLocalDate()) : exact.equals(printed);
            if (!same) {
                int twelve = sent.getHour() % 12 == 0 ? 12 : sent.getHour() % 12;
                String wrong = sent.toLocalDate() + "T" + LocalTime.of(sent.getHour(), twelve);
                boolean clock = wrong.equals(printed);
                say(
                        place,
                        clock ? Code.W326_PUBLISHED_CLOCK : Code.W313_PUBLISHED_TIME_DISAGREES,
                        "The publisher says " + printed.replace('T', ' ') + ", the date-time group "
                                + exact.replace('T', ' ') + "Z."
                                + (clock ? " Its minutes are the hour of a twelve-hour clock." : "")
                                + " The date-time group holds.");
            }
        }
        if (newspaper.isPresent() && !newspaper.get().value().iso().equals(instant.toString())) {
            say(
                    newspaper.get().at(),
                    Code.W313_PUBLISHED_TIME_DISAGREES,
                    "The date line before the text says "
                            + newspaper.get().value().iso() + ", the date-time group " + instant
                            + ". The date-time group holds.");
        }
    }

    /// Local midnight can be the day after.
    private static boolean near(String printed, LocalDate sent) {
        return Dates.iso(printed)
                .filter(day -> !day.isBefore(sent) && !day.isAfter(sent.plusDays(1)))
                .isPresent();
    }

    private void noforn(Optional<Field.Found<Marking>> published) {
        if (published.isEmpty() || level.isEmpty()) {
            return;
        }
        boolean label = published.get().value().caveats().contains("NF");
        boolean text = header.classification()
                .optional()
                .filter(marking -> marking.caveats().contains("NF"))
                .isPresent();
        if (label != text) {
            say(
                    List.of(
                            published.get().at(),
                            at(level.get().start(), level.get().levelEnd())),
                    Code.W314_NOFORN_DISAGREES,
                    label
                            ? "NOFORN stands in the publisher's label ("
                                    + published.get().value().asWritten()
                                    + ") and not at the head of the text. Please look at the paragraphs' marks."
                            : "NOFORN stands at the head of the text and not in the publisher's label ("
                                    + published.get().value().asWritten() + "). The text was taken.");
        }
    }

    private void subject() {
        switch (header.subject()) {
            case Field.Found<String>(var subject, var place, var _, var _) -> {
                char last = subject.charAt(subject.length() - 1);
                boolean open = last == ':'
                        || last == ','
                        || last == '('
                        || subject.endsWith(" AND")
                        || subject.endsWith(" OF")
                        || subject.endsWith(" THE")
                        || subject.endsWith(" FOR")
                        || subject.endsWith(" WITH");
                if (open) {
                    int word = subject.lastIndexOf(' ') + 1;
                    String how = last == ':' ? "a colon" : "\"" + subject.substring(word) + "\"";
                    say(
                            place,
                            Code.W315_SUBJECT_CUT,
                            "The subject ends in " + how
                                    + " and was probably cut. It was kept as printed; another copy may have"
                                    + " it whole.");
                }
            }
            case Field.Missing<String>() -> {
                boolean text =
                        level.isPresent() || header.executiveOrder() instanceof Field.Found<Header.ExecutiveOrder>;
                if (text && !partial) {
                    problems.add(Problem.whole(
                            Code.W316_SUBJECT_MISSING,
                            header.title() instanceof Field.Found<String>(var title, var _, var _, var _)
                                    ? "The text has no subject line. The publisher's heading is shown instead: " + title
                                    : "The text has no subject line. The record is listed by its number."));
                }
            }
            case Field.Unreadable<String>(var _) -> {}
        }
    }

    /// Channel XYZ goes with the Department's web hub alone, 1,117 times of 1,117 (CABLES.md 1.2).
    private void hub() {
        if (!(header.transmissionId() instanceof Field.Found<String>(var id, var place, var _, var _))
                || header.routing().isEmpty()) {
            return;
        }
        boolean channel = id.startsWith("VZCZCXYZ");
        boolean circuit = channel || id.startsWith("VZCZCXRO");
        boolean hub = header.routing().size() == 1
                && header.routing().getFirst().value().equals("RUEHWEB");
        if (circuit && channel != hub) {
            say(
                    place,
                    Code.W317_ROUTING_HUB,
                    "The transmission " + id + " and the routing line ("
                            + header.routing().getFirst().value()
                            + (header.routing().size() > 1 ? " and others" : "")
                            + ") do not fit: channel XYZ goes with RUEHWEB alone. Both were kept.");
        }
    }

    private void unknownTags() {
        for (var tag : header.tags()) {
            if (tag.name().isEmpty() && tag.kind() != Tag.Kind.PERSON) {
                say(
                        tag.at(),
                        Code.W318_TAG_UNKNOWN,
                        "The TAG " + tag.tag() + " is in no dictionary. It was kept as printed and can be searched.");
            }
        }
    }

    private void unknownIndicators() {
        var said = new LinkedHashSet<String>();
        for (var indicator : header.routing()) {
            unknownIndicator(indicator.value(), indicator.at(), said);
        }
        for (var addressee : header.to()) {
            unknownIndicator(addressee.indicator(), addressee.at(), said);
        }
        for (var addressee : header.info()) {
            unknownIndicator(addressee.indicator(), addressee.at(), said);
        }
        if (header.originator() instanceof Field.Found<Header.Originator>(var line, var place, var _, var _)) {
            unknownIndicator(line.indicator(), place, said);
        }
    }

    private void unknownIndicator(String indicator, Span place, LinkedHashSet<String> said) {
        boolean known = indicator.isEmpty()
                || gazetteer.routing().containsKey(indicator)
                || gazetteer.routing().containsKey(indicator.substring(0, indicator.length() - 1))
                || indicator.equals("RUEHWEB");
        if (!known && said.add(indicator)) {
            say(
                    place,
                    Code.W319_INDICATOR_UNKNOWN,
                    "The routing indicator " + indicator
                            + " is in no dictionary. It was kept and is shown as unknown.");
        }
    }

    private void damagedLevel() {
        if (level.isEmpty()) {
            return;
        }
        var line = level.get();
        var place = withLettersBefore(at(line.start(), line.levelEnd()));
        String printed = place.of(extract.text());
        boolean mended = !Gazetteer.squeeze(printed)
                .equals(Gazetteer.squeeze(reading.text().substring(line.start(), line.levelEnd())));
        if (line.damaged() || mended) {
            say(
                    place,
                    Code.W324_LEVEL_DAMAGED,
                    "The classification reads \"" + Scan.fold(printed, 0, printed.length()) + "\". It was read as "
                            + line.level().label() + ", the only level it can be.");
        }
    }

    /// A letter that a repair took away at the beginning of the line is part of the damage.
    private Span withLettersBefore(Span span) {
        String text = extract.text();
        int start = span.start();
        while (start > 0 && (Scan.letter(text.charAt(start - 1)) || text.charAt(start - 1) == ' ')) {
            start--;
        }
        boolean lineStart = start == 0 || text.charAt(start - 1) == '\n';
        return lineStart && span.start() - start < 6 ? new Span(start, span.end()) : span;
    }

    private Span at(int from, int to) {
        return reading.toExtract(new Span(from, Math.max(from, to)));
    }
}
