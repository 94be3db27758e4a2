package org.reftel.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reftel.model.Block;
import org.reftel.model.Code;
import org.reftel.model.Document;
import org.reftel.model.Extract;
import org.reftel.model.Field;
import org.reftel.model.Gazetteer;
import org.reftel.model.Header;
import org.reftel.model.Problem;
import org.reftel.model.Reading;
import org.reftel.model.Repair;
import org.reftel.model.Shape;
import org.reftel.model.Span;

/// Makes a document of an extract and its repairs: the header first, then the body, then an account of every
/// character.
public final class Parser {
    /// Version of the rules; a better rule makes a new one.
    public static final String VERSION = "1";

    private final HeaderParser headers;
    private final BodyParser bodies;

    public Parser(Gazetteer gazetteer) {
        headers = new HeaderParser(gazetteer);
        bodies = new BodyParser(gazetteer);
    }

    /// Never throws on any input.
    ///
    /// @param damage what the repair stage saw and left alone
    public Document parse(Extract extract, List<Repair> repairs, List<Problem> damage) {
        if (extract.shape() == Shape.ARTICLE) {
            return ArticleParser.parse(extract);
        }
        var reading = Reading.of(extract.text(), repairs);
        var pages = PageLines.of(extract.text(), repairs);
        var head = headers.parse(extract, reading);
        var body = bodies.parse(extract, reading, head.header(), head.bodyStart(), pages);
        var header = body.signer() instanceof Field.Found<String>
                ? head.header().completed(body.signer(), head.header().labelled())
                : head.header();
        var problems = new ArrayList<Problem>(extract.problems());
        problems.addAll(damage);
        problems.addAll(head.problems());
        problems.addAll(body.problems());
        BodyFindings.pages(header, pages, problems);
        var redactions = Redactions.in(
                extract.text(), extract.telegram().start(), extract.telegram().end());
        var document = new Document(
                extract,
                header,
                body.blocks(),
                pages,
                body.pointers(),
                redactions,
                head.unplaced(),
                repairs,
                problems,
                VERSION);
        return accounted(document, reading.toExtract(head.bodyStart()), problems);
    }

    /// Adds what no rule took: in front of the body to the header's unplaced stretches, behind it as a block. What a
    /// repair took out of the reading at the edge of a part is explained by the repair.
    static Document accounted(Document document, int bodyStart, List<Problem> problems) {
        var rest = Coverage.of(document).uncovered();
        var header = document.header();
        var blocks = document.body();
        var unplaced = document.unplaced();
        if (!rest.isEmpty()) {
            blocks = new ArrayList<>(blocks);
            unplaced = new ArrayList<>(unplaced);
            var labelled = new ArrayList<>(header.labelled());
            var repairs = new ArrayList<Span>();
            for (var repair : document.repairs()) {
                if (repair.applied()) {
                    repairs.add(repair.at());
                }
            }
            repairs.sort(null);
            for (var span : rest) {
                boolean repaired = isIn(repairs, span);
                if (span.start() < bodyStart) {
                    if (repaired) {
                        labelled.add(new Header.Labelled(span, "label"));
                    } else {
                        unplaced.add(span);
                    }
                } else if (repaired) {
                    blocks.add(new Block.Boilerplate(List.of(span)));
                } else {
                    blocks.add(new Block.Unplaced(List.of(span)));
                    problems.add(Problem.at(
                            span,
                            Code.W414_BODY_UNPLACED,
                            "A stretch of " + span.length() + " characters fits no rule. It is kept, shown and "
                                    + "searchable."));
                }
            }
            blocks.sort(Comparator.comparing(Parser::first));
            unplaced.sort(null);
            labelled.sort(Comparator.comparing(Header.Labelled::at));
            header = header.completed(header.signer(), labelled);
        }
        problems.sort(Comparator.comparingInt(Parser::place));
        return new Document(
                document.extract(),
                header,
                blocks,
                document.pageLines(),
                document.pointers(),
                document.redactions(),
                unplaced,
                document.repairs(),
                problems,
                document.parser());
    }

    /// Whether one of the sorted `repairs` holds all of `span`.
    private static boolean isIn(List<Span> repairs, Span span) {
        int low = 0;
        int high = repairs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (repairs.get(middle).end() < span.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < repairs.size() && repairs.get(low).contains(span);
    }

    private static Span first(Block block) {
        return block.spans().isEmpty() ? new Span(0, 0) : block.spans().getFirst();
    }

    private static int place(Problem problem) {
        return problem.places().isEmpty() ? -1 : problem.places().getFirst().start();
    }
}
