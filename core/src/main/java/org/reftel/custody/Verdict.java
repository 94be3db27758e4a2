package org.reftel.custody;

/// How a verification ended, in the words that people are shown. There is no bare "good".
public enum Verdict {
    /// All agrees, with a checkpoint that a witness whom the user trusts has signed too.
    INTACT_WITNESSED("INTACT+WITNESSED"),
    /// All agrees, with a checkpoint that was kept elsewhere.
    INTACT("INTACT"),
    /// All agrees with itself; who has the folder and its keys could have made it anew.
    UNANCHORED("INTACT, UNANCHORED"),
    /// Something that the ledger names is not there.
    INCOMPLETE("INCOMPLETE"),
    /// Something is not what the ledger committed to.
    ALTERED("ALTERED"),
    /// The room contradicts a checkpoint that was kept elsewhere.
    DIVERGED("DIVERGED");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /// As printed.
    public String words() {
        return words;
    }

    /// Whether nothing was found.
    public boolean intact() {
        return switch (this) {
            case INTACT_WITNESSED, INTACT, UNANCHORED -> true;
            case INCOMPLETE, ALTERED, DIVERGED -> false;
        };
    }
}
