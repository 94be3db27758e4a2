package org.reftel.cli;

import org.reftel.model.Code;

/// Exit codes. Scripts rely on them; `docs/reference/cli.md` lists them.
final class Exit {
    /// Done.
    static final int OK = 0;
    /// The question was answered, and the answer is nothing, or findings.
    static final int FOUND = 1;
    /// The command line could not be understood.
    static final int USAGE = 2;
    /// There is no room, or something could not be read or written.
    static final int UNREADABLE = 3;
    /// A fault of ours.
    static final int INTERNAL = 4;

    private Exit() {}

    static int of(Code code) {
        return switch (code) {
            case X902_NO_SUCH_DOCUMENT,
                    X903_NO_SUCH_PARAGRAPH,
                    X915_NO_SUCH_COPY,
                    X918_NO_SUCH_MATTER,
                    X951_NO_SUCH_FILE -> FOUND;
            case X909_UNKNOWN_FIELD_KIND,
                    X910_OWNER_ONLY,
                    X912_NO_SUCH_VIEW,
                    X917_NO_SUCH_DAY,
                    X919_NO_SUCH_CORRECTION,
                    X950_CODE_CANNOT_BE,
                    X952_ENTRY_NOT_ALLOWED,
                    X953_MARKED_TOO_LOW,
                    X954_FIELD_NOT_UNDERSTOOD,
                    X955_KIND_NOT_UNDERSTOOD,
                    X960_NOTHING_TO_BEGIN_WITH,
                    X956_PROTECTED_NAME,
                    X957_CITATION_UNKNOWN,
                    X958_ENTRY_UNREADABLE,
                    X961_TWO_PERSONS,
                    X962_NO_GROUND,
                    X963_STANDS_WITH_OTHERS,
                    X964_WHOLE_RECORDS_ONLY,
                    X966_LIST_NOT_UNDERSTOOD -> USAGE;
            default -> code.whose() == Code.Whose.US ? INTERNAL : UNREADABLE;
        };
    }
}
