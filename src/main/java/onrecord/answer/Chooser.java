package onrecord.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onrecord.answer.Answer.Found;
import onrecord.answer.Candidate.Surroundings;
import onrecord.index.EntryIndex;
import onrecord.index.Hit;
import onrecord.index.Passage;
import onrecord.index.Query;
import onrecord.index.Scope;
import onrecord.index.Stems;
import onrecord.index.Term;
import onrecord.place.Tenant;
import onrecord.quote.Person;
import onrecord.text.Span;

/** Finds the passages that may answer, ranks them, and makes excerpts of the best. */
final class Chooser {
  private static final int MOST_HITS = 40;
  private static final int MOST_EXCERPTS = 5;

  private record Place(Tenant owner, String coverage, String entry, int paragraph, Span span) {
    static Place of(Passage passage) {
      return new Place(
          passage.owner(),
          passage.coverage(),
          passage.entry().id(),
          passage.paragraph(),
          passage.span());
    }
  }

  private record Name(Tenant owner, String coverage, String entry) {}

  private final Coverages coverages;
  private final EntryIndex index;
  private final Weighing weighing;

  Chooser(Coverages coverages, EntryIndex index, Weighing weighing) {
    this.coverages = coverages;
    this.index = index;
    this.weighing = weighing;
  }

  /** Passages that may answer, best first. */
  List<Candidate> ranked(Sought sought, Scope scope) {
    Map<Place, Hit> hits = new LinkedHashMap<>();
    if (!sought.isAnythingTheySaid()) {
      gather(hits, sought, scope, Optional.empty());
    }
    for (Person speaker : sought.speakers()) {
      gather(hits, sought, scope, Optional.of(speaker.name()));
    }
    if (hits.isEmpty()) {
      gather(hits, sought, scope, Optional.empty());
    }
    Map<Name, Optional<Surroundings>> entries = new HashMap<>();
    Course course = Course.of(hits.values(), sought.question());
    return hits.values().stream()
        .filter(hit -> sought.isAskedOf(hit.passage()))
        .flatMap(hit -> candidate(hit, sought, scope.reader(), entries, course).stream())
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .toList();
  }

  private void gather(Map<Place, Hit> hits, Sought sought, Scope scope, Optional<String> speaker) {
    Query query = new Query(sought.question().resolved(), terms(sought), scope, speaker, MOST_HITS);
    index.search(query).forEach(hit -> hits.putIfAbsent(Place.of(hit.passage()), hit));
  }

  private static List<Term> terms(Sought sought) {
    return forms(sought).distinct().map(form -> new Term(form, 1)).toList();
  }

  /** Passages carry the names of their speakers, so a name finds what somebody said. */
  private static Stream<String> forms(Sought sought) {
    return sought.isAnythingTheySaid()
        ? sought.speakers().stream().flatMap(speaker -> Stems.telling(speaker.name()).stream())
        : sought.words().stream().flatMap(word -> word.forms().stream());
  }

  /** Empty if the entry was withdrawn since it was found. */
  private Optional<Candidate> candidate(
      Hit hit,
      Sought sought,
      Tenant reader,
      Map<Name, Optional<Surroundings>> entries,
      Course course) {
    Passage passage = hit.passage();
    return entries
        .computeIfAbsent(
            new Name(passage.owner(), passage.coverage(), passage.entry().id()),
            name ->
                index
                    .entry(reader, name.owner(), name.coverage(), name.entry())
                    .map(Surroundings::of))
        .map(around -> new Candidate(hit, sought, around, course, weighing));
  }

  /** Excerpts of the best, none of which shares a sentence with a better one. */
  List<Excerpt> excerpts(List<Candidate> ranked) {
    List<Draft> drafts = new ArrayList<>();
    for (Candidate candidate : ranked) {
      if (drafts.size() < MOST_EXCERPTS) {
        Draft.of(candidate).ifPresent(draft -> add(drafts, draft));
      }
    }
    return drafts.stream().map(draft -> draft.excerpt(coverages)).toList();
  }

  private static void add(List<Draft> drafts, Draft draft) {
    for (Draft better : drafts) {
      if (better.overlaps(draft)) {
        return;
      }
      if (better.tellsTheSameAs(draft)) {
        better.fold(draft);
        return;
      }
    }
    drafts.add(draft);
  }

  /** The entries of the best, which come close without answering. */
  List<Found> nearest(List<Candidate> ranked) {
    return ranked.stream()
        .map(Candidate::passage)
        .map(passage ->
            new Found(coverages.of(passage.owner(), passage.coverage()), passage.entry()))
        .distinct()
        .limit(Answerer.MOST_NEAREST)
        .toList();
  }
}
