package org.reftel.model;

import java.math.BigDecimal;

/// How much: one number with its bound, or a range.
public sealed interface Amount {
    /// @param bound of what the text says about it
    record Value(BigDecimal value, Bound bound) implements Amount {
        public Value {
            value = plain(value);
        }
    }

    record Range(BigDecimal low, BigDecimal high) implements Amount {
        public Range {
            low = plain(low);
            high = plain(high);
        }
    }

    /// How a number is meant.
    enum Bound {
        EXACT("="),
        OVER(">"),
        UNDER("<"),
        ABOUT("~");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }

        /// As the interchange format writes it.
        public String sign() {
            return sign;
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
