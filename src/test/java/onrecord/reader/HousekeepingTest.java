package onrecord.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HousekeepingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stick with us.",
        "Stay with us for live coverage.",
        "We'll bring you more shortly - including reaction from the harbour.",
        "We’re watching the quay and listening for news of the ferry, so stay with us.",
        "We will bring you the key lines, and you can follow our stream at the top of the page.",
        "We are logging off for the night. We will be back from 7am with all your latest news.",
        "That's all from us for today. Thanks for following our live blog. Goodnight!",
        "Good morning and welcome to our live coverage",
        "You can watch the briefing live above",
        "Get in touch: tell us what you think",
        "This live page is now closed",
        "so we 'll bring you that when we get it",
        "More to follow",
        "This is a breaking story. More details soon",
        "Edited by Ann Lee and Bo Roe"
      })
  void speaksOfThePage(String paragraph) {
    assertThat(Housekeeping.is(paragraph)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stay with us, the mayor told the crew, and half of them did.\" Then he left the hall.",
        "\"We'll bring you home,\" she told the families.",
        "We will continue to support the islanders for as long as it takes.",
        "We will be here tomorrow and the day after.",
        "We are monitoring the level of the river.",
        "We will get the bridge open.",
        "You can see smoke rising over the harbour, he says.",
        "Breaking: dam fails",
        "Press reports say the minister lives here.",
        "Hit by a wave, the boat sank here on Sunday.",
        "Welcome news for farmers: rain fell.",
        "More than 300 people were hurt.",
        "Thanks to the crew, everybody is safe.",
        "We'll bring you more shortly. Three people have been hurt.",
        "I'm going to sign off on any reduction, the minister continues.",
        "I'll leave the details to the treasurer, but the levy is lawful, she says.",
        "Follow the money, the auditor told the court."
      })
  void reports(String paragraph) {
    assertThat(Housekeeping.is(paragraph)).isFalse();
  }
}
