/// Document and room view to links: references resolved, copies collated, addresses kept. Read [References] first.
@NullMarked
package org.reftel.link;

import org.jspecify.annotations.NullMarked;
