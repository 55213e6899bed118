package onrecord.quote;

import static onrecord.quote.Pages.indirect;
import static onrecord.quote.Pages.lines;
import static onrecord.quote.Pages.marked;
import static onrecord.quote.Pages.titled;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SpeakerTest {
  @Test
  void pronounsAreToldByGender() {
    assertThat(
            marked(
                "Deborah Quist argued with Martin Oduya.",
                "\"It is late,\" he said.",
                "\"It is early,\" she said."))
        .containsExactly(
            "Martin Oduya | he | said | It is late,", "Deborah Quist | she | said | It is early,");
  }

  @Test
  void aPronounIsTheSubjectBeforeRatherThanTheNearestName() {
    assertThat(marked("Peter Lang praised David Moss.", "\"A fine speech,\" he said."))
        .containsExactly("Peter Lang | he | said | A fine speech,");
  }

  @Test
  void aRoleStandsForItsHolder() {
    assertThat(
            marked(
                "Norwegian President Ola Dahl met Danish President Mette Friis.",
                "The Norwegian president called the talks \"frank\"."))
        .containsExactly("Ola Dahl | The Norwegian president | called | frank");
  }

  @Test
  void oneOfTwoOfASurnameIsTheLatestNamedInFull() {
    assertThat(
            marked(
                "Mayor Lena Brandt left. Mayor Lena Brandt waved. Otto Brandt stayed.",
                "\"I stay,\" Brandt said."))
        .containsExactly("Otto Brandt | Brandt | said | I stay,");
  }

  @Test
  void aHeadlineNamesItsSpeakerBeforeOrBehindTheWords() {
    assertThat(
            lines(
                titled("1", "Bridge is 'unsafe' - Karl Voss", "Engineer Karl Voss spoke."), false))
        .containsExactly("Karl Voss | Karl Voss | - | unsafe");
    assertThat(lines(titled("1", "'Close it now,' says Voss", "Engineer Karl Voss spoke."), false))
        .containsExactly("Karl Voss | Voss | says | Close it now,");
  }

  @Test
  void whoIsTheNameBeforeIt() {
    assertThat(marked("Crews met Lt. Gov. Dan Abbot, who called it \"a miracle of sorts\"."))
        .containsExactly("Dan Abbot | who | called | a miracle of sorts");
  }

  @Test
  void charactersComparisonsAndHypothesesStateNothing() {
    assertThat(
            marked(
                "He sounds like Betty Plum, a comic character who answers all by saying: “Ooh, no.”",
                "Senator Ann Hale has said in effect “ooh, no”.",
                "A flat “no” would have ended the talks."))
        .allMatch(line -> line.startsWith("- |"));
  }

  @Test
  void titlesOfWorksStateNothing() {
    assertThat(marked("Ann Hale said on “Face the Morning Show” that it rains."))
        .containsExactly("- | - | - | Face the Morning Show");
  }

  @Test
  void whatFollowsACueWithoutMarksIsIndirect() {
    assertThat(indirect("Ann Hale said that the bridge would stay closed until Friday."))
        .containsExactly(
            "Ann Hale | Ann Hale | said | that the bridge would stay closed until Friday");
    assertThat(indirect("According to Ann Hale, the bridge is sound."))
        .containsExactly("Ann Hale | Ann Hale | According to | the bridge is sound");
    assertThat(indirect("Three people were hurt, says Norway, and two are missing."))
        .containsExactly("Norway | Norway | says | Three people were hurt");
  }

  @Test
  void asidesBetweenSubjectAndVerbArePassedOver() {
    assertThat(
            marked(
                "Ann Hale, assistant secretary for ports, fish and tides, said it is \"far too late\".",
                "Tom Reyes, a baker from Rome, South Carolina, says it was \"a good day\"."))
        .containsExactly(
            "Ann Hale | Ann Hale | said | far too late",
            "Tom Reyes | Tom Reyes | says | a good day");
  }

  @Test
  void aNameMayStandApartFromItsRoleAfterTheVerb() {
    assertThat(
            marked("It found no “links of note,” said the bureau's director, Ann Hale, on Monday."))
        .containsExactly("Ann Hale | the bureau's director, Ann Hale | said | links of note,");
  }

  @Test
  void someVerbsAttributeOnlyWithTheirParticle() {
    assertThat(marked("Ann Hale fired. Tom Reyes fired back: “If they sue, they lose.”"))
        .containsExactly("Tom Reyes | Tom Reyes | fired back | If they sue, they lose.");
  }

  @Test
  void wordsBeforeTheSubjectAreNotIt() {
    assertThat(
            marked(
                "PORT HARBOUR (XP) - Mayor Ann Hale met crews and called them “the best we have”."))
        .containsExactly("Ann Hale | Mayor Ann Hale | called | the best we have");
    assertThat(marked("Ann Hale spoke. Eight years ago, she ran and said, “We will win.”"))
        .containsExactly("Ann Hale | she | said | We will win.");
  }

  @Test
  void whoeverIsAccusedOfSayingSaidIt() {
    assertThat(marked("Ann Hale accused Tom Reyes of saying “it was all a joke”."))
        .containsExactly("Tom Reyes | Tom Reyes | saying | it was all a joke");
  }

  @Test
  void nobodySpeaksOfThemselvesByName() {
    assertThat(marked("Pia Moss met Tom Reyes. Karl Voss came.", "“I wrote to Karl,” he said."))
        .containsExactly("Tom Reyes | he | said | I wrote to Karl,");
    assertThat(indirect("Doctor Mary Aas spoke.", "Anna Berg is well, she adds."))
        .containsExactly("Mary Aas | she | adds | Anna Berg is well");
  }

  @Test
  void theOneNameOfTheLineGoesBeforeASubjectOfAnEarlierOne() {
    assertThat(
            marked(
                "Peter Lang left.",
                "It was hard, but David Moss was a good host. “We tried,” he said."))
        .containsExactly("David Moss | he | said | We tried,");
  }

  @Test
  void aQuestionAboutSomebodyDoesNotGiveThemTheAnswer() {
    assertThat(marked("Ann Hale spoke. “We stay,” Hale said.", "And Tom Reyes? “Ask me in July.”"))
        .containsExactly(
            "Ann Hale | Hale | said | We stay,", "Ann Hale | Hale | - | Ask me in July.");
  }

  @Test
  void whoeverDoesNotAgreeDidNotSayWhatStandsBefore() {
    assertThat(
            marked(
                "Ann Hale and Tom Reyes met.",
                "“Yes,” says Hale. “It is late.” Reyes doesn't agree."))
        .containsExactly("Ann Hale | Hale | says | Yes,", "Ann Hale | Hale | - | It is late.");
  }

  @Test
  void aParticipleBehindTheCueIsTheSpeakers() {
    assertThat(
            indirect(
                "Ann Hale came. “We can win,” Hale said, suggesting that the plan might hurt Tom Reyes."))
        .containsExactly("Ann Hale | Hale | suggesting | that the plan might hurt Tom Reyes");
  }

  @Test
  void aCommonNounAtTheHeadOfALineIsNoBody() {
    assertThat(marked("Operator confirms “a loss of pressure”.", "The operator met crews."))
        .containsExactly("- | Operator | confirms | a loss of pressure");
  }

  @Test
  void whoseNameFollowsForSpeaks() {
    assertThat(indirect("The debate left room for Ann Hale to claim that she had won it."))
        .contains("Ann Hale | Ann Hale | claim | that she had won it");
  }

  @Test
  void whatWasNotFoundIsNotSaidByWhoeverSought() {
    assertThat(
            marked(
                "The agency did not find “links of any consequence,” said the bureau's director, Ann Hale."))
        .containsExactly(
            "Ann Hale | the bureau's director, Ann Hale | said | links of any consequence,");
  }

  @Test
  void whoseThingIsQuotedDidNotSayIt() {
    assertThat(marked("Judge Ann Hale said Norland's remaining voting period “is quite generous.”"))
        .containsExactly("Ann Hale | Judge Ann Hale | said | is quite generous.");
  }

  @Test
  void aVerbBeforeANameIsNoTitle() {
    assertThat(marked("Eastham (36 points) host Norland.", "He spoke. “We tried,” he said."))
        .containsExactly("- | he | said | We tried,");
  }

  @Test
  void whereALetterComesFromMayStandBeforeItsColon() {
    assertThat(
            marked("Ann Hale, once of Port Norland: “We stay.”", "Tom in Norland: “We have gone.”"))
        .containsExactly("Ann Hale | Ann Hale | - | We stay.", "Tom | Tom | - | We have gone.");
  }

  @Test
  void aRoleThatNobodyElseHasIsWhomTheEntryAloneTellsOf() {
    assertThat(
            marked("Ann Hale said they would stay. “We have a plan,” the Norland manager added."))
        .containsExactly("Ann Hale | the Norland manager | added | We have a plan,");
    assertThat(marked("Ann Hale died. “A pity,” the manager said."))
        .containsExactly("- | the manager | said | A pity,");
    assertThat(indirect("Ann Hale said: “No.” The manager said that Hale must go at once."))
        .containsExactly("- | The manager | said | that Hale must go at once");
    assertThat(marked("Ann Hale said she was sorry. “You are free,” the judge said."))
        .containsExactly("- | the judge | said | You are free,");
    assertThat(marked("Ann Hale said they lost to Tom Reyes. “A pity,” the manager said."))
        .containsExactly("- | the manager | said | A pity,");
  }

  @Test
  void whereSomebodyIsFromIsNotWhoSpeaks() {
    assertThat(marked("Ann Hale of the Daily Beacon recalled: “I was there.”"))
        .containsExactly("Ann Hale | Ann Hale of the Daily Beacon | recalled | I was there.");
  }

  @Test
  void wordsInParagraphsOfTheirOwnAreWhoseTheLineBeforeSays() {
    assertThat(
            marked(
                "Ann Hale tweeted:",
                "We are sorry and will be open soon.",
                "Our crews are at work.",
                "The road was closed at noon."))
        .containsExactly(
            "Ann Hale | Ann Hale | tweeted | We are sorry and will be open soon.",
            "Ann Hale | Ann Hale | - | Our crews are at work.");
    assertThat(marked("Ann Hale called it:", "We have nothing to add to this.")).isEmpty();
    assertThat(marked("Ann Hale said these roads were closed:", "The bridge and the quay."))
        .isEmpty();
    assertThat(marked("Ann Hale, who said she would go, faces a question:", "Will it open again?"))
        .isEmpty();
    assertThat(marked("Ann Hale said:", "“We stay.” Then Tom Reyes left."))
        .doesNotContain("Ann Hale | Ann Hale | said | “We stay.” Then Tom Reyes left.");
  }

  @Test
  void aSpokesmanIsNobodyElsewhereNamed() {
    assertThat(marked("The spokesman, Tom Reyes, came.", "The spokesman said: “We stay.”"))
        .contains("Tom Reyes | The spokesman | said | We stay.");
  }
}
