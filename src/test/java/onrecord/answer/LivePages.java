package onrecord.answer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.coverage.Coverage;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.Pages;
import onrecord.reader.liveblog.HtmlReader;
import onrecord.reader.liveblog.JsonReader;
import onrecord.reader.textdump.DumpReader;

/** Reads whole live pages: the bundled sample, and those beside the project where there are any. */
public final class LivePages {
  public static final Path SHARED = Path.of("../shared");

  private static final Pages PAGES =
      new Pages(List.of(new HtmlReader(), new JsonReader(), new DumpReader()));
  private static final Instant READ_AT = Instant.parse("2026-01-01T00:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  private LivePages() {}

  public static Coverage sample() throws IOException, PageException {
    return read(
        "storm-perpetua.txt", resource("/onrecord/sample/storm-perpetua.txt"), "2025-10-09");
  }

  public static String resource(String name) throws IOException {
    try (InputStream resource = LivePages.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The page of 13 March 2025 whose name is a number. */
  public static Coverage seed() throws IOException, PageException {
    Path file = shared("seed").getFirst();
    return read(file.toString(), Files.readString(file), "2025-03-13");
  }

  public static Coverage read(Path file) throws IOException, PageException {
    return PAGES
        .read(
            new Document(
                file.toString(),
                Files.readString(file),
                Optional.empty(),
                Optional.empty(),
                READ_AT))
        .coverage();
  }

  private static Coverage read(String name, String text, String date) throws PageException {
    return PAGES
        .read(
            new Document(
                name, text, Optional.of(LocalDate.parse(date)), Optional.of(ZONE), READ_AT))
        .coverage();
  }

  /** The files of a folder beside the project, by name; skips the test where there is none. */
  public static List<Path> shared(String folder) throws IOException {
    Path path = SHARED.resolve(folder);
    assumeTrue(Files.isDirectory(path), "no " + path + " here: its pages are not asked");
    try (Stream<Path> files = Files.list(path)) {
      return files.sorted().toList();
    }
  }
}
