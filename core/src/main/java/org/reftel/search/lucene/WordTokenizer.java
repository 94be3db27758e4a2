package org.reftel.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.reftel.search.Words;

/// Hands [Words] to Lucene: each word's form, and at the same place its stem where that differs.
final class WordTokenizer extends Tokenizer {
    /// Before a stem that is not the form itself; no form begins so.
    static final char STEM = '~';
    /// Before a cable number.
    static final char NUMBER = '#';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private List<Words.Word> words = List.of();
    private int next;
    private int position;
    private boolean stemDue;
    private boolean read;

    static Analyzer analyzer(int gapBetweenValues) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                return new TokenStreamComponents(new WordTokenizer());
            }

            @Override
            public int getPositionIncrementGap(String fieldName) {
                return gapBetweenValues;
            }
        };
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!read) {
            words = Words.of(text());
            read = true;
        }
        if (next >= words.size()) {
            return false;
        }
        clearAttributes();
        var word = words.get(next);
        increment.setPositionIncrement(word.position() - position);
        position = word.position();
        if (stemDue) {
            term.append(STEM).append(word.stem());
            stemDue = false;
            next++;
            return true;
        }
        if (word.kind() == Words.Kind.CABLE) {
            term.append(NUMBER);
        }
        term.append(word.form());
        stemDue = !word.stem().equals(word.form());
        next += stemDue ? 0 : 1;
        return true;
    }

    private String text() throws IOException {
        var text = new StringBuilder();
        var buffer = new char[4096];
        int count = input.read(buffer);
        while (count >= 0) {
            text.append(buffer, 0, count);
            count = input.read(buffer);
        }
        return text.toString();
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        words = List.of();
        next = 0;
        position = -1;
        stemDue = false;
        read = false;
    }
}
