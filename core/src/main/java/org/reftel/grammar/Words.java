package org.reftel.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reftel.model.Block;
import org.reftel.model.Document;
import org.reftel.model.Prose;
import org.reftel.model.Span;

/// One paragraph cut into sentences and tokens, with the way back to the extract.
public final class Words {
    /// Words before a full stop that ends no sentence.
    private static final Set<String> SHORT = WordList.of(
            "mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "capt", "sgt", "adm", "sen", "rep", "gov", "pres",
            "prof", "st", "no", "rs", "para", "paras", "amb", "min", "dep", "jr", "sr", "vs", "etc", "ref", "art",
            "fig", "approx", "e.g", "i.e", "u.s", "u.n", "u.k", "a.k.a", "p.m", "a.m", "d.c", "jan", "feb", "mar",
            "apr", "aug", "sept", "sep", "oct", "nov", "dec");

    /// Tokens of a sentence at most. Nobody writes longer ones (the longest of 872 cables, a list, has 306 words),
    /// and what a rule does with a sentence must not grow with what a hostile text calls one.
    private static final int LONGEST = 1000;

    private final int paragraph;
    private final Block.Paragraph block;
    private final Prose prose;
    private final Vocabulary vocabulary;
    private final List<Token> tokens;
    private final List<Token> compounds;
    private final List<Sentence> sentences;

    private Words(int paragraph, Block.Paragraph block, Prose prose, Vocabulary vocabulary) {
        this.paragraph = paragraph;
        this.block = block;
        this.prose = prose;
        this.vocabulary = vocabulary;
        var chars = prose.text().toCharArray();
        this.tokens = tokens(prose.text(), chars, vocabulary);
        this.compounds = compounds(tokens);
        this.sentences = sentences(chars, tokens);
    }

    /// One for each paragraph, in order.
    public static List<Words> of(Document document) {
        var reading = document.reading();
        var vocabulary = new Vocabulary();
        var all = new ArrayList<Words>();
        for (var block : document.paragraphs()) {
            all.add(new Words(all.size(), block, reading.prose(block), vocabulary));
        }
        return List.copyOf(all);
    }

    /// Index in [Document#paragraphs()].
    public int paragraph() {
        return paragraph;
    }

    public Block.Paragraph block() {
        return block;
    }

    /// Flowing text; passages (list items, groups) stand on lines of their own.
    public String text() {
        return prose.text();
    }

    /// The different words of the whole document.
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public List<Token> tokens() {
        return tokens;
    }

    /// Those with a hyphen in them.
    public List<Token> compounds() {
        return compounds;
    }

    public List<Sentence> sentences() {
        return sentences;
    }

    /// The extract characters behind a range of [#text()].
    public Span toExtract(int start, int end) {
        return prose.toExtract(start, end);
    }

    /// The extract characters behind a range of tokens, half open and not empty.
    public Span span(int from, int to) {
        return prose.toExtract(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /// Where a character of the extract stands in [#text()].
    public int textOffset(int extractOffset) {
        return prose.textOffset(extractOffset);
    }

    /// The words of a range of tokens, as they stand in the text.
    public String words(int from, int to) {
        return prose.text()
                .substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    private static List<Token> tokens(String text, char[] chars, Vocabulary vocabulary) {
        var tokens = new ArrayList<Token>(chars.length / 5 + 1);
        int i = 0;
        while (i < chars.length) {
            char c = chars[i];
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            }
            int start = i;
            if (Character.isLetterOrDigit(c)) {
                i = wordEnd(chars, i);
            } else if (isApostrophe(c)
                    && i > 0
                    && Character.isLetterOrDigit(chars[i - 1])
                    && i + 1 < chars.length
                    && isPossessive(chars, i)) {
                i += 2;
            } else {
                i++;
                while (i < chars.length && chars[i] == c && (c == '-' || c == '.' || c == '/')) {
                    i++;
                }
            }
            int word = vocabulary.number(text, chars, start, i);
            tokens.add(new Token(start, i, word, vocabulary.get(word)));
        }
        return List.copyOf(tokens);
    }

    /// Inside a word: letters, digits, and a single sign between two of them (`O'Neill`, `Al-Qaida`, `31,000`,
    /// `U.S`). A possessive (`'s`) is a token of its own; the full stop of `U.S.` belongs to it.
    private static int wordEnd(char[] chars, int from) {
        int i = from;
        while (i < chars.length) {
            char c = chars[i];
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                i++;
                continue;
            }
            boolean between = i > from
                    && i + 1 < chars.length
                    && Character.isLetterOrDigit(chars[i + 1])
                    && Character.isLetterOrDigit(chars[i - 1]);
            if (between && isApostrophe(c)) {
                if (isPossessive(chars, i)) {
                    return i;
                }
                i++;
                continue;
            }
            if (between && (c == '-' || c == '&' || c == '_')) {
                i++;
                continue;
            }
            if (between && (c == ',' || c == '.' || c == ':')) {
                boolean digits = Character.isDigit(chars[i - 1]) && Character.isDigit(chars[i + 1]);
                boolean initials = c == '.' && isInitial(chars, from, i) && Character.isLetter(chars[i + 1]);
                if (digits || initials) {
                    i++;
                    continue;
                }
            }
            if (c == '.' && i > from && isInitial(chars, from, i) && has(chars, '.', from, i)) {
                return i + 1;
            }
            return i;
        }
        return i;
    }

    private static boolean has(char[] chars, char sign, int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars[i] == sign) {
                return true;
            }
        }
        return false;
    }

    /// Whether the letter before `at` stands alone since `from`, a full stop or a hyphen (`Marenia-U.S.`).
    private static boolean isInitial(char[] chars, int from, int at) {
        return Character.isLetter(chars[at - 1]) && (at - 1 == from || chars[at - 2] == '.' || chars[at - 2] == '-');
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '`';
    }

    private static boolean isPossessive(char[] chars, int at) {
        char s = chars[at + 1];
        return (s == 's' || s == 'S') && (at + 2 >= chars.length || !Character.isLetterOrDigit(chars[at + 2]));
    }

    private static List<Token> compounds(List<Token> tokens) {
        var compounds = new ArrayList<Token>();
        for (var token : tokens) {
            if (token.isCompound()) {
                compounds.add(token);
            }
        }
        return List.copyOf(compounds);
    }

    private static List<Sentence> sentences(char[] chars, List<Token> tokens) {
        var sentences = new ArrayList<Sentence>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i + 1 == tokens.size();
            if (last || i + 1 - from >= LONGEST || endsLine(chars, tokens, i) || ends(tokens, i)) {
                int to = i + 1;
                // Closing quotation marks and brackets belong to the sentence before.
                while (to < tokens.size() && isClosing(chars, tokens, to)) {
                    to++;
                    i++;
                }
                sentences.add(new Sentence(from, to));
                from = to;
            }
        }
        return List.copyOf(sentences);
    }

    private static boolean endsLine(char[] chars, List<Token> tokens, int i) {
        int next = tokens.get(i + 1).start();
        return has(chars, '\n', tokens.get(i).end(), next);
    }

    private static boolean ends(List<Token> tokens, int i) {
        if (tokens.get(i).end() - tokens.get(i).start() > 1) {
            return false;
        }
        var sign = tokens.get(i).text();
        if (".?!".indexOf(sign.charAt(0)) < 0) {
            return false;
        }
        var next = tokens.get(i + 1);
        boolean opens = Character.isUpperCase(next.text().charAt(0))
                || Character.isDigit(next.text().charAt(0))
                || "(\"“'‘[-¶".indexOf(next.text().charAt(0)) >= 0
                || "\"”’')]".indexOf(next.text().charAt(0)) >= 0;
        if (sign.equals("?") || sign.equals("!")) {
            return opens;
        }
        if (!sign.equals(".") || !opens || i == 0) {
            return false;
        }
        var before = tokens.get(i - 1);
        boolean adjacent = before.end() == tokens.get(i).start();
        boolean initial = before.text().length() == 1 && before.isCapitalised();
        return !(adjacent && (initial || SHORT.contains(before.lower())));
    }

    private static boolean isClosing(char[] chars, List<Token> tokens, int i) {
        var token = tokens.get(i);
        return token.start() == tokens.get(i - 1).end()
                && token.text().length() == 1
                && "\"”’')]".indexOf(chars[token.start()]) >= 0;
    }
}
