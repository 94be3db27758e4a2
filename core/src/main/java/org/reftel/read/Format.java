package org.reftel.read;

import java.util.List;
import org.reftel.model.Extract;
import org.reftel.model.Shape;
import org.reftel.model.Source;

/// Reads one shape of source.
public interface Format {
    Shape shape();

    /// Whether the content has this shape. Looks at content only, in time linear in its length.
    boolean recognises(Decoded decoded);

    /// The messages found, in order; none when the shape was there but no message. Never throws on any input.
    List<Extract> read(Source source, Decoded decoded);
}
