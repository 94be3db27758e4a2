package org.reftel.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The dictionaries: general facts about posts, routing indicators, TAGS and classifications. Data only;
/// `parse.Dictionaries` loads the ones we ship.
///
/// @param posts by key (`VELA`)
/// @param postAliases spelling without blanks and signs, to key
/// @param malformedIds published number to canonical number
/// @param routing by indicator
/// @param tags by tag; a tag with two kinds has the geographic one (CABLES.md 2.5)
/// @param tagFixes printed form to normal form
/// @param captions known captions, upper case
/// @param signerSlips printed signature to name, upper case
/// @param reasons `1.4b` to its wording
/// @param signals operating signal, with argument where there is one (`ZNY CCCCC`), to meaning
public record Gazetteer(
        Map<String, Post> posts,
        Map<String, String> postAliases,
        Map<String, String> malformedIds,
        Map<String, Station> routing,
        Map<String, TagMeaning> tags,
        Map<String, String> tagFixes,
        Set<String> captions,
        Map<String, String> signerSlips,
        Map<String, String> reasons,
        Map<String, String> signals) {
    public Gazetteer {
        posts = Map.copyOf(posts);
        postAliases = Map.copyOf(postAliases);
        malformedIds = Map.copyOf(malformedIds);
        routing = Map.copyOf(routing);
        tags = Map.copyOf(tags);
        tagFixes = Map.copyOf(tagFixes);
        captions = Set.copyOf(captions);
        signerSlips = Map.copyOf(signerSlips);
        reasons = Map.copyOf(reasons);
        signals = Map.copyOf(signals);
    }

    /// @param name `Embassy Vela`
    /// @param indicator empty when unknown
    /// @param country ISO 3166 code; empty when it has none
    public record Post(String key, String name, String city, String country, String indicator) {}

    /// @param posts keys of the posts it serves; empty for agencies, gateways and collectives
    public record Station(String indicator, String name, String kind, List<String> posts) {
        public Station {
            posts = List.copyOf(posts);
        }
    }

    /// @param seeAlso older or newer forms
    public record TagMeaning(String tag, Tag.Kind kind, String name, List<String> seeAlso) {
        public TagMeaning {
            seeAlso = List.copyOf(seeAlso);
        }
    }

    public static Gazetteer empty() {
        return new Gazetteer(
                Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), Map.of(), Map.of());
    }

    /// The key of a post under any spelling (`Port Vela`, `PORT-VELA`); empty when no dictionary knows it.
    public Optional<String> postKey(String spelling) {
        var squeezed = squeeze(spelling);
        if (posts.containsKey(squeezed)) {
            return Optional.of(squeezed);
        }
        return Optional.ofNullable(postAliases.get(squeezed));
    }

    /// Upper case without anything but letters and digits.
    public static String squeeze(String spelling) {
        var out = new StringBuilder(spelling.length());
        for (int i = 0; i < spelling.length(); i++) {
            char c = Character.toUpperCase(spelling.charAt(i));
            if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
