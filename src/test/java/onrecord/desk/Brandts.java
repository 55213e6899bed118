package onrecord.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.coverage.Coverage;
import onrecord.quote.Attribution;
import onrecord.quote.Cast;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;

/** An invented page on which two people bear one surname. */
public final class Brandts {
  private static final Person LENA =
      new Person("Lena Brandt", Set.of(), Set.of("mayor"), Person.Kind.PERSON);
  private static final Person OTTO =
      new Person("Otto Brandt", Set.of(), Set.of("skipper"), Person.Kind.PERSON);

  private Brandts() {}

  public static Harbour.Page page() {
    String lena = "\u201cThe ferry stays in port,\u201d mayor Lena Brandt says.";
    String otto = "\u201cThe ferry sails at dawn,\u201d skipper Otto Brandt says.";
    Coverage coverage =
        new Coverage(
            "brandts",
            Optional.of("Brandts"),
            Optional.empty(),
            Optional.empty(),
            Harbour.ZONE,
            List.of(),
            List.of(
                Harbour.entry("b2", Harbour.NOW.minusSeconds(600), "", false, otto),
                Harbour.entry("b1", Harbour.NOW.minusSeconds(1200), "", false, lena)));
    return new Harbour.Page(
        coverage,
        new Attribution(
            new Cast(List.of(LENA, OTTO)),
            Map.of("b1", List.of(said(LENA, lena)), "b2", List.of(said(OTTO, otto)))));
  }

  private static Quote said(Person speaker, String text) {
    return new Quote(
        0,
        new Span(1, text.indexOf('\u201d')),
        Quote.Kind.DIRECT,
        Optional.of(speaker),
        Optional.of(speaker.name()),
        Optional.of("says"));
  }
}
