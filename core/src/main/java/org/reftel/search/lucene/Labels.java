package org.reftel.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import org.reftel.model.Digest;
import org.reftel.model.Label;
import org.reftel.model.Level;

/// Labels as names of folders: one name a label, safe on every file system, `S`, `C+NF`, `S@AUS@GBR=EXDIS`.
///
/// Capitals, digits and hyphens stand for themselves, a blank is `_`, everything else its UTF-8 bytes, `%2F`.
final class Labels {
    private static final int LONGEST = 150;
    private static final String SIGNS = "+@=";

    private Labels() {}

    /// Two labels never have one name.
    static String name(Label label) {
        var name = new StringBuilder(label.level().name());
        write(name, '+', label.controls());
        write(name, '@', label.release());
        write(name, '=', label.distribution());
        return name.toString();
    }

    /// Where the partition lies: its name, shortened where a file system would not take it.
    static String folder(String name) {
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST / 2) + "~"
                        + Digest.of(name.getBytes(StandardCharsets.US_ASCII)).hex();
    }

    /// @throws IllegalArgumentException for what is no name
    static Label label(String name) {
        int at = next(name, 0);
        var level = Level.valueOf(name.substring(0, at));
        var controls = new TreeSet<String>();
        var release = new TreeSet<String>();
        var distribution = new TreeSet<String>();
        while (at < name.length()) {
            int end = next(name, at + 1);
            var value = read(name.substring(at + 1, end));
            (switch (name.charAt(at)) {
                        case '+' -> controls;
                        case '@' -> release;
                        default -> distribution;
                    })
                    .add(value);
            at = end;
        }
        return new Label(level, controls, release, distribution);
    }

    private static int next(String name, int from) {
        int at = from;
        while (at < name.length() && SIGNS.indexOf(name.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static void write(StringBuilder name, char sign, SortedSet<String> values) {
        for (var value : values) {
            name.append(sign);
            for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
                if (b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-') {
                    name.append((char) b);
                } else if (b == ' ') {
                    name.append('_');
                } else {
                    name.append("%%%02X".formatted(b & 0xff));
                }
            }
        }
    }

    private static String read(String written) {
        var bytes = new byte[written.length()];
        int length = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '%') {
                bytes[length++] = (byte) Integer.parseInt(written, i + 1, i + 3, 16);
                i += 2;
            } else {
                bytes[length++] = (byte) (c == '_' ? ' ' : c);
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
