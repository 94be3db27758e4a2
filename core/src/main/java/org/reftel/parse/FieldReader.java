package org.reftel.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reftel.model.CableId;
import org.reftel.model.Gazetteer;
import org.reftel.model.Reference;

/// Reads one field out of a piece of text, with the rules that read whole telegrams. For checks from
/// outside: what goes in and comes out has the shape of the published test vectors.
public final class FieldReader {
    /// The kinds of field there are.
    public static final Set<String> KINDS = Set.copyOf(new TreeSet<>(List.of(
            "canonical_id",
            "malformed_id",
            "station_alias",
            "station_name",
            "references",
            "references_full",
            "tags",
            "tag_kind",
            "subject",
            "summary",
            "signers",
            "surname_alias",
            "classified_by",
            "recipients",
            "info_recipients",
            "nondisclosure_deadline")));

    private final Gazetteer gazetteer;
    private final HeaderParser parser;

    public FieldReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.parser = new HeaderParser(gazetteer);
    }

    /// The value of a field; empty when the text has none, or when there is no such kind.
    ///
    /// @param request `input`, the text, and what the kind asks for beside it: `year`, `self_id`,
    /// `canonicalize`, `clean`, `normalize`
    public Optional<Object> value(String kind, Map<String, ? extends @Nullable Object> request) {
        String input = request.get("input") instanceof String text ? text : "";
        return switch (kind) {
            case "canonical_id" -> parser.numbers.canonical(input).map(CableId::toString);
            case "malformed_id" ->
                parser.numbers
                        .fromMalformed(input)
                        .or(() -> parser.numbers.canonical(input))
                        .map(CableId::toString);
            case "station_alias" ->
                parser.numbers
                        .key(input)
                        .or(() -> parser.numbers.nearKey(input))
                        .map(key -> key);
            case "station_name" ->
                Optional.of(parser.numbers
                        .key(input)
                        .or(() -> parser.numbers.nearKey(input))
                        .isPresent());
            case "references" -> Optional.of(references(input, year(request), text(request, "self_id")));
            case "references_full" -> Optional.of(referencesFull(input, year(request)));
            case "tags" -> Optional.of(tags(input, flag(request, "canonicalize", true)));
            case "tag_kind" -> kindOf(input);
            case "subject" -> Optional.of(subject(input, flag(request, "clean", true)));
            case "summary" -> Landmarks.summary(input).map(text -> text);
            case "signers" -> Optional.of(signers(input, flag(request, "canonicalize", false)));
            case "surname_alias" -> Optional.of(gazetteer.signerSlips().getOrDefault(input, input));
            case "classified_by" -> Optional.of(classifiers(input, flag(request, "normalize", false)));
            case "recipients" -> Optional.of(recipients(input, true));
            case "info_recipients" -> Optional.of(recipients(input, false));
            case "nondisclosure_deadline" -> deadline(input);
            default -> Optional.empty();
        };
    }

    private static boolean flag(Map<String, ? extends @Nullable Object> request, String name, boolean otherwise) {
        return request.get(name) instanceof Boolean given ? given : otherwise;
    }

    private static int year(Map<String, ? extends @Nullable Object> request) {
        return request.get("year") instanceof Number given ? Math.clamp(given.longValue(), 0, 2099) : 0;
    }

    private static String text(Map<String, ? extends @Nullable Object> request, String name) {
        return request.get(name) instanceof String given ? given : "";
    }

    private Opening.Result opening(String input) {
        return parser.opening.read(input, 0, input.length());
    }

    private List<ReferenceList.Entry> entries(String input, int year) {
        var found = new ArrayList<ReferenceList.Entry>();
        for (var segment : opening(input).segments()) {
            if (segment.kind() == Opening.Kind.REF) {
                found.addAll(parser.referenceList.read(input, segment.start(), segment.end(), year));
            }
        }
        return found;
    }

    private List<Object> references(String input, int year, String self) {
        var ids = new LinkedHashSet<Object>();
        for (var entry : entries(input, year)) {
            if (!entry.candidates().isEmpty()) {
                String id = entry.candidates().getFirst().toString();
                if (!id.equals(self)) {
                    ids.add(id);
                }
            }
        }
        return List.copyOf(ids);
    }

    private List<Object> referencesFull(String input, int year) {
        var found = new ArrayList<Object>();
        for (var entry : entries(input, year)) {
            String kind = switch (entry.kind()) {
                case CABLE -> "cable";
                case EMAIL -> "email";
                case PHONE -> "telephone";
                case REPORT -> "report";
                case BOOK -> "book";
                case PREVIOUS, OTHER -> "";
            };
            boolean cable = entry.kind() == Reference.Kind.CABLE;
            if (kind.isEmpty() || cable && entry.candidates().isEmpty()) {
                continue;
            }
            var item = new LinkedHashMap<String, @Nullable Object>();
            item.put("kind", kind);
            item.put("value", cable ? entry.candidates().getFirst().toString() : entry.asWritten());
            item.put("bullet", entry.label().isEmpty() ? null : entry.label());
            item.put("title", null);
            found.add(item);
        }
        return found;
    }

    private List<Object> tags(String input, boolean canonical) {
        var found = new LinkedHashSet<Object>();
        for (var segment : opening(input).segments()) {
            if (segment.kind() == Opening.Kind.TAGS) {
                for (var tag : parser.tagLine.read(input, segment.start(), segment.end(), canonical)) {
                    found.add(tag.tag());
                }
            }
        }
        return List.copyOf(found);
    }

    private Optional<Object> kindOf(String tag) {
        return switch (parser.tagLine.kind(tag.strip().toUpperCase(java.util.Locale.ROOT))) {
            case SUBJECT -> Optional.of("subject");
            case PROGRAM -> Optional.of("program");
            case GEOGRAPHIC -> Optional.of("geographic");
            case ORGANIZATION -> Optional.of("organization");
            case PERSON -> Optional.of("person");
            case UNKNOWN -> Optional.empty();
        };
    }

    private String subject(String input, boolean clean) {
        for (var segment : opening(input).segments()) {
            if (segment.kind() == Opening.Kind.SUBJECT) {
                int from = segment.start();
                int close = clean && from < segment.end() && input.charAt(from) == '('
                        ? input.indexOf(')', from, Math.min(segment.end(), from + Marks.LONGEST))
                        : -1;
                if (close > from
                        && Marks.portion(input.substring(from, close + 1)).isPresent()) {
                    from = close + 1;
                }
                return Scan.foldHyphens(input, from, segment.end());
            }
        }
        return "";
    }

    private List<Object> signers(String input, boolean canonical) {
        var found = new ArrayList<Object>();
        Landmarks.signer(input)
                .ifPresent(name -> found.add(canonical ? gazetteer.signerSlips().getOrDefault(name, name) : name));
        return found;
    }

    private List<Object> classifiers(String input, boolean normalize) {
        var names = new ArrayList<Object>();
        var result = opening(input);
        for (var segment : result.segments()) {
            if (segment.kind() == Opening.Kind.CLASSIFIED) {
                add(ClassifierText.read(input, segment.start(), segment.end()), normalize, names);
            }
        }
        int body = result.bodyStart();
        int word = Scan.find(input, body, Math.min(input.length(), body + 160), "CLASSIFIED BY");
        if (names.isEmpty() && word >= 0) {
            int end = Opening.paragraphEnd(input, word, Math.min(input.length(), word + 600));
            add(ClassifierText.read(input, word + "CLASSIFIED BY".length(), end), normalize, names);
        }
        return names;
    }

    private static void add(ClassifierText.Parts parts, boolean normalize, List<Object> names) {
        if (!parts.name().isEmpty()) {
            names.add(normalize ? ClassifierText.titleCase(parts.name()) : parts.name());
        }
    }

    private List<Object> recipients(String input, boolean action) {
        var envelope = new Envelope(input, 0, input.length(), false, parser.addressees, new Claims());
        var found = new ArrayList<Object>();
        for (var placed : action ? envelope.to : envelope.info) {
            var line = placed.value();
            var item = new LinkedHashMap<String, @Nullable Object>();
            item.put("route", line.indicator().isEmpty() ? null : line.indicator());
            item.put("name", line.asWritten());
            item.put(
                    "precedence",
                    line.precedence().label().isEmpty()
                            ? null
                            : line.precedence().label());
            item.put("mcn", line.serial().isEmpty() ? null : line.serial());
            item.put("excluded", List.copyOf(line.exempt()));
            found.add(item);
        }
        return found;
    }

    private Optional<Object> deadline(String input) {
        for (var segment : opening(input).segments()) {
            if (segment.kind() == Opening.Kind.ORDER) {
                var dates = OrderLine.read(input, segment.labelStart(), segment.end())
                        .declassifyOn();
                if (!dates.isEmpty()) {
                    return Optional.of(dates.getFirst().toString());
                }
            }
        }
        return Optional.empty();
    }
}
