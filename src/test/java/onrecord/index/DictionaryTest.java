package onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.text.Edits;
import org.junit.jupiter.api.Test;

final class DictionaryTest {
  private final Dictionary dictionary = new Dictionary();
  private final Dictionaries words = new Dictionaries(List.of(dictionary));

  @Test
  void aTypoLeadsToTheWordThatWasMeant() {
    add(List.of("delegates", "mayor", "ferry", "evacuation", "fern"));
    assertThat(words.nearest("delgates")).contains("delegates");
    assertThat(words.nearest("mayro")).contains("mayor");
    assertThat(words.nearest("evacutaoin")).contains("evacuation");
    assertThat(words.nearest("mayor")).contains("mayor");
  }

  @Test
  void shortAndDistantWordsStayAsTheyAre() {
    add(List.of("cat", "mayor", "2025"));
    assertThat(words.nearest("bat")).isEmpty();
    assertThat(words.nearest("maior2")).isEmpty();
    assertThat(words.nearest("sailor")).isEmpty();
    assertThat(words.nearest("2024")).isEmpty();
    assertThat(words.nearest("x".repeat(10_000))).isEmpty();
  }

  @Test
  void ofWordsAsNearTheMoreFrequentIsMeant() {
    add(List.of("boat", "goat", "goat"));
    assertThat(words.nearest("woat")).contains("goat");
  }

  @Test
  void aWordThatWentOutOfUseIsNotMeant() {
    add(List.of("mayor"));
    dictionary.remove(form("mayor"));
    assertThat(words.nearest("mayro")).isEmpty();
    assertThat(words.holds("mayor")).isFalse();
    add(List.of("mayor"));
    assertThat(words.nearest("mayro")).contains("mayor");
  }

  @Test
  void itFindsWhatComparingWithEveryWordFinds() {
    long seed = new Random().nextLong();
    System.out.println("DictionaryTest seed " + seed);
    Random random = new Random(seed);
    List<String> held =
        IntStream.range(0, 300).mapToObj(i -> word(random)).distinct().collect(Collectors.toList());
    add(held);
    for (int i = 0; i < 500; i++) {
      String typed = word(random);
      int allowed = typed.length() >= 8 ? 2 : typed.length() >= 4 ? 1 : 0;
      int least = held.stream().mapToInt(word -> Edits.between(typed, word, 9)).min().orElseThrow();
      assertThat(words.nearest(typed).map(found -> Edits.between(typed, found, 9)).orElse(9))
          .as("%s, seed %d", typed, seed)
          .isEqualTo(least <= allowed ? least : 9);
    }
  }

  private void add(List<String> used) {
    used.forEach(word -> dictionary.add(form(word)));
  }

  private static Form form(String word) {
    return new Form(word, word, word, false);
  }

  private static String word(Random random) {
    int length = 2 + random.nextInt(8);
    return IntStream.range(0, length)
        .mapToObj(i -> String.valueOf("abc".charAt(random.nextInt(3))))
        .collect(Collectors.joining());
  }
}
