package onrecord.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays out that something went wrong. */
final class ProblemView {
  private static final Set<Integer> KNOWN = Set.of(400, 404, 405, 429, 503);

  private static final int OURS = 500;

  private final Words words;
  private final Frame frame;

  ProblemView(Words words, Frame frame) {
    this.words = words;
    this.frame = frame;
  }

  /** Of a fault of the reader's nobody need be told. */
  String write(int status, Optional<String> id) {
    String key = "problem." + (KNOWN.contains(status) ? status : "other");
    String title = words.ours(key);
    String advice = words.ours(key + ".advice");
    Tag main = Tag.of("main").add(Tag.of("h1", title), Tag.of("p", advice));
    id.filter(any -> status >= OURS)
        .ifPresent(name -> main.add(Tag.of("p", words.ours("problem.report", name))));
    return frame.page(
        new Head(title, advice, Optional.empty(), Optional.empty(), true, List.of(), List.of()),
        main);
  }
}
