package onrecord.follow;

import java.time.Duration;
import onrecord.fetch.AddressRules;

/**
 * How sources are followed.
 *
 * @param rules which addresses may be followed
 * @param sourcesPerTenant how many a tenant may follow of its own, 0 to 10,000
 * @param shortest the shortest time between two polls of a source, more than 0
 * @param longest the longest, but for what a server asks for
 * @param process names this process among those that share the store
 */
public record FollowSettings(
    AddressRules rules, int sourcesPerTenant, Duration shortest, Duration longest, String process) {
  /** Where nothing else is set. */
  public static final int USUAL_SOURCES_PER_TENANT = 20;

  public static final Duration USUAL_SHORTEST = Rhythm.DEFAULT.shortest();
  public static final Duration USUAL_LONGEST = Rhythm.DEFAULT.longest();

  private static final int MOST_SOURCES = 10_000;

  public FollowSettings {
    if (sourcesPerTenant < 0 || sourcesPerTenant > MOST_SOURCES) {
      throw new IllegalArgumentException(
          sourcesPerTenant + " sources of a tenant: allowed are 0 to " + MOST_SOURCES);
    }
    new Rhythm(shortest, longest);
  }

  Rhythm rhythm() {
    return new Rhythm(shortest, longest);
  }

  /** How often it is looked for sources that are due: nobody notices a tenth of a poll. */
  Duration tick() {
    Duration tenth = shortest.dividedBy(10);
    Duration most = Duration.ofSeconds(1);
    return tenth.compareTo(most) > 0 ? most : tenth;
  }
}
