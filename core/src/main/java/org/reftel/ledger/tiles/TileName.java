package org.reftel.ledger.tiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The path of a tile (C2SP tlog-tiles): `0/x001/234` or, not yet full, `0/x001/234.p/17`.
///
/// @param level of the hashes in it; [#ENTRIES] for a bundle of entries
/// @param width how many it holds, 256 when full
record TileName(int level, long index, int width) {
    static final int ENTRIES = -1;
    static final int FULL = 256;

    /// Where it stands below the folder `tile`.
    Path under(Path tiles) {
        var path = tiles.resolve(level == ENTRIES ? "entries" : Integer.toString(level));
        var last = String.format(Locale.ROOT, "%03d", index % 1000);
        var above = new ArrayList<String>();
        for (var rest = index / 1000; rest > 0; rest /= 1000) {
            above.addFirst(String.format(Locale.ROOT, "x%03d", rest % 1000));
        }
        for (var part : above) {
            path = path.resolve(part);
        }
        return width == FULL ? path.resolve(last) : path.resolve(last + ".p").resolve(Integer.toString(width));
    }

    /// The tile that a path below the folder `tile` names; empty when it names none.
    static Optional<TileName> of(Path relative) {
        var parts = new ArrayList<String>();
        relative.forEach(part -> parts.add(part.toString()));
        var width = FULL;
        if (parts.size() > 2 && parts.get(parts.size() - 2).endsWith(".p") && isNumber(parts.getLast(), 3)) {
            width = Integer.parseInt(parts.removeLast());
            var bare = parts.removeLast();
            parts.add(bare.substring(0, bare.length() - 2));
        }
        if (parts.size() < 2 || parts.size() > 7 || width < 1) {
            return Optional.empty();
        }
        var first = parts.getFirst();
        if (!first.equals("entries") && !isNumber(first, 2)) {
            return Optional.empty();
        }
        var name = new TileName(
                first.equals("entries") ? ENTRIES : Integer.parseInt(first),
                number(parts.subList(1, parts.size())),
                width);
        return name.index >= 0 && name.under(Path.of("")).equals(Path.of("").resolve(relative))
                ? Optional.of(name)
                : Optional.empty();
    }

    private static boolean isNumber(String text, int most) {
        return !text.isEmpty() && text.length() <= most && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static long number(List<String> parts) {
        var number = 0L;
        for (var i = 0; i < parts.size(); i++) {
            var digits = i < parts.size() - 1 && parts.get(i).startsWith("x")
                    ? parts.get(i).substring(1)
                    : parts.get(i);
            if (digits.length() != 3 || !isNumber(digits, 3)) {
                return -1;
            }
            number = 1000 * number + Integer.parseInt(digits);
        }
        return number;
    }

    /// Whether a log of `size` entries has this tile with just this width.
    boolean belongs(long size) {
        var count = level == ENTRIES ? size : at(size, level);
        return index < count / FULL ? width == FULL : index == count / FULL && width == count % FULL;
    }

    /// How many hashes a level has in a log of `size` entries.
    static long at(long size, int level) {
        return level > 7 ? 0 : size >> (8 * level);
    }
}
