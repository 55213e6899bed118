package onrecord.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.quote.Quote;
import onrecord.text.Sentences;
import onrecord.text.Span;

/**
 * The passages of an entry: its title, and each sentence of the body, bullets and captions in page
 * order; nothing of credits, of what stands for pictures, or of housekeeping. Only their places are
 * kept, for there are five times as many of them as entries.
 */
final class Passages {
  private static final int FEWEST_WORDS = 2;
  private static final int LONGEST_WORD = 30;
  private static final int PLACE = 3;

  /** Of the sentence before; the encoder reads a hundred words or so. */
  private static final int LONGEST_BEFORE = 200;

  private final FiledEntry filed;
  private final int[] places;

  private Passages(FiledEntry filed, int[] places) {
    this.filed = filed;
    this.places = places;
  }

  /** Cuts an entry into passages. */
  static Passages of(FiledEntry filed) {
    Entry entry = filed.entry();
    Places places = new Places();
    entry
        .title()
        .map(title -> new Span(0, title.length()).strip(title))
        .filter(span -> !span.isEmpty())
        .ifPresent(span -> places.add(Quote.TITLE, span));
    List<Paragraph> paragraphs = entry.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (isIndexed(paragraphs.get(i))) {
        for (Span sentence : sentences(paragraphs.get(i).text())) {
          places.add(i, sentence);
        }
      }
    }
    return new Passages(filed, places.toArray());
  }

  private static final class Places {
    private int[] numbers = new int[8 * PLACE];
    private int size;

    void add(int paragraph, Span span) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * size);
      }
      numbers[size++] = paragraph;
      numbers[size++] = span.start();
      numbers[size++] = span.end();
    }

    int[] toArray() {
      return Arrays.copyOf(numbers, size);
    }
  }

  private static boolean isIndexed(Paragraph paragraph) {
    boolean told = paragraph.kind().isReported() || paragraph.kind() == Paragraph.Kind.CAPTION;
    return told && !paragraph.housekeeping();
  }

  /** A sentence of one word says nothing alone: it joins the one before, or else the next. */
  private static List<Span> sentences(String text) {
    List<Span> joined = new ArrayList<>();
    boolean open = false;
    for (Span sentence : Sentences.split(text)) {
      boolean small =
          sentence.length() <= LONGEST_WORD && Stems.of(sentence.of(text)).size() < FEWEST_WORDS;
      if (!joined.isEmpty() && (open || small)) {
        joined.add(joined.removeLast().to(sentence));
        open = false;
      } else {
        joined.add(sentence);
        open = small;
      }
    }
    return joined;
  }

  FiledEntry filed() {
    return filed;
  }

  int size() {
    return places.length / PLACE;
  }

  boolean beginsWithTitle() {
    return places.length > 0 && places[0] == Quote.TITLE;
  }

  /** The words of one. */
  String text(int passage) {
    int paragraph = places[PLACE * passage];
    String whole =
        paragraph == Quote.TITLE
            ? filed.entry().title().orElseThrow()
            : filed.entry().paragraphs().get(paragraph).text();
    return span(passage).of(whole);
  }

  /**
   * The words of one as its meaning is taken: after its title, whom it quotes and the sentence
   * before, without which "He denies it" means nothing. A title stands alone.
   */
  String inContext(int passage) {
    int paragraph = places[PLACE * passage];
    if (paragraph == Quote.TITLE) {
      return text(passage);
    }
    StringBuilder words = new StringBuilder();
    filed.entry().title().ifPresent(title -> words.append(title.strip()).append(". "));
    speakers(passage).stream().findFirst().ifPresent(name -> words.append(name).append(": "));
    if (passage > 0 && places[PLACE * (passage - 1)] == paragraph) {
      words.append(end(text(passage - 1))).append(' ');
    }
    return words.append(text(passage)).toString();
  }

  private static String end(String sentence) {
    return sentence.substring(Math.max(0, sentence.length() - LONGEST_BEFORE));
  }

  private Span span(int passage) {
    return new Span(places[PLACE * passage + 1], places[PLACE * passage + 2]);
  }

  /** One of them. */
  Passage get(int passage) {
    return new Passage(
        filed.owner(),
        filed.coverage(),
        filed.entry(),
        places[PLACE * passage],
        span(passage),
        quotes(passage).toList());
  }

  /** All of them, in order. */
  List<Passage> all() {
    return IntStream.range(0, size()).mapToObj(this::get).toList();
  }

  /** The names of those whom one quotes, each once. */
  List<String> speakers(int passage) {
    return filed.quotes().isEmpty()
        ? List.of()
        : quotes(passage)
            .flatMap(quote -> quote.speaker().stream())
            .map(person -> person.name())
            .distinct()
            .toList();
  }

  /** Those of the entry that one holds, wholly or in part. */
  private Stream<Quote> quotes(int passage) {
    return filed.quotes().stream()
        .filter(quote ->
            quote.paragraph() == places[PLACE * passage]
                && quote.content().overlaps(span(passage)));
  }
}
