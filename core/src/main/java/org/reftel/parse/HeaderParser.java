package org.reftel.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reftel.model.Addressee;
import org.reftel.model.Basis;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueFact;
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
import org.reftel.model.Reference;
import org.reftel.model.Shape;
import org.reftel.model.Span;
import org.reftel.model.Tag;
import org.reftel.model.When;

/// Reads everything in front of the first paragraph: what a publisher printed beside the telegram, the
/// address lines ([Envelope]), the fields of the text ([Opening]), and then uses them against one another
/// ([CrossChecks]).
final class HeaderParser {
    /// Years after which a telegram is declassified, the usual term first: of about 1,180 dates in
    /// CORPUS.md 925 lie ten years after the telegram, 94 twenty-five and 56 twenty.
    private static final List<Integer> TERMS = List.of(10, 25, 20);

    /// What the header says.
    ///
    /// @param bodyStart offset in the *reading* where the first text after the header fields begins
    /// @param unplaced stretches of the extract that no rule could place
    record Result(Header header, int bodyStart, List<Span> unplaced, List<Problem> problems) {
        Result {
            unplaced = List.copyOf(unplaced);
            problems = List.copyOf(problems);
        }
    }

    final Gazetteer gazetteer;
    final Numbers numbers;
    final TagLine tagLine;
    final ReferenceList referenceList;
    final Addressees addressees;
    final Opening opening;

    HeaderParser(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.numbers = new Numbers(gazetteer);
        this.tagLine = new TagLine(gazetteer);
        this.referenceList = new ReferenceList(numbers);
        this.addressees = new Addressees(gazetteer, numbers);
        this.opening = new Opening(gazetteer, tagLine, referenceList);
    }

    /// Never throws on any input.
    Result parse(Extract extract, Reading reading) {
        return new Run(extract, reading).result();
    }

    private final class Run {
        private final Extract extract;
        private final Reading reading;
        private final String text;
        private final Claims claims = new Claims();
        private final List<Problem> problems = new ArrayList<>();
        private final Envelope envelope;
        private final Opening.Result parts;
        private final boolean partial;
        private final int start;
        private final int end;

        // Fields as they are found, in the order of Header.
        private Field<CableId> number = Field.missing();
        private Field<String> title = Field.missing();
        private Field<String> created = Field.missing();
        private Field<String> released = Field.missing();
        private Optional<Field.Found<Marking>> publishedMarking = Optional.empty();
        private Optional<Field.Found<String>> publishedOrigin = Optional.empty();
        private final List<Field.Found<String>> articles = new ArrayList<>();
        private final List<Field.Found<CableId>> published = new ArrayList<>();
        private Field<When> sent = Field.missing();
        private Optional<Field.Found<When>> newspaper = Optional.empty();
        private Field<Marking> classification = Field.missing();
        private Field<Header.Sections> sections = Field.missing();
        private final Map<String, List<Field.Found<String>>> captions = new LinkedHashMap<>();
        private final List<Field.Found<String>> passing = new ArrayList<>();
        private Field<Header.ExecutiveOrder> order = Field.missing();
        private final List<Tag> tags = new ArrayList<>();
        private final Set<String> seenTags = new HashSet<>();
        private Field<String> subject = Field.missing();
        private Field<Marking> subjectMarking = Field.missing();
        private List<Reference> references = List.of();
        private Field<Header.Classifier> classifiedBy = Field.missing();
        private Field<Header.Reasons> reasons = Field.missing();
        private Field<String> derivedFrom = Field.missing();

        Run(Extract extract, Reading reading) {
            this.extract = extract;
            this.reading = reading;
            this.text = reading.text();
            this.start = reading.toReading(extract.telegram().start());
            this.end = Math.min(
                    text.length(), reading.toReading(extract.telegram()).end());
            this.partial = extract.problems().stream().anyMatch(p -> p.code() == Code.W203_PARTIAL_EXTRACT);
            this.envelope = new Envelope(text, start, end, extract.shape() == Shape.FLAT, addressees, claims);
            this.parts = opening.read(text, envelope.textStart, end);
        }

        private Span at(int from, int to) {
            return reading.toExtract(new Span(from, Math.max(from, to)));
        }

        private <T> Field.Found<T> found(T value, int from, int to) {
            return new Field.Found<>(value, at(from, to));
        }

        Result result() {
            facts();
            level();
            for (var segment : parts.segments()) {
                place(segment);
            }
            firstParagraph();
            decideDate();
            decideNumber();
            references = references();
            var labelled = new ArrayList<Header.Labelled>();
            var unplaced = new ArrayList<Span>();
            claims.settle(text, start, parts.bodyStart(), reading, labelled, unplaced);
            reportUnplaced(unplaced);
            var header = header(labelled);
            new CrossChecks(gazetteer, numbers, extract, reading, header, parts.level(), envelope, partial)
                    .run(publishedMarking, newspaper, problems);
            return new Result(header, parts.bodyStart(), unplaced, problems);
        }

        private Header header(List<Header.Labelled> labelled) {
            return new Header(
                    number,
                    title,
                    created,
                    released,
                    articles,
                    placed(envelope.transmission),
                    precedence(),
                    routing(),
                    placed(envelope.originator),
                    placed(envelope.security),
                    sent,
                    origin(),
                    addressees(envelope.to),
                    addressees(envelope.info),
                    exempt(),
                    classification,
                    sections,
                    captions.values().stream()
                            .map(places -> places.getFirst().with(places.subList(1, places.size())))
                            .toList(),
                    passing,
                    order,
                    tags,
                    subject,
                    subjectMarking,
                    references,
                    classifiedBy,
                    reasons,
                    derivedFrom,
                    Field.missing(),
                    labelled);
        }

        private <T> Field<T> placed(Optional<Envelope.Placed<T>> line) {
            return line.<Field<T>>map(found -> found(found.value(), found.start(), found.end()))
                    .orElseGet(Field::missing);
        }

        // ---- what the publisher printed

        private void facts() {
            for (var fact : extract.facts()) {
                String printed =
                        Scan.fold(extract.text(), fact.at().start(), fact.at().end());
                if (printed.isEmpty()) {
                    continue;
                }
                switch (fact.kind()) {
                    case NUMBER -> publishedNumber(printed, fact);
                    case TITLE -> title(printed, fact);
                    case CREATED -> created = Field.found(published(printed), fact.at());
                    case RELEASED -> released = Field.found(published(printed), fact.at());
                    case CLASSIFICATION ->
                        publishedMarking = Marks.label(printed).map(marking -> new Field.Found<>(marking, fact.at()));
                    case ORIGIN -> publishedOrigin = Optional.of(new Field.Found<>(printed, fact.at()));
                    case ARTICLE -> articles.add(new Field.Found<>(printed, fact.at()));
                }
            }
        }

        private void publishedNumber(String printed, CatalogueFact fact) {
            String upper = printed.toUpperCase(java.util.Locale.ROOT);
            var strict = CableId.parse(upper);
            boolean known = strict.isPresent()
                    && (gazetteer.posts().containsKey(strict.get().post()) || !malformed(upper));
            if (known) {
                published.add(new Field.Found<>(strict.get(), fact.at()));
                return;
            }
            var mended = numbers.fromMalformed(upper).or(() -> numbers.canonical(upper));
            if (mended.isEmpty()) {
                var problem = Problem.at(
                        fact.at(),
                        Code.E323_NUMBER_UNREADABLE,
                        "The publisher's number reads \"" + printed
                                + "\", which is no number of a cable. It was left out; the" + " source keeps it.");
                problems.add(problem);
                number = new Field.Unreadable<>(problem);
                return;
            }
            published.add(new Field.Found<>(mended.get(), fact.at()));
            if (!mended.get().toString().equals(printed)) {
                problems.add(Problem.at(
                        fact.at(),
                        Code.W325_NUMBER_MALFORMED,
                        "The publisher's number reads \"" + printed + "\". It was read as " + mended.get()
                                + "; the printed form still finds the cable."));
            }
        }

        private boolean malformed(String printed) {
            return gazetteer.malformedIds().containsKey(printed)
                    || numbers.fromMalformed(printed)
                            .filter(other -> !other.toString().equals(printed))
                            .isPresent();
        }

        /// A viewer's heading may begin with the number: a second witness of it.
        private void title(String printed, CatalogueFact fact) {
            int comma = printed.indexOf(',');
            var inTitle = comma > 0 && comma < 40
                    ? CableId.parse(printed.substring(0, comma).strip())
                    : Optional.<CableId>empty();
            if (inTitle.isEmpty()) {
                title = Field.found(printed, fact.at());
                return;
            }
            int from = fact.at().start();
            int split = extract.text().indexOf(',', from);
            published.add(new Field.Found<>(inTitle.get(), new Span(from, split)));
            int rest = Scan.skipBlanks(extract.text(), split + 1, fact.at().end());
            if (rest < fact.at().end()) {
                title = Field.found(
                        printed.substring(comma + 1).strip(),
                        new Span(rest, fact.at().end()));
            }
        }

        /// `2009-10-27 22:38` as `2009-10-27T22:38`; of `Tue Jul 21 00:00:00 +0200 2009` only the calendar
        /// date, which stands in the local time of whoever made the record.
        private static String published(String printed) {
            if (printed.length() >= 16
                    && printed.charAt(4) == '-'
                    && printed.charAt(10) == ' '
                    && Scan.digit(printed.charAt(11))) {
                return printed.substring(0, 10) + "T" + printed.substring(11);
            }
            String[] words = printed.split(" ");
            if (words.length == 6) {
                var day = Dates.calendar(words[2], words[1], words[5]);
                if (day.isPresent()) {
                    return day.get().toString();
                }
            }
            return printed;
        }

        // ---- address lines

        private Field<Header.Precedences> precedence() {
            if (envelope.group.isPresent() && envelope.group.get().value().action() != Precedence.NOT_STATED) {
                var group = envelope.group.get().value();
                int stop = Scan.trimEnd(text, group.start(), group.groupStart());
                return found(new Header.Precedences(group.action(), group.info()), group.start(), stop);
            }
            return envelope.digraph
                    .<Field<Header.Precedences>>map(line -> found(
                            new Header.Precedences(line.value(), Precedence.NOT_STATED), line.start(), line.end()))
                    .orElseGet(Field::missing);
        }

        private List<Field.Found<String>> routing() {
            var found = new ArrayList<Field.Found<String>>(envelope.routing.size());
            for (var indicator : envelope.routing) {
                found.add(found(indicator.value(), indicator.start(), indicator.end()));
            }
            return found;
        }

        private List<Addressee> addressees(List<Envelope.Placed<Addressees.Line>> lines) {
            var found = new ArrayList<Addressee>(lines.size());
            for (var placed : lines) {
                var line = placed.value();
                found.add(new Addressee(
                        line.indicator(),
                        addressees.normal(line.asWritten()),
                        line.asWritten(),
                        line.precedence(),
                        line.serial(),
                        line.attention(),
                        line.exempt(),
                        at(placed.start(), placed.end())));
            }
            return withoutExempt(found);
        }

        /// A post taken out of a collective is no reader, even where the next line repeats its name.
        private List<Addressee> withoutExempt(List<Addressee> found) {
            if (envelope.exempt.isEmpty()) {
                return found;
            }
            var names = new HashSet<String>();
            for (var name : envelope.exempt) {
                names.add(addressees.normal(name.value()));
            }
            var kept = new ArrayList<Addressee>(found.size());
            for (var addressee : found) {
                boolean out = addressee.indicator().isEmpty() && names.contains(addressee.name());
                if (!out) {
                    kept.add(addressee);
                }
            }
            return kept;
        }

        private List<Addressee> exempt() {
            var found = new ArrayList<Addressee>();
            for (var name : envelope.exempt) {
                found.add(new Addressee(
                        "",
                        addressees.normal(name.value()),
                        name.value(),
                        Precedence.NOT_STATED,
                        "",
                        List.of(),
                        List.of(),
                        at(name.start(), name.end())));
            }
            return found;
        }

        private Field<Header.Origin> origin() {
            String indicator =
                    envelope.originator.map(line -> line.value().indicator()).orElse("");
            if (envelope.from.isPresent()) {
                var line = envelope.from.get();
                var key = originKey(line.value());
                var field = found(
                        new Header.Origin(key, plainName(key, line.value()), line.value(), indicator),
                        line.start(),
                        line.end());
                return publishedOrigin
                        .<Field<Header.Origin>>map(other -> field.with(List.of(originOf(other, indicator))))
                        .orElse(field);
            }
            if (publishedOrigin.isPresent()) {
                return originOf(publishedOrigin.get(), indicator);
            }
            return Field.missing();
        }

        private Field.Found<Header.Origin> originOf(Field.Found<String> fact, String indicator) {
            String key = number.optional().map(CableId::post).orElseGet(() -> originKey(fact.value()));
            return new Field.Found<>(new Header.Origin(key, fact.value(), fact.value(), indicator), fact.at());
        }

        /// The key in the number, when the number is known and of this office; else that of the printed name.
        private String originKey(String printed) {
            String own = numbers.anyKey(printed).orElse("");
            var ofNumber = number.optional().map(CableId::post);
            if (ofNumber.isPresent() && (own.isEmpty() || numbers.sameOffice(own, ofNumber.get()))) {
                return ofNumber.get();
            }
            return own;
        }

        private String plainName(String key, String printed) {
            var post = gazetteer.posts().get(key);
            return post == null ? printed : post.name();
        }

        // ---- the text's own fields

        private void level() {
            if (parts.level().isEmpty()) {
                return;
            }
            var line = parts.level().get();
            claims.field(line.start(), line.end(), "classification");
            if (line.sections().isPresent()) {
                sections = found(line.sections().get(), line.sectionStart(), line.sectionEnd());
                claims.field(line.sectionStart(), line.sectionEnd(), "sections");
            }
            if (line.serial() > 0) {
                claims.field(line.postStart(), line.end(), "number");
            }
        }

        private void place(Opening.Segment segment) {
            int from = segment.start();
            int to = segment.end();
            claims.label(segment.labelStart(), Math.max(from, segment.labelStart()));
            switch (segment.kind()) {
                case LEVEL -> startOver();
                case UNREADABLE_LEVEL -> unreadableLevel(segment.labelStart(), to);
                case DATE -> {
                    claims.field(segment.labelStart(), to, "sent");
                    newspaper = Dates.newspaper(text, segment.labelStart(), to)
                            .map(line -> found(line.when(), line.start(), line.end()));
                }
                case NOISE, PARAGRAPH -> claims.label(segment.labelStart(), to);
                case CAPTION -> captions(segment.labelStart(), to);
                case PASSING -> passing(segment.labelStart(), to);
                case ORDER -> order(segment.labelStart(), to);
                case TAGS -> tags(from, to);
                case SUBJECT -> subject(from, to);
                case REF -> claims.field(from, to, "references");
                case CLASSIFIED -> classifier(from, to, true);
                case REASON -> reason(from, to);
                case DERIVED -> derived(from, to);
                case OTHER -> other(segment.labelStart(), to);
            }
        }

        private void unreadableLevel(int from, int to) {
            claims.field(from, to, "classification");
            var problem = Problem.at(
                    at(from, to),
                    Code.E322_CLASSIFICATION_UNREADABLE,
                    "The classification line reads \"" + Scan.fold(text, from, Math.min(to, from + 80))
                            + "\", which names no level. It was left open; without another witness the record counts as the"
                            + " highest level.");
            problems.add(problem);
            classification = new Field.Unreadable<>(problem);
        }

        /// Fields above the classification line are those of a publisher's dump record; the telegram has
        /// its own.
        private void startOver() {
            tags.clear();
            seenTags.clear();
            subject = Field.missing();
            subjectMarking = Field.missing();
            order = Field.missing();
        }

        private void captions(int from, int to) {
            claims.field(from, to, "captions");
            String printed = Scan.foldUpper(text, from, to);
            if (printed.startsWith("C O R R E C T E D") || printed.startsWith("CORRECTED COPY")) {
                caption(printed.replaceFirst("C O R R E C T E D", "CORRECTED"), from, to);
                return;
            }
            if (printed.contains("NOT FOR INTERNET DISTRIBUTION")) {
                caption("NOT FOR INTERNET DISTRIBUTION", from, to);
                return;
            }
            int at = from;
            while (at < to) {
                int stop = at;
                while (stop < to && text.charAt(stop) != ',' && text.charAt(stop) != '/') {
                    stop++;
                }
                String words = Scan.foldUpper(text, at, stop);
                if (!words.isEmpty() && gazetteer.captions().contains(words)) {
                    caption(words, at, stop);
                } else {
                    int word = at;
                    while (word < stop) {
                        word = Scan.skipBlanks(text, word, stop);
                        int wordEnd = Scan.nonBlanks(text, word, stop);
                        if (wordEnd > word && gazetteer.captions().contains(Scan.foldUpper(text, word, wordEnd))) {
                            caption(Scan.foldUpper(text, word, wordEnd), word, wordEnd);
                        }
                        word = wordEnd;
                    }
                }
                at = stop + 1;
            }
        }

        private void caption(String name, int from, int to) {
            int first = Scan.skipBlanks(text, from, to);
            captions.computeIfAbsent(name, unseen -> new ArrayList<>())
                    .add(found(name, first, Scan.trimEnd(text, first, to)));
        }

        /// `STATE FOR EUR; NSC FOR EXAMPLE` is two, `PASS TO A PASS TO B` too.
        private void passing(int from, int to) {
            claims.field(from, to, "passing");
            int at = from;
            while (at < to) {
                int stop = at + 1;
                while (stop < to && text.charAt(stop) != ';' && !Scan.wordAt(text, stop, to, "PASS TO")) {
                    stop++;
                }
                int words = Scan.skipBlanks(text, at, stop);
                if (Scan.wordAt(text, words, stop, "PASS TO")) {
                    claims.label(words, words + 7);
                    words = Scan.skipBlanks(text, words + 7, stop);
                }
                int wordsEnd = Scan.trimEnd(text, words, stop);
                if (words < wordsEnd) {
                    passing.add(found(Scan.fold(text, words, wordsEnd), words, wordsEnd));
                }
                at = stop < to && text.charAt(stop) == ';' ? stop + 1 : stop;
            }
        }

        private void order(int from, int to) {
            claims.field(from, to, "executive_order");
            if (order instanceof Field.Found<Header.ExecutiveOrder>) {
                return;
            }
            var line = OrderLine.read(text, from, to);
            order = found(new Header.ExecutiveOrder(line.order(), line.declassifyOn(), line.asWritten()), from, to);
        }

        private void tags(int from, int to) {
            claims.field(from, to, "tags");
            for (var tag : tagLine.read(text, from, to, true)) {
                if (!seenTags.add(tag.tag())) {
                    continue;
                }
                var kind = tagLine.kind(tag.tag());
                tags.add(new Tag(tag.tag(), kind, tagLine.name(tag.tag()), at(tag.start(), tag.end())));
            }
        }

        private void subject(int from, int to) {
            claims.field(from, to, "subject");
            if (subject instanceof Field.Found<String> || from >= to) {
                return;
            }
            int words = from;
            int close = text.charAt(from) == '(' ? text.indexOf(')', from, Math.min(to, from + Marks.LONGEST)) : -1;
            if (close > from) {
                var mark = Marks.portion(text.substring(from, close + 1));
                if (mark.isPresent()) {
                    subjectMarking = found(mark.get(), from, close + 1);
                    words = Scan.skipBlanks(text, close + 1, to);
                }
            }
            if (words < to) {
                subject = found(Scan.foldHyphens(text, words, to), words, to);
            }
        }

        /// @param label whether the words stand in the header and are claimed
        private void classifier(int from, int to, boolean label) {
            var parts = ClassifierText.read(text, from, to);
            if (label) {
                claims.field(from, to, "classified_by");
                if (!parts.section().isEmpty()) {
                    claims.label(parts.whoEnd(), parts.reasonStart());
                    claims.field(parts.reasonStart(), parts.reasonEnd(), "reasons");
                }
            }
            boolean named = !parts.name().isEmpty() || !parts.title().isEmpty();
            if (named && !(classifiedBy instanceof Field.Found<Header.Classifier>)) {
                classifiedBy =
                        found(new Header.Classifier(parts.name(), parts.title()), parts.whoStart(), parts.whoEnd());
            }
            setReasons(parts);
        }

        private void setReasons(ClassifierText.Parts parts) {
            boolean printed = !parts.section().isEmpty();
            if (printed && !(reasons instanceof Field.Found<Header.Reasons>)) {
                reasons = found(
                        new Header.Reasons(parts.section(), parts.letters()), parts.reasonStart(), parts.reasonEnd());
            }
        }

        private void reason(int from, int to) {
            claims.field(from, to, "reasons");
            setReasons(ClassifierText.read(text, from, to));
        }

        private void derived(int from, int to) {
            claims.field(from, to, "derived_from");
            int stop = to;
            int level = Scan.findWord(text, from, to, "CLASSIFIED");
            if (level > from) {
                stop = Scan.trimEnd(text, from, level);
                claims.field(level, to, "classification");
            }
            int declassify = Scan.findWord(text, from, stop, "DECLASSIFY ON");
            if (declassify > from) {
                stop = Scan.trimEnd(text, from, declassify);
                claims.field(declassify, Math.max(declassify, level > 0 ? level : to), "executive_order");
            }
            while (stop > from && ",;".indexOf(text.charAt(stop - 1)) >= 0) {
                stop--;
            }
            if (stop > from && !(derivedFrom instanceof Field.Found<String>)) {
                derivedFrom = found(Scan.fold(text, from, stop), from, stop);
            }
        }

        /// A line between two fields without a word of its own.
        private void other(int from, int to) {
            if (Scan.rule(text, from, to)) {
                claims.label(from, to);
            }
        }

        /// Older cables name the classifier in paragraph 1, which stays in the body.
        private void firstParagraph() {
            if (classifiedBy instanceof Field.Found<Header.Classifier>) {
                return;
            }
            int from = parts.bodyStart();
            int stop = Math.min(end, from + 160);
            int word = Scan.find(text, from, stop, "CLASSIFIED BY");
            if (word >= 0 && word > from) {
                int paragraphEnd = Opening.paragraphEnd(text, word, Math.min(end, word + 600));
                classifier(word + "CLASSIFIED BY".length(), paragraphEnd, false);
            }
        }

        private List<Reference> references() {
            var found = new ArrayList<Reference>();
            int year = number.optional()
                    .map(CableId::year)
                    .orElseGet(() ->
                            sent.optional().map(when -> when.date().getYear()).orElse(0));
            int textStart = parts.level().map(LevelLine::start).orElse(start);
            for (var segment : parts.segments()) {
                if (segment.kind() != Opening.Kind.REF || segment.start() < textStart) {
                    continue;
                }
                for (var entry : referenceList.read(text, segment.start(), segment.end(), year)) {
                    found.add(new Reference(
                            entry.label(),
                            entry.asWritten(),
                            entry.kind(),
                            entry.candidates(),
                            entry.yearPrinted(),
                            entry.notal(),
                            at(entry.start(), entry.end())));
                }
            }
            return found;
        }

        private void reportUnplaced(List<Span> unplaced) {
            int at = 0;
            while (at < unplaced.size()) {
                var first = unplaced.get(at);
                var last = first;
                int next = at + 1;
                while (next < unplaced.size() && unplaced.get(next).start() - last.end() <= 3) {
                    last = unplaced.get(next++);
                }
                String printed = Scan.fold(extract.text(), first.start(), Math.min(last.end(), first.start() + 70));
                problems.add(Problem.at(
                        new Span(first.start(), last.end()),
                        Code.W320_HEADER_UNPLACED,
                        "\"" + printed
                                + "\" fits no rule of a header. It is kept, shown and searchable; please look at it."));
                at = next;
            }
        }

        // ---- date and number, and what rests on them

        private void decideDate() {
            if (envelope.group.isPresent()) {
                var line = envelope.group.get();
                if (line.value().when().isPresent()) {
                    var field = found(line.value().when().get(), line.start(), line.end());
                    sent = newspaper.isPresent() ? field.with(List.of(newspaper.get())) : field;
                } else {
                    String printed = Scan.fold(text, line.start(), line.end());
                    var problem = Problem.at(
                            at(line.start(), line.end()),
                            Code.E321_DATE_UNREADABLE,
                            "The date-time group reads \"" + printed + "\", which is no date. The date was left open.");
                    problems.add(problem);
                    sent = new Field.Unreadable<>(problem);
                }
            } else if (newspaper.isPresent()) {
                sent = newspaper.get();
            } else {
                sent = publishedDay().orElseGet(Field::missing);
            }
            if (sent instanceof Field.Missing<When>) {
                inferDate();
            }
        }

        private Optional<Field<When>> publishedDay() {
            if (!(created instanceof Field.Found<String>(var printed, var place, var _, var _))
                    || printed.length() < 10) {
                return Optional.empty();
            }
            return Dates.iso(printed.substring(0, 10)).map(day -> Field.found(new When.On(day), place));
        }

        /// E.O. 12958 as amended and E.O. 13526 classify for ten years by default: in CORPUS.md 925 of
        /// about 1,180 dates of declassification are the date of the cable plus ten years to the day.
        private void inferDate() {
            if (!(order instanceof Field.Found<Header.ExecutiveOrder>(var rule, var place, var _, var _))) {
                return;
            }
            boolean decade = rule.order().equals("12958") || rule.order().equals("13526");
            if (!decade || rule.declassifyOn().isEmpty()) {
                return;
            }
            var printed = rule.declassifyOn().getFirst();
            int body = parts.bodyStart();
            for (int term : TERMS) {
                var day = printed.minusYears(term);
                if (!inForce(rule.order(), day)) {
                    continue;
                }
                if (yearsFit(day.getYear(), body, term != TERMS.getFirst())) {
                    sent = Field.inferred(new When.On(day), place);
                    problems.add(Problem.at(
                            place,
                            Code.W302_DATE_INFERRED,
                            "This copy prints no date. " + day + " was worked out from \"" + rule.asWritten()
                                    + "\" less "
                                    + (term == 10 ? "ten years, the usual term" : term + " years, a longer term")
                                    + " under E.O. " + rule.order() + "." + nearest(day, body)
                                    + " A copy with a date line would settle it."));
                }
                return;
            }
        }

        private static boolean inForce(String order, LocalDate day) {
            return order.equals("12958")
                    ? day.getYear() >= 1995 && day.isBefore(LocalDate.of(2010, 7, 1))
                    : day.getYear() < 2026 && !day.isBefore(LocalDate.of(2009, 12, 29));
        }

        /// Whether the years that text and references print allow a telegram of `year`: none of them refers
        /// to a later cable, and no later year of the past stands more often than this one.
        ///
        /// @param printed whether the text must print the year or one beside it
        private boolean yearsFit(int year, int body, boolean printed) {
            for (var segment : parts.segments()) {
                if (segment.kind() != Opening.Kind.REF) {
                    continue;
                }
                for (var entry : referenceList.read(text, segment.start(), segment.end(), year)) {
                    boolean later = entry.yearPrinted()
                            && entry.candidates().stream().anyMatch(id -> id.year() > year && id.year() < 2050);
                    if (later) {
                        return false;
                    }
                }
            }
            int[] counts = Dates.years(text, body, end);
            int own = count(counts, year);
            int near = own + count(counts, year - 1) + count(counts, year + 1);
            int all = 0;
            for (int count : counts) {
                all += count;
            }
            for (int later = year + 1; later <= 2010; later++) {
                if (count(counts, later) > own + (later == year + 1 ? 1 : 0)) {
                    return false;
                }
            }
            return near > 0 || all == 0 && !printed;
        }

        private static int count(int[] counts, int year) {
            int at = year - 1950;
            return at >= 0 && at < counts.length ? counts[at] : 0;
        }

        /// The days that the text itself mentions on either side of `day`, within half a year.
        private String nearest(LocalDate day, int body) {
            LocalDate before = LocalDate.MIN;
            LocalDate after = LocalDate.MAX;
            String wordsBefore = "";
            String wordsAfter = "";
            for (var mention : Dates.monthDays(text, body, end, 400)) {
                for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
                    var when = Dates.day(year, mention.month(), mention.day());
                    if (when.isEmpty()) {
                        continue;
                    }
                    var date = when.get();
                    String words = Scan.fold(text, mention.start(), mention.end());
                    if (!date.isAfter(day) && date.isAfter(before) && date.isAfter(day.minusDays(184))) {
                        before = date;
                        wordsBefore = words;
                    }
                    if (!date.isBefore(day) && date.isBefore(after) && date.isBefore(day.plusDays(184))) {
                        after = date;
                        wordsAfter = words;
                    }
                }
            }
            if (wordsBefore.isEmpty() && wordsAfter.isEmpty()) {
                return "";
            }
            if (wordsBefore.isEmpty()) {
                return " The text's next date after it is " + wordsAfter + " (" + after + ").";
            }
            if (wordsAfter.isEmpty()) {
                return " The text's last date before it is " + wordsBefore + " (" + before + ").";
            }
            return " The text's nearest dates are " + wordsBefore + " (" + before + ") before and " + wordsAfter + " ("
                    + after + ") after it.";
        }

        private void decideNumber() {
            classify();
            var witnesses = new ArrayList<>(published);
            var level = parts.level().filter(line -> line.serial() > 0);
            int year = publishedYear();
            boolean yearPrinted = sent instanceof Field.Found<When> date && date.basis() == Basis.STATED;
            var printed = level.flatMap(this::levelKey);
            if (printed.isPresent() && year > 0) {
                var line = level.get();
                var id = new CableId(year, printed.get(), line.serial());
                var witness = found(id, line.postStart(), line.end());
                if (published.isEmpty()) {
                    infer(witness, yearPrinted);
                    return;
                }
                witnesses.add(new Field.Found<>(alike(id), witness.at()));
            }
            if (published.isEmpty()) {
                fromAddressLines(year, yearPrinted);
                return;
            }
            number = vote(witnesses);
        }

        /// The same office under the key that the publisher's number has.
        private CableId alike(CableId id) {
            for (var other : published) {
                var known = other.value();
                if (known.serial() == id.serial() && numbers.sameOffice(known.post(), id.post())) {
                    return new CableId(id.year(), known.post(), id.serial());
                }
            }
            return id;
        }

        private Optional<String> levelKey(LevelLine line) {
            if (line.post().contains("XXX") || line.post().contains("xxx")) {
                return published.isEmpty()
                        ? Optional.empty()
                        : Optional.of(published.getFirst().value().post());
            }
            return numbers.anyKey(line.post()).map(key -> {
                var from = envelope.from.flatMap(place -> numbers.key(place.value()));
                boolean alias = from.isPresent() && numbers.sameOffice(from.get(), key);
                return alias && gazetteer.posts().containsKey(Gazetteer.squeeze(line.post()))
                        ? Gazetteer.squeeze(line.post())
                        : key;
            });
        }

        private int publishedYear() {
            return sent.optional().map(when -> when.date().getYear()).orElse(0);
        }

        private void infer(Field.Found<CableId> witness, boolean yearPrinted) {
            if (yearPrinted) {
                number = witness;
                return;
            }
            number = Field.inferred(witness.value(), witness.at());
            var id = witness.value();
            problems.add(Problem.at(
                    witness.at(),
                    Code.W301_NUMBER_INFERRED,
                    "This copy prints the post and the number (" + id.post() + " " + id.serial()
                            + ") but no year. The year "
                            + id.year() + " is that of the date worked out, so the cable is called " + id
                            + ", inferred. A copy with a date line would settle it."));
        }

        /// FM and the station serial, when no line of the text gives the number.
        private void fromAddressLines(int year, boolean yearPrinted) {
            if (year == 0 || envelope.from.isEmpty() || envelope.originator.isEmpty()) {
                return;
            }
            var serial = envelope.originator.get();
            var key = numbers.anyKey(envelope.from.get().value());
            if (key.isEmpty() || serial.value().serial() <= 0) {
                return;
            }
            var id = new CableId(year, key.get(), serial.value().serial());
            number = Field.inferred(id, at(serial.start(), serial.end()));
            problems.add(Problem.at(
                    at(serial.start(), serial.end()),
                    Code.W301_NUMBER_INFERRED,
                    "No line of the text gives the number. " + id + " was put together from \"FM "
                            + envelope.from.get().value() + "\", the station serial #"
                            + serial.value().serial()
                            + " (only the last four digits of a number) and the year "
                            + (yearPrinted ? "printed" : "worked out")
                            + "."));
        }

        /// Two witnesses against one win, the station serial being half a one; else the first in order of
        /// trust: the publisher's row, its heading, the text.
        private Field<CableId> vote(List<Field.Found<CableId>> witnesses) {
            Field.Found<CableId> best = witnesses.getFirst();
            int most = 0;
            for (var witness : witnesses) {
                int votes = envelope.originator
                                .filter(line ->
                                        line.value().serial() == witness.value().serial() % 10_000)
                                .isPresent()
                        ? 1
                        : 0;
                for (var other : witnesses) {
                    votes += other.value().equals(witness.value()) ? 2 : 0;
                }
                if (votes > most) {
                    most = votes;
                    best = witness;
                }
            }
            var others = new ArrayList<>(witnesses);
            others.remove(best);
            return best.with(others);
        }

        /// The level with its caveats; SENSITIVE on a line of its own makes UNCLAS sensitive, NOFORN is a
        /// caveat.
        private void classify() {
            if (parts.level().isEmpty()) {
                if (publishedMarking.isPresent()) {
                    classification = publishedMarking.get();
                }
                return;
            }
            var line = parts.level().get();
            var caveats = new ArrayList<>(line.caveats());
            var level = line.level();
            String printed = Scan.fold(text, line.start(), line.levelEnd());
            var own = captions.get("SENSITIVE");
            if (level == Level.U && own != null) {
                level = Level.SBU;
                printed = printed + " SENSITIVE";
            }
            if (captions.containsKey("NOFORN") && !caveats.contains("NF")) {
                caveats.add("NF");
            }
            var field = found(new Marking(level, caveats, printed), line.start(), line.levelEnd());
            classification = publishedMarking.isPresent() ? field.with(List.of(publishedMarking.get())) : field;
        }
    }
}
