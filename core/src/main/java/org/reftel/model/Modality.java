package org.reftel.model;

/// What kind of word was given. Only the first eight bind somebody; a request or a suggestion is never a promise.
public enum Modality {
    COMMITMENT("commitment"),
    PLEDGE("pledge"),
    ASSURANCE("assurance"),
    AGREEMENT("agreement"),
    TENTATIVE_AGREEMENT("tentative agreement"),
    ORDER("order"),
    DESIGNATION("designation"),
    INTENTION("intention"),
    OFFER("offer"),
    CONDITIONAL_OFFER("conditional offer"),
    REQUEST("request"),
    SUGGESTION("suggestion"),
    STATUS_REPORT("status report"),
    FORECAST("forecast");

    private final String key;

    Modality(String key) {
        this.key = key;
    }

    /// As the interchange format writes it.
    public String key() {
        return key;
    }

    /// Whether it is listed among promises.
    public boolean binds() {
        return compareTo(INTENTION) <= 0;
    }
}
