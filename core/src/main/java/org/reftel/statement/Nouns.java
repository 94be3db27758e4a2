package org.reftel.statement;

import org.reftel.grammar.Line;
import org.reftel.grammar.Numerals;
import org.reftel.grammar.WordSet;

/// Where a noun phrase begins and ends, told by small words and endings: there is no dictionary of nouns here.
final class Nouns {
    /// Tokens of a phrase, half open; empty when nothing was found.
    record Phrase(int from, int to) {
        static final Phrase NONE = new Phrase(0, 0);

        boolean isEmpty() {
            return to <= from;
        }
    }

    private static final WordSet STOPS = WordSet.of("""
        of in on at to for from by with without within into onto over under above below about against among
        amongst between during before after since until till through throughout across near via per than as
        like despite beyond and or but nor yet so if because while whereas although though when where why
        how whether which who whom whose that what i you he she it we they him them me us his her its their
        our my your this these those the a an some any each every both either neither all is are was were be
        been being am has have had having do does did done will would shall should can could may might must
        not no ago already also only just still now then there here again too very even ever never always
        often once twice yesterday today tomorrow including inside outside around toward towards along
        behind alongside amid versus vs plus minus worth last next early late later earlier percent said
        says say told came went took made got met held left fell rose won lost began became gave saw died
        want wants think believe believes according respectively stays stay totaling totalling etc out up
        down off away together annually monthly daily yearly a.m p.m due such instead well back live lives
        need needs seek seeks remain remains include includes come comes go goes make makes take takes
        followed rather nationwide worldwide long wide deep tall apart sank broke drove flew northeast
        northwest southeast southwest
        """);
    private static final WordSet PLURALS = WordSet.of("""
        people men women children police personnel troops staff aircraft policemen servicemen congressmen
        fishermen gunmen clergymen businessmen spokesmen media data criteria cattle sheep fish missile wives
        lives nationals persons policewomen firemen infantry militiamen tribesmen crewmen countrymen seamen
        mps pows ngos pax
        """);
    private static final WordSet SINGULAR_S = WordSet.of("""
        is was has this its his us as thus crisis basis status process press access congress progress
        business consensus mass gas class plus less bus virus analysis campus focus bonus census always
        perhaps besides across does says various previous serious religious dangerous indigenous homeless
        high-class endless numerous famous loss cross boss success address illness witness harness excess
        stress express wireless ambitious precious surplus apparatus corpus prospectus whereas sometimes
        afterwards towards upwards contentious infectious luxurious suspicious nervous simultaneous
        continuous autonomous anonymous spontaneous us-vis autobus minibus sarkis politics economics
        hiv-aids
        """);
    /// Said of size, order or addition: no part of the name of what is counted.
    private static final WordSet SIZES = WordSet.of("""
        new additional total more most other others further extra large small major separate different fewer
        less so-called similar key main top big larger smaller strong full whole remaining respective
        consecutive successive identical single broad distinct great important recent subsequent specific
        particular individual possible potential primary principal significant huge odd or-so current
        upcoming several critical basic well-known
        """);
    private static final WordSet DETERMINERS = WordSet.of("""
        the these those this that its their his her our all a an such some any my your each
        """);
    private static final WordSet NOT_ADVERBS = WordSet.of("""
        family assembly supply ally reply italy monopoly rally tally bully anomaly july elderly friendly
        likely monthly weekly daily yearly early quarterly deadly costly
        """);
    private static final WordSet NOT_PARTICIPLES = WordSet.of("""
        need seed feed speed breed creed red bed shed sled deed weed hundred meeting building king ring wing
        spring string thing morning evening funding training housing briefing bombing shooting killing
        painting hearing crossing opening landing filing holding warning ruling dwelling savings ceiling
        spending lending trafficking beijing sibling offering finding warhead voting clothing seating
        shipping mining drilling
        """);
    private static final int LONGEST = 6;

    private Nouns() {}

    static boolean isStop(Line line, int i) {
        var word = line.at(i);
        if (word.isEmpty() || !Character.isLetterOrDigit(word.charAt(0))) {
            return true;
        }
        return STOPS.has(word) && !line.printed(i).equals("US");
    }

    static boolean isDeterminer(String word) {
        return DETERMINERS.has(word);
    }

    static boolean isSize(String word) {
        return SIZES.has(word);
    }

    static boolean isPlural(String word) {
        if (PLURALS.has(word)) {
            return true;
        }
        int length = word.length();
        return length > 2
                && word.charAt(length - 1) == 's'
                && word.charAt(length - 2) != 's'
                && !SINGULAR_S.has(word)
                && !word.endsWith("ous")
                && !(word.endsWith("is") && length < 6);
    }

    static boolean isParticiple(String word) {
        return word.length() > 3 && (word.endsWith("ed") || word.endsWith("ing")) && !NOT_PARTICIPLES.has(word);
    }

    static boolean isAdverb(String word) {
        return word.length() > 4 && word.endsWith("ly") && !NOT_ADVERBS.has(word);
    }

    /// The noun phrase that begins here, without words of size before it.
    static Phrase at(Line line, int start) {
        int from = start;
        while ((isSize(line.at(from))
                        && !(line.is(from, "total") && isStop(line, from + 1)
                                || line.is(from, "total") && isVerbal(line.at(from + 1))))
                || (isAdverb(line.at(from)) && !line.isCapitalised(from))
                || isQuote(line.at(from))) {
            from++;
        }
        if (line.isDigit(from)) {
            return Phrase.NONE;
        }
        int to = from;
        while (to - from < LONGEST && !isStop(line, to)) {
            var word = line.at(to);
            if (to > from && ends(line, to)) {
                break;
            }
            if (to == from && line.isVerb(to) && !isPlural(word) && !isParticiple(word)) {
                break;
            }
            if (to == from && isParticiple(word) && !line.isCapitalised(to) && isStop(line, to + 1)) {
                break;
            }
            if (line.isDigit(to) && to > from) {
                break;
            }
            to++;
        }
        if (to > from && isOwner(line, to)) {
            // the world's emissions
            var owned = at(line, to + 1);
            return owned.isEmpty() ? new Phrase(from, to) : owned;
        }
        return to > from ? new Phrase(from, to) : Phrase.NONE;
    }

    static boolean isOwner(Line line, int at) {
        boolean sign =
                line.is(at, "'s") || line.is(at, "`s") || line.is(at, "’s") || line.is(at, "'") || line.is(at, "’");
        return sign && line.touches(at) && !line.touches(at + 1);
    }

    private static boolean isVerbal(String word) {
        return word.endsWith("ed");
    }

    private static boolean isQuote(String word) {
        return word.equals("\"") || word.equals("“") || word.equals("'") || word.equals("‘");
    }

    /// Whether the phrase is over before this token: behind a plural only another plural goes on (`human rights
    /// cases`).
    private static boolean ends(Line line, int at) {
        var before = line.at(at - 1);
        var word = line.at(at);
        boolean capital = line.isCapitalised(at - 1);
        if (isPlural(before)) {
            boolean both = capital && line.isCapitalised(at);
            return !isPlural(word) && !both && !(isModifier(before) && !isParticiple(word));
        }
        return isParticiple(word)
                && !line.isCapitalised(at)
                && isStop(line, at + 1)
                && !isStop(line, at - 1)
                && !isPlural(line.at(at + 1));
    }

    /// Plurals that stand before a noun.
    private static boolean isModifier(String word) {
        return word.equals("rights")
                || word.equals("arms")
                || word.equals("customs")
                || word.equals("sports")
                || word.equals("affairs")
                || word.equals("police")
                || word.equals("media")
                || word.equals("women")
                || word.equals("fish")
                || word.equals("missile")
                || word.equals("data")
                || word.equals("aircraft")
                || word.equals("staff")
                || word.equals("sales")
                || word.equals("infantry")
                || word.equals("drugs")
                || word.equals("weapons")
                || word.equals("systems")
                || word.equals("operations");
    }

    /// The noun phrase behind `of`, its articles left out.
    static Phrase behind(Line line, int start) {
        int from = start;
        while (isDeterminer(line.at(from))
                || line.is(from, "total")
                || Numerals.read(line, from).isPresent()) {
            from = Numerals.read(line, from).map(number -> number.to()).orElse(from + 1);
        }
        var phrase = at(line, from);
        if (phrase.isEmpty() && isParticiple(line.at(from))) {
            // of those detained
            return new Phrase(from, from + 1);
        }
        return phrase;
    }

    /// The noun phrase that ends before this token; its article is left out.
    ///
    /// @param earliest token it may begin with
    static Phrase before(Line line, int end, int earliest) {
        int from = end;
        while (from > earliest
                && end - from < LONGEST - 1
                && !isStop(line, from - 1)
                && !line.isVerb(from - 1)
                && !line.isDigit(from - 1)
                && !Numerals.isMagnitude(line.at(from - 1))) {
            from--;
        }
        while (from < end && (isSize(line.at(from)) || isAdverb(line.at(from)))) {
            from++;
        }
        return from < end ? new Phrase(from, end) : Phrase.NONE;
    }
}
