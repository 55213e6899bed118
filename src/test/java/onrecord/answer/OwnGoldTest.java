package onrecord.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.eval.Gold;
import onrecord.eval.Gold.Spot;
import onrecord.eval.Gold.Turn;
import onrecord.text.Fold;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gold of our own: what is said to answer stands where it is said to stand, by then. */
final class OwnGoldTest {
  private static final Path FOLDER = Path.of("src/test/resources/onrecord/gold");

  @ParameterizedTest
  @ValueSource(strings = {"storm-perpetua", "sports-day", "dam-collapse"})
  void whatAnswersStandsOnThePage(String page) throws Exception {
    List<Entry> entries = page(page).entries();
    List<Gold> gold = gold(page);
    assertThat(gold).extracting(Gold::id).doesNotHaveDuplicates();
    for (Gold one : gold) {
      assertThat(one.spots())
          .allSatisfy(spot -> {
            assertThat(spot.publishedAt()).as(one.id()).isBeforeOrEqualTo(one.now());
            assertThat(entries).as(one.id() + ": " + spot).anyMatch(entry -> holds(entry, spot));
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"storm-perpetua", "sports-day", "dam-collapse"})
  void aThirdOfSixtyQuestionsIsNotAnswered(String page) throws Exception {
    List<Turn> questions =
        gold(page).stream()
            .filter(one -> !one.conversation())
            .flatMap(one -> one.turns().stream())
            .toList();
    assertThat(questions).hasSize(60).allMatch(turn -> turn.answerable() != turn.spots().isEmpty());
    assertThat(questions.stream().filter(turn -> !turn.answerable())).hasSize(20);
    assertThat(questions).allMatch(turn -> turn.kind().isPresent() && turn.phrasing().isPresent());
  }

  private static boolean holds(Entry entry, Spot spot) {
    String span = key(spot.span());
    return entry.publishedAt().truncatedTo(ChronoUnit.MINUTES).equals(spot.publishedAt())
        && Stream.concat(entry.title().stream(), entry.paragraphs().stream().map(Paragraph::text))
            .anyMatch(text -> key(text).contains(span));
  }

  private static String key(String text) {
    return Fold.whiteSpace(Fold.key(text));
  }

  private static Coverage page(String name) throws Exception {
    Path file = FOLDER.resolve("pages").resolve(name + ".json");
    return Files.exists(file) ? LivePages.read(file) : LivePages.sample();
  }

  private static List<Gold> gold(String page) throws Exception {
    List<Gold> gold = new ArrayList<>();
    for (String set : List.of("questions-", "conversations-")) {
      gold.addAll(GoldLines.parse(Files.readString(FOLDER.resolve(set + page + ".jsonl"))));
    }
    return gold;
  }
}
