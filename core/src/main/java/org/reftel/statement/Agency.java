package org.reftel.statement;

import org.reftel.grammar.WordSet;

/// Which verbs are acts that one can bind oneself to, and which nouns cannot bind themselves to anything.
final class Agency {
    /// Of these *he would* is no promise: states, wishes, and what befalls one.
    private static final WordSet STATES = WordSet.of("""
        have like love prefer hate need want become remain seem appear know see think expect hope fear lose suffer die win
        feel benefit result mean depend happen occur fall rise believe understand lack belong cost face find fail survive
        deserve hold-out tend prove doubt wonder worry regret forget enjoy emerge succeed collapse cause imply differ matter
        require deteriorate grow last arise exist constitute suit interpret view consider regard suspect imagine
        welcome appreciate get experience realize recognize agree-with weaken strengthen improve take-time end hurt harm
        undermine risk
        """);

    /// Acts that a plan of somebody is made of.
    private static final WordSet ACTS = WordSet.of("""
        send provide sign visit travel meet host support help assist train deliver review raise discuss propose issue publish
        release open launch establish create build appoint submit introduce present organize convene work cooperate
        pursue seek ask urge press push inform contact follow report pay fund finance allow permit grant approve ratify join
        participate attend contribute deploy withdraw implement adopt announce share return transfer extradite investigate
        prosecute prepare draft consult engage give coordinate respond reply ensure address forward convey schedule
        resume complete finalize stop cease reduce increase expand cut buy purchase invest sell supply ship dispatch station
        patrol protect maintain abide comply honor fulfill abstain boycott nominate name resign retire free repatriate
        resettle accept study explore check monitor accompany offer arrange brief circulate collect conduct construct
        continue control correct defer demarche designate develop distribute donate draw elaborate employ encourage enforce
        enhance evacuate examine exchange extend file focus go host hire hold include initiate inspect install invite lead
        lift lobby make meet move negotiate notify oppose order pass plan post promote protest pull push put raise receive
        reconsider recommend recruit refrain refuse register reopen replace request require restore revise run
        search send serve set speak stand start suspend table take talk tell transmit try turn undertake update use vote
        uphold secure dock persevere debate foster file funnel depart leave close shut ban sue legislate dismantle eliminate apply upgrade redeploy
        evaluate audit certify publicize amend drop veto impose sanction
        work write signal begin close relay step look act do bring keep assign award charter chair convey
        accelerate adapt adjust administer adjudicate advance aid align allocate allot answer apologize arm arrest assemble authorize
        back bar block bolster boost bridge broaden broker budget campaign cancel celebrate challenge channel clarify clean
        clear combat commemorate commence commission compensate compile confiscate confront consolidate contract convert
        cosponsor co-host cohost counter cover criminalize curb curtail deal debrief decentralize declassify decrease
        dedicate defend delegate demand demarcate demobilize deport deregulate destroy detain devise devote disburse
        disclose dismiss diversify divest document double downsize educate eject embark empower enact enlarge enlist
        equip erect escort exempt exclude execute exercise expedite expel extract facilitate fight fill fix fly forge
        formalize freeze furnish gather preserve initial guard guarantee halt hand harmonize highlight identify inaugurate incorporate
        inject install institute integrate intensify intervene interview isolate lease legalize lend liberalize license
        limit link list loan lower manage map market mediate merge mobilize moderate modernize modify nationalize normalize
        observe obtain operate outlaw outline overhaul oversee pardon phase pilot police pool postpone prevent prioritize
        privatize procure produce prohibit prompt punish quit reach reactivate reassess rebuild recall redirect redraft
        re-engage refer refine reform refurbish regulate rehabilitate reimburse reinforce reinstate reintegrate relaunch
        relocate remove renegotiate renew renovate reorganize repair repay repeal rescind reschedule restart restrict
        restructure resupply retain retaliate retrain reverse revamp revisit revoke reward safeguard scrap screen seize settle
        shift shield simplify solicit solve sponsor stabilize staff standardize stem step structure supervise supplement
        surrender survey swap tackle tailor target test testify tighten tour trade transform translate transport treat
        triple unify unveil vacate verify vet waive warn widen draw-down visit cable email phone
        abandon acquire approach assess attack bomb call choose comment communicate contain declare define
        delay express form guide persuade place pressure proceed refuel renounce resolve respect revitalize spend stage
        state streamline
        analyze analyse rein re-examine reexamine rethink carry commit dedicate mount deepen interdict intercept reconvene
        reassign reestablish re-establish replenish resubmit revive probe recommit research
        """);

    private static final WordSet THINGS = WordSet.of("""
        gdp gnp it this that there plan plans law laws report reports article bill agreement document resolution strategy constitution text draft
        proposal evidence events history data results statistics rumors facts editorial situation decision letter poll study
        survey program programme project system process deal treaty act measures measure steps policy policies approach
        election elections crisis conflict violence economy market markets prices growth country's one some many others
        money funds aid assistance equipment statement statements communique legislation regulations code rules draft framework
        visit meeting talks negotiations conference summit trip discussion discussions effort efforts move moves action actions
        attack attacks issue issues problem problems question questions point points version protocol paper
        """);

    private Agency() {}

    static boolean isAct(String lemma) {
        return ACTS.has(lemma);
    }

    static boolean isState(String lemma) {
        return lemma.isEmpty() || STATES.has(lemma);
    }

    /// Whether a noun can give no word.
    static boolean isThing(String head) {
        return THINGS.has(head);
    }
}
