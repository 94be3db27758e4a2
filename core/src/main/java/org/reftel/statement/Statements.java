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
        var analyses = Analysis.of(paragraphs, mentions);
        var sentences = Said.all(times, analyses, mentions);
        var commitments = new ArrayList<Statement.Commitment>();
        for (var analysis : analyses) {
            commitments.addAll(Commitments.in(analysis, times));
        }
        all.addAll(commitments);
        var told = told(document, paragraphs, mentions, sentences, commitments);
        var figures = new Figures(new AsOf(times, MeetingDay.of(told)));
        for (var said : sentences) {
            all.addAll(figures.in(said));
            all.addAll(TimesTold.in(said));
        }
        all.addAll(told);
        all.sort(Comparator.comparingInt((Statement one) -> one.head().at().paragraph())
                .thenComparing(one -> one.head().at().span()));
        return List.copyOf(all);
    }

    /// All but promises, numbers and times.
    private static List<Statement> told(
            Document document,
            List<Words> paragraphs,
            List<Mention> mentions,
            List<Said> sentences,
            List<Statement.Commitment> commitments) {
        var all = new ArrayList<Statement>();
        all.addAll(HeaderRoles.of(document, Words.reading(document, paragraphs), mentions));
        var offices = new ArrayList<Statement.RoleHeld>();
        var named = NamedWords.of(sentences);
        for (var words : named) {
            all.addAll(Events.of(words));
            all.addAll(Descriptions.of(words));
            all.addAll(Members.of(words));
            all.addAll(Mandates.of(words));
            all.addAll(Sides.of(words));
            all.addAll(Hanging.of(words));
            all.addAll(Objectives.of(words));
            all.addAll(Projects.of(words));
            all.addAll(Allegations.of(words));
            all.addAll(Comparisons.of(words));
            all.addAll(NeedsTold.of(words));
            all.addAll(Following.of(words, commitments));
            all.addAll(EarlierOffices.of(words));
            var attendance = Attendance.of(words);
            var roles = Roles.of(words);
            offices.addAll(roles);
            all.addAll(attendance.isEmpty() ? roles : attendance);
            if (attendance.isEmpty()) {
                all.addAll(Meetings.of(words, roles));
            }
        }
        all.addAll(BodiesInFact.of(named, offices));
        all.addAll(Programmes.of(named));
        all.addAll(Supplies.of(named));
        return all;
    }
}
