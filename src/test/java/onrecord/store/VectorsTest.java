package onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import onrecord.index.SentenceVector;
import onrecord.index.TextKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Vectors by the digest of their text, for as long as something asks for them. */
@ParameterizedClass
@EnumSource
final class VectorsTest {
  private static final Retention FOR_EVER = new Retention(Optional.empty(), OptionalInt.empty());

  private final Databases database;
  private final Random random = new Random(7);
  private final AtomicReference<Instant> now = new AtomicReference<>(Databases.NOW);
  private StoreSettings settings;

  VectorsTest(Databases database) {
    this.database = database;
  }

  @BeforeEach
  void start() {
    settings = database.fresh();
  }

  private Store open() throws StoreException {
    InstantSource clock = now::get;
    return Store.open(settings, clock, "1.0");
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private Map<TextKey, SentenceVector> some(int count) {
    Map<TextKey, SentenceVector> made = new HashMap<>();
    for (int i = 0; i < count; i++) {
      made.put(new TextKey(random.nextLong(), random.nextLong()), vector());
    }
    return made;
  }

  private SentenceVector vector() {
    byte[] values = new byte[384];
    random.nextBytes(values);
    return new SentenceVector(values, random.nextFloat());
  }

  @Test
  void comeBackAsTheyWere() throws StoreException {
    Map<TextKey, SentenceVector> made = some(5000);
    try (Store store = open()) {
      store.vectors().put(made);
      store.vectors().put(Map.of());
      store.vectors().put(made);
      Map<TextKey, SentenceVector> asked = new HashMap<>(some(10));
      asked.putAll(made);
      assertThat(store.vectors().get(asked.keySet())).isEqualTo(made);
      assertThat(store.vectors().get(List.of())).isEmpty();
    }
  }

  @Test
  void ofAnotherTextAreNotTaken() throws StoreException {
    TextKey key = some(1).keySet().iterator().next();
    TextKey half = new TextKey(key.high(), key.low() + 1);
    try (Store store = open()) {
      store.vectors().put(Map.of(key, vector()));
      assertThat(store.vectors().get(List.of(half))).isEmpty();
    }
  }

  @Test
  void goWhenNothingAsksForThem() throws StoreException {
    Map<TextKey, SentenceVector> wanted = some(3);
    Map<TextKey, SentenceVector> gone = some(3);
    try (Store store = open()) {
      store.vectors().put(wanted);
      store.vectors().put(gone);
    }
    pass(Duration.ofDays(200));
    try (Store store = open()) {
      assertThat(store.vectors().get(wanted.keySet())).isEqualTo(wanted);
      pass(Duration.ofHours(1));
      store.prune(FOR_EVER, now.get());
      assertThat(store.vectors().get(gone.keySet())).as("an index is being rebuilt").hasSize(3);
    }
    pass(Duration.ofDays(200));
    try (Store store = open()) {
      assertThat(store.vectors().get(wanted.keySet())).isEqualTo(wanted);
      pass(Duration.ofDays(400));
      store.prune(FOR_EVER, now.get());
      assertThat(store.vectors().get(wanted.keySet())).isEqualTo(wanted);
      assertThat(store.vectors().get(gone.keySet())).isEmpty();
    }
  }
}
