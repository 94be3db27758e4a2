package org.reftel.statement;

import org.reftel.grammar.WordMap;
import static org.reftel.statement.Complement.Kind.BARE;
import static org.reftel.statement.Complement.Kind.FOR;
import static org.reftel.statement.Complement.Kind.GERUND;
import static org.reftel.statement.Complement.Kind.INFINITIVE;
import static org.reftel.statement.Complement.Kind.NOUN;
import static org.reftel.statement.Complement.Kind.OBJECT;
import static org.reftel.statement.Complement.Kind.THAT;
import static org.reftel.statement.Complement.Kind.WHETHER;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reftel.model.Modality;

/// Verbs that carry a word given, and in which frames they do: *agreed to meet* is an agreement, *agreed with
/// him* is none.
///
/// @param frames what may stand behind the verb alone
/// @param withObject what may stand behind the verb and its addressee
/// @param acts whether a clause with *that* must tell an act to come (`assured him that it would`) and not a
///     state of things
record PromiseVerbs(Modality modality, Set<Complement.Kind> frames, Set<Complement.Kind> withObject, boolean acts) {
    private static final Map<String, PromiseVerbs> VERBS = verbs();

    static Optional<PromiseVerbs> of(String lemma) {
        return Optional.ofNullable(VERBS.get(lemma));
    }

    boolean allows(Complement complement) {
        var kind = complement.kind();
        return kind != OBJECT && complement.hasObject() ? withObject.contains(kind) : frames.contains(kind);
    }

    private static Map<String, PromiseVerbs> verbs() {
        var verbs = new HashMap<String, PromiseVerbs>();
        put(verbs, "commit", Modality.COMMITMENT, EnumSet.of(INFINITIVE, GERUND), EnumSet.of(INFINITIVE, GERUND));
        put(verbs, "undertake", Modality.COMMITMENT, EnumSet.of(INFINITIVE), EnumSet.noneOf(Complement.Kind.class));
        put(
                verbs,
                "promise vow swear",
                Modality.COMMITMENT,
                EnumSet.of(INFINITIVE, THAT, BARE, OBJECT),
                EnumSet.of(INFINITIVE, THAT, BARE, NOUN));
        put(
                verbs,
                "pledge",
                Modality.PLEDGE,
                EnumSet.of(INFINITIVE, THAT, BARE, OBJECT),
                EnumSet.of(INFINITIVE, THAT, NOUN));
        put(
                verbs,
                "assure reassure guarantee",
                Modality.ASSURANCE,
                EnumSet.of(THAT, BARE),
                EnumSet.of(THAT, BARE, NOUN));
        put(
                verbs,
                "agree consent acquiesce",
                Modality.AGREEMENT,
                EnumSet.of(INFINITIVE, THAT, BARE, NOUN, GERUND),
                EnumSet.noneOf(Complement.Kind.class));
        put(
                verbs,
                "order instruct direct command task",
                Modality.ORDER,
                EnumSet.of(THAT, BARE, OBJECT),
                EnumSet.of(INFINITIVE, THAT));
        put(verbs, "mandate", Modality.ORDER, EnumSet.of(THAT, OBJECT), EnumSet.of(INFINITIVE));
        put(verbs, "accept sign", Modality.AGREEMENT, EnumSet.of(OBJECT), EnumSet.noneOf(Complement.Kind.class));
        put(verbs, "prepare", Modality.INTENTION, EnumSet.of(INFINITIVE), EnumSet.noneOf(Complement.Kind.class));
        put(
                verbs,
                "plan intend",
                Modality.INTENTION,
                EnumSet.of(INFINITIVE, GERUND, OBJECT),
                EnumSet.noneOf(Complement.Kind.class));
        put(
                verbs,
                "decide resolve opt",
                Modality.INTENTION,
                EnumSet.of(INFINITIVE, THAT),
                EnumSet.noneOf(Complement.Kind.class));
        put(verbs, "aim", Modality.INTENTION, EnumSet.of(INFINITIVE), EnumSet.noneOf(Complement.Kind.class));
        put(
                verbs,
                "consider explore contemplate",
                Modality.INTENTION,
                EnumSet.of(GERUND),
                EnumSet.noneOf(Complement.Kind.class));
        put(verbs, "announce", Modality.INTENTION, EnumSet.of(THAT, BARE), EnumSet.of(THAT));
        put(verbs, "offer volunteer", Modality.OFFER, EnumSet.of(INFINITIVE, OBJECT), EnumSet.of(NOUN));
        put(
                verbs,
                "ask",
                Modality.REQUEST,
                EnumSet.of(INFINITIVE, THAT, FOR, WHETHER),
                EnumSet.of(INFINITIVE, THAT, FOR, WHETHER));
        put(verbs, "wonder", Modality.REQUEST, EnumSet.of(WHETHER), EnumSet.noneOf(Complement.Kind.class));
        put(
                verbs,
                "request",
                Modality.REQUEST,
                EnumSet.of(INFINITIVE, THAT, OBJECT, BARE),
                EnumSet.of(INFINITIVE, THAT));
        put(
                verbs,
                "urge demand",
                Modality.REQUEST,
                EnumSet.of(INFINITIVE, THAT, OBJECT, BARE),
                EnumSet.of(INFINITIVE, THAT));
        put(
                verbs,
                "press implore beg exhort lobby invite pressure",
                Modality.REQUEST,
                EnumSet.of(FOR),
                EnumSet.of(INFINITIVE, GERUND));
        verbs.put(
                "insist",
                new PromiseVerbs(Modality.REQUEST, EnumSet.of(THAT), EnumSet.noneOf(Complement.Kind.class), true));
        put(verbs, "push", Modality.REQUEST, EnumSet.of(FOR), EnumSet.noneOf(Complement.Kind.class));
        put(verbs, "seek", Modality.REQUEST, EnumSet.of(OBJECT, INFINITIVE), EnumSet.of(THAT));
        put(verbs, "caution warn", Modality.SUGGESTION, EnumSet.noneOf(Complement.Kind.class), EnumSet.of(INFINITIVE));
        put(verbs, "encourage", Modality.SUGGESTION, EnumSet.of(OBJECT), EnumSet.of(INFINITIVE));
        put(verbs, "look", Modality.SUGGESTION, EnumSet.of(INFINITIVE), EnumSet.of(INFINITIVE));
        put(verbs, "appeal", Modality.REQUEST, EnumSet.of(FOR), EnumSet.of(INFINITIVE, FOR));
        put(verbs, "call", Modality.REQUEST, EnumSet.of(FOR), EnumSet.of(INFINITIVE));
        put(verbs, "suggest", Modality.SUGGESTION, EnumSet.of(THAT, BARE, GERUND, OBJECT), EnumSet.of(THAT));
        put(
                verbs,
                "propose",
                Modality.SUGGESTION,
                EnumSet.of(THAT, BARE, GERUND, OBJECT, INFINITIVE),
                EnumSet.of(THAT));
        put(verbs, "recommend advocate", Modality.SUGGESTION, EnumSet.of(THAT, BARE, GERUND, OBJECT), EnumSet.of(THAT));
        put(verbs, "advise counsel", Modality.SUGGESTION, EnumSet.of(GERUND), EnumSet.of(INFINITIVE));
        return WordMap.of(verbs);
    }

    private static void put(
            Map<String, PromiseVerbs> verbs,
            String lemmas,
            Modality modality,
            Set<Complement.Kind> frames,
            Set<Complement.Kind> withObject) {
        for (var lemma : lemmas.split(" ")) {
            boolean acts = modality != Modality.REQUEST && modality != Modality.ORDER;
            verbs.put(lemma, new PromiseVerbs(modality, frames, withObject, acts));
        }
    }
}
