package org.reftel.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reftel.grammar.Times;
import org.reftel.grammar.Words;
import org.reftel.model.Document;
import org.reftel.model.Mention;
import org.reftel.model.Statement;

/// All statements of a document.
public final class Statements {
    private Statements() {}

    /// In order of place.
    public static List<Statement> of(Document document, List<Words> paragraphs, List<Mention> mentions) {
        var all = new ArrayList<Statement>();
        var times = Times.of(document);
        var figures = new Figures(times);
        for (var said : Said.all(times, paragraphs, mentions)) {
            all.addAll(figures.in(said));
            all.addAll(TimesTold.in(said));
        }
        all.sort(Comparator.comparing((Statement one) -> one.head().at().paragraph())
                .thenComparing(one -> one.head().at().span()));
        return List.copyOf(all);
    }
}
