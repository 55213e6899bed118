package onrecord.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.coverage.Coverage;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.Pages;
import onrecord.reader.liveblog.JsonReader;

/** The live blogs beside the checkout, which every benchmark reads. */
public final class Liveblogs {
  private static final Path FOLDER = Path.of("../shared/liveblogs");

  /** After the last of them. */
  public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private Liveblogs() {}

  public static List<Coverage> all() {
    Pages pages = new Pages(List.of(new JsonReader()));
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(file -> read(pages, file)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("no live blogs at " + FOLDER.toAbsolutePath(), e);
    }
  }

  static Coverage largest() {
    return all().stream()
        .max(Comparator.comparingInt(coverage -> coverage.entries().size()))
        .orElseThrow();
  }

  private static Coverage read(Pages pages, Path file) {
    try {
      String name = file.getFileName().toString();
      Document document =
          new Document(name, Files.readString(file), Optional.empty(), Optional.empty(), NOW);
      return pages.read(document).coverage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (PageException e) {
      throw new IllegalStateException(e);
    }
  }
}
