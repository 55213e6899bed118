package onrecord.desk;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
 */
public record Request(Place place, Asker asker, String command, Map<Option, String> options) {
  /** The command that takes a free question. */
  static final String ASK = "ask";

  public Request {
    options = Map.copyOf(options);
  }

  /** A free question. */
  public static Request ask(Place place, Asker asker, String question) {
    return new Request(place, asker, ASK, Map.of(Option.QUESTION, question));
  }

  /** What the asker's tenant sees of the record. */
  Holdings holdings(OpenRecord record, Instant now) {
    return new Holdings(record, place.tenant(), now);
  }

  /** What was given for the option. */
  public Optional<String> option(Option option) {
    return Optional.ofNullable(options.get(option)).map(String::strip).filter(s -> !s.isEmpty());
  }
}
