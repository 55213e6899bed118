package onrecord.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import onrecord.place.Account;
import onrecord.place.Place;
import onrecord.place.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RecentChoicesTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration MOMENT = Duration.ofMillis(50);
  private static final Account ANN = new Account("discord", "ann");
  private static final Tenant GUILD = new Tenant("discord", "17");
  private static final Place QUAY = new Place(GUILD, "quay", Place.Kind.SHARED);
  private static final Place THREAD =
      new Place(GUILD, "thread", Place.Kind.SHARED, Optional.of("quay"));
  private static final Choice GERMAN = Choice.NONE.withLanguage(Optional.of(Locale.GERMAN));
  private static final Choice ALONE = Choice.NONE.withAnswers(Optional.of(Choice.Answers.PRIVATE));

  private volatile Instant now = Harbour.NOW;
  private final ChoicesInMemory kept = new ChoicesInMemory();
  private final RecentChoices recent = new RecentChoices(kept, () -> now);

  @AfterEach
  void goOn() {
    kept.held.countDown();
    recent.close();
  }

  private void hang() {
    kept.held = new CountDownLatch(1);
  }

  private static long milliseconds(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - began).toMillis();
  }

  @Test
  void whatAnotherProcessChangedIsSeenWithinAMinute() {
    assertThat(recent.recent(ANN, LONG)).isEqualTo(Choice.NONE);
    kept.keep(ANN, GERMAN);
    assertThat(recent.recent(ANN, LONG)).isEqualTo(Choice.NONE);
    now = now.plusSeconds(60);
    assertThat(recent.recent(ANN, LONG)).isEqualTo(GERMAN);
  }

  @Test
  void whatIsChangedHereIsSeenAtOnceAndKept() {
    assertThat(recent.recent(QUAY, LONG)).isEqualTo(Choice.NONE);
    recent.keep(QUAY, ALONE);
    recent.keep(GUILD, GERMAN);
    assertThat(recent.recent(THREAD, LONG)).isEqualTo(ALONE.or(GERMAN));
    assertThat(kept.of(QUAY)).isEqualTo(ALONE);
    assertThat(kept.of(GUILD)).isEqualTo(GERMAN);
  }

  @Test
  void aStoreThatHangsIsWaitedForOnceAndForAMomentOnly() {
    hang();
    assertThat(milliseconds(() -> assertThat(recent.recent(THREAD, MOMENT)).isEqualTo(Choice.NONE)))
        .isBetween(MOMENT.toMillis() - 1, LONG.toMillis());
    kept.keep(QUAY, ALONE);
    kept.held.countDown();
    await().until(() -> recent.recent(THREAD, MOMENT).equals(ALONE));
  }

  @Test
  void whatWasKnownBeforeAStoreHungStaysKnown() {
    kept.keep(QUAY, ALONE);
    assertThat(recent.recent(QUAY, LONG)).isEqualTo(ALONE);
    hang();
    now = now.plusSeconds(3_600);
    assertThat(recent.recent(QUAY, MOMENT)).isEqualTo(ALONE);
  }

  @Test
  void whatWasErasedIsNotKnownAnyMore() {
    Place direct = new Place(ANN.alone(), "dm", Place.Kind.PRIVATE);
    recent.keep(ANN, GERMAN);
    recent.keep(direct, GERMAN);
    recent.keep(QUAY, ALONE);
    kept.keep(ANN, Choice.NONE);
    kept.keep(direct, Choice.NONE);
    recent.forget(ANN);
    assertThat(recent.recent(ANN, LONG)).isEqualTo(Choice.NONE);
    assertThat(recent.recent(direct, LONG)).isEqualTo(Choice.NONE);
    kept.keep(QUAY, Choice.NONE);
    assertThat(recent.recent(QUAY, LONG)).isEqualTo(ALONE);
    recent.forget(GUILD);
    assertThat(recent.recent(QUAY, LONG)).isEqualTo(Choice.NONE);
  }

  @Test
  void whatWasReadBeforeAChangeDoesNotUndoIt() {
    hang();
    assertThat(recent.recent(ANN, MOMENT)).isEqualTo(Choice.NONE);
    CountDownLatch before = kept.held;
    kept.held = new CountDownLatch(0);
    recent.keep(ANN, GERMAN);
    kept.keep(ANN, Choice.NONE);
    before.countDown();
    assertThat(recent.recent(ANN, LONG)).isEqualTo(GERMAN);
  }
}
