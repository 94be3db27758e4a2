/// Pages for people, made on the server and whole without scripts. Each page is a class that asks the desk and a record
/// of what its template shows; templates stand in `src/main/jte` under the name of the page. Read [Site] first.
@NullMarked
package org.reftel.serve.web;

import org.jspecify.annotations.NullMarked;
