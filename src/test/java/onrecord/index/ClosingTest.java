package onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.embed.Encoder;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class ClosingTest {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final AtomicBoolean encoding = new AtomicBoolean();
  private final AtomicBoolean encodingWhenClosed = new AtomicBoolean();

  @Test
  @Timeout(60)
  void theEncoderRestsOnceTheIndexIsClosed() throws InterruptedException {
    EntryIndex index = new EntryIndex(new Slow(), new VectorsInMemory());
    index.put(Tenant.EVERYBODY, "c", entry(), List.of());
    begun.await();
    Thread closing = Thread.ofPlatform().start(() -> close(index));
    while (closing.getState() != Thread.State.WAITING && closing.isAlive()) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    closing.join();
    assertThat(encodingWhenClosed).isFalse();
  }

  private void close(EntryIndex index) {
    index.close();
    encodingWhenClosed.set(encoding.get());
  }

  private final class Slow implements Encoder {
    @Override
    public float[] question(String text) {
      return new float[DIMENSIONS];
    }

    @Override
    public float[] passage(String text) {
      encoding.set(true);
      begun.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      encoding.set(false);
      float[] vector = new float[DIMENSIONS];
      vector[0] = 1;
      return vector;
    }
  }

  private static Entry entry() {
    return new Entry(
        "e",
        1,
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        ZoneOffset.UTC,
        List.of(),
        false,
        Optional.empty(),
        List.of(Paragraph.body("The ferry is late.")));
  }
}
