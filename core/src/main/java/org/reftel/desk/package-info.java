/// The one door for reading: every command that shows something asks here. Read [Desk] first.
@NullMarked
package org.reftel.desk;

import org.jspecify.annotations.NullMarked;
