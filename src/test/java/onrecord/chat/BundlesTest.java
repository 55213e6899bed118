package onrecord.chat;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onrecord.answer.Excerpt;
import onrecord.answer.Reason;
import onrecord.coverage.Paragraph;
import onrecord.desk.Arrivals;
import onrecord.desk.Choice;
import onrecord.desk.Command;
import onrecord.desk.Harbour;
import onrecord.desk.Option;
import onrecord.desk.Refused;
import onrecord.desk.Traces.Trace;
import onrecord.digest.Length;
import onrecord.follow.Outcome;
import onrecord.page.Order;
import onrecord.watch.Misread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text stands in every language, says the same, and fits where it is shown. */
final class BundlesTest {
  /** What only the pages and the console say: the head of texts.properties names the same. */
  private static final Predicate<String> ENGLISH_ALONE =
      Pattern.compile("page\\..*|console\\..*|command\\.(more|quit)").asMatchPredicate();

  /** The shortest limit of a description of a command or an option: Discord's. */
  private static final int DESCRIPTION = 100;

  /** So much of a button's label is shown. */
  private static final int LABEL = 34;

  /** What Telegram shows when a button was pressed. */
  private static final int NOTE = 200;

  /** Further limits of the platforms: names of message commands, modals, profiles, buttons. */
  private static final Map<String, Integer> MOST =
      Map.of(
          "discord.check", 32,
          "discord.ask_on", LABEL,
          "discord.ask_on.field", 45,
          "discord.feedback", DESCRIPTION,
          "telegram.description", 512,
          "telegram.about", 120,
          "telegram.entry", LABEL,
          "telegram.open", LABEL,
          "telegram.none", 64);

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Map<String, String> ENGLISH = bundle("");

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "es", "de", "fr"})
  void everyTextStandsInEveryLanguage(String language) {
    assertThat(bundle("_" + language).keySet())
        .isEqualTo(
            ENGLISH.keySet().stream()
                .filter(ENGLISH_ALONE.negate())
                .collect(toCollection(TreeSet::new)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "es", "de", "fr"})
  void aTextHasTheSamePlacesInEveryLanguage(String language) {
    bundle("_" + language)
        .forEach((key, text) ->
            assertThat(places(text)).as(key).isEqualTo(places(ENGLISH.getOrDefault(key, ""))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_uk", "_ru", "_es", "_de", "_fr"})
  void everyTextCanBeSaidOfAnyNumber(String language) {
    Locale locale = Locale.of(language.replace("_", ""));
    bundle(language)
        .forEach((key, text) -> {
          for (int number : new int[] {0, 1, 2, 5, 11, 21, 1_000}) {
            int form = Plural.of(locale.getLanguage(), number).choice();
            Object[] values = new Object[20];
            Arrays.fill(values, 0, 10, number);
            Arrays.fill(values, 10, 20, form);
            assertThat(new MessageFormat(text, locale).format(values))
                .as(key)
                .isNotBlank()
                .doesNotContain("null", "{1", "choice");
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_uk", "_ru", "_es", "_de", "_fr"})
  void textsFitWhereTheyAreShown(String language) {
    bundle(language)
        .forEach((key, text) -> {
          int most = MOST.getOrDefault(key, most(key.replaceFirst("\\..*", "")));
          assertThat(text.codePointCount(0, text.length())).as(key).isLessThanOrEqualTo(most);
        });
  }

  private static int most(String group) {
    return switch (group) {
      case "command", "option" -> DESCRIPTION;
      case "button" -> LABEL;
      case "press" -> NOTE;
      default -> 1_000;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_uk", "_ru", "_es", "_de", "_fr"})
  void noTextStandsTwice(String language) throws IOException {
    Path file = Path.of("src/main/resources/onrecord/chat/texts" + language + ".properties");
    List<String> keys =
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.replaceFirst(" ?=.*", ""))
            .toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void quotationMarksAreThoseOfTheLanguage() {
    assertThat(wrong("", "[\"\u00ab\u00bb\u201e]")).isEmpty();
    assertThat(wrong("_uk", "[\"\u201c\u201d\u201e]|(?<!')'(?!')")).isEmpty();
    assertThat(wrong("_ru", "[\"\u201c\u201d\u201e]|(?<!')'(?!')")).isEmpty();
    assertThat(wrong("_es", "[\"\u201c\u201d\u201e]|(?<!')'(?!')")).isEmpty();
    assertThat(wrong("_de", "[\"\u00ab\u00bb\u201d]|\u201c(?=\\w)|(?<!')'(?!')")).isEmpty();
    assertThat(wrong("_fr", "[\"\u201c\u201d\u201e]|(?<!')'(?!')")).isEmpty();
  }

  @Test
  void frenchPunctuationStandsApart() {
    String apart = "(?<![\u00a0\u202f])[?!;\u00bb]|(?<![\u00a0\\d])[:](?!//)|\u00ab(?!\u00a0)";
    Map<String, String> ours =
        bundle("_fr").entrySet().stream()
            .filter(text -> !text.getKey().equals("time"))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    text -> text.getValue().replaceAll("(?<=\u00ab\u00a0)[^\u00bb]*\\?", "")));
    assertThat(wrong(ours, apart)).isEmpty();
  }

  @Test
  void spanishQuestionsAndCallsAreOpened() {
    assertThat(wrong("_es", "^[^\u00bf\u00ab]*\\?|^[^\u00a1]*!")).isEmpty();
  }

  @Test
  void everyTextIsUsed() throws IOException {
    Set<String> literals = literals();
    Map<String, Set<String>> families = families();
    List<String> unused =
        ENGLISH.keySet().stream()
            .filter(key -> !literals.contains(key))
            .filter(key -> !literals.contains(key.replaceFirst("^page\\.", "")))
            .filter(key -> families.entrySet().stream().noneMatch(family -> isOf(key, family)))
            .toList();
    assertThat(unused).isEmpty();
    assertThat(families.keySet())
        .as("beginnings that the code knows")
        .allMatch(family ->
            literals.contains(family) || literals.contains(family.replaceFirst("^page\\.", "")));
  }

  @Test
  void everyCommandAndOptionIsDescribed() {
    for (Command command : Harbour.desk(Harbour.page()).commands()) {
      assertThat(ENGLISH).containsKey("command." + command.name());
    }
    for (Option option : Option.values()) {
      assertThat(ENGLISH).containsKey("option." + option.word());
    }
  }

  /** Keys that the code puts together, by their beginnings, with what may come next. */
  private static Map<String, Set<String>> families() {
    return Map.ofEntries(
        Map.entry("command.", commands()),
        Map.entry("option.", names(Option.values())),
        Map.entry("usage.", names(Option.values())),
        Map.entry("button.", buttons()),
        Map.entry("kind.", names(Excerpt.Kind.values())),
        Map.entry("paragraph.", names(Paragraph.Kind.values())),
        Map.entry("understood.", Set.of("speaker", "subject", "topic", "window", "within")),
        Map.entry("silence.", names(Reason.values())),
        Map.entry("declined.", names(Outcome.Problem.values())),
        Map.entry("refused.", names(Refused.Problem.values())),
        Map.entry("plans.", Set.of("heading", "none", "made", "paused", "resumed", "ended")),
        Map.entry("plans.length.", names(Length.values())),
        Map.entry("plans.last.", names(Arrivals.How.values())),
        Map.entry("misread.", names(Misread.Problem.values())),
        Map.entry("mydata.", names(Trace.Kind.values())),
        Map.entry("settings.answers.", names(Choice.Answers.values())),
        Map.entry("page.kind.", names(Excerpt.Kind.values())),
        Map.entry("page.order.", names(Order.values())),
        Map.entry("page.problem.", Set.of("400", "404", "405", "429", "503", "other")));
  }

  private static Set<String> commands() {
    return Harbour.desk(Harbour.page()).commands().stream()
        .map(Command::name)
        .collect(Collectors.toSet());
  }

  private static Set<String> buttons() {
    return Stream.concat(names(Button.Act.values()).stream(), Stream.of("first"))
        .collect(Collectors.toSet());
  }

  private static boolean isOf(String key, Map.Entry<String, Set<String>> family) {
    return key.startsWith(family.getKey())
        && family
            .getValue()
            .contains(key.substring(family.getKey().length()).replaceFirst("\\..*", ""));
  }

  private static Set<String> names(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static Set<String> literals() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(BundlesTest::read)
          .flatMap(source -> LITERAL.matcher(source).results())
          .map(found -> found.group(1))
          .collect(Collectors.toSet());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Collection<String> wrong(String language, String pattern) {
    return wrong(bundle(language), pattern);
  }

  private static Collection<String> wrong(Map<String, String> bundle, String pattern) {
    Pattern wrong = Pattern.compile(pattern);
    return bundle.entrySet().stream()
        .filter(text -> wrong.matcher(text.getValue()).find())
        .map(Object::toString)
        .toList();
  }

  /** The values that a text takes; a plural form is of one of them. */
  private static Set<Integer> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map((MatchResult place) -> Integer.parseInt(place.group(1)) % 10)
        .collect(toCollection(TreeSet::new));
  }

  private static Map<String, String> bundle(String language) {
    String name = "texts" + language + ".properties";
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(Texts.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return texts.stringPropertyNames().stream()
        .collect(
            Collectors.toMap(key -> key, texts::getProperty, (one, other) -> one, TreeMap::new));
  }
}
