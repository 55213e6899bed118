package onrecord.operator;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import onrecord.operator.Report.Status;

/** Figures of what was found when everything was looked at. */
final class SourceMeters {
  private final MultiGauge newest;
  private final MultiGauge success;
  private final MultiGauge dead;
  private volatile Optional<Report> last = Optional.empty();

  SourceMeters(MeterRegistry registry) {
    newest = rows(registry, "onrecord.source.newest.entry.age", "How old its newest entry is");
    success = rows(registry, "onrecord.source.last.success.age", "When it was last read");
    dead =
        MultiGauge.builder("onrecord.source.dead")
            .description("Whether it cannot be read, or is not asked")
            .register(registry);
    gauge(registry, "onrecord.health", "0 all is well, 1 degraded, 2 down", this::status);
    gauge(registry, "onrecord.store.writable", "Whether the store can be written", this::writable);
    gauge(registry, "onrecord.sources.dead", "Sources of anybody that are dead", this::allDead);
    gauge(registry, "onrecord.sources", "Sources of anybody", this::all);
  }

  private static MultiGauge rows(MeterRegistry registry, String name, String description) {
    return MultiGauge.builder(name).description(description).baseUnit("seconds").register(registry);
  }

  private static void gauge(
      MeterRegistry registry, String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  private Number status() {
    return switch (last.map(Report::status).orElse(Status.DOWN)) {
      case OK -> 0;
      case DEGRADED -> 1;
      case DOWN -> 2;
    };
  }

  private Number writable() {
    return last.filter(Report::writable).isPresent() ? 1 : 0;
  }

  private Number allDead() {
    return last.map(Report::sources).orElse(List.of()).stream().filter(SourceState::isDead).count();
  }

  private Number all() {
    return last.map(Report::sources).orElse(List.of()).size();
  }

  void show(Report report) {
    last = Optional.of(report);
    newest.register(ages(report, SourceState::newest), true);
    success.register(ages(report, SourceState::lastSuccess), true);
    dead.register(
        everybodys(report).stream()
            .map(state -> Row.of(tags(state), state.isDead() ? 1 : 0))
            .toList(),
        true);
  }

  private static List<Row<?>> ages(Report report, Function<SourceState, Optional<Instant>> moment) {
    return everybodys(report).stream()
        .<Row<?>>flatMap(state ->
            moment.apply(state).stream()
                .map(at -> Row.of(tags(state), Duration.between(at, report.at()).toSeconds())))
        .toList();
  }

  private static List<SourceState> everybodys(Report report) {
    return report.sources().stream().filter(SourceState::isEverybodys).toList();
  }

  private static Tags tags(SourceState state) {
    return Tags.of("coverage", state.source().coverage());
  }
}
