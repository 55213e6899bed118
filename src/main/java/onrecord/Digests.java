package onrecord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import onrecord.answer.Filed;
import onrecord.coverage.Coverage;
import onrecord.digest.Digest;
import onrecord.digest.Period;
import onrecord.digest.Size;
import onrecord.json.DigestJson;
import onrecord.quote.Attribution;
import onrecord.quote.Attributor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells what happened in a period. */
@Command(name = "digest", description = "Tells what happened in a period, and who said what.")
final class Digests implements Callable<Integer> {
  private static final Duration USUAL = Duration.ofDays(1);

  private final Main main;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      description = "Where the period begins, as 2025-03-13T18:05:00Z. Default: a day before --to.")
  private @Nullable Instant from;

  @Option(
      names = "--to",
      paramLabel = "INSTANT",
      description = "Where the period ends. Default: now.")
  private @Nullable Instant to;

  @Option(
      names = "--words",
      paramLabel = "N",
      description = "At most so many words of developments. Default: 8 developments.")
  private @Nullable Integer words;

  Digests(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Refusal {
    if (words != null && words < 1) {
      throw Refusal.usage("--words " + words + ": allowed is 1 or more");
    }
    Opened opened = main.open();
    Instant end = to == null ? opened.clock(main.surroundings().clock()).instant() : to;
    Instant start = from == null ? end.minus(USUAL) : from;
    if (start.isAfter(end)) {
      throw Refusal.usage("--from " + start + " is after --to " + end);
    }
    Size size = words == null ? Size.NORMAL : Size.ofWords(words);
    Digest digest = Digest.of(new Period(start, end), filed(opened), size, List.of());
    main.surroundings().out().println(json ? DigestJson.of(digest) : DigestText.of(digest));
    return 0;
  }

  private static List<Filed> filed(Opened opened) {
    return opened.coverages().stream().flatMap(Digests::filed).toList();
  }

  private static Stream<Filed> filed(Coverage coverage) {
    Attribution attribution = Attributor.attribute(coverage);
    return coverage.entries().stream()
        .map(entry -> new Filed(coverage.masthead(), entry, attribution.of(entry)));
  }
}
