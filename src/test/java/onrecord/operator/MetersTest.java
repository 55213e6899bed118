package onrecord.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.chat.Button;
import onrecord.chat.Sends;
import onrecord.desk.CarriedOut;
import onrecord.desk.Harbour;
import onrecord.desk.Newsroom;
import onrecord.desk.Option;
import onrecord.desk.Request;
import onrecord.embed.NoMeaning;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Polled;
import onrecord.follow.Source;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MetersTest {
  private static final Source SOURCE =
      new Source(Tenant.EVERYBODY, "a", "https://a.example/", Optional.empty(), Optional.empty());

  private final Meters meters = new Meters("1.2.3");
  private final Newsroom newsroom = new Newsroom(Harbour.page());

  @AfterEach
  void close() {
    meters.close();
  }

  private Scrape scrape() {
    return Scrape.of(meters.scrape());
  }

  @Test
  void requestsAreCountedByWhatCameOfThemAndTimed() {
    newsroom.whenCarriedOut = meters::carriedOut;
    ask("what did Ezra Plum say?");
    ask("what did Venn say?");
    ask("what did Venn say?");
    newsroom.told("xyzzy");
    Scrape scrape = scrape();
    String name = "onrecord_requests_total";
    assertThat(scrape.sum(name)).isEqualTo(4);
    assertThat(scrape.sum(name, "outcome", "answered", "kind", "statement")).isEqualTo(2);
    assertThat(scrape.sum(name, "outcome", "silent")).isEqualTo(1);
    assertThat(scrape.sum(name, "outcome", "silent", "why", "")).isZero();
    assertThat(scrape.sum(name, "outcome", "refused", "command", "unknown")).isEqualTo(1);
    assertThat(scrape.sum("onrecord_request_seconds", "command", "ask")).isEqualTo(3);
    assertThat(scrape.sum("onrecord_request_seconds buckets", "command", "ask")).isEqualTo(15);
    assertThat(meters.scrape()).doesNotContain("xyzzy", "Venn", "Ezra", "ann");
  }

  @Test
  void whoeverAsksOnThePagesIsCountedAsOnTheWebWhosesoeverTheyAre() {
    newsroom.whenCarriedOut = meters::carriedOut;
    for (Tenant owner : List.of(Tenant.EVERYBODY, Harbour.PLACE.tenant())) {
      Place pages = new Place(owner, "web", Place.Kind.PRIVATE);
      var _ =
          newsroom.desk.carryOut(
              Request.ask(pages, ZoneOffset.UTC, Set.of(), "what did Venn say?"));
    }
    ask("what did Venn say?");
    Scrape scrape = scrape();
    assertThat(scrape.sum("onrecord_requests_total", "platform", "web")).isEqualTo(2);
    assertThat(scrape.sum("onrecord_requests_total")).isEqualTo(3);
  }

  private void ask(String question) {
    newsroom.told(Harbour.PLACE.tenant(), Role.MEMBER, "ask", Map.of(Option.QUESTION, question));
  }

  @Test
  void whatPeopleThinkOfAnswersIsShownByWhatTheyThink() {
    Map<Button.Act, Long> verdicts = new HashMap<>(Map.of(Button.Act.RIGHT, 3L));
    meters.watchFeedback(() -> verdicts);
    verdicts.put(Button.Act.WRONG_TIME, 2L);
    assertThat(scrape().sum("onrecord_feedback", "verdict", "right")).isEqualTo(3);
    assertThat(scrape().sum("onrecord_feedback", "verdict", "wrong_time")).isEqualTo(2);
    assertThat(scrape().sum("onrecord_feedback")).isEqualTo(5);
  }

  @Test
  void everythingElseThatIsToldIsCounted() {
    meters.searched(Duration.ofMillis(3));
    assertThat(meters.timed(new NoMeaning()).question("a")).isNotEmpty();
    assertThat(meters.timed(new NoMeaning()).passage("b")).isNotEmpty();
    for (Polled.Result result : Polled.Result.values()) {
      meters.polled(new Polled(SOURCE, result, Harbour.NOW, Duration.ofMillis(1_500)));
    }
    Event event =
        new Event(
            1,
            Harbour.NOW,
            SOURCE,
            new Change.Added(Harbour.entry("e", Harbour.NOW, "t", false, "x"), false));
    meters.happened(event);
    Sends sends = meters.sends("web");
    sends.sent();
    sends.throttled();
    Scrape scrape = scrape();
    assertThat(scrape.sum("onrecord_retrieval_seconds")).isEqualTo(1);
    assertThat(scrape.sum("onrecord_embedding_seconds", "text", "question")).isEqualTo(1);
    assertThat(scrape.sum("onrecord_embedding_seconds", "text", "passage")).isEqualTo(1);
    assertThat(scrape.sum("onrecord_poll_seconds", "outcome", "failed")).isEqualTo(1);
    assertThat(scrape.sum("onrecord_poll_seconds sum", "outcome", "changed")).isEqualTo(1.5);
    assertThat(scrape.sum("onrecord_entries_total", "change", "filed")).isEqualTo(1);
    assertThat(scrape.sum("onrecord_sends_total", "platform", "web")).isEqualTo(1);
    assertThat(scrape.sum("onrecord_throttled_total", "platform", "web")).isEqualTo(1);
  }

  @Test
  void whatIsWatchedIsRead() {
    meters.watch(newsroom.record);
    meters.watchQueue("vectors", () -> 7);
    meters.watchQueue(
        "events",
        () -> {
          throw new IllegalStateException("the store is away");
        });
    meters.watchReaders(() -> 3);
    Scrape scrape = scrape();
    assertThat(scrape.sum("onrecord_coverages_open")).isEqualTo(1);
    assertThat(scrape.sum("onrecord_entries_open")).isEqualTo(newsroom.record.entries());
    assertThat(scrape.sum("onrecord_waiting", "queue", "vectors")).isEqualTo(7);
    assertThat(scrape.sum("onrecord_waiting", "queue", "events")).isNaN();
    assertThat(scrape.sum("onrecord_event_readers")).isEqualTo(3);
    assertThat(scrape.sum("onrecord_build", "version", "1.2.3")).isEqualTo(1);
    assertThat(scrape.sum("jvm_memory_used_bytes", "area", "heap")).isPositive();
    assertThat(scrape.sum("jvm_memory_used_bytes", "area", "nonheap")).isPositive();
    assertThat(scrape.sum("process_uptime_seconds")).isPositive();
    assertThat(scrape.names())
        .contains("jvm_buffer_memory_used_bytes", "jvm_gc_memory_allocated_bytes_total");
  }

  @Test
  void aRequestCostsNextToNothing() {
    CarriedOut done =
        new CarriedOut(
            "ask",
            "console",
            CarriedOut.Outcome.SILENT,
            Optional.empty(),
            Optional.of("not_about"),
            0,
            Duration.ofMillis(4));
    List<Long> rounds = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      long began = System.nanoTime();
      for (int i = 0; i < 20_000; i++) {
        meters.carriedOut(done);
        meters.searched(Duration.ofMillis(2));
      }
      rounds.add((System.nanoTime() - began) / 20_000);
    }
    System.out.println("counting a request takes " + rounds.stream().sorted().toList() + " ns");
    assertThat(rounds).anyMatch(nanos -> nanos < 50_000);
  }
}
