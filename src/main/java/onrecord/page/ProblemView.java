package onrecord.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays out that something went wrong. */
final class ProblemView {
  private static final Set<Integer> KNOWN = Set.of(400, 404, 405, 429, 503);

  private final Words words;
  private final Frame frame;

  ProblemView(Words words, Frame frame) {
    this.words = words;
    this.frame = frame;
  }

  String write(int status) {
    String key = "problem." + (KNOWN.contains(status) ? status : "other");
    String title = words.ours(key);
    String advice = words.ours(key + ".advice");
    Tag main = Tag.of("main").add(Tag.of("h1", title), Tag.of("p", advice));
    return frame.page(
        new Head(title, advice, Optional.empty(), Optional.empty(), true, List.of(), List.of()),
        main);
  }
}
