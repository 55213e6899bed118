package onrecord.desk;

import java.util.List;
import java.util.Optional;

/**
 * /said: what somebody said, of a topic, since a time. It asks the question that one would type, so
 * it is read, answered and followed up like one.
 */
record Said(Ask ask) implements Command {
  @Override
  public String name() {
    return "said";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.SPEAKER, Option.ABOUT, Option.SINCE, Option.COVERAGE);
  }

  @Override
  public Reply carryOut(Request request) {
    Optional<String> speaker = request.option(Option.SPEAKER);
    Optional<String> topic = request.option(Option.ABOUT);
    if (speaker.isEmpty() && topic.isEmpty()) {
      return Refused.missing(Option.SPEAKER);
    }
    String who = speaker.map(name -> "What did " + name + " say").orElse("What was said");
    String what = topic.map(words -> " about " + words).orElse("");
    String when = request.option(Option.SINCE).map(Since::words).orElse("");
    return ask.answer(who + what + when + "?", request);
  }
}
