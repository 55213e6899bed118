package onrecord.chat.discord;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.RestAction;

/**
 * Sends what can be sent again without being seen twice, until it has arrived: an edit, a message
 * with a nonce. Waiting times that Discord asks for are kept by JDA.
 */
final class Sending {
  private static final System.Logger LOG = System.getLogger(Sending.class.getName());
  private static final int SERVER_ERROR = 500;

  /** Between one try and the next. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMillis(250),
          Duration.ofSeconds(1),
          Duration.ofSeconds(3),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30));

  private Sending() {}

  /**
   * What comes of a request.
   *
   * @param action makes the request anew for each try
   * @throws ErrorResponseException if Discord refuses it, or nothing helps
   */
  static <T> T complete(Supplier<? extends RestAction<T>> action) {
    for (Duration pause : PAUSES) {
      try {
        return action.get().complete();
      } catch (ErrorResponseException failed) {
        if (!isPassing(failed)) {
          throw failed;
        }
        LOG.log(System.Logger.Level.DEBUG, "sent again in {0}: {1}", pause, failed.getMessage());
        sleep(pause);
      }
    }
    return action.get().complete();
  }

  /** Whether nobody knows what became of a request, or the server failed at it. */
  static boolean isPassing(ErrorResponseException failed) {
    int status = failed.getResponse().code;
    return status < 0 || status >= SERVER_ERROR;
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a message was sent", e);
    }
  }
}
