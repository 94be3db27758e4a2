package org.reftel.grammar;

import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Voice;

/// Who a noun phrase is as a speaker: a person with role and organisation, several people, or a body; and whether
/// it is one who speaks at all.
final class Speakers {
    private static final WordSet ROLES = WordSet.of("""
        a/dcm a/s activist admiral adviser advisor ambassador amir analyst attache bishop captain cda chair
        chairman chairwoman chancellor charge chief codel colonel commander commissioner contact counsellor
        counselor das dcm deputy director econcouns econoff editor emboff emir envoy fm founder general
        governor head interlocutor journalist judge king lawyer leader manager mayor member minister officer
        official pdas pm polchief polcouns poloff premier president prince professor prosecutor rao
        representative secretary senator sheikh source spokesman spokesperson spokeswoman staffdel sultan
        undersecretary vice-minister vice-president
        """);

    private static final WordSet SPEAKERS = WordSet.of("""
        officials officers observers diplomats contacts sources analysts interlocutors leaders members ministers journalists reporters
        delegates participants lawyers activists politicians experts businessmen economists counterparts counterpart colleagues
        colleague media press newspaper newspapers report reports study poll article articles editorial editorials statement
        letter spokesmen representatives groups group government ministry party opposition police military army delegation
        residents critics judges prosecutors judge brother son wife man woman people everyone others side sides court union company
        companies commission committee council board bank agency office
        """);

    private final Clauses clauses;
    private final Mentions mentions;

    Speakers(Clauses clauses, Mentions mentions) {
        this.clauses = clauses;
        this.mentions = mentions;
    }

    /// `the areas noted` have said nothing: a speaker is a name, a role, a redaction, or of a kind that speaks.
    boolean speaks(int from, int to) {
        for (int i = from; i < to; i++) {
            var text = clauses.text(i);
            boolean name = clauses.tag(i) == Tag.OTHER && Character.isUpperCase(text.charAt(0)) || mentions.at(i) >= 0;
            if (name || ROLES.has(text) || SPEAKERS.has(text) || text.startsWith("xxx")) {
                return true;
            }
        }
        return false;
    }

    Speaker speaker(Clause clause) {
        return speaker(clause.subjectFrom(), clause.subjectTo());
    }

    Speaker speaker(int from, int to) {
        boolean plural = false;
        boolean role = false;
        for (int i = from; i < to; i++) {
            if (clauses.tag(i) == Tag.AND) {
                plural = true;
            }
            role |= ROLES.has(clauses.text(i));
        }
        int person = plural ? -1 : mentions.person(from, to);
        if (person >= 0) {
            return new Speaker(of(person, from, to), true, false);
        }
        boolean many = plural || isPlural(from, to);
        var named = mentions.named(from, to);
        boolean isPerson = role
                || named.mention() < 0 && clauses.words().tokens().get(to - 1).isCapitalised() && !isAcronym(to - 1);
        return new Speaker(
                new Voice(Voice.Kind.REPORTED, named, "", organisation(from, to, named.mention())),
                isPerson && !many,
                many);
    }

    private boolean isAcronym(int token) {
        var text = clauses.text(token);
        return text.length() > 1 && (Character.isUpperCase(text.charAt(1)) || text.indexOf('.') >= 0);
    }

    private boolean isPlural(int from, int to) {
        for (int i = from; i < to; i++) {
            if (i + 1 == to || clauses.tag(i + 1) == Tag.PREPOSITION) {
                var text = clauses.text(i);
                return text.endsWith("s") && Character.isLowerCase(text.charAt(0)) && !text.endsWith("ss");
            }
        }
        return false;
    }

    /// A person with the role and the organisation that stand before the name.
    private Voice of(int person, int from, int to) {
        int start = from;
        while (start < to && mentions.at(start) != person) {
            start++;
        }
        int end = start;
        while (end < to && mentions.at(end) == person) {
            end++;
        }
        int role = from;
        while (role < start && (clauses.tag(role) == Tag.DETERMINER || clauses.tag(role) == Tag.POSSESSIVE)) {
            role++;
        }
        var words = clauses.words();
        return new Voice(
                Voice.Kind.REPORTED,
                new Named(words.words(start, end), person),
                role < start ? words.words(role, start) : "",
                organisation(from, to, person));
    }

    private String organisation(int from, int to, int but) {
        for (int i = from; i < to; i++) {
            int mention = mentions.at(i);
            if (mention >= 0 && mention != but && mentions.get(mention).kind() == PartyKind.ORGANISATION) {
                return mentions.get(mention).name();
            }
        }
        return "";
    }
}
