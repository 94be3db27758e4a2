/// Query and hits as data, and the port to the engine. [SearchIndex] is the port, [QueryParser] what people type.
@NullMarked
package org.reftel.search;

import org.jspecify.annotations.NullMarked;
