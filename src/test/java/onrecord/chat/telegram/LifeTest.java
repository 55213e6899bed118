package onrecord.chat.telegram;

import static onrecord.chat.telegram.Stage.ANN;
import static onrecord.chat.telegram.Stage.GROUP;
import static onrecord.chat.telegram.Stage.SOON;
import static onrecord.chat.telegram.Stage.WITH_ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import onrecord.chat.telegram.fake.Fault;
import onrecord.chat.telegram.fake.World.Chat;
import onrecord.chat.telegram.fake.World.Person;
import onrecord.chat.telegram.fake.World.Sent;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.desk.CarriedOut;
import onrecord.desk.Harbour;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.place.Tenant;
import onrecord.quote.Attribution;
import onrecord.quote.Cast;
import org.junit.jupiter.api.Test;

/** What happens to answers after they were asked for. */
final class LifeTest {
  private static final String QUESTION = "What did Venn say?";

  @Test
  void anAnswerWhoseEntryIsCorrectedSaysSoInPlace() throws Exception {
    try (Stage stage = new Stage()) {
      Source source =
          stage.talking.newsroom.followed(Tenant.EVERYBODY, "harbour", "https://quay.example/live");
      stage.people.say(GROUP, ANN, "/said Venn");
      Sent before = stage.awaitLast(GROUP, 1);
      await().atMost(SOON).until(() -> !stage.talking.posts.all().isEmpty());
      stage.talking.talk.happened(
          stage.talking.newsroom.happened(source, Harbour.NOW, correction()));
      await().atMost(SOON).until(() -> stage.telegram.sent(GROUP.id()).getFirst().edits() == 1);
      Sent after = stage.telegram.sent(GROUP.id()).getFirst();
      assertThat(after.text()).contains("told nothing", "told next to nothing");
      assertThat(after.buttons()).isEqualTo(before.buttons());
    }
  }

  private static Change correction() {
    Entry before =
        Harbour.coverage().entries().stream()
            .filter(entry -> entry.id().equals("e2"))
            .findFirst()
            .orElseThrow();
    Entry after =
        new Entry(
            before.id(),
            2,
            before.title(),
            before.publishedAt(),
            Optional.of(Harbour.NOW),
            before.zone(),
            before.bylines(),
            before.breaking(),
            before.url(),
            List.of(Paragraph.body("\u201cWe were told next to nothing,\u201d Tomas Venn says.")));
    return new Change.Corrected(before, after);
  }

  @Test
  void whatWasTakenIsFinishedBeforeItEndsAndConfirmed() throws Exception {
    try (Stage stage = new Stage()) {
      await().atMost(SOON).until(stage.platform::isUp);
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch end = new CountDownLatch(1);
      stage.talking.newsroom.whenCarriedOut =
          any -> {
            begun.countDown();
            awaitFor(end);
          };
      for (int i = 0; i < 5; i++) {
        Person person = new Person(50 + i, "P" + i, "");
        stage.people.say(Chat.alone(person), person, QUESTION);
      }
      assertThat(begun.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
      assertThat(stage.people.awaitHandedOut(SOON)).isTrue();
      assertThat(stage.people.awaitTaken(Duration.ZERO))
          .as("confirmed before it is done")
          .isFalse();
      Thread closing = Thread.ofVirtual().start(stage.platform::close);
      end.countDown();
      assertThat(closing.join(SOON)).isTrue();
      assertThat(stage.telegram.sent()).hasSize(5);
      assertThat(stage.people.awaitTaken(Duration.ZERO)).isTrue();
      stage.talking.newsroom.whenCarriedOut = any -> {};
      stage.restart();
      stage.settle();
      assertThat(stage.telegram.sent()).hasSize(6);
    }
  }

  private static void awaitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void eachQuestionIsAnsweredOnceWhateverHandlersThrow() throws Exception {
    try (Stage stage = new Stage()) {
      await().atMost(SOON).until(stage.platform::isUp);
      AtomicInteger asked = new AtomicInteger();
      stage.talking.newsroom.whenCarriedOut =
          done -> {
            boolean first = done.outcome() != CarriedOut.Outcome.FAILED;
            if (first && asked.incrementAndGet() % 2 == 0) {
              throw new IllegalStateException("every second fails");
            }
          };
      for (int i = 0; i < 100; i++) {
        Person person = new Person(500 + i, "P", "");
        stage.people.say(Chat.alone(person), person, "/people");
      }
      await().atMost(SOON).until(() -> stage.telegram.sent().size() == 100);
      assertThat(stage.telegram.sent()).extracting(Sent::chat).doesNotHaveDuplicates();
      assertThat(stage.telegram.sent())
          .filteredOn(sent -> !sent.text().contains("Venn"))
          .hasSizeBetween(45, 55);
      assertThat(stage.platform.isUp()).isTrue();
    }
  }

  @Test
  void noneIsLostOrSentTwiceOrEarlyWhereTelegramIsBusyOrFails() throws Exception {
    try (Stage stage = new Stage()) {
      long seed = Long.getLong("onrecord.seed", System.nanoTime());
      Random random = new Random(seed);
      stage.telegram.failBy(method ->
          dice(random) < 5 && method.equals("sendmessage")
              ? Optional.of(Fault.BAD_GATEWAY)
              : Optional.empty());
      for (int i = 0; i < 200; i++) {
        Person person = new Person(2_000 + i, "P", "");
        if (dice(random) < 10) {
          stage.telegram.flood().silence(person.id(), Duration.ofSeconds(2));
        }
        stage.people.say(Chat.alone(person), person, "/people");
      }
      await().atMost(SOON.multipliedBy(2)).until(() -> stage.telegram.sent().size() == 200);
      stage.telegram.failBy(method -> Optional.empty());
      stage.settle();
      assertThat(stage.telegram.sent())
          .as("seed " + seed)
          .extracting(Sent::chat)
          .hasSize(201)
          .doesNotHaveDuplicates();
      assertThat(stage.throttled).hasPositiveValue();
    }
  }

  private static synchronized int dice(Random random) {
    return random.nextInt(100);
  }

  @Test
  void aChatThatAsksTooMuchKeepsNobodyWaiting() throws Exception {
    try (Stage stage = new Stage()) {
      for (int i = 0; i < 300; i++) {
        stage.people.say(GROUP, new Person(700 + i % 60, "P", ""), "/people");
      }
      stage.people.say(WITH_ANN, ANN, QUESTION);
      await().atMost(Duration.ofSeconds(10)).until(() -> !stage.telegram.sent(ANN.id()).isEmpty());
    }
  }

  @Test
  void whatIsTooLongForOneMessageTakesSeveralWhichGoTogether() throws Exception {
    try (Stage stage = new Stage(longPage())) {
      stage.people.say(GROUP, ANN, "/entry long");
      List<Sent> sent = stage.awaitSent(GROUP, 3);
      assertThat(sent).hasSize(3);
      assertThat(sent.getFirst().buttons()).isEmpty();
      assertThat(sent).allMatch(one -> one.request().path("text").asText().contains("<blockquote"));
      Sent last = stage.awaitButtons(GROUP, 3);
      stage.people.press(GROUP, ANN, last, last.buttons().getLast());
      await().atMost(SOON).until(() -> stage.telegram.sent(GROUP.id()).isEmpty());
    }
  }

  private static Harbour.Page longPage() {
    String[] texts =
        Stream.iterate(1, i -> i + 1)
            .limit(110)
            .map(i ->
                "Paragraph " + i + " of an entry that goes on and on. " + "So it is. ".repeat(6))
            .toArray(String[]::new);
    Coverage coverage =
        new Coverage(
            "long",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Harbour.ZONE,
            List.of(),
            List.of(Harbour.entry("long", Harbour.NOW.minusSeconds(60), "Long", false, texts)));
    return new Harbour.Page(coverage, new Attribution(new Cast(List.of()), java.util.Map.of()));
  }
}
