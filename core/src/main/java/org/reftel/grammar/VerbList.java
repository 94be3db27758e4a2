package org.reftel.grammar;

/// Common English verbs by their base form; `*` doubles the last letter, irregular ones give past and
/// participle.
final class VerbList {
    private VerbList() {}

    static final String REGULAR = """
        codify need envisage endeavor ponder decree obligate administer aid allot award channel charter dock file funnel furnish halt inject legislate refine renegotiate renovate
        rescind restart strive sue survey initial adjudicate allocate encumber criminalize disseminate form roll leverage reflect relaunch reconvene pre-empt preempt reorganize reroute prod accredit acquit activate affix align annul
        acquiesce apologize arm array aspire auction audit bar* blacklist bomb bridge bring-up bury bypass calibrate certify clamp coach
        coax coerce commemorate commercialize computerise concert condone confiscate constrain contest cool cosponsor co-sponsor
        co-host cohost crush cultivate dampen debrief decentralize declassify decommission deflect degrade demarche denounce
        deport deregulate detach devise disassociate discard disengage dismantle dispel* disqualify dissuade divert divest
        downgrade downsize dual educate eject elevate embargo emulate encrypt endanger energize enlist enrich enroll erect
        exempt exonerate expropriate fast feed-back fend flesh float foil forestall fortify forewarn galvanize grill harness
        harmonize hammer hand honour impress incentivize indict infiltrate influence insulate insure intercept interdict invigorate invoke
        iron wish juggle lease lessen leave-out lobby loan lodge loosen manufacture map* measure merge minimise modernise
        multilateralize muster narrow neutralize oblige offset orchestrate organise outlaw overhaul pace package pardon
        patch pave penalize persevere persuade petition placate plead police postpone preclude prioritize procrastinate promulgate provision
        punish quell rebuild re-establish reestablish reactivate rearm reassign rebut* recalibrate recast recede recess reconstitute reconstruct redeploy
        redirect redouble redraft reduce re-engage reengage reevaluate refinance refocus refrain refurbish regularize rehabilitate reiterate reinstate
        reintegrate reinvigorate release relinquish repay repeal replenish repress republish requisition resubmit* resupply retake rethink retract revamp
        reverse revitalize revisit sabotage safeguard salvage sanction scrap* segregate sell-off sever shelve shield shoulder
        shun* sideline skip* smooth soften spearhead speed spell-out spin stall standardize steer stymie subpoena suggest
        supervise supplement surveil synchronize tackle tamper temper thwart toughen transcribe translate treat triple tweak uncover
        underwrite unfreeze unload unlock vacate veto videotape warm weigh whip* workshop zone
        abandon abide absorb abstain accede accelerate accept accommodate accompany accomplish account accuse achieve
        acknowledge acquire act adapt add address adhere adjust admit* adopt advance advise advocate affect affirm afford
        agree aim align allege alleviate allow alter amend analyze announce answer anticipate appeal appear apply
        appoint appreciate approach approve argue arrange arrest arrive articulate ascertain ask assemble assert assess
        assign assist associate assume assure attach attack attain attempt attend attract attribute authorize avert avoid
        await back balance ban* base beg* behave believe belong benefit blame block bolster boost boycott brief broaden
        broker call calm campaign cancel cause caution cease celebrate centre certify chair challenge change charge chat*
        check circulate circumvent cite claim clarify clear close coincide collaborate collapse collect combat combine
        comment commission commit* communicate compare compel* compensate compete complain complete complicate comply
        compromise concede concentrate concern conclude concur* condemn conduct confide confirm confront congratulate
        connect consent consider consist consolidate constitute construct consult contact contain contend continue
        contract contradict contribute control* convene convert convey convince cooperate coordinate correct counsel counter
        cover crack create criticize cross curb curtail damage deal debate decide declare decline decrease dedicate deepen
        defeat defend defer* define delay delegate deliver demand demonstrate deny depart depend deploy describe deserve
        designate desire destroy detail detain deter* deteriorate determine detect develop devote dictate die differ
        diminish direct disagree disappear discover discourage discuss dismiss disperse display dispute disrupt dissolve
        distribute diversify document dominate donate double doubt draft drop* earn ease echo elaborate elect elicit
        eliminate embark embrace emerge emphasize employ empower enable enact encourage end endorse endure enforce engage
        enhance enjoy enlarge ensure enter entertain entitle envision equip* erode escape escort establish estimate
        evaluate evolve examine exceed exchange exclude execute exercise exert exhort exist expand expect expedite expel*
        experience expire explain explode exploit explore export express extend extract extradite face facilitate fail
        favor fear feature fill finalize finance finish fire fix flag* flow focus follow force foster frame
        fulfill function fund gain garner gather generate govern grant guarantee guard guide handle happen harm hasten
        head help highlight hint hire honor hope host identify ignore illustrate imagine impede implement implore imply
        import impose impress improve include incorporate increase incur* indicate inform initiate inquire insist inspect
        install instruct integrate intend intensify interest interpret intervene interview introduce invest
        investigate invite involve isolate issue join judge jump justify kill label lack lament launch lead learn legalize
        lessen lift like limit link listen lobby locate look lower maintain manage mandate manipulate mark match maximize
        mediate mention minimize mitigate mobilize moderate modernize modify monitor motivate move multiply murder name
        negotiate nominate note notify object oblige observe obtain occupy occur* offer open operate oppose opt* order organize
        originate oust outline overestimate participate pass patrol* perceive perform permit* persist persuade phase place
        plan* play plead pledge point portray pose position possess postpone practice praise precede predict
        prefer* prepare present preserve press pressure presume prevail prevent proceed process proclaim procure produce
        profess progress prohibit project prolong promise promote prompt pronounce propose prosecute protect protest
        prove provide provoke publicize publish pull purchase pursue push qualify question quote raise rally ratify reach
        react reaffirm realize reassert reassess reassure rebuke recall receive recognize recommend reconcile reconfirm reconsider
        recover recruit redouble reduce refer* reflect reform refrain refuse regain regard register regret* regulate
        reinforce reinstate reiterate reject relate relax relay release relieve rely remain remark remember remind remove
        render renew renounce repair repatriate repeat replace replicate reply report represent request require rescue
        resemble reserve resettle reside resign resist resolve respect respond respect restate restore restrain restrict
        restructure result resume retain retaliate retire return reveal reverse review revise revisit revive
        revoke reward rule satisfy schedule scrutinize secure seem seize select separate serve settle shape share
        shift ship* shore show sign signal simplify slow solicit solve spark speculate sponsor stabilize stage start state
        station stay stem* step* stimulate stipulate stop* store strengthen stress stretch strip* structure struggle study
        submit* succeed suffer suggest suit summarize summon supply support suppose suppress surface surprise surrender
        surround survive suspect suspend sustain swap* switch sympathize tackle tail talk target task terminate test testify
        thank threaten tie tighten tolerate touch tour trace track trade train transfer* transform transit translate
        transmit* transport travel treat trigger trust try turn undermine underscore underline undertake unify unite update
        upgrade uphold urge use utilize value vary venture verify veto view violate visit voice volunteer vote vow wait
        walk want warn waste watch weaken welcome witness wonder work worry yield opine assent designate
        entrust commence commend compose compile computerize concede digitize dispatch earmark evacuate forge formalize formulate
        fly harbor inaugurate inventory jeopardize liaise liberalize license nationalize normalize outfit phone pilot pinpoint post
        privatize query reimburse relocate remit* reopen replenish reschedule retrain rotate refurbish retrofit scale screen
        search share-out slate sound stockpile subsidize subscribe tap* tip* transition unveil vet* waive widen email e-mail cable
        dial mail table tailor test-fly confer* delegate delineate demarcate demobilize disarm disband disburse disclose
        """;

    static final String IRREGULAR = """
        say/said/said tell/told/told give/gave/given take/took/taken make/made/made go/went/gone come/came/come see/saw/seen
        get/got/gotten know/knew/known think/thought/thought find/found/found become/became/become leave/left/left feel/felt/felt
        put/put/put bring/brought/brought begin/began/begun keep/kept/kept hold/held/held write/wrote/written
        stand/stood/stood hear/heard/heard let/let/let mean/meant/meant set/set/set meet/met/met run/ran/run pay/paid/paid
        sit/sat/sat speak/spoke/spoken lie/lay/lain lead/led/led read/read/read grow/grew/grown lose/lost/lost
        fall/fell/fallen send/sent/sent build/built/built understand/understood/understood draw/drew/drawn
        break/broke/broken spend/spent/spent cut/cut/cut rise/rose/risen drive/drove/driven buy/bought/bought wear/wore/worn
        choose/chose/chosen seek/sought/sought throw/threw/thrown catch/caught/caught deal/dealt/dealt win/won/won
        forget/forgot/forgotten lay/laid/laid sell/sold/sold fight/fought/fought bear/bore/borne teach/taught/taught
        eat/ate/eaten shut/shut/shut hit/hit/hit foresee/foresaw/foreseen forgo/forwent/forgone forego/forewent/foregone
        undertake/undertook/undertaken uphold/upheld/upheld withdraw/withdrew/withdrawn withhold/withheld/withheld
        withstand/withstood/withstood overcome/overcame/overcome oversee/oversaw/overseen overthrow/overthrew/overthrown
        forbid/forbade/forbidden bid/bid/bid bind/bound/bound swear/swore/sworn cast/cast/cast cost/cost/cost
        spread/spread/spread split/split/split strike/struck/struck swing/swung/swung tear/tore/torn wake/woke/woken
        win/won/won rebuild/rebuilt/rebuilt remake/remade/remade retell/retold/retold resell/resold/resold
        rethink/rethought/rethought shoot/shot/shot shrink/shrank/shrunk steal/stole/stolen stick/stuck/stuck
        feed/fed/fed flee/fled/fled fly/flew/flown arise/arose/arisen beat/beat/beaten overtake/overtook/overtaken mistake/mistook/mistaken partake/partook/partaken weave/wove/woven dig/dug/dug bend/bent/bent weep/wept/wept blow/blew/blown swim/swam/swum ride/rode/ridden ring/rang/rung wind/wound/wound light/lit/lit sweep/swept/swept creep/crept/crept learn/learnt/learnt burn/burnt/burnt upset/upset/upset offset/offset/offset hurt/hurt/hurt hide/hid/hidden
        freeze/froze/frozen breed/bred/bred lend/lent/lent sing/sang/sung sink/sank/sunk misunderstand/misunderstood/misunderstood
        """;
}
