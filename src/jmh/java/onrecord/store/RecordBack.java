package onrecord.store;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.answer.Answer;
import onrecord.answer.OpenRecord;
import onrecord.embed.Encoder;
import onrecord.embed.SentenceEncoder;
import onrecord.index.EntryIndex;
import onrecord.live.LiveRecord;
import onrecord.place.Tenant;

/** Starts over a store that is full: opened, all of it read back, and asked. */
public final class RecordBack {
  private static final String QUESTION = "What did the minister say about the vote?";

  private RecordBack() {}

  public static void main(String[] arguments) throws Exception {
    StoreSettings settings = RecordFigures.at(arguments[0]);
    ProcessCost begun = ProcessCost.now(settings);
    try (SentenceEncoder model = SentenceEncoder.load(1);
        Store store = Store.open(settings, InstantSource.system(), "1")) {
      Counting encoder = new Counting(model, new AtomicInteger());
      try (EntryIndex index = new EntryIndex(encoder, store.vectors())) {
        OpenRecord record = new OpenRecord(index);
        try (LiveRecord live =
            new LiveRecord(
                store.sources(), store.history(), store.attributions(), record, event -> {})) {
          ProcessCost opened = ProcessCost.now(settings);
          live.start();
          // A single wait ends after some seconds, however much there is.
          while (record.rebuilding().isPresent()) {
            live.await();
          }
          ProcessCost read = ProcessCost.now(settings);
          Answer answer = ask(record);
          index.awaitVectors();
          ProcessCost answered = ProcessCost.now(settings);
          System.out.printf("before main: CPU %.2f s%n", begun.own().toNanos() / 1e9);
          System.out.println("model loaded, store opened: " + opened.since(begun));
          System.out.println("all read back: " + read.since(opened));
          System.out.println("first answer, all vectors there: " + answered.since(read));
          System.out.printf(
              "start over %d entries: CPU %.2f s, wall %.2f s; vectors made anew: %d%n",
              answer.searched().entries(),
              answered.own().toNanos() / 1e9,
              (answered.nanos() - begun.nanos()) / 1e9,
              encoder.made().get());
          System.out.println("threads: " + ProcessCost.threads());
          System.out.println("memory: " + ProcessCost.memory());
          System.gc();
          System.out.println("memory after a full collection: " + ProcessCost.memory());
        }
      }
    }
  }

  private static Answer ask(OpenRecord record) {
    return record.ask(Tenant.EVERYBODY, QUESTION, Instant.now(), ZoneOffset.UTC, Optional.empty());
  }

  /** Counts the passages whose vector was not kept. */
  private record Counting(Encoder model, AtomicInteger made) implements Encoder {
    @Override
    public float[] question(String text) {
      return model.question(text);
    }

    @Override
    public float[] passage(String text) {
      made.incrementAndGet();
      return model.passage(text);
    }
  }
}
