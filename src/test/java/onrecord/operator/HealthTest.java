package onrecord.operator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onrecord.answer.OpenRecord;
import onrecord.answer.Rebuilding;
import onrecord.desk.Harbour;
import onrecord.desk.Newsroom;
import onrecord.desk.StoreReport;
import onrecord.fetch.Validators;
import onrecord.follow.Followed;
import onrecord.follow.Polled;
import onrecord.follow.Source;
import onrecord.follow.Standing;
import onrecord.log.Secrets;
import onrecord.operator.Report.Reason;
import onrecord.operator.Report.Status;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

final class HealthTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final OpenRecord record = new Newsroom(Harbour.page()).record;
  private final Disk disk = new Disk();
  private Instant now = Harbour.NOW;
  private final Health health = new Health(record, disk, () -> now);

  /** What is kept, as a test wants it to be. */
  private static final class Disk implements Kept {
    private final List<Followed> sources = new ArrayList<>();
    private Optional<String> problem = Optional.empty();
    private Optional<UncheckedIOException> unreadable = Optional.empty();
    private StoreReport report = new StoreReport(1_000, List.of(), 0, Optional.empty());
    private long free = 1L << 40;
    private long inDoubt;

    @Override
    public StoreReport report() {
      return report;
    }

    @Override
    public Optional<String> writeProblem() {
      return problem;
    }

    @Override
    public Optional<Room> room() {
      return Optional.of(new Room(Path.of("kept"), free));
    }

    @Override
    public long announcementsInDoubt() {
      return inDoubt;
    }

    @Override
    public List<Followed> sources() {
      unreadable.ifPresent(e -> {
        throw e;
      });
      return List.copyOf(sources);
    }
  }

  @Test
  void anAnnouncementOfWhichNobodyKnowsIsToldOf() {
    disk.inDoubt = 2;
    health.look();
    assertThat(health.report().status()).isEqualTo(Report.Status.DEGRADED);
    assertThat(health.report().reasons())
        .extracting(Report.Reason::words)
        .containsExactly(
            "2 announcements of the last day may or may not have arrived: the log says which");
  }

  private void follow(Instant lastSuccess, Duration until, Optional<Standing.Trouble> trouble) {
    Source source =
        new Source(
            Tenant.EVERYBODY,
            "harbour",
            "https://quay.example/?token=CANARY",
            Optional.empty(),
            Optional.empty());
    Standing.Schedule schedule =
        new Standing.Schedule(lastSuccess.plus(until), until, Optional.empty());
    disk.sources.clear();
    disk.sources.add(
        new Followed(
            source,
            new Standing(
                schedule, Validators.NONE, Optional.of(lastSuccess), Optional.empty(), trouble)));
  }

  private Report look() {
    health.look();
    return health.report();
  }

  private List<String> reasons() {
    return look().reasons().stream().map(Reason::words).toList();
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper()
        .readTree(new ReportJson(new Secrets(List.of("hunter2"))).whole(health.report()));
  }

  @Test
  void beforeTheFirstLookNothingIsWell() {
    assertThat(health.report().status()).isEqualTo(Status.DOWN);
    assertThat(health.report().isReady()).isFalse();
  }

  @Test
  void whereAllIsWellItSaysSo() throws IOException {
    follow(now.minusSeconds(5), Duration.ofSeconds(30), Optional.empty());
    assertThat(look().status()).isEqualTo(Status.OK);
    assertThat(health.report().isReady()).isTrue();
    assertThat(json().path("status").textValue()).isEqualTo("ok");
    assertThat(json().path("record").path("entries").intValue()).isPositive();
    assertThat(json().path("store").path("writable").booleanValue()).isTrue();
  }

  @Test
  void aQuietPageIsWellForAsLongAsItIsAsked() throws IOException {
    now = now.plus(Duration.ofDays(3));
    follow(now.minusSeconds(1_200), Duration.ofMinutes(30), Optional.empty());
    assertThat(look().status()).isEqualTo(Status.OK);
    JsonNode source = json().path("sources").path(0);
    assertThat(source.path("dead").booleanValue()).isFalse();
    assertThat(source.path("lastPoll").textValue()).isEqualTo(now.minusSeconds(1_200).toString());
  }

  @Test
  void aPageThatIsNotAskedThoughItIsDueIsDead() {
    follow(now.minusSeconds(60), Duration.ofSeconds(30), Optional.empty());
    assertThat(look().status()).isEqualTo(Status.OK);
    now = now.plus(SourceState.OVERDUE).plusSeconds(1);
    assertThat(reasons())
        .singleElement()
        .asString()
        .contains("harbour", "it was due 2 min ago and is not asked");
    assertThat(health.report().status()).isEqualTo(Status.DEGRADED);
  }

  @Test
  void aStartAfterALongRestIsNoReasonToCallAPageDead() {
    follow(now.minusSeconds(100_000), Duration.ofSeconds(30), Optional.empty());
    assertThat(look().status()).isEqualTo(Status.OK);
  }

  @Test
  void aPageThatFailsIsDeadFromTheFirstFailureOn() throws IOException {
    Standing.Trouble trouble =
        new Standing.Trouble("the server says 500", 1, now.minusSeconds(20), false);
    follow(now.minusSeconds(80), Duration.ofMinutes(5), Optional.of(trouble));
    assertThat(reasons())
        .containsExactly("harbour: the server says 500 (1 time, 20 s ago at first)");
    assertThat(health.report().status()).isEqualTo(Status.DEGRADED);
    assertThat(json().path("sources").path(0).path("dead").booleanValue()).isTrue();
  }

  @Test
  void aPollOfThisProcessIsTheLast() throws IOException {
    follow(now.minusSeconds(80), Duration.ofMinutes(5), Optional.empty());
    Source source = disk.sources.getFirst().source();
    health.polled(new Polled(source, Polled.Result.FAILED, now.minusSeconds(3), Duration.ZERO));
    assertThat(look().status()).isEqualTo(Status.OK);
    assertThat(json().path("sources").path(0).path("lastPoll").textValue())
        .isEqualTo(now.minusSeconds(3).toString());
  }

  @Test
  void aStoreThatCannotBeWrittenIsSeenWithoutAnyChangeThatFailed() {
    assertThat(look().isReady()).isTrue();
    disk.problem = Optional.of("the store cannot be written: the disk is full");
    assertThat(reasons()).containsExactly("the store cannot be written: the disk is full");
    assertThat(health.report().status()).isEqualTo(Status.DOWN);
    assertThat(health.report().isReady()).isFalse();
    disk.problem = Optional.empty();
    assertThat(look().status()).isEqualTo(Status.OK);
  }

  @Test
  void aStoreThatCannotBeReadIsDown() {
    disk.unreadable = Optional.of(new UncheckedIOException(new IOException("it is away")));
    assertThat(look().status()).isEqualTo(Status.DOWN);
  }

  @Test
  void aLookThatHangsIsSeenWithinAMinute() {
    assertThat(look().status()).isEqualTo(Status.OK);
    now = now.plus(MINUTE);
    assertThat(health.report().status()).isEqualTo(Status.DOWN);
    assertThat(health.report().reasons().getFirst().words()).contains("60 s", "hangs");
  }

  @Test
  void littleRoomAndDamageAreTold() {
    disk.free = 3L << 20;
    disk.report = new StoreReport(1, List.of("a.damaged"), 2, Optional.of("it was full"));
    assertThat(reasons())
        .hasSize(4)
        .anyMatch(words -> words.contains("only 3 MiB are free in kept"))
        .anyMatch(words -> words.contains("a.damaged"))
        .anyMatch(words -> words.contains("2 entries are damaged"))
        .anyMatch(words -> words.contains("the last change was not kept: it was full"));
    assertThat(health.report().status()).isEqualTo(Status.DEGRADED);
  }

  @Test
  void aRecordThatIsReadBackIsNotReady() {
    record.rebuilding(Optional.of(new Rebuilding(5, 10)));
    assertThat(reasons()).containsExactly("the record is being read back: 5 of 10 entries");
    assertThat(health.report().isReady()).isFalse();
  }

  @Test
  void aPlatformThatStoppedIsDown() throws IOException {
    ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    health.expect(
        new Platform() {
          @Override
          public String name() {
            return "socket";
          }

          @Override
          public boolean isUp() {
            return !socket.isClosed();
          }
        });
    assertThat(look().status()).isEqualTo(Status.OK);
    socket.close();
    assertThat(reasons()).containsExactly("socket does not answer");
    assertThat(health.report().status()).isEqualTo(Status.DOWN);
    assertThat(json().path("platforms").path(0).path("up").booleanValue()).isFalse();
  }

  @Test
  void noSecretIsTold() {
    disk.problem = Optional.of("hunter2 is wrong");
    follow(now, MINUTE, Optional.of(new Standing.Trouble("hunter2 says no", 1, now, false)));
    Report report = look();
    String told = new ReportJson(new Secrets(List.of("hunter2"))).whole(report);
    assertThat(told).contains("[secret]").doesNotContain("hunter2", "CANARY");
  }
}
