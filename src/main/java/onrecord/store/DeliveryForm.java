package onrecord.store;

import java.util.Optional;
import onrecord.chat.Script;
import onrecord.delivery.Delivery;
import onrecord.place.Place;

/** How it is written what is to be brought. */
final class DeliveryForm {
  private DeliveryForm() {}

  /** What stands in no column of its own. */
  record Contents(
      String id, Place.Kind kind, Optional<String> parent, Optional<String> ping, Script script) {
    static Contents of(Delivery delivery) {
      Place place = delivery.place();
      return new Contents(
          delivery.id(), place.kind(), place.parent(), delivery.ping(), delivery.script());
    }
  }

  static void write(Out out, Contents contents) {
    out.text(contents.id())
        .text(contents.kind().name())
        .text(contents.parent())
        .text(contents.ping())
        .value(contents.script(), ScriptForm::write);
  }

  static Contents read(In in) {
    return new Contents(
        in.text(),
        Place.Kind.valueOf(in.text()),
        in.optionalText(),
        in.optionalText(),
        in.value(ScriptForm::read));
  }
}
