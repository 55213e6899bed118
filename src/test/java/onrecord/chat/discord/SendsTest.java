package onrecord.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import onrecord.chat.discord.fake.World;
import org.junit.jupiter.api.Test;

/**
 * Messages that are told to wait, refused by broken servers, lost or doubled on their way. By hand
 * with more of them: {@code -Donrecord.sends=10000}.
 */
final class SendsTest {
  private static final int SENDS = Integer.getInteger("onrecord.sends", 200);
  private static final int AT_ONCE = 100;
  private static final double LIMITED = 0.1;
  private static final double FAILING = 0.05;

  @Test
  void noMessageIsLostNorTwiceNorEarly() {
    long seed = Long.getLong("onrecord.seed", System.nanoTime());
    System.out.println("seed of SendsTest: " + seed);
    try (Visit visit = Visit.begun()) {
      visit.discord.weather().turnsBad(new Random(seed), LIMITED, FAILING);
      long began = System.nanoTime();
      List<World.Channel> rooms = new ArrayList<>();
      while (rooms.size() < SENDS) {
        List<World.Channel> welcomed = join(visit, Math.min(AT_ONCE, SENDS - rooms.size()));
        await().atMost(Duration.ofMinutes(2)).until(() -> allWelcomed(visit, welcomed));
        rooms.addAll(welcomed);
      }
      System.out.printf(
          "%d sends, %d told to wait, %d failed, lost or doubled, %d s%n",
          SENDS,
          visit.discord.weather().limited(),
          visit.discord.weather().failed(),
          Duration.ofNanos(System.nanoTime() - began).toSeconds());
      assertThat(rooms).allSatisfy(room -> assertThat(visit.discord.messages(room)).hasSize(1));
      await().untilAsserted(() -> assertThat(visit.sent).hasValue(SENDS));
      assertThat(visit.throttled).hasValue(visit.discord.weather().limited());
      assertThat(visit.discord.weather().limited()).isPositive();
      visit.discord.violations().assertNone();
    }
  }

  /** Each new guild is welcomed with one message. */
  private static List<World.Channel> join(Visit visit, int guilds) {
    List<World.Channel> rooms = new ArrayList<>();
    for (int i = 0; i < guilds; i++) {
      World.Guild guild = visit.discord.guild("g" + i, visit.owner);
      rooms.add(visit.discord.channel(guild, "lobby"));
      visit.discord.join(guild);
    }
    return rooms;
  }

  private static boolean allWelcomed(Visit visit, List<World.Channel> rooms) {
    return rooms.stream().noneMatch(room -> visit.discord.messages(room).isEmpty());
  }
}
