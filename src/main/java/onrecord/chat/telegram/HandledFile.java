package onrecord.chat.telegram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps which updates are done with, in one line of numbers: when the last came (seconds since
 * 1970), the first that is not done with, those after it that are. What people wrote is not in it.
 */
final class HandledFile {
  private static final System.Logger LOG = System.getLogger(HandledFile.class.getName());

  private final Optional<Path> file;
  private String written = "";
  private boolean failing;

  /**
   * What is kept.
   *
   * @param at when the last update came
   * @param next the first that is not done with; 0 where that is not known
   * @param past those after it that are done with
   */
  record Kept(Instant at, int next, Set<Integer> past) {
    static final Kept NOTHING = new Kept(Instant.MIN, 0, Set.of());

    Kept {
      past = Set.copyOf(past);
    }

    private static Kept of(String line) {
      List<Long> numbers = Stream.of(line.strip().split(" ")).map(Long::valueOf).toList();
      return new Kept(
          Instant.ofEpochSecond(numbers.get(0)),
          Math.toIntExact(numbers.get(1)),
          numbers.stream().skip(2).map(Math::toIntExact).collect(Collectors.toSet()));
    }

    private String line() {
      return Stream.concat(
                  Stream.of(at.getEpochSecond(), (long) next),
                  past.stream().sorted().map(Integer::longValue))
              .map(String::valueOf)
              .collect(Collectors.joining(" "))
          + "\n";
    }
  }

  /**
   * @param folder where it is; empty where nothing is kept over a restart
   * @param bot whose updates they are, by its id
   */
  HandledFile(Optional<Path> folder, String bot) {
    this.file = folder.map(known -> known.resolve("telegram-" + bot + ".updates"));
  }

  /** Nothing where there is none, or none that can be read. */
  Kept read() {
    try {
      return file.isPresent() && Files.exists(file.get())
          ? Kept.of(Files.readString(file.get()))
          : Kept.NOTHING;
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "handled updates are not known: {0}", told(e));
      return Kept.NOTHING;
    }
  }

  private static String told(Exception e) {
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }

  /** Whole or not at all; where it cannot be written that is said once. */
  synchronized void write(Kept kept) {
    String line = kept.line();
    if (file.isEmpty() || line.equals(written)) {
      return;
    }
    try {
      Path fresh = file.get().resolveSibling(file.get().getFileName() + ".new");
      Files.writeString(fresh, line);
      var _ = Files.move(fresh, file.get(), StandardCopyOption.ATOMIC_MOVE);
      written = line;
      failing = false;
    } catch (IOException e) {
      if (!failing) {
        LOG.log(System.Logger.Level.WARNING, "handled updates cannot be kept: {0}", told(e));
      }
      failing = true;
    }
  }
}
