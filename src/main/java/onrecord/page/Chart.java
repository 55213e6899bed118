package onrecord.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Draws how much was published when: a bar for each stretch of time. */
final class Chart {
  private static final int BARS = 48;
  private static final int STEP = 10;
  private static final int BAR = 8;
  private static final int HEIGHT = 60;
  private static final List<Duration> STRETCHES =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(12));

  private final Words words;

  Chart(Words words) {
    this.words = words;
  }

  /** Empty where there is too little to compare. */
  Optional<Tag> of(List<Instant> published, ZoneId zone) {
    List<Instant> times = published.stream().sorted().toList();
    if (times.size() < 2 || times.getFirst().equals(times.getLast())) {
      return Optional.empty();
    }
    Duration stretch = stretch(Duration.between(times.getFirst(), times.getLast()));
    return Optional.of(figure(times, stretch, zone));
  }

  /** The shortest that needs no more than so many bars; of a long story, whole days. */
  private static Duration stretch(Duration whole) {
    return STRETCHES.stream()
        .filter(stretch -> whole.dividedBy(stretch) < BARS)
        .findFirst()
        .orElse(Duration.ofDays(1 + whole.toDays() / BARS));
  }

  private Tag figure(List<Instant> times, Duration stretch, ZoneId zone) {
    int[] counts = counts(times, stretch);
    int most = 1;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    String from = Words.moment(times.getFirst(), zone);
    String to = Words.moment(times.getLast(), zone);
    String length = words.texts().length(stretch);
    String told = words.ours("chart.told", times.size(), from, to, most, length);
    return Tag.of("figure")
        .kind("chart")
        .add(drawing(counts, most, told), Tag.of("figcaption", told));
  }

  private static int[] counts(List<Instant> times, Duration stretch) {
    Instant first = times.getFirst();
    Duration whole = Duration.between(first, times.getLast());
    int[] counts = new int[(int) whole.dividedBy(stretch) + 1];
    times.forEach(time -> counts[(int) Duration.between(first, time).dividedBy(stretch)]++);
    return counts;
  }

  private Tag drawing(int[] counts, int most, String told) {
    Tag drawing =
        Tag.of("svg")
            .set("role", "img")
            .set("aria-labelledby", "chart-title chart-told")
            .set("viewBox", "0 0 " + counts.length * STEP + " " + HEIGHT)
            .set("preserveAspectRatio", "none")
            .add(
                Tag.of("title", words.ours("chart")).set("id", "chart-title"),
                Tag.of("desc", told).set("id", "chart-told"));
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        drawing.add(bar(i, Math.max(1, counts[i] * HEIGHT / most)));
      }
    }
    return drawing;
  }

  private static Tag bar(int index, int height) {
    return Tag.of("rect")
        .set("x", String.valueOf(index * STEP + (STEP - BAR) / 2))
        .set("y", String.valueOf(HEIGHT - height))
        .set("width", String.valueOf(BAR))
        .set("height", String.valueOf(height));
  }
}
