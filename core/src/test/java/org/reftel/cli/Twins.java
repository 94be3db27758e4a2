package org.reftel.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.reftel.handling.Handling;
import org.reftel.model.Level;
import org.reftel.model.Marking;
import org.reftel.model.View;

/// Two folders of invented cables that differ only in what a reader may not read: words of hidden paragraphs
/// and header lines, whole hidden cables, names of files. Each hidden text holds a canary, and traps beside
/// it: visible words, the numbers of visible cables, accents that would heal a visible word.
public final class Twins {
    public static final String CANARY = "qzcanary";

    private static final List<String> POSTS = List.of("PORT VELA", "COSTA VERRA", "SANT ORELL");
    private static final List<String> MARKS = List.of("U", "SBU", "C", "C", "S", "C/NF", "S/NF", "");
    private static final List<String> LEVELS = List.of("U", "SBU", "C", "C", "S");
    private static final String[] VOWELS = {"a", "e", "i", "o", "u"};
    private static final String[] CONSONANTS = {"b", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v"};

    private final Random random;
    private final View view;
    private final List<String> words = new ArrayList<>();
    private final List<Cable> cables = new ArrayList<>();
    private int canaries;

    /// A cable as both rooms have it; what is hidden is filled in for each.
    private record Cable(
            String post,
            int serial,
            String level,
            String day,
            List<String> tags,
            String subject,
            String subjectMark,
            List<String> headings,
            List<String> marks,
            List<String> texts,
            int shape,
            int copies) {
        String id() {
            return "12" + post.replace(" ", "") + serial;
        }
    }

    public Twins(long seed, View view) {
        this.random = new Random(seed);
        this.view = view;
        for (int i = 0; i < 40; i++) {
            words.add(word());
        }
        int count = 2 + random.nextInt(4);
        var taken = new TreeSet<String>();
        for (int i = 0; i < count; i++) {
            var cable = cable();
            if (taken.add(cable.id())) {
                cables.add(cable);
            }
        }
    }

    /// Writes both folders.
    public void write(Path one, Path other) throws IOException {
        for (var folder : List.of(one, other)) {
            Files.createDirectories(folder);
            int place = 0;
            for (var cable : cables) {
                boolean gone = !isThere(cable);
                for (int copy = 0; copy < cable.copies(); copy++) {
                    var name = String.format(Locale.ROOT, "%02d%d", place, copy)
                            + (isWhole(cable) ? "" : (CANARY + random.nextInt(1000)));
                    if (!gone || random.nextBoolean()) {
                        var shape = (cable.shape() + copy) % 2;
                        Files.writeString(
                                folder.resolve(name + (shape == 0 ? ".txt" : ".html")),
                                shape == 0 ? telegram(cable) : page(cable),
                                StandardCharsets.UTF_8);
                    }
                }
                place++;
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                var level = isOpen("S/NF") ? "TS" : "S/NF";
                if (!isOpen(level)) {
                    Files.writeString(
                            folder.resolve("9" + i + CANARY + random.nextInt(1000) + ".txt"), hidden(level, i));
                }
            }
            if (random.nextBoolean()) {
                Files.writeString(folder.resolve("zz-" + CANARY + random.nextInt(100) + ".txt"), secret());
            }
        }
    }

    /// What a person may type that has to do with these rooms.
    public List<String> typed() {
        var typed = new ArrayList<String>();
        cables.forEach(cable -> typed.add(cable.id()));
        typed.add("12PORTVELA77");
        typed.add("PORT VELA 78");
        return typed;
    }

    public List<String> words() {
        return List.copyOf(words);
    }

    /// Of whom something is said.
    public static List<String> names() {
        return List.of(
                "Montalde",
                "Ministry of Harbours",
                "MOH",
                "Rui Montalde",
                "Calvery",
                "Calloway",
                "Port Vela",
                "officers");
    }

    private Cable cable() {
        var level = pick(LEVELS);
        int paragraphs = 1 + random.nextInt(6);
        var marks = new ArrayList<String>();
        var texts = new ArrayList<String>();
        var headings = new ArrayList<String>();
        for (int i = 0; i < paragraphs; i++) {
            marks.add(pick(MARKS));
            texts.add(sentence(random.nextInt(4) == 0 ? 60 : 12));
            headings.add(random.nextInt(4) == 0 ? sentence(3).replace(".", "") : "");
        }
        var tags = new TreeSet<String>();
        for (int i = 0; i < 3; i++) {
            tags.add(pick(List.of("PREL", "PGOV", "PHUM", "ECON", "SNAR")));
        }
        return new Cable(
                pick(POSTS),
                70 + random.nextInt(30),
                level,
                String.format(Locale.ROOT, "%02d", 1 + random.nextInt(28)),
                List.copyOf(tags),
                sentence(5).replace(".", "").toUpperCase(Locale.ROOT),
                random.nextInt(4) == 0 ? pick(List.of("U", "C", "S")) : "",
                headings,
                marks,
                texts,
                random.nextInt(2),
                random.nextInt(4) == 0 ? 2 : 1);
    }

    private boolean isOpen(String mark) {
        var parts = mark.split("/", -1);
        return Handling.mayRead(
                view,
                Handling.of(new Marking(
                        Level.valueOf(parts[0]), parts.length > 1 ? List.of(parts[1]) : List.of(), "(" + mark + ")")));
    }

    private boolean isOpen(Cable cable, int paragraph) {
        var mark = cable.marks().get(paragraph);
        return isOpen(mark.isEmpty() ? cable.level() : mark);
    }

    private boolean isThere(Cable cable) {
        for (int i = 0; i < cable.marks().size(); i++) {
            if (isOpen(cable, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWhole(Cable cable) {
        for (int i = 0; i < cable.marks().size(); i++) {
            if (!isOpen(cable, i)) {
                return false;
            }
        }
        return isOpen(cable.level()) && (cable.subjectMark().isEmpty() || isOpen(cable.subjectMark()));
    }

    private String telegram(Cable cable) {
        return routing(cable) + "\n" + body(cable);
    }

    private String routing(Cable cable) {
        boolean open = isOpen(cable.level());
        var fixed = new Random(cable.id().hashCode());
        var random = open ? fixed : this.random;
        var header = new StringBuilder();
        header.append("RR RUEHXX\nDE RUEHPVL #")
                .append(String.format(Locale.ROOT, "%04d", random.nextInt(9999)))
                .append("/01 2671947\n");
        header.append("R ").append(cable.day()).append("1947Z SEP 12\n");
        header.append("FM AMEMBASSY ").append(cable.post()).append('\n');
        header.append("TO RUEHC/SECSTATE WASHDC ")
                .append(1000 + random.nextInt(9000))
                .append('\n');
        for (int i = random.nextInt(3); i > 0; i--) {
            header.append("INFO RUEHXC/")
                    .append(open ? "ALL MARENIA COLLECTIVE" : CANARY.toUpperCase(Locale.ROOT))
                    .append('\n');
        }
        return header.toString();
    }

    private String body(Cable cable) {
        boolean open = isOpen(cable.level());
        var random = open ? new Random(cable.id().hashCode()) : this.random;
        var body = new StringBuilder();
        body.append(printed(cable.level()))
                .append(' ')
                .append(cable.post())
                .append(" ")
                .append(String.format(Locale.ROOT, "%06d", cable.serial()))
                .append("\n\n");
        if (random.nextBoolean()) {
            body.append("SIPDIS\n\n");
        }
        if (!cable.level().equals("U") && !cable.level().equals("SBU")) {
            body.append("E.O. 12958: DECL: 09/")
                    .append(String.format(Locale.ROOT, "%02d", 1 + random.nextInt(28)))
                    .append("/2022\n");
        }
        body.append("TAGS: ").append(String.join(" ", cable.tags())).append('\n');
        boolean told = cable.subjectMark().isEmpty() || isOpen(cable.subjectMark());
        body.append("SUBJECT: ")
                .append(cable.subjectMark().isEmpty() ? "" : "(" + cable.subjectMark() + ") ")
                .append(
                        told
                                ? cable.subject()
                                : CANARY.toUpperCase(Locale.ROOT) + " " + word().toUpperCase(Locale.ROOT))
                .append("\n\n");
        if (random.nextBoolean()) {
            body.append("REF: ")
                    .append(
                            cables.isEmpty()
                                    ? "PORT VELA 77"
                                    : random.nextBoolean()
                                            ? "PORT VELA 7" + random.nextInt(10)
                                            : "SANT ORELL 8" + random.nextInt(10))
                    .append("\n\n");
        }
        for (int i = 0; i < cable.texts().size(); i++) {
            boolean visible = isOpen(cable, i);
            if (!cable.headings().get(i).isEmpty()) {
                var heading = visible ? cable.headings().get(i) : secret();
                var rule = "-".repeat(Math.min(60, heading.length()));
                body.append(rule)
                        .append('\n')
                        .append(wrapped(heading).split("\n", -1)[0])
                        .append('\n')
                        .append(rule)
                        .append("\n\n");
            }
            var mark = cable.marks().get(i);
            body.append(wrapped((i + 1) + ". " + (mark.isEmpty() ? "" : "(" + mark + ") ")
                    + (visible ? cable.texts().get(i) : secret())));
            body.append("\n\n");
        }
        body.append(open ? "CALLOWAY" : CANARY.toUpperCase(Locale.ROOT)).append('\n');
        return body.toString();
    }

    private String page(Cable cable) {
        var subject = cable.subjectMark().isEmpty() && isOpen(cable.level())
                ? cable.subject()
                : isOpen(cable.level()) ? "A CABLE" : secret().toUpperCase(Locale.ROOT);
        return """
            <html><head><title>x</title></head><body>
            <h3>Viewing cable %s, %s</h3>
            <table class='cable'>
            <tr><th>Reference ID</th><th>Created</th><th>Released</th><th>Classification</th><th>Origin</th></tr>
            <tr>
            <td>
            <a href='/cable/2012/09/%s.html'>%s</a>
            </td>
            <td><a href='/date/2012-09_0.html'>2012-09-%s 19:47</a></td>
            <td><a href='/reldate/2012-08-30_0.html'>2012-08-30 01:4%d</a></td>
            <td><a href='/classification/1_0.html' title='secret'>%s</a></td>
            <td><a href='/origin/1_0.html'>Embassy %s</a></td>
            </tr>
            </table>
            <code><pre>%s</pre></code>
            <code><pre>%s</pre></code>
            </div></body></html>
            """.formatted(
                        cable.id(),
                        subject,
                        cable.id(),
                        cable.id(),
                        cable.day(),
                        isOpen(cable.level()) ? 4 : random.nextInt(10),
                        Level.valueOf(cable.level()).label(),
                        capital(cable.post()),
                        block(routing(cable)),
                        block(body(cable)));
    }

    private static String capital(String post) {
        var name = new StringBuilder();
        for (var part : post.split(" ", -1)) {
            name.append(name.isEmpty() ? "" : " ")
                    .append(part.charAt(0))
                    .append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static String block(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "&#x000A;");
    }

    private String hidden(String level, int serial) {
        var mark = level.equals("TS") ? "TS" : level;
        return """
            R 011200Z SEP 12
            FM AMEMBASSY %s
            TO RUEHC/SECSTATE WASHDC 2210
            %s %s 00%04d

            TAGS: PREL PGOV
            SUBJECT: %s

            REF: PORT VELA 77

            1. (%s) %s
            %s
            """.formatted(
                        pick(POSTS),
                        mark.equals("TS") ? "T O P  S E C R E T" : "S E C R E T NOFORN",
                        pick(POSTS),
                        40 + random.nextInt(30),
                        (CANARY + " " + pick(words)).toUpperCase(Locale.ROOT),
                        mark,
                        wrapped(secret()),
                        CANARY.toUpperCase(Locale.ROOT) + serial);
    }

    private static String printed(String level) {
        return switch (level) {
            case "U" -> "UNCLAS";
            case "SBU" -> "UNCLAS SENSITIVE";
            case "C" -> "C O N F I D E N T I A L";
            default -> "S E C R E T";
        };
    }

    /// Names and what is said of them: fuller ones, acronyms and other figures stand in hidden words too.
    private static final List<String> SAYINGS = List.of(
            "Minister Rui Montalde said that the Ministry of Harbours has 1,500 officers",
            "Montalde promised to send 40 radios by June 30",
            "the Ministry of Harbours will open the register next year",
            "the Ambassador met Montalde in Port Vela on September 12",
            "the Ministry of Harbours (MOH) trained 900 officers",
            "MOH asked for seven launches",
            "former Minister Rui Calloway Montalde resigned",
            "Inés Calvery, Under Secretary for Human Rights, announced 31 complaints",
            "the force would grow from 1,200 officers today to 1,450 by June 30 and to 2,000 by the end of 2012");

    /// Hidden words: other ones and as many as it likes each time.
    private String secret() {
        var secret = new StringBuilder(CANARY + canaries++);
        for (int i = random.nextInt(30); i > 0; i--) {
            secret.append(' ')
                    .append(
                            switch (random.nextInt(11)) {
                                case 9, 10 -> pick(SAYINGS) + ".";
                                case 0 -> pick(words);
                                case 1 -> CANARY + word();
                                case 2 -> "see para " + (1 + random.nextInt(6)) + ",";
                                case 3 -> "ref A and septel";
                                case 4 -> "(12 PORT VELA 77)";
                                case 5 -> "Maral\u00e1n";
                                case 6 -> "(C) \"" + pick(words) + "\"";
                                default -> word();
                            });
        }
        return secret.append('.').toString();
    }

    private String sentence(int length) {
        var sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(sentence.isEmpty() ? "" : " ")
                    .append(
                            switch (random.nextInt(34)) {
                                case 30, 31, 32, 33 -> pick(SAYINGS) + ".";
                                case 0 -> "Maral n";
                                case 1 -> "didnQt";
                                case 2 -> "(ref A)";
                                case 3 -> "see para " + (1 + random.nextInt(6));
                                case 4 -> "12 PORT VELA 7" + random.nextInt(10);
                                case 5 -> "septel";
                                default -> pick(words);
                            });
        }
        return sentence.append('.').toString();
    }

    /// No line begins with a figure: it would be the number of a paragraph.
    private static String wrapped(String text) {
        var lines = new StringBuilder();
        int length = 0;
        for (var word : text.split(" ", -1)) {
            boolean figure = Character.isDigit(word.charAt(0)) || word.startsWith("(");
            if (length + word.length() > 64 && !figure) {
                lines.append('\n');
                length = 0;
            } else if (length > 0) {
                lines.append(' ');
            }
            lines.append(word);
            length += word.length() + 1;
        }
        return lines.toString();
    }

    private String word() {
        var word = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            word.append(CONSONANTS[random.nextInt(CONSONANTS.length)]).append(VOWELS[random.nextInt(VOWELS.length)]);
        }
        return word.toString();
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
