package onrecord.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import onrecord.answer.Excerpt;
import onrecord.answer.Filed;
import onrecord.coverage.Paragraph;

/**
 * /catchup: what happened since a time, in order of time. Of many entries, breaking news are kept
 * first, then round-ups, then those in which most is said.
 */
record CatchUp(Named named, InstantSource clock) implements Command {
  /** What one reads at a stretch. */
  static final int MOST = 10;

  /** Where no time is given. */
  static final Duration USUAL = Duration.ofHours(6);

  /** So many bullets make a round-up. */
  private static final int ROUND_UP_BULLETS = 3;

  private static final Comparator<Filed> MOST_IMPORTANT =
      Comparator.comparing((Filed filed) -> filed.entry().breaking())
          .thenComparing(CatchUp::isRoundUp)
          .thenComparingInt(filed -> filed.quotes().size())
          .thenComparing(filed -> filed.entry().publishedAt())
          .reversed();

  @Override
  public String name() {
    return "catchup";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.SINCE);
  }

  @Override
  public Reply carryOut(Request request) {
    Instant now = clock.instant();
    return request
        .option(Option.SINCE)
        .map(text -> Since.reply(text, request, now, from -> since(from, request, now)))
        .orElseGet(() -> since(now.minus(USUAL), request, now));
  }

  private Reply since(Instant from, Request request, Instant now) {
    Holdings holdings = named.usual(request, now);
    List<Excerpt> chosen =
        holdings.since(Optional.of(from)).stream()
            .sorted(MOST_IMPORTANT)
            .flatMap(filed -> filed.headline().stream())
            .limit(MOST)
            .sorted(Comparator.comparing(headline -> headline.entry().publishedAt()))
            .toList();
    return new Reply.Entries(
        Reply.Entries.Order.CATCH_UP, chosen, holdings.extent(Optional.of(from)));
  }

  private static boolean isRoundUp(Filed filed) {
    return filed.entry().paragraphs().stream()
            .filter(paragraph -> paragraph.kind() == Paragraph.Kind.BULLET)
            .count()
        >= ROUND_UP_BULLETS;
  }
}
