package onrecord.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.chat.Sends;
import onrecord.chat.Talking;
import onrecord.chat.telegram.fake.FakeTelegram;
import onrecord.chat.telegram.fake.People;
import onrecord.chat.telegram.fake.World.Chat;
import onrecord.chat.telegram.fake.World.Person;
import onrecord.chat.telegram.fake.World.Sent;
import onrecord.desk.Harbour;

/** The platform on a fake Telegram, over a small invented story. */
final class Stage implements AutoCloseable {
  static final Person ANN = new Person(11, "Ann", "en");
  static final Person BOB = new Person(12, "Bob", "de");
  static final Person EVE = new Person(13, "Eve", "uk");
  static final Chat WITH_ANN = Chat.alone(ANN);
  static final Chat GROUP = new Chat(-1001, "supergroup", "Quay");
  static final Duration SOON = Duration.ofSeconds(20);

  /** What waits then for a group that was sent too much is waited for in vain. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  final FakeTelegram telegram;
  final People people;
  final Talking talking;
  final AtomicInteger sends = new AtomicInteger();
  final AtomicInteger throttled = new AtomicInteger();
  TelegramPlatform platform;

  Stage(Harbour.Page... pages) throws IOException {
    telegram = new FakeTelegram(InstantSource.system());
    people = telegram.people();
    talking = new Talking(pages.length == 0 ? new Harbour.Page[] {Harbour.page()} : pages);
    platform = platform();
    talking.talk.open(platform);
  }

  TelegramPlatform platform() {
    return new TelegramPlatform(
        telegram.settings(),
        Optional.empty(),
        InstantSource.system(),
        new Sends() {
          @Override
          public void sent() {
            sends.incrementAndGet();
          }

          @Override
          public void throttled() {
            throttled.incrementAndGet();
          }
        },
        LAST_WORDS);
  }

  /** The bot ends, and begins again. */
  void restart() {
    platform.close();
    platform = platform();
    talking.talk.open(platform);
  }

  /** The messages of a chat, once there are so many. */
  List<Sent> awaitSent(Chat chat, int count) {
    await().atMost(SOON).until(() -> telegram.sent(chat.id()).size() >= count);
    return telegram.sent(chat.id());
  }

  /** The last message of a chat, once there are so many. */
  Sent awaitLast(Chat chat, int count) {
    return awaitSent(chat, count).getLast();
  }

  /** The last message of a chat, once there are so many and its buttons work. */
  Sent awaitButtons(Chat chat, int count) {
    Sent last = awaitLast(chat, count);
    await()
        .atMost(SOON)
        .until(() ->
            talking.posts.all().stream()
                .anyMatch(post -> Sheets.of(post.messageId()).getLast() == last.id()));
    return last;
  }

  /** What somebody was told who pressed a button. */
  String awaitTold(String press) {
    await().atMost(SOON).until(() -> telegram.answered(press).isPresent());
    return telegram.answered(press).orElseThrow().path("text").asText();
  }

  /** Nothing that is asked afterwards comes before what was asked until now. */
  void settle() {
    int count = telegram.sent(EVE.id()).size();
    people.say(Chat.alone(EVE), EVE, "/people");
    awaitSent(Chat.alone(EVE), count + 1);
  }

  @Override
  public void close() {
    platform.close();
    telegram.close();
    assertThat(telegram.violations()).isEmpty();
  }
}
