package org.reftel.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reftel.model.Party;

/// The forms that mean one party, and why.
final class Group {
    private static final String SAME_LETTERS = "the same letters, but for capitals, accents and signs";

    private final Form lead;
    private final List<Variant> joined = new ArrayList<>();
    private final List<String> apart = new ArrayList<>();
    private String acronym = "";

    /// A form and the rule that brought it here.
    private record Variant(Form form, String why) {}

    /// @param lead the fullest form
    Group(Form lead) {
        this.lead = lead;
    }

    Form lead() {
        return lead;
    }

    String name() {
        return lead.shown();
    }

    void join(Form form, String why) {
        joined.add(new Variant(form, why));
    }

    /// The forms, the lead first.
    List<Form> forms() {
        var all = new ArrayList<Form>(joined.size() + 1);
        all.add(lead);
        for (var one : joined) {
            all.add(one.form());
        }
        return all;
    }

    /// Says what was not joined, though the name is near.
    void apart(String line) {
        if (!apart.contains(line)) {
            apart.add(line);
        }
    }

    void acronym(String given) {
        if (acronym.isEmpty()) {
            acronym = given;
        }
    }

    Party party() {
        var name = name();
        var mentions = new ArrayList<>(lead.mentions());
        var variants = new ArrayList<String>();
        var why = new ArrayList<String>();
        for (var printed : lead.printed()) {
            add(printed, name, SAME_LETTERS, variants, why);
        }
        for (var one : joined) {
            mentions.addAll(one.form().mentions());
            for (var printed : one.form().printed()) {
                add(printed, name, one.why(), variants, why);
            }
        }
        mentions.sort(Comparator.naturalOrder());
        why.addAll(apart);
        return new Party(lead.kind(), name, acronym, variants, mentions, why);
    }

    private static void add(String printed, String name, String rule, List<String> variants, List<String> why) {
        if (!printed.equals(name) && !variants.contains(printed)) {
            variants.add(printed);
            why.add("\"" + printed + "\": " + rule);
        }
    }
}
