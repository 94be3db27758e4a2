/// Reads the configuration, chooses the engines and calls constructors. Read [Main] first; nothing else names an
/// engine.
@NullMarked
package org.reftel.main;

import org.jspecify.annotations.NullMarked;
