package onrecord.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Runs statements; what fails throws {@link UncheckedIOException} with nothing kept. */
final class Database implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Database.class.getName());

  private final Dialect dialect;
  private final HikariDataSource writers;
  private final HikariDataSource readers;
  private final Jdbi writing;
  private final Jdbi reading;
  private volatile Optional<String> trouble = Optional.empty();

  /**
   * @param readers may be the same as {@code writers}
   */
  Database(Dialect dialect, HikariDataSource writers, HikariDataSource readers) {
    this.dialect = dialect;
    this.writers = writers;
    this.readers = readers;
    this.writing = Jdbi.create(writers);
    this.reading = Jdbi.create(readers);
  }

  Dialect dialect() {
    return dialect;
  }

  /** For those who bring statements of their own; in SQLite they wait for one another. */
  DataSource source() {
    return writers;
  }

  /** Why the last write failed, until one succeeds. */
  Optional<String> trouble() {
    return trouble;
  }

  <T> T read(Function<Handle, T> work) {
    try {
      return reading.withHandle(work::apply);
    } catch (JdbiException e) {
      throw Failure.of("read", e).unchecked();
    }
  }

  /** All that the work reads is of one moment. */
  <T> T snapshot(Function<Handle, T> work) {
    try {
      return reading.inTransaction(dialect.snapshot(), work::apply);
    } catch (JdbiException e) {
      throw Failure.of("read", e).unchecked();
    }
  }

  /** All of the work is kept, or nothing. */
  <T> T write(Function<Handle, T> work) {
    try {
      T result = writing.inTransaction(work::apply);
      trouble = Optional.empty();
      return result;
    } catch (JdbiException e) {
      Failure failure = Failure.of("written", e);
      trouble = Optional.of(failure.reason());
      throw failure.unchecked();
    }
  }

  /**
   * Why the work cannot be written; empty where it was. What people are told of the last change
   * that was not kept stays as it is.
   */
  Optional<String> tried(Consumer<Handle> work) {
    try {
      writing.useTransaction(work::accept);
      return Optional.empty();
    } catch (JdbiException e) {
      return Optional.of(Failure.of("written", e).reason());
    }
  }

  void change(Consumer<Handle> work) {
    write(handle -> {
      work.accept(handle);
      return true;
    });
  }

  /** As {@link #write}; what it deleted does not stand beside the tables either. */
  <T> T erase(Function<Handle, T> work) {
    T result = write(work);
    dialect
        .emptyJournal()
        .ifPresent(statement -> {
          try {
            writing.useHandle(handle -> handle.execute(statement));
          } catch (JdbiException e) {
            // The next one empties it; what was erased is gone from the tables.
            LOG.log(System.Logger.Level.DEBUG, "the journal of the store", e);
          }
        });
    return result;
  }

  @Override
  public void close() {
    readers.close();
    writers.close();
  }
}
