package org.reftel.store;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.reftel.model.Code;
import org.reftel.model.Refused;

/// How long each file of sources is, by its number, as the checkpoint signs it: a line `warc
/// sources/000001.warc.gz 4711` a file, from the first on without a gap.
public record Lengths(SortedMap<Integer, Long> byFile) {
    private static final Pattern LINE = Pattern.compile("warc sources/([0-9]{6})\\.warc\\.gz ([1-9][0-9]{0,17})");

    public Lengths {
        byFile = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(byFile));
    }

    /// `sources/000001.warc.gz`
    public static String file(int number) {
        return "sources/%06d.warc.gz".formatted(number);
    }

    /// @param extensions lines of a checkpoint
    /// @throws Refused X933 when they are not as we write them
    public static Lengths of(List<String> extensions) throws Refused {
        var lengths = new TreeMap<Integer, Long>();
        for (var line : extensions) {
            var match = LINE.matcher(line);
            if (!match.matches() || Integer.parseInt(match.group(1)) != lengths.size() + 1) {
                throw new Refused(
                        Code.X933_SOURCES_DAMAGED,
                        "ledger/checkpoint: \"" + line + "\" does not give the length of the next file of sources."
                                + " Run \"reftel verify\"; restore the folder from a backup.");
            }
            lengths.put(lengths.size() + 1, Long.parseLong(match.group(2)));
        }
        return new Lengths(lengths);
    }

    public List<String> extensions() {
        var lines = new ArrayList<String>();
        byFile.forEach((file, length) -> lines.add("warc " + file(file) + " " + length));
        return List.copyOf(lines);
    }
}
