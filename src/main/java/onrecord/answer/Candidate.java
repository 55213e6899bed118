package onrecord.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.coverage.Paragraph;
import onrecord.index.FiledEntry;
import onrecord.index.Hit;
import onrecord.index.Passage;
import onrecord.index.Stems;
import onrecord.question.Question.Kind;
import onrecord.quote.Person;
import onrecord.quote.Quote;

/** A passage that may answer, with the words that stand around it. */
final class Candidate {
  private final Hit hit;
  private final Sought sought;
  private final Set<String> sentence;
  private final Set<String> paragraph;
  private final Surroundings surroundings;
  private final boolean offersWhatIsExpected;
  private final Course course;
  private final double score;

  /**
   * The entry in which a passage stands.
   *
   * @param stems all telling stems of the entry, its title and captions with them
   * @param quotes who says what in it
   */
  record Surroundings(Set<String> stems, List<Quote> quotes) {
    static Surroundings of(FiledEntry filed) {
      Set<String> stems = new HashSet<>();
      filed.entry().title().ifPresent(title -> stems.addAll(Stems.telling(title)));
      for (Paragraph paragraph : filed.entry().paragraphs()) {
        stems.addAll(Stems.telling(paragraph.text()));
      }
      return new Surroundings(stems, filed.quotes());
    }
  }

  /**
   * @param course how the story went on, as far as it may answer
   */
  Candidate(Hit hit, Sought sought, Surroundings surroundings, Course course, Weighing weighing) {
    this.hit = hit;
    this.sought = sought;
    this.surroundings = surroundings;
    this.course = course;
    this.offersWhatIsExpected = course.offersWhatIsExpected(hit);
    this.sentence = new HashSet<>(Stems.telling(passage().text()));
    this.paragraph = new HashSet<>(Stems.telling(around()));
    this.score = weighing.score(this);
  }

  /** How well it answers beside the other candidates. */
  double score() {
    return score;
  }

  /** 0 for the oldest entry that may answer, 1 for the newest. */
  double freshness() {
    return course.freshness(passage().entry());
  }

  /** Whether the state of things is asked for and a later entry tells it as well. */
  boolean isOvertaken() {
    return sought.asksForWhatChanges() && course.isOvertaken(hit);
  }

  /** All quotes of its entry. */
  List<Quote> quotes() {
    return surroundings.quotes();
  }

  Hit hit() {
    return hit;
  }

  Sought sought() {
    return sought;
  }

  Passage passage() {
    return hit.passage();
  }

  Set<String> sentence() {
    return sentence;
  }

  Set<String> paragraph() {
    return paragraph;
  }

  Set<String> entry() {
    return surroundings.stems();
  }

  /** Whether it gives the words of somebody whose words are asked for. */
  boolean speaks() {
    return speakers().anyMatch(sought::asksFor) || isWrittenByWhomIsAskedFor();
  }

  /** A reporter's own words are those of the entry that nobody else speaks. */
  private boolean isWrittenByWhomIsAskedFor() {
    return speakers().findAny().isEmpty()
        && passage().entry().bylines().stream()
            .anyMatch(
                byline -> sought.speakers().stream().anyMatch(p -> p.name().equals(byline.name())));
  }

  private Stream<Person> speakers() {
    return passage().quotes().stream().flatMap(quote -> quote.speaker().stream());
  }

  /** Whether it is told by somebody else than who was asked for. */
  boolean othersSpeak() {
    return !sought.speakers().isEmpty() && !speaks() && speakers().findAny().isPresent();
  }

  /** Whether it names one of those whose words were asked for. */
  boolean namesSpeaker() {
    return sought.speakers().stream().anyMatch(this::names);
  }

  /** Whether it holds the kind of thing asked for. */
  boolean offersWhatIsExpected() {
    return offersWhatIsExpected;
  }

  /** Whether a window that does not rule out the rest holds it. */
  boolean isInWindow() {
    return sought
        .question()
        .window()
        .filter(window -> !window.firm())
        .filter(window -> window.contains(passage().entry().publishedAt()))
        .isPresent();
  }

  /** Whether its entry was shown for the question that this one leans on. */
  boolean wasShown() {
    return sought.question().shown().stream()
        .anyMatch(cited ->
            cited.coverage().equals(passage().coverage())
                && cited.entry().equals(passage().entry().id()));
  }

  /** Whether it says who or what somebody or something that is asked about is. */
  boolean defines() {
    if (sought.question().kind() != Kind.DEFINITION) {
      return false;
    }
    String text = passage().text();
    return sought.question().people().stream()
            .anyMatch(m -> Definitions.introduces(text, m.person()))
        || (sought.question().people().isEmpty() && Definitions.explains(text, sought));
  }

  private boolean names(Person person) {
    return sentence.containsAll(Sought.surname(person));
  }

  private String around() {
    if (passage().isTitle()) {
      return passage().text();
    }
    List<Paragraph> paragraphs = passage().entry().paragraphs();
    return paragraphs.get(passage().paragraph()).text();
  }
}
