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

  /** The ids of the coverages that it is about; none for all. */
  Set<String> within() {
    return within;
  }

  /** Whether it goes on for a question about those coverages, or about none in particular. */
  boolean goesOn(Optional<Set<String>> about, ZoneId meant) {
    return about.filter(ids -> !ids.equals(within)).isEmpty() && zone.equals(meant);
  }

  /**
   * The answer to the next question.
   *
   * @param now when it is asked: entries published later do not exist
   */
  public synchronized Answer ask(String text, Instant now) {
    Answer answer = record.ask(reader, within, text, now, zone, before);
    before = Optional.of(answer);
    return answer;
  }
}
