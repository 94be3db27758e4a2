package org.reftel.follow;

import java.util.List;
import org.reftel.model.Named;

/// Who is who in one document: what its mentions are called and whom they mean.
///
/// @param names for each mention, the fullest name of its party that the document prints
/// @param keys for each mention, the same word for the same party across documents; empty when it is not
///     resolved
/// @param printed for each mention, the words that stand there
public record Cast(List<String> names, List<String> keys, List<String> printed) {
    public static final Cast NOBODY = new Cast(List.of(), List.of());

    public Cast {
        names = List.copyOf(names);
        keys = List.copyOf(keys);
        printed = List.copyOf(printed);
        if (names.size() != keys.size() || names.size() != printed.size()) {
            throw new IllegalArgumentException(
                    names.size() + " names, " + keys.size() + " keys and " + printed.size() + " printed");
        }
    }

    public Cast(List<String> names, List<String> keys) {
        this(names, keys, names);
    }

    /// The name to show for `named`: of the party behind a pronoun, else the words printed.
    public String name(Named named) {
        return isKnown(named) ? names.get(named.mention()) : named.words();
    }

    /// Whom `named` means; empty when nobody knows.
    public String key(Named named) {
        return isKnown(named) ? keys.get(named.mention()) : "";
    }

    private boolean isKnown(Named named) {
        return named.mention() >= 0 && named.mention() < names.size();
    }
}
