package onrecord.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Excerpt;
import onrecord.answer.Filed;
import onrecord.index.Stems;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.NearCopies;
import onrecord.text.Sentences;

/** Chooses who said what: of each speaker one quote, of those first to whom others come back. */
final class Voices {
  private static final int FEWEST_WORDS = 5;
  private static final int MOST_WORDS = 60;

  /** Words in quotation marks are worth so much more than reported ones. */
  private static final double MARKED = 0.2;

  /** After so many later entries that name a speaker it is plain that people react to them. */
  private static final int MANY = 5;

  private static final double REACTED_TO = 0.3;

  private record Spoken(Excerpt excerpt, double score) {}

  private Voices() {}

  /** In order of time; nothing that is shown already. */
  static List<Excerpt> choose(List<Material> materials, int atMost, List<Excerpt> shown) {
    Map<String, Spoken> best = new LinkedHashMap<>();
    for (Material material : materials) {
      for (Spoken spoken : spoken(material)) {
        if (shown.stream().noneMatch(one -> NearCopies.are(one.text(), spoken.excerpt.text()))) {
          String speaker = spoken.excerpt.speaker().map(Person::name).orElse("");
          best.merge(speaker, spoken, (one, other) -> other.score > one.score ? other : one);
        }
      }
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Spoken::score).reversed())
        .limit(atMost)
        .map(Spoken::excerpt)
        .sorted(Digest.BY_TIME)
        .toList();
  }

  private static List<Spoken> spoken(Material material) {
    List<Spoken> all = new ArrayList<>();
    for (int i = 0; i < material.entries().size(); i++) {
      Filed filed = material.entries().get(i);
      for (Quote quote : filed.quotes()) {
        spoken(material, i, filed, quote).ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<Spoken> spoken(Material material, int at, Filed filed, Quote quote) {
    if (quote.speaker().isEmpty() || quote.kind() == Quote.Kind.INDIRECT) {
      return Optional.empty();
    }
    return filed
        .around(quote)
        .filter(Voices::isReadable)
        .map(excerpt -> new Spoken(excerpt, score(material, at, quote.speaker().get(), excerpt)));
  }

  private static boolean isReadable(Excerpt excerpt) {
    int words = Sentences.words(excerpt.text());
    return words >= FEWEST_WORDS && words <= MOST_WORDS;
  }

  private static double score(Material material, int at, Person speaker, Excerpt excerpt) {
    Set<String> stems = Set.copyOf(Stems.telling(excerpt.text()));
    return material.centrality(stems)
        + (excerpt.quoted() ? MARKED : 0)
        + REACTED_TO * Math.min(MANY, reactions(material, at, speaker)) / MANY;
  }

  /** How many later entries have others speak and name the speaker. */
  private static long reactions(Material material, int at, Person speaker) {
    String name = speaker.name().substring(speaker.name().lastIndexOf(' ') + 1);
    return material.entries().subList(at + 1, material.entries().size()).stream()
        .filter(later -> later.quotes().stream().anyMatch(quote -> isByAnother(quote, speaker)))
        .filter(later ->
            later.entry().paragraphs().stream()
                .anyMatch(paragraph -> paragraph.text().contains(name)))
        .count();
  }

  private static boolean isByAnother(Quote quote, Person speaker) {
    return quote.speaker().filter(other -> !other.equals(speaker)).isPresent();
  }
}
