/// What every answer over HTTP passes: who may come in ([Door]), whose eyes it is for ([Visit]), and the headers
/// that keep a hostile text from doing anything but being shown ([Headers]).
@NullMarked
package org.reftel.serve.http;

import org.jspecify.annotations.NullMarked;
