/// Trials of what the room promises when something fails: a killed process, a power cut, a full or broken
/// disk, several writers, a clock that jumps. [RecordingDisk] and [PowerCut] hold the model of a disk;
/// [FailingDisk] and [LyingDisk] stand in for bad ones; [Child] runs the program in a process that may be
/// killed.
///
/// Each trial runs a small number of times with every build and the number that `-Dtrials=N` gives otherwise;
/// `bench/trials` runs the long ones and keeps the results (docs/reference/trust.md).
@NullMarked
package org.reftel.trials;

import org.jspecify.annotations.NullMarked;
