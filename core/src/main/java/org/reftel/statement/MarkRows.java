package org.reftel.statement;

import java.util.Arrays;

/// Collects the rows of [PromiseWeights] that the marks of a [Carrier] stand for.
final class MarkRows {
    /// What is seen of it; the weights know each by its place.
    enum Mark {
        KIND,
        LEMMA,
        MODAL,
        FORM,
        AUXILIARIES,
        NEGATED,
        AGENCY,
        SUBJECT,
        SUBJECT_HEAD,
        SUBJECT_FIRST,
        SHARED,
        LED_IN_BY,
        LED_IN_BY_TAG,
        GOVERNOR,
        GOVERNOR_SUBJECT,
        GOVERNOR_NEGATED,
        GOVERNOR_NEAR,
        GOVERNOR_SAYS,
        GOVERNOR_SAME_SUBJECT,
        GOVERNOR_FORM,
        SAYING,
        FIRST_VERB,
        PLACE,
        BEHIND,
        BEHIND_SECOND,
        BEHIND_THIRD,
        BEHIND_TAG,
        BEHIND_PAIR,
        BEFORE,
        BEFORE_SECOND,
        BEFORE_THIRD,
        BEFORE_TAG,
        NEXT_WORD,
        LEMMA_NEXT_WORD,
        LEMMA_NEXT_WORD_MODAL,
        INFINITIVE,
        LEMMA_INFINITIVE,
        INFINITIVE_AGENCY,
        ACTOR,
        ACTOR_MODAL_LEMMA,
        CONTROLLER,
        CONTROLLER_SUBJECT,
        CONTROLLER_MODAL,
        THAT,
        LEMMA_THAT,
        COMPLEMENT,
        COMPLEMENT_OBJECT,
        COMPLEMENT_LEMMA,
        COMPLEMENT_MODAL,
        COMPLEMENT_AGENCY,
        COMPLEMENT_SUBJECT,
        OBJECT_HEAD,
        NEXT_VERB,
        NEXT_VERB_MODAL,
        NEXT_VERB_FORM,
        LEMMA_MODAL,
        LEMMA_FORM,
        MODAL_SUBJECT,
        LEMMA_COMPLEMENT,
        LEMMA_SUBJECT,
        GOVERNOR_MODAL,
        GOVERNOR_AND_FORM,
        GOVERNOR_LEMMA,
        FORM_SUBJECT,
        MODAL_FORM_SUBJECT_LED_IN,
        VOICE,
        QUOTED,
        CONDITION,
        QUESTION,
        WORD_BEHIND,
        RULE,
        RULE_MODALITY,
        RULE_NEAR
    }

    private int[] rows;
    private int count;
    private int salt;

    MarkRows() {
        this.rows = new int[96];
    }

    /// Of rows that were collected before.
    MarkRows(int[] collected) {
        this.rows = collected.clone();
        this.count = collected.length;
    }

    /// Empties it, for a verb or a noun.
    void begin(boolean noun) {
        count = 0;
        salt = noun ? 0x5bd1e995 : 0;
    }

    void add(Mark mark, int value) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
        }
        rows[count++] = row(mark, value);
    }

    void add(Mark mark, int value, int second) {
        add(mark, value * 31 + second);
    }

    void add(Mark mark, int value, int second, int third) {
        add(mark, (value * 31 + second) * 31 + third);
    }

    void add(Mark mark, boolean value) {
        add(mark, value ? 1 : 2);
    }

    private int row(Mark mark, int value) {
        int hash = (value ^ salt ^ (mark.ordinal() + 1) * 0x9E3779B9) * 0x85EBCA6B;
        hash ^= hash >>> 13;
        hash *= 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }

    int count() {
        return count;
    }

    /// Any number; tables take its lower bits.
    int at(int i) {
        return rows[i];
    }

    int[] toArray() {
        return Arrays.copyOf(rows, count);
    }
}
