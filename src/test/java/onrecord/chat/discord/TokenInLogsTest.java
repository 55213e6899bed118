package onrecord.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.Storm;
import org.junit.jupiter.api.Test;

/** Everything that can be logged is, and the bot's token is nowhere in it. */
final class TokenInLogsTest {
  private static final Logger ROOT = Logger.getLogger("");

  private final List<String> logged = new CopyOnWriteArrayList<>();

  @Test
  void theTokenIsInNoLogLine() {
    Handler handler = collecting();
    Level usual = ROOT.getLevel();
    ROOT.addHandler(handler);
    ROOT.setLevel(Level.ALL);
    try (Visit visit = Visit.begun()) {
      Interaction asked = visit.discord.slash(visit.ann, visit.channel, "latest", Map.of());
      assertThat(asked.answer().path("embeds")).isNotEmpty();
      visit.discord.storm().drop(Storm.Drop.CLOSE_CODE);
      await().until(() -> visit.discord.storm().resumed() == 1 && visit.platform.isUp());
    } finally {
      ROOT.setLevel(usual);
      ROOT.removeHandler(handler);
    }
    assertThat(logged).anyMatch(line -> line.contains("INTERACTION_CREATE"));
    assertThat(logged).noneMatch(line -> line.contains(FakeDiscord.TOKEN));
  }

  private Handler collecting() {
    Formatter formatter = new SimpleFormatter();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            logged.add(formatter.format(line));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    handler.setLevel(Level.ALL);
    return handler;
  }
}
