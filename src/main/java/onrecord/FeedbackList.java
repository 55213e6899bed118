package onrecord;

import java.util.Locale;
import java.util.concurrent.Callable;
import onrecord.chat.Feedback;
import onrecord.chat.VisibleText;
import onrecord.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what people think of answers, while a bot runs over the store too. */
@Command(
    name = "feedback",
    description = "Shows what people think of answers, newest first.",
    footer = {
      "",
      "Exit status: 0; 2 bad usage or configuration, or a store that cannot be read;",
      "75 a database cannot be reached now."
    })
final class FeedbackList implements Callable<Integer> {
  private final Main main;

  @Option(
      names = "--most",
      paramLabel = "NUMBER",
      defaultValue = "100",
      description = "How many at most. Default: ${DEFAULT-VALUE}.")
  private int most = 100;

  FeedbackList(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Refusal {
    if (most < 1) {
      throw Refusal.usage("--most: " + most + "; allowed is 1 or more");
    }
    Surroundings surroundings = main.surroundings();
    try (Store store = new Stores(surroundings, main.clock()).open(main.settings().keeping())) {
      store.posts().feedback(most).forEach(one -> surroundings.out().println(text(one)));
      return 0;
    }
  }

  /** One line: neither who said it nor who asked is the operator's business. */
  private static String text(Feedback feedback) {
    return VisibleText.of(
        "%s  %s  %s  %s  \u2192  %s"
            .formatted(
                feedback.at(),
                feedback.verdict().name().toLowerCase(Locale.ROOT),
                feedback.tenant().platform(),
                feedback.question(),
                feedback.answered()));
  }
}
