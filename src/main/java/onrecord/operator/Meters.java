package onrecord.operator;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onrecord.answer.OpenRecord;
import onrecord.chat.Button;
import onrecord.chat.Sends;
import onrecord.desk.CarriedOut;
import onrecord.embed.Encoder;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Polled;

/**
 * Counts and times what the parts of a bot tell it, for Prometheus to scrape. Labels have few
 * values: never a question, a person, a tenant or an address; a coverage's id only where it is
 * everybody's. Safe for use by several threads.
 */
public final class Meters implements AutoCloseable {
  /** Of a request, a search, a poll: from what nobody notices to what nobody waits for. */
  private static final Duration[] BUCKETS =
      List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000).stream()
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Timer retrieval = timer("onrecord.retrieval", "Searches of the record");
  private final Timer questionVector = embedding("question");
  private final Timer passageVector = embedding("passage");
  private final Map<Polled.Result, Timer> polls = new EnumMap<>(Polled.Result.class);
  private final Counter filed = entries("filed");
  private final Counter corrected = entries("corrected");
  private final Counter withdrawn = entries("withdrawn");
  private final SourceMeters sources;

  /**
   * @param version of this program
   */
  public Meters(String version) {
    for (Polled.Result result : Polled.Result.values()) {
      polls.put(result, timer("onrecord.poll", "Polls of sources", "outcome", word(result)));
    }
    sources = new SourceMeters(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
    gauge("onrecord.build", "The version that runs", () -> 1, "version", version);
  }

  private Timer embedding(String what) {
    return timer("onrecord.embedding", "Texts turned into vectors", "text", what);
  }

  private Timer timer(String name, String description, String... tags) {
    return Timer.builder(name)
        .description(description)
        .tags(tags)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  private Counter entries(String change) {
    return Counter.builder("onrecord.entries")
        .description("Entries that were filed, corrected or withdrawn")
        .tag("change", change)
        .register(registry);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void gauge(String name, String description, Supplier<Number> value, String... tags) {
    Gauge.builder(name, value).description(description).tags(tags).register(registry);
  }

  /** A request was carried out. */
  public void carriedOut(CarriedOut request) {
    Counter.builder("onrecord.requests")
        .description("Requests by command, kind of question and what came of them")
        .tag("command", request.command())
        .tag("kind", request.kind().map(Meters::word).orElse(""))
        .tag("outcome", word(request.outcome()))
        .tag("why", request.why().orElse(""))
        .tag("platform", request.platform())
        .register(registry)
        .increment();
    timer("onrecord.request", "Until a reply was there", "command", request.command())
        .record(request.took());
  }

  /** A search of the record was made. */
  public void searched(Duration took) {
    retrieval.record(took);
  }

  /** The same encoder, timed. */
  public Encoder timed(Encoder encoder) {
    return new TimedEncoder(encoder, questionVector::record, passageVector::record);
  }

  /** A source was asked. */
  public void polled(Polled polled) {
    Optional.ofNullable(polls.get(polled.result())).ifPresent(timer -> timer.record(polled.took()));
  }

  /** Something happened to a source, or an entry of it. */
  public void happened(Event event) {
    switch (event.change()) {
      case Change.Added _ -> filed.increment();
      case Change.Corrected _ -> corrected.increment();
      case Change.Withdrawn _ -> withdrawn.increment();
      default -> {}
    }
  }

  /** What a platform of this name sends is counted by what this returns. */
  public Sends sends(String platform) {
    return new CountedSends(
        Counter.builder("onrecord.sends")
            .description("What was sent to people")
            .tags(Tags.of("platform", platform))
            .register(registry),
        Counter.builder("onrecord.throttled")
            .description("How often somebody was told to come back later (429)")
            .tags(Tags.of("platform", platform))
            .register(registry));
  }

  private record CountedSends(Counter sends, Counter throttles) implements Sends {
    @Override
    public void sent() {
      sends.increment();
    }

    @Override
    public void throttled() {
      throttles.increment();
    }
  }

  /**
   * Something that nobody asked for was brought to a place of a platform, or was not.
   *
   * @param ending how that ended, in one word
   */
  public void delivered(String platform, String ending) {
    Counter.builder("onrecord.deliveries")
        .description("What was brought to places unasked, by how that ended")
        .tag("platform", platform)
        .tag("ending", ending)
        .register(registry)
        .increment();
  }

  /** How much is open. */
  public void watch(OpenRecord record) {
    gauge("onrecord.entries.open", "Entries that can be asked about", record::entries);
    gauge("onrecord.coverages.open", "Coverages that can be asked about", record::coverages);
  }

  /**
   * Something that waits.
   *
   * @param queue in one word
   * @param length how many wait; what it throws is no figure
   */
  public void watchQueue(String queue, Supplier<Number> length) {
    gauge("onrecord.waiting", "What waits to be done", () -> known(length), "queue", queue);
  }

  /** What people think of answers, as far as it is kept, shown at each scrape. */
  public void watchFeedback(Supplier<Map<Button.Act, Long>> verdicts) {
    Stream.of(Button.Act.values())
        .filter(Button.Act::isFeedback)
        .forEach(verdict ->
            gauge(
                "onrecord.feedback",
                "Answers that people said something of, by what they said",
                () -> known(() -> verdicts.get().getOrDefault(verdict, 0L)),
                "verdict",
                word(verdict)));
  }

  /** The library would log the trace of what is thrown, at the next scrape again. */
  private static Number known(Supplier<Number> length) {
    try {
      return length.get();
    } catch (RuntimeException e) {
      return Double.NaN;
    }
  }

  /**
   * Who reads along.
   *
   * @param readers how many connections for new entries are open
   */
  public void watchReaders(Supplier<Number> readers) {
    gauge("onrecord.event.readers", "Readers who are told of new entries at once", readers);
  }

  /** What was found when everything was looked at. */
  public void show(Report report) {
    sources.show(report);
  }

  /** All figures, in the text format of Prometheus, version 0.0.4. */
  public String scrape() {
    return registry.scrape();
  }

  /** The media type of {@link #scrape}. */
  public static String type() {
    return "text/plain; version=0.0.4; charset=utf-8";
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
