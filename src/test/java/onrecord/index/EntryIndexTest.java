package onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.embed.Encoder;
import onrecord.place.Tenant;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EntryIndexTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final Scope ALL = Scope.until(Tenant.EVERYBODY, NOON.plusSeconds(86_400));
  private static final Person MAYOR =
      new Person("Ines Duarte", Set.of(), Set.of("mayor"), Person.Kind.PERSON);

  private final EntryIndex index = new EntryIndex(new BagOfWords(), new VectorsInMemory());

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void whatWasPutInIsFoundAtOnceAndWhatIsNewerTakesItsPlace() {
    index.put(
        Tenant.EVERYBODY,
        "storm",
        entry("1", 0, "Ferry cancelled", "The ferry stays in port."),
        List.of());
    assertThat(texts("ferry port")).contains("The ferry stays in port.");
    index.put(
        Tenant.EVERYBODY,
        "storm",
        entry("1", 0, "Ferry sails", "The ferry left at noon."),
        List.of());
    assertThat(texts("ferry port")).contains("The ferry left at noon.", "Ferry sails");
    assertThat(texts("ferry port")).doesNotContain("The ferry stays in port.", "Ferry cancelled");
    assertThat(
            index
                .entry(Tenant.EVERYBODY, Tenant.EVERYBODY, "storm", "1")
                .orElseThrow()
                .entry()
                .title())
        .contains("Ferry sails");
    index.remove(Tenant.EVERYBODY, "storm", "1");
    assertThat(texts("ferry")).isEmpty();
    assertThat(index.entry(Tenant.EVERYBODY, Tenant.EVERYBODY, "storm", "1")).isEmpty();
  }

  @Test
  void anEntryAfterNowDoesNotExist() {
    index.put(Tenant.EVERYBODY, "storm", entry("1", 0, "A", "The bridge is open."), List.of());
    index.put(Tenant.EVERYBODY, "storm", entry("2", 60, "B", "The bridge is closed."), List.of());
    Scope early = Scope.until(Tenant.EVERYBODY, NOON.plusSeconds(59));
    assertThat(index.search(Query.of("bridge closed", early, 10)))
        .extracting(hit -> hit.passage().entry().id())
        .containsOnly("1");
    assertThat(index.entries(early, 10))
        .extracting(filed -> filed.entry().id())
        .containsExactly("1");
    assertThat(index.entries(ALL, 10))
        .extracting(filed -> filed.entry().id())
        .containsExactly("2", "1");
    assertThat(index.entries(ALL, 1)).hasSize(1);
    assertThat(index.count(early)).isEqualTo(index.entries(early, 10).size());
    assertThat(index.count(ALL)).isEqualTo(index.entries(ALL, 10).size());
  }

  @Test
  void asManyAreCountedAsAreListedInEveryWindow() {
    for (int i = 0; i < 4; i++) {
      String coverage = i == 3 ? "flood" : "storm";
      index.put(Tenant.EVERYBODY, coverage, entry("e" + i, i, "A", "A bridge."), List.of());
    }
    for (int from = -1; from <= 4; from++) {
      for (int to = from; to <= 4; to++) {
        for (Set<String> coverages : List.of(Set.<String>of(), Set.of("storm"))) {
          Scope scope =
              new Scope(Tenant.EVERYBODY, NOON.plusSeconds(from), NOON.plusSeconds(to), coverages);
          assertThat(index.count(scope)).isEqualTo(index.entries(scope, 10).size());
        }
      }
    }
  }

  @Test
  void aSpeakersOwnWordsCanBeAskedFor() {
    Entry entry =
        entry("1", 0, "Flood", "“We will rebuild the market,” she said. The market is flooded.");
    Quote quote =
        new Quote(
            0,
            new Span(1, 27),
            Quote.Kind.DIRECT,
            Optional.of(MAYOR),
            Optional.empty(),
            Optional.of("said"));
    index.put(Tenant.EVERYBODY, "storm", entry, List.of(quote));
    Query query =
        new Query(
            "market", index.terms(Tenant.EVERYBODY, "market"), ALL, Optional.of("Ines Duarte"), 10);
    assertThat(index.search(query))
        .extracting(hit -> hit.passage().text())
        .containsExactly("“We will rebuild the market,” she said.");
    assertThat(index.passages(Tenant.EVERYBODY, Tenant.EVERYBODY, "storm", "1"))
        .extracting(passage -> passage.quotes("Ines Duarte"))
        .containsExactly(false, true, false);
    assertThat(texts("what did Duarte say?").getFirst()).startsWith("“We will rebuild");
  }

  @Test
  void onlyWhatWasToldIsIndexed() {
    Entry entry =
        entry(
            "1",
            0,
            List.of(
                new Paragraph(Paragraph.Kind.CREDIT, "Image source, EPA", false),
                new Paragraph(Paragraph.Kind.MEDIA, "A boat in a street", false),
                new Paragraph(Paragraph.Kind.CAPTION, "Boats in Mill Street", false),
                new Paragraph(Paragraph.Kind.BULLET, "Why? Rain fell.", false),
                new Paragraph(Paragraph.Kind.BODY, "Stick with us for more.", true)));
    index.put(Tenant.EVERYBODY, "storm", entry, List.of());
    assertThat(index.passages(Tenant.EVERYBODY, Tenant.EVERYBODY, "storm", "1"))
        .extracting(Passage::text)
        .containsExactly("Boats in Mill Street", "Why? Rain fell.");
  }

  @Test
  void mistypedWordsAreLedToTheWordsOfTheRecord() {
    index.put(
        Tenant.EVERYBODY,
        "storm",
        entry("1", 0, "A", "The evacuation of the harbour began."),
        List.of());
    assertThat(index.terms(Tenant.EVERYBODY, "when did the evacuatoin start"))
        .containsExactly(new Term("evacu", 0.8), new Term("start", 1));
    assertThat(index.nearest(Tenant.EVERYBODY, "harbor")).contains("harbour");
    assertThat(index.rarity(Tenant.EVERYBODY, "evacu"))
        .isLessThan(index.rarity(Tenant.EVERYBODY, "unheard"));
  }

  @Test
  void aMachineWithoutAModelGoesByWords() {
    Encoder broken =
        new Encoder() {
          @Override
          public float[] question(String text) {
            throw new IllegalStateException("no native library");
          }

          @Override
          public float[] passage(String text) {
            throw new IllegalStateException("no native library");
          }
        };
    try (EntryIndex words = new EntryIndex(broken, new VectorsInMemory())) {
      words.put(
          Tenant.EVERYBODY,
          "storm",
          entry("1", 0, "A", "The bridge is open. The ferry sails."),
          List.of());
      assertThat(words.search(Query.of("ferry", ALL, 3)).getFirst().passage().text())
          .isEqualTo("The ferry sails.");
    }
  }

  @Test
  void aSentenceIsEncodedOnceWhereverItStands() throws InterruptedException {
    BagOfWords counting = new BagOfWords();
    try (EntryIndex twice = new EntryIndex(counting, new VectorsInMemory())) {
      for (String id : List.of("1", "2", "3")) {
        twice.put(
            Tenant.EVERYBODY, "storm", entry(id, 0, "Title", "The bridge is open."), List.of());
      }
      twice.awaitVectors();
      twice.search(Query.of("bridge", ALL, 10));
    }
    assertThat(counting.passages()).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void aSentenceMeansWhatItMeansAfterItsTitleItsSpeakerAndTheSentenceBefore()
      throws InterruptedException {
    BagOfWords counting = new BagOfWords();
    Person pryce = new Person("Joan Pryce", Set.of(), Set.of(), Person.Kind.PERSON);
    Quote quote =
        new Quote(
            0,
            new Span(17, 31),
            Quote.Kind.INDIRECT,
            Optional.of(pryce),
            Optional.of("she"),
            Optional.of("says"));
    try (EntryIndex one = new EntryIndex(counting, new VectorsInMemory())) {
      one.put(
          Tenant.EVERYBODY,
          "storm",
          entry("1", 0, "The ferry", "It sails again. Nobody drowned, she says."),
          List.of(quote));
      one.awaitVectors();
    }
    assertThat(counting.passages())
        .containsExactlyInAnyOrder(
            "The ferry",
            "The ferry. It sails again.",
            "The ferry. Joan Pryce: It sails again. Nobody drowned, she says.");
  }

  private List<String> texts(String question) {
    return index.search(Query.of(question, ALL, 10)).stream()
        .map(hit -> hit.passage().text())
        .toList();
  }

  private static Entry entry(String id, int seconds, String title, String body) {
    return new Entry(
        id,
        1,
        Optional.of(title),
        NOON.plusSeconds(seconds),
        Optional.empty(),
        ZoneOffset.UTC,
        List.of(),
        false,
        Optional.empty(),
        List.of(Paragraph.body(body)));
  }

  private static Entry entry(String id, int seconds, List<Paragraph> paragraphs) {
    return new Entry(
        id,
        1,
        Optional.empty(),
        NOON.plusSeconds(seconds),
        Optional.empty(),
        ZoneOffset.UTC,
        List.of(),
        false,
        Optional.empty(),
        new ArrayList<>(paragraphs));
  }
}
