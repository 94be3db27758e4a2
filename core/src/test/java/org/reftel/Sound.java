package org.reftel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reftel.ingest.Extraction;
import org.reftel.model.Block;
import org.reftel.model.Document;
import org.reftel.model.Findings;
import org.reftel.model.Repair;
import org.reftel.model.Span;

/// What holds for every document of every source: nothing is lost, nothing is made up.
///
/// Written without the program's own checks, so that a flaw there does not hide one here.
final class Sound {
    private static final Extraction EXTRACTION = new Extraction();

    private Sound() {}

    /// The documents of `bytes`, after everything about them was checked.
    static List<Document> check(String what, byte[] bytes) {
        try {
            var documents = Stages.read("source", bytes).documents();
            documents.forEach(Sound::check);
            return documents;
        } catch (RuntimeException | StackOverflowError | AssertionError wrong) {
            throw new AssertionError(what + ": " + wrong, wrong);
        }
    }

    static void check(Document document) {
        undoingTheRepairsGivesTheExtract(document);
        everyCharacterIsAccountedFor(document);
        addressesAreUnique(document);
        whatIsSaidReReads(document);
    }

    static void whatIsSaidReReads(Document document) {
        whatIsSaidReReads(document, EXTRACTION.of(document));
    }

    static void whatIsSaidReReads(Document document, Findings findings) {
        new SaidSound(document).check(findings);
    }

    /// The words of paragraphs and subjects, in order.
    static List<String> words(List<Document> documents) {
        var words = new ArrayList<String>();
        for (var document : documents) {
            words.add(document.id());
            document.header().subject().optional().ifPresent(words::add);
            var reading = document.reading();
            for (var paragraph : document.paragraphs()) {
                words.add(paragraph.address() + " " + reading.prose(paragraph).text());
            }
        }
        return words;
    }

    private static void undoingTheRepairsGivesTheExtract(Document document) {
        var extract = document.extract().text();
        var reading = document.reading().text();
        var undone = new StringBuilder();
        int at = 0;
        int done = 0;
        var applied = document.repairs().stream()
                .filter(Repair::applied)
                .sorted(Comparator.comparing(Repair::at))
                .toList();
        for (var repair : applied) {
            int start = at + repair.at().start() - done;
            undone.append(reading, at, start);
            assertThat(reading.startsWith(repair.becomes(), start))
                    .as("%s in the reading", repair)
                    .isTrue();
            undone.append(extract, repair.at().start(), repair.at().end());
            at = start + repair.becomes().length();
            done = repair.at().end();
        }
        undone.append(reading, at, reading.length());
        assertThat(undone.toString().equals(extract))
                .as("undoing the repairs gives the extract")
                .isTrue();
    }

    private static void everyCharacterIsAccountedFor(Document document) {
        var text = document.extract().text();
        var telegram = document.extract().telegram();
        byte[] owners = new byte[text.length()];
        var header = document.header();
        header.labelled().forEach(labelled -> own(owners, labelled.at()));
        document.unplaced().forEach(span -> own(owners, span));
        document.pageLines().forEach(line -> own(owners, line.at()));
        for (var block : document.body()) {
            block.spans().forEach(span -> own(owners, span));
        }
        for (int i = telegram.start(); i < telegram.end(); i++) {
            if (owners[i] != 1 && !isBlank(text.charAt(i))) {
                var place = text.substring(Math.max(0, i - 30), Math.min(text.length(), i + 30));
                assertThat((int) owners[i])
                        .as("owners of character %d, in: %s", i, place.replace("\n", "\\n"))
                        .isEqualTo(1);
            }
        }
        boolean[] facts = new boolean[text.length()];
        document.extract().facts().forEach(fact -> {
            for (int i = fact.at().start(); i < fact.at().end(); i++) {
                facts[i] = true;
            }
        });
        for (int i = 0; i < text.length(); i++) {
            boolean outside = i < telegram.start() || i >= telegram.end();
            if (outside && !facts[i] && owners[i] == 0 && !isBlank(text.charAt(i))) {
                assertThat(facts[i]).as("character %d is a fact", i).isTrue();
            }
        }
    }

    private static void own(byte[] owners, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if (owners[i] < 100) {
                owners[i]++;
            }
        }
    }

    private static void addressesAreUnique(Document document) {
        assertThat(document.paragraphs().stream().map(Block.Paragraph::address)).doesNotHaveDuplicates();
        assertThat(document.id()).isNotEmpty();
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || Character.isWhitespace(c);
    }
}
