/// The vocabulary: records that every other package speaks, without I/O and without libraries.
///
/// Read [Extract] first (what was found in a source), then [Repair] and [Reading] (what people read),
/// then [Document] (what we say about it). Three coordinates exist and no others: *bytes* of a source,
/// *extract* offsets (UTF-16 code units, stored everywhere), and *reading* offsets, which [Reading]
/// computes and nobody stores.
///
/// A record's constructor checks and copies; after that the value is trusted.
@NullMarked
package org.reftel.model;

import org.jspecify.annotations.NullMarked;
