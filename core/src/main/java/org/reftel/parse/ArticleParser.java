package org.reftel.parse;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.reftel.model.Block;
import org.reftel.model.CableId;
import org.reftel.model.CatalogueFact;
import org.reftel.model.Document;
import org.reftel.model.Extract;
import org.reftel.model.Field;
import org.reftel.model.Header;
import org.reftel.model.Passage;
import org.reftel.model.Pointer;
import org.reftel.model.Role;
import org.reftel.model.Span;
import org.reftel.model.When;

/// Makes a document of an article or note that speaks of cables. It has no header of a telegram: its title, paragraphs
/// between empty lines, and the cables that it names. Nothing in it is repaired.
final class ArticleParser {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Za-z0-9])#?(\\d{2}[A-Z]{3,40}\\d{1,12})(?![A-Za-z0-9])");
    private static final int TITLE = 300;

    private final Extract extract;
    private final String text;
    private final List<Header.Labelled> labelled = new ArrayList<>();
    private final List<Pointer> pointers = new ArrayList<>();
    private final List<Block> body = new ArrayList<>();
    private Field<String> subject = Field.missing();

    private ArticleParser(Extract extract) {
        this.extract = extract;
        this.text = extract.text();
    }

    static Document parse(Extract extract) {
        return new ArticleParser(extract).document();
    }

    private Document document() {
        var stretches = stretches();
        subject = fact(CatalogueFact.Kind.TITLE);
        int first = 0;
        if (subject.optional().isEmpty() && stretches.size() > 1 && isTitle(stretches.getFirst())) {
            title(stretches.getFirst());
            first = 1;
        }
        for (var stretch : stretches.subList(first, stretches.size())) {
            paragraph(stretch);
        }
        return new Document(
                extract,
                header(),
                body,
                List.of(),
                pointers,
                List.of(),
                List.of(),
                List.of(),
                extract.problems(),
                Parser.VERSION);
    }

    /// What stands between empty lines.
    private List<Span> stretches() {
        var stretches = new ArrayList<Span>();
        var telegram = extract.telegram();
        int start = -1;
        int end = -1;
        int from = telegram.start();
        while (from < telegram.end()) {
            int to = text.indexOf('\n', from);
            to = to < 0 || to > telegram.end() ? telegram.end() : to;
            int left = from;
            int right = to;
            while (left < right && Signs.isBlank(text.charAt(left))) {
                left++;
            }
            while (right > left && Signs.isBlank(text.charAt(right - 1))) {
                right--;
            }
            if (left < right) {
                start = start < 0 ? left : start;
                end = right;
            } else if (start >= 0) {
                stretches.add(new Span(start, end));
                start = -1;
            }
            from = to + 1;
        }
        if (start >= 0) {
            stretches.add(new Span(start, end));
        }
        return stretches;
    }

    private boolean isTitle(Span stretch) {
        return stretch.length() <= TITLE && stretch.of(text).indexOf('\n') < 0;
    }

    /// Also `# Title`.
    private void title(Span stretch) {
        int start = stretch.start();
        while (start < stretch.end() && (text.charAt(start) == '#' || Signs.isBlank(text.charAt(start)))) {
            boolean tag =
                    text.charAt(start) == '#' && start + 1 < stretch.end() && Signs.isDigit(text.charAt(start + 1));
            if (tag) {
                break;
            }
            start++;
        }
        if (start > stretch.start()) {
            labelled.add(new Header.Labelled(new Span(stretch.start(), start), "label"));
        }
        if (start < stretch.end()) {
            var at = new Span(start, stretch.end());
            subject = Field.found(at.of(text), at);
            labelled.add(new Header.Labelled(at, "subject"));
            point("header", at);
        }
    }

    private void paragraph(Span stretch) {
        var address = "u" + (body.size() + 1);
        body.add(new Block.Paragraph(
                List.of(stretch),
                address,
                Field.missing(),
                Field.missing(),
                Role.TOPIC,
                "",
                List.of(new Passage(Passage.Kind.PROSE, List.of(stretch)))));
        point(address, stretch);
    }

    private void point(String address, Span at) {
        var number = NUMBER.matcher(text).region(at.start(), at.end());
        while (number.find()) {
            var id = CableId.parse(number.group(1));
            if (id.isPresent()) {
                pointers.add(new Pointer(
                        Pointer.Kind.CABLE,
                        address,
                        new Span(number.start(), number.end()),
                        number.group(),
                        List.of(),
                        0,
                        List.of(id.get())));
            }
        }
    }

    private Field<String> fact(CatalogueFact.Kind kind) {
        return extract.facts().stream()
                .filter(fact -> fact.kind() == kind)
                .findFirst()
                .map(fact -> Field.found(fact.at().of(text), fact.at()))
                .orElse(Field.missing());
    }

    private Field<When> sent(Field<String> created) {
        if (created instanceof Field.Found<String>(var value, var at, var _, var _) && value.length() >= 10) {
            try {
                return Field.found(new When.On(LocalDate.parse(value.substring(0, 10))), at);
            } catch (DateTimeParseException noDay) {
                return Field.missing();
            }
        }
        return Field.missing();
    }

    private Header header() {
        var none = Header.empty();
        var created = fact(CatalogueFact.Kind.CREATED);
        var articles = fact(CatalogueFact.Kind.ARTICLE) instanceof Field.Found<String> found
                ? List.of(found)
                : List.<Field.Found<String>>of();
        return new Header(
                none.number(),
                fact(CatalogueFact.Kind.TITLE),
                created,
                none.released(),
                articles,
                none.transmissionId(),
                none.precedence(),
                none.routing(),
                none.originator(),
                none.security(),
                sent(created),
                none.origin(),
                none.to(),
                none.info(),
                none.exempt(),
                none.classification(),
                none.sections(),
                none.captions(),
                none.passing(),
                none.executiveOrder(),
                none.tags(),
                subject,
                none.subjectMarking(),
                none.references(),
                none.classifiedBy(),
                none.reasons(),
                none.derivedFrom(),
                none.signer(),
                labelled);
    }
}
