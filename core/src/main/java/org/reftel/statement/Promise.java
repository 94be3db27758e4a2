package org.reftel.statement;

import org.reftel.model.Certainty;
import org.reftel.model.Modality;
import org.reftel.model.Named;

/// A word given, as found in one sentence; tokens half open.
///
/// @param from of the verb or noun that carries it
/// @param act first token of the act
/// @param to behind the clause
record Promise(
        int sentence,
        int from,
        int act,
        int to,
        Modality modality,
        Named actor,
        Named addressee,
        Certainty certainty,
        String rule) {}
