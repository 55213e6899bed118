package onrecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.embed.SentenceEncoder;
import onrecord.operator.Kept;
import onrecord.reader.Reading;
import onrecord.store.Inspection;
import onrecord.store.StoreSettings;
import onrecord.web.Address;
import onrecord.web.Bound;

/** Looks at everything that a bot needs, without starting one or disturbing one that runs. */
final class Inspections {
  private final Main main;
  private final Settings settings;
  private final Surroundings surroundings;

  Inspections(Main main, Settings settings) {
    this.main = main;
    this.settings = settings;
    this.surroundings = main.surroundings();
  }

  /** One finding a part, in the order in which one would mend them. */
  List<Finding> all() throws Refusal {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.ok("settings", "they can be read"));
    findings.addAll(platforms());
    findings.addAll(credentials());
    findings.add(store());
    folder().map(this::room).ifPresent(findings::add);
    findings.add(model());
    for (String place : main.named(settings)) {
      findings.add(coverage(place));
    }
    settings.serving().web().map(at -> address(Settings.Key.WEB, at)).ifPresent(findings::add);
    settings
        .serving()
        .operator()
        .map(at -> address(Settings.Key.OPERATOR, at))
        .ifPresent(findings::add);
    return findings;
  }

  private List<Finding> platforms() throws Refusal {
    List<PlatformsServed.Configured> configured =
        new PlatformsServed(surroundings, settings, surroundings.clock()).all();
    return configured.isEmpty()
        ? List.of(
            Finding.ok(
                "platforms",
                "neither %s nor %s is set: nobody is answered on Discord or Telegram"
                    .formatted(PlatformsServed.DISCORD_TOKEN, PlatformsServed.TELEGRAM_TOKEN)))
        : Stream.concat(configured.stream().map(Inspections::platform), links()).toList();
  }

  private Stream<Finding> links() {
    return settings.serving().web().isPresent() && settings.serving().webAddress().isEmpty()
        ? Stream.of(
            Finding.warning(
                Settings.Key.WEB_ADDRESS.word(),
                "it is not set: on Discord and Telegram entries without an address get no link"))
        : Stream.empty();
  }

  private static Finding platform(PlatformsServed.Configured configured) {
    try {
      return Finding.ok(configured.name(), configured.account().account().words());
    } catch (IOException e) {
      return Finding.wrong(configured.name(), String.valueOf(e.getMessage()));
    }
  }

  private List<Finding> credentials() {
    boolean missing =
        settings.keeping().database().isPresent()
            && surroundings.variable(Stores.PASSWORD).isEmpty();
    return missing
        ? List.of(Finding.warning("credentials", Stores.PASSWORD + " is not set"))
        : List.of();
  }

  private Finding store() {
    try {
      StoreSettings where = new Stores(surroundings, main.clock()).where(settings.keeping());
      Inspection found = Inspection.of(where);
      return switch (found.verdict()) {
        case WELL -> Finding.ok("store", found.words());
        case DOUBTFUL -> Finding.warning("store", found.words());
        case WRONG -> Finding.wrong("store", found.words());
      };
    } catch (Refusal e) {
      return Finding.wrong("store", e.getMessage());
    }
  }

  private Optional<Path> folder() {
    return settings.keeping().database().isPresent()
        ? Optional.empty()
        : settings.keeping().data().or(surroundings::data);
  }

  private Finding room(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      return Finding.wrong("folder", there + " may not be written: give it to the bot's user");
    }
    return KeptStore.room(there)
        .filter(Kept.Room::isLittle)
        .map(room ->
            Finding.warning(
                "folder", "only " + (room.free() >> 20) + " MiB are free in " + room.folder()))
        .orElseGet(() -> Finding.ok("folder", folder + " may be written and has room"));
  }

  private static Finding model() {
    try (SentenceEncoder encoder = SentenceEncoder.load(1)) {
      int length = encoder.question("Is all well?").length;
      return Finding.ok("model", "the sentence model gives vectors of " + length + " numbers");
    } catch (IllegalStateException e) {
      return Finding.warning("model", "answers will go by words alone: " + e.getMessage());
    }
  }

  /** An address that does not answer now may answer later; a bot asks it again. */
  private Finding coverage(String place) {
    try {
      Openings openings =
          new Openings(Main.PAGES, main.circumstances(settings), settings.following().fetch());
      List<Reading> read = openings.open(List.of(place), new Places(surroundings));
      int entries = read.stream().mapToInt(page -> page.coverage().entries().size()).sum();
      return Finding.ok("coverage", place + ": " + entries + " entries");
    } catch (Refusal e) {
      String words = e.getMessage() + "; mend or remove it in 'coverage'";
      return Places.isAddress(place) && e.status() == Refusal.UNREADABLE
          ? Finding.warning("coverage", words + ", or wait: it is asked again")
          : Finding.wrong("coverage", words);
    }
  }

  /** Where a bot runs, its address is taken by itself. */
  private Finding address(Settings.Key key, Address address) {
    try (Bound _ = Taken.by(key, address)) {
      return Finding.ok(key.word(), address + " is free");
    } catch (Refusal e) {
      return runs()
          ? Finding.ok(key.word(), address + " is taken, as a bot runs")
          : Finding.wrong(key.word(), e.getMessage());
    } catch (IOException e) {
      return Finding.wrong(key.word(), e.toString());
    }
  }

  private boolean runs() {
    return settings
        .serving()
        .operator()
        .map(RunningBot::new)
        .filter(RunningBot::isLive)
        .isPresent();
  }
}
