package org.reftel.names;

import java.util.Set;
import org.reftel.grammar.WordList;

/// What the tagger takes for an organisation and is none: a word that only begins or heads names, a paper, an
/// event, who follows somebody.
final class NoBodies {
    /// Words that begin or head the names of bodies and are none alone: `National Prayer Day`, `the Council`.
    private static final Set<String> NONE_ALONE = WordList.of(
            "national",
            "international",
            "royal",
            "federal",
            "joint",
            "central",
            "regional",
            "strategic",
            "special",
            "general",
            "global",
            "public",
            "annual",
            "presidential",
            "provincial",
            "islamic",
            "united",
            "supreme",
            "political",
            "economic",
            "military",
            "nuclear",
            "defense",
            "security",
            "foreign",
            "human",
            "social",
            "city",
            "institutional",
            "legal",
            "technical",
            "transnational",
            "administrative",
            "humanitarian",
            "equality",
            "fore",
            "forum",
            "intelligence",
            "bank",
            "council",
            "committee",
            "commission",
            "department",
            "ministry",
            "party",
            "embassy",
            "mission",
            "post",
            "police",
            "hotel",
            "allied",
            "comment",
            "gm",
            "gmo",
            "gmos",
            "conplan",
            "oplan",
            "east",
            "west",
            "north",
            "south");
    /// Last words of what does not act, however it is written: papers, events, abilities.
    private static final Set<String> NO_BODIES = WordList.of(
            "capability",
            "financing",
            "goal",
            "goals",
            "fellowship",
            "embargo",
            "document",
            "crisis",
            "ships",
            "report",
            "reports",
            "award",
            "arrangement",
            "arrangements",
            "ministerial",
            "workshop",
            "symposium",
            "statement",
            "assessment",
            "policy",
            "war",
            "battle",
            "day",
            "week",
            "festival",
            "prize",
            "medal",
            "constitution",
            "directive",
            "decree",
            "list",
            "database",
            "book",
            "communication",
            "technical",
            "age",
            "power",
            "deal",
            "publication",
            "paper",
            "note",
            "memorandum",
            "speech",
            "talks",
            "question",
            "issue",
            "issues",
            "elections",
            "election",
            "order",
            "article",
            "letter",
            "schedule",
            "holiday",
            "anniversary",
            "celebration",
            "reception",
            "summit",
            "pipeline",
            "process",
            "exhibition");
    /// Last words of what does not act, where no word for a body stands before: `Second Homes Allowances`.
    private static final Set<String> NO_HEADS = WordList.of(
            "allowance",
            "allowances",
            "sheet",
            "homicide",
            "specialist",
            "specialists",
            "personnel",
            "portfolio",
            "visa",
            "visas",
            "consultation",
            "consultations",
            "vice-marshal",
            "degree",
            "diploma",
            "scholarship",
            "permit",
            "license",
            "passport",
            "budget",
            "tax",
            "cruise",
            "match",
            "championship",
            "championships",
            "cup",
            "flight",
            "quota",
            "quotas",
            "zoning",
            "concept",
            "doctrine",
            "theory",
            "principle",
            "principles",
            "criteria",
            "questionnaire",
            "reform",
            "reforms",
            "threats",
            "crimes",
            "trafficking",
            "terrorism",
            "disarmament",
            "nonproliferation",
            "non-proliferation",
            "counterterrorism",
            "counter-terrorism",
            "partnerships",
            "courses",
            "standards",
            "ships",
            "aircraft",
            "machines",
            "equipment",
            "engineering");
    /// Verbs that say what a programme or a law is to do: `Initiative to Combat Smuggling`.
    private static final Set<String> AIMS = WordList.of(
            "combat",
            "prevent",
            "promote",
            "support",
            "protect",
            "strengthen",
            "improve",
            "eliminate",
            "suppress",
            "fight",
            "prohibit",
            "restore",
            "counter",
            "expand",
            "enhance",
            "reduce");

    private NoBodies() {}

    /// One adjective or letter, or the name of an exercise, taken for an organisation.
    static boolean is(Line line, int from, int to) {
        if (to == from + 1) {
            var lower = line.kind(from).lower;
            return lower.length() == 1
                    || line.isShouting() && lower.equals("who")
                    || NONE_ALONE.contains(lower)
                    || isFollower(line.kind(from))
                    || isRange(lower)
                    || isShip(line, from)
                    || isStaff(line, from, to);
        }
        if (NO_BODIES.contains(line.kind(to - 1).lower) && !line.kind(from).acronym) {
            return true;
        }
        if (NO_HEADS.contains(line.kind(to - 1).lower) && !hasBody(line, from, to)) {
            return true;
        }
        if (from > 0 && line.is(from - 1, "to") && AIMS.contains(line.kind(from).lower)) {
            return true;
        }
        if (line.is(from, "conventional") && to - from < 4) {
            return true;
        }
        if (to == from + 2 && line.is(to - 1, "party") && (line.is(from, "ruling") || line.is(from, "opposition"))) {
            return true;
        }
        if (line.is(from + 1, "of")
                && (line.is(from, "masters") || line.is(from, "master") || line.is(from, "bachelor"))) {
            return true;
        }
        boolean exercise = to < line.size() && line.kind(to).lower.startsWith("exercise")
                || from > 0 && line.kind(from - 1).lower.startsWith("exercise");
        return exercise && (line.kind(to - 1).flags & Lexicon.ORGANISATION) == 0 && !line.kind(to - 1).acronym;
    }

    private static boolean hasBody(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.kind(i).acronym || (line.kind(i).flags & Lexicon.ORGANISATION) != 0) {
                return true;
            }
        }
        return false;
    }

    /// `Chief of Army Staff`: the office of one who heads it.
    private static boolean isStaff(Line line, int from, int to) {
        return to < line.size()
                && line.is(to, "staff")
                && from > 1
                && line.is(from - 1, "of")
                && (line.is(from - 2, "chief") || line.is(from - 2, "chiefs"));
    }

    /// `refs A-C` points at papers.
    private static boolean isRange(String lower) {
        return lower.length() == 3 && lower.charAt(1) == '-' && Character.isLetter(lower.charAt(2));
    }

    /// `aboard the Gull`
    private static boolean isShip(Line line, int from) {
        int before = from > 0 && line.is(from - 1, "the") ? from - 2 : from - 1;
        return before >= 0
                && (line.is(before, "aboard") || line.is(before, "board") && before > 0 && line.is(before - 1, "on"));
    }

    /// `Harrowite`, `Harrowists`: who follows somebody.
    private static boolean isFollower(WordKind kind) {
        var lower = kind.lower;
        boolean ends =
                lower.endsWith("ist") || lower.endsWith("ists") || lower.endsWith("ite") || lower.endsWith("ites");
        return ends && lower.length() > 5 && !kind.acronym;
    }
}
