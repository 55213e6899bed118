package onrecord;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** The values of a settings file, each of the kind that its key takes. */
final class SettingsValues {
  private static final Pattern DURATION = Pattern.compile("([1-9]\\d{0,5}) ?(s|min|h)");

  private final Path file;
  private final Map<Settings.Key, Node> values = new EnumMap<>(Settings.Key.class);

  private SettingsValues(Path file) {
    this.file = file;
  }

  /**
   * Reads the file.
   *
   * @throws Refusal if it cannot be read, is no YAML, or holds a key that is not allowed
   */
  static SettingsValues read(Path file) throws Refusal {
    SettingsValues values = new SettingsValues(file);
    values.collect(compose(file));
    return values;
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

  /**
   * What a reading of the text yields; empty where the key is not set.
   *
   * @param reading throws {@link IllegalArgumentException} with what is allowed
   */
  <T> Optional<T> value(Settings.Key key, Function<String, T> reading) throws Refusal {
    try {
      return text(key).map(reading);
    } catch (IllegalArgumentException e) {
      throw refused(key, String.valueOf(e.getMessage()));
    }
  }

  /** The same of each text of a list; none where the key is not set. */
  <T> List<T> list(Settings.Key key, Function<String, T> reading) throws Refusal {
    List<String> texts = texts(key);
    try {
      return texts.stream().map(reading).toList();
    } catch (IllegalArgumentException e) {
      throw refused(key, String.valueOf(e.getMessage()));
    }
  }

  /** Why the value of a key is not allowed. */
  Refusal refused(Settings.Key key, String problem) {
    return refusal(values.get(key), key.word() + ": " + problem);
  }

  Optional<Boolean> flag(Settings.Key key) throws Refusal {
    Optional<String> text = text(key);
    if (text.isPresent() && !text.get().matches("true|false")) {
      throw refused(key, "expected true or false");
    }
    return text.map(Boolean::valueOf);
  }

  OptionalInt number(Settings.Key key, int least, int most) throws Refusal {
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
    throw refused(key, "expected a number from " + least + " to " + most);
  }

  Optional<Duration> duration(Settings.Key key) throws Refusal {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher duration = DURATION.matcher(text.get());
    if (!duration.matches()) {
      throw refused(key, "expected a number of s, min or h, as 10 s or 30 min");
    }
    long number = Long.parseLong(duration.group(1));
    return Optional.of(
        switch (duration.group(2)) {
          case "h" -> Duration.ofHours(number);
          case "min" -> Duration.ofMinutes(number);
          default -> Duration.ofSeconds(number);
        });
  }

  Optional<String> text(Settings.Key key) throws Refusal {
    Node node = values.get(key);
    return node == null || isNull(node) ? Optional.empty() : Optional.of(text(key, node));
  }

  List<String> texts(Settings.Key key) throws Refusal {
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
