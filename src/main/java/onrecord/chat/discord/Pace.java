package onrecord.chat.discord;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import onrecord.chat.Sends;

/**
 * Keeps the wait that Discord asks of us for everything at once. JDA keeps it where it begins a
 * request, but not where it tries one again that a server failed at.
 */
final class Pace implements Interceptor {
  private static final int TOO_MANY = 429;
  private static final String GLOBAL = "X-RateLimit-Global";
  private static final String RETRY_AFTER = "Retry-After";

  private final Sends sends;
  private final AtomicLong until = new AtomicLong(System.nanoTime());

  /**
   * @param sends is told of each request that is to come back later
   */
  Pace(Sends sends) {
    this.sends = sends;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (isCounted(chain.request())) {
      rest();
    }
    Response response = chain.proceed(chain.request());
    if (response.code() == TOO_MANY) {
      sends.throttled();
      keep(response);
    }
    return response;
  }

  /** Responses to interactions have no part in the limit. */
  private static boolean isCounted(Request request) {
    String path = request.url().encodedPath();
    return !path.contains("/interactions/") && !path.contains("/webhooks/");
  }

  private void keep(Response response) {
    Optional<String> seconds =
        Optional.ofNullable(response.header(RETRY_AFTER))
            .filter(text -> text.matches("\\d{1,6}(\\.\\d+)?"));
    if (response.header(GLOBAL) != null && seconds.isPresent()) {
      double each = Duration.ofSeconds(1).toNanos();
      long wait = (long) (Double.parseDouble(seconds.get()) * each);
      until.accumulateAndGet(
          System.nanoTime() + wait, (one, other) -> one - other > 0 ? one : other);
    }
  }

  private void rest() throws InterruptedIOException {
    long left = until.get() - System.nanoTime();
    try {
      while (left > 0) {
        Thread.sleep(Duration.ofNanos(left));
        left = until.get() - System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while Discord wanted us to wait");
    }
  }
}
