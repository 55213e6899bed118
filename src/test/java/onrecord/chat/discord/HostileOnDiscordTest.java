package onrecord.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import onrecord.chat.discord.fake.Interaction;
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

/** Each hostile string in each field of a page, as a question and as somebody's name. */
final class HostileOnDiscordTest {
  /** What we write ourselves: quotations, bold names, small print, times, our commands. */
  private static final Pattern OURS =
      Pattern.compile(
          "quote|strong|small|time .*|command /[a-z]+|strike|underline"
              + "|link https://quay\\.example/e1(#:~:text=[A-Za-z0-9.,%]+)? as quay\\.example");

  @Test
  void noStringOfThePageIsMoreThanWords() throws IOException {
    List<String> strings = Hostile.strings();
    for (int from = 0; from < strings.size(); from += 200) {
      check(strings.subList(from, Math.min(from + 200, strings.size())));
    }
  }

  private static void check(List<String> strings) {
    List<Harbour.Page> pages = new ArrayList<>();
    for (int i = 0; i < strings.size(); i++) {
      pages.add(page("c" + i, strings.get(i)));
    }
    try (Visit visit = Visit.prepared(pages.toArray(Harbour.Page[]::new)).begin()) {
      for (String string : strings) {
        String typed = string.isBlank() ? "x" + string : string;
        assertWords(ask(visit, "ask", Map.of("question", typed)), string);
      }
      for (int i = 0; i < strings.size(); i++) {
        Interaction shown = ask(visit, "entry", Map.of("id", "c" + i));
        assertWords(shown, strings.get(i));
        assertReads(shown, strings.get(i));
      }
      for (String string : Hostile.FEW) {
        assertWords(ask(visit, "said", Map.of("speaker", string)), string);
        assertWords(ask(visit, "unfollow", Map.of("source", string)), string);
      }
      for (String command : List.of("latest", "people", "sources", "status", "help", "catchup")) {
        assertWords(ask(visit, command, Map.of()), command);
      }
      visit.discord.violations().assertNone();
    }
  }

  private static Interaction ask(Visit visit, String command, Map<String, String> options) {
    return visit.discord.slash(visit.ann, visit.channel, command, options);
  }

  private static void assertWords(Interaction asked, String string) {
    JsonNode answer = asked.answer();
    for (JsonNode embed : answer.path("embeds")) {
      ModelClient.Seen seen = ModelClient.show(embed.path("description").asText());
      assertThat(seen.effects()).as(string).allMatch(OURS.asMatchPredicate());
    }
    assertThat(answer.path("embeds")).as(string).isNotEmpty();
  }

  /** What is too long is read in a file. */
  private static void assertReads(Interaction shown, String string) {
    String read = Hostile.words(Visit.text(shown.answer()));
    if (!shown.answer().has("attachments")) {
      assertThat(read).as(string).contains(Hostile.words(string).strip());
    }
  }

  private static Harbour.Page page(String id, String string) {
    String words = string.isBlank() ? "x" + string : string;
    Person person = new Person(words, Set.of(words), Set.of("role " + words), Person.Kind.PERSON);
    Coverage coverage =
        new Coverage(
            id,
            Optional.of(words),
            Optional.of(words),
            Optional.empty(),
            Harbour.ZONE,
            List.of(),
            List.of(entry(id, words)));
    Quote quote =
        new Quote(
            0,
            new Span(0, words.length()),
            Quote.Kind.DIRECT,
            Optional.of(person),
            Optional.of(words),
            Optional.of(words));
    return new Harbour.Page(
        coverage, new Attribution(new Cast(List.of(person)), Map.of(id, List.of(quote))));
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
        Optional.of(URI.create("https://quay.example/e1")),
        List.of(Paragraph.body(words), new Paragraph(Paragraph.Kind.CAPTION, words, false)));
  }
}
