/// Names in the text: persons, organisations, places, and what else is named (programmes, systems, instruments,
/// equipment). Comes in: [org.reftel.grammar.Words]. Goes out: [org.reftel.model.Mention]s. Read [Names] first;
/// docs/reference/names-model.md says what the tagger was trained on. Does not say which mentions mean the same;
/// `party` does.
@NullMarked
package org.reftel.names;

import org.jspecify.annotations.NullMarked;
