package org.reftel.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.grammar.Analysis;
import org.reftel.grammar.Times;
import org.reftel.grammar.Words;
import org.reftel.model.Modality;
import org.reftel.model.Statement;
import org.reftel.testing.Documents;

/// What rules find in invented sentences, of a cable sent on 2009-07-21. No names are given: capitals and roles are
/// enough. What is learned and judges them is asked in [JudgedPromisesTest].
class CommitmentsTest {

    static List<Statement.Commitment> in(String text) {
        var document = Documents.of("NUMBER: 09VELA12\nSENT: 2009-07-21\n- " + text);
        var found = Analysis.of(Words.of(document), List.of()).stream()
                .flatMap(one -> Commitments.byRules(one, Times.of(document)).stream())
                .toList();
        for (var one : found) {
            var quote = document.reading().quote(one.head().at().span());
            assertTrue(text.contains(quote), quote);
            assertTrue(one.what().isEmpty() || quote.contains(one.what()), one.what());
        }
        return found;
    }

    private static Statement.Commitment only(String text) {
        var found = in(text);
        assertEquals(1, found.size(), () -> text + found);
        return found.getFirst();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Marenia is committed to train the guards. | commitment | Marenia | | train the guards
        Ruiz committed to sending a draft to the Embassy. | commitment | Ruiz | | sending a draft to the Embassy
        Ruiz said that his office works on a draft and added that he would commit to sending it. | commitment | Ruiz | | sending it
        The Minister undertook to publish the list. | commitment | The Minister | | publish the list
        The Minister promised the Ambassador that he would publish the list. | commitment | The Minister | the Ambassador | he would publish the list
        Ruiz promised to publish the list. | commitment | Ruiz | | publish the list
        Ruiz told us that he would send the file. | commitment | Ruiz | | send the file
        Ruiz met the press. He said he will send the file. | commitment | Ruiz | | send the file
        "We will send the file," Ruiz said. | commitment | We | | send the file
        The Minister reaffirmed his commitment to open the port. | commitment | The Minister | | open the port
        In meetings with us, Ruiz has pledged to continue the patrols. | pledge | Ruiz | | continue the patrols
        Marenia pledged $5 million to rebuild the quay. | pledge | Marenia | | $5 million to rebuild the quay
        Ruiz assured the Consul that the port would open. | assurance | Ruiz | the Consul | the port would open
        Ruiz assured the Consul he would open the port. | assurance | Ruiz | the Consul | he would open the port
        Ruiz gave his word that the port would open. | commitment | Ruiz | | the port would open
        Ruiz assured the Consul of his full support. | assurance | Ruiz | the Consul | his full support
        Ruiz pressed Navarro on opening the port. | request | Ruiz | Navarro | opening the port
        Ruiz wondered if the USG could send two experts. | request | Ruiz | | the USG could send two experts
        Ruiz said that Marenia was open to the idea of sending a ship. | conditional offer | Marenia | | sending a ship
        Ruiz said that the Board will publish its list. | commitment | the Board | | publish its list
        Embassy requests guidance on the register. | request | Embassy | | guidance on the register
        The note will be delivered to the Ministry in May. | intention | The note | | delivered to the Ministry in May
        SDP agreed to hold a first meeting. | agreement | SDP | | hold a first meeting
        Ruiz agreed to further talks on fees. | agreement | Ruiz | | further talks on fees
        The Ministry agreed that both sides should meet. | agreement | The Ministry | | both sides should meet
        SDP tentatively agreed to hold a meeting. | tentative agreement | SDP | | hold a meeting
        Ruiz agreed in principle to hold a meeting. | tentative agreement | Ruiz | | hold a meeting
        The President ordered his generals to form a joint force. | order | The President | his generals | form a joint force
        The Ministry instructed all ports to close. | order | The Ministry | all ports | close
        The Court issued a ruling and mandated improvements in the law. | order | The Court | | improvements in the law
        Ruiz designated the harbour master as the responsible agent for the plan. | designation | the harbour master | | the responsible agent for the plan
        The coast guard was charged with overseeing the patrols. | designation | The coast guard | | overseeing the patrols
        SDP also plans to increase its patrols. | intention | SDP | | increase its patrols
        Ruiz intends to visit Port Vela. | intention | Ruiz | | visit Port Vela
        Ruiz announced that the government would close the port. | intention | the government | | close the port
        We will follow up with the Ministry. | intention | We | | follow up with the Ministry
        Embassy Port Vela will continue to press the Ministry. | intention | Embassy Port Vela | | continue to press the Ministry
        The Foreign Minister will visit Port Vela on August 3. | intention | The Foreign Minister | | visit Port Vela on August 3
        Ruiz announced plans to close the port. | intention | Ruiz | | close the port
        Ruiz offered to send two ships. | offer | Ruiz | | send two ships
        Ruiz ended by offering to send two ships. | offer | Ruiz | | send two ships
        Ruiz said that he was ready to send two ships. | offer | Ruiz | | send two ships
        The Consul conveyed Marenian readiness to help. | offer | Marenian | | help
        Ruiz offered assistance with the survey. | offer | Ruiz | | assistance with the survey
        Ruiz said he would not abandon the survey. | commitment | Ruiz | | not abandon the survey
        Ruiz replied that SDP would consider helping the guards. | conditional offer | SDP | | consider helping the guards
        Ruiz said he would open the port if the fees were paid. | conditional offer | Ruiz | | open the port if the fees were paid
        Ruiz promised to open the port, if the fees were paid. | conditional offer | Ruiz | | open the port, if the fees were paid
        Ruiz said that he would be open to further talks. | conditional offer | Ruiz | | further talks
        Ruiz urged the Ambassador to open the port. | request | Ruiz | the Ambassador | open the port
        They met Ruiz and urged the U.S. to help. | request | They | the U.S. | help
        Marenia continues to urge Costa Verra to open the port. | request | Marenia | Costa Verra | open the port
        The navy has asked for training. | request | The navy | | training
        Ruiz asked whether it was possible to see a draft. | request | Ruiz | | it was possible to see a draft
        Ruiz asked if we could send a draft. | request | Ruiz | | we could send a draft
        Ruiz called on Marenia to open the port. | request | Ruiz | Marenia | open the port
        Ruiz requested that the Embassy send a draft. | request | Ruiz | | the Embassy send a draft
        Ruiz requested a second survey. | request | Ruiz | | a second survey
        Post would appreciate guidance. | request | Post | | appreciate guidance
        Ruiz rolled out an SDP wish-list that included getting two ships. | request | SDP | | getting two ships
        Ruiz suggested that the two sides meet. | suggestion | Ruiz | | the two sides meet
        Ruiz suggested that better systems could be put in place. | suggestion | Ruiz | | better systems could be put in place
        Ruiz suggested building a quay. | suggestion | Ruiz | | building a quay
        Ruiz proposed a joint meeting of harbour masters. | suggestion | Ruiz | | a joint meeting of harbour masters
        Ruiz advised the Consul to wait. | suggestion | Ruiz | the Consul | wait
        Ruiz looked to the Union to provide training. | suggestion | Ruiz | the Union | provide training
        Ruiz said the Union should publish its list. | suggestion | Ruiz | the Union | publish its list
        We should publish the list. | suggestion | We | We | publish the list
        The equipment will be delivered by the end of the month. | forecast | The equipment | | delivered by the end of the month
        The program may be operational by next year. | forecast | The program | | be operational by next year
        The ship is expected to arrive in August. | forecast | The ship | | arrive in August
        Ruiz said that he planned to outsource the survey. | intention | Ruiz | | outsource the survey
        SDP plans to frobnicate its quay. | intention | SDP | | frobnicate its quay
        Embassy Port Vela will foster the dialogue. | intention | Embassy Port Vela | | foster the dialogue
        MFA will convene a round table of pilots. | intention | MFA | | convene a round table of pilots
        MFA said that it would convene a round table. | commitment | MFA | | convene a round table
        MFA was asked to publish its list. | request | '' | MFA | publish its list
        Lobre is scheduled to meet Ruiz. | forecast | Lobre | | meet Ruiz
        Ruiz advised the Union not to close the port. | suggestion | Ruiz | the Union | not to close the port
        MFA has offered 40 trucks to the Union. | offer | MFA | | 40 trucks to the Union
        Ruiz insisted that the port be open. | request | Ruiz | | the port be open
        Ruiz asked that the list be handed over, and the deputy told her the price. | request | Ruiz | | the list be handed over
        MFA ordered the Navy, the Council, and the Union to leave the port. | order | MFA | the Navy | leave the port
        MFA expects Marenia to send its pilots. | request | MFA | Marenia | send its pilots
        Ruiz would like Marenia to send its pilots. | request | Ruiz | Marenia | send its pilots
        Ruiz told the guards to leave the port. | order | Ruiz | the guards | leave the port
        Ruiz said that MFA needs to publish its list. | suggestion | Ruiz | MFA | publish its list
        Ruiz stressed the need for MFA to publish its list. | suggestion | Ruiz | | MFA to publish its list
        Ruiz encouraged Marenia to send its pilots. | request | Ruiz | Marenia | send its pilots
        Ruiz encouraged Marenia to consider a loan. | suggestion | Ruiz | Marenia | consider a loan
        Ruiz met the press while urging MFA to publish its list. | request | Ruiz | MFA | publish its list
        MFA has a ship and plans to build a quay. | intention | MFA | | build a quay
        Ruiz confirmed that he plans to attend. | intention | Ruiz | | attend
        Ruiz has proposed three ships. | suggestion | Ruiz | | three ships
        Ruiz said that MFA must publish its list. | suggestion | Ruiz | MFA | publish its list
        Ruiz said that MFA should remain open to talks. | suggestion | Ruiz | MFA | remain open to talks
        Ruiz agreed in principal to hold a meeting. | tentative agreement | Ruiz | | hold a meeting
        Ruiz offered the Union a loan. | offer | Ruiz | the Union | a loan
        Ruiz offered to help with the survey, should the Union want it. | conditional offer | Ruiz | | help with the survey, should the Union want it
        Ruiz suggested the Union begin with a cell staffed by pilots. | suggestion | Ruiz | | the Union begin with a cell staffed by pilots
        The Ministry asked leaders from around the bay to report. | request | The Ministry | leaders | report
        Ruiz asked Lobre not to close the port. | request | Ruiz | Lobre | not to close the port
        Ruiz agreed not to close the port. | agreement | Ruiz | | not to close the port
        Ruiz called for talks on fees. | request | Ruiz | | talks on fees
        We would encourage the Minister to wait. | request | We | the Minister | wait
        Department requests posts to draw on the list. | request | Department | posts | draw on the list
        Post recommends reassessing the list. | suggestion | Post | | reassessing the list
        Posts should not share the list. | suggestion | '' | Posts | not share the list
        Ruiz said he would try to get a statement. | commitment | Ruiz | | try to get a statement
        Ruiz mentioned that in June a team would visit Port Vela. | intention | a team | | visit Port Vela
        The Minister said she had issued orders for the survey to continue. | order | The Minister | | the survey to continue
        Posts are requested to report by August 20. | request | '' | Posts | report by August 20
        The coast guard was ordered by the Minister to close the port. | order | the Minister | The coast guard | close the port
        The Consul passed on the Minister's request for a second ship. | request | the Minister | | a second ship
        The Minister is scheduled to depart Port Vela on August 3. | forecast | The Minister | | depart Port Vela on August 3
        Lobre will be named Minister. | forecast | Lobre | | named Minister
        MFA has decided to close the port. | intention | MFA | | close the port
        Ruiz said that SDP was determined to close the port. | intention | SDP | | close the port
        Marenia stands ready to send two ships. | offer | Marenia | | send two ships
        Ruiz explained that this was an area where SDP is ready to help the guards. | offer | SDP | | help the guards
        Ruiz said that he would be pleased to host the talks. | conditional offer | Ruiz | | host the talks
        Ruiz said that he was willing to agree to a truce. | tentative agreement | Ruiz | | agree to a truce
        Ruiz replied that SDP would take the draft under consideration. | conditional offer | SDP | | take the draft under consideration
        Ruiz committed the guards to patrol the bay. | commitment | Ruiz | the guards | patrol the bay
        Ruiz told the Consul he would send the file. | commitment | Ruiz | | send the file
        The Minister said his ministry would work with us on a register. | commitment | his ministry | | work with us on a register
        The Minister said the port was full. He would send a ship. | commitment | The Minister | | send a ship
        Ruiz studied the current U.S. proposal to lift the ban. | suggestion | U.S. | | lift the ban
        Ruiz praised the guards, saying he would send two ships. | commitment | Ruiz | | send two ships
        Ruiz asked if the Embassy would be willing to send a ship. | request | Ruiz | | the Embassy would be willing to send a ship
        Ruiz appealed to the Union for help. | request | Ruiz | the Union | help
        The Ministers of Ports and of Affairs plan to visit Port Vela. | intention | The Ministers of Ports and of Affairs | | visit Port Vela
        The court July 30 ordered the guards to report. | order | The court | the guards | report
        Ruiz decided that the ships would be sold. | intention | Ruiz | | the ships would be sold
        Ruiz announced that he would close the port. | commitment | Ruiz | | he would close the port
        Ruiz accepted responsibility for the survey. | commitment | Ruiz | | responsibility for the survey
        Ruiz promised there would be no fees. | commitment | Ruiz | | there would be no fees
        Ruiz spoke of a commitment from the Ministry to train the guards. | commitment | the Ministry | | train the guards
        The talks ended with the promise by both sides to meet again. | commitment | both sides | | meet again
        The press reported his assurances that the port would open. | assurance | his | | the port would open
        The Union's request to the Council to lift the ban was heard. | request | The Union | the Council | lift the ban
        Ruiz repeated the Marenian request for two ships. | request | Marenian | | two ships
        Ruiz called the Consul to report a loss and to request that Marenia send a ship. | request | Ruiz | | Marenia send a ship
        Ruiz pressed for talks on fees. | request | Ruiz | | talks on fees
        Ruiz sought our assistance with the survey. | request | Ruiz | | our assistance with the survey
        Ruiz suggested to the Consul that they meet. | suggestion | Ruiz | the Consul | they meet
        Ruiz suggested that we not overdo the survey. | suggestion | Ruiz | | we not overdo the survey
        Ruiz proposed that developed states return their ships. | suggestion | Ruiz | | developed states return their ships
        Ruiz warned the guards not to close the port. | suggestion | Ruiz | the guards | not to close the port
        Ruiz defused the quarrel by promising to send two ships. | commitment | Ruiz | | send two ships
        The President ordered an investigation. | order | The President | | an investigation
        The Ministry agreed with the Union that, if fees fell, both sides should meet. | agreement | The Ministry | | if fees fell, both sides should meet
        SDP is looking to modernize its ships. | intention | SDP | | modernize its ships
        MFA aims to train two crews. | intention | MFA | | train two crews
        The USG seeks to deliver two ships. | intention | The USG | | deliver two ships
        Ruiz is planning a trip to Port Vela. | intention | Ruiz | | a trip to Port Vela
        Lobre will occupy the post of harbour master. | forecast | Lobre | | occupy the post of harbour master
        The draft will be sent to the Council. | forecast | The draft | | sent to the Council
        Ruiz said that the ships would be repaired. | forecast | the ships | | repaired
        MFA may review the fees later this year. | forecast | MFA | | review the fees later this year
        We met the delegation that will visit Port Vela on August 3. | intention | the delegation | | visit Port Vela on August 3
        Ruiz wanted MFA to publish its list. | request | Ruiz | MFA | publish its list
        Ruiz wants the Union to send two ships. | request | Ruiz | the Union | send two ships
        Ruiz said that MFA had to take steps. | request | Ruiz | MFA | take steps
        The Consul asked Ruiz if he would be receptive to a meeting. | request | The Consul | Ruiz | he would be receptive to a meeting
        In May they asked for two crews Marenia could train. | request | they | | two crews Marenia could train
        Ruiz suggested a third meeting on fees. | suggestion | Ruiz | | a third meeting on fees
        Ruiz suggested HMG as a host. | suggestion | Ruiz | | HMG as a host
        We recommend calls on both ministries. | suggestion | We | | calls on both ministries
        Ruiz ordered the attack. | order | Ruiz | | the attack
        Marenia is offering a reward for the ship. | offer | Marenia | | a reward for the ship
        MFA needs to fulfill its agreement to train two crews. | agreement | MFA | | train two crews
        We heard the news that the Minister will stay on as harbour master. | intention | the Minister | | stay on as harbour master
        The Acting Minister will deliver the draft. | intention | The Acting Minister | | deliver the draft
        MFA will also be testing new lights. | intention | MFA | | testing new lights
        Ruiz noted that Marenia wants to open a yard, and that he will travel to Port Vela. | commitment | Ruiz | | travel to Port Vela
        Ruiz said that MFA will publish its list. | intention | MFA | | publish its list
        MFA is determined to close the port. | intention | MFA | | close the port
        Ruiz said that MFA was considering opening a yard. | intention | MFA | | opening a yard
        Ruiz suggested Marenian guards visit Port Vela to see the quay. | suggestion | Ruiz | | Marenian guards visit Port Vela to see the quay
        MFA is planning a change of its list. | intention | MFA | | a change of its list
        MFA will likely open three offices. | forecast | MFA | | open three offices
        Ruiz said HMG would welcome two ships. | request | HMG | | welcome two ships
        Acting DCM will deliver the draft. | intention | DCM | | deliver the draft
        We met Ruiz, who noted that the Ministry would publish the list. | commitment | the Ministry | | publish the list
        Ruiz called to underscore that the Ministry would publish the list. | commitment | the Ministry | | publish the list
        Embassies Lobre and Tavira are requested to report. | request | '' | Embassies Lobre and Tavira | report
        Ruiz said he would visit Port Vela. | commitment | Ruiz | | visit Port Vela
        Ruiz confided that he was going to visit Port Vela. | intention | Ruiz | | going to visit Port Vela
        Ruiz told the Union that the Union must publish its list. | request | Ruiz | the Union | publish its list
        Ships left when Ruiz said he would open the port. | commitment | Ruiz | | open the port
        The Consul was told by Ruiz that the Ministry would publish its list. | commitment | the Ministry | | publish its list
        The Consul was told that MFA will publish its list. | commitment | MFA | | publish its list
        Ruiz made clear that he would open the port. | commitment | Ruiz | | open the port
        Ruiz made it clear that MFA would publish its list. | intention | MFA | | publish its list
        Ships left after the announcement that MFA would send a crew. | commitment | MFA | | send a crew
        Ruiz accepted Navarro's invitation to visit the port. | agreement | Ruiz | | Navarro's invitation to visit the port
        If the fees were paid, Ruiz said, MFA would open the port. | conditional offer | MFA | | open the port
        Ruiz expects to take office in August. | forecast | Ruiz | | take office in August
        Ruiz is now expected to review the fees in August. | forecast | Ruiz | | review the fees in August
        Washington may wish to consider a loan. | suggestion | '' | Washington | consider a loan
        The Minister reaffirmed his commitment to building a quay. | commitment | The Minister | | building a quay
        It was agreed that the Ministry would publish its list. | agreement | '' | | the Ministry would publish its list
        Ruiz said he will file the case whether or not he is given the logs. | commitment | Ruiz | | file the case whether or not he is given the logs
        """)
    void whoGivesWhichWordToWhom(String text, String modality, String actor, String to, String what) {
        var found = only(text);
        assertEquals(modality, found.modality().key());
        assertEquals(actor, found.actor().words());
        assertEquals(to == null ? "" : to, found.to().words());
        assertEquals(what, found.what());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                // Denied or refused.
                "Ruiz refused to commit to a date.",
                "Ruiz did not agree to open the port.",
                "Ruiz had not yet agreed to a meeting.",
                "Ruiz declined to promise more ships.",
                "Ruiz denied that Marenia had agreed to open the port.",
                "No official has committed to opening the port.",
                "Marenia has no plans to open the port.",
                "The Minister rejected the offer to mediate.",
                "Ruiz never promised to open the port.",
                // Hypothetical.
                "If Ruiz agrees to open the port, ships will come.",
                "Ruiz may agree to open the port.",
                "Ruiz could offer to open the port.",
                "Ruiz would have opened the port.",
                "Unless Ruiz promises to open the port, ships will wait.",
                "It is not clear whether Ruiz agreed to open the port.",
                "Ruiz asked if Marenia was going to commit to opening the port.",
                // Habit and capability.
                "Ruiz often asks the Consul to lunch with him.",
                "Ruiz usually offers to pay.",
                "Ruiz can open the port.",
                "The guards are able to open the port.",
                // Nobody's.
                "There is agreement to include the navy and the army.",
                // Opinions, wishes and states.
                "The loan that Ruiz offered to pay for is old.",
                "The jobs offered to former guards were few.",
                "The aid offered to date was small.",
                "Ruiz insisted that the port was open.",
                "They insist that the ships remain in port.",
                "Ruiz offered two comments.",
                "Ruiz wanted to publish the list.",
                "Ruiz wants closer ties.",
                "Ruiz said that the port has to close.",
                "Ruiz said that he had to leave.",
                "MFA has two ships to sell.",
                "Ruiz asked whether the guards would leave.",
                "Ruiz suggested a need for more ships.",
                "His tone suggested a lack of ships.",
                "The statement suggested Marenia had sold two ships.",
                "MFA seeks Marenian agreement to open the port.",
                "The hope that Ruiz will visit Port Vela on August 3 is small.",
                "There is no chance that Ruiz will sign the draft.",
                "Marenia offers a reward to its guards every year.",
                "Ruiz expects the winds to drop.",
                "Ruiz wants the port to be empty.",
                "Ruiz said that the port needs to close.",
                "MFA had expected Marenia to send its pilots.",
                "Ruiz told the guards to be patient.",
                "Ruiz suggested that Marenia, not MFA, owns the port.",
                "Ruiz asked for an overview of the port.",
                "Ruiz agreed that the port was empty.",
                "Ruiz agreed with the Consul.",
                "Ruiz assured us that the port remains open.",
                "Ruiz suggested that the port was empty.",
                "Ruiz suggested that his rival would lose.",
                "Ruiz said he would like to see the port.",
                "Ruiz said that he would be sorry.",
                "Ruiz hoped that Marenia would open the port.",
                "Ruiz said he would rather stay.",
                "Ruiz suggested that his rivals could portray him as weak.",
                "Ruiz suggested that the wind might make it difficult.",
                "Neither Ruiz nor Lobre requested assistance.",
                "Ruiz said he would look forward to the talks.",
                "We need to know what course we should take.",
                "Ruiz asked what steps we will take.",
                "The report calls for talks on fees.",
                "Ruiz called for closer ties.",
                "In order to close the port, ships left.",
                "MFA will have opened twelve offices.",
                "MFA will likely convene a round table.",
                "The winds will likely open a gap.",
                "Ruiz believed that they must open up.",
                "Ruiz may call to underscore that the Ministry would publish the list.",
                "We met Ruiz, who doubts that the Ministry would publish the list.",
                "Marenia, which maintains the fiction that it is poor, would accept a loan.",
                "MFA will face strong winds.",
                "He will open many doors.",
                "Ships must carry lights.",
                "Ruiz said that the winds must drop.",
                "Ruiz suggested Marenian interest in talks was feigned.",
                "The port was asked to close.",
                "The plant is required to close.",
                "Sections have been encouraged to add guests.",
                "The Consul received the Minister's request for information.",
                "Ruiz said that MFA should remain in Port Vela.",
                "Ruiz offered him tea.",
                "The Minister was looking for a ship.",
                "Ruiz believed that Marenia would open the port.",
                "Ruiz predicted that he would win the vote.",
                "Ruiz is a committed friend of the port.",
                "Ruiz is committed to peace.",
                // Forecasts of what nobody does.
                "The government will likely remain weak.",
                "The economy will grow next year.",
                "Elections will be held in August.",
                "Prices would rise in August, Ruiz said.",
                "Ruiz doubted that the port would open.",
                // Ready for anything, refused, believed, told of long ago.
                "Ruiz said that he was ready to move forward.",
                "No state was prepared to send ships, Ruiz said.",
                "Ruiz was not willing to send ships.",
                "Ruiz said that MFA would not sign the draft.",
                "Ruiz said that he would not reach a thousand by June.",
                "Ruiz asked how MFA planned to open the port.",
                "Earlier ministries had decided to close the port.",
                "Ruiz denied telling the press that MFA would close the port.",
                "These steps reflect the Union's willingness to open the port.",
                "The decision to close the port weakened the Union.",
                "MFA will provide an opportunity for talks.",
                "Ruiz said new ports, his friends said, would help.",
                "Protecting Ruiz would lead to losses.",
                "Marenia will hold an election in August.",
                "A survey offered the Union an opportunity to gain.",
                "Ruiz made similar promises.",
                "Ruiz called on the Minister to review the register.",
                // Questions and information.
                "Ruiz asked about the port.",
                "Ruiz asked whether the port was open.",
                "Ruiz asked for his views on the port.",
                "Will Ruiz agree to open the port?",
                // Things, crimes and purchases.
                "The plan offers to solve much.",
                "High waves threaten to close the port.",
                "The guard was charged with stealing a ship.",
                "Ruiz was appointed as Ambassador to Marenia.",
                "The police ordered ten of these vans to inspect luggage.",
                "A register intended to provide easy access was built.",
                "Voters noted a campaign intended to close the port.",
                "Ruiz has threatened to close the port.",
                // Told of, and said by nobody.
                "Ruiz did not make clear that he would open the port.",
                "The Consul was not told that MFA would publish its list.",
                "The rumor that Marenia would send a ship came late.",
                "It was not agreed that the Ministry would publish its list.",
                "MFA expressed regret at Marenia's decision to close the port.",
                "The visit raised doubts about Ruiz's commitment to building a quay.",
                "Ruiz asked for an analysis of the fees.",
                // To come of itself, asked about, supposed.
                "Fees are expected to drop in August.",
                "Ruiz expects to be asked.",
                "Ruiz expects to hear of it.",
                "States which may want to send ships are few.",
                "Do you want the Union to send ships?",
                "Ruiz asked where he should stay.",
                "Ships wait, should the Union send them."
            })
    void whatIsNone(String text) {
        assertEquals(List.of(), in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ruiz urged the Union to open the port.", "Ruiz suggested that the Union open the port.",
                "Ruiz asked the Union to promise two ships.", "Ruiz said that the Union should promise two ships.",
                "Ruiz recommended sending two ships.", "Ruiz asked for two ships."
            })
    void aSuggestionOrARequestIsNeverAPromise(String text) {
        for (var one : in(text)) {
            assertFalse(one.modality().binds(), one::toString);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Ruiz promised to open the port by the end of the month. | by the end of the month | 2009-07-31
        SDP tentatively agreed to hold the first meeting on September 25. | September 25 | 2009-09-25
        We will report shortly on the port. | shortly |
        Ruiz promised to open the port. | |
        """)
    void whenItIsDue(String text, String words, String value) {
        var due = only(text).due();
        assertEquals(words == null ? "" : words, due.words());
        assertEquals(value == null ? "" : value, due.value());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Ruiz promised to open the port, if the fees were paid. | if the fees were paid
        If the fees were paid, Ruiz said, he would open the port. | If the fees were paid
        Ruiz ended by offering to send the Consul, with his master's consent, a draft. | with his master's consent
        Ruiz offered two ships' access, provided that the fees were paid. | provided that the fees were paid
        The Ministry agreed to open the port, subject to approval by the Court. | subject to approval by the Court
        Assuming the Court's backing, the program may be operational by next year. | Assuming the Court's backing
        Ruiz added, "If the fees are paid, we will open the port." | If the fees are paid
        Ruiz said he would open the port to see if it can be done. |
        Ruiz promised to open the port. |
        """)
    void whatItHangsOn(String text, String condition) {
        assertEquals(condition == null ? "" : condition, only(text).condition());
    }

    /// A country of which somebody tells what it would do has given its word by him.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        *Ana Ruiz* said that @Marenia@ would continue its patrols in August. | commitment
        *Ana Ruiz* said @Marenia@ would not allow the ships to sail. | commitment
        *Ana Ruiz* said the port was full. @Marenia@ would send a ship. | commitment
        *Ana Ruiz* said the port was full. @Marenia@ would be planning to send a ship. | intention
        *Ana Ruiz* announced that @Marenia@ would send a ship. | commitment
        """)
    void whatACountryWouldDo(String text, String modality) {
        var found = Told.by(text).statements().stream()
                .filter(Statement.Commitment.class::isInstance)
                .map(Statement.Commitment.class::cast)
                .toList();
        assertEquals(
                List.of(modality),
                found.stream().map(one -> one.modality().key()).toList());
        assertEquals("Marenia", found.getFirst().actor().words());
    }

    @Test
    void eachWhoIsDesignatedHasAStatementOfHisOwn() {
        var found =
                in("Ruiz designated the harbour master and the head of customs, respectively, as the responsible agents"
                        + " for the protocol.");
        assertEquals(
                List.of("the harbour master", "the head of customs"),
                found.stream().map(one -> one.actor().words()).toList());
        assertTrue(found.stream().allMatch(one -> one.modality() == Modality.DESIGNATION));
    }

    @Test
    void twoVerbsOfPromisingAreTwoPromises() {
        var found = in("Ruiz assured the Consul that Marenia would open the port and agreed to further talks.");
        assertEquals(
                List.of(Modality.ASSURANCE, Modality.AGREEMENT),
                found.stream().map(Statement.Commitment::modality).toList());
        assertEquals("Ruiz", found.getLast().actor().words());
    }

    @Test
    void twoThingsWithADayEachAreTwoPromises() {
        var found = in("Ruiz promised 40,000 guards by the end of the year and a new quay by the end of July.");
        assertEquals(
                List.of("40,000 guards by the end of the year", "a new quay by the end of July"),
                found.stream().map(Statement.Commitment::what).toList());
        assertEquals(
                List.of("2009-12-31", "2009-07-31"),
                found.stream().map(one -> one.due().value()).toList());
        assertTrue(found.stream().allMatch(one -> one.actor().words().equals("Ruiz")));
    }

    @Test
    void anIntentionAndAnExpectationInOneListAreTwo() {
        var found =
                in("Ruiz highlighted the intention of raising the number of guards from 10 to 20 by next year, and the"
                        + " expectations for a new quay to be ready by the end of the month.");
        assertEquals(
                List.of(Modality.INTENTION, Modality.FORECAST),
                found.stream().map(Statement.Commitment::modality).toList());
        assertEquals("by next year", found.getFirst().due().words());
        assertEquals("by the end of the month", found.getLast().due().words());
    }

    @Test
    void twoActsOfOneWillAreOnePromise() {
        assertEquals(
                "open the port and train its guards",
                only("We will open the port and train its guards.").what());
    }

    @Test
    void aPromiseIsOfTheOneWhoActsAndSaidByTheOneWhoSpeaks() {
        var found = only("Morales added that SDP is committed to assist with the training.");
        assertEquals("SDP", found.actor().words());
        assertEquals("Morales", found.head().voice().speaker().words());
    }

    /// What no full stop ends: the work grows with the length, not with its square.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "and Ruiz agreed ",
                "he said that he would promise to ask ",
                "plan to offer ",
                "If ",
                "the port of ",
                "Ruiz, ",
                "and asked him, ",
                "(Note: ",
                "his offer of ",
                "which urged "
            })
    void aSentenceWithoutEndIsReadInTime(String words) {
        assertTimeout(Duration.ofSeconds(5), () -> in("Ruiz said " + words.repeat(20_000)));
    }

    /// A copy may be cut off in the middle of a sentence: whoever looks ahead finds nothing, and no word is made
    /// up.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "suggested",
                "insisted",
                "proposed",
                "recommended",
                "asked",
                "demanded",
                "urged",
                "agreed",
                "promised",
                "said",
                "decided",
                "offered",
                "expects",
                "would like",
                "wants",
                "told",
                "needs",
                "has",
                "plans",
                "is scheduled"
            })
    void aSentenceMayEndAnywhere(String verb) {
        var rest = " the Minister that the guards of Marenia be trained, and to open the port by May".split(" ", -1);
        for (var link : List.of("", " that", " that the", " to", " for", " for the", " not", " that they")) {
            var text = new StringBuilder("Ruiz " + verb + link);
            for (var word : rest) {
                text.append(word.isEmpty() ? "" : " " + word);
                in(text.toString());
            }
        }
    }
}
