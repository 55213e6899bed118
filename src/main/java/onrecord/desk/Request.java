package onrecord.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.OpenRecord;
import onrecord.place.Asker;
import onrecord.place.Place;

/**
 * What somebody asks for.
 *
 * @param place where they ask, and are answered
 * @param asker who asks
 * @param command its name, without a slash; any word, known or not
 * @param options what they told it, in their own words; blank ones count as not given
 * @param within the ids of the coverages that somebody anonymous asks; all where it is empty
 * @param isQuoted whether the words are somebody else's: then they are not remembered, and not kept
 */
public record Request(
    Place place,
    Asker asker,
    String command,
    Map<Option, String> options,
    Set<String> within,
    boolean isQuoted) {
  /** The command that takes a free question. */
  static final String ASK = "ask";

  public Request {
    options = Map.copyOf(options);
    within = Set.copyOf(within);
    if (!within.isEmpty() && !asker.isAnonymous()) {
      throw new IllegalArgumentException("a conversation is about all that is seen, not " + within);
    }
  }

  /** Of all that the asker sees. */
  public Request(Place place, Asker asker, String command, Map<Option, String> options) {
    this(place, asker, command, options, Set.of(), false);
  }

  /** A free question. */
  public static Request ask(Place place, Asker asker, String question) {
    return new Request(place, asker, ASK, Map.of(Option.QUESTION, question));
  }

  /** The same in words that are somebody else's. */
  public Request quoted() {
    return new Request(place, asker, command, options, within, true);
  }

  /**
   * A free question of somebody whom nobody knows and nobody remembers.
   *
   * @param within the ids of the coverages that are asked; all that the place sees where it is
   *     empty
   */
  public static Request ask(Place place, ZoneId zone, Set<String> within, String question) {
    return new Request(
        place, Asker.anonymous(zone), ASK, Map.of(Option.QUESTION, question), within, false);
  }

  /**
   * Where it was asked, in one word. Whoever is anonymous asks on no platform of a tenant, whosever
   * pages they read: there the place alone says it.
   */
  String platform() {
    return asker.isAnonymous() ? place.id() : place.tenant().platform();
  }

  /** What the asker's tenant sees of the record. */
  Holdings holdings(OpenRecord record, Instant now) {
    return new Holdings(record, place.tenant(), now, Set.of());
  }

  /** What was given for the option. */
  public Optional<String> option(Option option) {
    return Optional.ofNullable(options.get(option)).map(String::strip).filter(s -> !s.isEmpty());
  }
}
