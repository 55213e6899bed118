package onrecord.chat.telegram;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/**
 * The Bot API through the library's client: whatever happens is an {@link Outcome}. Used by several
 * threads at once.
 */
final class Api implements AutoCloseable {
  /** What one request may take; a poll takes as much more as it waits. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int REQUESTS_AT_A_TIME = 64;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration USUAL_WAIT = Duration.ofSeconds(5);

  private final ExecutorService threads;
  private final OkHttpClient http;
  private final OkHttpClient polls;
  private final OkHttpTelegramClient client;
  private final OkHttpTelegramClient pollingClient;

  Api(TelegramSettings settings) {
    this(settings, PATIENCE);
  }

  Api(TelegramSettings settings, Duration patience) {
    threads = Executors.newVirtualThreadPerTaskExecutor();
    http = http(patience);
    polls =
        http.newBuilder()
            .dispatcher(dispatcher())
            .readTimeout(patience.plus(Poller.WAIT))
            .callTimeout(patience.plus(Poller.WAIT))
            .build();
    TelegramUrl url = url(settings.url());
    client = new OkHttpTelegramClient(http, settings.token(), url);
    pollingClient = new OkHttpTelegramClient(polls, settings.token(), url);
  }

  private static TelegramUrl url(Optional<URI> given) {
    return given.map(Api::url).orElse(TelegramUrl.DEFAULT_URL);
  }

  private static TelegramUrl url(URI uri) {
    int usual = uri.getScheme().equals("https") ? 443 : 80;
    int port = uri.getPort() < 0 ? usual : uri.getPort();
    return TelegramUrl.builder().schema(uri.getScheme()).host(uri.getHost()).port(port).build();
  }

  /** It sends nothing twice by itself, and follows nobody elsewhere with the token. */
  private OkHttpClient http(Duration patience) {
    return Sending.telling(new OkHttpClient.Builder())
        .dispatcher(dispatcher())
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .connectTimeout(patience.dividedBy(2))
        .readTimeout(patience)
        .writeTimeout(patience)
        .callTimeout(patience)
        .build();
  }

  private Dispatcher dispatcher() {
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(REQUESTS_AT_A_TIME);
    dispatcher.setMaxRequestsPerHost(REQUESTS_AT_A_TIME);
    return dispatcher;
  }

  <T extends Serializable, M extends BotApiMethod<T>> Outcome<T> call(M method) {
    return outcome(() -> client.execute(method));
  }

  Outcome<Message> send(SendDocument document) {
    return outcome(() -> client.execute(document));
  }

  /** Waits for updates; each that cannot be read is one without contents. */
  Outcome<List<Update>> poll(Updates updates) {
    return outcome(() -> List.copyOf(pollingClient.execute(updates)));
  }

  /** Ends the poll that is waited for, if there is one. */
  void endPoll() {
    polls.dispatcher().cancelAll();
  }

  @FunctionalInterface
  private interface Request<T> {
    T execute() throws TelegramApiException;
  }

  private static <T> Outcome<T> outcome(Request<T> request) {
    try {
      return new Outcome.Done<>(request.execute());
    } catch (TelegramApiRequestException e) {
      return answered(e);
    } catch (TelegramApiException e) {
      return failed(e);
    } catch (RuntimeException e) {
      return new Outcome.Unknown<>(e.getClass().getSimpleName());
    }
  }

  private static <T> Outcome<T> answered(TelegramApiRequestException e) {
    int code = Optional.ofNullable(e.getErrorCode()).orElse(0);
    Optional<ResponseParameters> parameters = Optional.ofNullable(e.getParameters());
    if (code == 0) {
      return new Outcome.Unknown<>("an answer that cannot be read");
    }
    if (code == TOO_MANY_REQUESTS) {
      return new Outcome.Later<>(
          parameters
              .map(ResponseParameters::getRetryAfter)
              .map(Duration::ofSeconds)
              .orElse(USUAL_WAIT));
    }
    return new Outcome.Refused<>(
        code,
        String.valueOf(e.getApiResponse()),
        parameters
            .map(ResponseParameters::getMigrateToChatId)
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty()));
  }

  /** Of what the library and its client throw no word is taken on: it may hold the address. */
  private static <T> Outcome<T> failed(TelegramApiException e) {
    Throwable cause = e.getCause();
    return switch (cause) {
      case Sending.NotSentException notSent -> new Outcome.Undone<>(notSent.why);
      case Sending.ServerException server -> new Outcome.Undone<>("status " + server.status);
      case IOException io -> new Outcome.Unknown<>(io.getClass().getSimpleName());
      case InterruptedException _ -> interrupted();
      case TelegramApiValidationException _ ->
          new Outcome.Refused<>(0, "not as the library has it");
      case null -> new Outcome.Refused<>(0, e.getClass().getSimpleName());
      default -> new Outcome.Unknown<>(cause.getClass().getSimpleName());
    };
  }

  private static <T> Outcome<T> interrupted() {
    Thread.currentThread().interrupt();
    return new Outcome.Unknown<>("interrupted");
  }

  /** Ends what goes on, too. */
  @Override
  public void close() {
    endPoll();
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
    threads.shutdown();
  }
}
