package org.reftel.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.reftel.model.Block;
import org.reftel.model.CableId;
import org.reftel.model.Code;
import org.reftel.model.Document;
import org.reftel.model.Field;
import org.reftel.model.Link;
import org.reftel.model.OpenLink;
import org.reftel.model.OpenLink.Meant;
import org.reftel.model.Pointer;
import org.reftel.model.Problem;
import org.reftel.model.Prose;
import org.reftel.model.Reading;
import org.reftel.model.Reference;
import org.reftel.model.Span;
import org.reftel.model.When;

/// What a document refers to: its REF lines and the words in its paragraphs that point to another cable or
/// paragraph.
///
/// A number printed without a year has that of the citing cable. It is the year before when only that cable
/// is held, or when the serial could not exist yet: in January or February, with a serial above the citing
/// cable's own.
public final class References {
    static final String STATED = "stated";
    static final String SAME_YEAR = "year of the citing cable";
    static final String YEAR_BEFORE = "year before";

    /// Characters of a sentence that are shown on either side.
    private static final int NEAR = 240;

    private final Document document;
    private final String id;
    private final Optional<CableId> own;
    private final boolean newYear;
    private final Map<String, String> given;
    private final Reading reading;

    private References(Document document, List<String> addresses) {
        this.document = document;
        id = document.id();
        own = document.header().number().optional();
        newYear = document.header()
                .sent()
                .optional()
                .map(When::date)
                .filter(day -> day.getMonthValue() <= 2)
                .isPresent();
        var paragraphs = document.paragraphs();
        given = HashMap.newHashMap(paragraphs.size());
        for (int i = 0; i < paragraphs.size() && i < addresses.size(); i++) {
            given.put(paragraphs.get(i).address(), addresses.get(i));
        }
        reading = document.reading();
    }

    /// @param held whether the room holds a canonical number
    public static List<Link> resolve(Document document, Predicate<String> held) {
        return of(document).stream().map(link -> link.against(held)).toList();
    }

    /// As the document states them, with its own addresses.
    public static List<OpenLink> of(Document document) {
        return of(
                document,
                document.paragraphs().stream().map(Block.Paragraph::address).toList());
    }

    /// As the document states them.
    ///
    /// @param addresses given ones of its paragraphs, in order
    public static List<OpenLink> of(Document document, List<String> addresses) {
        var references = new References(document, addresses);
        var links = new ArrayList<OpenLink>();
        for (var reference : document.header().references()) {
            references.line(reference).ifPresent(links::add);
        }
        references.pointers(links);
        return List.copyOf(links);
    }

    /// What has to be said about links: W501 wanted, W502 ambiguous, W503 announced without a number, W505
    /// no target.
    public static List<Problem> problems(List<Link> links) {
        var problems = new ArrayList<Problem>();
        for (var link : links) {
            var where = link.document() + "/" + link.address() + ": \"" + link.quote() + "\"";
            switch (link.state()) {
                case HELD, NOT_A_CABLE -> {}
                case WANTED ->
                    problems.add(Problem.at(
                            link.at(),
                            Code.W501_REFERENCE_WANTED,
                            where + " means " + String.join(", ", link.targets())
                                    + ", not held here as yet. It is listed as wanted; read it in and the link"
                                    + " is made."));
                case AMBIGUOUS ->
                    problems.add(Problem.at(
                            link.at(),
                            Code.W502_REFERENCE_AMBIGUOUS,
                            where + " has no year, and two cables fit: " + String.join(", ", link.targets())
                                    + ". Both are named, none was chosen."));
                case ANNOUNCED ->
                    problems.add(Problem.at(
                            link.at(),
                            Code.W503_REFERENCE_UNNUMBERED,
                            where + " announces another cable without a number: " + link.basis()
                                    + " Nothing was linked by guess."));
                case NO_TARGET ->
                    problems.add(Problem.at(
                            link.at(),
                            Code.W505_POINTER_WITHOUT_TARGET,
                            where + " points to something this cable does not have. It was left without a link."));
            }
        }
        return List.copyOf(problems);
    }

    private Optional<OpenLink> line(Reference reference) {
        var at = reference.at();
        var quote = reference.asWritten();
        var meant = meant(reference.candidates(), reference.yearPrinted());
        if (meant.isEmpty()) {
            if (!reference.candidates().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new OpenLink(
                    id,
                    "header",
                    at,
                    quote,
                    Link.Kind.REFERENCE,
                    List.of(),
                    Link.State.NOT_A_CABLE,
                    reference.kind().name().toLowerCase(Locale.ROOT)));
        }
        return Optional.of(new OpenLink(
                id,
                "header",
                at,
                quote,
                Link.Kind.REFERENCE,
                meant,
                Link.State.NO_TARGET,
                basis(reference, meant.getFirst())));
    }

    private static String basis(Reference reference, Meant meant) {
        if (reference.yearPrinted()) {
            return STATED;
        }
        var likeliest = reference.candidates().getFirst().toString();
        return meant.candidates().getFirst().equals(likeliest) ? SAME_YEAR : YEAR_BEFORE;
    }

    /// One target with its candidates; none when the words mean this cable itself or nothing.
    private List<Meant> meant(List<CableId> candidates, boolean stated) {
        if (candidates.isEmpty() || candidates.getFirst().toString().equals(id)) {
            return List.of();
        }
        var first = candidates.getFirst();
        if (stated || candidates.size() == 1) {
            return List.of(new Meant(List.of(first.toString()), true));
        }
        boolean notYet = newYear
                && own.isPresent()
                && own.orElseThrow().post().equals(first.post())
                && own.orElseThrow().year() == first.year()
                && first.serial() > own.orElseThrow().serial();
        if (notYet) {
            return List.of(new Meant(List.of(candidates.get(1).toString()), true));
        }
        var ids = new ArrayList<String>(candidates.size());
        for (var candidate : candidates) {
            if (!candidate.toString().equals(id)) {
                ids.add(candidate.toString());
            }
        }
        return List.of(new Meant(ids, false));
    }

    private void pointers(List<OpenLink> links) {
        var proses = new HashMap<String, Prose>();
        var paragraphs = new HashMap<String, Block.Paragraph>();
        var numbers = new HashMap<Integer, String>();
        for (var paragraph : document.paragraphs()) {
            paragraphs.putIfAbsent(paragraph.address(), paragraph);
            if (paragraph.number() instanceof Field.Found<Integer> found) {
                numbers.putIfAbsent(found.value(), paragraph.address());
            }
        }
        for (var pointer : document.pointers()) {
            switch (pointer.kind()) {
                case REFTEL -> all(pointer, links);
                case REF -> labelled(pointer, links);
                case CABLE -> {
                    var meant = meant(pointer.cables(), false);
                    if (!meant.isEmpty()) {
                        links.add(link(
                                pointer,
                                Link.Kind.CABLE,
                                meant,
                                Link.State.NO_TARGET,
                                pointer.cables().size() == 1 ? STATED : SAME_YEAR));
                    }
                }
                case PARAGRAPH -> {
                    var address = numbers.get(pointer.paragraph());
                    var meant = address == null
                            ? List.<Meant>of()
                            : List.of(new Meant(List.of(id + "/" + givenTo(address)), true));
                    links.add(link(pointer, Link.Kind.PARAGRAPH, meant, Link.State.NO_TARGET, STATED));
                }
                case SEPTEL -> {
                    var paragraph = paragraphs.get(pointer.address());
                    var topic = paragraph == null
                            ? pointer.quote()
                            : sentence(
                                    proses.computeIfAbsent(pointer.address(), a -> reading.prose(paragraph)),
                                    pointer.at());
                    links.add(link(pointer, Link.Kind.SEPTEL, List.of(), Link.State.ANNOUNCED, topic));
                }
            }
        }
    }

    private void all(Pointer pointer, List<OpenLink> links) {
        var meant = new ArrayList<Meant>();
        for (var reference : document.header().references()) {
            meant.addAll(meant(reference.candidates(), reference.yearPrinted()));
        }
        links.add(link(pointer, Link.Kind.REFTEL, meant, Link.State.NO_TARGET, "all references of the header"));
    }

    /// `ref a and b`: the entries with these letters. A single entry that prints no letter is A.
    private void labelled(Pointer pointer, List<OpenLink> links) {
        var entries = document.header().references();
        var meant = new ArrayList<Meant>();
        boolean found = false;
        for (var label : pointer.labels()) {
            for (var entry : entries) {
                boolean only = entries.size() == 1 && entry.label().isEmpty() && label.equalsIgnoreCase("A");
                if (only || label.equalsIgnoreCase(entry.label())) {
                    found = true;
                    meant.addAll(meant(entry.candidates(), entry.yearPrinted()));
                }
            }
        }
        var otherwise = found ? Link.State.NOT_A_CABLE : Link.State.NO_TARGET;
        links.add(link(pointer, Link.Kind.REF, meant, otherwise, "letter in the header"));
    }

    private OpenLink link(Pointer pointer, Link.Kind kind, List<Meant> meant, Link.State otherwise, String basis) {
        return new OpenLink(
                id, givenTo(pointer.address()), pointer.at(), pointer.quote(), kind, meant, otherwise, basis);
    }

    private String givenTo(String address) {
        return given.getOrDefault(address, address);
    }

    /// The sentence around a place, or as much of a long one as is near: the topic of a cable announced without a
    /// number.
    private static String sentence(Prose prose, Span at) {
        var text = prose.text();
        int start = prose.textOffset(at.start());
        int end = Math.min(text.length(), start + Math.max(1, at.length()));
        int from = start;
        while (from > 0 && start - from < NEAR && !endsSentence(text, from - 1)) {
            from--;
        }
        int to = end;
        while (to < text.length() && to - end < NEAR && !endsSentence(text, to - 1)) {
            to++;
        }
        boolean begun = from > 0 && !endsSentence(text, from - 1);
        while (begun && from < start && text.charAt(from) != ' ') {
            from++;
        }
        boolean goesOn = to < text.length() && !endsSentence(text, to - 1);
        while (goesOn && to > end && text.charAt(to) != ' ') {
            to--;
        }
        return (begun ? "... " : "") + text.substring(from, to).strip() + (goesOn ? " ..." : "");
    }

    /// A stop behind a small letter, a figure or a bracket, before white space: `U.S. ` ends no sentence.
    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            return true;
        }
        boolean stop = c == '.' || c == '!' || c == '?';
        if (!stop || at == 0 || (at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1)))) {
            return false;
        }
        return !Character.isUpperCase(text.charAt(at - 1));
    }
}
