package org.reftel.cli;

import java.io.PrintWriter;

/// What `reftel` alone says.
final class Usage {
    private Usage() {}

    static void first(PrintWriter out) {
        out.print("""
            Reftel reads diplomatic cables in whatever shape they arrive into records in which every line cites a
            paragraph. It works on this machine alone.

            The two things to do first:
              reftel read FOLDER          read every file in FOLDER (or some files) into the room
              reftel trace "some words"   who is meant, what was counted, promised and met, every paragraph

            Then:  due (what falls due)   brief (before a meeting)   review (what only you can decide)
                   open (one record or paragraph)   list (the catalogue)   check (what does not fit)
                   file (case files that you write into: reftel file open, add, show, list)
                   verify (nothing was changed)   prove (one paragraph)   backup   export (JSON lines)
                   --as SBU (what a reader of that level may see)   reftel COMMAND --help for each

            The room is the folder ./room, unless --room DIR or REFTEL_ROOM says otherwise.
            """);
    }
}
