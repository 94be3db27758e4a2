package org.reftel.serve.http;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.reftel.desk.Desk;
import org.reftel.model.Gazetteer;
import org.reftel.model.View;

/// What is served, and with what.
///
/// @param desk the owner's; every visit gets it as its own reader
/// @param gazetteer asked only by pages that explain
/// @param clock which day it is
/// @param version of the program
/// @param faults is told what failed in us, for the operator; a reader is told nothing of it
/// @param most what is shown at most; the owner's view when nothing is kept back
/// @param clerk writes into files; empty where nothing is written
/// @param secret of the room, the same at each start: forms are sealed with it, and names of what is sent marked
/// @param token that lets a browser or program in; made anew at each start
public record Premises(
        Desk desk,
        Supplier<Gazetteer> gazetteer,
        InstantSource clock,
        String version,
        Consumer<Throwable> faults,
        View most,
        Optional<Clerk> clerk,
        String secret,
        String token) {}
