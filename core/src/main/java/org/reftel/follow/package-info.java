/// What became of what was said: figures as series through time, promises with what later paragraphs say of them,
/// meetings that were planned and those that were held, and passages that only repeat.
///
/// Comes in: statements, each with the paragraph that it is cited by ([Cited]). Goes out: [Series], [Promise],
/// [Met], [Holding], [Repeat]. Everything is computed when it is asked for, from what the asker may see. What is
/// proposed and not stated says so, with its reason; a person decides. Read [Series] first. Nothing here reads a
/// room.
@NullMarked
package org.reftel.follow;

import org.jspecify.annotations.NullMarked;
