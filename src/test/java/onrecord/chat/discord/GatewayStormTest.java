package onrecord.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Storm;
import org.junit.jupiter.api.Test;

/**
 * Connections that end in every way there is. By hand with more of them: {@code
 * -Donrecord.drops=1000}, which takes twenty minutes, as Discord allows one IDENTIFY in 5 s.
 */
final class GatewayStormTest {
  private static final int DROPS = Integer.getInteger("onrecord.drops", 7);

  private static final List<Storm.Drop> DROPPED = List.of(Storm.Drop.values());

  private final List<Interaction> asked = new ArrayList<>();

  @Test
  void eachCommandThatIsDeliveredIsAnsweredOnceHoweverConnectionsEnd() {
    long seed = Long.getLong("onrecord.seed", System.nanoTime());
    System.out.println("seed of GatewayStormTest: " + seed);
    Random random = new Random(seed);
    try (Visit visit = Visit.prepared()) {
      Storm storm = visit.discord.storm().heartbeat(Duration.ofMillis(150));
      visit.begin();
      long began = System.nanoTime();
      for (int i = 0; i < DROPS; i++) {
        drop(visit, storm, DROPPED.get(i % DROPPED.size()), random);
      }
      ask(visit);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> asked.stream().allMatch(Interaction::isAnswered));
      System.out.printf(
          "%d drops, %d commands, %d IDENTIFY, %d RESUME, %d s%n",
          DROPS,
          asked.size(),
          storm.identified().size(),
          storm.resumed(),
          Duration.ofNanos(System.nanoTime() - began).toSeconds());
      assertThat(asked).allMatch(one -> one.followUps().isEmpty());
      assertThat(visit.discord.messages(visit.channel)).hasSize(asked.size());
      assertThat(visit.discord.weather().acknowledgedTwice()).isZero();
      visit.discord.violations().assertNone();
    }
  }

  @Test
  void whereNobodyTakesTheConnectionItIsTriedAgainAtTheSameAddress() {
    try (Visit visit = Visit.begun()) {
      Storm storm = visit.discord.storm();
      storm.refuse(1);
      storm.drop(Storm.Drop.RESET);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> storm.resumed() == 1 && visit.platform.isUp());
      ask(visit);
      assertThat(Visit.text(asked.getFirst().answer())).contains("We were told nothing");
      visit.discord.violations().assertNone();
    }
  }

  private void drop(Visit visit, Storm storm, Storm.Drop how, Random random) {
    ask(visit);
    if (random.nextBoolean()) {
      storm.repeat(List.of(0, 1, 0));
    }
    int resumed = storm.resumed();
    int identified = storm.identified().size();
    storm.drop(how);
    if (how != Storm.Drop.INVALID) {
      ask(visit);
    }
    await()
        .atMost(Duration.ofSeconds(40))
        .pollInterval(Duration.ofMillis(20))
        .until(() ->
            (storm.resumed() > resumed || storm.identified().size() > identified)
                && storm.isConnected()
                && visit.platform.isUp());
  }

  private void ask(Visit visit) {
    asked.add(visit.discord.slash(visit.ann, visit.channel, "entry", Map.of("id", "e2")));
  }
}
