package org.reftel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the entries of the coverage table (`docs/reference/systems.md`) whose acceptance a test shows.
/// `SystemsTest` writes the table from these.
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Accepts {
    String[] value();
}
