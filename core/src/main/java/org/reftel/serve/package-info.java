/// The record room over HTTP: pages for people (`web`), REST (`api`) and tools for assistants (`mcp`). Every
/// answer comes from the desk, as the reader of the request; `http` holds what all three share: the door and the
/// visit. Read [Server] first.
@NullMarked
package org.reftel.serve;

import org.jspecify.annotations.NullMarked;
