package onrecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.coverage.Coverage;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.Pages;
import onrecord.reader.Reading;

/** Opens the live pages in files and folders. */
final class Openings {
  private static final int MOST_SHOWN = 5;

  private final Pages pages;
  private final Surroundings surroundings;
  private final Circumstances circumstances;
  private final Set<String> ids = new HashSet<>();

  /** What a page does not say of itself. */
  record Circumstances(Optional<LocalDate> date, Optional<ZoneId> zone, Instant now) {}

  Openings(Pages pages, Surroundings surroundings, Circumstances circumstances) {
    this.pages = pages;
    this.surroundings = surroundings;
    this.circumstances = circumstances;
  }

  /**
   * Reads each file, and each file of a folder that is a live page, by name. A folder may hold
   * other files: they are named and passed over.
   *
   * @throws Refusal if a file, or every file of a folder, cannot be read
   */
  List<Reading> open(List<Path> places) throws Refusal {
    List<Reading> readings = new ArrayList<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        readings.addAll(folder(place));
      } else {
        readings.add(read(place));
      }
    }
    return readings.stream().map(this::distinct).toList();
  }

  private List<Reading> folder(Path folder) throws Refusal {
    List<Reading> readings = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        readings.add(read(file));
      } catch (Refusal e) {
        others.add(e.getMessage());
      }
    }
    sayPassedOver(folder, others);
    if (readings.isEmpty()) {
      throw Refusal.unreadable(
          folder + ": a folder without a live page; expected at least one file that is one");
    }
    return readings;
  }

  private void sayPassedOver(Path folder, List<String> others) {
    others.stream().limit(MOST_SHOWN).forEach(other -> surroundings.say("passed over " + other));
    if (others.size() > MOST_SHOWN) {
      int more = others.size() - MOST_SHOWN;
      surroundings.say("passed over " + more + " more files of " + folder);
    }
  }

  private static List<Path> files(Path folder) throws Refusal {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Openings::isVisibleFile).sorted().toList();
    } catch (IOException e) {
      throw Refusal.unreadable(folder + ": cannot be listed (" + e + ")");
    }
  }

  private static boolean isVisibleFile(Path path) {
    return Files.isRegularFile(path) && !path.getFileName().toString().startsWith(".");
  }

  private Reading read(Path file) throws Refusal {
    if (!Files.exists(file)) {
      throw Refusal.unreadable(file + ": no such file or folder; expected a saved live page");
    }
    return read(file.toString(), PageFile.text(file));
  }

  /** Reads a page that is at hand. */
  Reading read(String name, String text) throws Refusal {
    try {
      Document document =
          new Document(name, text, circumstances.date(), circumstances.zone(), circumstances.now());
      return pages.read(document);
    } catch (PageException e) {
      throw Refusal.unreadable(String.valueOf(e.getMessage()));
    }
  }

  /** Two pages of one name are told apart by a number. */
  private Reading distinct(Reading reading) {
    Coverage coverage = reading.coverage();
    String id = coverage.id();
    for (int n = 2; !ids.add(id); n++) {
      id = coverage.id() + "-" + n;
    }
    return id.equals(coverage.id())
        ? reading
        : new Reading(renamed(coverage, id), reading.format(), reading.skipped(), reading.next());
  }

  private static Coverage renamed(Coverage coverage, String id) {
    return new Coverage(
        id,
        coverage.title(),
        coverage.publisher(),
        coverage.url(),
        coverage.zone(),
        coverage.preface(),
        coverage.entries());
  }
}
