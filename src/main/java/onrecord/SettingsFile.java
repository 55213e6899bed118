package onrecord;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return new Settings(settings.coverage(), settings.zone(), settings.history());
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
  private List<Path> coverage() throws Refusal {
    List<Path> paths = new ArrayList<>();
    for (String path : texts(Settings.Key.COVERAGE)) {
      paths.add(file.resolveSibling(path).normalize());
    }
    return paths;
  }

  private Optional<ZoneId> zone() throws Refusal {
    Optional<String> text = text(Settings.Key.ZONE);
    try {
      return text.map(OptionValues::zone);
    } catch (TypeConversionException e) {
      throw refusal(values.get(Settings.Key.ZONE), "zone: " + e.getMessage());
    }
  }

  private Optional<Path> history() throws Refusal {
    return text(Settings.Key.HISTORY).map(path -> file.resolveSibling(path).normalize());
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
