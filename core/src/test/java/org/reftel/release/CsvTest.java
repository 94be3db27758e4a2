package org.reftel.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        Csv.write(
                out,
                new Sheet("id", "quote", ">count", "tags")
                        .row("11PORTVELA7", "He said \"no\",\nthen left", 3, List.of("PREL", "MX"))
                        .row("11PORTVELA8", " =1+1", 0, List.of()));
        out.flush();
        assertThat(text.toString())
                .isEqualTo("id,quote,count,tags\r\n"
                        + "11PORTVELA7,\"He said \"\"no\"\",\nthen left\",3,PREL; MX\r\n"
                        + "11PORTVELA8,\" =1+1\",0,\r\n");
    }
}
