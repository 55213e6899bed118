package onrecord.operator;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hawkular.agent.prometheus.text.TextPrometheusMetricsProcessor;
import org.hawkular.agent.prometheus.types.Counter;
import org.hawkular.agent.prometheus.types.Gauge;
import org.hawkular.agent.prometheus.types.Histogram;
import org.hawkular.agent.prometheus.types.MetricFamily;
import org.hawkular.agent.prometheus.types.Summary;
import org.hawkular.agent.prometheus.walkers.PrometheusMetricsWalker;

/** Figures as a client of Prometheus reads them. */
public final class Scrape implements PrometheusMetricsWalker {
  /** One figure. */
  public record Sample(String name, Map<String, String> labels, double value) {}

  public final List<Sample> samples = new ArrayList<>();

  private Scrape() {}

  public static Scrape of(String text) {
    Scrape scrape = new Scrape();
    var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    new TextPrometheusMetricsProcessor(in, scrape).walk();
    return scrape;
  }

  /** Of a name and all of these labels, as name and value in turn; their sum. */
  public double sum(String name, String... labels) {
    return samples.stream()
        .filter(sample -> sample.name().equals(name) && holds(sample.labels(), labels))
        .mapToDouble(Sample::value)
        .sum();
  }

  private static boolean holds(Map<String, String> all, String... labels) {
    for (int i = 0; i < labels.length; i += 2) {
      if (!labels[i + 1].equals(all.get(labels[i]))) {
        return false;
      }
    }
    return true;
  }

  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    samples.forEach(sample -> names.add(sample.name()));
    return names;
  }

  @Override
  public void walkStart() {}

  @Override
  public void walkFinish(int familiesProcessed, int metricsProcessed) {}

  @Override
  public void walkMetricFamily(MetricFamily family, int index) {}

  @Override
  public void walkCounterMetric(MetricFamily family, Counter counter, int index) {
    samples.add(new Sample(family.getName(), counter.getLabels(), counter.getValue()));
  }

  @Override
  public void walkGaugeMetric(MetricFamily family, Gauge gauge, int index) {
    samples.add(new Sample(family.getName(), gauge.getLabels(), gauge.getValue()));
  }

  @Override
  public void walkSummaryMetric(MetricFamily family, Summary summary, int index) {
    samples.add(new Sample(family.getName(), summary.getLabels(), summary.getSampleCount()));
  }

  @Override
  public void walkHistogramMetric(MetricFamily family, Histogram histogram, int index) {
    samples.add(new Sample(family.getName(), histogram.getLabels(), histogram.getSampleCount()));
    samples.add(
        new Sample(family.getName() + " sum", histogram.getLabels(), histogram.getSampleSum()));
    samples.add(
        new Sample(
            family.getName() + " buckets", histogram.getLabels(), histogram.getBuckets().size()));
  }
}
