package onrecord.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LongSummaryStatistics;
import java.util.Set;
import onrecord.coverage.Entry;
import onrecord.index.Hit;
import onrecord.question.Question;

/** How the story went on, by the passages that may answer a question. */
final class Course {
  /**
   * How much further a passage may be in meaning from what is asked, by cosine, and still tell the
   * same thing anew.
   */
  private static final double AS_CLOSE = 0.018;

  private final Instant oldest;
  private final Instant newest;
  private final Set<Hit> offering;

  private Course(Instant oldest, Instant newest, Set<Hit> offering) {
    this.oldest = oldest;
    this.newest = newest;
    this.offering = offering;
  }

  static Course of(Collection<Hit> hits, Question question) {
    LongSummaryStatistics seconds =
        hits.stream().mapToLong(hit -> published(hit).getEpochSecond()).summaryStatistics();
    Set<Hit> offering = Collections.newSetFromMap(new IdentityHashMap<>());
    hits.stream()
        .filter(hit -> Offers.holds(hit.passage().text(), question))
        .forEach(offering::add);
    return new Course(
        Instant.ofEpochSecond(hits.isEmpty() ? 0 : seconds.getMin()),
        Instant.ofEpochSecond(hits.isEmpty() ? 0 : seconds.getMax()),
        offering);
  }

  /** 0 for the oldest entry, 1 for the newest. */
  double freshness(Entry entry) {
    double span = Duration.between(oldest, newest).toSeconds();
    return span == 0 ? 1 : Duration.between(oldest, entry.publishedAt()).toSeconds() / span;
  }

  /** Whether it holds the kind of thing asked for. */
  boolean offersWhatIsExpected(Hit hit) {
    return offering.contains(hit);
  }

  /** Whether a later entry tells about as closely what is asked, so that this is of the past. */
  boolean isOvertaken(Hit hit) {
    return offering.stream()
        .anyMatch(other ->
            published(other).isAfter(published(hit)) && other.cosine() >= hit.cosine() - AS_CLOSE);
  }

  private static Instant published(Hit hit) {
    return hit.passage().entry().publishedAt();
  }
}
