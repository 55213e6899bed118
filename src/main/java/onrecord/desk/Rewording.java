package onrecord.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.follow.Wording;
import onrecord.text.Alignment;
import onrecord.text.Sentences;
import onrecord.text.Span;

/**
 * Sentences that were replaced, and those that stand in their place, word for word.
 *
 * @param was none where sentences were added
 * @param now none where sentences were taken out
 */
public record Rewording(List<Sentence> was, List<Sentence> now) {
  /** One sentence, or a title; at least one stretch, to be read with a space between each two. */
  public record Sentence(List<Words> words) {
    public Sentence {
      words = List.copyOf(words);
    }
  }

  /**
   * A stretch of words.
   *
   * @param differ whether they stand on this side only
   */
  public record Words(String text, boolean differ) {}

  public Rewording {
    was = List.copyOf(was);
    now = List.copyOf(now);
  }

  /** Where two versions of an entry differ, in page order; how their text is set plays no part. */
  public static List<Rewording> between(Entry before, Entry after) {
    List<String> was = sentences(before);
    List<String> now = sentences(after);
    return Alignment.of(plain(was), plain(now)).stream()
        .filter(stretch -> !stretch.same())
        .map(stretch -> of(part(was, stretch.before()), part(now, stretch.after())))
        .toList();
  }

  /** All that a withdrawn entry said. */
  public static Rewording withdrawn(Entry entry) {
    return of(sentences(entry), List.of());
  }

  private static Rewording of(List<String> was, List<String> now) {
    BitSet gone = new BitSet();
    BitSet come = new BitSet();
    Alignment.of(plain(words(was)), plain(words(now))).stream()
        .filter(stretch -> !stretch.same())
        .forEach(stretch -> {
          gone.set(stretch.before().start(), stretch.before().end());
          come.set(stretch.after().start(), stretch.after().end());
        });
    return new Rewording(marked(was, gone), marked(now, come));
  }

  private static List<Sentence> marked(List<String> sentences, BitSet differing) {
    List<Sentence> marked = new ArrayList<>();
    int first = 0;
    for (String sentence : sentences) {
      List<String> words = words(sentence).toList();
      marked.add(sentence(words, differing.get(first, first + words.size())));
      first += words.size();
    }
    return marked;
  }

  private static Sentence sentence(List<String> words, BitSet differing) {
    List<Words> stretches = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || differing.get(i) != differing.get(from)) {
        String text = String.join(" ", words.subList(from, i));
        stretches.add(new Words(text, differing.get(from)));
        from = i;
      }
    }
    return new Sentence(stretches);
  }

  /** The title and all that is reported or stands under a picture. */
  private static List<String> sentences(Entry entry) {
    Stream<String> texts =
        entry.paragraphs().stream()
            .filter(Rewording::isWorded)
            .map(Paragraph::text)
            .flatMap(text -> Sentences.split(text).stream().map(span -> span.of(text)));
    return Stream.concat(entry.title().stream(), texts)
        .filter(sentence -> words(sentence).findAny().isPresent())
        .toList();
  }

  private static boolean isWorded(Paragraph paragraph) {
    return paragraph.kind().isReported() || paragraph.kind() == Paragraph.Kind.CAPTION;
  }

  private static List<String> words(List<String> sentences) {
    return sentences.stream().flatMap(Rewording::words).toList();
  }

  private static Stream<String> words(String sentence) {
    return Arrays.stream(sentence.split("[\\s\\u00a0]+", -1)).filter(word -> !word.isEmpty());
  }

  private static List<String> plain(List<String> texts) {
    return texts.stream().map(Wording::plain).toList();
  }

  private static List<String> part(List<String> all, Span span) {
    return all.subList(span.start(), span.end());
  }
}
