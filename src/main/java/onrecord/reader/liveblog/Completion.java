package onrecord.reader.liveblog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.coverage.Byline;
import onrecord.coverage.Paragraph;
import onrecord.text.Fold;

/**
 * Completes the entries of a page's data from its markup. The data wins where it tells the entries
 * apart; where it gives all of them one time, one headline or one set of authors, the markup does.
 * Text is the markup's where it holds the data's words: it has paragraphs and lists that the data
 * lost.
 */
final class Completion {
  private static final double SAME_WORDS = 0.8;

  private final List<Draft> data;
  private final Map<String, Draft> markup;
  private boolean timesTaken;
  private boolean textTaken;

  /**
   * @param data the entries of the page's data
   * @param markup what the element of each says, by the place of its entry in the data
   */
  Completion(List<Draft> data, Map<String, Draft> markup) {
    this.data = data;
    this.markup = markup;
  }

  /** All entries of the data, in its order, completed. */
  List<Draft> drafts() {
    boolean oneTime = isOne(Draft::published) && has(Draft::published);
    boolean oneTitle = isOne(Draft::title);
    boolean otherAuthors = hasOtherAuthors() || isTeam();
    List<Draft> completed = new ArrayList<>();
    for (Draft draft : data) {
      Draft block = markup.get(draft.place());
      Draft next = oneTitle ? draft.withTitle(Optional.empty()) : draft;
      next = otherAuthors ? next.withBylines(List.of()) : next;
      completed.add(block == null ? next : complete(next, block, oneTime));
    }
    return completed;
  }

  /** What the markup gave that the data had not, in words for the format; empty if nothing. */
  String taken() {
    List<String> parts =
        Stream.of(timesTaken ? "times" : "", textTaken ? "text" : "")
            .filter(p -> !p.isEmpty())
            .toList();
    return parts.isEmpty()
        ? ""
        : ", " + String.join(" and ", parts) + " from the page's own markup";
  }

  private Draft complete(Draft draft, Draft block, boolean oneTime) {
    return withTimes(withText(draft, block), block, oneTime)
        .withTitle(draft.title().or(block::title))
        .withBylines(block.bylines().isEmpty() ? draft.bylines() : block.bylines())
        .withUrl(draft.url().or(block::url))
        .withBreaking(draft.breaking() || block.breaking());
  }

  private Draft withTimes(Draft draft, Draft block, boolean oneTime) {
    if (block.published().isEmpty() || !(oneTime || draft.published().isEmpty())) {
      return draft.withTimes(draft.published(), draft.modified().or(block::modified));
    }
    timesTaken = true;
    return draft.withTimes(block.published(), block.modified());
  }

  private Draft withText(Draft draft, Draft block) {
    if (block.paragraphs().isEmpty() || !holds(block.paragraphs(), draft.paragraphs())) {
      return draft;
    }
    textTaken |= !block.paragraphs().equals(draft.paragraphs());
    return draft.withParagraphs(block.paragraphs());
  }

  /** Whether nearly all words of some paragraphs stand in others. */
  private static boolean holds(List<Paragraph> whole, List<Paragraph> part) {
    Set<String> words = words(whole);
    Set<String> wanted = words(part);
    long found = wanted.stream().filter(words::contains).count();
    return found >= SAME_WORDS * wanted.size();
  }

  private static Set<String> words(List<Paragraph> paragraphs) {
    return paragraphs.stream()
        .flatMap(p -> Stream.of(Fold.key(p.text()).split("[^\\p{L}\\p{N}]+", -1)))
        .filter(w -> !w.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Whether the data says the same of two entries or more, and of all. */
  private boolean isOne(Function<Draft, Optional<?>> property) {
    return data.size() > 1
        && data.stream().map(property).flatMap(Optional::stream).distinct().count() <= 1;
  }

  private boolean has(Function<Draft, Optional<?>> property) {
    return markup.values().stream().anyMatch(d -> property.apply(d).isPresent());
  }

  /** Whether the markup names an author whom the data does not: then the data's are the page's. */
  private boolean hasOtherAuthors() {
    Set<String> named = names(data);
    return !named.containsAll(names(markup.values()));
  }

  /** Whether every entry bears the same several names: those are the page's, not the entry's. */
  private boolean isTeam() {
    Set<List<Byline>> all = new HashSet<>(data.stream().map(Draft::bylines).toList());
    return data.size() > 1 && all.size() == 1 && all.iterator().next().size() > 1;
  }

  private static Set<String> names(Collection<Draft> drafts) {
    return drafts.stream()
        .flatMap(d -> d.bylines().stream())
        .map(b -> Fold.key(b.name()))
        .collect(Collectors.toSet());
  }
}
