/// Extract to repairs: one class a rule. Read [Repairs] first.
@NullMarked
package org.reftel.repair;

import org.jspecify.annotations.NullMarked;
