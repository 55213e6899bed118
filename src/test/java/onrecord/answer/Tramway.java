package onrecord.answer;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import onrecord.coverage.Byline;
import onrecord.coverage.Coverage;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;

/** An invented story of one day, for the tests of this package: a tramway stands still. */
final class Tramway {
  static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

  /** After the last entry, in winter: its clock shows universal time. */
  static final Instant NOW = at("20:00");

  static final Entry CRACK =
      entry(
          "crack",
          "07:40",
          "Trams halted after crack is found",
          "All trams in Kesselby have stood still since 06:50, when a crack was found in the"
              + " Ostrand viaduct.",
          "Engineer Paula Drent said the viaduct needs new bearings. \"I would not let a bicycle"
              + " over it,\" she told reporters at the depot.");

  static final Entry BUSES =
      entry(
          "buses",
          "09:15",
          "Buses stand in",
          "Forty buses stand in for the trams, mayor Henk Oduya says.",
          "\"Nobody will walk to school in Kesselby tomorrow,\" Oduya said.");

  static final Entry STRIKE =
      entry(
          "strike",
          "12:30",
          "Drivers threaten strike",
          "Union leader Marta Brice said tram drivers would strike on Friday unless they are paid"
              + " for the days without trams.",
          "\"A crack in a bridge is not a crack in a contract,\" Brice said.");

  static final Entry REPAIR =
      entry(
          "repair",
          "17:05",
          "Repair to take five weeks",
          "The repair of the Ostrand viaduct will take five weeks and cost 3.2 million crowns,"
              + " Drent said on Tuesday evening.");

  static final Entry COPY =
      entry(
          "copy",
          "18:20",
          "What we know",
          "The repair of the Ostrand viaduct will take five weeks and cost 3.2 million crowns,"
              + " Drent said.");

  static final Coverage COVERAGE = coverage("tramway", COPY, REPAIR, STRIKE, BUSES, CRACK);

  private Tramway() {}

  /** A page with these entries, newest first. */
  static Coverage coverage(String id, Entry... entries) {
    return new Coverage(
        id,
        Optional.of("Kesselby without trams"),
        Optional.of("The Kesselby Lantern"),
        Optional.empty(),
        ZONE,
        List.of(),
        List.of(entries));
  }

  static Entry entry(String id, String time, String title, String... paragraphs) {
    return entry(id, at(time), Optional.of(title), paragraphs);
  }

  static Entry entry(String id, Instant at, Optional<String> title, String... paragraphs) {
    return new Entry(
        id,
        1,
        title,
        at,
        Optional.empty(),
        ZONE,
        List.of(Byline.of("Ines Vail")),
        false,
        Optional.of(URI.create("https://lantern.example/" + id)),
        List.of(paragraphs).stream().map(Paragraph::body).toList());
  }

  /** A clock time of the day on which it all happens, a Tuesday. */
  static Instant at(String time) {
    return Instant.parse("2027-02-16T" + time + ":00Z");
  }
}
