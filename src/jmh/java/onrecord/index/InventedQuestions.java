package onrecord.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;

/** Questions of two to five telling words that stand together somewhere in the record. */
public final class InventedQuestions {
  private InventedQuestions() {}

  public static List<String> about(List<Entry> entries, int count, Random random) {
    List<String> questions = new ArrayList<>();
    while (questions.size() < count) {
      List<Paragraph> paragraphs = entries.get(random.nextInt(entries.size())).paragraphs();
      if (!paragraphs.isEmpty()) {
        add(questions, paragraphs.get(random.nextInt(paragraphs.size())).text(), random);
      }
    }
    return questions;
  }

  private static void add(List<String> questions, String text, Random random) {
    List<Stem> stems = Stems.of(text).stream().filter(stem -> !stem.stop()).toList();
    if (stems.size() < 8) {
      return;
    }
    int words = 2 + random.nextInt(4);
    int from = random.nextInt(stems.size() - words);
    questions.add(
        stems.subList(from, from + words).stream()
            .map(Stem::word)
            .collect(Collectors.joining(" ", "what did they say about ", "?")));
  }
}
