package onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

final class FailingVectorsTest {
  private final InventedRecord invented = new InventedRecord(new Random(7));
  private final Scope all =
      new Scope(
          Tenant.EVERYBODY,
          InventedRecord.START,
          InventedRecord.START.plusSeconds(86_400),
          Set.of());

  /** A disk that is full. */
  private static final class Full implements Vectors {
    @Override
    public Map<TextKey, SentenceVector> get(Collection<TextKey> keys) {
      throw new IllegalStateException("no store");
    }

    @Override
    public void put(Map<TextKey, SentenceVector> made) {
      throw new UncheckedIOException(new IOException("disk full"));
    }
  }

  /** Counts how often it is asked. */
  private static final class Counting implements Vectors {
    private final Vectors inMemory = new VectorsInMemory();
    private final AtomicInteger gets = new AtomicInteger();
    private final AtomicInteger puts = new AtomicInteger();

    @Override
    public Map<TextKey, SentenceVector> get(Collection<TextKey> keys) {
      gets.incrementAndGet();
      return inMemory.get(keys);
    }

    @Override
    public void put(Map<TextKey, SentenceVector> made) {
      puts.incrementAndGet();
      inMemory.put(made);
    }
  }

  @Test
  void whatCannotBeKeptIsAnsweredFromMemory() throws InterruptedException {
    BagOfWords encoder = new BagOfWords();
    try (EntryIndex index = new EntryIndex(encoder, new Full())) {
      FiledEntry filed = invented.entry("1");
      index.put(filed.owner(), filed.coverage(), filed.entry(), filed.quotes());
      index.awaitVectors();
      int made = encoder.passages().size();
      assertThat(index.search(Query.of(invented.word(), all, 50)))
          .isNotEmpty()
          .anySatisfy(hit -> assertThat(hit.cosine()).isPositive());
      assertThat(encoder.passages()).hasSize(made);
    }
  }

  @Test
  void anEntrysVectorsAreAskedForAndKeptTogether() throws InterruptedException {
    Counting vectors = new Counting();
    try (EntryIndex index = new EntryIndex(new BagOfWords(), vectors)) {
      FiledEntry filed = invented.entry("1");
      index.put(filed.owner(), filed.coverage(), filed.entry(), filed.quotes());
      index.awaitVectors();
    }
    assertThat(vectors.gets).hasValue(1);
    assertThat(vectors.puts).hasValue(1);
  }

  @Test
  void afterLoadingNothingIsMadeThatIsKept() throws InterruptedException {
    Counting vectors = new Counting();
    List<FiledEntry> entries =
        IntStream.range(0, 2_500).mapToObj(i -> invented.entry("e" + i)).toList();
    try (EntryIndex index = new EntryIndex(new BagOfWords(), vectors)) {
      index.putAll(entries);
      index.awaitVectors();
    }
    int asked = vectors.gets.get();
    BagOfWords encoder = new BagOfWords();
    try (EntryIndex index = new EntryIndex(encoder, vectors)) {
      index.putAll(entries);
      index.awaitVectors();
      assertThat(index.count(all)).isEqualTo(entries.size());
    }
    assertThat(encoder.passages()).isEmpty();
    assertThat(vectors.gets.get() - asked).isEqualTo(3);
  }
}
