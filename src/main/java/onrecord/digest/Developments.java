package onrecord.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.answer.Excerpt;
import onrecord.answer.Filed;
import onrecord.coverage.Entry;
import onrecord.index.Stems;
import onrecord.text.NearCopies;
import onrecord.text.Sentences;

/** Chooses the few developments that matter: the best first, as long as each adds something. */
final class Developments {
  /** Further down an entry goes into what it has said. */
  private static final int SENTENCES = 6;

  private static final int FEWEST_WORDS = 3;
  private static final int MOST_WORDS = 60;

  /** A digest of eight is of four parts of its period, unless too little happened in one. */
  private static final int TO_A_PART = 2;

  /** What shares more of its words with something told is not news. */
  private static final double SAME = 0.6;

  /** A digest that is filled so far is not filled up with what matters less. */
  private static final double FULL = 0.85;

  private record Scored(Candidate candidate, double score) {}

  private final Set<Signal> counted;

  /**
   * @param counted the signals that are weighed
   */
  Developments(Set<Signal> counted) {
    this.counted = Set.copyOf(counted);
  }

  /** In order of time. */
  List<Excerpt> choose(List<Material> materials, Size size, List<Excerpt> told) {
    Choice choice = new Choice(size, told);
    List<Candidate> bestFirst =
        materials.stream()
            .flatMap(Developments::candidates)
            .map(candidate -> new Scored(candidate, score(candidate)))
            .sorted(Comparator.comparingDouble(Scored::score).reversed())
            .map(Scored::candidate)
            .toList();
    if (size.words().isEmpty()) {
      bestFirst.forEach(choice::considerForItsPart);
    }
    bestFirst.forEach(choice::consider);
    return choice.excerpts();
  }

  private double score(Candidate candidate) {
    return counted.stream().mapToDouble(signal -> signal.of(candidate)).sum();
  }

  private static Stream<Candidate> candidates(Material material) {
    List<Candidate> candidates = new ArrayList<>();
    List<Filed> entries = material.entries();
    for (int i = 0; i < entries.size(); i++) {
      double lateness = entries.size() == 1 ? 0 : (double) i / (entries.size() - 1);
      Filed filed = entries.get(i);
      filed
          .title()
          .filter(title -> !PageWords.isOfThePage(title.text()))
          .map(title -> Candidate.of(title, true, lateness, material))
          .ifPresent(candidates::add);
      filed.sentences(SENTENCES).stream()
          .filter(sentence -> !Sentences.leans(sentence.text()))
          .map(sentence -> Candidate.of(sentence, false, lateness, material))
          .forEach(candidates::add);
    }
    return candidates.stream().filter(Developments::isReadable);
  }

  private static boolean isReadable(Candidate candidate) {
    int words = words(candidate.excerpt());
    return words >= FEWEST_WORDS && words <= MOST_WORDS && !candidate.stems().isEmpty();
  }

  private static int words(Excerpt excerpt) {
    return Sentences.words(excerpt.text());
  }

  /** A candidate that was chosen, and the entries that say nearly the same. */
  private record Chosen(Candidate candidate, List<Entry> copies) {
    boolean isOfTheEntryOf(Candidate other) {
      return candidate.excerpt().entry().id().equals(other.excerpt().entry().id())
          && candidate.excerpt().coverage().equals(other.excerpt().coverage());
    }

    boolean saysTheSameAs(Candidate other) {
      return candidate.overlap(other.stems()) > SAME;
    }

    boolean isNearlyCopiedBy(Candidate other) {
      return !isOfTheEntryOf(other)
          && saysTheSameAs(other)
          && NearCopies.are(candidate.excerpt().text(), other.excerpt().text());
    }
  }

  /** What was chosen so far. */
  private static final class Choice {
    private final Size size;
    private final List<Set<String>> told;
    private final List<Chosen> chosen = new ArrayList<>();
    private int words;

    Choice(Size size, List<Excerpt> told) {
      this.size = size;
      this.told = told.stream().map(one -> Set.copyOf(Stems.telling(one.text()))).toList();
    }

    void consider(Candidate candidate) {
      if (!isFolded(candidate) && !isFull() && fits(candidate) && isNews(candidate)) {
        chosen.add(new Chosen(candidate, new ArrayList<>()));
        words += words(candidate.excerpt());
      }
    }

    /** As long as the part of the period that it is of has not enough. */
    void considerForItsPart(Candidate candidate) {
      if (chosen.stream().filter(one -> part(one.candidate) == part(candidate)).count()
          < TO_A_PART) {
        consider(candidate);
      }
    }

    private boolean isFolded(Candidate candidate) {
      Optional<Chosen> better =
          chosen.stream().filter(one -> one.isNearlyCopiedBy(candidate)).findFirst();
      better
          .map(Chosen::copies)
          .filter(copies -> !copies.contains(candidate.excerpt().entry()))
          .ifPresent(copies -> copies.add(candidate.excerpt().entry()));
      return better.isPresent();
    }

    private boolean isFull() {
      return chosen.size() >= size.developments()
          || words >= FULL * size.words().orElse(Integer.MAX_VALUE);
    }

    private boolean fits(Candidate candidate) {
      return words + words(candidate.excerpt()) <= size.words().orElse(Integer.MAX_VALUE);
    }

    private int part(Candidate candidate) {
      int parts = Math.ceilDiv(size.developments(), TO_A_PART);
      return Math.min((int) (candidate.lateness() * parts), parts - 1);
    }

    private boolean isNews(Candidate candidate) {
      return told.stream().noneMatch(one -> candidate.overlap(one) > SAME)
          && chosen.stream()
              .noneMatch(one -> one.isOfTheEntryOf(candidate) || one.saysTheSameAs(candidate));
    }

    List<Excerpt> excerpts() {
      return chosen.stream()
          .map(one -> one.candidate.excerpt().alsoIn(one.copies))
          .sorted(Digest.BY_TIME)
          .toList();
    }
  }
}
