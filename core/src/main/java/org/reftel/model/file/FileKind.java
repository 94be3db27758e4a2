package org.reftel.model.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A kind of file, as data: what may be written into it, when, and what is computed of that. A file keeps the kind
/// it was opened with, whatever later versions say.
///
/// @param key `case`; letters, digits and hyphens
/// @param version counts up whenever the definition changes
/// @param begins key of the stage in which a file of this kind begins
/// @param roles that a party may have in it
/// @param complete what has to be there
/// @param funnel stages that are counted one behind the other, for kinds that have a funnel
/// @param outcomes types of entries that end the matter one way or the other, for statistics: a sentence, a
///     refusal
public record FileKind(
        String key,
        int version,
        String title,
        String about,
        String begins,
        List<Stage> stages,
        List<Forum> fora,
        List<String> roles,
        List<EntryType> entries,
        List<Clock> clocks,
        List<Needed> complete,
        List<String> funnel,
        List<String> outcomes) {
    public FileKind {
        stages = List.copyOf(stages);
        fora = List.copyOf(fora);
        roles = List.copyOf(roles);
        entries = List.copyOf(entries);
        clocks = List.copyOf(clocks);
        complete = List.copyOf(complete);
        funnel = List.copyOf(funnel);
        outcomes = List.copyOf(outcomes);
    }

    /// A stage of the matter.
    ///
    /// @param closed whether nothing more is expected in it: clocks stand still, and only what reopens may
    ///     follow
    public record Stage(String key, String title, boolean closed) {}

    /// Who decides: a court, a prosecutor, a commission.
    ///
    /// @param order of which it is a part (`military`, `civilian`); may be empty
    public record Forum(String key, String title, String order) {}

    /// What may be written.
    ///
    /// @param does what it means beyond its words
    /// @param from stages in which it may be written; empty for every one that is not closed
    /// @param to stage that it leads to; empty for none
    /// @param in fora in which it may be written; empty for any, and for none
    /// @param into forum that it leads to; empty for none. An entry that [Does#MOVES] names it in its field
    ///     `forum`
    /// @param between for [Does#MOVES]: pairs of fora, `from` and `to`, that are allowed; empty for all. A file
    ///     that was before no forum yet may begin before any of them
    /// @param needs what has to be there beside it
    /// @param notice for [Does#SETS_HEARING]: days of notice below which it is late; 0 for none
    public record EntryType(
            String key,
            String title,
            Does does,
            List<Spec> fields,
            Set<String> from,
            String to,
            Set<String> in,
            String into,
            List<Pair> between,
            List<Need> needs,
            int notice) {
        public EntryType {
            fields = List.copyOf(fields);
            from = Set.copyOf(from);
            in = Set.copyOf(in);
            between = List.copyOf(between);
            needs = List.copyOf(needs);
        }

        public Optional<Spec> field(String name) {
            return fields.stream().filter(field -> field.key().equals(name)).findFirst();
        }
    }

    /// Two fora.
    public record Pair(String from, String to) {}

    /// What has to be there for an entry. All that it names has to be.
    ///
    /// @param when a field of the entry: it is needed only where that has one of the values `among`; empty for
    ///     always
    /// @param field a field of the entry that has to be given; empty for none
    /// @param force whether the entry that `field` names has to be an authority in force on the day
    /// @param entries an entry of one of these types has to stand before it; empty for none
    /// @param role a party with this role has to be in the file on the day; empty for none
    /// @param flagged whether the entry is written without it, and named as a fault; else it is refused
    /// @param says for people: what is missing
    public record Need(
            String when,
            Set<String> among,
            String field,
            boolean force,
            Set<String> entries,
            String role,
            boolean flagged,
            String says) {
        public Need {
            among = Set.copyOf(among);
            entries = Set.copyOf(entries);
        }
    }

    /// What an entry means to the program. Everything else about a type is data.
    public enum Does {
        /// It stands there.
        NOTHING,
        /// Something came in: a paragraph of a record (cited), a letter.
        RECEIVES,
        /// Fields `party` and `role`: somebody has a part in the matter from this day on.
        JOINS,
        /// Fields `party` and `role`: he has it no more.
        LEAVES,
        /// Field `forum`: the matter goes to another forum.
        MOVES,
        /// Field `to`: the file is handed over to another office, which has to accept.
        HANDS_OVER,
        /// What was handed over is accepted, in the name of the office it was handed to.
        ACCEPTS,
        /// It is sent back.
        DECLINES,
        /// Field `day`, and `time`, `court`, `charge` where they are known: a hearing is set.
        SETS_HEARING,
        /// Field `hearing`, the number of the entry that set it: it was held.
        HOLDS_HEARING,
        /// Field `hearing`: it is not held.
        CANCELS_HEARING,
        /// A thing or bytes come into the file as an exhibit; see the fields of `exhibit` in the shipped kinds.
        EXHIBITS,
        /// Field `exhibit`: it goes from one hand to the other.
        PASSES_ON,
        /// An authority to collect is issued: fields `scope`, `begins`, `ends`.
        AUTHORISES,
        /// Field `authority`, the number of the entry that issued it: from this day on it is in force no more.
        REVOKES,
        /// Fields `counted` and `count`: a number that somebody states. Nothing is opened for it.
        COUNTS,
        /// Fields `party` and `pseudonym`: the name is to be known to those only who may read this entry; all
        /// others read the pseudonym.
        PROTECTS,
        /// Something is asked of somebody: `to`, `due` where they are known.
        ASKS,
        /// Field `asked`, the number of the entry that asked: it is answered.
        ANSWERS,
        /// Field `mandate`: what a body is to do.
        DIRECTS,
        /// Field `theme`: a matter that a body takes up.
        TAKES_UP,
        /// Field `theme`: a part of a body with the matter of that part.
        DIVIDES
    }

    /// A field of an entry.
    ///
    /// @param is what its values are
    /// @param needed whether an entry without it is refused
    /// @param among values that are allowed, for [Is#CHOICE]; types of the entries that may be named, for
    ///     [Is#ENTRY], empty for any
    public record Spec(String key, String title, Is is, boolean needed, List<String> among) {
        public Spec {
            among = List.copyOf(among);
        }
    }

    /// What the values of a field are.
    public enum Is {
        /// Words, in one line.
        TEXT,
        /// `2026-11-28`
        DAY,
        /// `14:30`, in the time of the place
        TIME,
        /// `2026-11-28T14:30Z`, or with another offset
        MOMENT,
        /// Digits.
        NUMBER,
        /// A name as the file gives it.
        PARTY,
        /// A role of the kind.
        ROLE,
        /// Key of a forum of the kind.
        FORUM,
        /// Name of an office.
        OFFICE,
        /// Number of an earlier entry of this file, its serial alone or whole.
        ENTRY,
        /// Number of an exhibit that is in this file.
        EXHIBIT,
        /// Address of a record or paragraph.
        CITATION,
        /// One of some values.
        CHOICE,
        /// SHA-256 in 64 hex digits.
        DIGEST
    }

    /// A time that runs.
    ///
    /// @param each whether it runs for each party that the starting entry names in its field `party`
    /// @param starts types of entries that start it, from the day of the entry
    /// @param stops types that stop it; a closed stage does so too
    /// @param limit days after which it is too long; 0 for no limit
    /// @param within a field: the last entry that gives it says the limit, in days; empty for none
    public record Clock(
            String key, String title, boolean each, Set<String> starts, Set<String> stops, int limit, String within) {
        public Clock {
            starts = Set.copyOf(starts);
            stops = Set.copyOf(stops);
        }
    }

    /// Something without which a file is not complete.
    ///
    /// @param at stages from whose first on it is needed; empty for always
    /// @param role a party with this role is needed; empty when something else is
    /// @param entry an entry of this type is needed; empty when something else is
    /// @param exhibit an exhibit of this kind is needed, `any` for one of any kind; empty when something else
    ///     is
    /// @param goal what it is needed for, `indictment abroad`; empty for the file itself. A file may lack what a
    ///     goal asks for and be complete
    /// @param says for people: what is missing
    public record Needed(Set<String> at, String role, String entry, String exhibit, String goal, String says) {
        /// An exhibit of whatever kind.
        public static final String ANY = "any";

        public Needed {
            at = Set.copyOf(at);
        }
    }

    public Optional<EntryType> entry(String type) {
        // A loop: it is asked for each entry of each file on each day.
        for (var one : entries) {
            if (one.key().equals(type)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    public Optional<Stage> stage(String name) {
        return stages.stream().filter(one -> one.key().equals(name)).findFirst();
    }

    public Optional<Forum> forum(String name) {
        return fora.stream().filter(one -> one.key().equals(name)).findFirst();
    }
}
