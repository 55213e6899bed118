package onrecord.follow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.fetch.Validators;
import onrecord.reader.Reading;

/** What came of asking a source once. */
sealed interface Visit {
  /**
   * It was read.
   *
   * @param reading of its first page
   * @param address where it was found, after all redirects; a file's path
   * @param older the entries of the older pages that it links to, where they were asked for
   * @param freshFor how long the server says that it stays as it is
   */
  record Read(
      Reading reading,
      String address,
      List<Entry> older,
      Validators validators,
      Optional<Duration> freshFor)
      implements Visit {
    public Read {
      older = List.copyOf(older);
    }
  }

  /** It is as it was. */
  record Unchanged(Validators validators, Optional<Duration> freshFor) implements Visit {}

  /**
   * It could not be had, or not read.
   *
   * @param reason for people; what is longer than {@value #MOST_CHARACTERS} characters is cut
   * @param retryAfter when the server wants to be asked again
   */
  record Failed(String reason, Optional<Duration> retryAfter) implements Visit {
    static final int MOST_CHARACTERS = 500;

    public Failed {
      reason = reason.substring(0, Math.min(reason.length(), MOST_CHARACTERS));
    }
  }
}
