package onrecord.desk;

import java.time.Duration;
import onrecord.desk.Limit.Allowance;

/**
 * How much people may ask of us. The operator is bound by none of it.
 *
 * @param person how often each may ask
 * @param place how often all at one may, together
 * @param tenant how often all of one may, together
 * @param pagesADay how many pages each may have tried in a day, to be followed; at least 1
 * @param privateSources how many are followed at most for people alone with us, all of them
 *     together; with 0 nobody follows anything there
 */
public record Allowances(
    Allowance person, Allowance place, Allowance tenant, int pagesADay, int privateSources) {
  /** Requests a minute, as people talk: a few questions in a row, then time to read. */
  public static final int USUAL_PERSON = 20;

  public static final int USUAL_PLACE = 120;
  public static final int USUAL_TENANT = 600;

  /** Where nothing else is set. */
  public static final Allowances USUAL =
      perMinute(USUAL_PERSON, USUAL_PLACE, USUAL_TENANT, 50, 100);

  public Allowances {
    if (pagesADay < 1 || privateSources < 0) {
      throw new IllegalArgumentException(
          pagesADay
              + " pages a day, "
              + privateSources
              + " private sources: allowed are 1 or more, 0 or more");
    }
  }

  /**
   * So many requests a minute, each at least 1; of those a part at once: the more people share them
   * the smaller.
   */
  public static Allowances perMinute(
      int person, int place, int tenant, int pagesADay, int privateSources) {
    return new Allowances(
        part(person, 0.4), part(place, 0.25), part(tenant, 0.2), pagesADay, privateSources);
  }

  private static Allowance part(int perMinute, double atOnce) {
    if (perMinute < 1) {
      throw new IllegalArgumentException(perMinute + " a minute: allowed are 1 or more");
    }
    int first = (int) Math.max(1, Math.round(perMinute * atOnce));
    return new Allowance(first, Duration.ofMinutes(1).dividedBy(perMinute));
  }
}
