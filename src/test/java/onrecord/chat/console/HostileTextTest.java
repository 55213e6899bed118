package onrecord.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.chat.HostileStrings;
import onrecord.chat.Message;
import onrecord.chat.Notices;
import onrecord.chat.Texts;
import onrecord.chat.VisibleTextTest;
import onrecord.coverage.Entry;
import onrecord.desk.Desk;
import onrecord.desk.Harbour;
import onrecord.desk.HostilePage;
import onrecord.desk.Newsroom;
import onrecord.desk.Notice;
import onrecord.desk.StoreReport;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Source;
import onrecord.follow.Standing.Trouble;
import onrecord.place.Asker;
import onrecord.place.Role;
import onrecord.reader.Reading;
import org.junit.jupiter.api.Test;

/** Each hostile string in each place of a page where text stands, and as what somebody types. */
final class HostileTextTest {
  private static final Asker OPERATOR = new Asker("console", Harbour.ZONE, Role.OPERATOR);

  @Test
  void noStringOfThePageOrOfAPersonActsOnTheTerminal() throws IOException {
    List<String> strings = HostileStrings.ours();
    for (String string : strings) {
      String typed = string.replaceAll("[\\r\\n]", " ");
      String out = talk(string, typed + "\n/" + typed + "\n/latest\n/people\n/help\n/entry x1\n");
      assertActsNot(out, string);
      assertThat(out).as(string).contains("Newest first:", "Quoted on record:", "Ask in your own");
    }
    assertThat(strings).hasSizeGreaterThan(100);
  }

  @Test
  void noStringOfASourceActsOnTheTerminal() throws IOException {
    for (String string : HostileStrings.ours()) {
      String words = HostilePage.words(string);
      Newsroom newsroom =
          new Newsroom(
              new StoreReport(1, List.of(words), 1, Optional.of(words)), HostilePage.of(words));
      List<Event> events = happened(newsroom, words);
      String typed = string.replaceAll("[\\r\\n]", " ");
      String commands =
          "/sources\n/status\n/changes\n/export\n/follow %1$s\n/unfollow %1$s\n/import %1$s\n"
              .formatted(typed.replace("\0", ""));
      String out = talk(newsroom.desk, commands);
      for (Event event : events) {
        Notice notice = newsroom.desk.notice(Dialogue.HERE, OPERATOR, event).orElseThrow();
        Message told = new Notices(Texts.of(Locale.ENGLISH)).of(notice).orElseThrow();
        out += Paper.plain(Harbour.ZONE).write(told, Paper.UNWRAPPED);
      }
      assertActsNot(out, string);
      assertThat(out).as(string).contains("Followed here:", "How it stands:", "was: ", "<opml");
    }
  }

  private static List<Event> happened(Newsroom newsroom, String words) {
    Source source =
        newsroom.followed(
            ConsoleChat.TENANT,
            words,
            words,
            List.of(new Reading.Skipped(words, words, words)),
            Optional.of(new Trouble(words, 1, Harbour.NOW, true)));
    newsroom.followed(ConsoleChat.TENANT, words, "https://quay.example/" + words);
    return changes(words).stream()
        .map(change -> newsroom.happened(source, Harbour.NOW, change))
        .toList();
  }

  private static List<Change> changes(String words) {
    Entry before = HostilePage.entry("e" + words, words);
    return List.of(
        new Change.Added(before, false),
        new Change.Corrected(
            before, HostilePage.entry("e" + words, "Now " + words + ". It is so.")),
        new Change.Withdrawn(before),
        new Change.Failing(words),
        new Change.Recovered());
  }

  private static void assertActsNot(String out, String string) {
    assertThat(out.lines().flatMapToInt(String::codePoints).filter(VisibleTextTest::acts).boxed())
        .as(string)
        .isEmpty();
  }

  private static String talk(String page, String typed) throws IOException {
    return talk(Harbour.desk(HostilePage.of(page)), typed);
  }

  private static String talk(Desk desk, String typed) throws IOException {
    StringWriter out = new StringWriter();
    var settings = new ConsoleSettings(Harbour.ZONE, Optional.empty(), true);
    new ConsoleChat(desk, settings)
        .piped(new BufferedReader(new StringReader(typed)), new PrintWriter(out));
    return out.toString();
  }
}
