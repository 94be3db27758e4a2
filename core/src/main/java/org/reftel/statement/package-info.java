/// What a document says: figures, commitments, meetings, roles, events, descriptions, times. Comes in: words and
/// names of a document. Goes out: [org.reftel.model.Statement]s, each with its span. One class a kind; read
/// [Statements] first. What became of a promise is not asked here (`follow`).
@NullMarked
package org.reftel.statement;

import org.jspecify.annotations.NullMarked;
