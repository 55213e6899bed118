package onrecord.desk;

import java.time.Instant;
import java.util.Optional;
import onrecord.coverage.Masthead;
import onrecord.follow.Followed;
import onrecord.follow.Source;
import onrecord.follow.Standing;

/**
 * A source that somebody sees, with as much of it as they may know.
 *
 * @param coverage the id of its coverage
 * @param location its address, or the path of a file; empty where that is the operator's business
 * @param common whether everybody sees it
 * @param newest when its newest entry was published; empty where it has none
 * @param standing the reason of its trouble is cut, or blank, where it is the operator's business
 */
public record FollowedHere(
    String coverage,
    Optional<String> location,
    boolean common,
    Optional<Instant> newest,
    Standing standing) {
  static FollowedHere of(Followed followed, Optional<Instant> newest, Knowledge knowledge) {
    Source source = followed.source();
    return new FollowedHere(
        source.coverage(),
        knowledge.location(source),
        source.owner().isEverybody(),
        newest,
        knowledge.standing(source, followed.standing()));
  }

  /** Whether it is fetched from the web. */
  static boolean isAddress(String location) {
    return location.regionMatches(true, 0, "http", 0, 4);
  }

  /** What its page calls itself; empty before it was first read, and where it has no title. */
  public Optional<String> title() {
    return standing.lastRead().map(Standing.LastRead::masthead).flatMap(Masthead::title);
  }
}
