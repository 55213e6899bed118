package onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.place.Tenant;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;
import org.junit.jupiter.api.Test;

/**
 * The wall between tenants: whatever is put, corrected and withdrawn, a reader is told just what an
 * index would tell that holds everybody's entries and the reader's own, and nothing else.
 */
final class IsolationTest {
  /** So few that every passage is a hit, near or far. */
  private static final int ENTRIES = 4;

  private static final int CHANGES = 2_000;
  private static final int READS_PER_CHANGE = 9;
  private static final int REBUILD_EVERY = 20;
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final List<String> CANARIES =
      List.of("everybirdo", "zaubergoldwing", "quillfinchette", "brackenlarkin", "dunnockmere");
  private static final List<Tenant> TENANTS =
      Stream.concat(
              Stream.of(Tenant.EVERYBODY),
              CANARIES.stream().skip(1).map(canary -> new Tenant("console", canary)))
          .toList();
  private static final List<String> COMMON =
      List.of("bridge", "ferry", "harbour", "mayor", "flooding", "council", "market", "school");

  private record Key(Tenant owner, String coverage, String entry) {}

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final Map<Key, FiledEntry> held = new HashMap<>();
  private final EntryIndex index = new EntryIndex(new BagOfWords(), new VectorsInMemory());
  private int operations;

  @Test
  void aReaderIsToldWhatAnIndexOfTheirOwnWouldTell() throws InterruptedException {
    System.out.println("IsolationTest seed " + seed);
    try (index) {
      for (int i = 0; i < CHANGES / REBUILD_EVERY; i++) {
        for (int j = 0; j < REBUILD_EVERY; j++) {
          change();
        }
        compareAll(pick(TENANTS));
      }
    }
    System.out.println("IsolationTest: " + operations + " operations");
    assertThat(operations).isGreaterThanOrEqualTo(10_000);
  }

  private void change() {
    operations++;
    Key key =
        new Key(
            pick(TENANTS), pick(List.of("storm", "vote")), String.valueOf(random.nextInt(ENTRIES)));
    if (held.containsKey(key) && random.nextInt(3) == 0) {
      index.remove(key.owner(), key.coverage(), key.entry());
      held.remove(key);
    } else {
      FiledEntry filed = filed(key);
      put(index, filed);
      held.put(key, filed);
    }
  }

  private void put(EntryIndex into, FiledEntry filed) {
    if (random.nextBoolean()) {
      into.put(filed.owner(), filed.coverage(), filed.entry(), filed.quotes());
    } else {
      into.putAll(List.of(filed));
    }
  }

  private void compareAll(Tenant reader) throws InterruptedException {
    try (EntryIndex own = new EntryIndex(new BagOfWords(), new VectorsInMemory())) {
      held.values().stream()
          .filter(filed -> filed.owner().equals(reader) || filed.owner().equals(TENANTS.getFirst()))
          .forEach(filed -> put(own, filed));
      own.awaitVectors();
      index.awaitVectors();
      for (int i = 0; i < REBUILD_EVERY * READS_PER_CHANGE; i++) {
        operations++;
        compare(reader, own);
      }
    }
  }

  private void compare(Tenant reader, EntryIndex own) {
    String word = word(TENANTS.get(random.nextInt(TENANTS.size())));
    String stem = Stems.telling(word).getFirst();
    Scope scope = scope(reader);
    switch (random.nextInt(8)) {
      case 0 -> same(index.count(reader, stem), own.count(reader, stem), reader, word);
      case 1 -> same(index.rarity(reader, stem), own.rarity(reader, stem), reader, word);
      case 2 -> same(index.holds(reader, word), own.holds(reader, word), reader, word);
      case 3 -> compareSpelling(reader, own, typo(word));
      case 4 -> same(index.count(scope), own.count(scope), reader, word);
      case 5 -> {
        List<FiledEntry> found = index.entries(scope, 100);
        found.forEach(filed -> hasNoForeignCanary(reader, filed.toString()));
        same(Set.copyOf(found), Set.copyOf(own.entries(scope, 100)), reader, word);
      }
      case 6 -> compareOne(reader, own);
      default -> compareSearch(reader, own, word, scope);
    }
  }

  private void compareSpelling(Tenant reader, EntryIndex own, String typed) {
    hasNoForeignCanary(reader, index.nearest(reader, typed).orElse(""));
    same(index.nearest(reader, typed), own.nearest(reader, typed), reader, typed);
    same(index.terms(reader, typed), own.terms(reader, typed), reader, typed);
  }

  private void compareOne(Tenant reader, EntryIndex own) {
    Tenant owner = pick(TENANTS);
    String id = String.valueOf(random.nextInt(ENTRIES));
    same(
        index.entry(reader, owner, "storm", id), own.entry(reader, owner, "storm", id), reader, id);
    same(
        index.passages(reader, owner, "storm", id),
        own.passages(reader, owner, "storm", id),
        reader,
        id);
    if (!owner.equals(reader) && !owner.equals(Tenant.EVERYBODY)) {
      assertThat(index.entry(reader, owner, "storm", id)).isEmpty();
    }
  }

  private void compareSearch(Tenant reader, EntryIndex own, String word, Scope scope) {
    List<Term> terms = index.terms(reader, word + " " + pick(COMMON));
    Optional<String> speaker =
        random.nextBoolean() ? Optional.empty() : Optional.of(name(pick(TENANTS)));
    Query query = new Query(word, terms, scope, speaker, 1_000);
    Set<Hit> hits = Set.copyOf(index.search(query));
    hits.forEach(hit -> hasNoForeignCanary(reader, hit.toString()));
    same(hits, Set.copyOf(own.search(query)), reader, query.toString());
  }

  private void same(Object found, Object expected, Tenant reader, String asked) {
    assertThat(found).as("%s asks for %s, seed %d", reader, asked, seed).isEqualTo(expected);
  }

  private void hasNoForeignCanary(Tenant reader, String told) {
    for (int i = 1; i < TENANTS.size(); i++) {
      if (!TENANTS.get(i).equals(reader)) {
        assertThat(told).as("seed %d", seed).doesNotContainIgnoringCase(CANARIES.get(i));
      }
    }
  }

  private Scope scope(Tenant reader) {
    Set<String> coverages = random.nextBoolean() ? Set.of() : Set.of("storm");
    Instant from = random.nextBoolean() ? Instant.MIN : NOON;
    return new Scope(reader, from, NOON.plusSeconds(random.nextInt(20)), coverages);
  }

  private FiledEntry filed(Key key) {
    String text = sentence(key.owner()) + " " + sentence(key.owner());
    List<Quote> quotes = random.nextBoolean() ? List.of() : List.of(quote(key.owner()));
    Entry entry =
        new Entry(
            key.entry(),
            1,
            Optional.of(sentence(key.owner())),
            NOON.plusSeconds(random.nextInt(20)),
            Optional.empty(),
            ZoneOffset.UTC,
            List.of(),
            false,
            Optional.empty(),
            List.of(Paragraph.body(text)));
    return new FiledEntry(key.owner(), key.coverage(), entry, quotes);
  }

  private Quote quote(Tenant owner) {
    Person speaker = new Person(name(owner), Set.of(), Set.of(), Person.Kind.PERSON);
    return new Quote(
        0,
        new Span(0, 9),
        Quote.Kind.INDIRECT,
        Optional.of(speaker),
        Optional.empty(),
        Optional.of("says"));
  }

  private String sentence(Tenant owner) {
    List<String> words = new ArrayList<>(List.of("The"));
    for (int i = 0; i < 4; i++) {
      words.add(word(owner));
    }
    return String.join(" ", words) + ".";
  }

  /** One of everybody's, or one that no other tenant uses; they differ by the letter at the end. */
  private String word(Tenant owner) {
    String canary = CANARIES.get(TENANTS.indexOf(owner));
    return random.nextInt(3) > 0 ? pick(COMMON) : canary + pick(List.of("", "a", "o"));
  }

  private static String name(Tenant owner) {
    String canary = CANARIES.get(TENANTS.indexOf(owner));
    return "Ada " + Character.toUpperCase(canary.charAt(0)) + canary.substring(1);
  }

  private String typo(String word) {
    int at = 1 + random.nextInt(word.length() - 1);
    return word.substring(0, at) + "x" + word.substring(at);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
