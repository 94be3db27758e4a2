package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Clause;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Mentions;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordSet;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Voice;

/// Who acts: subjects and objects of a paragraph as names.
final class Actors {
    private static final WordSet PARTIES = WordSet.of("""
        ruling government governments authorities officials official donors leaders leader party parties delegation committee ministry
        ministries council army military police forces troops company companies firm firms ambassador minister president
        secretary director general commander king prince governor mayor parliament congress court courts bank embassy
        post mission consulate administration union group groups team staff office bureau department agency agencies commission
        board members member countries country states nations nation partners partner allies ally opposition coalition
        community communities organizations organization ngos press media public industry contacts contact interlocutors
        interlocutor counterparts counterpart representative representatives spokesman spokesperson prosecutor prosecutors
        judge judges washington department's side sides visitors advisor adviser he she they we i you us him them her me
        international world people cabinet regime leadership militants insurgents rebels families lawyers students workers
        employers citizens everyone policymakers readers addressees posts friends neighbors chief chiefs head heads
        diplomats clerics tribes elders voters followers supporters fighters soldiers guards investigators experts technicians
        inspectors observers negotiators lawmakers deputies senators legislators parliamentarians presidency kingdom coordinator
        envoy deputy adviser aides contractors investors growers farmers faction bloc junta secretariat directorate panel
        authority magistrates participants principals bank defendants rebels businessman shareholders
        """);
    private static final WordSet POST =
            WordSet.of("we post embassy mission consulate usint econoff poloff emboff emboffs polcouns");
    private static final WordSet BODIES = WordSet.of("government ministry minister president ambassador secretary"
            + " department commission committee council parliament embassy bank agency delegation director governor"
            + " mayor administration navy army company union king prince");
    private static final WordSet ADDRESSED =
            WordSet.of("posts post missions embassies consulates addressees addressee department washington");
    private static final WordSet MONTHS =
            WordSet.of("january february march april may june july august september october november december");
    /// `all seven`: of what was spoken of before, mostly things.
    private static final WordSet COUNTS =
            WordSet.of("two three four five six seven eight nine ten eleven twelve twenty thirty");
    private static final WordSet SINGULAR = WordSet.of("he she it they i");

    private final Clauses clauses;
    private final Mentions mentions;
    private final Analysis analysis;

    Actors(Analysis analysis) {
        this.analysis = analysis;
        this.clauses = analysis.clauses();
        this.mentions = analysis.mentions();
    }

    /// The subject of a clause, or of the one that it hangs on; not stated when it is a thing or nothing.
    Named of(int index) {
        int whose = clauses.get(index).hasSubject() ? index : clauses.controller(index);
        if (whose < 0) {
            return Named.NOT_STATED;
        }
        var clause = clauses.get(whose);
        if (isPronoun(clause.subjectFrom(), clause.subjectTo())) {
            var referent = analysis.voices().referent(whose);
            return referent.words().equalsIgnoreCase("it") ? Named.NOT_STATED : referent;
        }
        return isParty(clause.subjectFrom(), clause.subjectTo())
                ? named(clause.subjectFrom(), clause.subjectTo())
                : Named.NOT_STATED;
    }

    /// Whether who acts in a clause surely can give his word; a clause without subject may have one.
    boolean isPartyActing(Clause clause) {
        return clause.hasSubject()
                ? isSurelyParty(clause.subjectFrom(), clause.subjectTo())
                : clause.form() != Clause.Form.GERUND || isSurelySubject(clauses.at(clause.verb()));
    }

    /// Whether the subject of a clause, or of the one that it hangs on, surely can give its word.
    private boolean isSurelySubject(int index) {
        int whose = clauses.get(index).hasSubject() ? index : clauses.controller(index);
        return whose >= 0
                && isSurelyParty(
                        clauses.get(whose).subjectFrom(), clauses.get(whose).subjectTo());
    }

    /// Whether it is who writes, or his government: `the USG`, `we`.
    boolean isWriter(int from, int to) {
        int head = head(from, to);
        return isPost(from, to)
                || clauses.text(head).equals("USG")
                || clauses.is(head, "department") && clauses.tag(from) != Tag.POSSESSIVE;
    }

    private boolean isPronoun(int from, int to) {
        return to == from + 1 && SINGULAR.has(clauses.text(from)) && clauses.tag(from) == Tag.PRONOUN;
    }

    /// Whether it is the reporting post that acts.
    boolean isPost(int from, int to) {
        int head = head(from, to);
        boolean alone = head == from || head == from + 1 && clauses.tag(from) == Tag.DETERMINER;
        boolean named = clauses.is(from, "embassy")
                || clauses.is(from, "embassies")
                || clauses.is(from, "consulate")
                || clauses.is(from, "consulates");
        return alone && POST.has(clauses.text(head)) || named && head > from && clauses.tag(from + 1) == Tag.OTHER;
    }

    /// Whether a noun phrase can give its word: anything but a thing.
    boolean isParty(int from, int to) {
        int head = head(from, to);
        if (head < from || clauses.tag(from) == Tag.PREPOSITION || isDoing(from, head)) {
            return false;
        }
        var word = clauses.text(head).toLowerCase(Locale.ROOT);
        if (mentions.at(head) >= 0) {
            return isActing(mentions.get(mentions.at(head)).kind());
        }
        if (PARTIES.has(word)) {
            return true;
        }
        return !Agency.isThing(word)
                && clauses.tag(from) != Tag.NUMBER
                && clauses.tag(head) != Tag.NUMBER
                && !(clauses.is(from, "all") && COUNTS.has(word))
                && !Character.isDigit(word.charAt(0))
                && !(word.endsWith("ing")
                        && Character.isLowerCase(clauses.text(head).charAt(0)));
    }

    /// `Protecting Ruiz would`: what is done, and nobody.
    private boolean isDoing(int from, int head) {
        return from < head
                && clauses.tag(from) == Tag.VERB
                && clauses.text(from).endsWith("ing")
                && !clauses.isBase(from);
    }

    /// Whether it surely can: a name, an office, a body.
    boolean isSurelyParty(int from, int to) {
        int head = head(from, to);
        return isParty(from, to) && (mentions.at(head) >= 0 || PARTIES.has(clauses.text(head)) || isName(head));
    }

    /// Whether it is one that the text names: a person, a body, a country, a government's acronym, or a body
    /// with an article; no pronoun and nobody in general.
    boolean isNamedParty(int from, int to) {
        int head = head(from, to);
        if (!isParty(from, to) || clauses.tag(from) == Tag.PRONOUN) {
            return false;
        }
        return mentions.at(head) >= 0
                || isGovernment(clauses.text(head))
                || isAcronym(clauses.text(head))
                || clauses.tag(from) == Tag.DETERMINER
                        && (BODIES.has(clauses.text(head))
                                || clauses.words().tokens().get(head).isCapitalised());
    }

    /// Whether it is a name found, or a government's acronym.
    boolean isKnown(int from, int to) {
        int head = head(from, to);
        return head >= from && (mentions.at(head) >= 0 || isGovernment(clauses.text(head)));
    }

    /// A capital that is not only that of a sentence's first word.
    private boolean isName(int token) {
        var text = clauses.text(token);
        return Character.isUpperCase(text.charAt(0))
                && (token > 0 && !clauses.text(token - 1).equals(".") && clauses.tag(token - 1) != Tag.BREAK
                        || text.length() > 1 && Character.isUpperCase(text.charAt(1))
                        || !text.endsWith("s"));
    }

    private static boolean isAcronym(String text) {
        return text.length() > 1
                && text.length() < 7
                && Character.isUpperCase(text.charAt(0))
                && Character.isUpperCase(text.charAt(1))
                && Character.isUpperCase(text.charAt(text.length() - 1));
    }

    /// `Posts`, `Embassy Port Vela`: to whom an instruction goes.
    boolean isAddressed(int from, int to) {
        int head = head(from, to);
        boolean plain = head == from || head == from + 1 && clauses.tag(from) != Tag.GENITIVE;
        return isPost(from, to) && !clauses.is(from, "we") || plain && ADDRESSED.has(clauses.text(head));
    }

    /// `Marenian`, `Kuwaiti`: of a nation, and nobody.
    boolean isAdjective(int token) {
        var text = clauses.text(token);
        return mentions.at(token) < 0
                && (text.endsWith("ian")
                        || text.endsWith("can")
                        || text.endsWith("ish")
                        || text.endsWith("ese")
                        || text.endsWith("i"));
    }

    /// Whether a subject is of the speaker's own side: his government, a body that his title names, a
    /// government's acronym.
    boolean isOwnSide(int from, int to, Voice voice) {
        int head = head(from, to);
        boolean body = clauses.tag(from) == Tag.POSSESSIVE
                || clauses.tag(from) == Tag.DETERMINER && PARTIES.has(clauses.text(head));
        boolean official = from < head && isGovernment(clauses.text(head - 1));
        if (body || official || isGovernment(clauses.text(head)) || isPost(from, to)) {
            return true;
        }
        if (isPlace(from, to)) {
            return true;
        }
        return contains(voice.organisation(), clauses.text(head))
                || contains(voice.role(), clauses.text(head))
                || contains(voice.speaker().words(), clauses.text(head));
    }

    /// Whether a country or a town stands for who acts there.
    boolean isPlace(int from, int to) {
        int head = head(from, to);
        return mentions.at(head) >= 0 && mentions.get(mentions.at(head)).kind() == PartyKind.PLACE;
    }

    /// Whether it is one person.
    boolean isPerson(int from, int to) {
        int head = head(from, to);
        return clauses.tag(from) == Tag.PRONOUN
                || mentions.at(head) >= 0 && mentions.get(mentions.at(head)).kind() == PartyKind.PERSON;
    }

    private static boolean contains(String words, String word) {
        return !words.isEmpty() && (" " + words + " ").contains(" " + word + " ");
    }

    /// `GOM`, `GOCV`, `USG`, `HMG`, `SAG`: how cables name governments.
    static boolean isGovernment(String text) {
        int length = text.length();
        if (length < 3
                || length > 5
                || !Character.isUpperCase(text.charAt(0))
                || !Character.isUpperCase(text.charAt(length - 2))) {
            return text.equals("US") || text.equals("U.S.");
        }
        return text.startsWith("GO") || text.endsWith("G");
    }

    private static boolean isActing(PartyKind kind) {
        return switch (kind) {
            case PERSON, ORGANISATION, OFFICE, PLACE -> true;
            case PROGRAMME, SYSTEM, INSTRUMENT, EQUIPMENT -> false;
        };
    }

    /// The last noun before what is hung on: `officials` of `officials of the Ministry`.
    private int head(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean ends = i + 1 >= to
                    || clauses.tag(i + 1) == Tag.PREPOSITION
                    || clauses.tag(i + 1) == Tag.TO
                    || clauses.tag(i + 1) == Tag.COMMA
                    || clauses.tag(i + 1) == Tag.OPEN
                    || clauses.tag(i + 1) == Tag.AND;
            if (ends) {
                return withoutDay(from, clauses.tag(i) == Tag.QUOTE && i > from ? i - 1 : i);
            }
        }
        return from - 1;
    }

    /// `The court July 30 ordered`: the day is no part of who acts.
    private int withoutDay(int from, int last) {
        boolean day = last - 1 > from && clauses.tag(last) == Tag.NUMBER && MONTHS.has(clauses.text(last - 1));
        if (!day) {
            return last;
        }
        return last - 3 > from && clauses.tag(last - 2) == Tag.PREPOSITION ? last - 3 : last - 2;
    }

    /// A noun phrase as a name: the person in it, else its words up to a comma or a bracket.
    Named named(int from, int to) {
        boolean plural = false;
        int end = from;
        while (end < to && clauses.tag(end) != Tag.COMMA) {
            plural |= clauses.tag(end) == Tag.AND;
            end++;
        }
        end = end > from ? withoutDay(from, end - 1) + 1 : end;
        int person = plural ? -1 : mentions.person(from, end);
        if (person >= 0 && !isOwner(person, from, end)) {
            return new Named(mentions.get(person).name(), person);
        }
        return mentions.named(from, Math.max(end, from + 1));
    }

    /// `Ruiz's office` is not Ruiz.
    private boolean isOwner(int mention, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (mentions.at(i) == mention && mentions.at(i + 1) != mention) {
                return clauses.tag(i + 1) == Tag.GENITIVE || clauses.tag(i + 1) == Tag.OTHER;
            }
        }
        return false;
    }

    /// One name for each that *and* joins.
    List<Named> each(int from, int to) {
        var persons = new ArrayList<Named>();
        for (int mention : mentions.within(from, to)) {
            if (mentions.get(mention).kind() == PartyKind.PERSON) {
                persons.add(new Named(mentions.get(mention).name(), mention));
            }
        }
        if (!persons.isEmpty()) {
            return persons;
        }
        int start = from;
        for (int i = from + 1; i + 1 < to; i++) {
            boolean begins = clauses.tag(i) == Tag.AND
                    && (clauses.tag(i + 1) == Tag.DETERMINER
                            || PARTIES.has(clauses.text(i + 1))
                            || !clauses.words().tokens().get(i + 1).isCapitalised());
            if (begins) {
                persons.add(named(start, i));
                start = i + 1;
            }
        }
        persons.add(named(start, to));
        return persons;
    }
}
