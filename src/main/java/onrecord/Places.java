package onrecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Goes through what a person or the settings name: addresses, files, and folders of files. */
final class Places {
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://.*");
  private static final int MOST_SHOWN = 5;

  private final Surroundings surroundings;

  /** Does something with an address or a file. */
  interface Opener<T> {
    /**
     * Opens it.
     *
     * @throws Refusal if it cannot be read
     */
    T open(String place) throws Refusal;
  }

  Places(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Whether it is fetched; else it is a path. */
  static boolean isAddress(String place) {
    return SCHEME.matcher(place).matches();
  }

  /**
   * Holds what was typed to what there may be.
   *
   * @throws Refusal if it is neither an address nor a path
   */
  static String checked(String place) throws Refusal {
    if (place.isBlank() || place.indexOf('\0') >= 0) {
      throw Refusal.usage(
          "--coverage " + place + ": expected an http or https address, a file or a folder");
    }
    return place;
  }

  /**
   * Opens each address and file, and each file of a folder that is a live page, by name. A folder
   * may hold other files: they are named and passed over.
   *
   * @throws Refusal if an address or a file, or every file of a folder, cannot be read
   */
  <T> List<T> open(List<String> places, Opener<T> opener) throws Refusal {
    List<T> opened = new ArrayList<>();
    for (String place : places) {
      if (isAddress(place) || !Files.isDirectory(Path.of(place))) {
        opened.add(existing(place, opener));
      } else {
        opened.addAll(folder(Path.of(place), opener));
      }
    }
    return opened;
  }

  private static <T> T existing(String place, Opener<T> opener) throws Refusal {
    if (!isAddress(place) && !Files.exists(Path.of(place))) {
      throw Refusal.unreadable(place + ": no such file or folder; expected a saved live page");
    }
    return opener.open(place);
  }

  private <T> List<T> folder(Path folder, Opener<T> opener) throws Refusal {
    List<T> opened = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Path file : files(folder)) {
      try {
        opened.add(opener.open(file.toString()));
      } catch (Refusal e) {
        others.add(e.getMessage());
      }
    }
    sayPassedOver(folder, others);
    if (opened.isEmpty()) {
      throw Refusal.unreadable(
          folder + ": a folder without a live page; expected at least one file that is one");
    }
    return opened;
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
      return files.filter(Places::isVisibleFile).sorted().toList();
    } catch (IOException e) {
      throw Refusal.unreadable(folder + ": cannot be listed (" + e + ")");
    }
  }

  private static boolean isVisibleFile(Path path) {
    return Files.isRegularFile(path) && !path.getFileName().toString().startsWith(".");
  }
}
