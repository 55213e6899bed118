package onrecord.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.text.Sentences;
import onrecord.text.Span;

/**
 * As many entries as are wanted, in the likeness of those that are given: each sentence is half of
 * one and half of another, so that few are the same, and the times lie within 300 days.
 */
public final class InventedEntries {
  static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  static final Duration LENGTH = Duration.ofDays(300);

  private final Random random;
  private final List<Entry> models;
  private final List<String> sentences = new ArrayList<>();

  public InventedEntries(List<Entry> models, Random random) {
    this.models = models;
    this.random = random;
    for (Entry entry : models) {
      for (Paragraph paragraph : entry.paragraphs()) {
        Sentences.split(paragraph.text()).forEach(s -> sentences.add(s.of(paragraph.text())));
      }
    }
  }

  public List<Entry> make(int count) {
    List<Entry> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      made.add(entry("invented-" + i, models.get(random.nextInt(models.size()))));
    }
    return made;
  }

  private Entry entry(String id, Entry model) {
    return new Entry(
        id,
        1,
        model.title(),
        START.plusSeconds(random.nextLong(LENGTH.toSeconds())),
        Optional.empty(),
        model.zone(),
        List.of(),
        false,
        Optional.empty(),
        model.paragraphs().stream().map(this::paragraph).toList());
  }

  private Paragraph paragraph(Paragraph model) {
    StringBuilder text = new StringBuilder();
    for (Span ignored : Sentences.split(model.text())) {
      text.append(firstHalf(sentence())).append(secondHalf(sentence())).append(' ');
    }
    return Paragraph.body(text.isEmpty() ? model.text() : text.toString().strip());
  }

  private String sentence() {
    return sentences.get(random.nextInt(sentences.size()));
  }

  private static String firstHalf(String sentence) {
    int space = sentence.indexOf(' ', sentence.length() / 2);
    return space < 0 ? sentence : sentence.substring(0, space);
  }

  private static String secondHalf(String sentence) {
    int space = sentence.indexOf(' ', sentence.length() / 2);
    return space < 0 ? " ." : sentence.substring(space);
  }
}
