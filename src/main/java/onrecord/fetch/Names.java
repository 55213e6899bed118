package onrecord.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Looks a host up once for each request, and gives the client that answer and no other: a name that
 * answers differently the next time (DNS rebinding) is not asked again.
 */
final class Names implements Dns, AutoCloseable {
  /** A lookup blocks in native code, so it is given a thread that nobody waits for too long. */
  private static final int MAX_LOOKUPS = 64;

  private final Dns resolver;
  private final boolean privateAddresses;
  private final Map<String, List<InetAddress>> answers = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          MAX_LOOKUPS,
          MAX_LOOKUPS,
          30,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("lookup-", 0).factory());

  Names(Dns resolver, boolean privateAddresses) {
    this.resolver = resolver;
    this.privateAddresses = privateAddresses;
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Looks a host up for the request that follows. There is one for a host at a time.
   *
   * @throws FetchException if there is no answer in time, or any part of it is not public
   */
  void find(String host, Deadline deadline) throws FetchException, InterruptedException {
    if (Hosts.isLiteral(host)) {
      return;
    }
    List<InetAddress> answer = List.copyOf(ask(host, deadline));
    if (answer.isEmpty()) {
      throw unknown(host);
    }
    if (!privateAddresses
        && answer.stream().anyMatch(one -> PublicAddresses.objection(one).isPresent())) {
      throw notPublic(host);
    }
    answers.put(host, answer);
  }

  void forget(String host) {
    answers.remove(host);
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> answer = answers.get(host);
    if (answer == null) {
      throw new UnknownHostException(host);
    }
    return answer;
  }

  static FetchException notPublic(String host) {
    return new FetchException(
        Fetched.Failure.ADDRESS,
        Shown.shortened(host) + " leads to an address that is not public; such are not read");
  }

  private List<InetAddress> ask(String host, Deadline deadline)
      throws FetchException, InterruptedException {
    long left = deadline.left();
    try {
      Future<List<InetAddress>> answer = threads.submit(() -> resolver.lookup(host));
      return answer.get(left, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw Deadline.passed();
    } catch (ExecutionException | RejectedExecutionException e) {
      throw unknown(host);
    }
  }

  private static FetchException unknown(String host) {
    return new FetchException(
        Fetched.Failure.UNREACHABLE, "no host is known as " + Shown.shortened(host));
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
