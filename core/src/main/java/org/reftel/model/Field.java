package org.reftel.model;

import java.util.List;
import java.util.Optional;

/// A header field is found, missing, or there but unreadable. It is never null.
public sealed interface Field<T> {

    /// @param at where it is printed; for an inferred value, what it was inferred from
    /// @param variants other places of the same copy that give it, where they differ from the leading one or
    /// confirm it
    record Found<T>(T value, Span at, Basis basis, List<Found<T>> variants) implements Field<T> {
        public Found {
            variants = List.copyOf(variants);
        }

        public Found(T value, Span at) {
            this(value, at, Basis.STATED, List.of());
        }

        public Found<T> with(List<Found<T>> others) {
            return new Found<>(value, at, basis, others);
        }
    }

    record Missing<T>() implements Field<T> {}

    record Unreadable<T>(Problem why) implements Field<T> {}

    static <T> Field<T> found(T value, Span at) {
        return new Found<>(value, at);
    }

    static <T> Field<T> inferred(T value, Span from) {
        return new Found<>(value, from, Basis.INFERRED, List.of());
    }

    static <T> Field<T> missing() {
        return new Missing<>();
    }

    /// The value when it was found.
    default Optional<T> optional() {
        return switch (this) {
            case Found<T>(var value, var _, var _, var _) -> Optional.of(value);
            case Missing<T>() -> Optional.empty();
            case Unreadable<T>(var _) -> Optional.empty();
        };
    }
}
