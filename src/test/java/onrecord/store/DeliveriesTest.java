package onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import onrecord.delivery.Claim;
import onrecord.delivery.Deliveries;
import onrecord.delivery.Delivery;
import onrecord.delivery.Ending;
import onrecord.place.Place;
import onrecord.place.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is brought to places, as it is kept. */
@ParameterizedClass
@EnumSource
final class DeliveriesTest {
  private static final Instant NOW = Databases.NOW;
  private static final Duration LEASE = Duration.ofMinutes(4);
  private static final Tenant GUILD = PostsTest.GUILD;
  private static final Place QUAY =
      new Place(GUILD, "quay", Place.Kind.SHARED, Optional.of("harbour"));
  private static final Claim MINE = new Claim("mine", NOW, LEASE);
  private static final Claim THEIRS = new Claim("theirs", NOW, LEASE);

  private final StoreSettings settings;
  private Store store;
  private Deliveries deliveries;

  DeliveriesTest(Databases database) throws StoreException {
    settings = database.fresh();
    open();
  }

  private void open() throws StoreException {
    store = Databases.open(settings);
    deliveries = store.deliveries();
  }

  @AfterEach
  void close() {
    store.close();
  }

  static Delivery delivery(String id, Place place, Instant due) {
    return new Delivery(
        id,
        place,
        due,
        NOW,
        Optional.empty(),
        Optional.of("123"),
        // Who was meant is asked of those who ask.
        PostsTest.post(place, "t " + id, "everybody", NOW, "ferries").script().with(List.of()));
  }

  private static Delivery delivery(String id) {
    return delivery(id, QUAY, NOW);
  }

  private static Claim later(Duration later) {
    return new Claim("later", NOW.plus(later), LEASE);
  }

  private List<String> taken(Claim claim) {
    return deliveries.take("discord", claim, 99).stream().map(Delivery::id).toList();
  }

  @Test
  void whatIsKeptIsTakenOnceAsItWas() throws StoreException {
    assertThat(deliveries.keep(delivery("digest/a"))).isTrue();
    assertThat(deliveries.keep(delivery("digest/a"))).isFalse();
    store.close();
    open();
    assertThat(deliveries.keep(delivery("digest/a"))).isFalse();
    assertThat(deliveries.take("telegram", MINE, 9)).isEmpty();
    assertThat(deliveries.take("discord", MINE, 9)).containsExactly(delivery("digest/a"));
    assertThat(deliveries.take("discord", MINE, 9)).isEmpty();
    assertThat(deliveries.take("discord", THEIRS, 9)).isEmpty();
    assertThat(deliveries.waiting()).isEqualTo(1);
  }

  @Test
  void whatIsUrgentGoesFirstAndThenWhatIsDue() {
    deliveries.keep(delivery("digest/late", QUAY, NOW.plusSeconds(9)));
    deliveries.keep(delivery("digest/early", QUAY, NOW.minusSeconds(9)));
    deliveries.keep(delivery("watch/news", QUAY, NOW.plusSeconds(99)));
    assertThat(deliveries.take("discord", MINE, 2))
        .extracting(Delivery::id)
        .containsExactly("watch/news", "digest/early");
    assertThat(taken(THEIRS)).containsExactly("digest/late");
  }

  @Test
  void whatSomebodyTookAndLeftIsTakenBySomebodyElseAndInDoubtIfItWasBegun() {
    deliveries.keep(delivery("digest/begun"));
    deliveries.keep(delivery("digest/taken"));
    assertThat(taken(MINE)).hasSize(2);
    assertThat(deliveries.begin("digest/begun", MINE)).isTrue();
    assertThat(taken(later(LEASE.minusSeconds(1)))).isEmpty();
    assertThat(deliveries.take("discord", later(LEASE), 9))
        .extracting(Delivery::begun)
        .containsExactly(Optional.of(NOW), Optional.empty());
    Claim again = new Claim("mine", NOW.plus(LEASE), LEASE);
    assertThat(deliveries.begin("digest/taken", again)).as("it is another's").isFalse();
    assertThat(deliveries.begin("digest/taken", later(LEASE))).isTrue();
  }

  @Test
  void nobodyBeginsWhenTheirTimeIsOver() {
    deliveries.keep(delivery("digest/a"));
    assertThat(taken(MINE)).hasSize(1);
    Claim late = new Claim("mine", NOW.plus(LEASE), LEASE);
    assertThat(deliveries.begin("digest/a", late)).isFalse();
    assertThat(taken(later(LEASE))).hasSize(1);
  }

  @Test
  void whatIsPutOffIsTakenLaterInDoubtOrNot() {
    deliveries.keep(delivery("digest/a"));
    assertThat(taken(MINE)).hasSize(1);
    assertThat(deliveries.begin("digest/a", MINE)).isTrue();
    deliveries.postpone("digest/a", MINE, NOW.plusSeconds(60), true);
    assertThat(taken(later(Duration.ofSeconds(59)))).isEmpty();
    Claim after = later(Duration.ofSeconds(60));
    assertThat(deliveries.take("discord", after, 9))
        .singleElement()
        .satisfies(one -> assertThat(one.begun()).contains(NOW));
    assertThat(deliveries.begin("digest/a", after)).isTrue();
    deliveries.postpone("digest/a", MINE, NOW, false);
    assertThat(taken(after)).as("it was not mine to put off").isEmpty();
    deliveries.postpone("digest/a", after, after.now(), false);
    assertThat(deliveries.take("discord", after, 9))
        .singleElement()
        .satisfies(one -> assertThat(one.begun()).isEmpty());
  }

  @Test
  void aClockThatIsSetBackKeepsNothingWaiting() {
    Claim tomorrow = later(Duration.ofDays(1));
    deliveries.keep(delivery("digest/claimed"));
    deliveries.keep(delivery("digest/put-off"));
    assertThat(taken(tomorrow)).hasSize(2);
    deliveries.postpone("digest/put-off", tomorrow, tomorrow.now().plusSeconds(60), false);
    assertThat(taken(MINE)).containsExactly("digest/claimed", "digest/put-off");
  }

  @Test
  void anEndingIsKeptAndTheFirstHolds() throws StoreException {
    for (String id : List.of("digest/1/a", "digest/1/b", "digest/2/a", "watch/1/a")) {
      deliveries.keep(delivery(id));
    }
    deliveries.end("digest/1/a", new Ending.Sent("m1"), NOW);
    deliveries.end("digest/1/b", new Ending.Refused("403: no\u0000"), NOW.plusSeconds(1));
    deliveries.end("digest/1/b", new Ending.Sent("m2"), NOW.plusSeconds(2));
    deliveries.end("digest/2/a", new Ending.Unknown("silence"), NOW.plusSeconds(3));
    deliveries.end("watch/1/a", new Ending.Dropped("too late"), NOW.plusSeconds(4));
    store.close();
    open();
    assertThat(deliveries.last(QUAY, "digest/1/"))
        .contains(
            new Ending.Of(
                "digest/1/b", NOW, NOW.plusSeconds(1), new Ending.Refused("403: no\u0000")));
    assertThat(deliveries.last(QUAY, "digest/"))
        .map(Ending.Of::ending)
        .contains(new Ending.Unknown("silence"));
    assertThat(deliveries.last(QUAY, "watch/"))
        .map(Ending.Of::ending)
        .contains(new Ending.Dropped("too late"));
    assertThat(deliveries.last(QUAY, "digest/3/")).isEmpty();
    Place elsewhere = new Place(GUILD, "pier", Place.Kind.SHARED);
    assertThat(deliveries.last(elsewhere, "digest/")).isEmpty();
    assertThat(deliveries.endings(NOW.plusSeconds(1)))
        .containsOnly(
            Map.entry(Ending.Kind.REFUSED, 1L),
            Map.entry(Ending.Kind.UNKNOWN, 1L),
            Map.entry(Ending.Kind.DROPPED, 1L));
    assertThat(deliveries.waiting()).isZero();
    assertThat(taken(later(LEASE))).isEmpty();
    assertThat(deliveries.keep(delivery("digest/1/a"))).as("it was brought before").isFalse();
  }

  @Test
  void whateverTakesAtOnceTakesEachOnce() throws Exception {
    for (int i = 0; i < 60; i++) {
      deliveries.keep(delivery("digest/" + i));
    }
    List<Callable<List<Delivery>>> takers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Claim claim = new Claim("process " + i, NOW, LEASE);
      takers.add(() -> deliveries.take("discord", claim, 7));
    }
    List<String> taken = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<List<Delivery>> one : threads.invokeAll(takers)) {
        one.get().forEach(delivery -> taken.add(delivery.id()));
      }
    }
    assertThat(taken).doesNotHaveDuplicates();
    taken.addAll(taken(MINE));
    assertThat(taken).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void aTenantTakesThemAlongOrMovesWithThem() {
    Tenant group = new Tenant("telegram", "-5");
    Tenant supergroup = new Tenant("telegram", "-1005");
    deliveries.keep(delivery("digest/gone"));
    deliveries.keep(delivery("digest/moved", new Place(group, "-5", Place.Kind.SHARED), NOW));
    store.traces().move(group, supergroup);
    assertThat(deliveries.take("telegram", MINE, 9))
        .extracting(Delivery::place)
        .containsExactly(new Place(supergroup, "-1005", Place.Kind.SHARED));
    store.traces().erase(GUILD);
    assertThat(taken(MINE)).isEmpty();
    assertThat(deliveries.waiting()).isEqualTo(1);
  }

  @Test
  void whatIsOldIsForgotten() {
    deliveries.keep(delivery("digest/a"));
    deliveries.end("digest/a", new Ending.Sent("m1"), NOW);
    Retention retention = new Retention(Optional.empty(), java.util.OptionalInt.empty());
    store.prune(retention, NOW.plus(Deliveries.KEPT));
    assertThat(deliveries.last(QUAY, "digest/")).isPresent();
    store.prune(retention, NOW.plus(Deliveries.KEPT).plusSeconds(1));
    assertThat(deliveries.last(QUAY, "digest/")).isEmpty();
  }
}
