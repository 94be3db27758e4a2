package org.reftel.serve.web;

import java.util.List;
import java.util.Map;

/// A field of a form.
///
/// @param kind `text`, `number`, `date`, `time`, `select` or `words`
/// @param hint what it takes; may be empty
/// @param wrong why what was typed was not taken; empty when it was
/// @param options to choose from, or to be offered while somebody types
public record FormField(
        String name,
        String title,
        String kind,
        String value,
        String hint,
        boolean needed,
        String wrong,
        List<Option> options) {
    public FormField {
        options = List.copyOf(options);
    }

    public record Option(String value, String name) {
        static List<Option> of(List<String> values) {
            return values.stream().map(value -> new Option(value, value)).toList();
        }
    }

    public String id() {
        return "f-" + name;
    }

    /// Ids of what describes it; empty for none.
    public String described() {
        var ids = (hint.isEmpty() ? "" : id() + "-hint ") + (wrong.isEmpty() ? "" : id() + "-wrong");
        return ids.strip();
    }

    static FormField of(String name, String title, String kind, String hint, boolean needed, List<Option> options) {
        return new FormField(name, title, kind, "", hint, needed, "", options);
    }

    /// With what was typed into it, and what was wrong with that.
    FormField filled(Map<String, String> values, Map<String, String> wrongs) {
        return new FormField(
                name,
                title,
                kind,
                values.getOrDefault(name, value),
                hint,
                needed,
                wrongs.getOrDefault(name, ""),
                options);
    }
}
