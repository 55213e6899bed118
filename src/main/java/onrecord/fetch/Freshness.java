package onrecord.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.CacheControl;
import okhttp3.Headers;

/** What a server says about time: when to come again, and how long its answer will stand. */
final class Freshness {
  private static final Duration LONGEST = Duration.ofDays(1);

  private Freshness() {}

  /** Retry-After, in seconds or as a date (RFC 9110, section 10.2.3), at most a day. */
  static Optional<Duration> retryAfter(Headers headers, Instant now) {
    return Optional.ofNullable(headers.get("Retry-After"))
        .flatMap(value ->
            seconds(value)
                .or(() -> date(headers, "Retry-After").map(at -> Duration.between(now, at))))
        .map(Freshness::bounded);
  }

  /**
   * How long an answer is fresh (RFC 9111, section 4.2): max-age, else Expires, less its age; not
   * at all where it is to be asked for each time.
   */
  static Optional<Duration> freshFor(Headers headers, Instant now) {
    CacheControl control = CacheControl.parse(headers);
    if (control.noStore() || control.noCache()) {
      return Optional.of(Duration.ZERO);
    }
    return lifetime(control, headers, now).map(life -> bounded(life.minus(age(headers))));
  }

  private static Optional<Duration> lifetime(CacheControl control, Headers headers, Instant now) {
    if (control.maxAgeSeconds() >= 0) {
      return Optional.of(Duration.ofSeconds(control.maxAgeSeconds()));
    }
    if (headers.get("Expires") == null) {
      return Optional.empty();
    }
    Instant sent = date(headers, "Date").orElse(now);
    return Optional.of(
        date(headers, "Expires").map(at -> Duration.between(sent, at)).orElse(Duration.ZERO));
  }

  private static Duration age(Headers headers) {
    return Optional.ofNullable(headers.get("Age"))
        .flatMap(Freshness::seconds)
        .orElse(Duration.ZERO);
  }

  /** More digits than nine are more than a day in any case. */
  private static Optional<Duration> seconds(String value) {
    String digits = value.strip();
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return Optional.of(
        digits.length() > 9 ? LONGEST : Duration.ofSeconds(Integer.parseInt(digits)));
  }

  private static Optional<Instant> date(Headers headers, String name) {
    return Optional.ofNullable(headers.getInstant(name));
  }

  private static Duration bounded(Duration duration) {
    if (duration.isNegative()) {
      return Duration.ZERO;
    }
    return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
  }
}
