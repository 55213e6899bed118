package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import onrecord.coverage.Entry;
import onrecord.coverage.Masthead;
import onrecord.coverage.Paragraph;
import onrecord.desk.Notice;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Source;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

/**
 * Where a citation leads: an address of the entry's own goes before ours, ours before the page's.
 */
class PermalinksTest {
  private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
  private static final Permalinks OURS =
      (coverage, entry, words) ->
          Optional.of(URI.create("https://ours.example/" + coverage.id() + "/" + entry.id()));

  @Test
  void oursIsShownWhereTheEntryHasNone() {
    assertThat(told(Optional.empty(), OURS)).contains("[https://ours.example/quay/e1]");
    assertThat(told(Optional.empty(), Permalinks.NONE)).contains("[https://quay.example/live]");
    assertThat(told(Optional.of(URI.create("https://quay.example/live#e1")), OURS))
        .contains("[https://quay.example/live#e1]")
        .doesNotContain("ours.example");
  }

  private static String told(Optional<URI> own, Permalinks permalinks) {
    Masthead coverage =
        new Masthead(
            "quay",
            Optional.empty(),
            Optional.empty(),
            Optional.of(URI.create("https://quay.example/live")),
            ZoneOffset.UTC);
    Entry entry =
        new Entry(
            "e1",
            1,
            Optional.of("Ferries return"),
            NOW,
            Optional.empty(),
            ZoneOffset.UTC,
            List.of(),
            false,
            own,
            List.of(Paragraph.body("All of them.")));
    Source source = new Source(Tenant.EVERYBODY, "quay", "x", Optional.empty(), Optional.empty());
    Event event = new Event(1, NOW, source, new Change.Added(entry, false));
    return Plain.text(
        new Notices(Texts.of(Locale.ENGLISH), permalinks)
            .of(new Notice(coverage, event))
            .orElseThrow());
  }
}
