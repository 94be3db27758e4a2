package org.reftel.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reftel.model.Mention;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;

/// The names of one paragraph, found by token.
public final class Mentions {
    private final Words words;
    private final List<Mention> all;
    // Index in the document's mentions of the one that covers a token; -1 when none does.
    private final int[] at;

    private Mentions(Words words, List<Mention> all) {
        this.words = words;
        this.all = all;
        this.at = new int[words.tokens().size()];
        Arrays.fill(at, -1);
    }

    /// One for each paragraph, in order.
    ///
    /// @param mentions of the document, in order of place
    public static List<Mentions> of(List<Words> paragraphs, List<Mention> mentions) {
        var placed = new ArrayList<Mentions>(paragraphs.size());
        for (var words : paragraphs) {
            placed.add(new Mentions(words, mentions));
        }
        for (int i = 0; i < mentions.size(); i++) {
            int paragraph = mentions.get(i).paragraph();
            if (paragraph >= 0 && paragraph < placed.size()) {
                placed.get(paragraph).place(i);
            }
        }
        return List.copyOf(placed);
    }

    private void place(int index) {
        var span = all.get(index).span();
        int from = words.textOffset(span.start());
        int to = words.textOffset(span.end() - 1);
        var tokens = words.tokens();
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low; i < tokens.size() && tokens.get(i).start() <= to; i++) {
            at[i] = index;
        }
    }

    /// Index in [org.reftel.model.Findings#mentions()] of the mention that covers a token; -1 when none does.
    public int at(int token) {
        return at[token];
    }

    public Mention get(int index) {
        return all.get(index);
    }

    /// Those in a range of tokens, in order.
    public List<Integer> within(int from, int to) {
        var found = new ArrayList<Integer>();
        int last = -1;
        for (int i = from; i < to; i++) {
            if (at[i] >= 0 && at[i] != last) {
                found.add(at[i]);
                last = at[i];
            }
        }
        return found;
    }

    /// The last person in a range; -1 when there is none.
    public int person(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (at[i] >= 0 && all.get(at[i]).kind() == PartyKind.PERSON) {
                return at[i];
            }
        }
        return -1;
    }

    /// A range of tokens as a name: the words, and the mention when it covers all but articles.
    public Named named(int from, int to) {
        int start = from;
        while (start < to - 1 && at[start] < 0 && isArticle(start)) {
            start++;
        }
        int mention = at[start];
        for (int i = start; i < to; i++) {
            if (at[i] != mention) {
                return new Named(words.words(from, to), -1);
            }
        }
        return new Named(words.words(mention < 0 ? from : start, to), mention);
    }

    private boolean isArticle(int token) {
        var word = words.tokens().get(token);
        return word.is("the") || word.is("a") || word.is("an");
    }
}
