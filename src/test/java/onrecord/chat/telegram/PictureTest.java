package onrecord.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import onrecord.answer.Answer;
import onrecord.answer.Filed;
import onrecord.answer.OpenRecord;
import onrecord.chat.Layout;
import onrecord.chat.Message;
import onrecord.chat.Texts;
import onrecord.coverage.Coverage;
import onrecord.desk.Extent;
import onrecord.desk.Reply;
import onrecord.digest.Digest;
import onrecord.digest.Period;
import onrecord.digest.Size;
import onrecord.embed.NoMeaning;
import onrecord.index.EntryIndex;
import onrecord.index.VectorsInMemory;
import onrecord.place.Tenant;
import onrecord.quote.Attribution;
import onrecord.quote.Attributor;
import onrecord.reader.Document;
import onrecord.reader.Pages;
import onrecord.reader.textdump.DumpReader;
import org.junit.jupiter.api.Test;

/** Draws an answer over the bundled sample as Telegram shows it: {@code target/telegram.html}. */
final class PictureTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");
  private static final Instant NOW = Instant.parse("2025-10-09T17:40:00Z");
  private static final String QUESTION = "what did the chief engineer say about pier 4";

  @Test
  void anAnswerIsDrawn() throws Exception {
    Message message = answer();
    List<Part> parts = Rendering.of(message, Locale.ENGLISH, ZONE, true);
    Path picture = Path.of("target", "telegram.html");
    Files.writeString(
        picture, page(QUESTION, parts, "more", "right wrong_speaker", "wrong_time not_an_answer"));
    assertThat(Files.readString(picture)).contains("<blockquote>", "Anselm Wray", "tg-time");
  }

  @Test
  void aDigestIsDrawn() throws Exception {
    Coverage sample = sample();
    Attribution attribution = Attributor.attribute(sample);
    List<Filed> entries =
        sample.entries().stream()
            .map(entry -> new Filed(sample.masthead(), entry, attribution.of(entry)))
            .toList();
    Period period = new Period(NOW.minus(Duration.ofDays(1)), NOW);
    Digest digest = Digest.of(period, entries, Size.NORMAL, List.of());
    Answer.Searched searched =
        new Answer.Searched(
            Optional.of(period.from()),
            NOW,
            digest.entries(),
            Optional.of(NOW),
            Optional.empty(),
            Set.of());
    Reply.Digested reply =
        new Reply.Digested(digest, List.of(), new Extent(searched, NOW, 1), Optional.empty());
    Message message = new Layout(Texts.of(Locale.ENGLISH)).lay(reply, 0);
    List<Part> parts = Rendering.of(message, Locale.ENGLISH, ZONE, true);
    assertThat(parts).hasSize(1);
    Path picture = Path.of("target", "telegram-digest.html");
    Files.writeString(picture, page("/catchup 24 hours", parts, "more"));
    assertThat(Files.readString(picture)).contains("<blockquote>", "What happened", "\u2588");
  }

  private static Message answer() throws Exception {
    try (EntryIndex index = new EntryIndex(new NoMeaning(), new VectorsInMemory())) {
      OpenRecord record = new OpenRecord(index);
      Coverage sample = sample();
      record.open(sample, Attributor.attribute(sample));
      Answer answer = record.ask(Tenant.EVERYBODY, QUESTION, NOW, ZONE, Optional.empty());
      return new Layout(Texts.of(Locale.ENGLISH)).lay(Reply.Answered.of(answer, NOW, 1), 0);
    }
  }

  private static Coverage sample() throws Exception {
    String name = "storm-perpetua.txt";
    try (InputStream resource = PictureTest.class.getResourceAsStream("/onrecord/sample/" + name)) {
      String text =
          new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
      return new Pages(List.of(new DumpReader()))
          .read(
              new Document(
                  name, text, Optional.of(LocalDate.parse("2025-10-09")), Optional.of(ZONE), NOW))
          .coverage();
    }
  }

  private static String page(String typed, List<Part> parts, String... rows) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append(bubble("mine", Html.escaped(typed)));
    // A quote stands by itself in Telegram: the line break beside it is not seen.
    parts.forEach(part ->
        page.append(bubble("theirs", part.html().replaceAll("</blockquote>\\s", "</blockquote>"))));
    Texts texts = Texts.of(Locale.ENGLISH);
    for (String row : rows) {
      page.append("<div class=row>");
      for (String key : row.split(" ", -1)) {
        page.append("<span class=key>").append(texts.of("button." + key)).append("</span>");
      }
      page.append("</div>");
    }
    return page.append("</main>").toString();
  }

  private static String bubble(String whose, String html) {
    return "<div class=\"bubble " + whose + "\">" + html + "</div>\n";
  }

  private static final String HEAD =
      """
      <!doctype html><meta charset=utf-8><title>An answer on Telegram</title>
      <style>
      body { margin: 0; background: #d5dfcf; font: 15px/1.35 system-ui, sans-serif }
      main { max-width: 30rem; margin: auto; padding: 1rem }
      .bubble { white-space: pre-wrap; overflow-wrap: anywhere; border-radius: .9rem;
        padding: .5rem .8rem; margin: .4rem 0; box-shadow: 0 1px 1px #0003 }
      .mine { background: #eeffde; margin-left: 6rem }
      .theirs { background: #fff; margin-right: 1rem }
      blockquote { margin: .15rem 0; padding: .2rem .6rem; border-left: 3px solid #3a8fd6;
        background: #3a8fd61a; border-radius: .3rem; display: block }
      a, tg-time { color: #2a7ab8; text-decoration: none }
      .row { display: flex; gap: .25rem; margin: .25rem 1rem .25rem 0 }
      .key { flex: 1; text-align: center; background: #6a8a5fbb; color: #fff;
        border-radius: .5rem; padding: .45rem }
      </style><main>
      """;
}
