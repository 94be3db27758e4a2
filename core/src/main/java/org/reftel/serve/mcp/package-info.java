/// The room as tools for an assistant (Model Context Protocol): over standard input and output, and over HTTP
/// behind the same door as everything else. An answer holds citations and the words of paragraphs, is bounded in
/// size, and comes from the desk of the reader of the request. Read [Assistant] first.
@NullMarked
package org.reftel.serve.mcp;

import org.jspecify.annotations.NullMarked;
