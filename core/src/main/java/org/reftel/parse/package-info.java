/// Extract and repairs to a document: header, body, marks, references, cross-checks. Read [Parser] first.
@NullMarked
package org.reftel.parse;

import org.jspecify.annotations.NullMarked;
