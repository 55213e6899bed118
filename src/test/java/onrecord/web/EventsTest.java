package onrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import onrecord.coverage.Entry;
import onrecord.follow.Change;
import onrecord.follow.Source;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

/** Events over connections: from a page on, through a restart, and of whom. */
class EventsTest {
  private static final int TENANTS = 5;
  private static final int ENTRIES = 120;

  private static Change.Added added(String id, String words) {
    Entry entry = Stand.entry(id, 1, Stand.NOW, words);
    return new Change.Added(entry, false);
  }

  @Test
  void whatAPageDoesNotShowIsToldHoweverOldItIs() throws Exception {
    try (Stand stand = new Stand()) {
      Source storm = stand.open(Tenant.EVERYBODY, "storm");
      stand.happen(storm, added("before", "Rain."));
      String shown = Events.shown(stand, "/coverage/storm");
      stand.happen(storm, added("between", "Rain."));
      stand.happen(stand.open(Tenant.EVERYBODY, "other"), added("elsewhere", "Rain."));
      stand.happen(storm, added("after", "Rain."));
      Events events = Events.read(stand.port(), "/coverage/storm", shown, 2);
      assertThat(events.entries()).containsExactly("between", "after");
      assertThat(Events.shown(stand, "/coverage/storm"))
          .isEqualTo(Events.shown(stand, "/coverage/storm"))
          .isNotEqualTo(shown);
    }
  }

  @Test
  void nothingIsLostOrTwiceWhenTheServerStartsAnew() throws Exception {
    try (Stand stand = new Stand()) {
      Source storm = stand.open(Tenant.EVERYBODY, "storm");
      List<String> told = new ArrayList<>();
      List<String> all = new ArrayList<>();
      String last = Events.shown(stand, "/coverage/storm");
      for (int start = 0; start < 4; start++) {
        for (int i = 0; i < 10; i++) {
          all.add("e" + start + "-" + i);
          stand.happen(storm, added(all.getLast(), "Rain."));
        }
        Events events = Events.read(stand.port(), "/coverage/storm", last, 5);
        told.addAll(events.entries());
        last = events.last();
        stand.stop();
        all.add("stopped" + start);
        stand.happen(storm, added(all.getLast(), "Rain."));
        stand.begin();
      }
      int rest = all.size() - told.size();
      told.addAll(Events.read(stand.port(), "/coverage/storm", last, rest).entries());
      assertThat(told).isEqualTo(all);
    }
  }

  @Test
  void noWordOfATenantIsToldToReadersOfAnother() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    try (Stand stand = new Stand("", List.of(Network.of("127.0.0.1")))) {
      List<Held> all = new ArrayList<>();
      for (int t = 0; t < TENANTS; t++) {
        Tenant tenant = t == 0 ? Tenant.EVERYBODY : new Tenant("discord", "guild-" + t);
        String id = t == 0 ? "open" : "live" + random.nextInt(2);
        String path = t == 0 ? "/coverage/open" : "/private/" + Stand.token(tenant, id);
        Source source = stand.open(tenant, id);
        all.add(new Held(path, source, Events.shown(stand, path), new ArrayList<>()));
      }
      for (int i = 0; i < ENTRIES; i++) {
        Held held = all.get(random.nextInt(all.size()));
        String canary = "zq" + Long.toString(random.nextLong(1L << 60), 36);
        held.canaries().add(canary);
        stand.happen(held.source(), added("id" + i, "The " + canary + " is shut."));
      }
      all.forEach(held -> stand.happen(held.source(), added("last", "The end.")));
      for (Held held : all) {
        for (Held other : all) {
          boolean own = held.equals(other);
          Events events =
              own
                  ? Events.read(stand.port(), held.path(), held.shown(), 1 + held.canaries().size())
                  : fromNowOn(stand, held, other.shown());
          for (Held any : all) {
            for (String word : any.canaries()) {
              assertThat(events.text().contains(word))
                  .as("seed " + seed + ": " + word)
                  .isEqualTo(own && any.equals(held));
            }
          }
        }
      }
    }
  }

  private record Held(String path, Source source, String shown, List<String> canaries) {}

  /** The id of another coverage is none. */
  private static Events fromNowOn(Stand stand, Held held, String id) throws Exception {
    String fresh = "last" + stand.store.history().newest();
    Runnable begun = () -> stand.happen(held.source(), added(fresh, "The end."));
    return Events.read(stand.port(), held.path(), id, 1, begun);
  }
}
