package onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.follow.Event;
import onrecord.json.LiveBlogJson;
import onrecord.quote.Quote;
import org.junit.jupiter.api.Test;

/** A page of a long story stays small. */
final class PageSizeTest {
  private static final int MOST = 100_000;
  private static final List<Instant> TIMES =
      Stream.iterate(Storm.AT, at -> at.plusSeconds(60)).limit(2_000).toList();

  @Test
  void ordinaryEntriesFillAPage() {
    long seed = new Random().nextLong();
    List<Shown> entries = entries(new Random(seed), 60, "The bridge, shut since four, is shut. ");
    List<Shown> fitting = PageSize.fitting(entries, Storm.LINKS);
    boolean all = fitting.size() == PageSize.ENTRIES;
    assertThat(fitting.size()).as("seed " + seed).isLessThanOrEqualTo(PageSize.ENTRIES);
    assertThat(bytes(fitting)).as("seed " + seed).isBetween(all ? 1 : 60_000, MOST);
    assertThat(PageSize.fittingLast(entries, Storm.LINKS).getLast().element())
        .isEqualTo(entries.getLast().element());
  }

  @Test
  void whateverTheyHoldThePageIsNotTooLong() {
    List<String> hostile =
        List.of(
            "<&>\"",
            "\u05e9\u05dc\u05d5\u05dd ",
            "\ud83d\ude8b",
            "\u00a0\u00ad\u202e\u0085",
            "a b ");
    for (String words : hostile) {
      long seed = new Random().nextLong();
      List<Shown> fitting = PageSize.fitting(entries(new Random(seed), 60, words), Storm.LINKS);
      assertThat(fitting).isNotEmpty();
      assertThat(bytes(fitting)).as(words + " seed " + seed).isLessThanOrEqualTo(MOST);
    }
  }

  @Test
  void anEntryThatIsTooLongStandsAlone() {
    List<Shown> entries = entries(new Random(1), 3, "long ".repeat(50_000));
    assertThat(PageSize.fitting(entries, Storm.LINKS)).hasSize(1);
    assertThat(PageSize.fitting(List.of(), Storm.LINKS)).isEmpty();
  }

  private static List<Shown> entries(Random random, int count, String words) {
    int times = Math.max(1, 400 / words.length());
    List<Shown> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String[] texts = new String[3];
      for (int paragraph = 0; paragraph < texts.length; paragraph++) {
        texts[paragraph] = "x" + words.repeat(1 + random.nextInt(times));
      }
      entries.add(shown(random, i, texts));
    }
    return entries;
  }

  private static Shown shown(Random random, int i, String... texts) {
    Entry entry = Storm.entry("20260602T1800-" + i, 2, "What is known now " + i, texts);
    List<Quote> quotes = new ArrayList<>();
    for (int paragraph = random.nextInt(3); paragraph > 0; paragraph--) {
      quotes.add(Storm.quote("Ann Oduya", paragraph, texts[paragraph].length()));
    }
    Entry before = Storm.entry(entry.id(), 1, "What was known", "y" + texts[0]);
    List<Event> history = random.nextInt(10) == 0 ? Storm.corrected(before, entry) : List.of();
    return new Shown(entry, quotes, history);
  }

  private static int bytes(List<Shown> entries) {
    TimelinePage page =
        new TimelinePage(
            masthead(),
            Storm.LINKS,
            Order.NEWEST,
            entries,
            Optional.empty(),
            true,
            true,
            TIMES,
            "i".repeat(48),
            Optional.of(data(entries)));
    return Storm.WRITER.write(page).getBytes(StandardCharsets.UTF_8).length;
  }

  private static String data(List<Shown> entries) {
    Links links = Storm.LINKS;
    Masthead masthead = masthead();
    return LiveBlogJson.of(
        new Coverage(
            masthead.id(),
            masthead.title(),
            masthead.publisher(),
            masthead.url(),
            masthead.zone(),
            List.of(),
            entries.stream().map(Shown::entry).toList()),
        new LiveBlogJson.Links(
            links.absolute(links.timeline()),
            entry -> links.absolute(links.entry(entry.id())),
            Optional.of(links.absolute(links.data()))));
  }

  private static Masthead masthead() {
    return Storm.masthead("A storm of some length, told as it came: live");
  }
}
