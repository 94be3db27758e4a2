package org.reftel.model;

import java.time.LocalDate;
import java.util.List;

/// Everything in front of the first paragraph, and what a publisher printed beside the telegram. In the order of the
/// format lines of ACP 127 (FL), then of State's text layout (5 FAH-2 H-321, 5 FAH-1 H-240).
public record Header(
        Field<CableId> number,
        // what the publisher printed
        Field<String> title,
        Field<String> created,
        Field<String> released,
        List<Field.Found<String>> articles,
        // FL1-FL9
        Field<String> transmissionId,
        Field<Precedences> precedence,
        List<Field.Found<String>> routing,
        Field<Originator> originator,
        Field<Security> security,
        Field<When> sent,
        Field<Origin> origin,
        List<Addressee> to,
        List<Addressee> info,
        List<Addressee> exempt,
        // text
        Field<Marking> classification,
        Field<Sections> sections,
        List<Field.Found<String>> captions,
        List<Field.Found<String>> passing,
        Field<ExecutiveOrder> executiveOrder,
        List<Tag> tags,
        Field<String> subject,
        Field<Marking> subjectMarking,
        List<Reference> references,
        Field<Classifier> classifiedBy,
        Field<Reasons> reasons,
        Field<String> derivedFrom,
        Field<String> signer,
        /// Printed text that belongs to a field or a label, in order of place: what `open --explain` shows.
        List<Labelled> labelled) {

    public Header {
        articles = List.copyOf(articles);
        routing = List.copyOf(routing);
        to = List.copyOf(to);
        info = List.copyOf(info);
        exempt = List.copyOf(exempt);
        captions = List.copyOf(captions);
        passing = List.copyOf(passing);
        tags = List.copyOf(tags);
        references = List.copyOf(references);
        labelled = List.copyOf(labelled);
    }

    /// A header of which nothing is known.
    public static Header empty() {
        return new Header(
                Field.missing(),
                Field.missing(),
                Field.missing(),
                Field.missing(),
                List.of(),
                Field.missing(),
                Field.missing(),
                List.of(),
                Field.missing(),
                Field.missing(),
                Field.missing(),
                Field.missing(),
                List.of(),
                List.of(),
                List.of(),
                Field.missing(),
                Field.missing(),
                List.of(),
                List.of(),
                Field.missing(),
                List.of(),
                Field.missing(),
                Field.missing(),
                List.of(),
                Field.missing(),
                Field.missing(),
                Field.missing(),
                Field.missing(),
                List.of());
    }

    /// The same with what only the whole telegram tells: its signature, and stretches found to be labels later.
    public Header completed(Field<String> name, List<Labelled> stretches) {
        return with(number, name, stretches);
    }

    /// The same under another number.
    public Header numbered(Field<CableId> other) {
        return with(other, signer, labelled);
    }

    private Header with(Field<CableId> other, Field<String> name, List<Labelled> stretches) {
        return new Header(
                other,
                title,
                created,
                released,
                articles,
                transmissionId,
                precedence,
                routing,
                originator,
                security,
                sent,
                origin,
                to,
                info,
                exempt,
                classification,
                sections,
                captions,
                passing,
                executiveOrder,
                tags,
                subject,
                subjectMarking,
                references,
                classifiedBy,
                reasons,
                derivedFrom,
                name,
                stretches);
    }

    /// FL2 and FL5: `O P` is immediate for action and priority for information addressees.
    public record Precedences(Precedence action, Precedence info) {}

    /// FL3, `DE RUEHVL #2776/01 2671947`. A part that is not printed is -1 or empty.
    public record Originator(String indicator, int serial, int section, int dayOfYear, String time) {}

    /// FL4, `ZNY CCCCC ZZH`.
    public record Security(String signal, String group, List<String> other) {
        public Security {
            other = List.copyOf(other);
        }
    }

    /// The sending post. `post` is the key used in numbers (`VELA`), `name` the plain one (`Embassy Vela`).
    public record Origin(String post, String name, String asWritten, String indicator) {}

    /// `SECTION 01 OF 04`.
    public record Sections(int first, int total) {}

    /// `E.O. 12958: DECL: 09/18/2028`.
    ///
    /// @param declassifyOn empty when it is an event, `N/A` or a rule
    public record ExecutiveOrder(String order, List<LocalDate> declassifyOn, String asWritten) {
        public ExecutiveOrder {
            declassifyOn = List.copyOf(declassifyOn);
        }
    }

    /// Name and title as printed; either may be empty.
    public record Classifier(String name, String title) {}

    /// `1.4 (b), (d)`: letters in lower case, in the order printed.
    public record Reasons(String section, List<String> letters) {
        public Reasons {
            letters = List.copyOf(letters);
        }
    }

    /// A stretch of the header and the field it belongs to.
    ///
    /// @param field key of the interchange format (`transmission_id`), or `label` for words such as `SUBJECT:`
    public record Labelled(Span at, String field) {}
}
