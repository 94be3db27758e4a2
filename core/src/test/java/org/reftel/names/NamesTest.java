package org.reftel.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reftel.Stages;
import org.reftel.grammar.Words;
import org.reftel.model.Document;
import org.reftel.model.Locus;
import org.reftel.model.Mention;

final class NamesTest {
    private static final Names NAMES = new Names();

    @Test
    void aPersonIsNamedWithoutTitle() {
        assertThat(found("Foreign Minister Luis Alvarado told the Ambassador that Prime Minister Torres would visit."))
                .containsExactly("person Luis Alvarado", "person Torres");
    }

    @Test
    void aTitleWithHyphensIsNoPartOfAName() {
        assertThat(found("Ambassador-at-Large Henry Wells met PolDir Anna Berg and EconOff on Tuesday."))
                .containsExactly("person Henry Wells", "person Anna Berg");
    }

    @Test
    void aSurnameAloneIsAPersonWhenTheFullNameStandsElsewhere() {
        assertThat(found("Interior Minister Pedro Marenco arrived on Monday. Talks with Marenco went well."))
                .containsExactly("person Pedro Marenco", "person Marenco");
    }

    @Test
    void particlesAndDoubleSurnamesBelongToTheName() {
        assertThat(found("Crown Prince Hamdan bin Khalid al-Sabri, Senator Jorge Gomez de la Vega and Dr. Karl"
                        + " von Aue met."))
                .containsExactly(
                        "person Hamdan bin Khalid al-Sabri", "person Jorge Gomez de la Vega", "person Karl von Aue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The summit on their watch (refs A-C) helped.",
                "The pirates aboard the FARINA were brought ashore.",
                "The Velan Oil Pipeline opened."
            })
    void aRangeOfReferencesAShipAndAPipelineAreNoBodies(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void initialsBelongToTheName() {
        assertThat(found("Deputy Secretary John D. Harrow thanked Senator R. J. Whitfield."))
                .containsExactly("person John D. Harrow", "person R. J. Whitfield");
    }

    @Test
    void aPossessiveIsNoPartOfAName() {
        assertThat(found("We discussed President Ferreira's visit and Spain's offer."))
                .containsExactly("person Ferreira", "place Spain");
    }

    @Test
    void aListNamesEachOnce() {
        assertThat(found("Ministers from Brazil, Chile, and Peru were there."))
                .containsExactly("place Brazil", "place Chile", "place Peru");
    }

    @Test
    void aBodyEndsBeforeThePersonAndTheOfficeBehindIt() {
        assertThat(found("He was summoned by the head of the General Coast Directorate Ali Mansour in May."))
                .containsExactly("organisation General Coast Directorate", "person Ali Mansour");
        assertThat(found("MFA Disarmament Director General Luis Alvarado briefed us."))
                .containsExactly("organisation MFA", "person Luis Alvarado");
        assertThat(found("She works for the Ministry of Justice, (MoJ) in the capital."))
                .containsExactly("organisation Ministry of Justice", "organisation MoJ");
    }

    @Test
    void aBodyNamedByTwoMattersIsOne() {
        assertThat(found("He leads the ministry's Disarmament and Sensitive Technologies Division this year."))
                .containsExactly("organisation Disarmament and Sensitive Technologies Division");
        assertThat(found("It came from the Department of Justice, Equality, and Law Reform in May."))
                .containsExactly("organisation Department of Justice, Equality, and Law Reform");
    }

    @Test
    void whatAnOfficeIsForIsNoBody() {
        assertThat(found("He returns as Minister of Awqaf and Islamic Affairs in the spring."))
                .isEmpty();
        assertThat(found("They launched a Global Initiative to Combat Nuclear Terrorism last year."))
                .noneMatch(name -> name.startsWith("organisation"));
    }

    @Test
    void aUnitIsABody() {
        assertThat(found("Staff of the Transnational Crime Unit arrived."))
                .containsExactly("organisation Transnational Crime Unit");
    }

    @Test
    void theGovernmentInLettersIsABodyAndAGovernorIsNot() {
        assertThat(found("The Ambassador said the GOV donated fuel, and GOV Harrow thanked it."))
                .contains("organisation GOV", "person Harrow");
    }

    @Test
    void anOrganisationAndItsAcronymAreTwoMentions() {
        assertThat(found("The Ministry of Public Works (MPW) hired new staff, and the MPW trained them."))
                .containsExactly("organisation Ministry of Public Works", "organisation MPW", "organisation MPW");
    }

    @Test
    void aLongNameHasTheWordsThatGiveItsLetters() {
        assertThat(found("The new Harbour Works and Dredging Office (HWDO) opened. Only HWDO may dredge."))
                .containsExactly(
                        "organisation Harbour Works and Dredging Office", "organisation HWDO", "organisation HWDO");
    }

    @Test
    void aNationalityStaysWhereTheAcronymHasItsLetter() {
        assertThat(found("Officers of the Afghan Border Guard (ABG) met the Spanish Ministry of Defense."))
                .containsExactly(
                        "organisation Afghan Border Guard", "organisation ABG", "organisation Ministry of Defense");
    }

    @Test
    void shortForCommonWordsIsNobody() {
        assertThat(found("A value added tax (VAT) was proposed. VAT is unpopular, and GDP fell."))
                .isEmpty();
    }

    @Test
    void inSmallLettersItIsTheThingInGeneral() {
        assertThat(found("The Federal Police hired officers. He said the federal police would train them."))
                .containsExactly("organisation Federal Police");
    }

    @Test
    void theTitleOfAMinisterIsNoOrganisation() {
        assertThat(found("The Minister of Finance and the Treasury Secretary spoke with Interior Minister Ruiz."))
                .containsExactly("person Ruiz");
    }

    @Test
    void anEmbassyWithItsPlaceIsOneOrganisation() {
        assertThat(found("Embassy Madrid and the Brazilian Embassy agreed; the Embassy will report."))
                .containsExactly("organisation Embassy Madrid", "organisation Brazilian Embassy");
    }

    @Test
    void anOfficeSymbolIsAnOrganisationAndAShortTitleIsNot() {
        assertThat(found("INR/B thanks post. A/S Weaver and U/S Bright will call.")
                        .getFirst())
                .isEqualTo("organisation INR/B");
    }

    @Test
    void countriesAndCitiesArePlaces() {
        assertThat(found("Officials from Brazil and the U.S. met in Geneva."))
                .containsExactly("place Brazil", "place U.S.", "place Geneva");
    }

    @Test
    void compoundsFallApartAndNamesWithHyphensDoNot() {
        assertThat(found("The Moscow-based firm, an anti-Iran speech, Iran-China relations and U.S.-EU talks."))
                .containsExactly(
                        "place Moscow", "place Iran", "place Iran", "place China", "place U.S.", "organisation EU");
        assertThat(found("Minister Jean-Louis Mercier spoke in Port-au-Prince."))
                .containsExactly("person Jean-Louis Mercier", "place Port-au-Prince");
    }

    @Test
    void theStateBehindAMemberOfCongressIsNoMention() {
        assertThat(found("Senator Ann Porter (R-TX) and Representative Tom Hale (D, MO) came."))
                .containsExactly("person Ann Porter", "person Tom Hale");
    }

    @Test
    void aCommonWordForABodyTellsItsBareName() {
        assertThat(found("The auto parts producer Verrado closed. Workers of Verrado protested."))
                .containsExactly("organisation Verrado", "organisation Verrado");
        assertThat(found("The rival soccer clubs Marena and Velosa met, and Velosa won."))
                .containsExactly("organisation Marena", "organisation Velosa", "organisation Velosa");
    }

    @Test
    void aPersonBehindACommonWordForABodyStaysOne() {
        assertThat(found("He told the newspaper President Harrow would resign. Harrow denied it."))
                .containsExactly("person Harrow", "person Harrow");
        assertThat(found("He left the party Minister Harrow leads.")).containsExactly("person Harrow");
    }

    @Test
    void aNumberBelongsToAMilitaryUnit() {
        assertThat(found("Soldiers of the 12th Brigade and the 3rd Infantry Division arrived on the 12th."))
                .contains("organisation 12th Brigade");
    }

    @Test
    void aPeopleBelongsToTheNameOfItsArmedForces() {
        assertThat(found("Pilots of the Colombian Air Force met officers of the Royal Navy and the Thai Army."))
                .containsExactly(
                        "organisation Colombian Air Force", "organisation Royal Navy", "organisation Thai Army");
    }

    @Test
    void theOfficeOfAnOfficialIsABody() {
        assertThat(found("The Prosecutor General's Office replied to the Office of the Legal Adviser."))
                .containsExactly(
                        "organisation Prosecutor General's Office", "organisation Office of the Legal Adviser");
        assertThat(found("The prosecutor's office replied, and so did the Minister's Office Director."))
                .isEmpty();
    }

    @Test
    void aBodyReachesToTheEndOfItsMatter() {
        assertThat(found("The Center for Excellence for Air and Missile Defense opened."))
                .containsExactly("organisation Center for Excellence for Air and Missile Defense");
        assertThat(found("The Ministry of Health and Fernando Ruiz replied."))
                .containsExactly("organisation Ministry of Health", "person Fernando Ruiz");
    }

    @Test
    void theInitialsOfAPersonAreThePerson() {
        assertThat(found("The data of the Fernando Henrique Gomez (FHG) administration are old. FHG agreed."))
                .containsExactly("person Fernando Henrique Gomez", "person FHG", "person FHG");
        assertThat(found("The International Community (IC) and Air Traffic Control (ATC) agreed; the IC left."))
                .noneMatch(mention -> mention.startsWith("person"));
    }

    @Test
    void aCityIsNoBodyForTheBodiesNamedAfterIt() {
        assertThat(found("In Rio the Rio Group and Rio Tinto met the Mayor."))
                .containsExactly("place Rio", "organisation Rio Group", "organisation Rio Tinto");
    }

    @Test
    void friendsOfSomebodyAreOneBody() {
        assertThat(found("The Friends of Lebanon met in Paris; a friend of Lebanon spoke."))
                .containsExactly("organisation Friends of Lebanon", "place Paris", "place Lebanon");
    }

    @Test
    void anExecutiveOfACompanyIsNoPartOfItsName() {
        assertThat(found("During the visit of BP Executive Harrow, BP signed."))
                .contains("organisation BP")
                .doesNotContain("organisation BP Executive", "organisation BP Executive Harrow");
    }

    @Test
    void theAcronymBehindAHyphenatedNameIsItsOwn() {
        assertThat(found("Funds went to Lashkar-e-Tayyiba (LTB). Members of LTB were named."))
                .containsExactly("organisation Lashkar-e-Tayyiba", "organisation LTB", "organisation LTB");
    }

    @Test
    void aBureauAndItsMinistryAreTwoBodies() {
        assertThat(found("She leads the DRL Bureau of the Department of State."))
                .containsExactly("organisation DRL Bureau", "organisation Department of State");
    }

    @Test
    void aUnionAndTheCountryItDealsWithAreTwoNames() {
        assertThat(found("Spain defended the EU China arms embargo."))
                .containsExactly("place Spain", "organisation EU", "place China");
    }

    @Test
    void aWordThatHeadsBodiesIsNoneAlone() {
        assertThat(found("The Council met, and the Commission and the Bank agreed with the Party."))
                .isEmpty();
    }

    @Test
    void theCityOfAConferenceIsNoPlace() {
        assertThat(found("They will attend the Madrid Conference in Geneva.")).containsExactly("place Geneva");
    }

    @Test
    void washingtonWithItsDistrictIsOnePlace() {
        assertThat(found("The delegation flew to Washington, D.C. on Monday."))
                .containsExactly("place Washington, D.C.");
    }

    @Test
    void aBodyWhoseNameEndsInAPossessiveIsKnown() {
        assertThat(found("A report by Moody's was read.")).containsExactly("organisation Moody's");
    }

    @Test
    void whatBeginsTheNextOfficeIsNoSurname() {
        assertThat(found("Present were Andrea Lobre High Commissioner for Refugees and Paul Harrow Private Secretary."))
                .contains("person Andrea Lobre", "person Paul Harrow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Brazilian and Turkish delegations praised Spanish cooking.",
                "In March, XXXXXXXXXXXX met with us. In May he left.",
                "Muslims and Christians celebrated Ramadan and Easter together.",
                "Summary: Talks went well. End Summary. Comment: They did. End Comment.",
                "PolOff and EconOff spoke with the DCM about the budget.",
                "NGOs and MPs asked for more.",
            })
    void whatIsNoName(String sentence) {
        assertThat(found(sentence)).isEmpty();
    }

    @Test
    void portionMarksTagsAndCaptionsAreNeverNames() {
        var document = document("(C) The talks went well. SIPDIS NOFORN");
        assertThat(NAMES.find(document, Words.of(document)).stream().filter(m -> m.paragraph() >= 0))
                .isEmpty();
    }

    @Test
    void aProgrammeIsNamedByItsHead() {
        assertThat(found("Under the Tarvos Initiative and Plan Marenia, work on the Clean Harbors Program began."))
                .containsExactly(
                        "programme Tarvos Initiative", "programme Plan Marenia", "programme Clean Harbors Program");
    }

    @Test
    void aSystemIsNamedByItsHead() {
        assertThat(found("The National Vessel Register Database (NVRD) is linked with Plataforma Verra. NVRD is new."))
                .containsExactly(
                        "system National Vessel Register Database",
                        "system NVRD",
                        "system Plataforma Verra",
                        "system NVRD");
    }

    @Test
    void treatiesLawsAndMemorandaAreInstruments() {
        assertThat(found("The Kyoto Protocol, the Arms Export Control Act and a Memorandum of Understanding"
                        + " were signed."))
                .containsExactly(
                        "instrument Kyoto Protocol",
                        "instrument Arms Export Control Act",
                        "instrument Memorandum of Understanding");
    }

    @Test
    void modelsAreEquipmentAndGroupsAreNot() {
        assertThat(found("They want F-16 fighters, three Bell 412 helicopters and non-intrusive scanning"
                        + " equipment (NISE)."))
                .contains("equipment F-16", "equipment Bell 412", "equipment NISE");
        assertThat(found("The G-20 agreed.")).doesNotContain("equipment G-20");
    }

    @Test
    void aProgrammeIsKnownByItsFirstWordWhereTheDocumentGivesTheWhole() {
        assertThat(found("The Tarvos Initiative began in 2008. Officials want Tarvos to grow."))
                .contains("programme Tarvos Initiative", "programme Tarvos");
    }

    @Test
    void aRankInCapitalsIsNoPartOfAPerson() {
        assertThat(found("LTG Henry Wells and VFM Paul Harrow spoke with the President."))
                .containsExactly("person Henry Wells", "person Paul Harrow");
    }

    @Test
    void aSlashPartsTwoNames() {
        assertThat(found("The MPW/HWO team met the GOA-USG group on Friday. MPW and HWO agreed."))
                .containsExactly(
                        "organisation MPW",
                        "organisation HWO",
                        "organisation GOA",
                        "organisation USG",
                        "organisation MPW",
                        "organisation HWO");
    }

    @Test
    void whatAnOfficeIsForIsNoOrganisation() {
        assertThat(found("Under Secretary for Political Affairs William Wells raised human rights."))
                .containsExactly("person William Wells");
    }

    @Test
    void aTribeNamedAfterSomebodyIsNotHe() {
        assertThat(found("Elders of the Barzan tribe met General Khan.")).containsExactly("person Khan");
    }

    @Test
    void aWordThatHeadsNothingIsNoProgramme() {
        assertThat(found("The Plan was late. This Agreement is good. The Program ended."))
                .isEmpty();
    }

    @Test
    void capitalsThroughoutHideNoName() {
        assertThat(found("PRIME MINISTER CARLOS FERREIRA TOLD THE AMBASSADOR THAT BRAZIL AND FRANCE WOULD SIGN"
                        + " THE ACCORD."))
                .containsExactly("person CARLOS FERREIRA", "place BRAZIL", "place FRANCE");
    }

    @Test
    void aNameCutAtALineEndIsWhole() {
        assertThat(found("The report of the Ministry of\nForeign Affairs names Luis\nAlvarado of Buenos\nAires."))
                .containsExactly(
                        "organisation Ministry of Foreign Affairs", "person Luis Alvarado", "place Buenos Aires");
    }

    @Test
    void whoSignedAndWhoClassifiedAreNamed() {
        var document = document("(C) Nothing happened.");
        assertThat(NAMES.find(document, Words.of(document)))
                .extracting(Mention::paragraph, Mention::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Locus.HEADER, "Mary Weaver"),
                        org.assertj.core.groups.Tuple.tuple(Locus.SIGNATURE, "HARROW"));
    }

    @Test
    void nothingGivesNothing() {
        var document = Stages.read("empty", new byte[0]).documents();
        assertThat(document)
                .allSatisfy(
                        empty -> assertThat(NAMES.find(empty, Words.of(empty))).isEmpty());
    }

    @Test
    void theSameDocumentGivesTheSameNames() {
        var document =
                document("(C) Foreign Minister Luis Alvarado met officials of the Ministry of Justice in Geneva.");
        var words = Words.of(document);
        assertThat(new Names().find(document, words)).isEqualTo(NAMES.find(document, words));
    }

    private static List<String> found(String sentence) {
        var document = document("(C) " + sentence);
        var found = new ArrayList<String>();
        int last = -1;
        for (var mention : NAMES.find(document, Words.of(document))) {
            assertThat(document.reading().quote(mention.span())).isEqualTo(mention.name());
            if (mention.paragraph() >= 0) {
                assertThat(mention.span().start()).isGreaterThanOrEqualTo(last);
                last = mention.span().end();
                found.add(mention.kind().key() + " " + mention.name());
            }
        }
        return found;
    }

    @Test
    void aBodyKnownByNameIsOneName() {
        assertThat(found("He met leaders of Milli Gorus and a reporter of Channel One, then the taliban attacked."))
                .containsExactly("organisation Milli Gorus", "organisation Channel One", "organisation taliban");
    }

    @Test
    void aSiteIsAPlaceAndSoIsItsAcronym() {
        assertThat(found("Work at the Marenia Industrial Complex (MIC) stopped. The MIC reopened on Friday."))
                .containsExactly("place Marenia Industrial Complex", "place MIC", "place MIC");
    }

    @Test
    void aQuarterOfTheSkyAloneIsNoPlace() {
        assertThat(found("Trade between the North and the South grew, and North Africa bought more."))
                .containsExactly("place North Africa");
    }

    @Test
    void aConsulateHasItsCity() {
        assertThat(found("The Consulate General in Amsterdam and ConGen Dubai reported the same."))
                .containsExactly("organisation Consulate General in Amsterdam", "organisation ConGen Dubai");
    }

    @Test
    void aCountryStandsApartFromItsMinistryAndNotFromItsEmbassy() {
        assertThat(found("The DPRK Foreign Ministry and the Israeli Embassy declined."))
                .containsExactly("place DPRK", "organisation Foreign Ministry", "organisation Israeli Embassy");
    }

    @Test
    void aMakerWithANumberIsAnAircraft() {
        assertThat(found("The company leased one Boeing 737 and bought shares of Boeing."))
                .containsExactly("equipment Boeing 737", "organisation Boeing");
    }

    @Test
    void anAdjectiveAloneIsNoBody() {
        assertThat(found("The National Security Advisor spoke at the National Prayer Breakfast."))
                .isEmpty();
    }

    @Test
    void aFamilyNameBelongsToTheGivenNameWithAHyphen() {
        assertThat(found("General Oh Mun-ho said he would retire.")).containsExactly("person Oh Mun-ho");
    }

    @Test
    void aPersonInAListEndsBeforeTheNextOffice() {
        assertThat(found("Finance Minister Ana Lobre Foreign Minister Pedro Marenco Interior Minister Luis Alvarado"))
                .containsExactly("person Ana Lobre", "person Pedro Marenco", "person Luis Alvarado");
    }

    @Test
    void aLoneTitleAtTheEndOfASentenceIsNothing() {
        assertThat(found("He spoke with the Deputy Chief of Staff")).isEmpty();
        assertThat(found("They wrote to the other")).isEmpty();
    }

    @Test
    void aPostsShortNameForAnOfficeIsNoPartOfAName() {
        assertThat(found("RefCoord Ana Lobre, AGATT Pedro Marenco and DepPolCouns Luis Alvarado met Minister Torres."))
                .containsExactly("person Ana Lobre", "person Pedro Marenco", "person Luis Alvarado", "person Torres");
    }

    @Test
    void whatAMinisterIsForIsNoPartOfHisName() {
        assertThat(found("He met Minister of Agriculture Pedro Marenco. Envoys of the Marenco Government left."))
                .containsExactly("person Pedro Marenco", "person Marenco");
    }

    @Test
    void aFirmNamedAfterAPersonIsABody() {
        assertThat(found("The contract went to Marenco Brothers, and Ana Lobre complained."))
                .containsExactly("organisation Marenco Brothers", "person Ana Lobre");
    }

    @Test
    void aStormWithAGivenNameIsNobody() {
        assertThat(found("Hurricane Ana destroyed the port.")).isEmpty();
    }

    @Test
    void aPlaceBeforeAWordForABodyBelongsToIt() {
        assertThat(found("Students of Tunis University and the North America Department met in Tunis."))
                .containsExactly(
                        "organisation Tunis University", "organisation North America Department", "place Tunis");
    }

    @Test
    void twoCountriesJoinedBeforeABodyAreItsName() {
        assertThat(found("The U.S.-Spain Council met in Peru."))
                .containsExactly("organisation U.S.-Spain Council", "place Peru");
    }

    @Test
    void aCompoundOfTwoNamesFallsApartWhenBothStandAlone() {
        assertThat(found("President Ferreira met President Torres. The Ferreira-Torres pact was signed."))
                .containsExactly("person Ferreira", "person Torres", "person Ferreira", "person Torres");
        assertThat(found("Minister Ana Lobre Marenco arrived. Lobre-Marenco was late, as Lobre is."))
                .anyMatch(name -> name.endsWith(" Lobre-Marenco"));
    }

    @Test
    void whatABodyIsForBelongsToItsName() {
        assertThat(found("He led the Commission on Foreign Relations and the Vela Institute for Public Health."))
                .contains("organisation Commission on Foreign Relations");
    }

    @Test
    void anOfficerOfABodyIsNoPartOfIt() {
        assertThat(found("They met Harbour Board Chairman Pedro Marenco."))
                .containsExactly("organisation Harbour Board", "person Pedro Marenco");
    }

    @Test
    void aBranchOfABodyIsABodyAndNoPlace() {
        assertThat(found("The cell of al-Qaeda in the Arabian Peninsula (AQAP) grew, and AQAP said so."))
                .containsExactly(
                        "organisation al-Qaeda in the Arabian Peninsula", "organisation AQAP", "organisation AQAP");
    }

    @Test
    void anOfficeIsNoBody() {
        assertThat(found("The Prosecutor General refused, and we've told him so."))
                .isEmpty();
    }

    @Test
    void aHeadOfAnotherLanguageInFrontMakesABody() {
        assertThat(found("The firm shares works with Aguas de Verrado, Inversiones Marquita and Grupo Velastro."))
                .containsExactly(
                        "organisation Aguas de Verrado",
                        "organisation Inversiones Marquita",
                        "organisation Grupo Velastro");
        assertThat(found("Senator Ana Aguas told us that Union workers and a tribunal de facto met."))
                .containsExactly("person Ana Aguas");
    }

    @Test
    void theEndOfAWordTellsAFirmOrAPaperAndNoPerson() {
        assertThat(found("Sources at Velaneftegaz confirmed it, and Marenabladid printed it."))
                .containsExactly("organisation Velaneftegaz", "organisation Marenabladid");
        assertThat(found("General McChrystal and Minister Dallinvest met.")).noneMatch(f -> f.startsWith("organ"));
    }

    @Test
    void aNameInQuotesWithItsAcronymIsOneBody() {
        assertThat(found("The \"Association of Verran Firms in Marenia\" (AVFM) has 40 members."))
                .containsExactly("organisation Association of Verran Firms in Marenia", "organisation AVFM");
        assertThat(found("He called it \"the worst Committee of the year\" (AVFM said so)."))
                .noneMatch(f -> f.contains("worst"));
    }

    @Test
    void shipsAndStormsAreNeitherBodiesNorPersons() {
        assertThat(found("The USS Gull arrived, and Embassy and Gull crews met the aircraft carrier Ana Lobre"
                        + " after Hurricane Osmar."))
                .noneMatch(f -> f.contains("Gull") || f.contains("Lobre") || f.contains("Osmar"));
        assertThat(found("The carrier Velanair and the USS Gull Foundation agreed."))
                .contains("organisation Velanair");
    }

    @Test
    void aPartysLettersAreNoOfficeWhereItsNameStandsBefore() {
        assertThat(found("The Christian Democrats (CDA) won, and the CDA will lead."))
                .containsExactly("organisation Christian Democrats", "organisation CDA", "organisation CDA");
        assertThat(found("The CDA met the press.")).isEmpty();
    }

    @Test
    void aLongNameInBracketsExplainsAShortOne() {
        assertThat(found("It suits the goals of Verrado (Harbour Coast Energy Company), and Verrado agrees."))
                .containsExactly(
                        "organisation Verrado", "organisation Harbour Coast Energy Company", "organisation Verrado");
    }

    @Test
    void aPaperFollowsItsCommonWordBehindACommaAndAnArticle() {
        assertThat(found("He wrote in the influential weekly, the Lantern, and the Lantern printed more."))
                .containsExactly("organisation Lantern", "organisation Lantern");
    }

    @Test
    void aStationsNameAndAResearchReactorAreSites() {
        assertThat(found("Naval Air Station Marquita (NASMAR) closed; NASMAR was old."))
                .containsExactly("place Naval Air Station Marquita", "place NASMAR", "place NASMAR");
        assertThat(found("They toured the Tehran Research Reactor.")).containsExactly("place Tehran Research Reactor");
        assertThat(found("The court in the Hague ruled.")).containsExactly("place the Hague");
    }

    @Test
    void twoAcronymsWithAHyphenAreTwoBodiesWhereOneIsKnown() {
        assertThat(found("The UNDP-VNQR plan was dropped.")).containsExactly("organisation UNDP", "organisation VNQR");
        assertThat(found("ITAR-TASS said so.")).containsExactly("organisation ITAR-TASS");
    }

    @Test
    void theChiefOfAnArmysStaffIsAnOffice() {
        assertThat(found("Chief of Army Staff Osmar Verrado made a call.")).containsExactly("person Osmar Verrado");
    }

    @Test
    void aCityThatTheHeaderNamesAsAPostIsAPlace() {
        assertThat(found("The Ambassador proposes that Port Vela raise the logs with Minister Port Orell soon."))
                .containsExactly("place Port Vela", "person Port Orell");
    }

    @Test
    void aWordForAKindOfThingIsNoBodyAlone() {
        assertThat(found("Grupo Velastro: Hotel/Tourism. The Allied view of GM foods is known."))
                .containsExactly("organisation Grupo Velastro");
    }

    /// A telegram with one paragraph.
    private static Document document(String paragraph) {
        var text = """
            VZCZCXYZ0001
            PP RUEHC
            DE RUEHVL #0118/01 0751530
            ZNY CCCCC ZZH
            P 151530Z MAR 12
            FM AMEMBASSY PORT VELA
            TO SECSTATE WASHDC PRIORITY 0001
            BT
            C O N F I D E N T I A L PORT VELA 000118

            SIPDIS

            E.O. 12958: DECL: 03/15/2022
            TAGS: PREL PGOA
            SUBJECT: HARBOUR TALKS

            Classified By: DCM Mary Weaver for reasons 1.4 (b) and (d).

            1. %s
            HARROW
            """.formatted(paragraph);
        return Stages.read("test", text.getBytes(StandardCharsets.UTF_8))
                .documents()
                .getFirst();
    }
}
