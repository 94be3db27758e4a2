package org.reftel.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.reftel.names.Tags;
import org.reftel.names.Trainer;

/// The same document with other persons and, every second one, other acronyms of bodies in it: training learns the
/// places of names then, and not these names. A name becomes the same other name throughout the document.
final class Renamed {
    private static final int FIRST_OF_PERSON = Tags.parse("B-P");
    private static final int LATER_OF_PERSON = Tags.parse("I-P");
    private static final int FIRST_OF_BODY = Tags.parse("B-O");
    private static final int LATER_OF_BODY = Tags.parse("I-O");

    private final List<String> given = new ArrayList<>();
    private final List<String> family = new ArrayList<>();

    /// @param documents whose names are given to others
    Renamed(List<List<Trainer.Tagged>> documents) {
        for (var document : documents) {
            for (var sentence : document) {
                for (int i = 0; i < sentence.tags().length; i++) {
                    var word = sentence.words().get(i);
                    if (isPersonal(word) && !isShouted(word)) {
                        boolean more = isTagged(sentence, i + 1, LATER_OF_PERSON);
                        if (sentence.tags()[i] == FIRST_OF_PERSON && more) {
                            given.add(word);
                        } else if (sentence.tags()[i] == LATER_OF_PERSON && !more) {
                            family.add(word);
                        }
                    }
                }
            }
        }
    }

    List<Trainer.Tagged> of(List<Trainer.Tagged> document, Random random) {
        var others = new HashMap<String, String>();
        var renamed = new ArrayList<Trainer.Tagged>();
        for (var sentence : document) {
            var words = new ArrayList<>(sentence.words());
            for (int i = 0; i < words.size(); i++) {
                words.set(i, other(sentence, i, others, random));
            }
            renamed.add(new Trainer.Tagged(words, sentence.tags()));
        }
        return renamed;
    }

    private String other(Trainer.Tagged sentence, int i, Map<String, String> others, Random random) {
        var word = sentence.words().get(i);
        int tag = sentence.tags()[i];
        boolean person = tag == FIRST_OF_PERSON || tag == LATER_OF_PERSON;
        if (person && isPersonal(word) && (word.length() < 4 || !isShouted(word)) && word.indexOf('-') < 0) {
            var names = tag == FIRST_OF_PERSON && isTagged(sentence, i + 1, LATER_OF_PERSON) ? given : family;
            return others.computeIfAbsent("person " + word, _ -> names.get(random.nextInt(names.size())));
        }
        boolean acronym = tag == FIRST_OF_BODY && isAcronym(word) && !isTagged(sentence, i + 1, LATER_OF_BODY);
        return acronym
                ? others.computeIfAbsent("body " + word, _ -> random.nextBoolean() ? word : letters(word, random))
                : word;
    }

    private static String letters(String word, Random random) {
        var letters = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    private static boolean isTagged(Trainer.Tagged sentence, int i, int tag) {
        return i < sentence.tags().length && sentence.tags()[i] == tag;
    }

    private static boolean isPersonal(String word) {
        return word.length() > 2 && Character.isUpperCase(word.charAt(0));
    }

    private static boolean isShouted(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isAcronym(String word) {
        return word.length() > 2 && word.length() < 7 && word.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
