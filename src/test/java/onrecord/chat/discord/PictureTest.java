package onrecord.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import net.dv8tion.jda.api.utils.FileUpload;
import onrecord.chat.Layout;
import onrecord.chat.Message;
import onrecord.chat.Texts;
import onrecord.coverage.Coverage;
import onrecord.desk.Harbour;
import onrecord.desk.Option;
import onrecord.desk.Reply;
import onrecord.desk.Request;
import onrecord.quote.Attributor;
import onrecord.reader.Document;
import onrecord.reader.PageException;
import onrecord.reader.textdump.DumpReader;
import org.junit.jupiter.api.Test;

/** Draws an answer over the bundled sample as Discord shows it, into target/discord.html. */
final class PictureTest {
  private static final String QUESTION = "what does Quill think of the inquiry";
  private static final String SHOWN = "attachment://" + BarPicture.NAME;
  private static final Path PICTURE = Path.of("target", "discord.html");

  @Test
  void anAnswerLooksAsItReads() throws IOException, PageException {
    Coverage coverage = sample();
    Harbour.Page page = new Harbour.Page(coverage, Attributor.attribute(coverage));
    try (Visit visit = Visit.prepared(page).begin()) {
      JsonNode answer =
          visit
              .discord
              .slash(visit.ann, visit.channel, "ask", Map.of("question", QUESTION))
              .answer();
      String html = Picture.of("ann", "/ask " + QUESTION, answer);
      Files.createDirectories(PICTURE.getParent());
      Files.writeString(PICTURE, html);
      assertThat(html)
          .contains("<span class=\"quote\">", "torch and a chair", "Follow up", "Is this right?")
          .doesNotContain("<mark>");
    }
  }

  @Test
  void aDigestHasAPictureOfHowMuchWasPublishedWhen() throws IOException, PageException {
    Coverage coverage = sample();
    Harbour.Page page = new Harbour.Page(coverage, Attributor.attribute(coverage));
    try (Visit visit = Visit.prepared(page).begin()) {
      JsonNode answer =
          visit
              .discord
              .slash(visit.ann, visit.channel, "catchup", Map.of("since", "10 hours"))
              .answer();
      assertThat(answer.at("/attachments/0/filename").asText()).isEqualTo(BarPicture.NAME);
      String html = Picture.of("ann", "/catchup 10 hours", answer);
      assertThat(html).contains("What happened", SHOWN).doesNotContain("\u2588");
      byte[] drawn = drawn(page);
      assertThat(ImageIO.read(new ByteArrayInputStream(drawn)).getWidth()).isEqualTo(640);
      String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(drawn);
      Files.writeString(Path.of("target", "discord-digest.html"), html.replace(SHOWN, data));
    }
  }

  /** The fake keeps the names of files alone. */
  private static byte[] drawn(Harbour.Page page) throws IOException {
    Reply reply =
        Harbour.desk(page)
            .carryOut(
                new Request(
                    Harbour.PLACE, Harbour.ASKER, "catchup", Map.of(Option.SINCE, "10 hours")));
    Message message = new Layout(Texts.of(Locale.ENGLISH)).lay(reply, 0);
    FileUpload picture = BarPicture.of(message, Locale.ENGLISH, Harbour.ZONE).orElseThrow();
    assertThat(picture.getDescription()).contains("\u2588", "entries");
    return picture.getData().readAllBytes();
  }

  /** The story of the sample, as if it had happened on the days of the tests. */
  private static Coverage sample() throws IOException, PageException {
    String name = "/onrecord/sample/storm-perpetua.txt";
    try (InputStream resource = PictureTest.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(resource, name).readAllBytes();
      String text =
          new String(bytes, StandardCharsets.UTF_8)
              .replace("British Summer Time", "Greenwich Mean Time")
              .replace("9 October", "2 March")
              .replace("8 October", "1 March");
      Document document =
          new Document(
              "storm-perpetua.txt",
              text,
              Optional.of(LocalDate.of(2026, 3, 2)),
              Optional.of(ZoneId.of("Europe/London")),
              Harbour.NOW);
      return new DumpReader().read(document).coverage();
    }
  }
}
