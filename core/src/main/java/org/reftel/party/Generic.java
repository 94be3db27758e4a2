package org.reftel.party;

import java.util.List;
import java.util.Set;

/// Names that every country has one of: `Ministry of Defense`, `Federal Police`, `National Security Council`. Two documents
/// mean the same by such a name only when they speak of the same country.
final class Generic {
    private static final Set<String> WORDS = Set.of(
            "ministry", "secretariat", "department", "bureau", "directorate", "commission", "committee", "council",
            "agency", "office", "government", "cabinet", "presidency", "chancellery", "subsecretariat", "institute",
            "national", "federal", "central", "supreme", "high", "general", "state", "regional", "provincial",
            "municipal", "local", "civil", "public", "joint", "special", "royal", "republican", "democratic", "united",
            "police", "army", "navy", "force", "forces", "air", "armed", "military", "guard", "guards", "coast", "border",
            "command", "staff", "intelligence", "security", "service", "services", "investigation", "investigative",
            "ministerial", "judicial", "preventive", "criminal", "court", "courts", "tribunal", "prosecutor", "prosecutors",
            "prosecution", "attorney", "ombudsman", "auditor", "congress", "senate", "parliament", "assembly", "chamber",
            "deputies", "representatives", "house", "legislature", "party", "opposition", "electoral", "election",
            "elections", "bank", "reserve", "treasury", "exchequer", "foreign", "affairs", "relations", "interior",
            "home", "justice", "defense", "finance", "economy", "economic", "trade", "commerce", "industry", "energy",
            "oil", "petroleum", "gas", "mines", "labor", "employment", "health", "education", "science", "technology",
            "culture", "tourism", "sports", "youth", "women", "social", "development", "planning", "environment",
            "agriculture", "fisheries", "water", "transport", "transportation", "communications", "communication",
            "telecommunications", "information", "media", "religious", "immigration", "migration", "customs", "tax",
            "revenue", "human", "rights", "counter", "counterterrorism", "narcotics", "drug", "drugs", "anti", "control",
            "enforcement", "law", "advisory", "advisors", "board", "authority", "center", "university", "television",
            "radio", "news", "embassy", "consulate", "mission", "minister", "prime", "president", "vice");

    /// Names that one government alone bears, though their words are anybody's.
    private static final Set<String> AMERICAN =
            Set.of("department state", "department homeland security", "department treasury");

    private Generic() {}

    /// The country within which a name means one body: that of the document for a name that any country could have; empty
    /// for a name that means the same everywhere.
    static String scope(String key, List<String> words, String country) {
        if (AMERICAN.contains(key)) {
            return "US";
        }
        return isGeneric(words) ? country : "";
    }

    static boolean isGeneric(List<String> words) {
        for (var word : words) {
            if (!WORDS.contains(word)) {
                return false;
            }
        }
        return !words.isEmpty();
    }
}
