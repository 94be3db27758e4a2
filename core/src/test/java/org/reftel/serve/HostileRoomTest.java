package org.reftel.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.reftel.file.Kinds;
import org.reftel.ingest.Filing;
import org.reftel.model.file.Draft;
import org.reftel.model.file.FileEntry;
import org.reftel.serve.Browser.Look;

/// A room whose every word attacks the page that shows it: 2,000 payloads in paragraphs, each also in header fields,
/// file names or addresses. Nothing runs, nothing is asked of anybody else, no element is made, and all is shown.
class HostileRoomTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final int PAYLOADS = 2_000;
    private static final int IN_RECORD = 50;

    /// What a text must not have made: elements that carry the payloads' mark, handlers, addresses that run, forms and
    /// frames that are not ours, and characters that turn or move what is shown.
    private static final String DAMAGE = """
        () => {
          const found = [];
          for (const e of document.querySelectorAll('*')) {
            for (const a of e.attributes) {
              if (a.name.startsWith('on') || a.name === 'data-owned' || a.name === 'style' || a.name === 'srcdoc') {
                found.push(e.tagName + ' has ' + a.name);
              }
              if (/^(href|src|action|formaction|xlink:href|data)$/.test(a.name)
                  && !/^(#|\\/(?!\\/)|\\?|https?:\\/\\/evil\\.test)/.test(a.value)) {
                found.push(e.tagName + ' ' + a.name + '=' + a.value);
              }
              if (/^(src|action|formaction)$/.test(a.name) && !/^\\/(?!\\/)/.test(a.value)) {
                found.push(e.tagName + ' loads ' + a.value);
              }
            }
          }
          for (const name of ['img', 'iframe', 'object', 'embed', 'base', 'style', 'template', 'math', 'video',
              'marquee', 'textarea:not(.writes textarea)', 'meta[http-equiv]']) {
            if (document.querySelector(name)) {
              found.push(name);
            }
          }
          if (document.querySelectorAll('main').length !== 1 || document.querySelectorAll('#main').length !== 1) {
            found.push('another main');
          }
          if (window.owned !== undefined) {
            found.push('a script ran');
          }
          const raw = document.body.textContent.match(/[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u00ad]/);
          if (raw) {
            found.push('U+' + raw[0].charCodeAt(0).toString(16) + ' in '
                + document.body.textContent.slice(Math.max(0, raw.index - 40), raw.index + 40));
          }
          return found;
        }
        """;

    private static final Pattern MARK = Pattern.compile("zq\\d{4}z");

    @TempDir
    static Path folder;

    private static Served served;
    private static List<String> payloads;

    /// Of all records; payloads can hide a number from us, and none is lost for that.
    private static List<String> ids;

    @BeforeAll
    static void serve() throws IOException {
        payloads = Payloads.first(PAYLOADS);
        var cables = Files.createDirectories(folder.resolve("cables"));
        for (int from = 0; from < PAYLOADS; from += IN_RECORD) {
            Files.write(cables.resolve(name(from)), cable(from).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(cables.resolve("page.html"), page().getBytes(StandardCharsets.UTF_8));
        Files.write(cables.resolve("bytes.txt"), new byte[] {(byte) 0xc3, 0x28, '<', 'b', '>', (byte) 0xff, 0, 1, 2});
        served = Served.of(folder.resolve("room"), cables);
        ids = served.get("/catalogue.csv")
                .body()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).as("a record for each file").hasSize(PAYLOADS / IN_RECORD + 1);
    }

    @AfterAll
    static void close() throws IOException {
        served.close();
    }

    /// A name that a file system takes.
    private static String name(int from) {
        return payloads.get(from).replaceAll("[/\\x00\\uD800]", "_").replaceAll("\\.+", ".") + "-" + from + ".txt";
    }

    /// One line, as a telegram has it.
    private static String line(int number) {
        return payloads.get(number).replaceAll("[\\r\\n]", " ");
    }

    /// As a form sends it: in UTF-8, which has no halves of a pair.
    private static String typed(int number) {
        return new String(line(number).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String cable(int from) {
        var text = new StringBuilder("VZCZCXRO44" + (10 + from / IN_RECORD) + "\nPP RUEHMO\nDE RUEHPVL #"
                + serial(from) + "/01 0461622\nZNY CCCCC ZZH\nP 151622Z FEB 11\nFM AMEMBASSY PORT VELA "
                + line(from) + "\nTO RUEHC/SECSTATE WASHDC PRIORITY 1182 " + line(from + 1)
                + "\nINFO RUEHMO/AMEMBASSY " + line(from + 2) + "\n\nC O N F I D E N T I A L PORT VELA 00"
                + serial(from) + "\n\nSIPDIS\n\nPASS TO " + line(from + 3)
                + "\n\nE.O. 12958: DECL: 02/14/2021\nTAGS: PREL PGOV " + line(from + 4) + "\nSUBJECT: " + line(from + 5)
                + "\n\nREF: A. 10 PORT VELA 902 " + line(from + 6) + "\n     B. " + line(from + 7)
                + "\n\nClassified By: " + line(from + 8) + " for reasons 1.4 (b) and (d).\n\n");
        for (int i = 0; i < IN_RECORD; i++) {
            if (i % 10 == 3) {
                text.append(line(from + i)).append("\n\n");
            }
            text.append(i + 1)
                    .append(". (C) Minister ")
                    .append(line(from + i))
                    .append(" promised to train 40 officers of the Harbour Police by June 30. \n\n");
        }
        return text.append(line(from + 9)).append("\n").toString();
    }

    private static String serial(int from) {
        return Integer.toString(1000 + from / IN_RECORD);
    }

    /// The same as entities, in the page of a viewer.
    private static String page() {
        var escaped = payloads.subList(0, IN_RECORD).stream()
                .map(words -> words.replaceAll("[\\x00-\\x1f]", " ")
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;"))
                .toList();
        return "<html><head><title>Viewing cable 11PORTVELA900, " + escaped.getFirst()
                + "</title></head><body><table class='cable'><tr><th>Reference ID</th><th>Created</th><th>Released</th>"
                + "<th>Classification</th><th>Origin</th></tr><tr><td><a href='/c.html'>11PORTVELA900</a></td>"
                + "<td><a href='javascript:alert(1)'>2011-05-19 20:41</a></td><td>2012-09-03 21:09</td>"
                + "<td>CONFIDENTIAL</td><td>" + escaped.get(1)
                + "</td></tr></table><p>Appears in these articles:<br><a href='javascript:alert(1)'>javascript:alert(1)"
                + "</a></p><pre>VZCZCXRO5218\nOO RUEHMO\nDE RUEHPVL #0900/01 1392041\nZNY CCCCC ZZH\nO 192041Z MAY 11\n"
                + "FM AMEMBASSY PORT VELA\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 1351</pre>"
                + "<pre>C O N F I D E N T I A L PORT VELA 000900\n\nSIPDIS\n\nE.O. 12958: DECL: 05/18/2021\n"
                + "TAGS: PHUM, PREL\nSUBJECT: " + escaped.get(2) + "\n\nClassified By: " + escaped.get(3)
                + " for reasons 1.4 (b) and (d).\n\n"
                + escaped.stream()
                        .map(words -> "¶" + (escaped.indexOf(words) + 1) + ". (C) " + words + " was said.\n\n")
                        .collect(Collectors.joining())
                + "</pre></body></html>";
    }

    @Test
    void everyRecordShowsItsWordsAndDoesNothing() {
        var shown = new TreeSet<String>();
        try (var tab = BROWSER.tab(served, Look.wide())) {
            for (var id : ids) {
                tab.open("/" + id);
                unharmed(tab);
                MARK.matcher(tab.find("main").textContent()).results().forEach(mark -> shown.add(mark.group()));
            }
        }
        var missing = new TreeSet<String>();
        for (int i = 0; i < PAYLOADS; i++) {
            if (!shown.contains(Payloads.mark(i))) {
                missing.add(Payloads.mark(i));
            }
        }
        assertThat(missing).as("payloads that no page shows").isEmpty();
    }

    @Test
    void everyOtherScreenShowsTheirWordsAndDoesNothing() {
        try (var tab = BROWSER.tab(served, Look.of(390))) {
            for (var path : List.of(
                    "/",
                    "/11PORTVELA900",
                    "/wanted",
                    "/doubtful",
                    "/browse",
                    "/browse/PORTVELA",
                    "/tags",
                    "/dates",
                    "/classes",
                    "/parties",
                    "/promises",
                    "/trace?q=Harbour+Police",
                    "/trace?q=officers",
                    "/text/" + ids.getLast(),
                    "/text/11PORTVELA900",
                    "/copies/" + ids.getLast(),
                    "/help/named",
                    "/help/cable?id=" + ids.get(1),
                    "/help/query")) {
                tab.open(path);
                unharmed(tab);
                assertThat(tab.overflow())
                        .as("%s is wider than the window by", path)
                        .isZero();
            }
        }
    }

    /// Whoever writes into files may write anything, and each form shows it again.
    @Test
    void filesAndFormsShowTheirWordsAndDoNothing() throws IOException {
        var day = Optional.of(LocalDate.of(2012, 5, 1));
        for (int from = 0; from < 200; from += 20) {
            var code = "HOSTILE" + (char) ('A' + from / 20);
            var drafts = new ArrayList<Draft>();
            for (int i = from; i < from + 20; i += 2) {
                var fields = new TreeMap<>(Map.of("party", typed(i), "role", "accused"));
                drafts.add(new Draft(
                        "party", day, "", fields, List.of(typed(i + 1)), List.of(), FileEntry.NONE, Optional.empty()));
            }
            served.room()
                    .filing()
                    .open(
                            new Filing.Opening(
                                    typed(from),
                                    code,
                                    Kinds.shipped("case").orElseThrow(),
                                    typed(from + 1),
                                    day,
                                    Optional.empty(),
                                    drafts),
                            typed(from + 2));
        }
        try (var tab = BROWSER.tab(served, Look.of(390))) {
            for (var path : List.of(
                    "/files",
                    "/files/funnel",
                    "/files/choose?cite=%3Cimg%20src=x%20onerror=alert(1)%3E&words=%22%3E%3Cscript%3E",
                    "/files/open?title=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&from-trace=%3C/textarea%3E%3Cb%3E",
                    "/file/HOSTILEA",
                    "/file/HOSTILEB",
                    "/file/HOSTILEJ",
                    "/file/HOSTILEC/add",
                    "/file/HOSTILEC/add?type=party-leaves",
                    "/file/HOSTILED/add?corrects=1&cite=%3C/textarea%3E%3Cscript%3Ealert(1)%3C/script%3E")) {
                tab.open(path);
                unharmed(tab);
                assertThat(tab.overflow())
                        .as("%s is wider than the window by", path)
                        .isZero();
            }
        }
    }

    @Test
    void anAddressIsWordsToo() {
        var addresses = new ArrayList<String>();
        for (int i : new int[] {0, 2, 51, 62, 108, 202, 350, 41, 44, 46}) {
            var words =
                    URLEncoder.encode(payloads.get(i), StandardCharsets.UTF_8).replace("+", "%20");
            addresses.add("/trace?q=" + words);
            addresses.add("/?words=" + words + "&from=" + words + "&since=" + words);
            addresses.add("/help/cable?id=" + words);
            addresses.add("/promises?of=" + words);
        }
        try (var tab = BROWSER.tab(served, Look.wide())) {
            for (var address : addresses) {
                tab.open(address);
                unharmed(tab);
            }
        }
    }

    @Test
    void thisTestWouldSeeDamage() {
        try (var tab = BROWSER.tab(served, Look.wide())) {
            tab.open("/help/keys");
            tab.page()
                    .evaluate(
                            "() => document.querySelector('main').append(document.createElement('iframe'), '\\u202e')");
            assertThat((List<?>) tab.page().evaluate(DAMAGE)).hasSize(2);
        }
    }

    private static void unharmed(Tab tab) {
        assertThat((List<?>) tab.page().evaluate(DAMAGE)).as(tab.path()).isEmpty();
        assertThat(tab.noted()).as(tab.path()).isEmpty();
    }
}
