package onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onrecord.text.ResourceLines;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WrittenLanguageTest {
  private static final Path EVAL = Path.of("../shared/eval");
  private static final Pattern QUESTION =
      Pattern.compile("\"question\": \"((?:[^\"\\\\]|\\\\.)*)\"");

  @ParameterizedTest
  @ValueSource(strings = {"uk", "ru", "es", "de", "fr"})
  void questionsAreToldByTheirWords(String language) {
    List<String> questions = questions(language);
    assertThat(questions).hasSizeGreaterThanOrEqualTo(50);
    assertThat(taken(questions, one -> !one.equals(language))).isEmpty();
    assertThat(unknown(questions)).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void englishIsNeverTakenForAnother() {
    List<String> questions = questions("en");
    assertThat(taken(questions, one -> !one.equals("en"))).isEmpty();
    assertThat(unknown(questions)).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void namesAndFragmentsAreNotGuessed() {
    assertThat(taken(questions("unknown"), one -> true)).isEmpty();
  }

  @Test
  void otherLanguagesAreNotTakenForOneAnother() {
    List<String> unknown = new ArrayList<>();
    for (String line : questions("others")) {
      String[] parts = line.split(" \\| ", 2);
      WrittenLanguage.of(parts[1])
          .ifPresentOrElse(
              told -> assertThat(told).as(line).isEqualTo(Locale.of(parts[0])),
              () -> unknown.add(line));
    }
    assertThat(unknown).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void mixturesAreNotGuessed() {
    assertThat(WrittenLanguage.of("who sagte das?")).isEmpty();
    assertThat(WrittenLanguage.of("why hat gesagt that")).isEmpty();
    assertThat(WrittenLanguage.of("")).isEmpty();
  }

  @Test
  void capitalsAndPunctuationDoNotMatter() {
    assertThat(WrittenLanguage.of("WAS HAT DIE REGIERUNG GESAGT")).contains(Locale.GERMAN);
    assertThat(WrittenLanguage.of("  ...Qué   dijo, el alcalde?!")).contains(Locale.of("es"));
    assertThat(WrittenLanguage.of("Que\u0301 dijo el alcalde")).contains(Locale.of("es"));
  }

  @Test
  void questionsOfTheEvaluationAreEnglish() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(EVAL), "needs ../shared/eval");
    List<String> questions;
    try (Stream<Path> files = Files.list(EVAL)) {
      questions =
          files
              .filter(file -> file.toString().endsWith(".jsonl"))
              .flatMap(WrittenLanguageTest::lines)
              .flatMap(line -> QUESTION.matcher(line).results().map(found -> found.group(1)))
              .toList();
    }
    assertThat(questions).hasSizeGreaterThan(100);
    assertThat(taken(questions, one -> !one.equals("en"))).isEmpty();
  }

  private static List<String> questions(String name) {
    return ResourceLines.of(WrittenLanguageTest.class, name + ".txt");
  }

  /** Those that are taken for one of some languages, each with that. */
  private static List<String> taken(List<String> questions, Predicate<String> wrong) {
    return questions.stream()
        .flatMap(question ->
            WrittenLanguage.of(question).map(Locale::getLanguage).filter(wrong).stream()
                .map(language -> language + ": " + question))
        .toList();
  }

  private static List<String> unknown(List<String> questions) {
    return questions.stream().filter(question -> WrittenLanguage.of(question).isEmpty()).toList();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
