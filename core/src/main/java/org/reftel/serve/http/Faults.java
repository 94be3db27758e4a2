package org.reftel.serve.http;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.reftel.model.Code;
import org.reftel.model.Refused;
import org.reftel.model.View;

/// What a reader is told of what failed: what can be said alike whatever the room holds. The operator is told the rest.
public final class Faults {
    public static final String INTERNAL =
            "Reftel itself failed, and nothing was changed. The operator's terminal says" + " where.";

    private static final Set<Code> TOLD = EnumSet.of(
            Code.X902_NO_SUCH_DOCUMENT,
            Code.X903_NO_SUCH_PARAGRAPH,
            Code.X905_ROOM_BUSY,
            Code.X910_OWNER_ONLY,
            Code.X911_SHOWN_IN_PART,
            Code.X912_NO_SUCH_VIEW,
            Code.X917_NO_SUCH_DAY,
            Code.X918_NO_SUCH_MATTER,
            Code.X940_NO_SUCH_ADDRESS,
            Code.X941_METHOD_NOT_TAKEN,
            Code.X942_FORM_NOT_MADE,
            Code.X943_TOO_LARGE,
            Code.X944_TOO_MUCH_AT_ONCE,
            Code.X945_STAYS_OUTSIDE,
            Code.X946_NOT_UNDERSTOOD,
            Code.X948_ABOVE_CEILING,
            Code.X951_NO_SUCH_FILE,
            Code.X966_LIST_NOT_UNDERSTOOD);

    private Faults() {}

    /// @param operator is told what is not told to the reader
    public static Refused told(IOException e, View view, Consumer<Throwable> operator) {
        if (e instanceof Refused refused
                && (view.owner() || TOLD.contains(refused.problem().code()))) {
            return refused;
        }
        operator.accept(e);
        return new Refused(
                Code.X907_IO_FAILED,
                "Something in the room could not be read. The operator's terminal says what it is; everything else is"
                        + " as it was.");
    }
}
