package org.reftel.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.reftel.follow.Cited;
import org.reftel.follow.Holding;
import org.reftel.follow.Met;
import org.reftel.follow.Promise;
import org.reftel.follow.Repeat;
import org.reftel.follow.Series;
import org.reftel.model.Block;
import org.reftel.model.CatalogueEntry;
import org.reftel.model.Link;
import org.reftel.model.PartyKind;
import org.reftel.model.Problem;
import org.reftel.model.Query;
import org.reftel.model.Statement;

/// What the room holds on a party, a record, a paragraph or words: what was counted, promised and met, and every
/// paragraph in order of time.
///
/// @param typed as the reader wrote it
/// @param canonical the query as it was read, in its canonical spelling
/// @param subject what the query was taken for
/// @param records in order of time, undated ones last
/// @param spoken of how many of them the account speaks: of a party the latest, of words those that are shown
/// @param held how many records the room holds
/// @param problems what was repaired in the query, or left out
public record Trace(
        String typed,
        Query query,
        String canonical,
        Subject subject,
        Account account,
        List<InRecord> records,
        int spoken,
        int held,
        List<Problem> problems) {
    public Trace {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }

    public int paragraphs() {
        return records.stream().mapToInt(r -> r.addresses().size()).sum();
    }

    /// The same with some of its records.
    ///
    /// @param first how many are gone by
    public Trace window(int first, int most) {
        int from = Math.clamp(first, 0, records.size());
        int to = (int) Math.min((long) from + most, records.size());
        return new Trace(typed, query, canonical, subject, account, records.subList(from, to), spoken, held, problems);
    }

    /// What a query was taken for.
    public sealed interface Subject {
        /// Words, looked for in the text.
        record Words() implements Subject {}

        /// One party.
        record Whom(Who party) implements Subject {}

        /// Parties that fit; none is chosen, and the account is empty.
        record Several(List<Who> candidates) implements Subject {
            public Several {
                candidates = List.copyOf(candidates);
            }
        }

        /// A record, or one paragraph of it.
        ///
        /// @param address empty for the whole record
        /// @param from what refers to it
        /// @param to what it refers to
        record Which(CatalogueEntry entry, String address, List<Link> from, List<Link> to) implements Subject {
            public Which {
                from = List.copyOf(from);
                to = List.copyOf(to);
            }
        }
    }

    /// A party as the records that the reader sees print it.
    ///
    /// @param variants other names printed
    /// @param why one line for each join: the rule and what it joined
    /// @param apart parties with names like it, which are others
    /// @param unresolved mentions that may mean it, and nothing says so
    /// @param paragraphs how many name it
    /// @param records how many name it
    /// @param posts that wrote these, in order of name: what tells it from a namesake
    public record Who(
            PartyKind kind,
            String name,
            String acronym,
            List<String> variants,
            List<String> why,
            List<Near> apart,
            List<Near> unresolved,
            int paragraphs,
            int records,
            List<String> posts) {
        public Who {
            posts = List.copyOf(posts);
            variants = List.copyOf(variants);
            why = List.copyOf(why);
            apart = List.copyOf(apart);
            unresolved = List.copyOf(unresolved);
        }
    }

    /// A name near another.
    ///
    /// @param why it stays apart
    public record Near(PartyKind kind, String name, int paragraphs, String why) {}

    /// What is said of the subject, each line with its paragraph. Passages that only repeat are counted once.
    ///
    /// @param counted figures as series
    /// @param promised what binds somebody, in order of time
    /// @param asked requests, suggestions, offers, forecasts
    /// @param held offices and who held them, in order of time
    /// @param answering who answers for a promise of an organisation whose head has changed
    /// @param repeated passages among the paragraphs of the trace that repeat older ones
    public record Account(
            List<Series> counted,
            List<Promise> promised,
            List<Promise> asked,
            List<Met> met,
            List<Holding> held,
            List<Cited<Statement.Description>> described,
            List<Cited<Statement.Event>> happened,
            List<Answering> answering,
            List<Repeat> repeated) {
        public static final Account EMPTY = new Account(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public Account {
            counted = List.copyOf(counted);
            promised = List.copyOf(promised);
            asked = List.copyOf(asked);
            met = List.copyOf(met);
            held = List.copyOf(held);
            described = List.copyOf(described);
            happened = List.copyOf(happened);
            answering = List.copyOf(answering);
            repeated = List.copyOf(repeated);
        }
    }

    /// Who answers for a word that was given or asked for: what an office promised outlives its holder.
    ///
    /// @param organisation at whose head they stood
    /// @param persons who held the office then, and everybody since
    public record Answering(Cited<Statement.Commitment> given, String organisation, List<String> persons) {
        public Answering {
            persons = List.copyOf(persons);
        }

        /// Whether it is for this one.
        public boolean isFor(Promise promise) {
            return promise.given().spot().isSame(given.spot())
                    && promise.given().said().equals(given.said());
        }
    }

    /// One record that fits.
    ///
    /// @param addresses of the paragraphs that fit, in document order; empty when only the header or a field
    ///     fits
    /// @param passages their words; empty for records after the first [Question#shown()]
    public record InRecord(CatalogueEntry entry, List<String> addresses, List<InParagraph> passages) {
        public InRecord {
            addresses = List.copyOf(addresses);
            passages = List.copyOf(passages);
        }
    }

    /// One paragraph that holds words of the query.
    ///
    /// @param citation `09VELA2776/9bis`
    /// @param lit ranges of `text` to light up
    public record InParagraph(String citation, String address, Block.Paragraph paragraph, String text, List<Lit> lit) {
        public InParagraph {
            lit = List.copyOf(lit);
        }
    }

    /// Half-open range of a shown text (UTF-16 units).
    public record Lit(int start, int end) {}

    /// What is asked. An empty limit does not limit.
    ///
    /// @param words number, address, name or search words; in quotation marks always words
    /// @param together whether search words are looked for in a row first, one by one only when that finds nothing
    /// @param since sent then or later: `2009`, `2009-10`, `2009-10-27`
    /// @param until sent then or before
    /// @param from post in any spelling
    /// @param meant which of several parties of the name
    /// @param picks values that the records must have or must not have
    /// @param order of the records
    /// @param first how many records are gone by before the words are wanted
    /// @param shown of how many records the words are wanted
    /// @param speaking of how many records, the latest, the account of a party is made
    public record Question(
            String words,
            boolean together,
            String since,
            String until,
            String from,
            Meant meant,
            Facet.Picks picks,
            Order order,
            int first,
            int shown,
            int speaking) {
        /// As many records as a reader goes through.
        public static final int FIRST = 50;

        /// Records of which an account is made while somebody waits.
        public static final int LATEST = 1_000;

        public Question(String words, boolean together, String since, String until, String from, int shown) {
            this(
                    words,
                    together,
                    since,
                    until,
                    from,
                    Meant.ANY,
                    Facet.Picks.NONE,
                    Order.OLDEST,
                    0,
                    shown,
                    Integer.MAX_VALUE);
        }

        public static Question of(String words) {
            return new Question(words, false, "", "", "", FIRST);
        }

        /// The same, with the words of every record.
        public Question whole() {
            return new Question(
                    words, together, since, until, from, meant, picks, order, 0, Integer.MAX_VALUE, Integer.MAX_VALUE);
        }

        /// The same, of a party of this kind.
        ///
        /// @param kind key of a [PartyKind]; empty for any
        public Question ofKind(String kind) {
            return new Question(
                    words, together, since, until, from, new Meant(kind, 0), picks, order, first, shown, speaking);
        }

        /// The same, with an account of so many records only: the latest ones.
        public Question speaking(int most) {
            return new Question(words, together, since, until, from, meant, picks, order, first, shown, most);
        }

        /// The same, with the words of the records from a place of the list on.
        public Question page(int from, int many) {
            return new Question(words, together, since, until, this.from, meant, picks, order, from, many, speaking);
        }

        /// Whether the words of the record at this place of the list are wanted.
        boolean shows(int place) {
            return place >= first && place - first < shown;
        }
    }

    /// What stands first.
    public enum Order {
        OLDEST("date"),
        NEWEST("-date"),
        /// Records of which the most paragraphs fit; of several with as many those where they are the larger part, then
        /// the oldest.
        RELEVANCE("relevance");

        private final String key;

        Order(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public static Optional<Order> of(String key) {
            return Stream.of(values()).filter(order -> order.key.equals(key)).findFirst();
        }

        /// @param all in order of time
        /// @param fitting how many paragraphs of one fit
        /// @param paragraphs how many it has
        <T> List<T> ordered(List<T> all, ToIntFunction<T> fitting, ToIntFunction<T> paragraphs) {
            return switch (this) {
                case OLDEST -> all;
                case NEWEST -> all.reversed();
                case RELEVANCE -> {
                    var sorted = new ArrayList<>(all);
                    sorted.sort(Comparator.comparingInt((T one) -> -fitting.applyAsInt(one))
                            .thenComparingInt(paragraphs));
                    yield sorted;
                }
            };
        }
    }

    /// Which of several parties that bear a name.
    ///
    /// @param kind key of a [PartyKind]; empty for any
    /// @param place among those of the kind that are called exactly so, from 1; 0 for the only one
    public record Meant(String kind, int place) {
        public static final Meant ANY = new Meant("", 0);

        public boolean isAny() {
            return kind.isEmpty();
        }
    }
}
