package onrecord.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onrecord.coverage.Entry;
import onrecord.desk.Harbour;
import onrecord.desk.Newsroom;
import onrecord.desk.Option;
import onrecord.follow.Change;
import onrecord.follow.Event;
import onrecord.follow.Source;
import onrecord.place.Asker;
import onrecord.place.Role;
import onrecord.place.Tenant;
import org.junit.jupiter.api.Test;

final class NoticesTest {
  private static final Entry BEFORE = entry(1, "Three boats are missing. It is dark.");
  private static final Entry AFTER = entry(2, "Four boats are missing. It is dark.");

  private final Texts texts = Texts.of(Locale.ENGLISH);
  private final Newsroom newsroom = new Newsroom(Harbour.page());
  private final Source source =
      newsroom.followed(Tenant.EVERYBODY, "harbour", "https://quay.example/");

  @Test
  void aNewEntryIsItsHeadline() {
    assertThat(told(new Change.Added(BEFORE, false)))
        .isEqualTo(
            """
            new · <2026-03-02T18:05:00Z> · entry e4 · Harbour closed
            > Three boats are missing.
            [https://quay.example/e4]
            """);
  }

  @Test
  void aCorrectionIsTheWordsBeforeAndAfter() {
    assertThat(told(new Change.Corrected(BEFORE, AFTER)))
        .isEqualTo(
            """
            corrected · entry e4 · version 2 · Harbour closed
            published <2026-03-02T18:05:00Z> · noticed <2026-03-02T18:05:00Z>
            > was: -Three boats are missing.
            > now: +Four boats are missing.
            [https://quay.example/e4]
            """);
  }

  @Test
  void aWithdrawnEntryIsWhatItSaid() {
    assertThat(told(new Change.Withdrawn(BEFORE)))
        .startsWith("withdrawn · entry e4 · version 1 · Harbour closed\n")
        .contains("> was: -Three boats are missing.\n> was: -It is dark.\n");
  }

  @Test
  void aLongCorrectionIsCut() {
    String before = numbered("Word", "Same");
    String after = numbered("Other", "Same");
    assertThat(told(new Change.Corrected(entry(1, before), entry(2, after))))
        .contains("> was: -Word 0 here.", "and in 5 more places; /entry e4 shows all of it\n")
        .doesNotContain("Word 3 here.");
    assertThat(told(new Change.Withdrawn(entry(1, before)))).contains("and 12 more sentences\n");
  }

  @Test
  void aFailureIsToldWithItsReasonAndSoIsItsEnd() {
    assertThat(told(new Change.Failing("the server answers 503")))
        .isEqualTo(
            "Harbour closed cannot be read at the moment; I keep trying. the server answers 503\n");
    assertThat(told(new Change.Recovered())).isEqualTo("Harbour closed can be read again.\n");
  }

  @Test
  void nobodyIsToldOfTheRest() {
    for (Change change :
        List.of(
            new Change.Added(BEFORE, true),
            new Change.Amended(AFTER),
            new Change.Opened(),
            new Change.Closed())) {
      assertThat(told(change)).isEmpty();
    }
  }

  @Test
  void changesShowWhatNoticesShow() {
    String none = Plain.text(changes(Map.of()));
    assertThat(none).isEqualTo("Nothing was corrected or withdrawn.\n");
    newsroom.happened(source, Harbour.NOW.minusSeconds(60), new Change.Corrected(BEFORE, AFTER));
    newsroom.happened(source, Harbour.NOW, new Change.Withdrawn(AFTER));
    assertThat(Plain.text(changes(Map.of())))
        .startsWith("Corrected or withdrawn, newest first:\n\nwithdrawn · entry e4 · version 2 ")
        .contains(
            "\ncorrected · entry e4 · version 2", "> was: -Three boats", "> now: +Four boats");
    assertThat(Plain.text(changes(Map.of(Option.SINCE, "18:30 yesterday")))).contains("withdrawn");
    for (int i = 0; i < 5; i++) {
      newsroom.happened(source, Harbour.NOW, new Change.Withdrawn(AFTER));
    }
    assertThat(changes(Map.of()).next()).hasValue(Layout.SOURCES);
  }

  private Message changes(Map<Option, String> options) {
    return new Layout(texts)
        .lay(newsroom.told(Harbour.PLACE.tenant(), Role.MEMBER, "changes", options), 0);
  }

  /** Empty where nobody is told. */
  private String told(Change change) {
    Event event = newsroom.happened(source, Harbour.NOW, change);
    return newsroom
        .desk
        .notice(Harbour.PLACE, operator(), event)
        .flatMap(new Notices(texts)::of)
        .map(Plain::text)
        .orElse("");
  }

  private static Asker operator() {
    return new Asker("ann", Harbour.ZONE, Role.OPERATOR);
  }

  private static String numbered(String differing, String same) {
    return IntStream.range(0, 8)
        .mapToObj(i -> differing + " " + i + " here. " + same + " " + i + " here.")
        .collect(Collectors.joining(" "));
  }

  private static Entry entry(int version, String text) {
    Entry entry = Harbour.entry("e4", Harbour.NOW, "", false, text);
    return new Entry(
        entry.id(),
        version,
        entry.title(),
        entry.publishedAt(),
        entry.modifiedAt(),
        entry.zone(),
        entry.bylines(),
        entry.breaking(),
        entry.url(),
        entry.paragraphs());
  }
}
