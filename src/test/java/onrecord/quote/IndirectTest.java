package onrecord.quote;

import static onrecord.quote.Pages.indirect;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is reported without quotation marks. */
final class IndirectTest {
  @Test
  void judgementsAndAimsAreReportedAsTheirObjects() {
    assertThat(indirect("Ann Hale accused the harbour board of hiding the report, then left."))
        .containsExactly(
            "Ann Hale | Ann Hale | accused | the harbour board of hiding the report, then left");
    assertThat(indirect("Tom Reyes seeks to close the old bridge before winter."))
        .containsExactly("Tom Reyes | Tom Reyes | seeks | to close the old bridge before winter");
  }

  @Test
  void whatEndsTheSentenceOfAnObjectIsTheReportersOwn() {
    assertThat(indirect("Ann Hale criticised the cost of the new ferry, which was late by a year."))
        .containsExactly("Ann Hale | Ann Hale | criticised | the cost of the new ferry");
  }

  @Test
  void somebodysNounTellsWhatTheyHold() {
    assertThat(indirect("Crews doubted Ann Hale's claim that the bridge was sound on Friday."))
        .contains("Ann Hale | Ann Hale's | claim | that the bridge was sound on Friday");
    assertThat(indirect("Ann Hale left. His plan to close the harbour for a year has failed."))
        .contains("- | His | plan | to close the harbour for a year");
  }

  @Test
  void adjectivesTellWhatSomebodyFeels() {
    assertThat(indirect("Tom Reyes remained confident that the ferry would sail at noon."))
        .containsExactly("Tom Reyes | Tom Reyes | confident | that the ferry would sail at noon");
  }

  @Test
  void wordsBehindAQuotationAndItsCueAreNotReported() {
    assertThat(indirect("“We stay,” Ann Hale said to loud applause from the crowd.")).isEmpty();
    assertThat(indirect("At a rally on the pier, Ann Hale said, “We stay.”")).isEmpty();
  }

  @Test
  void anySourceMayFollowAccordingTo() {
    assertThat(indirect("The ferry sank within an hour, according to early reports."))
        .containsExactly("- | early reports | according to | The ferry sank within an hour");
  }

  @Test
  void aCueMayEndItsSentenceBehindAnArticle() {
    assertThat(indirect("The ferry was due back at noon, the Guardian reported."))
        .containsExactly("Guardian | Guardian | reported | The ferry was due back at noon");
    assertThat(indirect("The mill is under great pressure, said the firm's director, Ann Hale."))
        .containsExactly(
            "Ann Hale | the firm's director, Ann Hale | said | The mill is under great pressure");
  }

  @Test
  void aRelativeClauseBehindTheSpeakerDoesNotTurnTheSentenceRound() {
    assertThat(indirect("Ann Hale, who came at noon, said the whole town owed Mr Bell a drink."))
        .containsExactly("Ann Hale | Ann Hale | said | the whole town owed Mr Bell a drink");
  }

  @Test
  void aClockTimeIsNotCut() {
    assertThat(indirect("Ann Hale said that the bridge would close at 18:50 for the night."))
        .containsExactly(
            "Ann Hale | Ann Hale | said | that the bridge would close at 18:50 for the night");
    assertThat(indirect("Tom Reyes expects high water at the old pier at 22:15."))
        .containsExactly("Tom Reyes | Tom Reyes | expects | high water at the old pier at 22:15");
  }

  @Test
  void anAddressIsOneWord() {
    assertThat(indirect("The ferry sank within an hour of leaving, according to quayside24.com."))
        .containsExactly(
            "- | quayside24.com | according to | The ferry sank within an hour of leaving");
  }

  @Test
  void aSquareIsNotCutOff() {
    assertThat(indirect("Ann Hale said that the slick covers an area of 5 km\u00b2."))
        .containsExactly(
            "Ann Hale | Ann Hale | said | that the slick covers an area of 5 km\u00b2");
  }

  @Test
  void aSubordinateClauseEndsAtItsComma() {
    assertThat(indirect("While Ann Hale said that the pier was safe, crews stayed away from it."))
        .containsExactly("Ann Hale | Ann Hale | said | that the pier was safe");
  }

  @Test
  void theClauseBeginsWithItsSubject() {
    assertThat(indirect("Ann Hale said it was one of the storms that get too much attention."))
        .containsExactly(
            "Ann Hale | Ann Hale | said | it was one of the storms that get too much attention");
  }

  @Test
  void oneWordInMarksLeavesTheStatementIndirect() {
    assertThat(indirect("Ann Hale said the new “plan” would close half of the harbour."))
        .containsExactly(
            "Ann Hale | Ann Hale | said | the new “plan” would close half of the harbour");
  }

  @Test
  void aTurnInATranscriptIsAllItsSpeakers() {
    assertThat(
            indirect("Ann Hale spoke.", "Ann Hale: We stay here today. We must rebuild the pier."))
        .contains("Ann Hale | Ann Hale | - | We stay here today. We must rebuild the pier");
  }

  @Test
  void theHeadOfARelativeClauseIsTheSource() {
    assertThat(
            indirect(
                "Some groups met.",
                "Groups that have endorsed Ann Hale say the bridge must stay open."))
        .contains("- | Groups | say | the bridge must stay open");
  }

  @Test
  void ofHowManyIsPartOfTheSource() {
    assertThat(indirect("Many of you have said the new ferry is far too slow."))
        .containsExactly("- | Many of you | said | the new ferry is far too slow");
    assertThat(indirect("Both sides said the new ferry is far too slow."))
        .containsExactly("- | Both sides | said | the new ferry is far too slow");
  }

  @Test
  void aPassiveNamesItsSourceBehindBy() {
    assertThat(indirect("The plan was condemned by Ann Hale for its great cost to the town."))
        .containsExactly("Ann Hale | Ann Hale | condemned | for its great cost to the town");
  }

  @Test
  void theMainClauseHoldsWhatIsHopedWithinIt() {
    assertThat(indirect("Ann Hale left in the hope that the storm would miss the town."))
        .containsExactly("Ann Hale | Ann Hale | hope | that the storm would miss the town");
  }

  @Test
  void adverbsStandBetweenAnAuxiliaryAndItsVerb() {
    assertThat(indirect("Ann Hale did not suggest that the pier was ever safe."))
        .containsExactly("Ann Hale | Ann Hale | suggest | that the pier was ever safe");
  }
}
