package onrecord.fetch;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;
import java.util.Optional;

/** A failure on its way to becoming a value; the client hands it through like any of its own. */
final class FetchException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Fetched.Failed failed;

  FetchException(Fetched.Failure failure, String reason) {
    this(failure, reason, Optional.empty());
  }

  FetchException(Fetched.Failure failure, String reason, Optional<Duration> retryAfter) {
    super(reason);
    this.failed = new Fetched.Failed(failure, reason, retryAfter);
  }

  Fetched.Failed failed() {
    return failed;
  }
}
