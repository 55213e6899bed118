package onrecord.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import onrecord.coverage.Byline;
import onrecord.text.Fold;

/** Tells the lines above an entry that name its author, role and place from running text. */
public final class BylineLines {
  private static final int MAX_ROLE_WORDS = 16;
  private static final int MAX_NAME_WORDS = 5;
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "del", "della", "der", "den", "di", "du", "la", "le", "van",
          "von", "bin", "bint", "ibn", "al", "el", "ten", "ter", "y", "e", "st", "af", "av");
  private static final Set<String> NO_NAME =
      Set.of(
          "the",
          "a",
          "an",
          "this",
          "that",
          "our",
          "we",
          "i",
          "in",
          "on",
          "at",
          "by",
          "from",
          "for",
          "image",
          "media",
          "video",
          "breaking",
          "analysis",
          "watch",
          "live",
          "here",
          "what",
          "why",
          "how",
          "who",
          "when",
          "where",
          "more",
          "key",
          "latest",
          "good",
          "thank",
          "read",
          "get");
  private static final Pattern NAME_WORD =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'\u2019.-]*|\\p{L}['\u2019]\\p{Lu}[\\p{L}\\p{M}-]*");
  private static final Pattern REPORTING =
      Pattern.compile(
          "(?i)^(.*?)[,;]?\\s*\\breport(?:ing|s)?\\s+(?:live\\s+)?(?:from|in|at)\\s+(.+)$");
  private static final Pattern IN_PLACE =
      Pattern.compile("^(.+?),?\\s+(?:[Ii]n|[Aa]t)\\s+((?:the\\s+)?\\p{Lu}.*)$");
  private static final Pattern COMMA_PLACE =
      Pattern.compile(
          "^(.*\\b(?:News|BBC|[Cc]orrespondent|[Ee]ditor|[Rr]eporter)), (\\p{Lu}[^,]*)$");
  private static final Pattern JOB =
      Pattern.compile(
          "(?i).*\\b(?:correspondent|editor|reporter|reporters|journalist|producer|presenter|anchor"
              + "|news|bbc\\b.*|live|team|verify|monitoring|service|bureau|chief|analyst|writer)");
  private static final Set<String> BODIES =
      Set.of(
          "bbc",
          "news",
          "monitoring",
          "verify",
          "sport",
          "service",
          "russian",
          "arabic",
          "persian",
          "mundo",
          "africa",
          "newsnight",
          "today",
          "radio",
          "tv",
          "panorama",
          "north",
          "live",
          "programme",
          "scotland",
          "wales",
          "asia",
          "europe",
          "america");

  private BylineLines() {}

  /**
   * Reads a block of lines that stand together above an entry's text.
   *
   * @return the authors; empty if the block is anything else
   */
  public static List<Byline> parse(List<String> block) {
    List<Byline> bylines = new ArrayList<>();
    int i = 0;
    while (i < block.size()) {
      List<String> names = names(block.get(i));
      boolean roleFollows = i + 1 < block.size() && isRole(block.get(i + 1));
      if (names.isEmpty() || !roleFollows) {
        return List.of();
      }
      boolean placeFollows = i + 2 < block.size() && isPlaceLine(block.get(i + 2));
      String role = block.get(i + 1) + (placeFollows ? ", " + block.get(i + 2) : "");
      names.forEach(name -> bylines.add(byline(name, role)));
      i += placeFollows ? 3 : 2;
    }
    return bylines;
  }

  /** One line of name and role, "Ann Lee, reporter in Derby"; empty if it is anything else. */
  public static Optional<Byline> nameAndRole(String line) {
    int comma = line.indexOf(", ");
    if (comma < 0 || !isName(line.substring(0, comma)) || !isRole(line)) {
      return Optional.empty();
    }
    Byline byline = byline(line.substring(0, comma), line.substring(comma + 2));
    boolean told =
        byline.location().isPresent() || byline.role().filter(BylineLines::isJob).isPresent();
    return told ? Optional.of(byline) : Optional.empty();
  }

  /**
   * The names on a line that holds names alone: "Ann Lee and Jo de Vries"; empty if it does not.
   */
  public static List<String> names(String line) {
    String list = line.replaceFirst("^[Bb]y\\s+", "");
    List<String> names = List.of(list.split("\\s*(?:,|&|\\band\\b)\\s*", -1));
    return names.stream().allMatch(BylineLines::isName) ? names : List.of();
  }

  /**
   * The authors that a page's data names in one text: several names ("By Ann Lee and Jo Smith"), or
   * a name of any form; none where it is empty or an address.
   */
  public static List<Byline> named(String text) {
    String line = Entities.line(text).replaceFirst("^[Bb]y:?\\s+", "");
    if (line.isEmpty() || line.contains("://")) {
      return List.of();
    }
    List<String> names = names(line);
    return names.isEmpty() ? List.of(Byline.of(line)) : names.stream().map(Byline::of).toList();
  }

  /** A byline of a name and the line below it. */
  public static Byline byline(String name, String roleLine) {
    for (Pattern pattern : List.of(REPORTING, IN_PLACE, COMMA_PLACE)) {
      Matcher m = pattern.matcher(roleLine);
      if (m.matches() && isPlace(pattern, m.group(1), m.group(2))) {
        return new Byline(name, nonBlank(m.group(1)), nonBlank(m.group(2)));
      }
    }
    return new Byline(name, nonBlank(roleLine), Optional.empty());
  }

  /** "Russia editor in Moscow" tells a place, "expert in Russian politics" does not. */
  private static boolean isPlace(Pattern pattern, String before, String words) {
    if (pattern == IN_PLACE) {
      return JOB.matcher(before).matches() && !words.startsWith("Chief");
    }
    return pattern == REPORTING
        || List.of(Fold.key(words).split("\\W+", -1)).stream().noneMatch(BODIES::contains);
  }

  private static boolean isJob(String role) {
    return JOB.matcher(role).lookingAt();
  }

  private static boolean isPlaceLine(String line) {
    return REPORTING.matcher(line).matches() && isRole(line);
  }

  private static Optional<String> nonBlank(String words) {
    return Optional.of(words.strip()).filter(w -> !w.isEmpty());
  }

  /** Whether a text has the form of a person's name: two to five words, each a name's. */
  public static boolean isName(String text) {
    String[] words = text.split("\\s+", -1);
    if (words.length < 2 || words.length > MAX_NAME_WORDS || NO_NAME.contains(Fold.key(words[0]))) {
      return false;
    }
    for (String word : words) {
      if (!PARTICLES.contains(word) && !NAME_WORD.matcher(word).matches()) {
        return false;
      }
    }
    return NAME_WORD.matcher(words[words.length - 1]).matches() && !endsSentence(text);
  }

  private static boolean isRole(String line) {
    return !line.isEmpty()
        && line.split("\\s+", -1).length <= MAX_ROLE_WORDS
        && !endsSentence(line)
        && !line.endsWith(",")
        && Fold.quotationMarks(line).indexOf('"') < 0
        && !line.contains("Image source")
        && (Character.isUpperCase(line.charAt(0)) || line.startsWith("@"));
  }

  private static boolean endsSentence(String line) {
    return line.matches(".*[.!?:…][\"'”’)]*$") && !line.endsWith("Jr.") && !line.endsWith("Sr.");
  }
}
