package org.reftel.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reftel.model.Block;
import org.reftel.model.Document;
import org.reftel.model.Prose;
import org.reftel.model.Reading;
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
    /// Of each token, the hash of its word in small letters, and its marks ([Spelling#marks]). Rules ask of
    /// nearly every token whether it is some word, mostly in vain: here they need not go to the token, from
    /// it to its word, and from there to the letters (1.06 times as fast over 922 cables, the sweep of
    /// [Vocabulary#spell] taken in).
    private final int[] hashes;
    private final byte[] marks;

    private Words(int paragraph, Block.Paragraph block, Prose prose, Cut cut, Vocabulary vocabulary) {
        this.paragraph = paragraph;
        this.block = block;
        this.prose = prose;
        this.vocabulary = vocabulary;
        var all = new Token[cut.size()];
        this.hashes = new int[all.length];
        this.marks = new byte[all.length];
        for (int i = 0; i < all.length; i++) {
            int word = cut.number(i);
            var spelling = vocabulary.get(word);
            all[i] = new Token(cut.start(i), cut.end(i), word, spelling);
            hashes[i] = spelling.hash();
            marks[i] = spelling.marks();
        }
        this.tokens = List.of(all);
        this.compounds = withHyphen();
        this.sentences = sentences(cut, tokens);
    }

    /// One for each paragraph, in order.
    public static List<Words> of(Document document) {
        var reading = document.reading();
        var blocks = document.paragraphs();
        var vocabulary = new Vocabulary();
        var proses = new ArrayList<Prose>(blocks.size());
        var cuts = new ArrayList<Cut>(blocks.size());
        for (var block : blocks) {
            var prose = reading.prose(block);
            proses.add(prose);
            cuts.add(Cut.of(prose.text(), vocabulary));
        }
        vocabulary.spell();
        var all = new ArrayList<Words>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            all.add(new Words(i, blocks.get(i), proses.get(i), cuts.get(i), vocabulary));
        }
        return List.copyOf(all);
    }

    /// What people read of a document, taken from its paragraphs where it has some: to make it anew costs
    /// as much as to cut them into words.
    public static Reading reading(Document document, List<Words> paragraphs) {
        return paragraphs.isEmpty()
                ? document.reading()
                : paragraphs.getFirst().prose.reading();
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

    /// Whether a token is a word.
    ///
    /// @param word in small letters
    public boolean is(int token, String word) {
        return hashes[token] == word.hashCode() && tokens.get(token).lower().equals(word);
    }

    /// Whether a token is one of a list of words in small letters.
    public boolean isIn(int token, Set<String> list) {
        return WordList.mayHave(list, hashes[token])
                && WordList.has(list, tokens.get(token).lower(), hashes[token]);
    }

    /// The same of a closed list.
    public boolean isIn(int token, WordSet list) {
        return list.mayHave(hashes[token]) && list.has(tokens.get(token).lower(), hashes[token]);
    }

    /// What a token means; null for most.
    ///
    /// @param meanings of words in small letters
    public <T> @Nullable T meaning(int token, Map<String, T> meanings) {
        return WordMap.mayHave(meanings, hashes[token])
                ? WordMap.get(meanings, tokens.get(token).lower(), hashes[token])
                : null;
    }

    /// The hash of a token's word in small letters: what is learned of words keeps them so.
    public int hash(int token) {
        return hashes[token];
    }

    /// Whether a token begins with a capital letter.
    public boolean isCapitalised(int token) {
        return has(token, Spelling.CAPITALISED);
    }

    /// Whether a token has no small letter.
    public boolean isInCapitals(int token) {
        return has(token, Spelling.CAPITALS);
    }

    /// Whether a token has one of the marks of [Spelling].
    boolean has(int token, int mark) {
        return (marks[token] & mark) != 0;
    }

    private List<Token> withHyphen() {
        var compounds = new ArrayList<Token>();
        for (int i = 0; i < marks.length; i++) {
            if (has(i, Spelling.COMPOUND)) {
                compounds.add(tokens.get(i));
            }
        }
        return List.copyOf(compounds);
    }

    private static List<Sentence> sentences(Cut cut, List<Token> tokens) {
        var sentences = new ArrayList<Sentence>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i + 1 == tokens.size();
            if (last || i + 1 - from >= LONGEST || endsLine(cut, i) || ends(cut, tokens, i)) {
                int to = i + 1;
                // Closing quotation marks and brackets belong to the sentence before.
                while (to < tokens.size() && isClosing(cut, to)) {
                    to++;
                    i++;
                }
                sentences.add(new Sentence(from, to));
                from = to;
            }
        }
        return List.copyOf(sentences);
    }

    private static boolean endsLine(Cut cut, int i) {
        return cut.has('\n', cut.end(i), cut.start(i + 1));
    }

    private static boolean ends(Cut cut, List<Token> tokens, int i) {
        if (cut.end(i) - cut.start(i) > 1) {
            return false;
        }
        char sign = cut.chars()[cut.start(i)];
        if (sign != '.' && sign != '?' && sign != '!') {
            return false;
        }
        char next = cut.chars()[cut.start(i + 1)];
        boolean opens = Character.isUpperCase(next)
                || Character.isDigit(next)
                || "(\"“'‘[-¶".indexOf(next) >= 0
                || "\"”’')]".indexOf(next) >= 0;
        if (sign != '.') {
            return opens;
        }
        if (!opens || i == 0) {
            return false;
        }
        var before = tokens.get(i - 1);
        boolean adjacent = before.end() == tokens.get(i).start();
        boolean initial = before.text().length() == 1 && before.isCapitalised();
        return !(adjacent && (initial || SHORT.contains(before.lower())));
    }

    private static boolean isClosing(Cut cut, int i) {
        return cut.start(i) == cut.end(i - 1)
                && cut.end(i) == cut.start(i) + 1
                && "\"”’')]".indexOf(cut.chars()[cut.start(i)]) >= 0;
    }
}
