package onrecord.reader.textdump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onrecord.coverage.Byline;
import onrecord.coverage.Entry;
import onrecord.coverage.Paragraph;
import onrecord.coverage.Paragraph.Kind;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.Reading;
import org.junit.jupiter.api.Test;

final class DumpReaderTest {
  private static final Instant NOW = Instant.parse("2031-01-01T00:00:00Z");

  @Test
  void headlinesAndTimesAreCutFromTheirGluedLine() throws Exception {
    List<Entry> entries = harbour().coverage().entries();
    assertThat(entries)
        .extracting(e -> e.title().orElseThrow())
        .containsExactly(
            "Council 'will not wait' for repairs, says mayor",
            "Crossing to stay shut, a report published at noon says",
            "Watch: moment cable snaps");
    assertThat(entries)
        .extracting(Entry::publishedAt)
        .containsExactly(
            Instant.parse("2030-05-31T23:12:00Z"),
            Instant.parse("2030-05-31T22:40:00Z"),
            Instant.parse("2030-05-31T17:05:00Z"));
    assertThat(entries).extracting(Entry::zone).containsOnly(ZoneId.of("Europe/London"));
    assertThat(entries).extracting(Entry::breaking).containsExactly(false, true, false);
  }

  @Test
  void authorsAreToldFromWhatTheyWrote() throws Exception {
    List<Entry> entries = harbour().coverage().entries();
    assertThat(entries.get(0).bylines())
        .containsExactly(
            new Byline(
                "Ines Calloway",
                Optional.of("Transport correspondent"),
                Optional.of("Port Merrow")));
    assertThat(entries.get(1).bylines())
        .extracting(Byline::name, b -> b.location().orElse(""))
        .containsExactly(
            tuple("Tomas Okafor", "the quayside"), tuple("Lena van der Berg", "the quayside"));
  }

  @Test
  void picturesCreditsCaptionsAndBulletsAreKeptApart() throws Exception {
    List<Entry> entries = harbour().coverage().entries();
    assertThat(entries.get(1).paragraphs())
        .containsExactly(
            new Paragraph(Kind.MEDIA, "Workers standing under the bridge in the rain.", false),
            new Paragraph(Kind.CREDIT, "Image source, Harbour Press", false),
            new Paragraph(Kind.CAPTION, "Crews have been at the site since dawn", false),
            Paragraph.body("The bridge will stay shut for six weeks, engineers say."),
            new Paragraph(Kind.BULLET, "Buses run from Quay Street", false),
            new Paragraph(Kind.BULLET, "The ferry is free until Friday", false));
    assertThat(entries.get(0).paragraphs())
        .containsExactly(
            new Paragraph(Kind.MEDIA, "Mayor Aldo Renn at a lectern", false),
            Paragraph.body(
                "\"We will not wait another winter,\" Mayor Aldo Renn told the meeting."),
            new Paragraph(Kind.BODY, "Stay with us for reaction.", true));
    assertThat(entries.get(2).paragraphs())
        .containsExactly(
            new Paragraph(Kind.CAPTION, "Footage shows the cable give way", false),
            new Paragraph(Kind.MEDIA, "This video can not be played", true));
  }

  @Test
  void whatStandsAroundTheEntriesIsKeptOrReported() throws Exception {
    Reading reading = harbour();
    assertThat(reading.coverage().title())
        .hasValue("Harbour bridge closure: council votes tonight");
    assertThat(reading.coverage().preface())
        .contains(
            new Paragraph(Kind.BULLET, "Crossing shut since dawn after a cable snapped", false));
    assertThat(reading.skipped())
        .extracting(Reading.Skipped::place, Reading.Skipped::what)
        .containsExactly(tuple("line 42", "More on this story"));
  }

  @Test
  void postsFilmsAndListsOfOtherSitesAreTold() throws Exception {
    String page =
        """
          1. Regattapublished at 10:00 GMT 1 June

            Ann Lee, sailing reporter in Cowrie

            Allow X content?

            Accept and continue

            Skip X post by Bo Roe
            The mast broke, we are safe.
            End of X post by Bo Roe

            Skipper of the Petrel said:

            1. "We hit a rock"
            2. "We swam"

            00:45

            https://social.example/1

            Crews arrive
            after dark.
        """;
    Entry entry = read(page).coverage().entries().getFirst();
    assertThat(entry.bylines())
        .containsExactly(
            new Byline("Ann Lee", Optional.of("sailing reporter"), Optional.of("Cowrie")));
    assertThat(entry.paragraphs())
        .extracting(Paragraph::kind, Paragraph::text, Paragraph::housekeeping)
        .containsExactly(
            tuple(Kind.MEDIA, "Allow X content?", true),
            tuple(Kind.MEDIA, "Accept and continue", true),
            tuple(Kind.MEDIA, "Skip X post by Bo Roe", true),
            tuple(Kind.MEDIA, "The mast broke, we are safe.", false),
            tuple(Kind.MEDIA, "End of X post by Bo Roe", true),
            tuple(Kind.BODY, "Skipper of the Petrel said:", false),
            tuple(Kind.BULLET, "\"We hit a rock\"", false),
            tuple(Kind.BULLET, "\"We swam\"", false),
            tuple(Kind.MEDIA, "00:45", true),
            tuple(Kind.MEDIA, "https://social.example/1", false),
            tuple(Kind.BODY, "Crews arrive after dark.", false));
  }

  @Test
  void idsStayWhenAnEntryIsAddedOnTop() throws Exception {
    String page = text();
    String grown =
        page.replace(
            "  3. Council",
            "  4. Vote passedpublished at 00:20 British Summer Time 1 June\n\n    It passed.\n\n  3. Council");
    List<String> before = ids(read(page));
    List<String> after = ids(read(grown));
    assertThat(after).hasSize(4).endsWith(before.toArray(new String[0]));
  }

  @Test
  void aPageWithoutEntryIsRefused() {
    assertThatThrownBy(() -> read("A report published at dawn said nothing."))
        .isInstanceOf(PageException.class)
        .hasMessageContaining("harbour.txt, whole page: no entry");
  }

  private static List<String> ids(Reading reading) {
    return reading.coverage().entries().stream().map(Entry::id).toList();
  }

  private static Reading harbour() throws IOException, PageException {
    return read(text());
  }

  private static Reading read(String text) throws PageException {
    return new DumpReader()
        .read(
            new Document(
                "harbour.txt",
                text,
                Optional.of(LocalDate.of(2030, 6, 1)),
                Optional.of(ZoneId.of("Europe/London")),
                NOW));
  }

  private static String text() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            DumpReaderTest.class.getResourceAsStream("/onrecord/reader/harbour.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
