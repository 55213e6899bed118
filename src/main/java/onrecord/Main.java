package onrecord;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import onrecord.log.Log;
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
      "configuration; 3 a coverage could not be read at all; for a chat also 75: a",
      "database cannot be reached now."
    })
public final class Main implements Callable<Integer> {
  /** Reads each format that there is, the most particular first. */
  static final Pages PAGES =
      new Pages(
          List.of(
              new FeedReader(),
              new JsonFeedReader(),
              new HtmlReader(),
              new JsonReader(),
              new DumpReader()));

  private final Surroundings surroundings;
  private final Log log;

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
      paramLabel = "PLACE",
      description =
          "A live page or feed: its address, a file, or a folder of files; may be repeated."
              + " Default: the bundled sample.")
  void addCoverage(@Nullable String place) {
    if (place != null) {
      coverage.add(place);
    }
  }

  Main(Surroundings surroundings, Log log) {
    this.surroundings = surroundings;
    this.log = log;
  }

  public static void main(String[] args) {
    System.exit(run(Surroundings.ofProcess(), args));
  }

  /** Carries out one command line and answers with the exit status. */
  static int run(Surroundings surroundings, String... args) {
    try (Log log = Log.to(surroundings.err(), surroundings.secrets())) {
      return run(new Main(surroundings, log), args);
    }
  }

  private static int run(Main main, String... args) {
    CommandLine commandLine =
        new CommandLine(main)
            .addSubcommand(new Ask(main))
            .addSubcommand(new Entries(main))
            .addSubcommand(new Quotes(main))
            .addSubcommand(new Digests(main))
            .addSubcommand(new Eval(main))
            .addSubcommand(new Serve(main))
            .addSubcommand(new Backup(main))
            .addSubcommand(new FeedbackList(main))
            .addSubcommand(new Check(main));
    commandLine.setOverwrittenOptionsAllowed(true);
    OptionValues.register(commandLine);
    new Complaints(main.surroundings).listenTo(commandLine);
    return commandLine.execute(args);
  }

  @Override
  public Integer call() throws Refusal {
    Settings settings = settings();
    return new Chat(
            surroundings, settings, circumstances(settings), Optional.ofNullable(now), PAGES)
        .run(coverage());
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /**
   * Opens what the options and settings name, to be asked about once.
   *
   * @throws Refusal if the settings or a page cannot be read
   */
  Opened open() throws Refusal {
    Settings settings = settings();
    List<String> places = named(settings);
    return places.isEmpty() ? openSample() : openPages(places, settings);
  }

  private Opened openSample() {
    Reading reading = Sample.read(clock().instant(), PAGES);
    return new Opened(List.of(reading), Optional.of(now == null ? afterSample(reading) : now));
  }

  private Instant afterSample(Reading sample) {
    Instant end = Sample.justAfter(sample.coverage());
    surroundings.say(Sample.introduction(end));
    return end;
  }

  Opened openPages(List<String> places, Settings settings) throws Refusal {
    Openings openings = new Openings(PAGES, circumstances(settings), settings.following().fetch());
    return new Opened(openings.open(places, new Places(surroundings)), Optional.ofNullable(now));
  }

  /** What a page does not say of itself. */
  Openings.Circumstances circumstances(Settings settings) {
    return new Openings.Circumstances(
        Optional.ofNullable(date), Optional.ofNullable(zone).or(settings::zone), clock().instant());
  }

  /** Where what is logged goes. */
  Log log() {
    return log;
  }

  /** The moment of asking: that of the options, else the machine's time. */
  InstantSource clock() {
    return now == null ? surroundings.clock() : InstantSource.fixed(now);
  }

  /** The places to read: those of the options, else those of the settings. */
  List<String> named(Settings settings) throws Refusal {
    return coverage().isEmpty() ? settings.coverage() : coverage();
  }

  List<String> coverage() throws Refusal {
    for (String place : coverage) {
      String _ = Places.checked(place);
    }
    return coverage;
  }

  /**
   * The settings.
   *
   * @throws Refusal if they cannot be read
   */
  Settings settings() throws Refusal {
    Settings settings = settingsFile();
    log.write(settings.log());
    return settings;
  }

  private Settings settingsFile() throws Refusal {
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
      return new String[] {"onrecord " + version()};
    }
  }

  /** The version that the build put into the jar. */
  static String version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("(unbuilt)");
  }
}
