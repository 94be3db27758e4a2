package org.reftel.model;

import java.util.List;

/// What a paragraph says, with the words that say it. A pure function of the document.
///
/// A quotation of [Head#at()] is `reading.quote(span)`; whoever keeps a statement keeps that quotation with it, and
/// every test reads the span again.
public sealed interface Statement {
    Head head();

    /// As the interchange format writes it.
    default String kind() {
        return switch (this) {
            case Figure _ -> "figure";
            case Commitment _ -> "commitment";
            case Meeting _ -> "meeting";
            case RoleHeld _ -> "role";
            case Event _ -> "event";
            case Description _ -> "description";
            case Time _ -> "date";
        };
    }

    /// What all statements share.
    ///
    /// @param at the words that say it
    /// @param sentence the whole sentence around them, in the extract
    /// @param voice who says it
    /// @param about names in the same clause that it is about, likeliest first; indices in [Findings#mentions()]
    /// @param rule that found it
    record Head(Locus at, Span sentence, Voice voice, List<Integer> about, Certainty certainty, String rule) {
        public Head {
            about = List.copyOf(about);
        }
    }

    /// A number that counts or measures.
    ///
    /// @param unit `percent`, `USD`, `km`; empty for a count
    /// @param of head noun phrase of what is counted (`Federal Police`, `families`); empty when not stated
    /// @param measure what about it, one or two words: `strength`, `trained`, `ordered`; empty when nothing says it
    /// @param state whether it is reached
    /// @param change whether it is an increase or a decrease, and not a level
    /// @param asOf the time that it is said to hold for
    record Figure(
            Head head,
            Amount amount,
            String unit,
            String of,
            String measure,
            State state,
            Change change,
            Dated asOf,
            Named place)
            implements Statement {
        /// Whether the number is a fact, an aim, a forecast or a wish.
        public enum State {
            REACHED,
            TARGET,
            PROJECTED,
            REQUESTED
        }

        /// Which way a change goes.
        public enum Change {
            NONE,
            UP,
            DOWN
        }
    }

    /// An act to come that somebody binds himself or another to, or asks for.
    ///
    /// @param to the addressee
    /// @param what the act, as the repaired words of the clause behind the verb that carries it
    /// @param condition words of the condition; empty when none is stated
    record Commitment(Head head, Modality modality, Named actor, Named to, String what, Dated due, String condition)
            implements Statement {}

    /// A particular encounter.
    ///
    /// @param what the word for it: `meeting`, `lunch`, `press briefing`
    record Meeting(
            Head head, String what, Dated start, Dated end, Named place, Status status, List<Participant> participants)
            implements Statement {
        public Meeting {
            participants = List.copyOf(participants);
        }

        /// Whether it took place, as far as the text says.
        public enum Status {
            HELD,
            PLANNED,
            TENTATIVE,
            NOT_KNOWN
        }
    }

    /// Who was there.
    ///
    /// @param who as printed; a role where no name is given (`PolOff`)
    /// @param side under which the list has him; empty when not stated
    record Participant(Named who, String role, String organisation, String side) {}

    /// A person and an office that the text gives him.
    record RoleHeld(Head head, Named person, String role, Named organisation, Tenure state) implements Statement {
        /// Whether he holds it.
        public enum Tenure {
            HOLDS,
            FORMER,
            ACTING,
            APPOINTED
        }
    }

    /// Something that happened or is to happen, with its time.
    record Event(Head head, String what, Dated date) implements Statement {}

    /// What the text says of a programme, a system, a body, a thing or a case.
    ///
    /// @param aspect which way it is described
    /// @param what the words that describe it
    /// @param other whom the aspect ties it to: the member, the whole, the place, who alleges; not stated where
    ///     nothing says so
    record Description(Head head, Named of, Aspect aspect, String what, Named other) implements Statement {
        /// Of what something is.
        public Description(Head head, Named of, String what) {
            this(head, of, Aspect.IS, what, Named.NOT_STATED);
        }

        /// Which way a text describes something.
        public enum Aspect {
            /// What it is, is for, or is about.
            IS,
            /// Who belongs to a body, takes part in it or sits on it.
            MEMBER,
            /// Under what a programme runs.
            UNDER,
            /// What somebody works for.
            OBJECTIVE,
            /// What is built or set up, and where.
            PROJECT,
            /// What is alleged against somebody, which nobody here says is so.
            ALLEGED,
            /// How it stands against another time.
            COMPARED,
            /// How it is expected to stand against another time.
            FORECAST,
            /// That it is to be delivered.
            DUE,
            /// That it was ordered.
            ORDERED,
            /// That it arrived.
            ARRIVED,
            /// That it is used.
            USED,
            /// How its delivery goes.
            ONGOING,
            /// What a body is to do.
            MANDATE,
            /// A theme that is given to a body or to a part of it.
            THEME,
            /// On which side of a body an institution is.
            SIDE,
            /// On what something hangs.
            CONDITION
        }
    }

    /// A time in the text.
    record Time(Head head, Dated date) implements Statement {}
}
