package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Coverage;
import onrecord.embed.Encoder;
import onrecord.index.EntryIndex;
import onrecord.index.VectorsInMemory;
import onrecord.place.Tenant;
import onrecord.quote.Antecedent;
import onrecord.quote.Attributor;
import onrecord.quote.Person;

/** Pages opened as the program opens them, to be asked; every answer is checked on its way. */
final class Asked implements AutoCloseable {
  private final List<Coverage> coverages;
  private final List<Person> people;
  private final ZoneId zone;
  private final EntryIndex index;
  private final OpenRecord record;

  private Asked(List<Coverage> coverages, ZoneId zone, Encoder encoder) {
    this.coverages = List.copyOf(coverages);
    this.zone = zone;
    this.index = new EntryIndex(encoder, new VectorsInMemory());
    this.record = new OpenRecord(index);
    coverages.forEach(coverage -> record.open(coverage, Attributor.attribute(coverage)));
    this.people = record.cast(Tenant.EVERYBODY).people();
    awaitVectors();
  }

  /** Answers would differ with how far the background has come. */
  private void awaitVectors() {
    try {
      index.awaitVectors();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before all vectors were made", e);
    }
  }

  /** Clock times are meant in the first page's zone. */
  static Asked of(Encoder encoder, List<Coverage> coverages) {
    ZoneId zone = coverages.isEmpty() ? Tramway.ZONE : coverages.getFirst().zone();
    return new Asked(coverages, zone, encoder);
  }

  static Asked of(Coverage... coverages) {
    return of(new SharedWords(), List.of(coverages));
  }

  Answer ask(String typed, Instant now) {
    return ask(typed, now, Optional.empty());
  }

  /** One after the other, each of them leaning on the answer before. */
  List<Answer> converse(Instant now, List<String> turns) {
    List<Answer> answers = new ArrayList<>();
    for (String turn : turns) {
      Optional<Answer> before =
          answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
      answers.add(ask(turn, now, before));
    }
    return answers;
  }

  Answer ask(String typed, Instant now, Optional<Answer> before) {
    Answer answer = record.ask(Tenant.EVERYBODY, typed, now, zone, before);
    OnRecordCheck.check(answer, coverages, now);
    checkPronouns(answer);
    return answer;
  }

  private void checkPronouns(Answer answer) {
    if (answer instanceof Answer.OnRecord onRecord) {
      List<Person> meant =
          onRecord.excerpts().stream()
              .flatMap(excerpt -> excerpt.pronouns().stream())
              .map(Antecedent::person)
              .toList();
      assertThat(people)
          .extracting(Person::name)
          .containsAll(meant.stream().map(Person::name).toList());
      assertThat(meant).allMatch(person -> person.kind() == Person.Kind.PERSON);
    }
  }

  List<Coverage> coverages() {
    return coverages;
  }

  /** Whom the pages name. */
  List<Person> people() {
    return people;
  }

  @Override
  public void close() {
    index.close();
  }
}
