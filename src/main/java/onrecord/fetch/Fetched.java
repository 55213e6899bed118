package onrecord.fetch;

import java.time.Duration;
import java.util.Optional;

/** What came of fetching an address. */
public sealed interface Fetched {
  /**
   * A page, whole.
   *
   * @param address where it was found, after all redirects
   * @param movedTo the same address where only permanent redirects (301, 308) led there
   * @param body decoded, at most the bytes that the settings allow; the receiver owns it
   * @param contentType the media type in lower case without parameters, such as {@code text/html}
   * @param charset the charset that the server named, in lower case, whether Java knows it or not
   * @param validators to be sent with the next request
   * @param freshFor how long the server says it will not change, at most a day
   */
  @SuppressWarnings("ArrayRecordComponent") // megabytes, handed over once and never compared
  record Page(
      Address address,
      Optional<Address> movedTo,
      byte[] body,
      Optional<String> contentType,
      Optional<String> charset,
      Validators validators,
      Optional<Duration> freshFor)
      implements Fetched {}

  /** The page has not changed since the validators were given (304). */
  record Unchanged(Validators validators, Optional<Duration> freshFor) implements Fetched {}

  /**
   * Nothing was got.
   *
   * @param reason for people, at most 500 characters, without secrets
   * @param retryAfter how long the server wants to be left alone, at most a day
   */
  record Failed(Failure failure, String reason, Optional<Duration> retryAfter) implements Fetched {
    public Failed {
      if (reason.isBlank() || reason.length() > 500) {
        throw new IllegalArgumentException(
            "a reason of " + reason.length() + " characters: allowed are 1 to 500");
      }
    }
  }

  /** Why nothing was got. */
  enum Failure {
    /** The address is not read, or its name leads to one that is not public. */
    ADDRESS,
    /** The host's robots.txt does not allow it, or answers with errors. */
    ROBOTS,
    /** No such host, no connection, no common TLS, no HTTP. */
    UNREACHABLE,
    /** The deadline passed. */
    TIMEOUT,
    /** The page is larger than allowed. */
    TOO_LARGE,
    /** 410: the page was taken away for good. */
    STATUS_GONE,
    /** 404. */
    STATUS_NOT_FOUND,
    /** 401, 403, 451. */
    STATUS_FORBIDDEN,
    /** 429, or 503 with a time to come back. */
    RATE_LIMITED,
    /** Any other 5xx. */
    SERVER_ERROR,
    /** Any other status, partial content among them. */
    OTHER_STATUS,
    /** Too many redirects, or one to where we do not go. */
    REDIRECT,
    /** The body broke off, or is encoded in a way that was not asked for. */
    BODY
  }
}
