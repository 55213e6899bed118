package onrecord;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onrecord.fetch.FetchSettings;
import onrecord.store.Retention;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import picocli.CommandLine.TypeConversionException;

/** Reads settings strictly: what it does not know stops the start, with file, line and key. */
final class SettingsFile {
  private static final Pattern DURATION = Pattern.compile("([1-9]\\d{0,5}) ?(s|min|h)");

  private final Path file;
  private final Map<Settings.Key, Node> values = new EnumMap<>(Settings.Key.class);

  private SettingsFile(Path file) {
    this.file = file;
  }

  /**
   * Reads the file.
   *
   * @throws Refusal if it cannot be read, is no YAML, or holds a key or a value that is not allowed
   */
  static Settings read(Path file) throws Refusal {
    SettingsFile settings = new SettingsFile(file);
    settings.collect(compose(file));
    return new Settings(
        settings.coverage(),
        settings.zone(),
        settings.path(Settings.Key.HISTORY),
        settings.keeping(),
        settings.following());
  }

  private static @Nullable Node compose(Path file) throws Refusal {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw Refusal.usage(file + ", line " + line + ": no YAML (" + e.getProblem() + ")");
    } catch (YAMLException | IOException e) {
      throw Refusal.usage(file + ": cannot be read (" + e + "); expected a settings file in YAML");
    }
  }

  private void collect(@Nullable Node root) throws Refusal {
    if (root == null) {
      return;
    }
    if (!(root instanceof MappingNode mapping)) {
      throw refusal(root, "expected lines of the form 'key: value'");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (values.put(key(tuple.getKeyNode()), tuple.getValueNode()) != null) {
        throw refusal(tuple.getKeyNode(), "a key that was set before; allowed is once");
      }
    }
  }

  private Settings.Key key(Node node) throws Refusal {
    String word = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    for (Settings.Key key : Settings.Key.values()) {
      if (key.word().equals(word)) {
        return key;
      }
    }
    throw unknown(node, word);
  }

  private Refusal unknown(Node node, String word) {
    List<String> words = Arrays.stream(Settings.Key.values()).map(Settings.Key::word).toList();
    String meant =
        Spelling.nearest(word, words).map(near -> " (did you mean " + near + "?)").orElse("");
    return refusal(
        node, "unknown key '" + word + "'; allowed are " + String.join(", ", words) + meant);
  }

  /** Paths are relative to the file's folder. */
  private List<String> coverage() throws Refusal {
    List<String> places = new ArrayList<>();
    for (String place : texts(Settings.Key.COVERAGE)) {
      places.add(Places.isAddress(place) ? place : resolved(place).toString());
    }
    return places;
  }

  private Path resolved(String path) {
    return file.resolveSibling(path).normalize();
  }

  private Optional<Path> path(Settings.Key key) throws Refusal {
    return text(key).map(this::resolved);
  }

  private Optional<ZoneId> zone() throws Refusal {
    Optional<String> text = text(Settings.Key.ZONE);
    try {
      return text.map(OptionValues::zone);
    } catch (TypeConversionException e) {
      throw refusal(values.get(Settings.Key.ZONE), "zone: " + e.getMessage());
    }
  }

  private Settings.Keeping keeping() throws Refusal {
    OptionalInt days = number(Settings.Key.KEEP_DAYS, 1, 36_500);
    Optional<Duration> age =
        days.isPresent() ? Optional.of(Duration.ofDays(days.getAsInt())) : Optional.empty();
    return new Settings.Keeping(
        path(Settings.Key.DATA),
        text(Settings.Key.DATABASE),
        new Retention(age, number(Settings.Key.KEEP_ENTRIES, 1, Integer.MAX_VALUE)));
  }

  private Settings.Following following() throws Refusal {
    Settings.Following usual = Settings.Following.DEFAULT;
    Duration fastest = duration(Settings.Key.FASTEST_POLL).orElse(usual.fastest());
    Duration slowest = duration(Settings.Key.SLOWEST_POLL).orElse(usual.slowest());
    if (fastest.compareTo(slowest) > 0) {
      throw refusal(
          values.get(Settings.Key.FASTEST_POLL),
          "fastestPoll: it is longer than slowestPoll; expected the shorter of both");
    }
    return new Settings.Following(
        fetch(usual.fetch()),
        number(Settings.Key.SOURCES_PER_TENANT, 0, 10_000).orElse(usual.sourcesPerTenant()),
        fastest,
        slowest);
  }

  private FetchSettings fetch(FetchSettings usual) throws Refusal {
    List<String> ports = texts(Settings.Key.PORTS);
    try {
      return new FetchSettings(
          text(Settings.Key.CONTACT).orElse(usual.contact()),
          flag(Settings.Key.ROBOTS).orElse(usual.robots()),
          flag(Settings.Key.PRIVATE_ADDRESSES).orElse(usual.privateAddresses()),
          ports.isEmpty()
              ? usual.ports()
              : ports.stream().map(Integer::valueOf).collect(Collectors.toSet()),
          usual.deadline(),
          usual.maxBytes());
    } catch (NumberFormatException e) {
      throw refusal(values.get(Settings.Key.PORTS), "ports: expected numbers, as [80, 443]");
    } catch (IllegalArgumentException e) {
      throw refusal(values.get(Settings.Key.CONTACT), String.valueOf(e.getMessage()));
    }
  }

  private Optional<Boolean> flag(Settings.Key key) throws Refusal {
    Optional<String> text = text(key);
    if (text.isPresent() && !text.get().matches("true|false")) {
      throw refusal(values.get(key), key.word() + ": expected true or false");
    }
    return text.map(Boolean::valueOf);
  }

  private OptionalInt number(Settings.Key key, int least, int most) throws Refusal {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    } catch (NumberFormatException e) {
      // It is refused below like one out of range.
    }
    throw refusal(
        values.get(key), key.word() + ": expected a number from " + least + " to " + most);
  }

  private Optional<Duration> duration(Settings.Key key) throws Refusal {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher duration = DURATION.matcher(text.get());
    if (!duration.matches()) {
      throw refusal(
          values.get(key), key.word() + ": expected a number of s, min or h, as 10 s or 30 min");
    }
    long number = Long.parseLong(duration.group(1));
    return Optional.of(
        switch (duration.group(2)) {
          case "h" -> Duration.ofHours(number);
          case "min" -> Duration.ofMinutes(number);
          default -> Duration.ofSeconds(number);
        });
  }

  private Optional<String> text(Settings.Key key) throws Refusal {
    Node node = values.get(key);
    return node == null || isNull(node) ? Optional.empty() : Optional.of(text(key, node));
  }

  private List<String> texts(Settings.Key key) throws Refusal {
    Node node = values.get(key);
    if (node == null || isNull(node)) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(text(key, node));
    }
    List<String> texts = new ArrayList<>();
    for (Node value : sequence.getValue()) {
      texts.add(text(key, value));
    }
    return texts;
  }

  private String text(Settings.Key key, Node node) throws Refusal {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw refusal(node, key.word() + ": expected text");
  }

  private static boolean isNull(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  private Refusal refusal(@Nullable Node node, String problem) {
    int line = node == null ? 1 : node.getStartMark().getLine() + 1;
    return Refusal.usage(file + ", line " + line + ": " + problem);
  }
}
