package onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What rings when it is due, whatever clock and processes do. */
@ParameterizedClass
@EnumSource
final class TimetableTest {
  private static final Duration LOOKS = Duration.ofMillis(50);
  private static final Duration WITHIN = Duration.ofSeconds(30);

  private final StoreSettings settings;
  private final AtomicReference<Instant> now = new AtomicReference<>(Databases.NOW);
  private final List<String> rung = new CopyOnWriteArrayList<>();
  private Opening opening;
  private KeptTimetable timetable;

  TimetableTest(Databases database) throws StoreException {
    settings = database.fresh();
    opening = Opening.of(settings, now::get);
    timetable = another();
  }

  private KeptTimetable another() {
    return new KeptTimetable(opening.database(), now::get, LOOKS);
  }

  @AfterEach
  void close() throws Exception {
    timetable.close();
    opening.close();
  }

  private Optional<Duration> hear(String name) {
    rung.add(name);
    return Optional.empty();
  }

  @Test
  void eachRingsOnceWhenItIsDue() {
    timetable.start(this::hear);
    timetable.set("d1/now", now.get());
    timetable.set("d1/now", now.get());
    timetable.set("d1/later", now.get().plusSeconds(60));
    await().atMost(WITHIN).until(() -> rows() == 1);
    assertThat(rung).containsExactly("d1/now");
    now.set(now.get().plusSeconds(60));
    await().atMost(WITHIN).until(() -> rows() == 0);
    assertThat(rung).containsExactly("d1/now", "d1/later");
  }

  @Test
  void ringsAgainWhereItIsToldSoAndWhereSomethingFails() {
    timetable.start(name -> {
      rung.add(name);
      if (rung.size() == 1) {
        throw new IllegalStateException("not now");
      }
      return rung.size() == 2 ? Optional.of(Duration.ofHours(1)) : Optional.empty();
    });
    timetable.set("d1/a", now.get());
    await().atMost(WITHIN).until(() -> rung.size() == 1);
    await().atMost(WITHIN).until(() -> picked() == 0);
    now.set(now.get().plusSeconds(61));
    await().atMost(WITHIN).until(() -> rung.size() == 2);
    await().atMost(WITHIN).until(() -> picked() == 0);
    now.set(now.get().plusSeconds(3601));
    await().atMost(WITHIN).until(() -> rows() == 0);
    assertThat(rung).hasSize(3);
  }

  @Test
  void aClockThatIsSetBackByADayDoesNotMakeItSleep() {
    timetable.start(this::hear);
    timetable.set("d1/a", now.get());
    await().atMost(WITHIN).until(() -> rows() == 0);
    now.set(now.get().minus(Duration.ofDays(1)));
    timetable.set("d1/b", now.get());
    await().atMost(WITHIN).until(() -> rung.size() == 2);
  }

  @Test
  void severalProcessesShareIt() {
    int all = 200;
    IntStream.range(0, all).forEach(i -> timetable.set("d" + i + "/a", now.get()));
    try (KeptTimetable other = another()) {
      timetable.start(this::hear);
      other.start(this::hear);
      await().atMost(WITHIN).until(() -> rows() == 0);
    }
    assertThat(rung).hasSize(all).doesNotHaveDuplicates();
  }

  @Test
  void whatAKilledProcessHadPickedRingsAgain() {
    timetable.set("d1/a", now.get());
    opening.database().change(TimetableTest::pickAll);
    timetable.start(this::hear);
    timetable.set("d1/b", now.get());
    await().atMost(WITHIN).until(() -> rows() == 1);
    assertThat(rung).containsExactly("d1/b");
    opening.database().change(KeptTimetable::endPicks);
    await().atMost(WITHIN).until(() -> rows() == 0);
    assertThat(rung).containsExactly("d1/b", "d1/a");
  }

  /** As a process that is killed now leaves them. */
  private static void pickAll(Handle handle) {
    handle.execute(
        "UPDATE timetable SET picked = TRUE, picked_by = 'killed', last_heartbeat = ?",
        TimesAsNumbers.number(Databases.NOW));
  }

  @Test
  void whatIsForgottenRingsNoMore() {
    timetable.set("d1/a", now.get());
    timetable.set("d10/a", now.get());
    opening.database().change(handle -> KeptTimetable.forget(handle, "d1"));
    timetable.start(this::hear);
    await().atMost(WITHIN).until(() -> rows() == 0);
    assertThat(rung).containsExactly("d10/a");
  }

  private int rows() {
    return count("SELECT count(*) FROM timetable");
  }

  private int picked() {
    return count("SELECT count(*) FROM timetable WHERE picked");
  }

  private int count(String sql) {
    return opening.database().read(handle -> handle.select(sql).mapTo(Integer.class).one());
  }
}
