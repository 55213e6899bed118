package onrecord.chat.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.coverage.Byline;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.desk.Harbour;
import onrecord.quote.Attribution;
import onrecord.quote.Cast;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;
import org.junit.jupiter.api.Test;

/** Each hostile string in each place of a page where text stands, and as what somebody types. */
final class HostileTextTest {
  @Test
  void noStringOfThePageOrOfAPersonActsOnTheTerminal() throws IOException {
    List<String> strings = strings();
    for (String string : strings) {
      String typed = string.replaceAll("[\\r\\n]", " ");
      String out = talk(string, typed + "\n/" + typed + "\n/latest\n/people\n/help\n/entry id\n");
      assertThat(
              out.lines().flatMapToInt(String::codePoints).filter(TerminalTextTest::acts).boxed())
          .as(string)
          .isEmpty();
      assertThat(out).as(string).contains("Newest first:", "Quoted on record:", "Ask in your own");
    }
    assertThat(strings).hasSizeGreaterThan(100);
  }

  private static List<String> strings() throws IOException {
    File corpus = new File("../shared/corpora/own/chat-strings.json");
    assumeTrue(corpus.exists(), "no ../shared/corpora here: its strings are not tried");
    List<String> strings = new ArrayList<>();
    for (JsonNode group : new ObjectMapper().readTree(corpus)) {
      group.forEach(string -> strings.add(string.asText()));
    }
    return strings;
  }

  private static String talk(String page, String typed) throws IOException {
    StringWriter out = new StringWriter();
    var settings = new ConsoleSettings(Harbour.ZONE, Optional.empty(), true);
    new ConsoleChat(Harbour.desk(page(page)), settings)
        .piped(new BufferedReader(new StringReader(typed)), new PrintWriter(out));
    return out.toString();
  }

  /** White space alone is no name, title or paragraph. */
  private static Harbour.Page page(String text) {
    String words = text.isBlank() ? "x" + text : text;
    Person person = new Person(words, Set.of(), Set.of("role " + words), Person.Kind.PERSON);
    Coverage coverage =
        new Coverage(
            "c" + words,
            Optional.of(words),
            Optional.of(words),
            Optional.empty(),
            Harbour.ZONE,
            List.of(),
            List.of(entry("id", words), entry("e" + words, words)));
    Quote quote =
        new Quote(
            0,
            new Span(0, words.length()),
            Quote.Kind.DIRECT,
            Optional.of(person),
            Optional.of(words),
            Optional.of(words));
    return new Harbour.Page(
        coverage, new Attribution(new Cast(List.of(person)), Map.of("id", List.of(quote))));
  }

  private static Entry entry(String id, String words) {
    return new Entry(
        id,
        2,
        Optional.of(words),
        Harbour.NOW,
        Optional.empty(),
        Harbour.ZONE,
        List.of(new Byline(words, Optional.of(words), Optional.of(words))),
        true,
        Optional.empty(),
        List.of(Paragraph.body(words), new Paragraph(Paragraph.Kind.CAPTION, words, false)));
  }
}
