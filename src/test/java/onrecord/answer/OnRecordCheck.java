package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.coverage.Paragraph;
import onrecord.question.Window;
import onrecord.quote.Antecedent;
import onrecord.text.Sentences;

/**
 * Checks an answer against the pages as they were read, by means of its own: nothing that the
 * package under test says of itself is taken for granted.
 */
final class OnRecordCheck {
  private static final int MOST_WORDS = 90;
  private static final int MOST_SENTENCES = 3;

  private final List<Coverage> coverages;
  private final Instant now;
  private final Optional<Window> firm;

  private OnRecordCheck(List<Coverage> coverages, Instant now, Optional<Window> firm) {
    this.coverages = coverages;
    this.now = now;
    this.firm = firm;
  }

  /** Fails unless whatever the answer shows is on record at that moment. */
  static void check(Answer answer, List<Coverage> coverages, Instant now) {
    Optional<Window> firm = answer.question().window().filter(Window::firm);
    new OnRecordCheck(coverages, now, firm).check(answer);
  }

  private void check(Answer answer) {
    switch (answer) {
      case Answer.OnRecord onRecord -> onRecord.excerpts().forEach(this::check);
      case Answer.Silence silence ->
          silence.nearest().forEach(near -> exists(near.coverage(), near.entry()));
    }
  }

  private void check(Excerpt excerpt) {
    exists(excerpt.coverage(), excerpt.entry());
    excerpt.alsoIn().forEach(this::existsSomewhere);
    assertThat(stands(excerpt.text(), excerpt.entry()))
        .as("\"%s\" in %s", excerpt.text(), excerpt.entry())
        .isTrue();
    assertThat(words(excerpt.text())).as(excerpt.text()).isBetween(1, MOST_WORDS);
    assertThat(sentences(excerpt.text())).as(excerpt.text()).isBetween(1, MOST_SENTENCES);
    excerpt.pronouns().forEach(one -> check(one, excerpt));
    firm.ifPresent(window ->
        assertThat(excerpt.entry().publishedAt()).as("in %s", window).matches(window::contains));
  }

  /** The entry names the person by a word of the name, and the words shown do not. */
  static void check(Antecedent antecedent, Excerpt excerpt) {
    String name = antecedent.person().name();
    String entry = excerpt.entry().title().orElse("") + excerpt.entry().paragraphs();
    String surname = name.substring(name.lastIndexOf(' ') + 1);
    assertThat(excerpt.text()).doesNotContain(surname).contains(antecedent.pronoun());
    assertThat(name.split(" ", -1))
        .as("%s for %s in \"%s\"", name, antecedent.pronoun(), excerpt.text())
        .anyMatch(entry::contains);
  }

  private void exists(Masthead masthead, Entry entry) {
    Coverage coverage =
        coverages.stream()
            .filter(open -> open.masthead().equals(masthead))
            .findFirst()
            .orElseThrow();
    assertThat(coverage.entries()).contains(entry);
    assertThat(entry.publishedAt()).isBeforeOrEqualTo(now);
  }

  private void existsSomewhere(Entry entry) {
    assertThat(coverages).anyMatch(coverage -> coverage.entries().contains(entry));
    assertThat(entry.publishedAt()).isBeforeOrEqualTo(now);
  }

  /** In the title, in one reported paragraph, or in two of those that follow each other. */
  private static boolean stands(String text, Entry entry) {
    String words = folded(text);
    List<String> places =
        new ArrayList<>(entry.title().stream().map(title -> folded(title)).toList());
    String before = "";
    for (Paragraph paragraph : entry.paragraphs()) {
      boolean reported = paragraph.kind().isReported() && !paragraph.housekeeping();
      String here = reported ? folded(paragraph.text()) : "";
      places.add(before.isEmpty() ? here : before + " " + here);
      before = here;
    }
    return places.stream().anyMatch(place -> place.contains(words));
  }

  /** Code point by code point: whatever is white or a separator is one space between words. */
  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          boolean white = Character.isWhitespace(c) || Character.isSpaceChar(c);
          if (!white) {
            folded.appendCodePoint(c);
          } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
          }
        });
    return folded.toString().strip();
  }

  private static int words(String text) {
    String folded = folded(text);
    return folded.isEmpty() ? 0 : folded.split(" ", -1).length;
  }

  private static int sentences(String text) {
    return text.lines().mapToInt(line -> Sentences.split(line).size()).sum();
  }
}
