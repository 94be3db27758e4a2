package org.reftel.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Sentence;
import org.reftel.grammar.Token;
import org.reftel.grammar.Words;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Span;

/// The words of a paragraph with the names that stand in them: what the finders of this package walk over.
///
/// Ranges of tokens are half open. A token outside the paragraph has no word and no name, so that a finder may
/// look one further without asking first.
final class NamedWords {
    static final int NONE = -1;

    private final Words words;
    private final List<Said> sentences;
    private final List<Said.Name> names;
    private final int first;
    private final int[] at;
    private final List<Token> tokens;
    private final boolean capitals;
    private final Set<Cue> cues = EnumSet.noneOf(Cue.class);

    private NamedWords(List<Said> sentences) {
        this.sentences = sentences;
        words = sentences.getFirst().words();
        tokens = words.tokens();
        int letters = 0;
        int small = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Cue.note(words, i, cues);
            if (tokens.get(i).end() - tokens.get(i).start() > 3) {
                letters++;
                small += words.isInCapitals(i) ? 0 : 1;
            }
        }
        capitals = small * 5 < letters;
        at = new int[tokens.size()];
        Arrays.fill(at, NONE);
        var all = new ArrayList<Said.Name>();
        for (var said : sentences) {
            for (var name : said.names()) {
                if (isOffice(name)) {
                    continue;
                }
                all.add(name);
                Arrays.fill(at, name.from(), name.to(), name.index());
            }
        }
        names = List.copyOf(all);
        first = names.isEmpty() ? 0 : names.getFirst().index();
    }

    /// `Ambassador-at-Large` is no person, whatever it was taken for.
    private boolean isOffice(Said.Name name) {
        if (name.mention().kind() != PartyKind.PERSON) {
            return false;
        }
        for (int i = name.from(); i < name.to(); i++) {
            if (!Titles.isOffice(printed(i), word(i)) && !Titles.isBeside(word(i))) {
                return false;
            }
        }
        return true;
    }

    /// One for each paragraph that says something, in order.
    ///
    /// @param all sentences in order of place
    static List<NamedWords> of(List<Said> all) {
        var paragraphs = new ArrayList<NamedWords>();
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || all.get(i).analysis() != all.get(from).analysis()) {
                paragraphs.add(new NamedWords(all.subList(from, i)));
                from = i;
            }
        }
        return paragraphs;
    }

    /// Whether a word stands in it that may tell of this.
    boolean has(Cue cue) {
        return cues.contains(cue);
    }

    Analysis analysis() {
        return sentences.getFirst().analysis();
    }

    Words words() {
        return words;
    }

    int paragraph() {
        return words.paragraph();
    }

    int size() {
        return tokens.size();
    }

    List<Said> sentences() {
        return sentences;
    }

    /// Whether the paragraph is printed in capitals, so that a capital says nothing.
    boolean isInCapitals() {
        return capitals;
    }

    private boolean isToken(int token) {
        return token >= 0 && token < at.length;
    }

    /// The word in lower case; empty outside.
    String word(int token) {
        return isToken(token) ? tokens.get(token).lower() : "";
    }

    /// The word as printed; empty outside.
    String printed(int token) {
        return isToken(token) ? tokens.get(token).text() : "";
    }

    boolean is(int token, Set<String> set) {
        return isToken(token) && words.isIn(token, set);
    }

    boolean is(int token, String word) {
        return isToken(token) && words.is(token, word);
    }

    /// Whether the word is one of these, in small letters: asked of nearly every word, so without an array.
    boolean isAny(int token, String one, String other) {
        return isToken(token) && (words.is(token, one) || words.is(token, other));
    }

    /// The same of three.
    boolean isAny(int token, String one, String other, String third) {
        return isAny(token, one, other) || is(token, third);
    }

    /// The same of more.
    boolean isAny(int token, String... any) {
        if (!isToken(token)) {
            return false;
        }
        for (var one : any) {
            if (words.is(token, one)) {
                return true;
            }
        }
        return false;
    }

    boolean isCapitalised(int token) {
        return isToken(token) && words.isCapitalised(token);
    }

    /// Whether a sentence begins with it.
    boolean opens(int token) {
        return isToken(token) && said(token).sentence().from() == token;
    }

    /// The name that a token belongs to, as an index in all mentions; [#NONE] for none.
    int mention(int token) {
        return isToken(token) ? at[token] : NONE;
    }

    /// Whether the token belongs to a name of a kind.
    boolean isKind(int token, PartyKind kind) {
        int mention = mention(token);
        return mention != NONE && kind(mention) == kind;
    }

    boolean isPerson(int token) {
        return isKind(token, PartyKind.PERSON);
    }

    /// The names of this paragraph, in order of place.
    List<Said.Name> names() {
        return names;
    }

    private Said.Name name(int mention) {
        int i = Math.min(mention - first, names.size() - 1);
        while (names.get(i).index() > mention) {
            i--;
        }
        while (names.get(i).index() < mention) {
            i++;
        }
        return names.get(i);
    }

    PartyKind kind(int mention) {
        return name(mention).mention().kind();
    }

    /// First token of a name of this paragraph.
    int from(int mention) {
        return name(mention).from();
    }

    /// Behind the last token of a name of this paragraph.
    int to(int mention) {
        return name(mention).to();
    }

    Named named(int mention) {
        return mention == NONE ? Named.NOT_STATED : name(mention).named();
    }

    /// As printed, in one line; empty for no words.
    String words(int from, int to) {
        return from < to ? words.words(from, to).replace('\n', ' ') : "";
    }

    Span span(int from, int to) {
        return words.span(from, to);
    }

    /// The sentence around a token.
    Said said(int token) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).sentence().from() <= token) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.get(low);
    }

    Sentence sentence(int token) {
        return said(token).sentence();
    }

    /// Behind the closing bracket of the one that opens at `token`; `token` itself when it is not closed soon.
    int behindBracket(int token, int most) {
        for (int i = token + 1; i < tokens.size() && i <= token + most; i++) {
            if (is(i, ")") || is(i, "]")) {
                return i + 1;
            }
        }
        return token;
    }

    /// The opening bracket of the one that closes at `token`; `token` itself when it was not opened just before.
    int openingBracket(int token, int most) {
        for (int i = token - 1; i >= 0 && i >= token - most; i--) {
            if (is(i, "(") || is(i, "[")) {
                return i;
            }
        }
        return token;
    }
}
