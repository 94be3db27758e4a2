package org.reftel.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.reftel.model.Code;
import org.reftel.model.Problem;

/// Unpacks ZIP and gzip, also in one another, in memory and within bounds.
///
/// A ZIP is read by its directory, so that one damaged or encrypted entry costs no other; without a directory (a
/// file that was cut off) the entries are read one after the other as far as they go. What could be read of a
/// damaged entry is given, and the problem says so.
public final class Archives {
    /// A file in an archive.
    ///
    /// @param name with the archive's own name before it: `cables.zip!/a.txt`
    public record Entry(String name, byte[] bytes) {}

    /// @param entries in the archive's order, those of archives within it in their place
    /// @param problems what could not be read, and why
    public record Unpacked(List<Entry> entries, List<Problem> problems) {
        public Unpacked {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    /// Below this size nothing is a bomb.
    private static final long HARMLESS = 16L << 20;

    private final long mostBytes;
    private final int mostRatio;
    private final int mostDepth;

    /// Archives in archives to depth 3, a gigabyte unpacked, entries that grow at most two hundredfold.
    public Archives() {
        this(1L << 30, 200, 3);
    }

    /// @param mostBytes what all entries together may hold unpacked
    /// @param mostRatio how many times its packed size an entry over 16 MB may hold
    /// @param mostDepth how deep archives may stand in one another
    public Archives(long mostBytes, int mostRatio, int mostDepth) {
        this.mostBytes = mostBytes;
        this.mostRatio = mostRatio;
        this.mostDepth = mostDepth;
    }

    public static boolean isArchive(byte[] bytes) {
        return isZip(bytes) || isGzip(bytes);
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length >= 22 && (int32(bytes, 0) == LOCAL || int32(bytes, 0) == END);
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length >= 3 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b && bytes[2] == 8;
    }

    /// All files in an archive. Never throws on any input.
    public Unpacked unpack(String name, byte[] bytes) {
        var run = new Run();
        run.archive(name, bytes, 1);
        return new Unpacked(run.entries, run.problems);
    }

    private final class Run {
        final List<Entry> entries = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();
        long budget = mostBytes;

        void archive(String name, byte[] bytes, int depth) {
            if (isZip(bytes)) {
                zip(name, bytes, depth);
            } else {
                gzip(name, bytes, depth);
            }
        }

        void entry(String name, byte[] bytes, int depth) {
            if (!isArchive(bytes)) {
                entries.add(new Entry(name, bytes));
            } else if (depth < mostDepth) {
                archive(name, bytes, depth + 1);
            } else {
                entries.add(new Entry(name, bytes));
                problem(
                        name,
                        "is an archive in more than " + mostDepth + " others. It is kept packed: unpack it and"
                                + " read its files.");
            }
        }

        void problem(String name, String words) {
            problems.add(Problem.whole(Code.E212_DAMAGED_ARCHIVE, name + " " + words));
        }

        void gzip(String name, byte[] bytes, int depth) {
            var out = new ByteArrayOutputStream();
            String inner = name + "!/" + innerName(name);
            try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                var buffer = new byte[8192];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (!take(inner, read, out.size(), bytes.length)) {
                        return;
                    }
                    out.write(buffer, 0, read);
                }
            } catch (IOException e) {
                problem(name, damaged(out.size(), reason(e)));
            }
            if (out.size() > 0) {
                entry(inner, out.toByteArray(), depth);
            }
        }

        /// Whether `more` bytes may be added to an entry of `size`; says so when they may not.
        boolean take(String name, int more, long size, long packed) {
            if (more > budget) {
                problem(
                        name,
                        "was left packed: all files together would hold more than " + mostBytes + " bytes. Read"
                                + " the archive in parts.");
                return false;
            }
            if (size + more > HARMLESS && size + more > packed * mostRatio) {
                problem(name, "was left packed: it would grow more than " + mostRatio + " times, as no text does.");
                return false;
            }
            budget -= more;
            return true;
        }

        void zip(String name, byte[] bytes, int depth) {
            int end = directoryEnd(bytes);
            int at = end < 0 ? -1 : int32(bytes, end + 16);
            if (at < 0 || at > bytes.length - 4 || end > at && int32(bytes, at) != CENTRAL) {
                problem(name, "has no directory at its end: it is cut off. Its files were read as far as they go.");
                withoutDirectory(name, bytes, depth);
                return;
            }
            while (at + 46 <= bytes.length && int32(bytes, at) == CENTRAL) {
                int nameLength = int16(bytes, at + 28);
                int next = at + 46 + nameLength + int16(bytes, at + 30) + int16(bytes, at + 32);
                if (at + 46 + nameLength > bytes.length) {
                    break;
                }
                String inner = name + "!/" + text(bytes, at + 46, nameLength);
                var packed = new Packed(
                        inner,
                        int16(bytes, at + 8),
                        int16(bytes, at + 10),
                        int32(bytes, at + 16),
                        int32(bytes, at + 20),
                        int32(bytes, at + 42));
                packed(packed, bytes, depth);
                at = next;
            }
        }

        void packed(Packed packed, byte[] bytes, int depth) {
            if (packed.name().endsWith("/")) {
                return;
            }
            int header = packed.header();
            if ((packed.flags() & 1) != 0) {
                problem(packed.name(), "is encrypted and was not read. Unpack it with its password and read the file.");
                return;
            }
            if (header < 0 || header > bytes.length - 30 || int32(bytes, header) != LOCAL) {
                problem(packed.name(), "is not where the archive's directory says. It was not read.");
                return;
            }
            int start = header + 30 + int16(bytes, header + 26) + int16(bytes, header + 28);
            int size = packed.size() < 0 ? Integer.MAX_VALUE : packed.size();
            unpack(packed, bytes, start, (int) Math.min(bytes.length, (long) start + size), depth);
        }

        /// @return where the packed bytes ended
        int unpack(Packed packed, byte[] bytes, int start, int end, int depth) {
            if (start > end) {
                problem(packed.name(), "is cut off. Nothing of it could be read.");
                return end;
            }
            if (packed.method() == STORED) {
                if (take(packed.name(), end - start, 0, end - start)) {
                    deliver(packed, Arrays.copyOfRange(bytes, start, end), depth, "");
                }
                return end;
            }
            if (packed.method() != DEFLATED) {
                problem(packed.name(), "is packed with method " + packed.method() + ", which is not read here.");
                return end;
            }
            var inflater = new Inflater(true);
            var out = new ByteArrayOutputStream();
            String why = "";
            try {
                inflater.setInput(bytes, start, end - start);
                var buffer = new byte[8192];
                while (!inflater.finished() && why.isEmpty()) {
                    int read = inflater.inflate(buffer);
                    if (read == 0 && !inflater.finished()) {
                        why = "its end is missing";
                    } else if (!take(packed.name(), read, out.size(), end - start)) {
                        return end;
                    } else {
                        out.write(buffer, 0, read);
                    }
                }
            } catch (DataFormatException e) {
                why = reason(e);
            }
            int stop = why.isEmpty() ? start + (int) inflater.getBytesRead() : end;
            inflater.end();
            deliver(packed, out.toByteArray(), depth, why);
            return stop;
        }

        void deliver(Packed packed, byte[] content, int depth, String why) {
            var crc = new CRC32();
            crc.update(content);
            if (!why.isEmpty()) {
                problem(packed.name(), damaged(content.length, why));
            } else if (packed.checked() && (int) crc.getValue() != packed.crc()) {
                problem(packed.name(), damaged(content.length, "its checksum differs"));
            }
            if (why.isEmpty() || content.length > 0) {
                entry(packed.name(), content, depth);
            }
        }

        void withoutDirectory(String name, byte[] bytes, int depth) {
            int at = 0;
            while (at + 30 <= bytes.length && int32(bytes, at) == LOCAL) {
                int flags = int16(bytes, at + 6);
                int nameLength = int16(bytes, at + 26);
                int start = at + 30 + nameLength + int16(bytes, at + 28);
                if (start > bytes.length) {
                    return;
                }
                boolean sizesFollow = (flags & 8) != 0;
                int size = sizesFollow ? -1 : int32(bytes, at + 18);
                String inner = name + "!/" + text(bytes, at + 30, nameLength);
                var packed = new Packed(
                        inner, flags, int16(bytes, at + 8), sizesFollow ? 0 : int32(bytes, at + 14), size, at);
                int end = size < 0 ? bytes.length : (int) Math.min(bytes.length, (long) start + size);
                if ((flags & 1) != 0) {
                    packed(packed, bytes, depth);
                    at = size < 0 ? bytes.length : end;
                } else if (inner.endsWith("/")) {
                    at = size < 0 ? start : end;
                } else {
                    int stop = unpack(packed, bytes, start, end, depth);
                    at = size < 0 ? afterSizes(bytes, stop) : end;
                }
            }
        }

        private static int afterSizes(byte[] bytes, int at) {
            boolean signed = at + 4 <= bytes.length && int32(bytes, at) == 0x08074b50;
            return at + (signed ? 16 : 12);
        }
    }

    /// What an archive says of an entry. A size below 0 is not known.
    private record Packed(String name, int flags, int method, int crc, int size, int header) {
        boolean checked() {
            return crc != 0;
        }
    }

    private static String reason(Exception e) {
        return Objects.requireNonNullElse(e.getMessage(), "no reason given").toLowerCase(Locale.ROOT);
    }

    private static String damaged(int read, String why) {
        return "is damaged (" + why + "). "
                + (read == 0 ? "Nothing of it could be read." : "The " + read + " bytes that could be read are used.")
                + " Ask for a whole copy.";
    }

    private static String innerName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.toLowerCase(Locale.ROOT).endsWith(".gz") && last.length() > 3
                ? last.substring(0, last.length() - 3)
                : last;
    }

    private static int directoryEnd(byte[] bytes) {
        int first = Math.max(0, bytes.length - 22 - 0xffff);
        for (int i = bytes.length - 22; i >= first; i--) {
            if (int32(bytes, i) == END) {
                return i;
            }
        }
        return -1;
    }

    private static String text(byte[] bytes, int at, int length) {
        return Decoded.of(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + length)))
                .text();
    }

    private static int int16(byte[] bytes, int at) {
        return at + 2 > bytes.length ? 0 : bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }

    private static int int32(byte[] bytes, int at) {
        return at + 4 > bytes.length ? 0 : int16(bytes, at) | int16(bytes, at + 2) << 16;
    }
}
