package onrecord.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import onrecord.chat.Sends;
import onrecord.chat.telegram.fake.Flood;
import org.junit.jupiter.api.Test;

/** At a clock of its own: nothing here waits. */
final class OutboxTest {
  private static final Instant BEGIN = Instant.parse("2026-03-04T12:00:00Z");

  private Instant now = BEGIN;
  private int sent;
  private int throttled;
  private final List<String> moved = new ArrayList<>();
  private final Outbox outbox =
      new Outbox(
          () -> now,
          Runnable::run,
          new Sends() {
            @Override
            public void sent() {
              sent++;
            }

            @Override
            public void throttled() {
              throttled++;
            }
          },
          (from, to) -> moved.add(from + " to " + to));

  @Test
  void aChatGetsAFewAtOnceAndThenOneASecondInItsOrder() {
    List<String> log = new ArrayList<>();
    IntStream.range(0, 6).forEach(i -> give(7, () -> log.add(i + " at " + since())));
    runDry();
    assertThat(log)
        .containsExactly("0 at 0", "1 at 0", "2 at 0", "3 at 1020", "4 at 2040", "5 at 3060");
    assertThat(sent).isEqualTo(6);
  }

  @Test
  void aGroupGetsNoMoreThanTwentyInAnyMinuteAndAllTogetherThirtyInAnySecond() {
    Flood flood = new Flood(() -> now);
    for (int i = 0; i < 4_000; i++) {
      long chat = i % 40 < 20 ? -1L - i % 40 : i % 40;
      var _ = outbox.send(chat, to -> flood.take(to).map(this::<String>later).orElse(done("x")));
    }
    runDry();
    assertThat(throttled).isZero();
    assertThat(sent).isEqualTo(4_000);
    assertThat(flood.violations()).isEmpty();
    assertThat(Duration.between(BEGIN, now))
        .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(7));
  }

  @Test
  void nothingIsAskedOfAChatThatIsToldToWaitAndOthersGoOn() {
    List<String> log = new ArrayList<>();
    Map<String, Integer> tries = new HashMap<>();
    var _ =
        outbox.send(
            1,
            chat -> {
              log.add("one at " + since());
              return tries.merge("one", 1, Integer::sum) == 1
                  ? later(Duration.ofSeconds(30))
                  : done("x");
            });
    give(1, () -> log.add("after it at " + since()));
    give(2, () -> log.add("two at " + since()));
    runDry();
    assertThat(log).containsExactly("one at 0", "two at 0", "one at 30000", "after it at 30000");
    assertThat(throttled).isEqualTo(1);
  }

  @Test
  void nothingIsAskedAtAllWhereThreeChatsInARowAreToldToWait() {
    List<String> log = new ArrayList<>();
    for (int chat = 1; chat <= 5; chat++) {
      var _ =
          outbox.send(
              chat,
              to -> {
                log.add(to + " at " + since());
                return now.isBefore(BEGIN.plusSeconds(9))
                    ? later(Duration.ofSeconds(10))
                    : done("x");
              });
    }
    runDry();
    assertThat(log.subList(0, 3)).containsExactly("1 at 0", "2 at 0", "3 at 0");
    assertThat(log.get(3)).isEqualTo("4 at 10000");
    assertThat(log).hasSize(8);
  }

  @Test
  void whatWasSurelyNotDoneIsTriedAgainWithLongerAndLongerRests() {
    List<Long> times = new ArrayList<>();
    CompletableFuture<Outcome<String>> result =
        outbox.send(
            1,
            chat -> {
              times.add(since());
              return new Outcome.Undone<>("status 502");
            });
    runDry();
    assertThat(times).containsExactly(0L, 500L, 1500L, 3500L, 7500L, 15500L, 31500L, 63500L);
    assertThat(result.join()).isEqualTo(new Outcome.Undone<>("status 502"));
  }

  @Test
  void whatMayHaveBeenDoneIsNotTriedAgain() {
    List<Long> times = new ArrayList<>();
    CompletableFuture<Outcome<String>> result =
        outbox.send(
            1,
            chat -> {
              times.add(since());
              return new Outcome.Unknown<>("lost");
            });
    runDry();
    assertThat(times).hasSize(1);
    assertThat(result.join()).isEqualTo(new Outcome.Unknown<>("lost"));
  }

  @Test
  void aChatThatShutsUsOutIsSentNothingUntilItSpeaksAgain() {
    List<String> log = new ArrayList<>();
    var _ = outbox.send(1, chat -> new Outcome.Refused<String>(403, "bot was blocked by the user"));
    CompletableFuture<Outcome<String>> waited = send(1, () -> log.add("waited"));
    runDry();
    CompletableFuture<Outcome<String>> later = send(1, () -> log.add("later"));
    runDry();
    assertThat(log).isEmpty();
    assertThat(List.of(waited.join(), later.join()))
        .allSatisfy(outcome -> assertThat(outcome.told()).startsWith("refused, 403"));
    outbox.open(1);
    give(1, () -> log.add("again"));
    runDry();
    assertThat(log).containsExactly("again");
  }

  @Test
  void whatWaitsForAGroupFollowsItWhenItBecomesAnother() {
    List<String> log = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String name = "message " + i;
      var _ =
          outbox.send(
              -5,
              chat -> {
                log.add(name + " to " + chat);
                return chat == -5
                    ? new Outcome.Refused<>(400, "upgraded", OptionalLong.of(-1005))
                    : done("x");
              });
    }
    runDry();
    assertThat(log)
        .containsExactly(
            "message 0 to -5", "message 0 to -1005", "message 1 to -1005", "message 2 to -1005");
    assertThat(moved).containsExactly("-5 to -1005");
  }

  @Test
  void whatIsDoneWithAMessageOfAGroupIsGivenUpWhereTheGroupBecomesAnother() {
    List<String> log = new ArrayList<>();
    CompletableFuture<Outcome<String>> first = change(log, "edit 1");
    CompletableFuture<Outcome<String>> second = change(log, "edit 2");
    var sending = outbox.send(-5, chat -> movedFrom(chat, log, "message"));
    CompletableFuture<Outcome<String>> third = change(log, "edit 3");
    runDry();
    assertThat(log).containsExactly("edit 1 in -5", "message in -1005");
    assertThat(List.of(first.join(), second.join(), third.join()))
        .allSatisfy(outcome -> assertThat(outcome.told()).startsWith("refused, 400"));
    assertThat(sending.join().isDone()).isTrue();
    assertThat(outbox.isEmpty()).isTrue();
  }

  private CompletableFuture<Outcome<String>> change(List<String> log, String name) {
    return outbox.change(-5, () -> movedFrom(-5, log, name));
  }

  private static Outcome<String> movedFrom(long chat, List<String> log, String name) {
    log.add(name + " in " + chat);
    return chat == -5 ? new Outcome.Refused<>(400, "upgraded", OptionalLong.of(-1005)) : done("x");
  }

  @Test
  void thereIsAnEndToWhatWaits() {
    List<CompletableFuture<Outcome<String>>> results = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      results.add(send(1, () -> {}));
    }
    assertThat(results.getLast().join()).isEqualTo(new Outcome.Undone<>("too much waits"));
    assertThat(results.subList(0, 100)).noneMatch(CompletableFuture::isDone);
  }

  @Test
  void chatsTakeTurns() {
    List<Long> order = new ArrayList<>();
    for (long chat = 1; chat <= 3; chat++) {
      for (int i = 0; i < 2; i++) {
        var _ =
            outbox.send(
                chat,
                to -> {
                  order.add(to);
                  return done("x");
                });
      }
    }
    runDry();
    assertThat(order).containsExactly(1L, 2L, 3L, 1L, 2L, 3L);
  }

  @Test
  void whatHasTimeGoesWhenNothingElseWaitsAndLeavesRoomForMore() {
    List<String> log = new ArrayList<>();
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      long chat = 100L + i;
      waiting.add(
          Thread.ofVirtual()
              .start(() -> {
                Outcome<String> _ =
                    outbox.sendAtLeisure(
                        chat,
                        to -> {
                          log.add("announced at " + since());
                          return done("x");
                        },
                        Duration.ofMinutes(1));
              }));
    }
    await()
        .until(
            () -> waiting.stream().allMatch(one -> one.getState() == Thread.State.TIMED_WAITING));
    runUntil(BEGIN.plusMillis(200));
    long announced = log.size();
    for (long chat = 1; chat <= 3; chat++) {
      give(chat, () -> log.add("answered at " + since()));
    }
    outbox.pump();
    assertThat(log.subList((int) announced, log.size()))
        .as("at once, before all that wait")
        .startsWith("answered at 200", "answered at 200", "answered at 200");
    runDry();
    assertThat(log).hasSize(23);
  }

  @Test
  void whatHadNoTurnInTimeIsNotSentLater() {
    List<String> log = new ArrayList<>();
    Outcome<String> outcome =
        outbox.sendAtLeisure(
            1,
            to -> {
              log.add("late");
              return done("x");
            },
            Duration.ofMillis(1));
    assertThat(outcome).isInstanceOf(Outcome.Undone.class);
    runDry();
    assertThat(log).isEmpty();
    assertThat(outbox.isEmpty()).isTrue();
  }

  /** None lost, none twice, none early: 1,000 here, 10,000 by {@code -Donrecord.sends=10000}. */
  @Test
  void noneIsLostOrSentTwiceOrEarlyWhateverTelegramAnswers() {
    int count = Integer.getInteger("onrecord.sends", 1_000);
    long seed = Long.getLong("onrecord.seed", System.nanoTime());
    Random random = new Random(seed);
    Flood flood = new Flood(() -> now);
    Map<Integer, Integer> arrived = new HashMap<>();
    int[] told = new int[2];
    List<CompletableFuture<Outcome<String>>> results = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = i;
      long chat = random.nextInt(100) - 50L;
      results.add(
          outbox.send(
              chat,
              to -> answer(flood, random, told, to, () -> arrived.merge(number, 1, Integer::sum))));
      if (i % 10 == 9) {
        runUntil(now.plusMillis(1_200));
      }
    }
    runDry();
    System.out.printf(
        "%d sends, seed %d: %d times 429, %d times 5xx, %d arrived, %d early, %s in all%n",
        count,
        seed,
        told[0],
        told[1],
        arrived.size(),
        flood.violations().size(),
        Duration.between(BEGIN, now));
    assertThat(results).allSatisfy(result -> assertThat(result.join().isDone()).isTrue());
    assertThat(arrived).hasSize(count);
    assertThat(arrived.values()).allMatch(times -> times == 1);
    assertThat(flood.violations()).isEmpty();
    assertThat(told[0]).isGreaterThan(count / 20);
    assertThat(throttled).isEqualTo(told[0]);
  }

  private Outcome<String> answer(
      Flood flood, Random random, int[] told, long chat, Runnable arrives) {
    int dice = random.nextInt(100);
    if (dice < 10) {
      flood.silence(chat, Duration.ofSeconds(1 + random.nextInt(20)));
    } else if (dice < 15) {
      told[1]++;
      return new Outcome.Undone<>("status 502");
    }
    return flood
        .take(chat)
        .map(wait -> {
          told[0]++;
          return this.<String>later(wait);
        })
        .orElseGet(() -> {
          arrives.run();
          return done("x");
        });
  }

  private CompletableFuture<Outcome<String>> send(long chat, Runnable sending) {
    return outbox.send(
        chat,
        to -> {
          sending.run();
          return done("x");
        });
  }

  private void give(long chat, Runnable sending) {
    var _ = send(chat, sending);
  }

  private <T> Outcome<T> later(Duration wait) {
    return new Outcome.Later<>(wait);
  }

  private static Outcome<String> done(String result) {
    return new Outcome.Done<>(result);
  }

  private long since() {
    return Duration.between(BEGIN, now).toMillis();
  }

  private void runDry() {
    runUntil(Instant.MAX.minusSeconds(1));
  }

  private void runUntil(Instant end) {
    outbox.pump();
    while (!outbox.next().isAfter(end)) {
      now = outbox.next();
      outbox.pump();
    }
    now = end.isBefore(BEGIN.plus(Duration.ofDays(2))) ? end : now;
  }
}
