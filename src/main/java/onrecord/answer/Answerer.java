package onrecord.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Answer.Found;
import onrecord.answer.Answer.Searched;
import onrecord.index.EntryIndex;
import onrecord.index.FiledEntry;
import onrecord.index.Scope;
import onrecord.place.Tenant;
import onrecord.question.Question;
import onrecord.question.Question.Kind;
import onrecord.question.Window;

/** Answers questions from the record. Safe for use by several threads. */
final class Answerer {
  static final int MOST_NEAREST = 3;

  private final Coverages coverages;
  private final EntryIndex index;
  private final Weighing weighing;
  private final Chooser chooser;

  /**
   * @param coverages those that are open
   * @param index holds their entries
   * @param weighing what answers are weighed by
   */
  Answerer(Coverages coverages, EntryIndex index, Weighing weighing) {
    this.coverages = coverages;
    this.index = index;
    this.weighing = weighing;
    this.chooser = new Chooser(coverages, index, weighing);
  }

  /**
   * The record's answer.
   *
   * @param within the coverages that are asked; all where it is empty
   * @param now entries published later do not exist
   * @param rebuilding how far the record is there
   */
  Answer answer(
      Tenant reader,
      Set<String> within,
      Question question,
      Instant now,
      Optional<Rebuilding> rebuilding) {
    Scope all = new Scope(reader, Instant.MIN, now, within);
    Scope scope = scope(all, question);
    Searched searched = searched(question, scope, all, rebuilding);
    if (!isAnyOpen(all)) {
      return silence(question, searched, Reason.NO_COVERAGE, List.of());
    }
    if (question.kind() == Kind.NONE) {
      return silence(question, searched, Reason.NOT_A_QUESTION, List.of());
    }
    if (searched.entries() == 0) {
      return silence(question, searched, Reason.NOTHING_IN_WINDOW, around(question, all));
    }
    return timelineOrWords(question, searched, scope);
  }

  private boolean isAnyOpen(Scope all) {
    return coverages.visible(all.reader()).stream()
        .anyMatch(open -> all.coverages().isEmpty() || all.coverages().contains(open.id()));
  }

  private Answer timelineOrWords(Question question, Searched searched, Scope scope) {
    if (Timeline.isAskedFor(question)) {
      List<FiledEntry> newest = index.entries(scope, Timeline.MOST_ENTRIES);
      return onRecord(question, searched, Timeline.of(newest, coverages), List.of());
    }
    Sought sought = Sought.of(question, index, scope.reader());
    List<Candidate> ranked = chooser.ranked(sought, scope);
    List<Found> nearest = chooser.nearest(ranked);
    return Silence.reason(new Findings(sought, ranked), weighing)
        .map(reason -> silence(question, searched, reason, nearest))
        .orElseGet(() -> onRecord(question, searched, chooser.excerpts(ranked), nearest));
  }

  /** An entry may hold nothing that can be shown, such as one sentence of 200 words. */
  private static Answer onRecord(
      Question question, Searched searched, List<Excerpt> excerpts, List<Found> nearest) {
    return excerpts.isEmpty()
        ? silence(question, searched, Reason.NOT_ABOUT, nearest)
        : new Answer.OnRecord(question, searched, excerpts);
  }

  private static Scope scope(Scope all, Question question) {
    Instant from = firm(question).flatMap(Window::from).orElse(Instant.MIN);
    Instant end = end(question, all.to());
    // A window that has not begun holds nothing, not even what is published at this moment.
    return from.isAfter(end)
        ? new Scope(all.reader(), Instant.MIN, Instant.MIN, all.coverages())
        : new Scope(all.reader(), from, end, all.coverages());
  }

  /** The last instant that counts: a window ends before its bound, a scope with it. */
  private static Instant end(Question question, Instant now) {
    Instant end = firm(question).flatMap(Window::to).map(to -> to.minusNanos(1)).orElse(now);
    return end.isAfter(now) ? now : end;
  }

  private static Optional<Window> firm(Question question) {
    return question.window().filter(Window::firm);
  }

  private Searched searched(
      Question question, Scope scope, Scope all, Optional<Rebuilding> rebuilding) {
    return new Searched(
        firm(question).flatMap(Window::from),
        end(question, all.to()),
        index.count(scope),
        index.entries(all, 1).stream().findFirst().map(filed -> filed.entry().publishedAt()),
        rebuilding,
        coverages.languages(all.reader(), all.coverages()));
  }

  private List<Found> around(Question question, Scope all) {
    Instant edge =
        question.window().flatMap(window -> window.from().or(window::to)).orElse(all.to());
    return index.entries(all, Integer.MAX_VALUE).stream()
        .sorted(
            Comparator.comparing(
                filed -> Duration.between(filed.entry().publishedAt(), edge).abs()))
        .limit(MOST_NEAREST)
        .map(this::found)
        .toList();
  }

  private Found found(FiledEntry filed) {
    return new Found(coverages.of(filed.owner(), filed.coverage()), filed.entry());
  }

  private static Answer silence(
      Question question, Searched searched, Reason reason, List<Found> nearest) {
    return new Answer.Silence(question, searched, reason, nearest);
  }
}
