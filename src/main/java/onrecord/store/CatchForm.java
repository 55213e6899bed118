package onrecord.store;

import java.util.List;
import onrecord.delivery.Catch;
import onrecord.place.Place;

/** How what was caught is written, but for its place. */
record CatchForm(
    Place.Kind kind, boolean isEverybodys, String coverage, String entry, List<String> watches) {
  static CatchForm of(Catch one) {
    return new CatchForm(
        one.place().kind(), one.isEverybodys(), one.coverage(), one.entry(), one.watches());
  }

  static void write(Out out, CatchForm form) {
    out.text(form.kind.name())
        .flag(form.isEverybodys)
        .text(form.coverage)
        .text(form.entry)
        .texts(form.watches);
  }

  static CatchForm read(In in) {
    return new CatchForm(
        Place.Kind.valueOf(in.text()), in.flag(), in.text(), in.text(), in.texts());
  }
}
