package org.reftel.store.folder;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import org.reftel.disk.Disk;
import org.reftel.store.warc.SourceAppender;

/// What a room is given from outside.
///
/// @param clock for the time at which a source was received
/// @param random for keys
/// @param unpack name and bytes of a container to the bytes of its entries, in order
/// @param largest size of a file of sources, beyond which another is begun
public record Tools(
        Disk disk,
        InstantSource clock,
        SecureRandom random,
        BiFunction<String, byte[], List<byte[]>> unpack,
        long largest) {
    public Tools(Disk disk, InstantSource clock, SecureRandom random, BiFunction<String, byte[], List<byte[]>> unpack) {
        this(disk, clock, random, unpack, SourceAppender.LARGEST);
    }
}
