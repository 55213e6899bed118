package onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import onrecord.place.Place;
import onrecord.place.Tenant;
import onrecord.watch.StandingWatches.Numbered;
import onrecord.watch.Watch;
import onrecord.watch.WatchQuery;
import onrecord.watch.Watches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class StandingWatchesTest {
  private static final Place QUAY =
      new Place(PostsTest.GUILD, "quay", Place.Kind.SHARED, Optional.of("docks"));
  private static final Place PUB = new Place(PostsTest.GUILD, "pub", Place.Kind.SHARED);
  private static final WatchQuery GRAIN = query("grain OR \"state of emergency\"");
  private static final WatchQuery PORT =
      query("port NOT (speaker:\"Mark Rutte\" OR coverage:\"a b\") breaking:yes");

  private final StoreSettings settings;
  private final Store store;

  StandingWatchesTest(Databases database) throws StoreException {
    settings = database.fresh();
    store = Databases.open(settings);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static WatchQuery query(String text) {
    return WatchQuery.kept(text).orElseThrow();
  }

  private Watch add(Place place, WatchQuery query) {
    return store.watches().add(place, query, Databases.NOW, Optional.of("4711"));
  }

  @Test
  void eachIsOfItsPlace() {
    Watch grain = add(QUAY, GRAIN);
    Watch port = add(QUAY, PORT);
    Watch other = add(PUB, GRAIN);
    assertThat(store.watches().at(QUAY)).containsExactly(grain, port);
    assertThat(grain)
        .isEqualTo(new Watch(grain.id(), QUAY, GRAIN, Databases.NOW, Optional.of("4711")));
    assertThat(grain.id()).matches("w[0-9a-z]{1,6}").isNotEqualTo(other.id());
    assertThat(store.watches().count(PostsTest.GUILD)).isEqualTo(3);
    assertThat(store.watches().count(new Tenant("discord", "other"))).isZero();
    assertThat(store.watches().remove(PUB, grain.id())).isEmpty();
    assertThat(store.watches().remove(QUAY, grain.id())).contains(grain);
    assertThat(store.watches().remove(QUAY, grain.id())).isEmpty();
    assertThat(store.watches().at(QUAY)).containsExactly(port);
    assertThat(store.watches().count()).isEqualTo(2);
  }

  @Test
  void whatIsNewIsFoundByItsNumber() {
    Watch grain = add(QUAY, GRAIN);
    List<Numbered> first = store.watches().after(0);
    assertThat(first).extracting(Numbered::watch).containsExactly(Optional.of(grain));
    Watch port = add(PUB, PORT);
    assertThat(store.watches().after(first.getFirst().number()))
        .extracting(Numbered::watch)
        .containsExactly(Optional.of(port));
    assertThat(store.watches().numbers()).hasSize(2).contains(first.getFirst().number());
  }

  /** Whoever looks sees what another set, moved or removed meanwhile. */
  @Test
  void anotherSeesWhatChanged() {
    Watches others = new Watches(store.watches());
    Watch grain = add(QUAY, GRAIN);
    others.refresh();
    assertThat(others.size()).isEqualTo(1);
    add(PUB, PORT);
    assertThat(store.watches().remove(QUAY, grain.id())).isPresent();
    others.refresh();
    assertThat(others.size()).isEqualTo(1);
    store.traces().move(PostsTest.GUILD, new Tenant("discord", "other"));
    others.refresh();
    assertThat(others.size()).isEqualTo(1);
    store.traces().erase(new Tenant("discord", "other"));
    others.refresh();
    assertThat(others.size()).isZero();
  }
}
