package onrecord.desk;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.OpenRecord;
import onrecord.coverage.Byline;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.embed.NoMeaning;
import onrecord.index.EntryIndex;
import onrecord.index.VectorsInMemory;
import onrecord.place.Asker;
import onrecord.place.Place;
import onrecord.place.Role;
import onrecord.place.Tenant;
import onrecord.quote.Attribution;
import onrecord.quote.Cast;
import onrecord.quote.Person;
import onrecord.quote.Quote;
import onrecord.text.Span;

/** A small invented story: a harbour is closed. */
public final class Harbour {
  public static final ZoneId ZONE = ZoneId.of("Europe/Dublin");
  public static final Instant NOW = Instant.parse("2026-03-02T18:05:00Z");
  public static final Place PLACE =
      new Place(new Tenant("discord", "harbour"), "quay", Place.Kind.SHARED);
  public static final Asker ASKER = new Asker("ann", ZONE, Role.MEMBER);

  public static final Person QUILL =
      new Person("Orla Quill", Set.of("Quill"), Set.of("harbour master"), Person.Kind.PERSON);
  public static final Person VENN =
      new Person("Tomas Venn", Set.of("Venn"), Set.of(), Person.Kind.PERSON);

  /** A page that is open. */
  public record Page(Coverage coverage, Attribution attribution) {}

  private Harbour() {}

  public static Coverage coverage() {
    return new Coverage(
        "harbour",
        Optional.of("Harbour closed"),
        Optional.of("The Quay"),
        Optional.empty(),
        ZONE,
        List.of(),
        List.of(
            entry("e5", "18:30", "Not yet published", false, "Nobody knows this yet."),
            entry("e4", "18:00", "Ferries to return", true, "Ferries return at dawn, Quill says."),
            entry(
                "e3",
                "15:10",
                "What we know",
                false,
                "A hull was found.",
                "* One",
                "* Two",
                "* Three"),
            entry(
                "e2",
                "12:40",
                "Fishers angry",
                false,
                "\u201cWe were told nothing,\u201d Tomas Venn says."),
            entry("e1", "07:15", "", false, "The harbour is closed. Divers are on their way.")));
  }

  public static Page page() {
    return new Page(coverage(), attribution());
  }

  public static Attribution attribution() {
    return new Attribution(
        new Cast(List.of(QUILL, VENN)),
        Map.of(
            "e4", List.of(said(QUILL, "Ferries return at dawn".length())),
            "e2", List.of(said(VENN, "We were told nothing".length() + 1))));
  }

  /** A coverage of so many entries, a minute apart, the newest at {@link #NOW}. */
  public static Page many(int count) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(
          entry(
              "harbour-" + i,
              NOW.minusSeconds(60L * i),
              "Headline " + i,
              false,
              "Text " + i + "."));
    }
    Coverage coverage =
        new Coverage(
            "many", Optional.empty(), Optional.empty(), Optional.empty(), ZONE, List.of(), entries);
    return new Page(coverage, new Attribution(new Cast(List.of()), Map.of()));
  }

  /** A desk over what is open, at {@link #NOW}. */
  public static Desk desk(Page... pages) {
    return new Newsroom(pages).desk;
  }

  static OpenRecord record(Page... pages) {
    OpenRecord record = new OpenRecord(new EntryIndex(new NoMeaning(), new VectorsInMemory()));
    for (Page page : pages) {
      record.open(page.coverage(), page.attribution());
    }
    return record;
  }

  private static Quote said(Person speaker, int length) {
    return new Quote(
        0,
        new Span(0, length),
        Quote.Kind.INDIRECT,
        Optional.of(speaker),
        Optional.of(speaker.name()),
        Optional.of("says"));
  }

  private static Entry entry(
      String id, String time, String title, boolean breaking, String... text) {
    return entry(id, Instant.parse("2026-03-02T" + time + ":00Z"), title, breaking, text);
  }

  /** Texts that begin with an asterisk are bullets. */
  public static Entry entry(
      String id, Instant at, String title, boolean breaking, String... texts) {
    return new Entry(
        id,
        1,
        Optional.of(title).filter(words -> !words.isEmpty()),
        at,
        Optional.empty(),
        ZONE,
        List.of(Byline.of("Nell Byrne")),
        breaking,
        Optional.of(URI.create("https://quay.example/" + id)),
        List.of(texts).stream().map(Harbour::paragraph).toList());
  }

  private static Paragraph paragraph(String text) {
    return text.startsWith("* ")
        ? new Paragraph(Paragraph.Kind.BULLET, text.substring(2), false)
        : Paragraph.body(text);
  }
}
