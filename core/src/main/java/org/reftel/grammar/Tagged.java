package org.reftel.grammar;

import java.util.List;

/// The tokens of a paragraph with their tags.
final class Tagged {
    private final List<Token> tokens;
    private final Lexeme[] lexemes;
    private final Tag[] tags;

    private Tagged(List<Token> tokens, Lexeme[] lexemes, Tag[] tags) {
        this.tokens = tokens;
        this.lexemes = lexemes;
        this.tags = tags;
    }

    static Tagged of(Words words) {
        var tokens = words.tokens();
        var lexemes = new Lexeme[tokens.size()];
        var tags = new Tag[tokens.size()];
        boolean capitals = isInCapitals(words.text());
        for (var sentence : words.sentences()) {
            boolean first = true;
            for (int i = sentence.from(); i < sentence.to(); i++) {
                var token = tokens.get(i);
                var lexeme = token.lexeme();
                var tag = token.tag();
                if (!first && !capitals && words.isCapitalised(i) && isNameThere(words, i, tag)) {
                    lexeme = Lexeme.UNKNOWN;
                    tag = Tag.OTHER;
                }
                boolean doubtful = first && !capitals && (words.is(i, "us") || words.is(i, "may"));
                if (doubtful && (token.text().equals("US") || token.text().equals("May"))) {
                    tag = Tag.OTHER;
                }
                tag = here(tokens, i, sentence, tag);
                lexemes[i] = lexeme;
                tags[i] = tag;
                first &= tag == Tag.QUOTE
                        || tag == Tag.OPEN
                        || tag == Tag.BREAK
                        || tag == Tag.NUMBER
                        || tag == Tag.CLOSE;
            }
        }
        return new Tagged(tokens, lexemes, tags);
    }

    /// Tags that hang on the neighbours: `ministers' plans`, `A/S`, `provided that`.
    private static Tag here(List<Token> tokens, int i, Sentence sentence, Tag tag) {
        var token = tokens.get(i);
        boolean joined = i > sentence.from() && tokens.get(i - 1).end() == token.start();
        boolean last = i + 1 >= sentence.to();
        if (tag == Tag.QUOTE
                && joined
                && !last
                && tokens.get(i + 1).start() > token.end()
                && tokens.get(i - 1).text().endsWith("s")) {
            return token.text().equals("\"") || token.text().equals("”") ? tag : Tag.GENITIVE;
        }
        if (tag == Tag.BREAK
                && joined
                && !last
                && token.text().equals("/")
                && tokens.get(i + 1).start() == token.end()) {
            return tokens.get(i - 1).is("not") ? tag : Tag.OTHER;
        }
        if (tag == Tag.IF && (token.is("provided") || token.is("assuming"))) {
            boolean condition =
                    !last && tokens.get(i + 1).is("that") || token.is("assuming") && !joined && i == sentence.from();
            return condition ? tag : Tag.VERB;
        }
        return tag;
    }

    /// A capital inside a sentence makes a name of a word (`May`, `Grant`, `US`), but not of `The` and `I`.
    private static boolean isNameThere(Words words, int token, Tag tag) {
        if (words.has(token, Spelling.SECOND_CAPITAL)) {
            return tag != Tag.NOT && tag != Tag.GENITIVE;
        }
        return switch (tag) {
            case VERB, MODAL, ADVERB, BE, HAVE, DO, OBJECT, IF, SUBORDINATOR, RELATIVE, BUT -> true;
            case DETERMINER,
                    POSSESSIVE,
                    GENITIVE,
                    PRONOUN,
                    PREPOSITION,
                    AND,
                    THAT,
                    NOT,
                    TO,
                    NUMBER,
                    COMMA,
                    OPEN,
                    CLOSE,
                    QUOTE,
                    BREAK,
                    OTHER -> false;
        };
    }

    private static boolean isInCapitals(String text) {
        int small = 0;
        int large = 0;
        int end = Math.min(text.length(), 400);
        // With more small letters than that, capitals cannot outnumber them.
        int most = end / 5;
        for (int i = 0; i < end && small <= most; i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                small++;
            } else if (Character.isUpperCase(c)) {
                large++;
            }
        }
        return large > small * 4;
    }

    int size() {
        return tags.length;
    }

    Tag tag(int i) {
        return tags[i];
    }

    Lexeme lexeme(int i) {
        return lexemes[i];
    }

    String text(int i) {
        return tokens.get(i).text();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /// Whether a token can stand inside a noun phrase.
    boolean isNominal(int i) {
        return switch (tags[i]) {
            case OTHER, NUMBER, DETERMINER, POSSESSIVE, GENITIVE, VERB -> true;
            case PRONOUN,
                    OBJECT,
                    PREPOSITION,
                    AND,
                    BUT,
                    THAT,
                    RELATIVE,
                    IF,
                    SUBORDINATOR,
                    MODAL,
                    BE,
                    HAVE,
                    DO,
                    NOT,
                    TO,
                    ADVERB,
                    COMMA,
                    OPEN,
                    CLOSE,
                    QUOTE,
                    BREAK -> false;
        };
    }
}
