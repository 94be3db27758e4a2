/// Sentences, words, clauses and voices: what the rules of `names` and `statement` stand on. Comes in: a document.
/// Goes out: its paragraphs as [Words], and who speaks in each sentence. Read [Words] first. Knows nothing of
/// meaning.
@NullMarked
package org.reftel.grammar;

import org.jspecify.annotations.NullMarked;
