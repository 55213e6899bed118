package onrecord.chat.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.chat.Sends;
import onrecord.chat.Talking;
import onrecord.chat.discord.fake.FakeDiscord;
import onrecord.chat.discord.fake.Interaction;
import onrecord.chat.discord.fake.World;
import onrecord.desk.Choice;
import onrecord.desk.Harbour;
import onrecord.place.Place;
import onrecord.place.Tenant;
import org.awaitility.Awaitility;

/** The bot on a Discord of our own: a guild with a channel, people, and a talk over the harbour. */
final class Visit implements AutoCloseable {
  final FakeDiscord discord;
  final Talking talking;
  DiscordPlatform platform;
  final World.User ann;
  final World.User bob;
  final World.User owner;
  final World.Guild guild;
  final World.Channel channel;
  final AtomicInteger sent = new AtomicInteger();
  final AtomicInteger throttled = new AtomicInteger();

  private Visit(Harbour.Page... pages) {
    try {
      discord = FakeDiscord.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ann = discord.user("ann");
    bob = discord.user("bob");
    owner = discord.user("owner");
    guild = discord.guild("Quayside", owner);
    channel = discord.channel(guild, "general");
    talking = new Talking(pages);
    platform = platform();
  }

  private DiscordPlatform platform() {
    return new DiscordPlatform(settings(), () -> talking.now, counting(sent, throttled));
  }

  private DiscordSettings settings() {
    return new DiscordSettings(
        FakeDiscord.TOKEN, Optional.of(discord.restUrl()), Optional.of(discord.gatewayUrl()));
  }

  static Sends counting(AtomicInteger sent, AtomicInteger throttled) {
    return new Sends() {
      @Override
      public void sent() {
        sent.incrementAndGet();
      }

      @Override
      public void throttled() {
        throttled.incrementAndGet();
      }
    };
  }

  /** A visit that has begun: the bot is connected, and its commands are set. */
  static Visit begun() {
    return prepared().begin();
  }

  /** One that has not begun. */
  static Visit prepared(Harbour.Page... pages) {
    return pages.length == 0 ? new Visit(Harbour.page(), Harbour.many(40)) : new Visit(pages);
  }

  Visit begin() {
    talking.talk.open(platform);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> platform.isUp() && discord.isAttended());
    return this;
  }

  /** The bot ends, and another begins over what it kept. */
  void restart() {
    discord.violations().expect("IDENTIFY twice in 5 s");
    platform.close();
    platform = platform();
    talking.restarted().open(platform);
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(platform::isUp);
  }

  /** At this place answers are seen by who asked alone. */
  void answersArePrivate(World.Channel where) {
    Place place = new Place(new Tenant("discord", guild.id()), where.id(), Place.Kind.SHARED);
    Choice choice =
        new Choice(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Choice.Answers.PRIVATE));
    talking.newsroom.choices.keep(place, choice);
  }

  /** No answer is ready until the latch opens. */
  CountDownLatch newsroomIsSlow() {
    CountDownLatch ready = new CountDownLatch(1);
    talking.newsroom.whenCarriedOut = _ -> await(ready, Duration.ofSeconds(10));
    return ready;
  }

  void newsroomIsQuick() {
    talking.newsroom.whenCarriedOut = _ -> {};
  }

  /** Whatever is kept can be had only after so long. */
  void postsAreSlow(Duration time) {
    CountDownLatch held = new CountDownLatch(1);
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          synchronized (talking.posts) {
            held.countDown();
            await(new CountDownLatch(1), time);
          }
        });
    await(held, time);
  }

  private static void await(CountDownLatch latch, Duration time) {
    try {
      boolean _ = latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The answer, once its buttons work. */
  JsonNode answered(Interaction asked) {
    String id = asked.answer().path("id").asText();
    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> talking.posts.all().stream().anyMatch(post -> post.messageId().equals(id)));
    return asked.answer();
  }

  /** What somebody reads of a message, in words. */
  static String text(JsonNode message) {
    StringBuilder text = new StringBuilder();
    text.append(ModelClient.show(message.path("content").asText()).text());
    message
        .path("embeds")
        .forEach(embed ->
            text.append(ModelClient.show(embed.path("description").asText()).text()).append('\n'));
    return text.toString();
  }

  @Override
  public void close() {
    platform.close();
    talking.talk.close();
    discord.close();
  }
}
