package onrecord.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import onrecord.question.Question.Expected;
import onrecord.question.Question.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kind of answer is wanted. */
class KindTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what did Pryce say about the bridge | STATEMENT | STATEMENT",
        "did pryce say anything about the ferry? | STATEMENT | STATEMENT",
        "has anyone from the union commented on it | STATEMENT | STATEMENT",
        "pryce on the ferry? | STATEMENT | STATEMENT",
        "Pryce? | STATEMENT | STATEMENT",
        "how did Holloway answer the lady | STATEMENT | STATEMENT",
        "what did the ferry people say about the wave | STATEMENT | STATEMENT",
        "what does reid think of the trade deal | VIEW | STATEMENT",
        "pryce's position on the flood? | VIEW | STATEMENT",
        "what's the union's view of the deal | VIEW | STATEMENT",
        "did kettle admit defeat | YES_NO | YES_NO",
        "is the ferry running | YES_NO | YES_NO",
        "so was the bridge really shut | YES_NO | YES_NO",
        "thinking of driving to the strand, is it open? | YES_NO | YES_NO",
        "can you still park on the quay | YES_NO | YES_NO",
        "who won the vote | WHO | PERSON",
        "who did holloway say will pay | WHO | PERSON",
        "whos running the evacuation | WHO | PERSON",
        "who is Joan Pryce again | DEFINITION | PERSON",
        "who was interviewing pryce | WHO | PERSON",
        "what exactly is a storm surge | DEFINITION | ANY",
        "whats this breakwater thing | DEFINITION | ANY",
        "what's NGRA | DEFINITION | ANY",
        "what does ngra stand for | DEFINITION | ANY",
        "what is the tide in Lisbon | FACT | ANY",
        "whats the queue for at the quay | FACT | ANY",
        "where is the ferry now | WHERE | PLACE",
        "got to leave town, where can i take the dog | WHERE | PLACE",
        "when does the bridge open | WHEN | TIME",
        "what time did the wave hit | WHEN | TIME",
        "by what year must they leave | WHEN | TIME",
        "how soon will it be over | WHEN | TIME",
        "do you know when the vote is | WHEN | TIME",
        "how many were rescued | HOW_MANY | NUMBER",
        "how much did kettle spend the week after | HOW_MANY | MONEY",
        "how long is the runway | HOW_MANY | DISTANCE",
        "how long is the bridge going to be shut | HOW_MANY | DURATION",
        "how far is it to belmore | HOW_MANY | DISTANCE",
        "what percentage voted for reid | HOW_MANY | PERCENT",
        "whats the final score | HOW_MANY | NUMBER",
        "rovers score? | HOW_MANY | NUMBER",
        "death toll now? | HOW_MANY | NUMBER",
        "number of rescued according to the crew | HOW_MANY | NUMBER",
        "strand attendance | HOW_MANY | NUMBER",
        "wen is the vote | WHEN | TIME",
        "i wonder whether the bridge will open | YES_NO | YES_NO",
        "was the bridge shut or did i miss it | YES_NO | YES_NO",
        "so where do things stand with the bridge | ROUND_UP | ANY",
        "fuel price? | HOW_MANY | MONEY",
        "did they talk to each other? how long | HOW_MANY | DURATION",
        "why is the bridge shut | WHY | REASON",
        "how come the ferry stopped | WHY | REASON",
        "what caused the flood | WHY | REASON",
        "which town was cut off | FACT | PLACE",
        "which local politicians are with kettle | FACT | PERSON",
        "latest on the ferry? | LATEST | ANY",
        "what's new | LATEST | ANY",
        "any news on the bridge | LATEST | ANY",
        "what's happening | LATEST | ANY",
        "fill me in on kettle | ROUND_UP | ANY",
        "a short round-up of the flood please | ROUND_UP | ANY",
        "bring me up to speed on the ferry thing | ROUND_UP | ANY",
        "tldr? | ROUND_UP | ANY",
        "what did i miss | ROUND_UP | ANY",
        "what happened after 6pm | PERIOD | ANY",
        "anything earlier than 8am? i slept in | PERIOD | ANY",
        "what had you posted before 8 this morning | PERIOD | ANY",
        "whats been posted since half 7 | PERIOD | ANY",
        "anything this morning? | PERIOD | ANY",
        "there was some fella, tom bush, who fell out with them. what was his argument | STATEMENT | STATEMENT",
      })
  void readsTheKind(String text, Kind kind, Expected expected) {
    Question question = Harbour.read(text);
    assertThat(question.kind()).isEqualTo(kind);
    assertThat(question.expected()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "is kettle still in it? | true",
        "has the bridge opened yet | true",
        "how many rescued so far | true",
        "latest on the ferry | true",
        "is the ferry running | false",
        "what happened after 6pm | false",
      })
  void tellsWhetherTheNewestIsWanted(String text, boolean recent) {
    assertThat(Harbour.read(text).recent()).isEqualTo(recent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``",
        "`   `",
        "`\uD83D\uDE00\uD83D\uDE80 \uD83E\uDD37`",
        "`???`",
        "hello there",
        "thanks lads",
        "good morning",
        "lol",
        "sdfkjhsdf",
        "aaaaaaaa",
      })
  void whatAsksNothingIsNone(String text) {
    assertThat(Harbour.read(text).kind()).isEqualTo(Kind.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "que dijo pryce sobre el puente | es",
        "qu'est ce que Pryce a dit sur le pont et les bateaux | fr",
        "was hat Pryce über die Brücke gesagt | de",
        "cosa ha detto Pryce del ponte | it",
        "cad a dúirt Pryce faoi an droichead | ga",
        "что сказала Прайс о мосте | ru",
        "what did pryce say about the bridge | en",
        "pryce on la strada | ",
        "where was the die cast | en",
        "wat is a storm bill | en",
        "wat heeft Pryce gezegd over de brug en het water | nl",
      })
  void namesAnotherLanguage(String text, String language) {
    Question question = Harbour.read(text);
    assertThat(question.language().map(Locale::getLanguage).orElse(null)).isEqualTo(language);
    assertThat(question.kind() == Kind.NONE).isEqualTo(language != null && !language.equals("en"));
  }
}
