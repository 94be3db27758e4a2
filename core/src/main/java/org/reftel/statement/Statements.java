package org.reftel.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reftel.grammar.Analysis;
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
        var analyses = Analysis.of(paragraphs, mentions);
        var sentences = Said.all(times, analyses, mentions);
        for (var analysis : analyses) {
            all.addAll(Commitments.in(analysis, times));
        }
        for (var said : sentences) {
            all.addAll(figures.in(said));
            all.addAll(TimesTold.in(said));
        }
        all.addAll(HeaderRoles.of(document, mentions));
        for (var words : NamedWords.of(sentences)) {
            all.addAll(Events.of(words));
            all.addAll(Descriptions.of(words));
            var attendance = Attendance.of(words);
            var roles = Roles.of(words);
            all.addAll(attendance.isEmpty() ? roles : attendance);
            if (attendance.isEmpty()) {
                all.addAll(Meetings.of(words, roles));
            }
        }
        MeetingDay.of(all).ifPresent(day -> all.replaceAll(day::on));
        all.sort(Comparator.comparing((Statement one) -> one.head().at().paragraph())
                .thenComparing(one -> one.head().at().span()));
        return List.copyOf(all);
    }
}
