package org.reftel.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceMapTest {
    @Test
    void neighbouringCopiesAreOnePiece() {
        var builder = new SourceMap.Builder("harbour");
        builder.copy(0, 3).copy(3, 7);

        assertThat(builder.map().pieces()).hasSize(1);
        assertThat(builder.text()).isEqualTo("harbour");
    }

    @Test
    void aRangeAcrossMarkUpCoversTheMarkUp() {
        var source = "the <b>port</b> &amp; sea";
        var builder = new SourceMap.Builder(source);
        builder.copy(0, 4).copy(7, 11).copy(15, 16).replace(16, 21, "&").copy(21, 25);
        var map = builder.map();

        assertThat(builder.text()).isEqualTo("the port & sea");
        assertThat(map.toSource(new Span(0, 8)).of(source)).isEqualTo("the <b>port");
        assertThat(map.toSource(new Span(9, 10)).of(source)).isEqualTo("&amp;");
        assertThat(map.toSource(new Span(4, 14)).of(source)).isEqualTo("port</b> &amp; sea");
        assertThat(map.toSource(new Span(11, 14)).of(source)).isEqualTo("sea");
    }

    @Test
    void anIdentityMapShiftsByItsStart() {
        assertThat(SourceMap.identity(new Span(10, 20)).toSource(new Span(2, 4)))
                .isEqualTo(new Span(12, 14));
    }
}
