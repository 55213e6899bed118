package onrecord.store;

import java.time.ZoneId;
import java.util.Locale;
import onrecord.desk.Choice;

/** How a choice is written. */
final class ChoiceForm {
  private ChoiceForm() {}

  static void write(Out out, Choice choice) {
    out.text(choice.language().map(Locale::toLanguageTag))
        .text(choice.zone().map(ZoneId::getId))
        .text(choice.coverage())
        .text(choice.answers());
  }

  static Choice read(In in) {
    return new Choice(
        in.optionalText().map(Locale::forLanguageTag),
        in.optionalText().map(ZoneId::of),
        in.optionalText(),
        in.optionalText().map(Choice.Answers::valueOf));
  }
}
