package onrecord.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import onrecord.index.Ranking.Weighed;
import onrecord.index.WordSearch.Match;

/**
 * The passages of all sections in sight that match by their own words, and all those of the entries
 * that match as a whole: scored as one record.
 */
final class ByWords {
  private static final int PASSAGES = 100;
  private static final int ENTRIES = 10;

  private final Query query;
  private final List<Weighed> terms;
  private final List<WordSearch> searches = new ArrayList<>();
  private final List<WordIndex> indexes;

  ByWords(Query query, List<Weighed> terms, List<Section> sections) {
    this.query = query;
    this.terms = terms;
    indexes = sections.stream().map(Section::words).toList();
    for (Section section : sections) {
      int[] stems =
          terms.stream()
              .mapToInt(weighed -> section.dictionary().known(weighed.term().stem()))
              .toArray();
      searches.add(new WordSearch(section.words(), stems));
    }
  }

  Set<Candidate> candidates() {
    Set<Candidate> candidates = new LinkedHashSet<>();
    passages().forEach(match -> candidates.add(match.candidate()));
    entries().forEach(match -> candidates.addAll(match.indexed().candidates()));
    searches.forEach(WordSearch::close);
    return candidates;
  }

  private List<Match> passages() {
    Bm25 bm25 = bm25(indexes.stream().mapToLong(WordIndex::passages).sum());
    float[] worth = new float[terms.size()];
    for (int i = 0; i < worth.length; i++) {
      int term = i;
      int holding = searches.stream().mapToInt(search -> search.passagesHolding(term)).sum();
      worth[i] = bm25.worth(terms.get(i).term().weight(), holding);
    }
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < searches.size(); i++) {
      WordIndex index = indexes.get(i);
      matches.addAll(
          searches.get(i).passages(bm25, worth, passage -> isAllowed(index, passage), PASSAGES));
    }
    return best(matches, PASSAGES);
  }

  private boolean isAllowed(WordIndex index, int passage) {
    Indexed holder = index.holder(passage);
    return query.allows(new Candidate(holder, passage - holder.first()));
  }

  private List<Match> entries() {
    Bm25 bm25 = bm25(indexes.stream().mapToLong(WordIndex::entries).sum());
    float[] worth = new float[terms.size()];
    for (int i = 0; i < worth.length; i++) {
      int term = i;
      int holding = searches.stream().mapToInt(search -> search.entriesHolding(term)).sum();
      worth[i] = bm25.worth(terms.get(i).term().weight(), holding);
    }
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < searches.size(); i++) {
      WordIndex index = indexes.get(i);
      matches.addAll(
          searches
              .get(i)
              .entries(
                  bm25,
                  worth,
                  entry -> query.scope().contains(index.holder(entry).filed()),
                  ENTRIES));
    }
    return best(matches, ENTRIES);
  }

  private Bm25 bm25(long texts) {
    return new Bm25(texts, indexes.stream().mapToLong(WordIndex::words).sum());
  }

  private static List<Match> best(List<Match> matches, int atMost) {
    return matches.stream().sorted(Match.BEST_FIRST).limit(atMost).toList();
  }
}
