package onrecord.json;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.coverage.Byline;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.reader.EntryIds;
import onrecord.text.Fold;

/** Coverages with hostile words in every field, folded as readers fold what they read. */
final class AnyCoverage {
  private static final List<String> ZONES =
      List.of("Europe/London", "Z", "UTC", "GMT+01:00", "+05:45", "America/Argentina/La_Rioja");

  /** Half of them make every random text. */
  private static final List<String> OWN =
      List.of(
          "</script><script>alert(1)</script>",
          "&amp;lt;b&amp;gt;",
          "<b>bold</b><p>two",
          "\"},\"identifier\":\"x\",\"a\":{\"",
          "\\u0022 \\",
          "\u0000\u0007\u001b[31m",
          "\ud800",
          "\udc00x",
          "\ud83d\udea2",
          "\u202eright\u2069",
          "\u2028\u2029\u0085",
          "a\u00a0 b\t\nc",
          "]]> --> {{x}} ${x}",
          "Stay with us",
          "https://news.example/x",
          "body housekeeping");

  private final Random random;
  private final List<String> words;

  AnyCoverage(long seed, List<String> more) {
    random = new Random(seed);
    words =
        Stream.concat(
                more.stream(),
                Stream.generate(() -> OWN)
                    .limit(1 + more.size() / OWN.size())
                    .flatMap(List::stream))
            .toList();
  }

  Coverage coverage() {
    EntryIds ids = new EntryIds();
    return new Coverage(
        text(),
        maybe(this::text),
        maybe(this::text),
        maybe(this::address),
        zone(),
        list(this::paragraph),
        list(() -> entry(ids)));
  }

  private Entry entry(EntryIds ids) {
    return new Entry(
        ids.own(text()),
        1 + random.nextInt(9),
        maybe(this::text),
        time(),
        maybe(this::time),
        zone(),
        list(() -> new Byline(text(), maybe(this::text), maybe(this::text))),
        random.nextBoolean(),
        maybe(this::address),
        list(this::paragraph));
  }

  private Paragraph paragraph() {
    Paragraph.Kind[] kinds = Paragraph.Kind.values();
    return new Paragraph(kinds[random.nextInt(kinds.length)], text(), random.nextInt(4) == 0);
  }

  private String text() {
    String text = Fold.whiteSpace(word() + " " + word());
    return text.isBlank() || text.length() > 150 ? "x" : text;
  }

  private String word() {
    return words.get(random.nextInt(words.size()));
  }

  private ZoneId zone() {
    return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
  }

  private URI address() {
    return URI.create("https://news.example/%C3%A9?q='" + random.nextInt() + "'&x=1#e");
  }

  private Instant time() {
    return random.nextBoolean()
        ? Instant.ofEpochSecond(random.nextLong(-1L << 40, 1L << 40), random.nextInt(1_000_000_000))
        : Instant.ofEpochMilli(random.nextInt());
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> list(Supplier<T> value) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(i -> value.get()).toList();
  }
}
