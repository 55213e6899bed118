package onrecord.watch;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.index.FiledEntry;
import onrecord.index.Liveblogs;
import onrecord.index.Stem;
import onrecord.index.Stems;
import onrecord.place.Place;
import onrecord.place.Tenant;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;

/**
 * Prints how soon it is known which of many standing queries an entry concerns, beside a loop over
 * all of them, whose matches have to be the same: {@code java -cp
 * target/classes:target/test-classes:TEST_CLASS_PATH onrecord.watch.WatchFigures [QUERIES [ENTRIES
 * [A_MINUTE]]]}. The queries are made of words that stand together in entries of real pages, the
 * entries are theirs, in any order, each with a quote of one of 1,000 invented speakers; as many
 * others go before, unmeasured, as in a bot that runs.
 */
public final class WatchFigures {
  private static final int PLACES = 20_000;
  private static final int SPEAKERS = 1_000;

  private final Random random = new Random(11);
  private final List<FiledEntry> all = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final WatchesInMemory kept = new WatchesInMemory();
  private final Watches watches = new Watches(kept);

  private WatchFigures() {
    Liveblogs.all().forEach(this::add);
    Collections.shuffle(all, random);
  }

  public static void main(String[] arguments) {
    int[] sizes = {100_000, 1_000, 1_000};
    for (int i = 0; i < arguments.length; i++) {
      sizes[i] = Integer.parseInt(arguments[i]);
    }
    new WatchFigures().run(sizes[0], sizes[1], sizes[2]);
  }

  private void add(Coverage coverage) {
    for (Entry entry : coverage.entries()) {
      List<Quote> quotes = entry.paragraphs().isEmpty() ? List.of() : List.of(quote());
      all.add(new FiledEntry(Tenant.EVERYBODY, coverage.id(), entry, quotes));
      entry.paragraphs().stream()
          .filter(paragraph -> paragraph.kind().isReported())
          .map(Paragraph::text)
          .forEach(texts::add);
    }
  }

  private Quote quote() {
    String name = speaker();
    Person person = new Person(name, Set.of(), Set.of(), Person.Kind.PERSON);
    return new Quote(
        0,
        new Span(0, 1),
        Quote.Kind.DIRECT,
        Optional.of(person),
        Optional.empty(),
        Optional.empty());
  }

  private String speaker() {
    int number = random.nextInt(SPEAKERS);
    return "Given" + number % 40 + " Family" + number;
  }

  private void run(int queries, int entries, int aMinute) {
    for (int i = 0; i < queries; i++) {
      Place place = new Place(new Tenant("discord", "guild-" + i % PLACES), "1", Place.Kind.SHARED);
      var _ = kept.add(place, query(), Instant.EPOCH, Optional.empty());
    }
    long began = cpu();
    watches.refresh();
    System.out.printf(
        "%d queries of their words, taken up in %.0f ms of CPU%n",
        watches.size(), (cpu() - began) / 1e6);
    all.subList(entries, Math.min(all.size(), 2 * entries)).forEach(watches::catching);
    List<FiledEntry> news = all.subList(0, Math.min(all.size(), entries));
    List<List<Watch>> found = paced(news, aMinute);
    List<Watch> loop = kept.after(0).stream().flatMap(one -> one.watch().stream()).toList();
    List<List<Watch>> looped = timed("loop over the queries", news, entry -> looped(loop, entry));
    System.out.printf(
        "%d matches, %s%n",
        found.stream().mapToInt(List::size).sum(),
        found.equals(looped) ? "the same as the loop's" : "NOT THE SAME AS THE LOOP'S");
  }

  private static List<Watch> looped(List<Watch> loop, FiledEntry filed) {
    WatchedEntry entry = WatchedEntry.of(filed);
    return loop.stream().filter(watch -> watch.catches(entry)).toList();
  }

  /** As if they came at that pace: what waits for the one before is late by as much. */
  private List<List<Watch>> paced(List<FiledEntry> news, int aMinute) {
    long pause = 60_000_000_000L / aMinute;
    long start = System.nanoTime();
    double[] late = new double[news.size()];
    int[] number = {0};
    List<List<Watch>> found =
        timed(
            "index, " + aMinute + " entries a minute",
            news,
            entry -> {
              long due = start + number[0] * pause;
              while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
              }
              List<Watch> caught = watches.catching(entry);
              late[number[0]++] = (System.nanoTime() - due) / 1e6;
              return caught;
            });
    print("from entry to decision, wall", late);
    return found;
  }

  private static List<List<Watch>> timed(
      String what, List<FiledEntry> news, Function<FiledEntry, List<Watch>> decision) {
    List<List<Watch>> found = new ArrayList<>();
    double[] took = new double[news.size()];
    for (int i = 0; i < took.length; i++) {
      long before = cpu();
      found.add(decision.apply(news.get(i)));
      took[i] = (cpu() - before) / 1e6;
    }
    print(what + ", CPU an entry", took);
    return found;
  }

  private static void print(String what, double[] millis) {
    Arrays.sort(millis);
    System.out.printf(
        "%-45s p50 %8.3f ms  p99 %8.3f ms  mean %8.3f ms%n",
        what,
        millis[millis.length / 2],
        millis[millis.length * 99 / 100],
        Arrays.stream(millis).average().orElse(0));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** As people ask: two or three words of one paragraph, a phrase, alternatives, a speaker. */
  private WatchQuery query() {
    Optional<WatchQuery> query = Optional.empty();
    while (query.isEmpty()) {
      query = WatchQuery.kept(typed());
    }
    return query.get();
  }

  private String typed() {
    String text = texts.get(random.nextInt(texts.size()));
    List<Stem> words = Stems.of(text).stream().filter(stem -> !stem.stop()).toList();
    if (words.size() < 4) {
      return "";
    }
    String one = any(words);
    String two = any(words);
    return switch (random.nextInt(10)) {
      case 0 -> one;
      case 1, 2, 3 -> one + " " + two;
      case 4 -> one + " " + two + " " + any(words);
      case 5 -> one + " OR " + two;
      case 6 -> phrase(text, words);
      case 7 -> "(" + one + " OR " + two + ") " + any(words);
      case 8 -> one + " " + two + " NOT " + any(words);
      default -> one + " speaker:\"" + speaker() + "\"";
    };
  }

  private String any(List<Stem> words) {
    return "\"" + words.get(random.nextInt(words.size())).word() + "\"";
  }

  private String phrase(String text, List<Stem> words) {
    int at = random.nextInt(words.size() - 1);
    String phrase = words.get(at).span().to(words.get(at + 1).span()).of(text);
    return "\"" + phrase.replaceAll("[\"\u201c\u201d]", " ") + "\"";
  }
}
