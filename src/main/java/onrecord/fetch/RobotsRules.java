package onrecord.fetch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a robots.txt lets us read (RFC 9309): the longest pattern that matches decides, and of two
 * that are equally long the one that allows.
 */
final class RobotsRules {
  /** What we are called in a robots.txt. */
  static final String PRODUCT = "onrecord";

  static final RobotsRules ALL_ALLOWED = new RobotsRules(List.of());

  /** What a rule takes beside its path. */
  private static final int PER_RULE = 100;

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final Pattern TOKEN = Pattern.compile("\\*|[A-Za-z_-]+");

  private record Rule(boolean allows, PathPattern pattern) {}

  private final List<Rule> rules;

  private RobotsRules(List<Rule> rules) {
    this.rules = rules;
  }

  /** Roughly how many characters it holds. */
  int size() {
    return rules.stream().mapToInt(rule -> PER_RULE + rule.pattern().length()).sum();
  }

  static RobotsRules parse(byte[] file) {
    Groups groups = new Groups();
    String text = new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "");
    LINE_END.splitAsStream(text).map(line -> line.replaceFirst("#.*", "")).forEach(groups::read);
    return new RobotsRules(List.copyOf(groups.named ? groups.ours : groups.everybodys));
  }

  /**
   * @param target path and query of an address, percent-encoded
   */
  boolean allows(String target) {
    String path = PathPattern.normal(target);
    return rules.stream()
        .filter(rule -> rule.pattern().matches(path))
        .max(
            Comparator.comparingInt((Rule rule) -> rule.pattern().length())
                .thenComparing(Rule::allows))
        .map(Rule::allows)
        .orElse(true);
  }

  /** Gathers the groups that speak to us, and those that speak to everybody. */
  private static final class Groups {
    final List<Rule> ours = new ArrayList<>();
    final List<Rule> everybodys = new ArrayList<>();
    boolean named;
    private boolean inHead;
    private boolean toUs;
    private boolean toEverybody;

    void read(String line) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        return;
      }
      String value = line.substring(colon + 1).strip();
      switch (line.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
        case "user-agent" -> head(value);
        case "allow" -> rule(true, value);
        case "disallow" -> rule(false, value);
        default -> {}
      }
    }

    private void head(String agent) {
      if (!inHead) {
        toUs = false;
        toEverybody = false;
      }
      inHead = true;
      Matcher token = TOKEN.matcher(agent);
      if (token.lookingAt()) {
        toUs |= token.group().equalsIgnoreCase(PRODUCT);
        toEverybody |= token.group().equals("*");
        named |= toUs;
      }
    }

    private void rule(boolean allows, String path) {
      inHead = false;
      if (path.isEmpty()) {
        return;
      }
      Rule rule = new Rule(allows, new PathPattern(path));
      if (toUs) {
        ours.add(rule);
      }
      if (toEverybody) {
        everybodys.add(rule);
      }
    }
  }
}
