package org.reftel.serve.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reftel.desk.Opened;
import org.reftel.model.Block;
import org.reftel.model.Document;
import org.reftel.model.Link;
import org.reftel.model.Marking;
import org.reftel.model.Passage;
import org.reftel.model.Prose;
import org.reftel.model.Reading;
import org.reftel.model.Repair;
import org.reftel.model.Role;
import org.reftel.model.Said;
import org.reftel.model.Span;
import org.reftel.model.Statement;
import org.reftel.model.Voice;
import org.reftel.wording.Citation;
import org.reftel.wording.LinkWords;
import org.reftel.wording.Wording;

/// The text of a record as its page shows it: as many paragraphs as fit on one page, with what is said in each.
public final class RecordBody {
    /// Paragraphs of one page; a long cable has sixty.
    private static final int MOST = 300;

    private static final int CHARACTERS = 400_000;
    /// Of one paragraph; more is read on under its own address.
    private static final int LONG = 20_000;

    private static final int STATEMENTS = 200;
    /// Up to here each paragraph carries its citation; in a longer record its own page does.
    private static final int CITED = 60;

    /// One thing of the text, in order.
    ///
    /// @param kind `heading`, `paragraph`, `signature` or `aside`
    /// @param text of what is no paragraph
    public record Part(String kind, String text, Optional<Paragraph> paragraph) {}

    /// @param address as given by the room
    /// @param role empty for a plain topic
    /// @param here whether the page was asked for it
    /// @param links what it points to
    /// @param forms of its citation; empty where its own page has them
    /// @param more where its text goes on; empty when all of it is here
    /// @param left how many characters are not here
    public record Paragraph(
            String id,
            String address,
            String mark,
            String level,
            String role,
            boolean withheld,
            boolean here,
            List<Line> lines,
            List<Row> links,
            List<Sentence> statements,
            int repairs,
            int differences,
            List<Form> forms,
            String more,
            int left) {
        public Paragraph {
            lines = List.copyOf(lines);
            links = List.copyOf(links);
            statements = List.copyOf(statements);
            forms = List.copyOf(forms);
        }
    }

    /// @param kind `prose`, `item`, `group` or `verbatim`
    public record Line(String kind, List<Pieces.Piece> pieces) {
        public Line {
            pieces = List.copyOf(pieces);
        }
    }

    /// A statement.
    ///
    /// @param number that its words in the text bear
    public record Sentence(String number, String kind, String words, String voice) {}

    /// @param name of the form
    public record Form(String name, String text) {
        static List<Form> of(Citation citation) {
            return citation.forms().entrySet().stream()
                    .map(form -> new Form(form.getKey(), form.getValue()))
                    .toList();
        }
    }

    /// What a page shows of the text.
    ///
    /// @param earlier place of the first paragraph of the page before; -1 when this is the first
    /// @param later place of the first paragraph of the next page; -1 when this is the last
    record Window(List<Part> parts, int earlier, int later) {
        Window {
            parts = List.copyOf(parts);
        }
    }

    private final Opened opened;
    private final Document document;
    private final Reading reading;
    private final String author;
    private final String base;
    private final Map<Integer, List<Integer>> byParagraph = new HashMap<>();
    private final List<Statement> statements;
    private final Map<String, Integer> differences = new HashMap<>();

    RecordBody(Opened opened, Optional<Said> said, String base) {
        this.opened = opened;
        this.document = opened.collation().leading();
        this.reading = document.reading();
        this.base = base;
        this.author = Wording.author(document.header()
                .origin()
                .optional()
                .map(origin -> origin.asWritten())
                .orElse(""));
        this.statements = said.filter(
                        one -> one.extract().equals(document.extract().id()))
                .map(one -> one.findings().statements())
                .orElse(List.of());
        for (int i = 0; i < statements.size(); i++) {
            if (isListed(statements.get(i))) {
                byParagraph
                        .computeIfAbsent(statements.get(i).head().at().paragraph(), paragraph -> new ArrayList<>())
                        .add(i);
            }
        }
        opened.collation()
                .differences()
                .forEach(difference -> differences.merge(difference.address(), 1, Integer::sum));
    }

    /// A date alone is shown by what happened on it.
    private static boolean isListed(Statement statement) {
        return switch (statement) {
            case Statement.Time _ -> false;
            case Statement.Figure _,
                    Statement.Commitment _,
                    Statement.Meeting _,
                    Statement.RoleHeld _,
                    Statement.Event _ -> true;
            // A programme that is only named says no more than its name.
            case Statement.Description described ->
                described.aspect() != Statement.Description.Aspect.UNDER
                        || described.other().isStated();
        };
    }

    /// @param from place of the first paragraph to show, from 0
    /// @param here address of the paragraph asked for; empty when the record was
    /// @param at where the text of that paragraph begins
    Window window(int from, String here, int at) {
        var parts = new ArrayList<Part>();
        int paragraph = 0;
        int characters = 0;
        int shown = 0;
        boolean begun = from == 0;
        for (var block : document.body()) {
            if (block instanceof Block.Paragraph) {
                if (paragraph >= opened.paragraphs().size()) {
                    break;
                }
                begun |= paragraph >= from;
                if (begun) {
                    if (shown > 0 && (shown >= MOST || characters >= CHARACTERS)) {
                        return new Window(parts, earlier(from), paragraph);
                    }
                    var one = opened.paragraphs().get(paragraph);
                    int start = one.address().equals(here)
                            ? Math.clamp(at, 0, one.text().length())
                            : 0;
                    parts.add(new Part("paragraph", "", Optional.of(paragraph(one, paragraph, here, start))));
                    characters += Math.min(LONG, one.text().length());
                    shown++;
                }
                paragraph++;
            } else if (begun) {
                characters += other(block, parts);
            }
        }
        return new Window(parts, earlier(from), -1);
    }

    private static int earlier(int from) {
        return from == 0 ? -1 : Math.max(0, from - MOST);
    }

    private int other(Block block, List<Part> parts) {
        var part = switch (block) {
            case Block.Heading(var _, var text) -> new Part("heading", Item.shown(text), Optional.empty());
            case Block.Signature(var _, var name) -> new Part("signature", Item.shown(name), Optional.empty());
            case Block.Boilerplate(var spans) -> aside("standing text", spans);
            case Block.Unplaced(var spans) -> aside("fits no rule", spans);
            case Block.Paragraph _ -> throw new IllegalArgumentException("a paragraph");
        };
        parts.add(part);
        return part.text().length();
    }

    private Part aside(String what, List<Span> spans) {
        return new Part(
                "aside", "[" + what + "] " + Item.shown(reading.flow(spans).text()), Optional.empty());
    }

    private Paragraph paragraph(Opened.Shown shown, int place, String here, int start) {
        var paragraph = shown.paragraph();
        boolean withheld = paragraph.role() == Role.WITHHELD;
        boolean isHere = shown.address().equals(here);
        int length = shown.text().length();
        int end = Math.min(length, start + LONG);
        return new Paragraph(
                "par" + shown.address(),
                shown.address(),
                Item.shown(
                        paragraph.marking().optional().map(Marking::asWritten).orElse("")),
                paragraph.marking().optional().map(mark -> mark.level().name()).orElse(""),
                role(paragraph.role()),
                withheld,
                isHere,
                withheld ? List.of() : lines(shown, place, start, end),
                withheld ? List.of() : links(shown),
                withheld ? List.of() : sentences(place),
                withheld
                        ? 0
                        : Math.toIntExact(
                                shown.repairs().stream().filter(Repair::applied).count()),
                differences.getOrDefault(shown.address(), 0),
                withheld || !isHere && opened.paragraphs().size() > CITED
                        ? List.of()
                        : Form.of(Citation.of(opened.entry(), shown, base)),
                end < length ? Path.of(opened.entry().id() + "/" + shown.address()) + "?at=" + end : "",
                length - end);
    }

    private static String role(Role role) {
        return switch (role) {
            case SUMMARY, COMMENT, NOTE, PARTICIPANTS, WITHHELD -> role.name().toLowerCase(Locale.ROOT);
            case TOPIC -> "";
        };
    }

    private List<Line> lines(Opened.Shown shown, int place, int start, int end) {
        var prose = reading.prose(shown.paragraph());
        var text = prose.text();
        var ranges = ranges(prose, shown, place);
        var passages = shown.paragraph().passages();
        var lines = new ArrayList<Line>();
        int from = 0;
        int number = 0;
        while (from <= text.length() && from < end) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            if (to > start) {
                var kind = number < passages.size() ? passages.get(number).kind() : Passage.Kind.PROSE;
                lines.add(new Line(
                        kind.name().toLowerCase(Locale.ROOT),
                        Pieces.of(text, Math.max(start, from), Math.min(end, to), ranges)));
            }
            from = to + 1;
            number++;
        }
        return lines;
    }

    private List<Pieces.Range> ranges(Prose prose, Opened.Shown shown, int place) {
        var ranges = new ArrayList<Pieces.Range>();
        var listed = byParagraph.getOrDefault(place, List.of());
        for (int i : listed.subList(0, Math.min(STATEMENTS, listed.size()))) {
            add(ranges, prose, statements.get(i).head().at().span(), Pieces.Kind.STATEMENT, Integer.toString(i + 1));
        }
        for (var link : opened.links()) {
            if (link.address().equals(shown.address()) && !link.targets().isEmpty()) {
                add(
                        ranges,
                        prose,
                        link.at(),
                        Pieces.Kind.LINK,
                        Path.of(link.targets().getFirst()));
            }
        }
        var spans = shown.paragraph().spans();
        var whole = new Span(spans.getFirst().start(), spans.getLast().end());
        for (var redaction : document.redactions()) {
            if (whole.contains(redaction)) {
                add(ranges, prose, redaction, Pieces.Kind.REDACTION, "");
            }
        }
        for (var line : document.pageLines()) {
            if (whole.contains(line.at())) {
                int at = prose.textOffset(line.at().start());
                ranges.add(new Pieces.Range(
                        at,
                        at,
                        Pieces.Kind.PAGE,
                        Item.shown(line.at().of(reading.extract()).strip())));
            }
        }
        return ranges;
    }

    private static void add(List<Pieces.Range> ranges, Prose prose, Span span, Pieces.Kind kind, String key) {
        int start = prose.textOffset(span.start());
        int end = prose.textOffset(span.end());
        while (end > start && prose.text().charAt(end - 1) <= ' ') {
            end--;
        }
        if (start < end) {
            ranges.add(new Pieces.Range(start, end, kind, key));
        }
    }

    private List<Row> links(Opened.Shown shown) {
        return opened.links().stream()
                .filter(link -> link.address().equals(shown.address()))
                .limit(50)
                .map(RecordBody::link)
                .toList();
    }

    private static Row link(Link link) {
        var items = link.targets().isEmpty() ? List.of(Item.of(LinkWords.of(link))) : RecordBoxes.targets(link);
        return new Row(Item.shown(link.quote()), items);
    }

    private List<Sentence> sentences(int place) {
        var listed = byParagraph.getOrDefault(place, List.of());
        return listed.subList(0, Math.min(STATEMENTS, listed.size())).stream()
                .map(i -> sentence(i + 1, statements.get(i)))
                .toList();
    }

    private Sentence sentence(int number, Statement statement) {
        return new Sentence(
                Integer.toString(number),
                statement.kind(),
                Item.shown(Wording.statement(statement)),
                Item.shown(voice(statement.head().voice())));
    }

    private String voice(Voice voice) {
        return switch (voice.kind()) {
            case OWN -> author;
            case NOTE -> author + " (note)";
            case REPORTED ->
                voice.speaker().isStated()
                        ? voice.speaker().words()
                        : voice.role().isEmpty() ? Wording.NOT_STATED : voice.role();
        };
    }
}
