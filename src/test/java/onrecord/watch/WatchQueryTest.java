package onrecord.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import onrecord.watch.Misread.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchQueryTest {
  private static QueryRead read(String typed) {
    return WatchQuery.read(
        typed, name -> Optional.of("harbour").filter(_ -> name.equalsIgnoreCase("The harbour")));
  }

  private static boolean matches(String query, String text) {
    return WatchedEntry.of(Watched.entry(text)).fits(WatchQuery.kept(query).orElseThrow().clause());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ceasefire                     | ceasefire",
        "grain port                    | grain port",
        "grain and port                | grain port",
        "grain AND (port OR truce)     | grain (port OR truce)",
        "grain port or truce           | (grain port) OR truce",
        "grain -port                   | grain NOT port",
        "grain NOT NOT port            | grain port",
        "the minister of ports         | minister ports",
        "\u201cstate of emergency\u201d            | \"state of emergency\"",
        "covid-19, port                | \"covid-19\" port",
        "speaker:Rutte breaking:YES    | speaker:\"Rutte\" breaking:yes",
        "speaker: \"Mark Rutte\"         | speaker:\"Mark Rutte\"",
        "grain coverage:\"the HARBOUR\"  | grain coverage:\"harbour\"",
        "US WHO                        | US WHO",
      })
  void isReadAs(String typed, String text) {
    assertThat(read(typed)).isInstanceOf(WatchQuery.class);
    WatchQuery query = (WatchQuery) read(typed);
    assertThat(query.text()).isEqualTo(text);
    assertThat(WatchQuery.kept(text)).contains(query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                     | EMPTY             | 1  | ``",
        "grain \"port           | OPEN_QUOTE        | 7  | \"port",
        "grain (port            | OPEN_PARENTHESIS  | 7  | (",
        "grain port)            | NO_WORD           | 11 | )",
        "grain OR               | NO_WORD           | 9  | ``",
        "OR grain               | NO_WORD           | 1  | OR",
        "grain () port          | NO_WORD           | 8  | )",
        "title:grain            | UNKNOWN_FIELD     | 1  | title:",
        "grain speaker:         | NO_WORD           | 15 | ``",
        "grain coverage:nowhere | NO_SUCH_COVERAGE  | 16 | nowhere",
        "grain breaking:maybe   | NOT_YES           | 16 | maybe",
        "grain por*             | WILDCARD          | 7  | por*",
        "the                    | COMMON_WORD       | 1  | the",
        "grain NOT the          | COMMON_WORD       | 11 | the",
        "\"to the\"             | COMMON_WORD       | 1  | \"to the\"",
        "NOT grain              | ONLY_EXCLUDES     | 1  | NOT",
        "grain OR NOT port      | ONLY_EXCLUDES     | 1  | grain",
        "((((((((((grain        | TOO_DEEP          | 9  | (",
      })
  void isRefused(String typed, Problem problem, int place, String found) {
    assertThat(read(typed)).isEqualTo(new Misread(problem, place, found));
  }

  @Test
  void lengthAndTermsHaveLimits() {
    assertThat(read("x".repeat(WatchQuery.LONGEST)).getClass()).isEqualTo(WatchQuery.class);
    assertThat(read("x".repeat(WatchQuery.LONGEST + 1)))
        .isEqualTo(new Misread(Problem.TOO_LONG, WatchQuery.LONGEST + 1, "301"));
    assertThat(read("port ".repeat(WatchQuery.MOST_TERMS)).getClass()).isEqualTo(WatchQuery.class);
    assertThat(read("port ".repeat(WatchQuery.MOST_TERMS + 1)))
        .isEqualTo(new Misread(Problem.TOO_MANY_TERMS, 101, "port"));
  }

  @ParameterizedTest
  @CsvSource({
    "protest, Protesters marched, true",
    "'\"prime minister\"', the Prime Minister\u2019s office, true",
    "'\"prime minister\"', a minister in his prime, false",
    "cafe, the caf\u00e9, true",
    "US, told us so, false",
    "US, the US said so, true",
    "1500, '1,500 people', true",
    "grain NOT port, grain in the port, false",
    "grain NOT port, grain in the silo, true",
    "'\"state of emergency\"', STATE OF EMERGENCY declared, true",
  })
  void matchesByStems(String query, String text, boolean expected) {
    assertThat(matches(query, text)).isEqualTo(expected);
  }

  /** Whatever is typed is read or refused, with a place that lies in it. */
  @Test
  void anyTextIsReadOrRefused() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String[] pieces = {
      "(",
      ")",
      "\"",
      "-",
      ":",
      "*",
      " ",
      "AND",
      "OR",
      "NOT",
      "speaker:",
      "grain",
      "the",
      "\u201c",
      "\ud83d\ude00",
      "\ud83d",
      "\u0301",
      "coverage:",
      "breaking:yes",
      "port ",
      "\u0000",
      "\u2028"
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int j = random.nextInt(25); j >= 0; j--) {
        typed.append(pieces[random.nextInt(pieces.length)]);
      }
      String text = typed.toString();
      switch (read(text)) {
        case WatchQuery query ->
            assertThat(WatchQuery.kept(query.text())).as("seed %d: %s", seed, text).contains(query);
        case Misread misread ->
            assertThat(misread.place())
                .as("seed %d: %s", seed, text)
                .isBetween(1, text.codePointCount(0, text.length()) + 1);
      }
    }
  }
}
