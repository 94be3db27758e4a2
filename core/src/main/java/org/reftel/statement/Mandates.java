package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordList;
import org.reftel.model.Certainty;
import org.reftel.model.Named;
import org.reftel.model.Statement.Description;
import org.reftel.model.Statement.Description.Aspect;

/// What a body is to do, in one piece, and the themes that it or its parts are given, one statement a theme: `a
/// working group focused on tides and fees`, `sub-groups on pilots, tugs and fees`, `themes of the panel could be
/// tides and fees`.
///
/// What a body talked about on a day is no mandate: `the panel focused on tides` says nothing here.
final class Mandates {
    private static final Set<String> TELLING =
            WordList.of("brief", "address", "update", "inform", "question", "press", "advise", "lobby", "tell", "ask");
    private static final Set<String> GROUPS =
            WordList.of("sub-groups", "subgroups", "sub-committees", "subcommittees", "sub-group", "subgroup");
    private static final Set<String> THEMES =
            WordList.of("themes", "topics", "subjects", "tasks", "issues", "areas", "theme", "topic", "subject");
    private static final Set<String> NAMING =
            WordList.of("include", "be", "cover", "address", "comprise", "handle", "concern", "treat");
    /// Behind *on* these are no matter: `on Monday`, `on the sidelines of the summit`, `on behalf of`.
    private static final Set<String> NO_MATTER = WordList.of("""
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
        september october november december behalf margins sidelines occasion eve basis part way ground its their his
        her it this that these those them condition time schedule hold board track which how what when whether if
        """);

    private final NamedWords words;
    private final Clauses clauses;
    private final StandingBodies bodies;
    private final ThemeList lists;

    private Mandates(NamedWords words) {
        this.words = words;
        clauses = words.analysis().clauses();
        bodies = new StandingBodies(words);
        lists = new ThemeList(words);
    }

    /// In order of place.
    static List<Description> of(NamedWords words) {
        var found = new ArrayList<Description>();
        if (words.has(Cue.BODY)) {
            var mandates = new Mandates(words);
            for (int i = 0; i < words.size(); i++) {
                if (mandates.bodies.endsAt(i)) {
                    mandates.body(i, found);
                } else if (words.is(i, "it")) {
                    mandates.pronoun(i, found);
                }
                if (words.is(i, THEMES)) {
                    mandates.themes(i, found);
                }
                mandates.parts(i, found);
            }
        }
        return found;
    }

    /// `a working group (with the Navy) focused on tides`, `a panel that will deal with fees`.
    private void body(int last, List<Description> found) {
        int i = Sides.behindWith(words, bodies.behind(last));
        i += words.is(i, ",") && words.is(i + 1, "which") ? 1 : 0;
        boolean relative = words.isAny(i, "that", "which");
        i += relative ? 1 : 0;
        int lead = behindBe(i);
        boolean bare = lead == i;
        int first = focus(lead, bare && !relative);
        boolean purpose = first == NamedWords.NONE && bare && !relative && isPurpose(last, i);
        if (purpose) {
            first = i + 1;
        } else if (first == NamedWords.NONE && bare && !relative && isAbout(last, i)) {
            first = i + 1;
        }
        boolean told = bare && !relative && !bodies.isNew(last);
        if (first != NamedWords.NONE && !told) {
            add(last, bodies.start(last), first, found);
        }
    }

    /// `creating a panel, and said that it could be focused on tides`.
    private void pronoun(int it, List<Description> found) {
        int lead = behindBe(it + 1);
        int first = lead > it + 1 ? focus(lead, false) : NamedWords.NONE;
        int last = first == NamedWords.NONE ? NamedWords.NONE : bodies.before(it);
        if (last != NamedWords.NONE && bodies.isNew(last)) {
            add(last, it, first, found);
        }
    }

    /// Behind what says only that it is so or is to be; `not` and `should` say something else.
    private int behindBe(int token) {
        int i = token;
        while (i < token + 4
                && (words.isAny(i, "will", "would", "could", "might", "may", "is", "was", "be", "been", "to", "has")
                        || words.isAny(i, "also", "primarily", "mainly", "specifically", "initially"))) {
            i++;
        }
        boolean infinitive = i == token + 1 && words.is(token, "to");
        return infinitive ? token : i;
    }

    /// Where the matter begins behind words that give one; [NamedWords#NONE] where they do not.
    ///
    /// @param bare whether they stand right behind the body, where a verb tells what it did
    private int focus(int i, boolean bare) {
        boolean on = words.isAny(i, "focused", "focussed", "focusing", "centered", "centred", "concentrating")
                || !bare && words.isAny(i, "focus", "focuses", "concentrate", "concentrates");
        boolean with =
                words.isAny(i, "charged", "tasked", "entrusted", "dealing") || !bare && words.isAny(i, "deal", "deals");
        boolean to = words.isAny(i, "devoted", "dedicated", "tasked", "mandated");
        boolean matter = on && words.isAny(i + 1, "on", "around")
                || with && words.is(i + 1, "with")
                || to && words.is(i + 1, "to")
                || words.is(i, "responsible") && words.is(i + 1, "for");
        return matter ? i + 2 : NamedWords.NONE;
    }

    /// `forming a panel to review fees`: where nothing is made, somebody else may be meant to do it.
    private boolean isPurpose(int last, int token) {
        return words.is(token, "to")
                && clauses.isBase(token + 1)
                && clauses.at(token + 1) >= 0
                && bodies.creating(last) != NamedWords.NONE;
    }

    /// `a working group on fees`.
    private boolean isAbout(int last, int token) {
        return words.is(token, "on")
                && bodies.isNew(last)
                && words.sentence(last).to() > token + 1
                && !Character.isDigit(words.printed(token + 1).charAt(0))
                && !words.is(token + 1, NO_MATTER)
                && !words.is(token + 2, NO_MATTER)
                && !isTold(bodies.start(last) - 2);
    }

    /// `briefed a panel on fees` and `addressed a committee on fees`: the matter is that of the speech.
    private boolean isTold(int token) {
        int clause = clauses.at(token);
        return clause >= 0 && TELLING.contains(clauses.get(clause).lemma());
    }

    private void add(int last, int from, int first, List<Description> found) {
        int end = end(from, first);
        if (end - first < 1 || end - first == 1 && clauses.tag(first) != Tag.OTHER && clauses.tag(first) != Tag.VERB) {
            return;
        }
        var head = words.said(from).head(from, end, about(last), Certainty.PROBABLE, "mandate of a body");
        found.add(new Description(head, bodies.named(last), Aspect.MANDATE, words.words(first, end), Named.NOT_STATED));
    }

    private List<Integer> about(int last) {
        int mention = words.mention(last);
        return mention == NamedWords.NONE ? List.of() : List.of(mention);
    }

    /// Before the sign or the clause that follows. Of `from a panel on fees to tugs` the first is meant.
    private int end(int from, int first) {
        int limit = Math.min(words.sentence(first).to(), first + 30);
        boolean range = false;
        for (int i = from - 1; i > from - 6; i--) {
            range |= words.is(i, "from");
        }
        int and = NamedWords.NONE;
        int i = first;
        while (i < limit
                && !words.isAny(i, ",", ";", ".", ":", "--", ")", "(", "but", "while", "which", "whose", "during")
                && clauses.tag(i) != Tag.THAT
                && clauses.tag(i) != Tag.RELATIVE
                && !(range && words.is(i, "to"))) {
            int clause = clauses.at(i);
            if (clause >= 0 && clauses.get(clause).isFinite() && and != NamedWords.NONE && isSubject(and + 1)) {
                return and;
            }
            and = words.is(i, "and") ? i : and;
            i++;
        }
        while (i > first && clauses.tag(i - 1) == Tag.BREAK) {
            i--;
        }
        return i;
    }

    /// `fees, and the Minister agreed`; in `fees and cargo flows` the last word is no verb.
    private boolean isSubject(int token) {
        return clauses.tag(token) == Tag.DETERMINER
                || clauses.tag(token) == Tag.PRONOUN
                || words.mention(token) != NamedWords.NONE;
    }

    /// `themes of the working group could be issues like tides and fees`.
    private void themes(int noun, List<Description> found) {
        if (!words.isAny(noun + 1, "of", "for", "before")) {
            return;
        }
        int last = noun + 3;
        while (last < noun + 8 && !bodies.endsAt(last)) {
            last++;
        }
        int behind = behindBe(bodies.behind(last));
        boolean names = bodies.endsAt(last) && (behind > bodies.behind(last) || words.is(behind, "include"));
        if (!names) {
            return;
        }
        int first = words.isAny(behind, "include", "included", "are", "were") ? behind + 1 : behind;
        if (words.isAny(first + 1, "like", "as")
                && words.isAny(first, "issues", "topics", "things", "matters", "such")) {
            first += 2;
        }
        list(last, noun, first, found);
    }

    /// `sub-groups on pilots, tugs and fees`, `other groups included pilots and fees`.
    private void parts(int noun, List<Description> found) {
        boolean part = words.is(noun, GROUPS) || words.is(noun, "groups") && words.is(noun - 1, "working");
        boolean other =
                words.is(noun, "groups") && words.isAny(noun - 1, "other", "further", "additional") && bodyAhead(noun);
        if (!part && !other) {
            return;
        }
        int first = NamedWords.NONE;
        int clause = clauses.at(behindBe(noun + 1));
        if (words.isAny(noun + 1, "on", "covering") && !words.is(noun + 2, NO_MATTER)) {
            first = noun + 2;
        } else if (focus(noun + 1, true) != NamedWords.NONE) {
            first = noun + 3;
        } else if (clause >= 0
                && NAMING.contains(clauses.get(clause).lemma())
                && !clauses.get(clause).negated()
                && !clauses.get(clause).passive()
                && clauses.get(clause).isFinite()) {
            first = clauses.get(clause).end();
        }
        if (first != NamedWords.NONE) {
            list(noun, noun, first, found);
        }
    }

    /// Whether the sentence or the two before it speak of a body or its parts.
    private boolean bodyAhead(int noun) {
        var sentence = words.sentence(noun);
        int low = sentence.from();
        for (int back = 0; back < 2 && low > 0; back++) {
            low = words.sentence(low - 1).from();
        }
        for (int i = low; i < sentence.from(); i++) {
            if (bodies.endsAt(i) || words.is(i, GROUPS)) {
                return true;
            }
        }
        return false;
    }

    private void list(int last, int from, int first, List<Description> found) {
        var parts = lists.of(first);
        boolean several = parts.size() > 1 || words.isAny(last, "sub-group", "subgroup");
        if (!several || parts.stream().anyMatch(this::isNamed)) {
            return;
        }
        var of = bodies.endsAt(last)
                ? bodies.named(last)
                : new Named(
                        words.words(words.isAny(last - 1, "other", "working") ? last - 1 : last, last + 1),
                        NamedWords.NONE);
        for (var part : parts) {
            var head = words.said(from).head(from, part.to(), about(last), Certainty.PROBABLE, "theme of a body");
            found.add(new Description(head, of, Aspect.THEME, words.words(part.from(), part.to()), Named.NOT_STATED));
        }
    }

    /// `other groups included the Navy`: who belongs is no theme.
    private boolean isNamed(ThemeList.Part part) {
        int mention = words.mention(part.from());
        boolean name = mention != NamedWords.NONE && words.to(mention) >= part.to();
        boolean number = clauses.tag(part.from()) == Tag.NUMBER
                || Character.isDigit(words.printed(part.from()).charAt(0));
        return name || number || clauses.tag(part.from()) == Tag.PREPOSITION || clauses.tag(part.from()) == Tag.PRONOUN;
    }
}
