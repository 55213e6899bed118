package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import onrecord.desk.Harbour;
import onrecord.place.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A store that answers nothing keeps nobody waiting for what needs none of it. */
final class HangingStoreTest {
  private static final Caller ANN = new Caller("ann", Role.MEMBER, Optional.of(Locale.UK));

  private final Talking talking = new Talking(Harbour.page());
  private final Talk talk = talking.talk;

  HangingStoreTest() {
    talking.newsroom.choices.held = new CountDownLatch(1);
  }

  @AfterEach
  void goOn() {
    talking.newsroom.choices.held.countDown();
    talk.close();
  }

  private static Duration time(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Discord waits three seconds for a first response. */
  @Test
  void whatComesBeforeAnAnswerIsKnownInTime() {
    assertThat(time(() -> assertThat(talk.isPrivate(Harbour.PLACE, ANN)).isFalse()))
        .isLessThan(Duration.ofSeconds(1));
    assertThat(
            time(() -> assertThat(talk.texts(Harbour.PLACE, ANN).of("button.more")).isNotBlank()))
        .isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void questionsAreAnsweredAsUsualAfterAWhile() {
    Duration took =
        time(() ->
            assertThat(
                    Plain.text(
                        talk.typed(Harbour.PLACE, ANN, "What did Venn say?")
                            .orElseThrow()
                            .shown()
                            .message()))
                .contains("We were told nothing"));
    assertThat(took).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void whoWaitsForTheStoreKeepsNobodyElseWaiting() throws Exception {
    Caller eve = new Caller("eve", Role.ADMINISTRATOR, Optional.empty());
    Thread[] waiting = new Thread[2 * Runtime.getRuntime().availableProcessors()];
    for (int i = 0; i < waiting.length; i++) {
      waiting[i] =
          Thread.ofVirtual()
              .start(() -> talk.typed(Harbour.PLACE, eve, "/settings language uk for here"));
    }
    assertThat(time(() -> talk.typed(Harbour.PLACE, ANN, "What did Venn say?")))
        .isLessThan(Duration.ofSeconds(20));
    talking.newsroom.choices.held.countDown();
    for (Thread one : waiting) {
      one.join();
    }
  }
}
