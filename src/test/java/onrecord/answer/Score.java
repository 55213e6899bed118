package onrecord.answer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import onrecord.answer.GoldSet.Conversation;
import onrecord.answer.GoldSet.Spot;
import onrecord.answer.GoldSet.Turn;
import onrecord.quote.Person;
import onrecord.text.Fold;

/**
 * Counts how often the record answers as the gold has it. An excerpt is right if it cites an entry
 * of a gold minute and holds the gold words there, it or its entry's title.
 */
final class Score {
  /** What is counted, and among what. */
  enum Measure {
    FIRST,
    AMONG_THREE,
    SPEAKER,
    ANSWERED,
    ABSTAINED
  }

  /** How many of all are right. */
  private record Share(int right, int all) {
    Share plus(Share other) {
      return new Share(right + other.right, all + other.all);
    }

    double value() {
      return all == 0 ? 1 : right / (double) all;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d/%d (%.3f)", right, all, value());
    }
  }

  private final Map<Measure, Share> shares = new EnumMap<>(Measure.class);
  private final List<String> misses = new ArrayList<>();

  /** Asks all questions of a set. */
  void ask(Asked record, GoldSet gold) {
    for (Conversation conversation : gold.conversations()) {
      List<String> questions = conversation.turns().stream().map(Turn::question).toList();
      List<Answer> answers = record.converse(conversation.now(), questions);
      for (int i = 0; i < answers.size(); i++) {
        add(conversation.turns().get(i), answers.get(i), conversation.now());
      }
    }
  }

  /** Adds what another has counted. */
  void add(Score other) {
    other.shares.forEach((measure, share) -> shares.merge(measure, share, Share::plus));
    misses.addAll(other.misses);
  }

  private void add(Turn turn, Answer answer, Instant now) {
    List<Excerpt> excerpts =
        answer instanceof Answer.OnRecord onRecord ? onRecord.excerpts() : List.of();
    if (!turn.answerable()) {
      count(Measure.ABSTAINED, excerpts.isEmpty());
      return;
    }
    boolean first = excerpts.stream().limit(1).anyMatch(e -> isRight(e, turn, now));
    count(Measure.FIRST, first);
    count(Measure.AMONG_THREE, excerpts.stream().limit(3).anyMatch(e -> isRight(e, turn, now)));
    count(Measure.ANSWERED, !excerpts.isEmpty());
    turn.speaker()
        .ifPresent(name -> count(Measure.SPEAKER, first && names(excerpts.getFirst(), name)));
    if (!first) {
      misses.add(turn.question());
    }
  }

  private void count(Measure measure, boolean holds) {
    shares.merge(measure, new Share(holds ? 1 : 0, 1), Share::plus);
  }

  private static boolean isRight(Excerpt excerpt, Turn turn, Instant now) {
    Instant published = excerpt.entry().publishedAt();
    String shown = key(excerpt.text()) + " \n " + key(excerpt.entry().title().orElse(""));
    return !published.isAfter(now)
        && turn.spots().stream()
            .anyMatch(spot -> isMinute(published, spot) && shown.contains(key(spot.span())));
  }

  private static boolean isMinute(Instant published, Spot spot) {
    return published
        .truncatedTo(ChronoUnit.MINUTES)
        .equals(spot.publishedAt().truncatedTo(ChronoUnit.MINUTES));
  }

  private static boolean names(Excerpt excerpt, String speaker) {
    return excerpt.speaker().map(Person::name).filter(speaker::equalsIgnoreCase).isPresent();
  }

  private static String key(String text) {
    return Fold.whiteSpace(Fold.quotationMarks(text)).toLowerCase(Locale.ROOT);
  }

  /** The share that is right, 0 to 1; 1 where there is nothing to be right about. */
  double of(Measure measure) {
    return share(measure).value();
  }

  private Share share(Measure measure) {
    return shares.getOrDefault(measure, new Share(0, 0));
  }

  /** The questions of which the first excerpt is not right. */
  List<String> misses() {
    return misses;
  }

  /** As a row of a table. */
  @Override
  public String toString() {
    return Arrays.stream(Measure.values())
        .map(measure -> measure.name().toLowerCase(Locale.ROOT) + " " + share(measure))
        .collect(Collectors.joining("  "));
  }
}
