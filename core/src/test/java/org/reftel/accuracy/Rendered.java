package org.reftel.accuracy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reftel.Stages;
import org.reftel.accuracy.Labels.Label;
import org.reftel.grammar.Words;
import org.reftel.model.Document;

/// Labelled paragraphs as a telegram of another post, in one of several shapes.
final class Rendered {
    private Rendered() {}

    /// The ways one and the same telegram is laid out.
    enum Layout {
        ONE_LINE,
        WRAPPED,
        VIEWER_PAGE
    }

    /// A document that says the paragraphs, and the labels under its addresses.
    ///
    /// @param left how many labels fell away, because a paragraph was not read as it was written
    record Telegram(Document document, List<Label> labels, int left) {}

    static Telegram of(List<Swapped.Paragraph> paragraphs, LocalDate sent, String post, Layout layout) {
        var text = telegram(paragraphs, sent, post, layout);
        var document = Stages.read("telegram.txt", text.getBytes(StandardCharsets.UTF_8))
                .documents()
                .getFirst();
        var words = Words.of(document);
        var labels = new ArrayList<Label>();
        int left = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean same = i < words.size()
                    && words.get(i).text().equals(paragraphs.get(i).text());
            for (var label : paragraphs.get(i).labels()) {
                if (same) {
                    labels.add(new Label(
                            label.set(),
                            words.get(i).block().address(),
                            label.kind(),
                            label.start(),
                            label.end(),
                            label.attributes()));
                } else {
                    left++;
                }
            }
        }
        return new Telegram(document, labels, left);
    }

    private static String telegram(List<Swapped.Paragraph> paragraphs, LocalDate sent, String post, Layout layout) {
        var out = new StringBuilder();
        var group = sent.format(DateTimeFormatter.ofPattern("dd'1200Z' MMM yy", Locale.ENGLISH))
                .toUpperCase(Locale.ROOT);
        var year = sent.format(DateTimeFormatter.ofPattern("yy", Locale.ENGLISH));
        if (layout == Layout.VIEWER_PAGE) {
            out.append("<html><body><table class='cable'><tr><th>Reference"
                            + " ID</th><th>Created</th><th>Classification</th>")
                    .append("<th>Origin</th></tr><tr><td>")
                    .append(year)
                    .append(post)
                    .append("415</td><td>")
                    .append(sent)
                    .append(" 12:00</td><td>CONFIDENTIAL</td><td>Embassy ")
                    .append(post)
                    .append("</td></tr></table><code><pre>");
        }
        out.append("VZCZCXRO4321\nRR RUEHXX\nDE RUEHXX #0415/01 ")
                .append("%03d1200".formatted(sent.getDayOfYear()))
                .append("\nZNY CCCCC ZZH\nR ")
                .append(group)
                .append("\nFM AMEMBASSY ")
                .append(post)
                .append("\nTO RUEHC/SECSTATE WASHDC 1234\nBT\nC O N F I D E N T I A L ")
                .append(post)
                .append(" 000415\n\n"
                        + "SIPDIS\n\n"
                        + "E.O. 12958: DECL: 01/01/2029\n"
                        + "TAGS: PREL PGOV\n"
                        + "SUBJECT: A REPORT ON MANY THINGS\n\n");
        int number = 1;
        for (var paragraph : paragraphs) {
            var line = number++ + ". (C) " + paragraph.text();
            out.append(layout == Layout.WRAPPED ? wrapped(line) : line).append("\n\n");
        }
        out.append("HARROW\n");
        if (layout == Layout.VIEWER_PAGE) {
            return out.append("</pre></code></body></html>").toString();
        }
        return out.toString();
    }

    private static String wrapped(String line) {
        var out = new StringBuilder();
        int column = 0;
        for (var word : line.split(" ", -1)) {
            if (column + word.length() > 66 && column > 0) {
                out.append('\n');
                column = 0;
            } else if (column > 0) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
        }
        return out.toString();
    }
}
