package onrecord;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import onrecord.reader.Pages;
import onrecord.reader.Reading;
import onrecord.reader.feed.FeedReader;
import onrecord.reader.feed.JsonFeedReader;
import onrecord.reader.liveblog.HtmlReader;
import onrecord.reader.liveblog.JsonReader;
import onrecord.reader.textdump.DumpReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line. */
@Command(
    name = "onrecord",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Answers questions about live news pages with the exact words on record.",
      "Without a command: a chat on the console."
    },
    synopsisHeading = "Usage: ",
    optionListHeading = "%nOptions of all commands:%n",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Exit status: 0 answered, or the record is honestly silent; 2 bad usage or",
      "configuration; 3 a coverage could not be read at all."
    })
public final class Main implements Callable<Integer> {
  /**
   * It advises a module that makes the search of a large index faster and each start slower. The
   * logger is held here, as the level of one that nobody holds is forgotten.
   */
  private static final Logger LUCENE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private final Surroundings surroundings;

  private final List<String> coverage = new ArrayList<>();

  @Option(
      names = "--date",
      scope = ScopeType.INHERIT,
      paramLabel = "DATE",
      description = "The day of a page that prints times without a year, as 2025-03-13.")
  private @Nullable LocalDate date;

  @Option(
      names = "--zone",
      scope = ScopeType.INHERIT,
      paramLabel = "ZONE",
      description = "The zone of a page that prints times without one, as Europe/London.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--now",
      scope = ScopeType.INHERIT,
      paramLabel = "INSTANT",
      description =
          "When the question is asked, as 2025-03-13T18:05:00Z; later entries do not exist for it."
              + " Default: the clock; just after its last entry for the bundled sample.")
  private @Nullable Instant now;

  @Option(
      names = "--config",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description = "The settings. Default: config/onrecord.yaml where Onrecord is installed.")
  private @Nullable Path config;

  /** A list of picocli's own would forget what stood before the command. */
  @Option(
      names = "--coverage",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE_OR_FOLDER",
      description =
          "A saved live page or feed, or a folder of them; may be repeated. Default: the bundled"
              + " sample.")
  void addCoverage(@Nullable String place) {
    if (place != null) {
      coverage.add(place);
    }
  }

  Main(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    System.exit(run(Surroundings.ofProcess(), args));
  }

  /** Carries out one command line and answers with the exit status. */
  static int run(Surroundings surroundings, String... args) {
    Main main = new Main(surroundings);
    CommandLine commandLine =
        new CommandLine(main)
            .addSubcommand(new Ask(main))
            .addSubcommand(new Entries(main))
            .addSubcommand(new Quotes(main));
    commandLine.setOverwrittenOptionsAllowed(true);
    OptionValues.register(commandLine);
    new Complaints(surroundings).listenTo(commandLine);
    return commandLine.execute(args);
  }

  @Override
  public Integer call() throws Refusal {
    Opened opened = open();
    return new Chat(surroundings, opened, settings().history()).run();
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /**
   * Opens what the options and settings name.
   *
   * @throws Refusal if the settings or a page cannot be read
   */
  Opened open() throws Refusal {
    Settings settings = settings();
    List<Path> places = places(settings);
    return places.isEmpty() ? openSample() : openPages(places, settings);
  }

  private Opened openSample() throws Refusal {
    Instant asked = asked();
    Reading reading = openings(Sample.circumstances(asked)).read(Sample.NAME, Sample.text());
    return new Opened(List.of(reading), Optional.of(now == null ? afterSample(reading) : now));
  }

  private Instant afterSample(Reading sample) {
    Instant end = Sample.justAfter(sample.coverage());
    surroundings.say(
        "the bundled sample, an invented story, as of " + end + ", just after its last entry");
    return end;
  }

  private Opened openPages(List<Path> places, Settings settings) throws Refusal {
    Openings.Circumstances circumstances =
        new Openings.Circumstances(
            Optional.ofNullable(date), Optional.ofNullable(zone).or(settings::zone), asked());
    return new Opened(openings(circumstances).open(places), Optional.ofNullable(now));
  }

  private Openings openings(Openings.Circumstances circumstances) {
    Pages pages =
        new Pages(
            List.of(
                new FeedReader(),
                new JsonFeedReader(),
                new HtmlReader(),
                new JsonReader(),
                new DumpReader()));
    return new Openings(pages, surroundings, circumstances);
  }

  private Instant asked() {
    return now == null ? surroundings.clock().instant() : now;
  }

  private List<Path> places(Settings settings) throws Refusal {
    List<Path> places = new ArrayList<>();
    for (String place : coverage) {
      places.add(place(place));
    }
    return places.isEmpty() ? settings.coverage() : places;
  }

  private static Path place(String place) throws Refusal {
    if (place.matches("(?i)[a-z]+://.*") || place.indexOf('\0') >= 0 || place.isBlank()) {
      throw Refusal.usage(
          "--coverage " + place + ": expected a file or a folder; save the page and give the file");
    }
    return Path.of(place);
  }

  private Settings settings() throws Refusal {
    if (config != null) {
      return SettingsFile.read(config);
    }
    Optional<Path> installed =
        surroundings.home().map(home -> home.resolve("config/onrecord.yaml")).filter(Files::exists);
    return installed.isPresent() ? SettingsFile.read(installed.get()) : Settings.DEFAULT;
  }

  /** Says the version that the build put into the jar. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "onrecord "
            + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(unbuilt)")
      };
    }
  }
}
