package onrecord.store;

import static onrecord.store.Tried.FRESH;
import static onrecord.store.Tried.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import onrecord.follow.Source;
import org.junit.jupiter.api.Test;

/** What goes wrong between here and a server. */
final class PostgresqlTest {
  private static final String SECRET = "hunter2-canary";

  @Test
  void aWrongPasswordIsRefusedAndNotTold() {
    StoreSettings.Postgresql right = (StoreSettings.Postgresql) Databases.POSTGRESQL.fresh();
    StoreSettings wrong = new StoreSettings.Postgresql(right.url(), "nobody-known", SECRET);
    assertThatThrownBy(() -> Databases.open(wrong))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("PostgreSQL")
        .hasMessageNotContaining(SECRET)
        .hasStackTraceContaining("Opening")
        .satisfies(e -> assertThat(trace(e)).doesNotContain(SECRET))
        .satisfies(e -> assertThat(((StoreException) e).mayPass()).isFalse());
    assertThat(wrong.toString()).doesNotContain(SECRET);
  }

  private static String trace(Throwable thrown) {
    java.io.StringWriter trace = new java.io.StringWriter();
    thrown.printStackTrace(new java.io.PrintWriter(trace));
    return trace.toString();
  }

  @Test
  void anAddressHoldsNoPassword() {
    assertThatThrownBy(() ->
            new StoreSettings.Postgresql(
                "jdbc:postgresql://host/db?password=" + SECRET, "user", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void aServerThatIsNotThereIsSaidToBe() {
    StoreSettings nowhere =
        new StoreSettings.Postgresql("jdbc:postgresql://127.0.0.1:1/db", "user", SECRET);
    assertThatThrownBy(() -> Databases.open(nowhere))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be reached")
        .satisfies(e -> assertThat(((StoreException) e).mayPass()).isTrue());
  }

  @Test
  void connectionsThatWereCutAreMadeAnew() throws StoreException {
    Opening opening = Opening.of(Databases.POSTGRESQL.fresh(), InstantSource.fixed(NOW));
    try (Store store = Store.over(opening, InstantSource.fixed(NOW), "1.0")) {
      Source source = Tried.follow(store, "a");
      assertThatThrownBy(() -> opening.database().change(PostgresqlTest::cutAndWrite))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("cannot be reached");
      assertThat(store.history().keep(source, FRESH, List.of(Tried.added("e1")), NOW)).hasSize(1);
      assertThat(store.history().standing(source)).hasSize(1);
      assertThat(store.health().trouble()).isEmpty();
    }
  }

  private static void cutAndWrite(org.jdbi.v3.core.Handle handle) {
    handle.execute("UPDATE ledger SET last_row = last_row + 1000");
    handle.select("SELECT pg_terminate_backend(pg_backend_pid())").mapTo(Boolean.class).one();
  }
}
