package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.desk.Harbour;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

/** However much is asked, the threads of a platform are free to say that an answer will come. */
class ClerksTest {
  private static final int ASKED = 4 * Runtime.getRuntime().availableProcessors();
  private static final Place PLACE = new Place(new Tenant("quay", "1"), "hall", Place.Kind.SHARED);

  @Test
  void aPlatformsThreadsGoOnWhileAllProcessorsAnswer() throws Exception {
    Talking talking = new Talking(Harbour.page());
    AtomicBoolean released = new AtomicBoolean();
    AtomicInteger busy = new AtomicInteger();
    talking.newsroom.whenCarriedOut =
        done -> {
          busy.incrementAndGet();
          while (!released.get()) {
            Thread.onSpinWait();
          }
        };
    try (ExecutorService platform = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<Draft>>> answers = new ArrayList<>();
      for (int i = 0; i < ASKED; i++) {
        Caller caller = new Caller("person " + i, Role.MEMBER, Optional.of(Locale.ENGLISH));
        answers.add(platform.submit(() -> talking.talk.typed(PLACE, caller, "/latest")));
      }
      await().until(() -> busy.get() > 0);
      AtomicBoolean promised = new AtomicBoolean();
      platform.execute(() -> promised.set(true));
      try {
        await().until(promised::get);
      } finally {
        released.set(true);
      }
      for (Future<Optional<Draft>> answer : answers) {
        assertThat(answer.get()).isPresent();
      }
    } finally {
      talking.talk.close();
    }
  }
}
