package org.reftel.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Devices;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordList;
import org.reftel.model.Certainty;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.Description;
import org.reftel.model.Statement.Description.Aspect;

/// The programmes that a document names, each once, and under what they run where the text says so: `the boats to
/// be delivered under the Reef Plan`, `a reef programme`, `a strong programme that includes a diving programme`.
/// Of the others it is not stated.
final class Programmes {
    private static final String NOUNS = """
        program programs programme programmes project projects initiative initiatives scheme schemes
        """;
    private static final String PART = "component part element pillar piece strand";
    /// Without one of these a paragraph tells of no programme but those it calls by a name.
    static final String WORDS = NOUNS + ' ' + PART + " course courses under";

    private static final Set<String> HEADS = WordList.of(NOUNS);
    /// Programmes in which nobody takes part but machines, and what is broadcast.
    private static final Set<String> OTHERS = WordList.of("""
        nuclear missile missiles weapon weapons wmd enrichment reactor ballistic uranium plutonium chemical biological
        space satellite tv television radio news computer software talk cultural major current change abrupt
        """);
    /// They say nothing of what a programme is.
    private static final Set<String> VAGUE = WordList.of("""
        new other such current many several various same own future existing different similar additional first second
        last next previous recent further more ambitious important major key large small big whole entire good joint
        successful strong pilot flagship special main certain viable novel local million billion dollar dollars euro
        euros million-dollar multi-million their our
        """);
    private static final Set<String> COMPLEMENTS = WordList.of("for", "in", "to", "on", "against", "at", "of");
    private static final Set<String> BACK =
            WordList.of("the", "this", "that", "these", "those", "its", "their", "such");
    private static final Set<String> PARTS = WordList.of(PART);
    private static final Set<String> WHOLES =
            WordList.of("strategy", "initiative", "plan", "program", "programme", "framework", "package", "project");
    private static final Set<String> HELP =
            WordList.of("support", "funding", "money", "funds", "assistance", "aid", "help");
    private static final int LONGEST = 6;

    private final NamedWords words;
    private final Clauses clauses;
    private final Map<String, Description> found;
    private final Map<String, Integer> full;

    private Programmes(NamedWords words, Map<String, Integer> full, Map<String, Description> found) {
        this.words = words;
        this.full = full;
        this.found = found;
        clauses = words.analysis().clauses();
    }

    /// In order of place.
    static Collection<Description> of(List<NamedWords> paragraphs) {
        var full = new LinkedHashMap<String, Integer>();
        for (var words : paragraphs) {
            for (var name : words.names()) {
                if (name.mention().kind() == PartyKind.PROGRAMME && name.to() - name.from() > 1) {
                    full.putIfAbsent(words.word(name.from()), name.index());
                }
            }
        }
        var found = new LinkedHashMap<String, Description>();
        for (var words : paragraphs) {
            new Programmes(words, full, found).find();
        }
        return found.values();
    }

    private void find() {
        for (var name : words.names()) {
            if (isProgramme(name.index())
                    && !(name.to() - name.from() == 1 && full.containsKey(words.word(name.from())))) {
                boolean modifier = words.is(name.to(), HEADS) || words.is(name.to(), HELP);
                if (!modifier) {
                    add(name.from(), name.to(), name.named(), name.from(), name.to(), Named.NOT_STATED);
                }
            }
        }
        for (int i = 0; words.has(Cue.PROGRAMME) && i < words.size(); i++) {
            boolean course = words.isAny(i, "course", "courses") && words.is(i - 1, "training");
            if ((words.is(i, HEADS) || course) && words.mention(i) == NamedWords.NONE) {
                headed(i);
            } else if (words.is(i, "under")) {
                under(i);
            } else if (words.is(i, PARTS) && words.is(i + 1, "of")) {
                part(i);
            }
        }
    }

    private boolean isProgramme(int mention) {
        return words.kind(mention) == PartyKind.PROGRAMME;
    }

    /// `a strong programme for training divers`, `the Reef programme`, `one of its projects, Reef Watch,`.
    private void headed(int noun) {
        if (words.is(noun + 1, HEADS) || isBeforeNoun(noun)) {
            return;
        }
        int from = noun;
        int low = words.sentence(noun).from();
        while (from > low && noun - from < LONGEST && isModifier(from - 1)) {
            from--;
        }
        boolean telling = false;
        int whole = NamedWords.NONE;
        for (int i = from; i < noun; i++) {
            if (words.is(i, OTHERS)) {
                return;
            }
            int mention = words.mention(i);
            whole = mention != NamedWords.NONE && isProgramme(mention) ? mention : whole;
            telling |= mention != NamedWords.NONE || !isVague(i);
        }
        int end = complement(noun);
        int name = words.is(noun + 1, ",") ? noun + 2 : noun + 1;
        int called = words.mention(name);
        boolean apposition = called != NamedWords.NONE
                && words.from(called) == name
                && words.kind(called) != PartyKind.PERSON
                && words.kind(called) != PartyKind.PLACE;
        boolean printed =
                name == noun + 1 && words.isCapitalised(name) && called == NamedWords.NONE && !words.isInCapitals();
        if (apposition || printed) {
            int to = apposition ? words.to(called) : name + 1;
            var of = apposition ? words.named(called) : new Named(words.words(name, to), NamedWords.NONE);
            add(name, to, of, from, to, Named.NOT_STATED);
            return;
        }
        boolean back = words.is(from - 1, BACK) && from == noun;
        boolean told = telling || end > noun + 1 && (from < noun || words.isAny(from - 1, "a", "an"));
        if (back || !told) {
            help(noun);
            return;
        }
        var other = whole == NamedWords.NONE ? includedIn(from) : named(whole);
        add(from, end, new Named(words.words(from, end), NamedWords.NONE), from, end, other);
    }

    /// `viable`, `unhelpful`, `1990`: what it is like, and not what it is for.
    private boolean isVague(int token) {
        var word = words.word(token);
        return VAGUE.contains(word)
                || word.endsWith("able")
                || word.endsWith("ible")
                || word.endsWith("ful")
                || word.endsWith("less")
                || clauses.tag(token) == Tag.NUMBER
                || !Character.isLetter(word.charAt(0));
    }

    private boolean isModifier(int token) {
        int mention = words.mention(token);
        if (mention != NamedWords.NONE) {
            return words.kind(mention) != PartyKind.PERSON && words.kind(mention) != PartyKind.PLACE;
        }
        return clauses.at(token) < 0 && (clauses.tag(token) == Tag.OTHER || clauses.tag(token) == Tag.VERB);
    }

    /// `programme managers`, `project team`: the next noun is what is spoken of.
    private boolean isBeforeNoun(int noun) {
        int next = noun + 1;
        return next < words.sentence(noun).to()
                && words.mention(next) == NamedWords.NONE
                && !words.isCapitalised(next)
                && clauses.at(next) < 0
                && (clauses.tag(next) == Tag.OTHER || clauses.tag(next) == Tag.VERB)
                && !words.is(next, "underway");
    }

    /// Behind `for internal controls`, `in Port Vela`, `to build a reef`.
    private int complement(int noun) {
        int limit = Math.min(words.sentence(noun).to(), noun + 14);
        if (!words.is(noun + 1, COMPLEMENTS) || noun + 2 >= limit) {
            return noun + 1;
        }
        if (words.is(noun + 1, "to")) {
            int at = clauses.at(noun + 1);
            int behind = at < 0 ? noun + 1 : clauses.get(at).end();
            int end = behind >= limit ? noun + 1 : clauses.nounPhraseEnd(behind, limit);
            return end > behind ? end : noun + 1;
        }
        int end = clauses.nounPhraseEnd(noun + 2, limit);
        return end > noun + 2 ? end : noun + 1;
    }

    /// The programme that the sentence says includes this one: `a strong programme that includes a diving
    /// programme`.
    private Named includedIn(int from) {
        int verb = words.isAny(from - 1, "a", "an", "the") ? from - 2 : from - 1;
        if (!words.isAny(verb, "includes", "including", "include") || !words.isAny(verb - 1, "that", "which", ",")) {
            return Named.NOT_STATED;
        }
        for (int i = verb - 2; i >= Math.max(words.sentence(from).from(), verb - 24); i--) {
            if (words.is(i, HEADS) && !words.is(i + 1, HEADS)) {
                int first = i;
                while (first > 0 && i - first < LONGEST && isModifier(first - 1)) {
                    first--;
                }
                int end = complement(i);
                return new Named(words.words(first, Math.max(end, i + 1)), NamedWords.NONE);
            }
        }
        return Named.NOT_STATED;
    }

    /// `the programme, which includes Reef Plan support`: of the programme named before it.
    private void help(int noun) {
        int which = words.is(noun + 1, ",") ? noun + 2 : noun + 1;
        int name = which + 2;
        int mention = words.isAny(which, "which", "that") && words.isAny(which + 1, "includes", "included", "receives")
                ? words.mention(name)
                : NamedWords.NONE;
        if (mention == NamedWords.NONE || !isProgramme(mention) || !words.is(words.to(mention), HELP)) {
            return;
        }
        int own = NamedWords.NONE;
        for (var one : words.names()) {
            own = one.to() <= noun && isProgramme(one.index()) ? one.index() : own;
        }
        if (own != NamedWords.NONE && own != mention) {
            int end = words.to(mention) + 1;
            put(words.named(own), noun, end, words.words(noun, end), named(mention), own);
        }
    }

    /// `the gear that they seek to deliver under the Reef Plan`, `Under the Reef Plan, they ordered ten boats`.
    private void under(int token) {
        int name = words.isAny(token + 1, "the", "its", "our") ? token + 2 : token + 1;
        int mention = words.mention(name);
        if (mention == NamedWords.NONE || words.from(mention) != name || !isProgramme(mention)) {
            return;
        }
        var sentence = words.sentence(token);
        if (token == sentence.from()) {
            for (int i = words.to(mention); i < Math.min(sentence.to(), words.to(mention) + 20); i++) {
                if (Devices.is(words.word(i)) || words.is(i, HEADS)) {
                    put(
                            new Named(words.words(i, i + 1), NamedWords.NONE),
                            token,
                            i + 1,
                            words.words(token, i + 1),
                            named(mention),
                            mention);
                    return;
                }
            }
            return;
        }
        for (int i = token - 1; i >= Math.max(sentence.from(), token - 16); i--) {
            int thing = words.mention(i);
            boolean fits = thing != NamedWords.NONE
                    && (words.kind(thing) == PartyKind.EQUIPMENT
                            || words.kind(thing) == PartyKind.SYSTEM
                            || words.kind(thing) == PartyKind.PROGRAMME);
            if (fits) {
                int whole =
                        words.is(words.from(thing) - 1, "(") ? words.mention(words.from(thing) - 2) : NamedWords.NONE;
                int of = whole == NamedWords.NONE ? thing : whole;
                int from = words.from(of);
                put(words.named(of), from, words.to(mention), words.words(from, words.to(mention)), named(mention), of);
                return;
            }
            if (words.isAny(i, ",", ";", ".")) {
                return;
            }
        }
    }

    /// `the panel is an important part of our overall Reef strategy`.
    private void part(int noun) {
        int verb = noun;
        while (verb > 0 && noun - verb < 5 && clauses.at(verb) < 0) {
            verb--;
        }
        int at = clauses.at(verb);
        if (at < 0
                || !clauses.get(at).lemma().equals("be")
                || clauses.get(at).negated()
                || !clauses.get(at).hasSubject()) {
            return;
        }
        int subject = words.mention(clauses.get(at).subjectTo() - 1);
        int limit = Math.min(words.sentence(noun).to(), noun + 10);
        for (int i = noun + 2; i < limit && subject != NamedWords.NONE; i++) {
            boolean whole = words.is(i, WHOLES) && words.isCapitalised(i - 1);
            int mention = words.mention(i);
            if (whole || mention != NamedWords.NONE && isProgramme(mention)) {
                boolean named = mention != NamedWords.NONE;
                var other = named ? named(mention) : new Named(words.words(i - 1, i + 1), words.mention(i - 1));
                int end = named ? words.to(mention) : i + 1;
                put(
                        words.named(subject),
                        words.from(subject),
                        end,
                        words.words(words.from(subject), end),
                        other,
                        subject);
                return;
            }
        }
    }

    /// Under the full name where the document has one: `Reef` of the `Reef Plan`.
    private Named named(int mention) {
        boolean only = words.to(mention) - words.from(mention) == 1;
        int whole = only ? full.getOrDefault(words.word(words.from(mention)), mention) : mention;
        return new Named(words.words(words.from(mention), words.to(mention)), whole);
    }

    private void add(int from, int to, Named of, int first, int end, Named other) {
        put(
                of,
                Math.min(from, first),
                Math.max(to, end),
                words.words(Math.min(from, first), Math.max(to, end)),
                other,
                of.mention());
    }

    /// What is told of a programme first stands; that it runs under something stands before that nothing says so.
    private void put(Named of, int from, int to, String what, Named other, int about) {
        var key = of.words().toLowerCase(Locale.ROOT);
        var known = found.get(key);
        if (known != null && (known.other().isStated() || !other.isStated())) {
            return;
        }
        var names = new ArrayList<Integer>();
        if (about != NamedWords.NONE) {
            names.add(about);
        }
        var rule = other.isStated() ? "programme under another" : "programme named";
        var head = words.said(from).head(from, to, names, Certainty.PROBABLE, rule);
        found.put(key, new Description(head, of, Aspect.UNDER, what, other));
    }
}
