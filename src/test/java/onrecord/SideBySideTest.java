package onrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is closed together takes no longer than the slowest, and no longer than it may. */
final class SideBySideTest {
  private final AtomicInteger closed = new AtomicInteger();

  @Test
  void allAreClosedAtOnceThoughOneFails() {
    CyclicBarrier together = new CyclicBarrier(2);
    AutoCloseable failing =
        () -> {
          throw new IllegalStateException("of the test");
        };
    SideBySide.close(
        List.of(failing, () -> meet(together), () -> meet(together)), Duration.ofSeconds(20));
    assertThat(closed).hasValue(2);
  }

  /** One after the other they would never meet. */
  private void meet(CyclicBarrier together) throws InterruptedException, BrokenBarrierException {
    int _ = together.await();
    closed.incrementAndGet();
  }

  @Test
  void whoTakesLongerIsLeftToItself() {
    CountDownLatch never = new CountDownLatch(1);
    SideBySide.close(List.of(never::await, closed::incrementAndGet), Duration.ofSeconds(1));
    assertThat(closed).hasValue(1);
    never.countDown();
  }
}
