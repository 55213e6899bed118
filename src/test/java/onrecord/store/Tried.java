package onrecord.store;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.coverage.Paragraph;
import onrecord.fetch.Validators;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.follow.Standing;
import onrecord.place.Tenant;
import onrecord.reader.Reading;

/** Values to keep: plain ones, and such as have every field, with every kind of character. */
final class Tried {
  static final Instant NOW = Databases.NOW;
  static final Standing FRESH = Standing.fresh(NOW, Duration.ofSeconds(30));
  static final Tenant GUILD = new Tenant("discord", "17");

  private static final List<String> WORDS =
      List.of(
          "harbour",
          "“quoted”",
          "naïve",
          "🚢",
          "\u0000",
          "\ud800",
          "a\\b",
          "\"",
          "Ελλάδα",
          "\udc00x");

  private static final List<String> ZONES =
      List.of("Europe/London", "Z", "UTC", "GMT+01:00", "+05:45", "America/Argentina/La_Rioja");

  private final Random random;

  Tried(long seed) {
    random = new Random(seed);
  }

  static Source source(String coverage) {
    return source(Tenant.EVERYBODY, coverage);
  }

  static Source source(Tenant owner, String coverage) {
    return new Source(
        owner, coverage, "https://news.example/" + coverage, Optional.empty(), Optional.empty());
  }

  static Entry entry(String id, int version, String words) {
    return new Entry(
        id,
        version,
        Optional.empty(),
        NOW,
        Optional.empty(),
        ZoneOffset.UTC,
        List.of(),
        false,
        Optional.empty(),
        List.of(Paragraph.body(words)));
  }

  static Change.Added added(String id) {
    return new Change.Added(entry(id, 1, "Words of " + id), false);
  }

  static Change.Corrected corrected(String id, int version) {
    return new Change.Corrected(
        entry(
            id, version - 1, version == 2 ? "Words of " + id : id + " as it was " + (version - 1)),
        entry(id, version, id + " as it was " + version));
  }

  /** Follows a source and keeps changes of it. */
  static Source follow(Store store, String coverage, Change... changes) {
    Source source = store.sources().add(source(coverage), FRESH);
    store.history().keep(source, FRESH, List.of(changes), NOW);
    return source;
  }

  Source source() {
    return new Source(
        new Tenant(text(), text()),
        text(),
        text(),
        maybe(() -> LocalDate.of(2000 + random.nextInt(50), 2, 28)),
        maybe(this::zone));
  }

  Entry entry(String id) {
    return new Entry(
        id,
        1 + random.nextInt(5),
        maybe(this::text),
        time(),
        maybe(this::time),
        zone(),
        list(() -> new Byline(text(), maybe(this::text), maybe(this::text))),
        random.nextBoolean(),
        maybe(() -> URI.create("https://news.example/%C3%A9?q=" + random.nextInt())),
        list(() -> new Paragraph(kind(), text(), random.nextBoolean())));
  }

  Standing standing() {
    return new Standing(
        new Standing.Schedule(time(), Duration.ofNanos(random.nextLong()), maybe(this::time)),
        new Validators(maybe(() -> "W/\"" + random.nextInt() + "\""), maybe(() -> "Sun, 01 Mar")),
        maybe(this::time),
        maybe(() ->
            new Standing.LastRead(
                new Masthead(
                    text(),
                    maybe(this::text),
                    maybe(this::text),
                    maybe(() -> URI.create("http://a.example/")),
                    zone()),
                text(),
                random.nextInt(1000),
                list(() -> new Reading.Skipped(text(), text(), text())))),
        maybe(() ->
            new Standing.Trouble(text(), 1 + random.nextInt(9), time(), random.nextBoolean())));
  }

  String text() {
    return "x" + String.join(" ", list(() -> WORDS.get(random.nextInt(WORDS.size()))));
  }

  private Paragraph.Kind kind() {
    List<Paragraph.Kind> kinds = List.of(Paragraph.Kind.values());
    return kinds.get(random.nextInt(kinds.size()));
  }

  private ZoneId zone() {
    return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
  }

  private Instant time() {
    return switch (random.nextInt(4)) {
      case 0 -> Instant.EPOCH.minusSeconds(random.nextInt(1_000_000));
      case 1 -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
      case 2 -> Instant.ofEpochSecond(random.nextLong(-1L << 40, 1L << 40));
      default -> NOW.minusMillis(random.nextInt());
    };
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> list(Supplier<T> value) {
    return new ArrayList<>(
        IntStream.range(0, random.nextInt(4)).mapToObj(i -> value.get()).toList());
  }
}
