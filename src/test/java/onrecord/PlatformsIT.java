package onrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.World.Channel;
import onrecord.chat.discord.fake.World.User;
import onrecord.chat.telegram.fake.FakeTelegram;
import onrecord.chat.telegram.fake.World.Chat;
import onrecord.chat.telegram.fake.World.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged bot on both platforms at once, started as the README says. */
class PlatformsIT {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Duration STARTS = Duration.ofSeconds(60);
  private static final Duration UNTIL_DUE = Duration.ofMinutes(3);
  private static final String QUESTION = "what does Quill think of the inquiry";
  private static final String WORDS = "Odhran Quill has welcomed the inquiry but says that March";

  @TempDir private Path folder;

  @Test
  void theSampleQuestionIsAnsweredOnBoth() throws Exception {
    try (FakeDiscord discord = FakeDiscord.start();
        FakeTelegram telegram = new FakeTelegram(InstantSource.system())) {
      User ann = discord.user("ann");
      Channel channel = discord.channel(discord.guild("Quayside", ann), "general");
      Person bob = new Person(12, "Bob", "en");
      Chat chat = Chat.alone(bob);
      telegram.people().know(chat);
      long began = System.nanoTime();
      Process bot = start(discord, telegram);
      try {
        await().atMost(STARTS).until(discord::isAttended);
        System.out.println(
            "from start to READY: " + (System.nanoTime() - began) / 1_000_000 + " ms");
        Interaction asked = discord.slash(ann, channel, "ask", Map.of("question", QUESTION));
        var _ = telegram.people().say(chat, bob, QUESTION);
        await().atMost(STARTS).until(() -> !telegram.sent(chat.id()).isEmpty());
        String onDiscord = asked.answer().toPrettyString();
        String onTelegram = telegram.sent(chat.id()).getLast().parsed().text();
        System.out.println("Discord, /ask " + QUESTION + "\n" + onDiscord);
        System.out.println("Telegram, " + QUESTION + "\n" + onTelegram);
        assertThat(onDiscord).contains(WORDS);
        assertThat(onTelegram).contains(WORDS);
        String daily = "daily " + soon() + " UTC";
        discord.slash(ann, channel, "digest", Map.of("when", daily));
        var _ = telegram.people().say(chat, bob, "/digest " + daily);
        await().atMost(STARTS).until(() -> telegram.sent(chat.id()).size() == 2);
        await().atMost(UNTIL_DUE).until(() -> discord.messages(channel).size() > 2);
        await().atMost(STARTS).until(() -> telegram.sent(chat.id()).size() == 3);
        System.out.println("Discord: " + discord.messages(channel).getLast().toPrettyString());
        System.out.println("Telegram: " + telegram.sent(chat.id()).getLast().parsed().text());
        discord.violations().assertNone();
        assertThat(telegram.violations()).isEmpty();
      } finally {
        bot.destroy();
        assertThat(bot.waitFor(30, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(folder.resolve("log"))
          .content()
          .doesNotContain(FakeDiscord.TOKEN, FakeTelegram.TOKEN, "WARNING", "SEVERE");
    }
  }

  /** The next minute that leaves time to make a plan for it, as its clock time. */
  private static String soon() {
    LocalTime now = LocalTime.now(ZoneOffset.UTC);
    return now.plusSeconds(110).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private Process start(FakeDiscord discord, FakeTelegram telegram) throws IOException {
    Path settings =
        Files.writeString(
            folder.resolve("onrecord.yaml"),
            """
            data: kept
            web: 127.0.0.1:0
            operator: off
            coverage: %s/src/main/resources/onrecord/sample/storm-perpetua.txt
            discord.rest-url: %s
            discord.gateway-url: %s
            telegram.url: %s
            """
                .formatted(PROJECT, discord.restUrl(), discord.gatewayUrl(), telegram.url()));
    ProcessBuilder builder =
        new ProcessBuilder(
            PROJECT.resolve("onrecord").toString(), "run", "--config", settings.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put(PlatformsServed.DISCORD_TOKEN, FakeDiscord.TOKEN);
    builder.environment().put(PlatformsServed.TELEGRAM_TOKEN, FakeTelegram.TOKEN);
    File log = folder.resolve("log").toFile();
    return builder
        .redirectInput(new File("/dev/null"))
        .redirectErrorStream(true)
        .redirectOutput(log)
        .start();
  }
}
