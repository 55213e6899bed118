package onrecord.store;

import onrecord.chat.Button;
import onrecord.chat.Feedback;
import onrecord.place.Tenant;

/** How it is written what somebody thinks of an answer. */
final class FeedbackForm {
  private FeedbackForm() {}

  static void write(Out out, Feedback feedback) {
    out.text(feedback.token())
        .text(feedback.tenant().platform())
        .text(feedback.tenant().id())
        .text(feedback.by())
        .text(feedback.asker())
        .text(feedback.verdict().name())
        .time(feedback.at())
        .text(feedback.question())
        .text(feedback.answered());
  }

  static Feedback read(In in) {
    return new Feedback(
        in.text(),
        new Tenant(in.text(), in.text()),
        in.text(),
        in.text(),
        Button.Act.valueOf(in.text()),
        in.time(),
        in.text(),
        in.text());
  }
}
