package onrecord.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/** One request and its answer, with everything that bounds it. Follows nothing. */
final class Exchange implements AutoCloseable {
  /** Idle waiting costs little: enough that a crowd of dead hosts holds nobody up. */
  private static final int MAX_AT_ONCE = 256;

  /** Of all bodies under way, as sent. */
  private static final int MAX_BYTES_UNDER_WAY = 32 * 1024 * 1024;

  private static final Duration CONNECT = Duration.ofSeconds(6);
  private static final Body NO_BODY = new Body(new byte[0], true);
  private static final String WANTED =
      "text/html, application/xhtml+xml, application/feed+json, application/rss+xml,"
          + " application/atom+xml, application/ld+json, application/json, application/xml;q=0.9,"
          + " text/*;q=0.8, */*;q=0.1";

  private final Turns turns = new Turns();
  private final Semaphore places = new Semaphore(MAX_AT_ONCE, true);

  /** The client forgets a call as soon as its body begins. */
  private final Set<Call> underWay = ConcurrentHashMap.newKeySet();

  private final Budget budget = new Budget(MAX_BYTES_UNDER_WAY);
  private final Names names;
  private final OkHttpClient client;
  private final String userAgent;
  private volatile boolean closed;

  Exchange(FetchSettings settings, Dns resolver, UnaryOperator<InetSocketAddress> dialled) {
    this.names = new Names(resolver, settings.privateAddresses());
    this.userAgent = userAgent(settings.contact());
    this.client =
        new OkHttpClient.Builder()
            .dns(names)
            .proxy(Proxy.NO_PROXY)
            .socketFactory(new GuardedSockets(settings.privateAddresses(), dialled))
            .protocols(List.of(Protocol.HTTP_1_1))
            .addNetworkInterceptor(chain -> readable(chain.proceed(chain.request())))
            .followRedirects(false)
            .followSslRedirects(false)
            .connectionPool(new ConnectionPool(16, 30, TimeUnit.SECONDS))
            .connectTimeout(CONNECT)
            .readTimeout(settings.deadline())
            .writeTimeout(settings.deadline())
            .build();
  }

  /**
   * Asks for an address when its host is free.
   *
   * @param maxBytes of the body, beyond which it is cut
   * @throws FetchException if there is no answer, or no whole one
   */
  Answer get(Address address, Validators validators, int maxBytes, Deadline deadline)
      throws FetchException, InterruptedException {
    String host = address.host();
    deadline.notCounting(() -> turns.take(host));
    try {
      return inTurn(address, validators, maxBytes, deadline);
    } catch (FetchException e) {
      throw closed ? shutDown() : e;
    } finally {
      names.forget(host);
      turns.end(host);
    }
  }

  private Answer inTurn(Address address, Validators validators, int maxBytes, Deadline deadline)
      throws FetchException, InterruptedException {
    deadline.notCounting(places::acquire);
    try {
      names.find(address.host(), deadline);
      return answer(address, validators, maxBytes, deadline);
    } finally {
      places.release();
    }
  }

  private Answer answer(Address address, Validators validators, int maxBytes, Deadline deadline)
      throws FetchException, InterruptedException {
    Call call = client.newCall(request(address, validators));
    call.timeout().timeout(deadline.left(), TimeUnit.NANOSECONDS);
    underWay.add(call);
    try {
      if (closed) {
        throw shutDown();
      }
      return read(address, response(call, address, deadline), maxBytes, deadline);
    } finally {
      call.cancel();
      underWay.remove(call);
    }
  }

  private static Response response(Call call, Address address, Deadline deadline)
      throws FetchException, InterruptedException {
    try {
      return call.execute();
    } catch (IOException | RuntimeException e) { // the client is not proof against every header
      throw failed(e, unreached(e, address), deadline);
    }
  }

  private Answer read(Address address, Response response, int maxBytes, Deadline deadline)
      throws FetchException, InterruptedException {
    try (response) {
      Body body =
          response.code() == 200 ? Body.read(response, maxBytes, budget, deadline) : NO_BODY;
      return new Answer(address, response.code(), response.headers(), body);
    } catch (IOException e) {
      throw failed(e, Body.failure("its body broke off or is damaged"), deadline);
    }
  }

  private Request request(Address address, Validators validators) {
    Request.Builder request =
        new Request.Builder()
            .url(address.url())
            .header("User-Agent", userAgent)
            .header("Accept", WANTED)
            .header("Accept-Encoding", Coding.ACCEPTED);
    validators.etag().ifPresent(etag -> request.header("If-None-Match", etag));
    validators.lastModified().ifPresent(date -> request.header("If-Modified-Since", date));
    return request.build();
  }

  private static FetchException failed(Exception e, FetchException otherwise, Deadline deadline)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("a fetch was interrupted");
    }
    if (e instanceof FetchException ours) {
      return ours;
    }
    return e instanceof InterruptedIOException || deadline.isOver() ? Deadline.passed() : otherwise;
  }

  private static FetchException unreached(Exception e, Address address) {
    String host = Shown.shortened(address.host());
    return new FetchException(
        Fetched.Failure.UNREACHABLE,
        switch (e) {
          case SSLException tls -> host + " could not prove that it is that host (TLS)";
          case ProtocolException http -> host + " did not answer in HTTP";
          default -> host + " could not be reached, or broke off before it answered";
        });
  }

  /** The client reads Retry-After as an int, and throws where it is none. */
  private static Response readable(Response response) {
    return response.headers("Retry-After").stream().anyMatch(value -> value.matches("\\d{10,}"))
        ? response.newBuilder().header("Retry-After", "999999999").build()
        : response;
  }

  private static FetchException shutDown() {
    return new FetchException(Fetched.Failure.UNREACHABLE, "nothing more is fetched: closing");
  }

  private static String userAgent(String contact) {
    String version = Exchange.class.getPackage().getImplementationVersion();
    String product = "Onrecord/" + (version == null ? "0" : version);
    return contact.isEmpty() ? product : product + " (+" + contact + ")";
  }

  @Override
  public void close() {
    closed = true;
    names.close();
    underWay.forEach(Call::cancel);
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
