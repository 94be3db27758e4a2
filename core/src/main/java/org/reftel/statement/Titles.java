package org.reftel.statement;

import java.util.List;
import java.util.Set;
import org.reftel.grammar.WordList;

/// The words that offices, ranks and their holders are called by in English, and nothing of any country.
final class Titles {
    /// Words that name an office wherever they stand before or behind a name.
    private static final Set<String> OFFICES = WordList.of("""
        president premier minister secretary undersecretary ambassador director governor mayor prefect
        senator congressman congresswoman chairman chairwoman chairperson spokesman spokeswoman
        spokesperson speaker commander commissioner counselor counsellor attache attaché adviser advisor
        envoy consul charge chargé king queen emir amir sultan pope archbishop bishop cardinal patriarch
        chancellor judge justice magistrate prosecutor ombudsman inspector superintendent coordinator
        administrator parliamentarian legislator lawmaker councilor councillor councilman rector dean
        editor publisher treasurer comptroller controller negotiator mediator rapporteur ceo cfo coo
        leader vice-president co-chair co-chairman point-person undersecretary-general secretary-general
        attorney-general director-general vice-chairman vice-minister vice-premier under-secretary
        ambassador-at-large president-elect ambassador-designate mp mep mufti viceroy whip
        parliamentarians assemblyman assemblywoman
        """);

    /// Words that name an office only together with words before them: `security chief`, `board member`.
    private static final Set<String> WEAK = WordList.of("""
        chief head member official officer representative aide assistant deputy chair manager delegate
        counsel chief-of-staff liaison staffer attorney surgeon general lady prince princess
        general-secretary auditor correspondent analyst specialist expert supervisor founder lawyer
        diplomat principal agent
        """);

    /// Weak ones that need to stand beside these, and no others.
    private static final Set<String> CROWN = WordList.of("crown", "first");

    /// Short forms, in the capitals that they are printed with.
    private static final Set<String> SHORT = WordList.of("""
        AG FM PM DPM VPM VP DefMin FonMin IntMin FinMin MinDef DFM AFM VFM DepFM DCM CDA CG PAO ADCM
        PolCouns EconCouns PolCounselor EconCounselor PolMinCouns PolOff Poloff EmbOff Emboff EconOff
        Econoff ConOff NSA DNSA DAS PDAS SRSG DSRSG DG SYG DSYG DepSec SecDef SECDEF CJCS COAS CEO CFO MP
        MEP MNA COM DATT LEGATT RSO CGS SA SE Sen Sens Rep Reps Gov Amb Pres Dir DIRNSA AMB DefAtt COS DCOS CHOD CNO VCOS
        """);

    private static final List<String> POSTS = List.of("Pol", "Econ", "Emb", "Con", "Def", "Min");

    private static final Set<String> RANKS = WordList.of("""
        general gen colonel col lt lieutenant major maj captain capt admiral adm vice rear brigadier brig
        marshal field air sergeant sgt commodore ltg mg bg radm vadm ltc cdr ltgen majgen
        """);

    private static final Set<String> COURTESY = WordList.of("""
        dr doctor mr mrs ms miss madam madame sir lord lady dame hon honorable sheikh shaykh shaikh prince
        princess hrh he h.e h.e. reverend rev father fr professor prof engineer eng ing lic don haji hajji
        maulana mullah ayatollah imam shah moulana rt count baron
        """);

    /// Offices of which `General` behind them is a part: `Director General`.
    private static final Set<String> GENERALS = WordList.of("""
        director secretary attorney consul governor inspector prosecutor solicitor surgeon auditor
        advocate comptroller controller procurator administrator directors undersecretary
        """);

    /// Words in small letters that may stand before an office as a part of it.
    private static final Set<String> BESIDE = WordList.of("""
        deputy vice prime foreign interior defense defence finance justice trade party opposition
        parliamentary presidential media policy press political economic chief senior general national
        security military assistant associate principal executive managing legal special personal regional
        provincial federal state district city union labor army navy police intelligence cabinet board
        staff government environment energy oil health education agriculture commerce tourism transport
        transportation planning development information communications congressional house senate
        committee minority majority parliament program project campaign human rights affairs public
        private diplomatic commercial cultural consular crown first second third lead attorney advocate
        secretary guerrilla rebel militia cartel faction tribal religious spiritual supreme joint under co
        undersecretary honorary permanent resident bureau division department office section desk group
        group's club bank company external internal international minister youth student business nuclear
        counterterrorism liaison operations protocol strategic technical training central local municipal
        village appeals court constitutional criminal water law council caucus wing bloc
        """);

    /// How it is held: before an office, and no part of it.
    private static final Set<String> TENURE = WordList.of("""
        former ex acting interim caretaker then outgoing incoming late recently newly appointed
        recently-appointed newly-appointed newly-elected named elected designated nominated installed
        deposed ousted one-time onetime longtime current new retired erstwhile
        """);

    /// Behind an office, before what it is for.
    private static final Set<String> PREPOSITIONS = WordList.of("of", "for", "to", "on", "in", "at", "with", "de");

    /// Words that begin a sentence with a capital and are no part of a title.
    private static final Set<String> NO_TITLE = WordList.of("""
        the a an in on at when while after before but and or as although though if since because both
        however meanwhile moreover also then with for from to by during according like unlike only even
        his her their its our this that these those it he she they we you i under over among between
        following despite per via regarding asked comment note summary end begin not no today yesterday
        tomorrow later earlier last next monday tuesday wednesday thursday friday saturday sunday january
        february march april may june july august september october november december what where who which
        why how is was did does will would could should once there here other others another many some
        several all each every until unless whether still yet thus so including so-called said told met
        subject embassy post re whereas turning citing noting referring about against through within
        without toward towards into upon nor than says indeed instead finally first similarly likewise
        perhaps maybe just one two
        """);

    private Titles() {}

    /// Whether a word names an office by itself.
    ///
    /// @param lower the same in small letters
    static boolean isOffice(String printed, String lower) {
        return OFFICES.contains(lower)
                || SHORT.contains(printed)
                || isPost(printed)
                || isThen(lower)
                || lower.endsWith("-general") && GENERALS.contains(lower.substring(0, lower.length() - 8));
    }

    /// `PolMinCouns`, `EconChief`: offices of a post, as telegrams shorten them.
    private static boolean isPost(String printed) {
        for (var beginning : POSTS) {
            int length = beginning.length();
            if (printed.length() > length + 1
                    && printed.startsWith(beginning)
                    && Character.isUpperCase(printed.charAt(length))
                    && Character.isLowerCase(printed.charAt(length + 1))) {
                return true;
            }
        }
        return false;
    }

    /// `then-President`, `ex-Minister`, `vice-chairman`.
    private static boolean isThen(String lower) {
        int hyphen = lower.indexOf('-');
        return hyphen > 0
                && (lower.startsWith("then-")
                        || lower.startsWith("ex-")
                        || lower.startsWith("co-")
                        || lower.startsWith("vice-")
                        || lower.startsWith("deputy-"))
                && OFFICES.contains(lower.substring(hyphen + 1));
    }

    /// Whether a word names an office when other words of it stand before.
    static boolean isWeakOffice(String lower) {
        return WEAK.contains(lower);
    }

    static boolean needsCrown(String lower) {
        return lower.equals("prince") || lower.equals("princess") || lower.equals("lady");
    }

    static boolean isCrown(String lower) {
        return CROWN.contains(lower);
    }

    /// The singular of an office in the plural; empty when it is none.
    static String singular(String lower) {
        String one;
        if (lower.endsWith("men")) {
            one = lower.substring(0, lower.length() - 2) + "an";
        } else if (lower.endsWith("ies")) {
            one = lower.substring(0, lower.length() - 3) + "y";
        } else if (lower.endsWith("s")) {
            one = lower.substring(0, lower.length() - 1);
        } else {
            return "";
        }
        return OFFICES.contains(one) || WEAK.contains(one) ? one : "";
    }

    static boolean isRank(String lower) {
        return RANKS.contains(lower);
    }

    static boolean isCourtesy(String lower) {
        return COURTESY.contains(lower);
    }

    static boolean takesGeneral(String lower) {
        return GENERALS.contains(lower);
    }

    static boolean isBeside(String lower) {
        return BESIDE.contains(lower);
    }

    static boolean isTenure(String lower) {
        return TENURE.contains(lower);
    }

    static boolean isPreposition(String lower) {
        return PREPOSITIONS.contains(lower);
    }

    /// Whether a capital at the head of a sentence makes it no part of a title.
    static boolean isNoTitle(String lower) {
        return NO_TITLE.contains(lower) || lower.length() > 5 && lower.endsWith("ly");
    }
}
