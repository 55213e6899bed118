package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import onrecord.delivery.Courier;
import onrecord.delivery.DueDigests;
import onrecord.delivery.Tolerance;
import onrecord.desk.Option;
import onrecord.digest.Rota;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what an administrator types to what stands at the place the next morning. */
final class DigestOnTimeTest {
  private static final Tenant GUILD = new Tenant("discord", "guild");
  private static final Place QUAY = new Place(GUILD, "quay", Place.Kind.SHARED);
  private static final Caller ADMINISTRATOR =
      new Caller("ann", Role.ADMINISTRATOR, Optional.empty());
  private static final Duration WITHIN = Duration.ofSeconds(60);

  private final List<Outgoing> posted = new CopyOnWriteArrayList<>();
  private final Town town;

  DigestOnTimeTest() throws Exception {
    town = new Town();
  }

  @BeforeEach
  void open() throws InterruptedException {
    town.talk.open(new Paper());
    var _ = town.page(Tenant.EVERYBODY, "common", 3);
  }

  @AfterEach
  void close() {
    town.close();
  }

  /** Posts whatever it is given. */
  private final class Paper implements ChatPlatform {
    @Override
    public String name() {
      return GUILD.platform();
    }

    @Override
    public void start(Talk with) {}

    @Override
    public boolean isUp() {
      return true;
    }

    @Override
    public void edit(Post post, Shown changed) {}

    @Override
    public Fate post(Outgoing outgoing) {
      assertThat(outgoing.begins().getAsBoolean()).isTrue();
      posted.add(outgoing);
      return new Fate.Sent(outgoing.draft().place(), "m" + posted.size());
    }

    @Override
    public Fate settle(Outgoing outgoing, Instant since) {
      return post(outgoing);
    }

    @Override
    public void close() {}
  }

  /** What a process does until it is closed. */
  private AutoCloseable running(String process) {
    Courier courier =
        new Courier(town.talk, town.store.deliveries(), process, () -> town.now, (any, how) -> {});
    Rota rota = new Rota(town.store.digests(), town.store.timetable());
    Tolerance tolerance = Tolerance.kept(town.store.digests(), town.store.deliveries());
    DueDigests digests = new DueDigests(town.desk, rota, courier, tolerance, () -> town.now);
    courier.start();
    digests.start();
    return () -> {
      digests.close();
      courier.close();
    };
  }

  @Test
  void aDigestIsPostedEachMorningOnceWhateverProcessesComeAndGo() throws Exception {
    Draft made =
        town.talk
            .command(QUAY, ADMINISTRATOR, "digest", Map.of(Option.WHEN, "daily 08:00 UTC"))
            .orElseThrow();
    assertThat(made.shown().message().toString()).contains("2026-03-03T08:00:00Z");
    AutoCloseable first = running("first");
    AutoCloseable second = running("second");
    try {
      town.now = Instant.parse("2026-03-03T08:00:05Z");
      await().atMost(WITHIN).until(() -> !posted.isEmpty());
      await().atMost(WITHIN).until(() -> town.store.deliveries().waiting() == 0);
    } finally {
      first.close();
      second.close();
    }
    assertThat(posted).hasSize(1);
    assertThat(posted.getFirst().draft().place()).isEqualTo(QUAY);
    assertThat(posted.getFirst().draft().shown().message().toString())
        .contains("What happened", "common ferries");
    AutoCloseable third = running("third");
    try {
      town.now = Instant.parse("2026-03-04T08:00:05Z");
      await().atMost(WITHIN).until(() -> posted.size() > 1);
    } finally {
      third.close();
    }
    assertThat(posted).extracting(Outgoing::nonce).hasSize(2).doesNotHaveDuplicates();
    assertThat(posted.getLast().draft().shown().message().toString()).contains("Nothing new");
  }
}
