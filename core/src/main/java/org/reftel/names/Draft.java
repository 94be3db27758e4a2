package org.reftel.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.reftel.grammar.Words;

/// A sentence under way: its pieces and the names found in it so far.
final class Draft {
    final Words words;
    final List<Pieces.Piece> pieces;
    final Line line;
    private List<Found> found = List.of();

    Draft(Words words, List<Pieces.Piece> pieces, Line line) {
        this.words = words;
        this.pieces = pieces;
        this.line = line;
    }

    /// In order of place.
    List<Found> found() {
        return found;
    }

    /// Takes a name in the stead of all that it overlaps.
    void put(Found name) {
        var next = new ArrayList<Found>(found.size() + 1);
        for (var other : found) {
            if (!name.overlaps(other)) {
                next.add(other);
            }
        }
        next.add(name);
        next.sort(Comparator.comparingInt(Found::from));
        found = List.copyOf(next);
    }

    /// Drops the name of the one word at `i`.
    void clear(int i) {
        found = found.stream()
                .filter(name -> name.from() != i || name.length() != 1)
                .toList();
    }

    /// Drops one name.
    void drop(Found name) {
        found = found.stream().filter(other -> !other.equals(name)).toList();
    }

    boolean isFree(int from, int to) {
        // Asked of nearly every word: no iterator.
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).from() < to && from < found.get(i).to()) {
                return false;
            }
        }
        return true;
    }

    String text(int i) {
        return pieces.get(i).text();
    }

    String lower(int i) {
        return line.kind(i).lower;
    }

    int size() {
        return pieces.size();
    }

    boolean is(int i, String lower) {
        return i >= 0 && i < size() && line.is(i, lower);
    }

    boolean isOneOf(int i, Set<String> words) {
        return i >= 0 && i < size() && line.kind(i).isIn(words);
    }

    boolean has(int i, int flags) {
        return i >= 0 && i < size() && (line.kind(i).flags & flags) != 0;
    }

    /// The first word at or behind `i` that begins with a capital letter; [#size()] when none does.
    int nextCapital(int i) {
        return line.nextCapital(i);
    }

    boolean isCapital(int i) {
        return i >= 0 && i < size() && line.kind(i).capital;
    }
}
