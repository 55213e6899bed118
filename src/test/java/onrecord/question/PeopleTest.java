package onrecord.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is named, and whose words are asked for. */
class PeopleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What did Joan Pryce say about the bridge? | Joan Pryce",
        "what did pryce say about the bridge | Joan Pryce",
        "what does joan think of the ferry | Joan Pryce",
        "pryces reaction to the flood | Joan Pryce",
        "Pryce's view? | Joan Pryce",
        "what did the harbour master say | Joan Pryce",
        "harbour master reaction? | Joan Pryce",
        "what did jeremiah holtt promise | Jeremiah Holt",
        "what did pyrce say re the quay | Joan Pryce",
        "what did bernie kettle say | Bernard Kettle",
        "gene holloway on the trade deal | Eugene Holloway",
        "what did kettle say about the vote | Bernard Kettle",
        "what did deirdre kettle say about the vote | Deirdre Kettle",
        "what did mrs kettle say about the vote | Deirdre Kettle",
        "any praise from holloway for reid? | Eugene Holloway",
        "reaction from the coastguard | Coastguard",
        "how did Holloway answer the man who shouted | Eugene Holloway",
        "why does reid reckon the ferry stopped | Hannah Reid",
        "what's holloway's complaint about kettles parking plan | Eugene Holloway",
        "what pledge does Reid want out of Kettle? | Hannah Reid",
        "who did holloway say will pay | Eugene Holloway",
        "what was eugene holloways advice for the council | Eugene Holloway",
        "what did reid and holloway say about the flood | 'Hannah Reid, Eugene Holloway'",
        "did tom bush make a speech, what was in it? | Tom Bush",
        "what do the traders need? the holt fella | Jeremiah Holt",
        "what has hannah been saying about schools | Hannah Reid",
        "did holloway like the plan for free parking | Eugene Holloway",
        "tell me what Reid said about the ferry | Hannah Reid",
        "according to holt how many were rescued | Jeremiah Holt",
        "what did van der veen say | Ursula van der Veen",
        "what did the dutch envoy say | Ursula van der Veen",
        "what did hannah say once kettle left the deal | Hannah Reid",
        "what did belmore council announce | Belmore Council",
        "what did the minister say | ''",
        "what did the guy who leads the opposition say | Bernard Kettle",
        "what did the lady who owns the shop say | Deirdre Kettle",
        "what did the lady who leads the opposition say | ''",
        "what did the health minister say | Eugene Holloway",
      })
  void findsWhoseWordsAreAskedFor(String text, String speakers) {
    assertThat(Harbour.speakers(Harbour.read(text))).isEqualTo(speakers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what did reid say about joan pryce | Joan Pryce",
        "how many votes did kettle get | Bernard Kettle",
        "is bernie still about? | Bernard Kettle",
        "how did the kettle crowd like the vote | Bernard Kettle",
        "how is team holloway selling the plan | Eugene Holloway",
        "is the bush on fire | ''",
        "where is Tom Bush now | Tom Bush",
        "did eugene come down to the quay | Eugene Holloway",
        "latest on pryce | Joan Pryce",
        "what marks did the bridge leave | ''",
      })
  void findsWhoIsAskedAbout(String text, String subjects) {
    assertThat(Harbour.subjects(Harbour.read(text))).isEqualTo(subjects);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what did Gary Holt say about the ferry | Gary Holt",
        "what did gary holt say about the ferry | gary holt",
        "what did zorban pryce say | zorban pryce",
        "what did macallister say about the bridge | macallister",
        "Is Chris Falkner backing anybody? | Chris Falkner",
        "did rosa lee falkner comment on the flood | rosa lee falkner",
        "what did hannah falkner say | hannah falkner",
        "who is Emil Zatorsky | Emil Zatorsky",
        "what did the bishop say about the flood | the bishop",
        "falkner's position on the flood? | falkner",
        "what did Reid say about the ferry | ''",
        "did hannah resign | ''",
        "what did firefighters say | ''",
        "what is the tide in Lisbon | ''",
        "any decent films on later | ''",
      })
  void tellsStrangers(String text, String strangers) {
    assertThat(String.join(", ", Harbour.read(text).strangers())).isEqualTo(strangers);
  }
}
