package org.reftel.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.Clauses;
import org.reftel.grammar.Tag;
import org.reftel.grammar.WordList;
import org.reftel.model.Certainty;
import org.reftel.model.Named;
import org.reftel.model.PartyKind;
import org.reftel.model.Statement.Description;
import org.reftel.model.Statement.Description.Aspect;

/// What is worked for, and who works for it: `The Navy and the Board are parts of two goals -- dredge the port and
/// train pilots -- with the Navy also engaged on buying tugs`. One statement an institution and objective.
final class Objectives {
    private static final Set<String> AIMS = WordList.of("objectives", "goals", "aims", "objective", "goal", "aim");
    private static final Set<String> DASHES = WordList.of("--", "---", "-", "–", "—", ":");
    private static final Set<String> BEARING = WordList.of(
            "engaged",
            "crucial",
            "critical",
            "key",
            "central",
            "essential",
            "focused",
            "instrumental",
            "vital",
            "working");
    private static final int LONGEST = 60;

    private final NamedWords words;
    private final Clauses clauses;

    private Objectives(NamedWords words) {
        this.words = words;
        clauses = words.analysis().clauses();
    }

    /// In order of place.
    static List<Description> of(NamedWords words) {
        var found = new ArrayList<Description>();
        var objectives = new Objectives(words);
        for (int i = 1; words.has(Cue.OBJECTIVE) && i + 3 < words.size(); i++) {
            if (words.is(i, AIMS) && words.is(i + 1, DASHES)) {
                objectives.listed(i, found);
            }
        }
        return found;
    }

    /// `two goals -- dredge the port and train pilots --`: as many as the number says, each with its own verb.
    private void listed(int noun, List<Description> found) {
        var sentence = words.sentence(noun);
        int end = noun + 2;
        int limit = Math.min(sentence.to(), noun + LONGEST);
        while (end < limit && !words.is(end, DASHES) && !words.isAny(end, ".", ";")) {
            end++;
        }
        int stated = number(noun);
        var parts = stated > 1 ? split(noun + 2, end, stated) : parts(noun + 2, end);
        if (parts.isEmpty()) {
            return;
        }
        var whose = whose(noun);
        for (var part : parts) {
            if (whose.isEmpty()) {
                add(NamedWords.NONE, part, noun, found);
            }
            for (int mention : whose) {
                add(mention, part, noun, found);
            }
        }
        besides(end, sentence.to(), found);
    }

    private int number(int noun) {
        var said = List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
        for (int i = noun - 1; i > noun - 5; i--) {
            int at = said.indexOf(words.word(i));
            if (at >= 0) {
                return at + 1;
            }
        }
        return 0;
    }

    private record Part(int from, int to) {}

    /// As many as are stated, parted by the only signs that make as many: whatever they begin with.
    private List<Part> split(int from, int to, int stated) {
        var commas = cut(from, to, true);
        if (commas.size() == stated) {
            return commas;
        }
        var ands = cut(from, to, false);
        return ands.size() == stated ? ands : List.of();
    }

    /// @param commas whether a comma parts too, or *and* alone
    private List<Part> cut(int from, int to, boolean commas) {
        var parts = new ArrayList<Part>();
        int start = from;
        for (int i = from; i < to; i++) {
            boolean sign = words.is(i, "and") || words.is(i, ";") || commas && words.is(i, ",");
            if (!sign) {
                continue;
            }
            if (i > start) {
                parts.add(new Part(start, i));
            }
            start = i + 1;
        }
        if (start < to) {
            parts.add(new Part(start, to));
        }
        return parts;
    }

    /// Each begins with a verb as commands do (`disrupt`) or with `to`.
    private List<Part> parts(int from, int to) {
        var parts = new ArrayList<Part>();
        int start = opening(from);
        if (start < 0) {
            return parts;
        }
        for (int i = from + 1; i < to; i++) {
            boolean sign = words.isAny(i, "and", ",", ";");
            int next = words.is(i + 1, "and") ? i + 2 : i + 1;
            int begins = sign ? opening(next) : -1;
            if (begins >= 0 && next < to) {
                parts.add(new Part(start, i));
                start = begins;
                i = next;
            }
        }
        parts.add(new Part(start, to));
        return parts;
    }

    /// The token where an objective begins; -1 when none does.
    private int opening(int token) {
        if (clauses.tag(Math.min(token, words.size() - 1)) == Tag.TO
                && clauses.isBase(Math.min(token + 1, words.size() - 1))) {
            return token + 1;
        }
        boolean verb = token < words.size()
                && clauses.isBase(token)
                && !words.isCapitalised(token)
                && words.mention(token) == NamedWords.NONE;
        boolean object = token + 1 < words.size()
                && clauses.tag(token + 1) != Tag.COMMA
                && clauses.tag(token + 1) != Tag.AND
                && clauses.tag(token + 1) != Tag.PREPOSITION
                && clauses.tag(token + 1) != Tag.BREAK;
        return verb && object ? token : -1;
    }

    /// The names that are the subject; of `both` and `they`, those of the sentence before.
    private List<Integer> whose(int noun) {
        var sentence = words.sentence(noun);
        int clause = -1;
        for (int i = noun; i >= sentence.from(); i--) {
            int at = clauses.at(i);
            if (at >= 0 && clauses.get(at).isFinite() && clauses.get(at).hasSubject()) {
                clause = at;
                break;
            }
        }
        if (clause < 0) {
            return List.of();
        }
        int from = clauses.get(clause).subjectFrom();
        int to = clauses.get(clause).subjectTo();
        boolean back = to - from == 1 && words.isAny(from, "both", "they", "these");
        if (!back) {
            return names(from, to);
        }
        return sentence.from() == 0 ? List.of() : subjects(sentence.from() - 1, words.is(from, "both") ? 2 : 0);
    }

    /// The names that are the subject of the sentence that ends here.
    private List<Integer> subjects(int last, int count) {
        var sentence = words.sentence(last);
        for (int i = sentence.from(); i < sentence.to(); i++) {
            int at = clauses.at(i);
            if (at >= 0 && clauses.get(at).isFinite() && clauses.get(at).hasSubject()) {
                var names = names(clauses.get(at).subjectFrom(), clauses.get(at).subjectTo());
                return count > 0 && names.size() != count ? List.of() : names;
            }
        }
        return List.of();
    }

    /// Organisations and persons of a list that has nothing else in it.
    private List<Integer> names(int from, int to) {
        var names = new ArrayList<Integer>();
        for (int i = from; i < to; i++) {
            int mention = words.mention(i);
            if (mention == NamedWords.NONE) {
                if (!words.isAny(i, "and", ",", "the", "both", "(", ")")) {
                    return List.of();
                }
            } else if (isActor(mention)) {
                if (!names.contains(mention)) {
                    names.add(mention);
                }
            } else {
                return List.of();
            }
        }
        return names;
    }

    private boolean isActor(int mention) {
        return words.kind(mention) == PartyKind.ORGANISATION || words.kind(mention) == PartyKind.PERSON;
    }

    /// `with the Navy also engaged on buying tugs and the Board crucial to training pilots`.
    private void besides(int from, int to, List<Description> found) {
        int with = words.is(from, DASHES) ? from + 1 : from;
        if (!words.is(with, "with")) {
            return;
        }
        for (int i = with + 1; i < to; i++) {
            int bearing = words.is(i, "also") ? i + 1 : i;
            int mention = words.mention(i - 1);
            boolean bears = words.is(bearing, BEARING)
                    && words.isAny(bearing + 1, "on", "in", "to", "for")
                    && words.word(bearing + 2).endsWith("ing")
                    && mention != NamedWords.NONE
                    && isActor(mention);
            if (bears) {
                int end = bearing + 3;
                while (end < to && !words.isAny(end, ".", ";") && !words.is(end, DASHES) && !isNext(end)) {
                    end++;
                }
                add(mention, new Part(bearing + 2, end), words.from(mention), found);
                i = end;
            }
        }
    }

    /// `and the Board crucial to`: the next institution.
    private boolean isNext(int token) {
        int name = words.is(token + 1, "the") ? token + 2 : token + 1;
        int mention = words.is(token, "and") ? words.mention(name) : NamedWords.NONE;
        if (mention == NamedWords.NONE) {
            return false;
        }
        int behind = words.is(words.to(mention), "also") ? words.to(mention) + 1 : words.to(mention);
        return isActor(mention) && words.is(behind, BEARING);
    }

    private void add(int mention, Part part, int noun, List<Description> found) {
        int from = Math.min(noun, part.from());
        var about = mention == NamedWords.NONE ? List.<Integer>of() : List.of(mention);
        var head = words.said(from).head(from, part.to(), about, Certainty.PROBABLE, "objective");
        found.add(new Description(
                head, words.named(mention), Aspect.OBJECTIVE, words.words(part.from(), part.to()), Named.NOT_STATED));
    }
}
