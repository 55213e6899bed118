package onrecord.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Answer;
import onrecord.answer.OpenRecord;
import onrecord.place.Tenant;

/**
 * Questions of one person, one after the other: each may lean on the one before. It remembers the
 * last answer, no more. Safe for use by several threads.
 */
public final class Conversation {
  private final OpenRecord record;
  private final Tenant reader;
  private final Set<String> within;
  private final ZoneId zone;
  private Optional<Answer> before = Optional.empty();

  /**
   * @param record what is asked
   * @param reader on whose behalf
   * @param zone in which clock times are meant
   */
  public Conversation(OpenRecord record, Tenant reader, ZoneId zone) {
    this(record, reader, Set.of(), zone);
  }

  /**
   * @param within the ids of the coverages that are asked; all where it is empty
   */
  Conversation(OpenRecord record, Tenant reader, Set<String> within, ZoneId zone) {
    this.record = record;
    this.reader = reader;
    this.within = within;
    this.zone = zone;
  }

  /** Whether it is about those coverages, none for all, with times of that zone. */
  boolean isAbout(Set<String> coverages, ZoneId meant) {
    return coverages.equals(within) && zone.equals(meant);
  }

  /**
   * The answer to the next question. It leans on the one before as long as all is open that was
   * cited there.
   *
   * @param now when it is asked: entries published later do not exist
   */
  public synchronized Answer ask(String text, Instant now) {
    Answer answer = record.ask(reader, within, text, now, zone, before.filter(this::isOpen));
    before = Optional.of(answer);
    return answer;
  }

  private boolean isOpen(Answer answer) {
    return !(answer instanceof Answer.OnRecord found)
        || found.excerpts().stream()
            .allMatch(excerpt -> record.owner(reader, excerpt.coverage().id()).isPresent());
  }
}
