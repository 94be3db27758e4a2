package org.reftel.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {
    @Test
    void plainTextStaysAsItIs() {
        assertThat(Visible.line("Misión de observación: ¶3, 40 % – “sí”"))
                .isEqualTo("Misión de observación: ¶3, 40 % – “sí”");
    }

    @Test
    void anEscapeSequenceIsShownAndNotCarriedOut() {
        assertThat(Visible.line("a\u001b[2Jb\u0007\u007f\r")).isEqualTo("a␛[2Jb␇␡␍");
    }

    @Test
    void marksThatTurnTheOrderOfLettersAreShown() {
        assertThat(Visible.line("a\u202eb\u2066c\u200fd\u0085e\u009bf"))
                .isEqualTo("a<U+202E>b<U+2066>c<U+200F>d<U+0085>e<U+009B>f");
    }

    @Test
    void anInvisibleLetterOfTheTagBlockAndHalfAPairAreShown() {
        assertThat(Visible.line("a\udb40\udc41b\ud800c")).isEqualTo("a<U+E0041>b<U+D800>c");
    }

    @Test
    void inSeveralLinesLineFeedsStay() {
        assertThat(Visible.lines("a\r\nb\tc\rd")).isEqualTo("a\nb    c␍d");
    }
}
