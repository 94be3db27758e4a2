package org.reftel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A page as a text that is handed on.
class PageMarkdownTest {
    private static String print(Page page) {
        var out = new StringWriter();
        var writer = new PrintWriter(out);
        PageMarkdown.print(writer, page);
        writer.flush();
        return out.toString();
    }

    @Test
    void aTableKeepsEveryCellAndNamesEveryColumn() {
        var page = new Page()
                .add(new Page.Title("HARBOUR POLICE"))
                .table(
                        "COUNTED",
                        List.of(
                                Page.Column.of("what").in(Page.Way.ONCE),
                                Page.Column.of("value").in(Page.Way.RIGHT)),
                        List.of(List.of("boats", "7"), List.of("boats", "12")))
                .add(new Page.Flow("IN ORDER", false, List.of("118 ¶2", "266 ¶4")))
                .add(new Page.Flow("REPEATED", true, List.of("one", "two")))
                .add(new Page.Whole("  ¶2 (C)", "11VELA118/2", "First.\nSecond."));
        assertThat(print(page)).isEqualTo("""
                # HARBOUR POLICE

                ## COUNTED

                | what | value |
                | --- | ---: |
                | boats | 7 |
                | boats | 12 |

                ## IN ORDER

                118 ¶2 \\| 266 ¶4

                ## REPEATED

                - one
                - two

                **¶2 (C)** 11VELA118/2

                > First.
                >
                > Second.

                """);
    }

    @Test
    void textOfACableIsNoMarkup() {
        var page = new Page()
                .line(0, "<script>alert(1)</script> & *bold* [link](http://x) `code` | \u001b[2J")
                .line(0, "# no heading")
                .line(0, "12. no list")
                .line(0, "- no list either");
        assertThat(print(page)).isEqualTo("""
                &lt;script&gt;alert(1)&lt;/script&gt; &amp; \\*bold\\* \\[link\\](http://x) \\`code\\` \\| ␛\\[2J

                \\# no heading

                12\\. no list

                \\- no list either

                """);
    }
}
