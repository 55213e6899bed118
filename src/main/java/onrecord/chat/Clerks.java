package onrecord.chat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import onrecord.log.RequestId;

/**
 * Work out replies, as many at a time as there are processors, first come, first served. A
 * platform's own threads only wait for them: however much is asked, it has a processor left to say
 * in time that an answer will come.
 */
final class Clerks implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("clerk ", 1).factory());

  /** Waits until the work is done, under the id of the request that goes on here. */
  <T> T work(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(RequestId.carried(work), threads).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException own ? own : e;
    }
  }

  /** What was begun is finished by those who wait for it. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
