package org.reftel.trials;

/// One thing that was asked of a disk. Files and directories are numbered, because names move.
sealed interface Operation {
    /// A name for a new, empty file.
    record Made(int directory, String name, int file) implements Operation {}

    record MadeDirectory(int directory, String name, int made) implements Operation {}

    record Wrote(int file, int at, byte[] bytes) implements Operation {
        @Override
        public String toString() {
            return "Wrote[file=" + file + ", at=" + at + ", " + bytes.length + " bytes]";
        }
    }

    record Cut(int file, int length) implements Operation {}

    /// What was written to the file lasts.
    record Forced(int file) implements Operation {}

    record Renamed(int directory, String name, int to, String target, int file) implements Operation {}

    record Deleted(int directory, String name) implements Operation {}

    /// The names in the directory last.
    record ForcedDirectory(int directory) implements Operation {}
}
