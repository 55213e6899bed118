package onrecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.eval.Gold;
import onrecord.eval.Outcome;
import onrecord.eval.Score;
import onrecord.json.GoldJson;

/**
 * A folder with gold sets, the pages that they are asked of, and what came of them when that was
 * kept.
 */
final class GoldFolder {
  private static final Pattern SET =
      Pattern.compile(
          "(?:questions|conversations)-(?<page>.+)\\.jsonl"
              + "|(?<first>.+)-(?:questions|conversations)\\.jsonl");
  private static final String OUTCOMES = "outcomes.jsonl";
  private static final String TABLE = "table.txt";

  private final Path folder;
  private final Surroundings surroundings;
  private int status;

  GoldFolder(Path folder, Surroundings surroundings) {
    this.folder = folder;
    this.surroundings = surroundings;
  }

  /** 0, or that of a bad line of what was read. */
  int status() {
    return status;
  }

  /**
   * The gold of each page, by its name.
   *
   * @throws Refusal if there is none
   */
  Map<String, List<Gold>> sets() throws Refusal {
    Map<String, List<Gold>> sets = new TreeMap<>();
    for (Path file : files(folder)) {
      Matcher name = SET.matcher(file.getFileName().toString());
      if (name.matches()) {
        String page = Optional.ofNullable(name.group("page")).orElseGet(() -> name.group("first"));
        read(file, sets.computeIfAbsent(page, _ -> new ArrayList<>()));
      }
    }
    if (sets.isEmpty()) {
      throw Refusal.usage(
          folder
              + ": no gold; expected a folder with questions-PAGE.jsonl or"
              + " conversations-PAGE.jsonl");
    }
    return sets;
  }

  private void read(Path file, List<Gold> gold) throws Refusal {
    LineFile lines = new LineFile(file, surroundings);
    note(lines.forEach(line -> gold.add(GoldJson.gold(line)), _ -> {}));
  }

  private void note(int lines) {
    status = Math.max(status, lines);
  }

  private static List<Path> files(Path folder) throws Refusal {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw Refusal.usage(folder + ": cannot be listed (" + e + "); expected a folder with gold");
    }
  }

  /**
   * A file or folder of that name beside the sets, in "pages" there, or in the same of the folder
   * above.
   *
   * @throws Refusal if there is none
   */
  Path page(String name) throws Refusal {
    for (Path place : places()) {
      for (Path file : Files.isDirectory(place) ? files(place) : List.<Path>of()) {
        String found = file.getFileName().toString();
        if (found.equals(name) || found.startsWith(name + ".")) {
          return file;
        }
      }
    }
    throw Refusal.unreadable(name + ": not scored, no page of that name in any of " + places());
  }

  private List<Path> places() {
    Path here = folder.toAbsolutePath().normalize();
    Path above = here.resolveSibling(".").normalize();
    return List.of(here, here.resolve("pages"), above.resolve("pages"), above);
  }

  /** What came of the sets when that was kept last; empty if it never was. */
  Optional<Score> kept() throws Refusal {
    Path file = folder.resolve(OUTCOMES);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<Outcome> outcomes = new ArrayList<>();
    LineFile lines = new LineFile(file, surroundings);
    note(lines.forEach(line -> outcomes.add(GoldJson.outcome(line)), _ -> {}));
    return Optional.of(new Score(outcomes));
  }

  /**
   * Keeps the outcomes, to be compared with at the next time, and the table for people to read.
   *
   * @throws Refusal if they cannot be written
   */
  void keep(Score score, String table) throws Refusal {
    try {
      Files.write(
          folder.resolve(OUTCOMES), score.outcomes().stream().map(GoldJson::print).toList());
      Files.writeString(folder.resolve(TABLE), table);
    } catch (IOException e) {
      throw Refusal.usage(folder + ": the outcomes cannot be kept there (" + e + ")");
    }
  }
}
